/// Reads the long and the wide CSV, recognised by their head; ``ReportTable`` describes both.
///
/// One wrong line is an error for the whole file, with its line: a code that no form has, a value
/// that is no number, a text that does not give the number beside it, a code that one report has
/// twice, a line that is shorter than the head.
public struct ReportTableReader: ReportReader {
  /// The formats in which such files come.
  public var formats: [FileFormat] { [.csv] }

  private let catalog: FormCatalog
  private let parser: ValueParser

  /// Creates a reader.
  ///
  /// - Parameter catalog: The forms that a report may follow.
  public init(_ catalog: FormCatalog) {
    self.catalog = catalog
    parser = ValueParser(forms: catalog.forms)
  }

  /// Reads all reports of a file, in the order in which each begins.
  ///
  /// - Returns: The reports; `nil` where the first line is the head of neither lay-out.
  /// - Throws: ``ReadError`` when the bytes are no text or a line is wrong.
  public func reports(
    in bytes: [UInt8], name: String
  ) throws(ReadError) -> [ReportMatcher.Result]? {
    let decoded = try TextDecoding.decode(bytes, name: name)
    guard let dialect = CSVDialect(of: bytes) else { return nil }
    var records = CSVRecords(of: decoded.text, dialect, name: name)
    var first = try records.next()
    while let record = first, record.allSatisfy({ $0.text.trimmed.isEmpty }) {
      first = try records.next()
    }
    guard let first, let head = try ReportTableHead(first, catalog, name: name) else { return nil }
    var reading = ReportTableReading(head, catalog, parser, name: name)
    while let record = try records.next() {
      guard !record.allSatisfy({ $0.text.trimmed.isEmpty }) else { continue }
      try reading.add(record)
    }
    var results = reading.results
    if !results.isEmpty { results[0].findings += head.findings + decoded.findings(in: name) }
    return results
  }
}

/// Collects the lines of a long or wide CSV into reports.
private struct ReportTableReading {
  private(set) var results: [ReportMatcher.Result] = []

  private let head: ReportTableHead
  private let catalog: FormCatalog
  private let parser: ValueParser
  private let name: String
  private var places: [Key: Int] = [:]

  /// What tells the reports of a long file apart.
  private struct Key: Hashable {
    var organ: String?
    var year: Int?
    var form: String
  }

  init(_ head: ReportTableHead, _ catalog: FormCatalog, _ parser: ValueParser, name: String) {
    self.head = head
    self.catalog = catalog
    self.parser = parser
    self.name = name
  }

  mutating func add(_ record: CSVRecords.Record) throws(ReadError) {
    let surplus = record.dropFirst(head.count).first { !$0.text.trimmed.isEmpty }
    // A comma too many hides as an empty field at the end: 12,012 without quotes is not 12.
    guard (head.count...head.fieldCount).contains(record.count), surplus == nil else {
      let isLong = record.count > head.fieldCount
      let field =
        (isLong ? nil : surplus) ?? record.first ?? CSVRecords.Field(text: "", line: 1, column: 1)
      throw error(
        field, "这一行有 \(record.count) 个字段，表头有 \(head.count) 个；请核对分隔符和引号，文件也可能被截断",
        "this line has \(record.count) fields and the head has \(head.count); check separators and quotes, the file may also be cut off"
      )
    }
    let key = Key(organ: organ(of: record), year: try year(of: record), form: try form(of: record))
    if head.layout == .long {
      try addCell(record, key)
    } else {
      addReport(record, key)
    }
  }

  // MARK: Head of a report

  private func field(_ column: String, of record: CSVRecords.Record) -> CSVRecords.Field? {
    head.columns[column].flatMap { record.indices.contains($0) ? record[$0] : nil }
  }

  private func text(_ column: String, of record: CSVRecords.Record) -> String {
    field(column, of: record).map { CSVWriter.unguarded($0.text.trimmed) } ?? ""
  }

  private func organ(of record: CSVRecords.Record) -> String? {
    let text = text("organ", of: record)
    return text.isEmpty ? nil : text
  }

  private func year(of record: CSVRecords.Record) throws(ReadError) -> Int? {
    guard let field = field("year", of: record) else { return nil }
    let text = ValueParser.plain(field.text)
    if text.isEmpty { return nil }
    // Programs that know no missing whole numbers write 2022.0.
    guard let number = Quantity(text), number.isWhole, let year = Int(exactly: number.coefficient),
      Report.years.contains(year)
    else {
      throw error(
        field, "年度 \(text) 不是 \(Report.years.lowerBound)–\(Report.years.upperBound) 之间的整数",
        "the year \(text) is not a whole number of \(Report.years.lowerBound)–\(Report.years.upperBound)"
      )
    }
    return year
  }

