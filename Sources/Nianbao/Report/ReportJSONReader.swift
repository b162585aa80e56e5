/// Reads the JSON that ``ReportJSON`` writes: one report, an array of reports, or one report a line.
///
/// `Resources/report.schema.json` describes it; the keys `schema`, `form` and `cells` must be there,
/// the others may be missing. Reading what was written gives the same report and findings. What is
/// wrong in one report is an error for the whole file, with line, column and key.
///
/// - A code that no form has, a number that is a string, a key that stands there twice are errors.
/// - The number of a cell must be the one that its text in `raw` gives. Who changes one by hand has
///   to change or delete the other.
/// - A key that does not belong there is left out, with a finding (`data-ignored`).
/// - Findings keep the message of the one language in which they were written.
public struct ReportJSONReader: ReportReader {
  /// The formats in which such files come.
  public var formats: [FileFormat] { [.json] }

  private let catalog: FormCatalog
  private let parser: ValueParser

  /// Creates a reader.
  ///
  /// - Parameter catalog: The forms that a report may follow.
  public init(_ catalog: FormCatalog) {
    self.catalog = catalog
    parser = ValueParser(forms: catalog.forms)
  }

  /// Reads all reports of a file, in its order.
  ///
  /// - Throws: ``ReadError`` when the text is no JSON, or a value is not what the schema says.
  public func reports(
    in bytes: [UInt8], name: String
  ) throws(ReadError) -> [ReportMatcher.Result]? {
    let decoded = try TextDecoding.decode(bytes, name: name)
    let values = try JSONReader.values(of: decoded.text, name: name)
    var cursors = values.enumerated().map { index, value in
      JSONCursor(value: value, path: values.count > 1 ? "[\(index)]" : "", name: name)
    }
    if let only = cursors.first, cursors.count == 1, case .array = only.value.content {
      cursors = try only.elements()
    }
    var results: [ReportMatcher.Result] = []
    for cursor in cursors {
      var result = try ReportJSONReading(cursor, catalog, parser).result
      if results.isEmpty { result.findings += decoded.findings(in: name) }
      results.append(result)
    }
    return results
  }
}

/// Reads one report out of a JSON value.
private struct ReportJSONReading {
  private(set) var result: ReportMatcher.Result

  private let catalog: FormCatalog
  private let parser: ValueParser
  private var ignored: [JSONCursor] = []

  init(_ cursor: JSONCursor, _ catalog: FormCatalog, _ parser: ValueParser) throws(ReadError) {
    self.catalog = catalog
    self.parser = parser
    result = ReportMatcher.Result(report: Report(form: ""), findings: [])
    guard case .object = cursor.value.content else {
      throw cursor.error(
        "不是年报；这里应是 \(ReportJSON.schema) 的对象",
        "is no report; an object of \(ReportJSON.schema) belongs here")
    }
    let members = try members(
      of: cursor,
      [
        "schema", "form", "organ", "year", "title", "sections", "cells", "raw", "findings",
      ], required: [])
    try checkSchema(members["schema"], of: cursor)
    guard let form = members["form"], let cells = members["cells"] else {
      let key = members["form"] == nil ? "form" : "cells"
      throw cursor.error("缺少键 \"\(key)\"", "lacks the key \"\(key)\"")
    }
    try readForm(form)
    result.report.organ = try members["organ"]?.optionalString()
    result.report.title = try members["title"]?.optionalString()
    if let year = members["year"] { try readYear(year) }
    for section in try members["sections"]?.elements() ?? [] { try readSection(section) }
    for (key, cell) in try cells.members() { try readCell(key, cell) }
    for (key, raw) in try members["raw"]?.members() ?? [] { try readRaw(key, raw, cells) }
    for finding in try members["findings"]?.elements() ?? [] { try readFinding(finding) }
    result.findings += ignored.map { .dataIgnored("\($0.path)", $0.source) }
  }

  // MARK: Head

  private func checkSchema(_ schema: JSONCursor?, of cursor: JSONCursor) throws(ReadError) {
    guard let schema else {
      throw cursor.error(
        "不是本工具的年报 JSON：缺少 \"schema\": \"\(ReportJSON.schema)\"",
        "is no report: it lacks \"schema\": \"\(ReportJSON.schema)\"")
    }
    guard case .string(ReportJSON.schema) = schema.value.content else {
      throw schema.error(
        "是 \(schema.value.shown)，这里只能读取 \"\(ReportJSON.schema)\"",
        "is \(schema.value.shown); only \"\(ReportJSON.schema)\" is read")
    }
  }

  private mutating func readForm(_ cursor: JSONCursor) throws(ReadError) {
    let id = try cursor.string()
    guard catalog.form(id) != nil else {
      let known = catalog.forms.map(\.id).joined(separator: ", ")
      throw cursor.error(
        "是未知的表式 \"\(id)\"；已知的有 \(known)，其他的用 --forms 添加",
        "is \"\(id)\", an unknown form; known are \(known), --forms adds others")
    }
    result.report.form = id
  }

  private mutating func readYear(_ cursor: JSONCursor) throws(ReadError) {
    if case .null = cursor.value.content { return }
    result.report.year = try cursor.integer(Report.years)
  }

  // MARK: Sections

