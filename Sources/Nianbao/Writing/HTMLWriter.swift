/// Writes a page: accessible, without scripts, ready for a content management system.
///
/// What is to be published stands in the `article` element; the style sheet before it may be left
/// out. A table's caption is the heading above it. UTF-8, HTML Living Standard.
public struct HTMLWriter: DocumentWriter {
  /// Creates a writer.
  public init() {}

  /// Writes a document.
  ///
  /// It never fails.
  public func write(_ document: Document) -> [UInt8] {
    var lines = head(of: document) + ["<body>", "<article>"]
    var heading: String?
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        if paragraph.role == .heading { heading = paragraph.text }
        lines.append(Self.element(paragraph))
      case .grid(let grid): lines += HTMLTable(grid, caption: heading).lines
      }
    }
    lines += ["</article>", "</body>", "</html>"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func head(of document: Document) -> [String] {
    let title = document.properties.title ?? document.title ?? ""
    return [
      "<!DOCTYPE html>", "<html lang=\"zh-CN\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<title>\(HTMLText.escaped(title))</title>", "<style>", Self.style, "</style>", "</head>",
    ]
  }

  private static func element(_ paragraph: Paragraph) -> String {
    let name =
      switch paragraph.role {
      case .title: "h1"
      case .heading: "h2"
      case .body, .aside: "p"
      }
    // Elsewhere a page shows several spaces, or a tab, as one space.
    let isSpaced = paragraph.text.contains("  ") || paragraph.text.contains("\t")
    let style = isSpaced ? " style=\"white-space: pre-wrap\"" : ""
    return "<\(name)\(style)>\(HTMLText.lines(paragraph.text))</\(name)>"
  }

  private static let style = """
    article { max-width: 60rem; margin: 0 auto; padding: 1rem; line-height: 1.7; font-family: serif; }
    h1 { text-align: center; font-size: 1.5rem; }
    h2 { font-size: 1.2rem; }
    p { text-indent: 2em; margin: 0.5em 0; }
    table { width: 100%; border-collapse: collapse; margin: 1rem 0; line-height: 1.4; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { border: 1px solid #555; padding: 0.3em 0.4em; text-align: center; }
    th { font-weight: normal; }
    th[scope="row"], tbody th[scope="rowgroup"]:not([colspan]) { text-align: left; }
    @media print { article { max-width: none; padding: 0; } tr { break-inside: avoid; } }
    """
}

extension Document {
  /// The text of the paragraph that is the document's title.
  fileprivate var title: String? {
    for case .paragraph(let paragraph) in blocks where paragraph.role == .title {
      return paragraph.text
    }
    return nil
  }
}
