/// What an element does to the text of a page; nil for inline elements, which do nothing.
enum HTMLElementRole {
  case hidden, title, metadata, lineBreak, preformatted, row, cell, table, rule
  case block(HTMLDocument.Kind)

  init?(_ name: String) {
    switch name {
    case "script", "style", "template", "noscript", "noframes", "object", "applet", "svg", "math",
      "select", "textarea", "button", "iframe", "audio", "video", "canvas", "map":
      self = .hidden
    case "title": self = .title
    case "meta": self = .metadata
    case "br": self = .lineBreak
    case "pre": self = .preformatted
    case "tr": self = .row
    case "td", "th": self = .cell
    case "table": self = .table
    case "hr": self = .rule
    case "h1": self = .block(.heading(level: 1))
    case "h2": self = .block(.heading(level: 2))
    case "h3": self = .block(.heading(level: 3))
    case "h4": self = .block(.heading(level: 4))
    case "h5": self = .block(.heading(level: 5))
    case "h6": self = .block(.heading(level: 6))
    case "li", "dd", "dt": self = .block(.listItem)
    case "caption", "figcaption": self = .block(.caption)
    case "p", "div", "section", "article", "aside", "main", "header", "footer", "nav", "address",
      "blockquote", "center", "ul", "ol", "dl", "menu", "dir", "figure", "form", "fieldset",
      "legend", "details", "summary", "body", "head", "html", "thead", "tbody", "tfoot",
      "frameset", "hgroup", "option", "optgroup":
      self = .block(.paragraph)
    default: return nil
    }
  }
}
