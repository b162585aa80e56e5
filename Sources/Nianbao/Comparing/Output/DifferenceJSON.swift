/// Differences as JSON, schema `nianbao/diff/1`; `Resources/diff.schema.json` describes it.
struct DifferenceJSON {
  /// The value of the key `schema`.
  static let schema = "nianbao/diff/1"

  private let names: (left: String, right: String)

  init(_ names: (left: String, right: String)) { self.names = names }

  /// All differences.
  func text(of comparison: ReportComparison) -> String {
    let value: JSONText.Value = .object([
      ("schema", .string(Self.schema)),
      ("same", .literal(comparison.isSame)),
      ("left", report(comparison.left, names.left)),
      ("right", report(comparison.right, names.right)),
      ("identity", .array(comparison.identity.map(identity))),
      ("cells", .array(comparison.cells.map(cell))),
      ("bridges", .array(comparison.bridges.map(bridge))),
      ("unmatched", .array(comparison.unmatched.map(cell))),
      ("sections", .array(comparison.sections.map(section))),
    ])
    return JSONText.text(value, isPretty: true) + "\n"
  }

  private func report(_ report: Report, _ name: String) -> JSONText.Value {
    .object([
      ("input", .string(name)), ("form", .string(report.form)), ("organ", .optional(report.organ)),
      ("year", .optional(report.year)), ("title", .optional(report.title)),
    ])
  }

  private func identity(_ difference: IdentityDifference) -> JSONText.Value {
    .object([
      ("part", .string(difference.part.rawValue)), ("left", .optional(difference.left)),
      ("right", .optional(difference.right)),
    ])
  }

  private func cell(_ difference: CellDifference) -> JSONText.Value {
    .object([
      ("code", .string(difference.code.description)), ("left", value(difference.left)),
      ("right", value(difference.right)),
    ])
  }

  private func value(_ cell: ReportCell?) -> JSONText.Value {
    var members: [(key: String, value: JSONText.Value)] = [
      ("state", .string(CellDifference.state(of: cell).rawValue))
    ]
    if let number = cell?.number { members.append(("number", .optional(number))) }
    if let raw = cell?.raw { members.append(("raw", .string(raw))) }
    if let source = cell?.source { members.append(("source", FindingJSON.place(source))) }
    return .object(members)
  }

  private func bridge(_ difference: BridgeDifference) -> JSONText.Value {
    func side(_ codes: [CellCode], _ sum: Quantity) -> JSONText.Value {
      .object([
        ("cells", .array(codes.map { .string($0.description) })), ("sum", .optional(sum)),
      ])
    }
    return .object([
      ("left", side(difference.left, difference.leftSum)),
      ("right", side(difference.right, difference.rightSum)),
    ])
  }

  private func section(_ section: SectionDifference) -> JSONText.Value {
    func heading(_ heading: SectionDifference.Heading?) -> JSONText.Value {
      heading.map {
        .object([("number", .number(String($0.number))), ("heading", .string($0.text))])
      } ?? .null
    }
    return .object([
      ("left", heading(section.left)), ("right", heading(section.right)),
      (
        "paragraphs",
        .array(
          section.paragraphs.map {
            .object([("left", .optional($0.left)), ("right", .optional($0.right))])
          })
      ),
    ])
  }
}
