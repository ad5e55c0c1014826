/// What the report page does: sorts and filters its tables, opens the quotes for printing.
///
/// Without it the page holds the same, in its first order.
enum PageScript {
  static let javaScript = """
    "use strict";
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0];
      const heads = [...table.tHead.rows[0].cells];
      const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
      heads.forEach((head, column) => head.querySelector("button")?.addEventListener("click", () => {
        const falls = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", falls ? "descending" : "ascending");
        const rows = [...body.rows];
        rows.sort((first, second) => (falls ? -1 : 1) * key(first, column).localeCompare(
          key(second, column), document.documentElement.lang, { numeric: true }));
        body.append(...rows);
      }));
    }
    for (const form of document.querySelectorAll("form.filters")) {
      const rows = [...document.getElementById(form.dataset.table).tBodies[0].rows];
      const words = form.querySelector("input");
      const severity = form.querySelector("select");
      const shown = form.querySelector("output");
      const filter = () => {
        const wanted = words.value.trim().toLowerCase().split(/\\s+/);
        let count = 0;
        for (const row of rows) {
          const text = row.textContent.toLowerCase();
          const fits = wanted.every(word => text.includes(word))
            && (!severity || !severity.value || row.dataset.severity === severity.value);
          row.hidden = !fits;
          if (fits) count += 1;
        }
        shown.value = count + " / " + rows.length;
      };
      form.addEventListener("submit", event => event.preventDefault());
      form.addEventListener("input", filter);
      filter();
    }
    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll("details:not([open])")];
      for (const details of closed) details.open = true;
    });
    addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
    """
}
