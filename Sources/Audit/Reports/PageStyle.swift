/// How the report page looks: on a screen, light or dark, wide or narrow, and on paper.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1c2430; --quiet: #545f6d; --ground: #fbfbf9;
      --sheet: #ffffff; --line: #d6d9de; --accent: #0b5a6e; --mark: #ffe9a8; --error: #a3201d;
      --warning: #7a4b00; --info: #2a5a8c; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --quiet: #aab3be; --ground: #14181d;
      --sheet: #1c2229; --line: #3a434d; --accent: #7cc7da; --mark: #6a5410; --error: #ff9d98;
      --warning: #f0bf6c; --info: #9cc4f0; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
      font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    header, main, footer.page { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2rem; }
    h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .4rem; }
    h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-bottom: .3rem;
      border-bottom: 2px solid var(--line); }
    .facts, .hint, footer.page { color: var(--quiet); font-size: .92rem; }
    a { color: var(--accent); }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .4rem .8rem; }
    .filters { display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: end; margin: .8rem 0; }
    .filters label { display: grid; gap: .15rem; font-size: .9rem; color: var(--quiet); }
    input, select { font: inherit; color: inherit; background: var(--sheet); min-width: 12rem;
      border: 1px solid var(--quiet); border-radius: .3rem; padding: .35rem .5rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; background: var(--sheet); }
    th, td { text-align: start; vertical-align: top; padding: .5rem .7rem;
      border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    th { white-space: nowrap; }
    th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0;
      padding: 0; cursor: pointer; }
    th button::after { content: " \\2195"; color: var(--quiet); }
    th[aria-sort=ascending] button::after { content: " \\2191"; color: var(--accent); }
    th[aria-sort=descending] button::after { content: " \\2193"; color: var(--accent); }
    td.number { text-align: end; font-variant-numeric: tabular-nums; }
    td.subject { font-weight: 600; }
    .severity { font-weight: 600; white-space: nowrap; }
    .severity.error { color: var(--error); }
    .severity.warning { color: var(--warning); }
    .severity.info { color: var(--info); }
    code { font-size: .88em; white-space: nowrap; }
    td.quotes { min-width: 22rem; }
    details summary { cursor: pointer; color: var(--accent); }
    blockquote { margin: .5rem 0; padding: .4rem .8rem; border-inline-start: 3px solid var(--line); }
    blockquote .context { color: var(--quiet); }
    mark { background: var(--mark); color: inherit; padding: 0 .1em; }
    .source { display: block; font-size: .88rem; color: var(--quiet); }
    .inferred { font-style: italic; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    footer.page { padding: 2rem 1.25rem; }
    @media (max-width: 44rem) {
      table.cards, table.cards tbody, table.cards tr, table.cards td { display: block; }
      table.cards thead { position: absolute; left: -100rem; }
      table.cards tr { border: 1px solid var(--line); border-radius: .4rem; margin-bottom: .8rem;
        padding: .3rem .2rem; }
      table.cards td { border: 0; padding: .25rem .7rem; }
      table.cards td.number { text-align: start; }
      table.cards td.quotes { min-width: 0; }
      table.cards td:empty { display: none; }
      table.cards td:not(:empty)::before { content: attr(data-label) "  "; color: var(--quiet);
        font-size: .85rem; font-weight: 400; }
      input, select { width: 100%; }
      .filters label { flex: 1 1 100%; }
    }
    @media print {
      :root { color-scheme: light; --ink: #000; --quiet: #333; --ground: #fff; --sheet: #fff;
        --line: #999; --mark: #eee; --accent: #000; --error: #000; --warning: #000; --info: #000; }
      .filters, .hint, .skip, th button::after { display: none; }
      tr, blockquote { break-inside: avoid; }
      mark { text-decoration: underline; }
      body { font-size: 10pt; }
    }
    """
}
