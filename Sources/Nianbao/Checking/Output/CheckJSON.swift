/// Findings as JSON, schema `nianbao/check/1`; `Resources/check.schema.json` describes it.
struct CheckJSON {
  /// The value of the key `schema`.
  static let schema = "nianbao/check/1"

  private let language: Language

  init(_ language: Language) { self.language = language }

  /// All inputs with their reports and findings.
  func text(of inputs: [CheckedInput]) -> String {
    let counts = Finding.Severity.allCases.reversed().map { severity in
      (key: severity.rawValue, value: number(inputs.reduce(0) { $0 + $1.count(of: severity) }))
    }
    let value: JSONText.Value = .object([
      ("schema", .string(Self.schema)),
      ("inputs", .array(inputs.map(input))),
      ("counts", .object(counts + [("failed", number(inputs.count { $0.error != nil }))])),
    ])
    return JSONText.text(value, isPretty: true) + "\n"
  }

  private func number(_ value: Int) -> JSONText.Value { .number(String(value)) }

  private func input(_ input: CheckedInput) -> JSONText.Value {
    var members: [(key: String, value: JSONText.Value)] = [("input", .string(input.name))]
    if let error = input.error { members.append(("error", .string(error.text(in: language)))) }
    members.append(("reports", .array(input.results.map(report))))
    return .object(members)
  }

  private func report(_ result: ReportMatcher.Result) -> JSONText.Value {
    .object([
      ("form", .string(result.report.form)),
      ("organ", .optional(result.report.organ)),
      ("year", .optional(result.report.year)),
      ("title", .optional(result.report.title)),
      ("findings", .array(result.findings.map { FindingJSON.value($0, language) })),
    ])
  }
}
