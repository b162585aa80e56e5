/// The part of the page about one report.
///
/// Findings are numbered through the report. A cell shows the numbers of the findings that name it;
/// one that names cells of a table stands beside that table, the others stand in front.
struct CheckPageReport {
  /// The HTML.
  private(set) var html = ""

  private let report: Report
  private let findings: [(number: Int, finding: Finding)]
  private let catalog: FormCatalog
  private let language: Language
  private let prefix: String

  /// The most numbers of findings in a cell.
  private static let maximumMarks = 4
  /// The longest text that is kept on one line, since half a number is another number.
  private static let longestNumber = 16

  /// Writes the part.
  ///
  /// - Parameters:
  ///   - result: The report and its findings.
  ///   - catalog: The forms.
  ///   - language: The language of messages.
  ///   - number: The number of the report on the page, from 1, which makes its anchors unique.
  init(_ result: ReportMatcher.Result, _ catalog: FormCatalog, _ language: Language, number: Int) {
    report = result.report
    findings = result.findings.enumerated().map { (number: $0 + 1, finding: $1) }
    self.catalog = catalog
    self.language = language
    prefix = "r\(number)"
    let title = CheckWords.title(of: report, language)
    html = "<h3>\(HTMLText.escaped(title))</h3>\n"
    html += "<p>\(HTMLText.escaped(CheckWords.counts(result.findings, language)))</p>\n"
    guard let form = catalog.form(report.form) else { return }
    let composition = FormComposition(form, catalog, holding: report.cells.keys)
    html += list(findings.filter { table(of: $0.finding) == nil })
    for table in composition.tables { html += part(table) }
  }

  /// The table beside which a finding stands.
  private func table(of finding: Finding) -> String? { finding.cells.first?.table }

  // MARK: Tables

  private func part(_ table: TableDefinition) -> String {
    let own = findings.filter { self.table(of: $0.finding) == table.code }
    let beside =
      own.isEmpty
      ? "<p class=\"none\">\(words("没有发现问题", "nothing found"))</p>\n" : list(own)
    return """
      <h4>\(HTMLText.escaped(table.name))</h4>
      <div class="part">
      <div class="table">
      \(grid(table))</div>
      <div class="beside">
      \(beside)</div>
      </div>

      """
  }

  private func grid(_ table: TableDefinition) -> String {
    let layout = TableLayout(table, report)
    let codes = Dictionary(layout.addresses.map { ($1, $0) }) { first, _ in first }
    let merges = Dictionary(layout.grid.merges.map { ($0.first, $0) }) { first, _ in first }
    let marks = marks(of: layout.addresses.keys)
    var html = "<table>\n"
    for row in layout.grid.rows {
      html += "<tr>"
      for cell in row.cells where !cell.isCovered {
        let address = CellAddress(row: row.index, column: cell.column)
        let span = merges[address].map(Self.span) ?? ""
        if let code = codes[address] {
          html += value(cell, code, span, marks[code] ?? [])
        } else {
          let kind = cell.role == .rowLabel ? " class=\"row\"" : ""
          html += "<th\(span)\(kind)>\(HTMLText.escaped(cell.text))</th>"
        }
      }
      html += "</tr>\n"
    }
    return html + "</table>\n"
  }

  private static func span(_ range: CellRange) -> String {
    let rows = range.last.row - range.first.row + 1
    let columns = range.last.column - range.first.column + 1
    return (rows > 1 ? " rowspan=\"\(rows)\"" : "") + (columns > 1 ? " colspan=\"\(columns)\"" : "")
  }

  /// The findings that name each cell.
  private func marks(
    of codes: some Collection<CellCode>
  ) -> [CellCode: [(number: Int, finding: Finding)]] {
    var marks: [CellCode: [(number: Int, finding: Finding)]] = [:]
    for numbered in findings {
      let exact = numbered.finding.cells.filter { $0.row != "*" && $0.column != "*" }
      let patterns = numbered.finding.cells.filter { $0.row == "*" || $0.column == "*" }
      let covered =
        patterns.isEmpty
        ? [] : codes.filter { code in patterns.contains { $0.covers(code) } }
      for code in Set(exact + covered) { marks[code, default: []].append(numbered) }
    }
    // The gravest first, since a cell shows only some.
    return marks.mapValues { marks in
      marks.sorted { left, right in
        left.finding.severity == right.finding.severity
          ? left.number < right.number : left.finding.severity > right.finding.severity
      }
    }
  }

  private func value(
    _ cell: Cell, _ code: CellCode, _ span: String, _ marks: [(number: Int, finding: Finding)]
  ) -> String {
    let severity = marks.map(\.finding.severity).max()?.rawValue
    let isLong = cell.text.count > Self.longestNumber
    let kinds = [cell.role == .absent ? "absent" : nil, severity, isLong ? "long" : nil]
      .compactMap { $0 }
    let kind = kinds.isEmpty ? "" : " class=\"\(kinds.joined(separator: " "))\""
    let name = HTMLText.escaped(catalog.name(of: code).text(in: language))
    let place =
      report.cells[code]?.source.map { " \(HTMLText.escaped(CheckWords.place($0)))" } ?? ""
    let links = marks.prefix(Self.maximumMarks).map { mark in
      "<a href=\"#\(prefix)-\(mark.number)\">\(mark.number)</a>"
    }
    let more = marks.count > Self.maximumMarks ? " …" : ""
    let numbers = links.isEmpty ? "" : "<sup>\(links.joined(separator: " "))\(more)</sup>"
    return
      "<td id=\"\(prefix)-\(code)\" title=\"\(name)\(place)\"\(span)\(kind)>\(HTMLText.escaped(cell.text))\(numbers)</td>"
  }

  // MARK: Findings

  private func list(_ findings: [(number: Int, finding: Finding)]) -> String {
    findings.isEmpty
      ? "" : "<ol>\n" + findings.map { item($0.number, $0.finding) }.joined() + "</ol>\n"
  }

  private func item(_ number: Int, _ finding: Finding) -> String {
    let severity = CheckWords.name(of: finding.severity).text(in: language)
    let place = finding.source.map { " · \(HTMLText.escaped(CheckWords.place($0)))" } ?? ""
    let first = finding.cells.first { report.cells[$0] != nil }
    let link = first.map { " · <a href=\"#\(prefix)-\($0)\">\(words("看表格", "show"))</a>" } ?? ""
    return """
      <li id="\(prefix)-\(number)" class="\(finding.severity.rawValue)"><div class="head"><b>\(number) \(severity)</b> \(HTMLText.escaped(finding.rule))\(place)\(link)</div>
      \(HTMLText.escaped(finding.message.text(in: language)))</li>

      """
  }

  private func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }
}