  private func form(of record: CSVRecords.Record) throws(ReadError) -> String {
    let text = text("form", of: record)
    if catalog.form(text) != nil { return text }
    if let number = Quantity(text), catalog.form(number.description) != nil {
      return number.description
    }
    let known = catalog.forms.map(\.id).joined(separator: ", ")
    throw error(
      field("form", of: record) ?? CSVRecords.Field(text: "", line: 1, column: 1),
      "未知的表式 \"\(text)\"；已知的有 \(known)，其他的用 --forms 添加",
      "the form \"\(text)\" is unknown; known are \(known), --forms adds others")
  }

  // MARK: Long

  private mutating func addCell(_ record: CSVRecords.Record, _ key: Key) throws(ReadError) {
    guard let codeField = field("code", of: record), let valueField = field("value", of: record)
    else { return }
    guard let code = CellCode(codeField.text.trimmed), catalog.order[code] != nil else {
      throw error(
        codeField, "\(codeField.text) 不是任何表式的格；请核对代码，自定的表式用 --forms 添加",
        "\(codeField.text) is no cell of any form; check the code, --forms adds forms of your own")
    }
    let index = index(of: key)
    if let other = results[index].report.cells[code] {
      let place = other.source.map { "（\($0)）" } ?? ""
      throw error(
        codeField, "同一份年报的 \(code) 出现两次\(place)；请只保留一行",
        "one report has \(code) twice\(other.source.map { " (\($0))" } ?? ""); keep one line")
    }
    let number = try number(in: valueField)
    let raw = text("raw", of: record)
    guard raw.isEmpty || parser.agrees(raw, with: number) else {
      throw error(
        valueField,
        "\(code) 的值 \(number?.description ?? "空") 与原文 \(raw) 不符；改了其中一个就要同时改另一个，或清空原文",
        "the value \(number?.description ?? "none") of \(code) does not agree with its text \(raw); change both, or empty the text"
      )
    }
    add(raw.isEmpty ? number?.description ?? "" : raw, code, valueField, to: index)
  }

  /// The number of a value: digits, also with a sign, thousands separators or noughts behind the
  /// point.
  private func number(in field: CSVRecords.Field) throws(ReadError) -> Quantity? {
    let text = CSVWriter.unguarded(field.text.trimmed)
    switch parser.parse(text) {
    case .blank: return nil
    case .number(let number, nil): return number
    default:
      throw error(
        field, "\(text) 不是数字，或超过 15 位有效数字；科学记数法可能已丢失数位，请在表格软件里把该列设为数值格式再保存，没有数字则留空",
        "\(text) is no number, or has more than 15 significant digits; an exponent may hide lost digits: give the column a number format and save it again, and leave it empty where there is no number"
      )
    }
  }

  private mutating func index(of key: Key) -> Int {
    if let index = places[key] { return index }
    let index = addReport(key)
    places[key] = index
    return index
  }

  // MARK: Wide

  private mutating func addReport(_ record: CSVRecords.Record, _ key: Key) {
    let index = addReport(key)
    let title = text("title", of: record)
    if !title.isEmpty { results[index].report.title = title }
    for (code, column) in head.codes {
      let field = record[column]
      let text = field.text.trimmed
      if text == ReportTable.absent { continue }
      let isEscaped = text == "'" + ReportTable.absent
      add(isEscaped ? ReportTable.absent : CSVWriter.unguarded(text), code, field, to: index)
    }
  }

  // MARK: Cells

  private mutating func addReport(_ key: Key) -> Int {
    let report = Report(form: key.form, organ: key.organ, year: key.year)
    results.append(ReportMatcher.Result(report: report, findings: []))
    return results.count - 1
  }

  private mutating func add(
    _ text: String, _ code: CellCode, _ field: CSVRecords.Field, to index: Int
  ) {
    results[index].report.cells[code] = CellReading.cell(
      of: parser.parse(text), text, at: field.source(in: name), code: code, catalog: catalog,
      findings: &results[index].findings)
  }

  private func error(_ field: CSVRecords.Field, _ zh: String, _ en: String) -> ReadError {
    ReportTableHead.error(field, name, zh, en)
  }
}
