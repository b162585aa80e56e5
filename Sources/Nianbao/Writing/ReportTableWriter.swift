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
    try longHead() + longLines(reports)
  }

  /// The first line of the long CSV.
  ///
  /// - Throws: ``WriteError``; never for these columns.
  public func longHead() throws(WriteError) -> [UInt8] {
    try CSVWriter(encoding: encoding).bytes(of: [ReportTable.long])
  }

  /// The lines of some reports, as they stand in the long CSV.
  ///
  /// Who writes the lines of several calls has to see that no ``ReportKey`` is in two of them.
  ///
  /// - Throws: ``WriteError`` as ``long(_:)``.
  public func longLines(_ reports: [Report]) throws(WriteError) -> [UInt8] {
    try checkForLong(reports)
    try checkCells(reports)
    let lines = reports.flatMap { report in
      catalog.sorted(report.cells.keys).map { line(of: $0, in: report) }
    }
    return try CSVWriter(encoding: encoding).bytes(of: lines, isStart: false)
  }

  /// The wide CSV, one line a report, a column for every code that one of them has.
  ///
  /// - Throws: ``WriteError`` when there is no cell at all, or the encoding lacks a character.
  public func wide(_ reports: [Report]) throws(WriteError) -> [UInt8] {
    let rows = try wideRows(reports)
    let codes = catalog.sorted(Set(rows.flatMap(\.cells.keys)))
    var bytes = try wideHead(codes)
    for row in rows { bytes += try wideLine(row, codes) }
    return bytes
  }

  /// Some reports as rows of the wide CSV, whose columns are known when all reports are.
  ///
  /// - Throws: ``WriteError`` when a cell cannot be read back, or the encoding lacks a character.
  public func wideRows(_ reports: [Report]) throws(WriteError) -> [WideRow] {
    try checkCells(reports)
    let rows = reports.map { report in
      WideRow(
        head: [report.organ ?? "", Self.year(report), report.form, report.title ?? ""]
          .map(CSVWriter.field).joined(separator: ","),
        cells: report.cells.mapValues(Self.wideField))
    }
    // What the encoding lacks is an error of these reports, not of the whole table.
    for row in rows where encoding == .gb18030 { _ = try wideLine(row, Array(row.cells.keys)) }
    return rows
  }

  /// The first line of the wide CSV.
  ///
  /// - Parameter codes: All codes that a row has, in the order of the columns.
  /// - Returns: The line, behind the byte order mark if there is one.
  /// - Throws: ``WriteError`` when there is no code.
  public func wideHead(_ codes: [CellCode]) throws(WriteError) -> [UInt8] {
    guard !codes.isEmpty else { throw Self.error("没有一格数据", "there is no cell at all") }
    return try CSVWriter(encoding: encoding).bytes(
      of: [ReportTable.wide + codes.map(\.description)])
  }

  /// The line of a row, with a field for each code.
  ///
  /// - Throws: ``WriteError`` when the encoding lacks a character.
  public func wideLine(_ row: WideRow, _ codes: [CellCode]) throws(WriteError) -> [UInt8] {
    let fields = [row.head] + codes.map { row.cells[$0] ?? ReportTable.absent }
    return try CSVWriter(encoding: encoding).bytes(of: [fields], isStart: false)
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

  private static func wideField(_ cell: ReportCell) -> String {
    cell.text == ReportTable.absent ? "'" + cell.text : CSVWriter.field(cell.text)
  }

  // MARK: Checks

  private func checkForLong(_ reports: [Report]) throws(WriteError) {
    var keys: Set<ReportKey> = []
    for report in reports {
      let key = ReportKey(report)
      guard !report.cells.isEmpty else {
        throw Self.error("一份年报没有一格数据（\(key)）", "a report has no cell (\(key))")
      }
      guard keys.insert(key).inserted else { throw Self.isDouble(key) }
    }
  }

  /// The error of a report that the long CSV cannot tell from another one.
  package static func isDouble(_ key: ReportKey) -> WriteError {
    error(
      "两份年报的机关、年度和表式相同（\(key)），在 long 版式里无法分清；请用 wide 版式",
      "two reports have the same organ, year and form (\(key)), which the lay-out long cannot tell apart; use wide"
    )
  }

  /// The source text has to give the number back.
  private func checkCells(_ reports: [Report]) throws(WriteError) {
    let parser = ValueParser(forms: catalog.forms)
    for report in reports {
      let odd = report.cells.filter { _, cell in
        cell.raw.map { !parser.agrees($0, with: cell.number) } ?? false
      }
      // Of several always the same one is named.
      guard let (code, cell) = odd.min(by: { $0.key.description < $1.key.description }),
        let raw = cell.raw
      else { continue }
      throw Self.error(
        "\(code) 的原文 \(raw) 与数值 \(cell.number?.description ?? "空") 不符",
        "the text \(raw) of \(code) does not give its number \(cell.number?.description ?? "none")"
      )
    }
  }

  private static func error(_ zh: String, _ en: String) -> WriteError {
    WriteError(.unsuitable(LocalizedText(zh: zh, en: en)), format: "CSV", detail: "")
  }
}
