/// Makes random tables as nobody should write them: spans that overlap or leave the table, groups of rows in any
/// order, rows without cells, end tags left out, tables in cells.
///
/// Every cell holds its own name, such as `3.12`: the table's number and the cell's.
struct RandomSpanTable {
  private let number: Int
  private var cellCount = 0
  private var html = ""
  private var leavesEndsOut = false

  /// The table with a number.
  static func html(_ number: Int, using generator: inout some RandomNumberGenerator) -> String {
    var table = RandomSpanTable(number: number)
    table.addTable(nesting: 0, using: &generator)
    return table.html
  }

  private init(number: Int) { self.number = number }

  private mutating func addTable(nesting: Int, using generator: inout some RandomNumberGenerator) {
    leavesEndsOut = nesting == 0 && Self.chance(4, &generator)
    html += "<table>"
    if Self.chance(8, &generator) { html += "<caption></caption>" }
    // A table of one column is text to the reader, so one row has two cells at least.
    let groups = Int.random(in: 1...4, using: &generator)
    let wide = Int.random(in: 0..<groups, using: &generator)
    for group in 0..<groups {
      // Groups that are written out, and rows without one, which the parser gives a group.
      let name = Self.pick(["tbody", "tbody", "thead", "tfoot", ""], &generator)
      if !name.isEmpty { html += "<\(name)>" }
      addRows(isWide: group == wide, nesting, &generator)
      if !name.isEmpty, !leavesEndsOut { html += "</\(name)>" }
    }
    html += "</table>"
  }

  private mutating func addRows(
    isWide: Bool, _ nesting: Int, _ generator: inout some RandomNumberGenerator
  ) {
    let count = Int.random(in: isWide ? 1...5 : 0...4, using: &generator)
    for row in 0..<count {
      html += "<tr>"
      let least = isWide && row == 0 ? 2 : 0
      let cells =
        Self.chance(8, &generator) ? least : Int.random(in: max(1, least)...6, using: &generator)
      for _ in 0..<cells { addCell(nesting, &generator) }
      if !leavesEndsOut { html += "</tr>" }
    }
  }

  private mutating func addCell(_ nesting: Int, _ generator: inout some RandomNumberGenerator) {
    let name = Self.chance(6, &generator) ? "th" : "td"
    html += "<\(name)\(spans(&generator))>\(number).\(cellCount)"
    cellCount += 1
    if nesting == 0, Self.chance(60, &generator) { addTable(nesting: 1, using: &generator) }
    if !leavesEndsOut { html += "</\(name)>" }
  }

  private func spans(_ generator: inout some RandomNumberGenerator) -> String {
    var text = ""
    if Self.chance(3, &generator) {
      let small = ["2", "2", "2", "3", "4", "5"]
      let odd = [
        "0", "1", "99", "65534", "70000", "-1", "x", "2.7", " 3 ", "+2", "2px", "", "999999999999",
      ]
      text += " rowspan='\(Self.pick(Self.chance(3, &generator) ? odd : small, &generator))'"
    }
    if Self.chance(3, &generator) {
      let small = ["2", "2", "2", "3", "4", "6"]
      let odd = ["0", "1", "-2", "y", "3.9", " 2 ", "+3", "4em", ""]
      let wide = Self.chance(90, &generator) ? ["1000", "1001", "100000"] : small
      text += " colspan='\(Self.pick(Self.chance(4, &generator) ? odd : wide, &generator))'"
    }
    return text
  }

  /// Whether a die of so many sides shows its first side.
  private static func chance(_ sides: Int, _ generator: inout some RandomNumberGenerator) -> Bool {
    Int.random(in: 0..<sides, using: &generator) == 0
  }

  private static func pick(_ choices: [String], _ generator: inout some RandomNumberGenerator)
    -> String
  {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}
