public import Nianbao

/// What differs between two reports, in words, so that a failing test names the cell.
public struct Difference {
  /// One line a difference; empty where the reports are the same.
  public let text: String

  /// Compares two reports.
  public init(_ expected: Report, _ actual: Report) {
    var lines: [String] = []
    func compare<Value: Equatable>(_ name: String, _ left: Value, _ right: Value) {
      if left != right { lines.append("\(name): \(left) became \(right)") }
    }
    compare("form", expected.form, actual.form)
    compare("organ", expected.organ, actual.organ)
    compare("year", expected.year, actual.year)
    compare("title", expected.title, actual.title)
    compare("sections", expected.sections.count, actual.sections.count)
    for (left, right) in zip(expected.sections, actual.sections) {
      compare("section \(left.number)", left, right)
    }
    let codes = Set(expected.cells.keys).union(actual.cells.keys)
    for code in codes.sorted(by: { $0.description < $1.description }) {
      compare("\(code)", Self.words(expected.cells[code]), Self.words(actual.cells[code]))
    }
    text = lines.prefix(12).joined(separator: "\n")
  }

  private static func words(_ cell: ReportCell?) -> String {
    guard let cell else { return "absent" }
    return "\(cell.number?.description ?? "no number") from \(cell.raw ?? "itself")"
  }
}
