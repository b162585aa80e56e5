public import Nianbao

/// How well reports in shapes were read.
public struct ShapeScore: Sendable {
  /// How many documents were read or refused.
  public private(set) var documents = 0
  /// How many documents were refused.
  public private(set) var refused = 0
  /// How many numbers were filed in cells that the shape does not lose.
  public private(set) var numbers = 0
  /// How many of those came out.
  public private(set) var recovered = 0
  /// The numbers that are wrong without a warning or an error that names their cell or row.
  public private(set) var silent: [String] = []
  /// How many wrong numbers are named.
  public private(set) var named = 0
  /// How many numbers were filed and came out, by shape.
  public private(set) var shapes: [ReportShape: (numbers: Int, recovered: Int)] = [:]
  /// What was not recovered, a line a document.
  public private(set) var missing: [String] = []

  /// Creates an empty score.
  public init() {}

  /// The share of numbers that came out.
  public var share: Double { numbers == 0 ? 0 : Double(recovered) / Double(numbers) }

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - document: What was read.
  ///   - result: What came out; `nil` where it was refused.
  ///   - name: How to find the document again.
  public mutating func add(
    _ document: ShapedReport, _ result: ReportMatcher.Result?, name: String
  ) {
    documents += 1
    if result == nil { refused += 1 }
    let before = (numbers, recovered)
    var lacking: [String] = []
    for (code, number) in document.cells where !document.lost.contains(code) {
      guard let number else { continue }
      numbers += 1
      if result?.report.cells[code]?.number == number {
        recovered += 1
      } else {
        lacking.append(code.description)
      }
    }
    if !lacking.isEmpty {
      let rows = Set(lacking.map { $0.split(separator: ".").dropLast().joined(separator: ".") })
      missing.append(
        "\(name) \(document.shape): \(lacking.count) in \(rows.sorted().joined(separator: " "))")
    }
    let shape = shapes[document.shape] ?? (0, 0)
    shapes[document.shape] = (
      shape.numbers + numbers - before.0, shape.recovered + recovered - before.1
    )
    if let result { addWrong(document, result, "\(name) \(document.shape)") }
  }

  private mutating func addWrong(
    _ document: ShapedReport, _ result: ReportMatcher.Result, _ name: String
  ) {
    // Where a shape loses a blank row and the label of the row below is lost, too, nothing in the file tells that
    // these values are not those of the row above.
    let cannotTell = document.damage == .dropLabel ? document.lost : []
    for (code, cell) in result.report.cells where !cannotTell.contains(code) {
      guard let number = cell.number, number != document.cells[code] ?? nil else { continue }
      if Self.isNamed(code, result.findings) {
        named += 1
      } else {
        silent.append(
          "\(name): \(code) is \(number), not \((document.cells[code] ?? nil)?.description ?? "none")"
        )
      }
    }
  }

  /// Whether a warning or an error names the cell or its row.
  public static func isNamed(_ code: CellCode, _ findings: [Finding]) -> Bool {
    findings.contains { finding in
      finding.severity > .note
        && finding.cells.contains { cell in
          cell.table == code.table && (cell.row == code.row || cell.row == "*")
        }
    }
  }
}
