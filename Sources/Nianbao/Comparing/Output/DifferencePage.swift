/// Differences as a page, both reports side by side.
///
/// Everything that comes from a report is escaped.
struct DifferencePage {
  private let words: DifferenceWords
  private let names: (left: String, right: String)

  init(_ words: DifferenceWords, _ names: (left: String, right: String)) {
    self.words = words
    self.names = names
  }

  /// All differences on one page.
  func text(of comparison: ReportComparison) -> String {
    let same = comparison.isSame ? "<p>\(HTMLText.escaped(words.same))</p>\n" : ""
    return StandalonePage(
      title: words.text("两份年报的差别", "Differences of two reports"), language: words.language,
      style: Self.style, content: identity(comparison) + same + parts(comparison)
    ).html
  }

  private func parts(_ comparison: ReportComparison) -> String {
    let sections = comparison.sections.map { section -> String in
      let paragraphs = section.paragraphs.map { paragraph in
        let pair = ChangedText(paragraph.left ?? "", paragraph.right ?? "")
        return row("", pair.left, pair.right)
      }
      return row(
        words.text("部分", "section"), escaped(words.heading(section.left)),
        escaped(words.heading(section.right)), "head") + paragraphs.joined()
    }
    return table(words.cells, comparison.cells.map(row))
      + table(words.bridges, comparison.bridges.map(row))
      + table(words.unmatched, comparison.unmatched.map(row)) + table(words.sections, sections)
  }

  private func identity(_ comparison: ReportComparison) -> String {
    let rows = comparison.identity.map { difference in
      row(
        words.name(of: difference.part), escaped(words.value(difference.left)),
        escaped(words.value(difference.right)))
    }
    let head = row(
      "", escaped(words.title(of: comparison.left)), escaped(words.title(of: comparison.right)),
      "head")
    return table(nil, [head] + rows)
  }

  private func row(_ cell: CellDifference) -> String {
    row(words.name(of: cell.code), value(cell.left), value(cell.right))
  }

  private func row(_ bridge: BridgeDifference) -> String {
    row(
      "", escaped(words.sum(bridge.left, bridge.leftSum)),
      escaped(words.sum(bridge.right, bridge.rightSum)))
  }

  private func value(_ cell: ReportCell?) -> String {
    let place = cell?.source.map { " <small>\(escaped(CheckWords.place($0)))</small>" } ?? ""
    return escaped(words.value(cell)) + place
  }

  /// A row; name is text, the sides are HTML.
  private func row(_ name: String, _ left: String, _ right: String, _ kind: String = "") -> String {
    let kind = kind.isEmpty ? "" : " class=\"\(kind)\""
    return
      "<tr\(kind)><th scope=\"row\">\(escaped(name))</th><td>\(left)</td><td>\(right)</td></tr>\n"
  }

  private func table(_ heading: String?, _ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    let caption = heading.map { "<h2>\(escaped($0))</h2>\n" } ?? ""
    return """
      \(caption)<table>
      <thead><tr><th scope="col"></th><th scope="col">\(escaped(names.left))</th><th scope="col">\(escaped(names.right))</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static let style = """
    body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
      font-size: 14px; line-height: 1.6; margin: 1.5rem auto; max-width: 1200px; padding: 0 1rem; color: #222; background: #fff; }
    h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin-top: 1.8rem; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
    th { background: #f3f3f3; } thead th:first-child { width: 24%; } tr.head td { background: #f3f3f3; font-weight: bold; }
    del { background: #fde7ea; color: #8a0018; } ins { background: #e3f4e3; color: #0b5a1e; }
    small { color: #666; white-space: nowrap; }
    @media print { @page { size: A4; margin: 15mm; } body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
      tr { break-inside: avoid; } thead { display: table-header-group; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
    """
}