  private mutating func readSection(_ cursor: JSONCursor) throws(ReadError) {
    let members = try members(
      of: cursor, ["number", "heading", "paragraphs", "tables"],
      required: ["number", "heading", "paragraphs"])
    var section = ReportSection(
      number: try members["number"]?.integer(0...999) ?? 0,
      heading: try members["heading"]?.string() ?? "")
    for paragraph in try members["paragraphs"]?.elements() ?? [] {
      section.paragraphs.append(try paragraph.string())
    }
    for table in try members["tables"]?.elements() ?? [] {
      let place = try self.members(of: table, ["table", "after"], required: ["table", "after"])
      guard let code = place["table"], let after = place["after"] else { continue }
      guard catalog.newestTable(try code.string()) != nil else {
        throw code.error("不是任何表式的表", "is no table of any form")
      }
      section.tables.append(
        ReportSection.TablePlace(
          table: try code.string(), after: try after.integer(0...section.paragraphs.count)))
    }
    result.report.sections.append(section)
  }

  // MARK: Cells

  private func code(_ key: String, _ cursor: JSONCursor) throws(ReadError) -> CellCode {
    guard let code = CellCode(key), catalog.order[code] != nil else {
      throw cursor.error(
        "不是任何表式的格；请核对代码，自定的表式用 --forms 添加",
        "is no cell of any form; check the code, --forms adds forms of your own")
    }
    return code
  }

  private mutating func readCell(_ key: String, _ cursor: JSONCursor) throws(ReadError) {
    let code = try code(key, cursor)
    result.report.cells[code] = ReportCell(
      number: try cursor.quantity(), source: cursor.source)
  }

  private mutating func readRaw(
    _ key: String, _ cursor: JSONCursor, _ cells: JSONCursor
  ) throws(ReadError) {
    let code = try code(key, cursor)
    let text = try cursor.optionalString() ?? ""
    let cellPath = "\(cells.path).\(key)"
    guard var cell = result.report.cells[code] else {
      throw cursor.error(
        "有原文，而 \(cellPath) 不存在；请补上该格的值（没有数字写 null），或删去这一项",
        "has a text, and \(cellPath) is not there; add its value (null where there is no number), or delete this entry"
      )
    }
    guard parser.agrees(text, with: cell.number) else {
      let number = cell.number?.description ?? "null"
      throw cursor.error(
        "是 \"\(text)\"，与 \(cellPath) 的 \(number) 不符；改了其中一个就要同时改另一个，或删去这一项",
        "is \"\(text)\", which does not agree with \(number) in \(cellPath); change both, or delete this entry"
      )
    }
    cell.raw = ValueParser.plain(text) == cell.number?.description ? nil : text
    result.report.cells[code] = cell
  }

  // MARK: Members

  /// The members of an object by key; others are remembered as ignored.
  private mutating func members(
    of cursor: JSONCursor, _ known: Set<String>, required: [String]
  ) throws(ReadError) -> [String: JSONCursor] {
    var found: [String: JSONCursor] = [:]
    for (key, member) in try cursor.members() {
      if known.contains(key) {
        found[key] = member
      } else {
        ignored.append(member)
      }
    }
    for key in required where found[key] == nil {
      throw cursor.error("缺少键 \"\(key)\"", "lacks the key \"\(key)\"")
    }
    return found
  }

  // MARK: Findings

  private mutating func readFinding(_ cursor: JSONCursor) throws(ReadError) {
    let members = try members(
      of: cursor, ["rule", "severity", "cells", "message", "expected", "actual", "source"],
      required: ["rule", "severity", "cells", "message"])
    guard let rule = members["rule"], let message = members["message"],
      let severity = members["severity"]
    else { return }
    guard let level = Finding.Severity(rawValue: try severity.string()) else {
      throw severity.error(
        "只能是 note、warning 或 error", "must be note, warning or error")
    }
    let text = try message.string()
    var finding = Finding(try rule.string(), level, LocalizedText(zh: text, en: text))
    for cell in try members["cells"]?.elements() ?? [] {
      guard let code = CellCode(try cell.string()) else {
        throw cell.error("不是格的代码", "is no code of a cell")
      }
      finding.cells.append(code)
    }
    // Sums have up to 18 digits.
    finding.expected = try members["expected"]?.quantity(limit: 18)
    finding.actual = try members["actual"]?.quantity(limit: 18)
    if let source = members["source"] { finding.source = try place(source) }
    result.findings.append(finding)
  }

  private mutating func place(_ cursor: JSONCursor) throws(ReadError) -> SourceLocation {
    let members = try members(
      of: cursor, ["file", "line", "column", "sheet", "table", "cell"], required: ["file"])
    let file = try members["file"]?.string() ?? ""
    if let line = members["line"], let column = members["column"] {
      return SourceLocation(
        file: file, line: try line.integer(1...Int(Int32.max)),
        column: try column.integer(1...Int(Int32.max)))
    }
    if let cell = members["cell"], let address = CellAddress(try cell.string()) {
      if let sheet = try members["sheet"]?.string() {
        return SourceLocation(file: file, place: .cell(sheet: sheet, address: address))
      }
      if let table = try members["table"]?.integer(1...Int(Int32.max)) {
        return SourceLocation(file: file, place: .tableCell(table: table, address: address))
      }
    }
    throw cursor.error(
      "应有 line 和 column，或 sheet 和 cell，或 table 和 cell",
      "needs line and column, sheet and cell, or table and cell")
  }
}

extension ValueParser {
  /// Whether a number is the one that its source text gives; `nil` belongs to text without one.
  func agrees(_ text: String, with number: Quantity?) -> Bool {
    if case .number(let read, _) = parse(text) { return read == number }
    return number == nil
  }
}

extension Finding {
  /// Says that something in a file of data belongs to no report.
  static func dataIgnored(_ what: String, _ source: SourceLocation?) -> Finding {
    Finding(
      "data-ignored", .warning,
      LocalizedText(
        zh: "\(what) 不属于年报数据，已略过；如果是写错的名称，请改正后重新读取。",
        en:
          "\(what) belongs to no report and was left out; if its name is misspelt, correct it and read again."
      ),
      source: source)
  }
}
