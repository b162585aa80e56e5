/// Writes any number of reports as one long or wide CSV; ``ReportTable`` describes both.
public struct ReportTableWriter: Sendable {
  private let catalog: FormCatalog
  private let encoding: CSVWriter.Encoding

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - catalog: The forms, which give cells their names and order.
  ///   - encoding: How characters become bytes.
  public init(_ catalog: FormCatalog, encoding: CSVWriter.Encoding = .utf8BOM) {
    self.catalog = catalog
    self.encoding = encoding
  }

  /// The long CSV, one line a cell, the reports one after another.
  ///
  /// - Throws: ``WriteError`` when a report has no cell, two have the same organ, year and form, or
  ///   the encoding lacks a character.
  public func long(_ reports: [Report]) throws(WriteError) -> [UInt8] {
    try checkForLong(reports)
    try checkCells(reports)
    let lines = reports.flatMap { report in
      catalog.sorted(report.cells.keys).map { line(of: $0, in: report) }
    }
    return try CSVWriter(encoding: encoding).bytes(of: [ReportTable.long] + lines)
  }

  /// The wide CSV, one line a report, a column for every code that one of them has.
  ///
  /// - Throws: ``WriteError`` when there is no cell at all, or the encoding lacks a character.
  public func wide(_ reports: [Report]) throws(WriteError) -> [UInt8] {
    try checkCells(reports)
    let codes = catalog.sorted(Set(reports.flatMap(\.cells.keys)))
    guard !codes.isEmpty else { throw Self.error("没有一格数据", "there is no cell at all") }
    let lines = reports.map { report in
      [report.organ ?? "", Self.year(report), report.form, report.title ?? ""].map(CSVWriter.field)
        + codes.map { Self.wideField(report.cells[$0]) }
    }
    let head = ReportTable.wide + codes.map(\.description)
    return try CSVWriter(encoding: encoding).bytes(of: [head] + lines)
  }

  // MARK: Fields

  private func line(of code: CellCode, in report: Report) -> [String] {
    let name = catalog.names[code]
    let cell = report.cells[code]
    let names = [name?.table ?? "", name?.row ?? "", name?.column ?? ""]
    return
      ([report.organ ?? "", Self.year(report), report.form, code.description] + names
      + [cell?.number?.description ?? "", cell?.raw ?? ""]).map(CSVWriter.field)
  }

  private static func year(_ report: Report) -> String { report.year.map(String.init) ?? "" }

  private static func wideField(_ cell: ReportCell?) -> String {
    guard let cell else { return ReportTable.absent }
    return cell.text == ReportTable.absent ? "'" + cell.text : CSVWriter.field(cell.text)
  }

  // MARK: Checks

  private func checkForLong(_ reports: [Report]) throws(WriteError) {
    var keys: Set<[String]> = []
    for report in reports {
      let name = [report.organ ?? "–", Self.year(report), report.form].joined(separator: ", ")
      guard !report.cells.isEmpty else {
        throw Self.error("一份年报没有一格数据（\(name)）", "a report has no cell (\(name))")
      }
      guard keys.insert([report.organ ?? "", Self.year(report), report.form]).inserted else {
        throw Self.error(
          "两份年报的机关、年度和表式相同（\(name)），在 long 版式里无法分清；请用 wide 版式",
          "two reports have the same organ, year and form (\(name)), which the lay-out long cannot tell apart; use wide"
        )
      }
    }
  }

  /// The source text has to give the number back.
  private func checkCells(_ reports: [Report]) throws(WriteError) {
    let parser = ValueParser(forms: catalog.forms)
    for report in reports {
      for (code, cell) in report.cells {
        guard let raw = cell.raw, !parser.agrees(raw, with: cell.number) else { continue }
        throw Self.error(
          "\(code) 的原文 \(raw) 与数值 \(cell.number?.description ?? "空") 不符",
          "the text \(raw) of \(code) does not give its number \(cell.number?.description ?? "none")"
        )
      }
    }
  }

  private static func error(_ zh: String, _ en: String) -> WriteError {
    WriteError(.unsuitable(LocalizedText(zh: zh, en: en)), format: "CSV", detail: "")
  }
}
