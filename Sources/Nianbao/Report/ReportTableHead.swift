/// The head of a long or wide CSV: which column holds what.
struct ReportTableHead: Sendable {
  /// The lay-out.
  private(set) var layout: CSVLayout = .official
  /// The zero-based columns by name.
  private(set) var columns: [String: Int] = [:]
  /// The zero-based columns of a wide file by code, in order.
  private(set) var codes: [(code: CellCode, column: Int)] = []
  /// How many columns there are.
  private(set) var count = 0
  /// How many fields the head has, with empty ones that a spreadsheet put behind the columns.
  private(set) var fieldCount = 0
  /// What to say of columns that were left out.
  private(set) var findings: [Finding] = []

  /// Recognises the head of a long or wide file; `nil` for any other record.
  ///
  /// It is long with `code` and two more of the columns, and wide with a code of the forms and one
  /// of the first columns.
  ///
  /// - Throws: ``ReadError`` of kind `.malformed` when a column is missing or stands there twice, or
  ///   a code is of no form.
  init?(
    _ record: CSVRecords.Record, _ catalog: FormCatalog, name: String
  ) throws(ReadError) {
    let names = record.map { $0.text.trimmed.lowercased() }
    fieldCount = record.count
    count = 1 + (names.lastIndex { !$0.isEmpty } ?? -1)
    let isKnown = names.map { CellCode($0).map { catalog.order[$0] != nil } ?? false }
    let known: Set<String>
    let required: [String]
    if names.contains("code"), names.count(where: ReportTable.long.contains) >= 3 {
      (layout, known, required) = (.long, Set(ReportTable.long), ReportTable.requiredLong)
    } else if isKnown.contains(true), names.contains(where: ReportTable.wide.contains) {
      (layout, known, required) = (.wide, Set(ReportTable.wide), ReportTable.requiredWide)
    } else {
      return nil
    }
    for (index, field) in record.prefix(count).enumerated() {
      let column = names[index]
      if known.contains(column) {
        guard columns.updateValue(index, forKey: column) == nil else {
          throw Self.error(field, name, "列 \(column) 重复", "the column \(column) stands there twice")
        }
      } else {
        try addCode(column, index, field, catalog, name)
      }
    }
    for column in required where columns[column] == nil {
      let first = record.first ?? CSVRecords.Field(text: "", line: 1, column: 1)
      throw Self.error(
        first, name, "缺少列 \(column)；\(layout.rawValue) 版式必须有 \(required.joined(separator: "、"))",
        "the column \(column) is missing; the lay-out \(layout.rawValue) needs \(required.joined(separator: ", "))"
      )
    }
  }

  private mutating func addCode(
    _ text: String, _ index: Int, _ field: CSVRecords.Field, _ catalog: FormCatalog, _ name: String
  ) throws(ReadError) {
    guard layout == .wide, let code = CellCode(text) else {
      if !text.isEmpty {
        findings.append(.dataIgnored("列 \(text) · column \(text)", field.source(in: name)))
      }
      return
    }
    guard catalog.order[code] != nil else {
      throw Self.error(
        field, name, "\(text) 不是任何表式的格；请核对代码，自定的表式用 --forms 添加",
        "\(text) is no cell of any form; check the code, --forms adds forms of your own")
    }
    guard !codes.contains(where: { $0.code == code }) else {
      throw Self.error(field, name, "列 \(text) 重复", "the column \(text) stands there twice")
    }
    codes.append((code, index))
  }

  /// An error at a field.
  static func error(
    _ field: CSVRecords.Field, _ name: String, _ zh: String, _ en: String
  ) -> ReadError {
    ReadError(
      .malformed(line: field.line, column: field.column, LocalizedText(zh: zh, en: en)),
      name: name)
  }
}
