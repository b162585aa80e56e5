/// The JSON of a report, schema `nianbao/report/1`; `Resources/report.schema.json` describes it.
public struct ReportJSON: Sendable {
  /// The value of the key `schema`.
  public static let schema = "nianbao/report/1"

  private let catalog: FormCatalog
  private let language: Language

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - catalog: The forms, which give the cells their order.
  ///   - language: The language of the findings' messages; everything else is the same in all.
  public init(_ catalog: FormCatalog, language: Language) {
    self.catalog = catalog
    self.language = language
  }

  /// The report as JSON text.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - findings: What to say about it, in the order to write.
  ///   - isPretty: Whether to spread it over lines; otherwise it is one line, as JSONL needs.
  /// - Returns: The text, with a line end behind it.
  public func text(_ report: Report, findings: [Finding], isPretty: Bool = true) -> String {
    String(decoding: bytes(report, findings: findings, isPretty: isPretty), as: UTF8.self)
  }

  /// The report as JSON text in UTF-8, as ``text(_:findings:isPretty:)`` gives it.
  public func bytes(_ report: Report, findings: [Finding], isPretty: Bool = true) -> [UInt8] {
    let codes = catalog.sorted(report.cells.keys)
    let value: JSONText.Value = .object([
      ("schema", .string(Self.schema)),
      ("form", .string(report.form)),
      ("organ", .optional(report.organ)),
      ("year", .optional(report.year)),
      ("title", .optional(report.title)),
      ("sections", .array(report.sections.map(section))),
      ("cells", .object(codes.map { ($0.description, .optional(report.cells[$0]?.number)) })),
      (
        "raw",
        .object(
          codes.compactMap { code in
            report.cells[code]?.raw.map { (code.description, .string($0)) }
          })
      ),
      ("findings", .array(findings.map { FindingJSON.value($0, language) })),
    ])
    return JSONText.bytes(value, isPretty: isPretty) + [UInt8(ascii: "\n")]
  }

  private func section(_ section: ReportSection) -> JSONText.Value {
    let tables = section.tables.map { place -> JSONText.Value in
      .object([("table", .string(place.table)), ("after", .number(String(place.after)))])
    }
    return .object(
      [
        ("number", .number(String(section.number))),
        ("heading", .string(section.heading)),
        ("paragraphs", .array(section.paragraphs.map { .string($0) })),
      ] + (tables.isEmpty ? [] : [("tables", .array(tables))]))
  }
}
