/// The sum of one cell over the units that count.
///
/// | the units have | the sum |
/// | --- | --- |
/// | no such cell | there is none (``state`` is ``State/absent``) |
/// | blanks and marks only | a blank, not 0 |
/// | numbers, beside blanks and marks or not | the exact sum of the numbers |
/// | something that cannot be added as it stands | open: no number |
public struct CellTotal: Hashable, Sendable {
  /// How a sum stands.
  public enum State: Hashable, Sendable {
    /// No unit has the cell.
    case absent
    /// No unit has a number in it.
    case blank
    /// The sum, with its unit of measure where the form fixes none.
    case sum(Quantity, measure: String?)
    /// Some cells cannot be added, so there is no sum.
    case open
  }

  /// A cell that cannot be added as it stands.
  public struct Obstacle: Hashable, Sendable {
    /// The zero-based index of the unit among those that count.
    public var unit: Int
    /// What stands in the cell.
    public var text: String
  }

  /// How the sum stands.
  public private(set) var state: State
  /// The cells that cannot be added, in the order of the units.
  public private(set) var obstacles: [Obstacle] = []
  /// How many units have a number in the cell.
  public private(set) var numberCount = 0
  /// How many units have the cell without a number.
  public private(set) var emptyCount = 0
  /// The most decimals of a number.
  public private(set) var decimals = 0

  /// Adds up what the units have in a cell, in their order.
  init(_ addends: [Addend]) {
    var numbers: [Quantity] = []
    var measures: [String: Int] = [:]
    for (index, addend) in addends.enumerated() {
      switch addend {
      case .absent: break
      case .empty: emptyCount += 1
      case .unusable(let text): obstacles.append(Obstacle(unit: index, text: text))
      case .number(let number, let measure):
        numbers.append(number)
        if let measure { measures[measure, default: 0] += 1 }
      }
    }
    numberCount = numbers.count
    decimals = numbers.map(\.decimals).max() ?? 0
    let measure = measures.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    state = .open
    if measures.count > 1 { obstacles += Self.strangers(in: addends, to: measure) }
    obstacles.sort { $0.unit < $1.unit }
    if obstacles.isEmpty { state = Self.sum(numbers, measure, emptyCount) }
  }

  /// The numbers in another unit of measure than most have.
  private static func strangers(in addends: [Addend], to measure: String?) -> [Obstacle] {
    addends.enumerated().compactMap { index, addend in
      guard case .number(let number, let other?) = addend, other != measure else { return nil }
      return Obstacle(unit: index, text: "\(number)\(other)")
    }
  }

  private static func sum(_ numbers: [Quantity], _ measure: String?, _ emptyCount: Int) -> State {
    guard !numbers.isEmpty else { return emptyCount > 0 ? .blank : .absent }
    // A spreadsheet holds 15 digits, and so does a report.
    guard let sum = Quantity.sum(numbers), Quantity(sum.description) != nil else { return .open }
    return .sum(sum, measure: measure)
  }

  /// What stands in the superior's report in place of a sum that is open.
  ///
  /// A blank would be added as nothing where the result is merged again. The text is read by everyone
  /// as what it is: no number, and no mark for "nothing to report" either.
  static let openText = "不能合计"

  /// The cell of the superior's report; `nil` where there is none.
  var cell: ReportCell? {
    switch state {
    case .absent: nil
    case .blank: ReportCell()
    case .open: ReportCell(raw: Self.openText)
    case .sum(let sum, nil): ReportCell(number: sum)
    case .sum(let sum, let measure?): ReportCell(number: sum, raw: "\(sum)\(measure)")
    }
  }
}
