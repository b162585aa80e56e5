/// A finding as a JSON object, as in the JSON of a report.
enum FindingJSON {
  /// The object.
  static func value(_ finding: Finding, _ language: Language) -> JSONText.Value {
    var members: [(key: String, value: JSONText.Value)] = [
      ("rule", .string(finding.rule)),
      ("severity", .string(finding.severity.rawValue)),
      ("cells", .array(finding.cells.map { .string($0.description) })),
      ("message", .string(finding.message.text(in: language))),
    ]
    if let expected = finding.expected { members.append(("expected", .optional(expected))) }
    if let actual = finding.actual { members.append(("actual", .optional(actual))) }
    if let source = finding.source { members.append(("source", place(source))) }
    return .object(members)
  }

  static func place(_ source: SourceLocation) -> JSONText.Value {
    switch source.place {
    case .text(let line, let column):
      .object([
        ("file", .string(source.file)), ("line", .number(String(line))),
        ("column", .number(String(column))),
      ])
    case .cell(let sheet, let address):
      .object([
        ("file", .string(source.file)), ("sheet", .string(sheet)),
        ("cell", .string(address.description)),
      ])
    case .tableCell(let table, let address):
      .object([
        ("file", .string(source.file)), ("table", .number(String(table))),
        ("cell", .string(address.description)),
      ])
    }
  }
}
