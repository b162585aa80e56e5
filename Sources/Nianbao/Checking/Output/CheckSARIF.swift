/// Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format).
///
/// A text's place is a region; a sheet's cell, for which SARIF has no region, is a logical location,
/// as are the codes of the report's cells.
struct CheckSARIF {
  /// The most cells of a finding that get a location of their own.
  private static let maximumRelated = 40

  private typealias Members = [(key: String, value: JSONText.Value)]

  private let book: RuleBook
  private let language: Language
  private let version: String

  init(_ catalog: FormCatalog, _ language: Language, version: String) {
    book = RuleBook(catalog)
    self.language = language
    self.version = version
  }

  /// One run with all inputs.
  func text(of inputs: [CheckedInput]) -> String {
    let failures = inputs.filter { $0.error != nil }
    let results = inputs.flatMap { input in
      input.results.flatMap { result in
        result.findings.map { self.result($0, in: result.report, input.name) }
      }
    }
    let run: JSONText.Value = .object([
      ("tool", .object([("driver", driver)])),
      ("language", .string(language == .zh ? "zh-CN" : "en")),
      ("columnKind", .string("unicodeCodePoints")),
      (
        "invocations",
        .array([
          .object([
            ("executionSuccessful", .literal(failures.isEmpty)),
            ("toolExecutionNotifications", .array(failures.map(notification))),
          ])
        ])
      ),
      ("results", .array(results)),
    ])
    let log: JSONText.Value = .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ])
    return JSONText.text(log, isPretty: true) + "\n"
  }

  // MARK: The tool

  private var driver: JSONText.Value {
    .object([
      ("name", .string("nianbao")), ("version", .string(version)),
      ("rules", .array(book.rules.map(descriptor))),
    ])
  }

  private func descriptor(_ rule: Rule) -> JSONText.Value {
    .object([
      ("id", .string(rule.id)),
      ("shortDescription", message(rule.title)),
      ("fullDescription", message(rule.explanation)),
      ("help", message(rule.source)),
    ])
  }

  private func notification(_ input: CheckedInput) -> JSONText.Value {
    .object([
      ("level", .string("error")),
      ("message", message(input.error ?? LocalizedText(zh: "", en: ""))),
      ("locations", .array([.object([("physicalLocation", physical(input.name, nil))])])),
    ])
  }

  private func message(_ text: LocalizedText) -> JSONText.Value {
    .object([("text", .string(text.text(in: language)))])
  }

  // MARK: Results

  private func result(_ finding: Finding, in report: Report, _ name: String) -> JSONText.Value {
    var members: Members = [("ruleId", .string(finding.rule))]
    if let index = book.rules.firstIndex(where: { $0.id == finding.rule }) {
      members.append(("ruleIndex", .number(String(index))))
    }
    members += [
      ("level", .string(finding.severity.rawValue)),
      ("message", message(finding.message)),
      ("locations", .array([location(finding.source, name, cells: finding.cells)])),
    ]
    let related = finding.cells.compactMap { code in
      report.cells[code]?.source.map { location($0, name, cells: [code]) }
    }
    if related.count > 1 {
      members.append(("relatedLocations", .array(Array(related.prefix(Self.maximumRelated)))))
    }
    let properties = properties(of: finding)
    if !properties.isEmpty { members.append(("properties", .object(properties))) }
    return .object(members)
  }

  private func properties(of finding: Finding) -> Members {
    var members: Members = []
    if let expected = finding.expected { members.append(("expected", .optional(expected))) }
    if let actual = finding.actual { members.append(("actual", .optional(actual))) }
    return members
  }

  private func location(
    _ source: SourceLocation?, _ name: String, cells: [CellCode]
  ) -> JSONText.Value {
    var logical = cells.prefix(Self.maximumRelated).map { code -> JSONText.Value in
      .object([("fullyQualifiedName", .string(code.description)), ("kind", .string("member"))])
    }
    if let source, let address = source.address {
      logical.insert(
        .object([
          ("name", .string(address.description)),
          ("fullyQualifiedName", .string(CheckWords.place(source))), ("kind", .string("cell")),
        ]), at: 0)
    }
    var members: Members = [
      ("physicalLocation", physical(source?.file ?? name, source))
    ]
    if !logical.isEmpty { members.append(("logicalLocations", .array(logical))) }
    return .object(members)
  }

  private func physical(_ file: String, _ source: SourceLocation?) -> JSONText.Value {
    var members: Members = [
      ("artifactLocation", .object([("uri", .string(Self.uri(of: file)))]))
    ]
    if case .text(let line, let column) = source?.place {
      members.append(
        (
          "region",
          .object([
            ("startLine", .number(String(line))), ("startColumn", .number(String(column))),
          ])
        ))
    }
    return .object(members)
  }

  /// A path as a URI reference: RFC 3986, everything but unreserved characters and `/` escaped.
  static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (Character(scalar).isLetter || ("0"..."9").contains(scalar)
          || "-._~/".unicodeScalars.contains(scalar))
      if isPlain {
        uri.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
