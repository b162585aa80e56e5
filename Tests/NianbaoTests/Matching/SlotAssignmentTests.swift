import Testing

@testable import Nianbao

@Suite struct SlotAssignmentTests {
  /// A row of values and what has to come out.
  ///
  /// `_` is a blank, `^` a covered position, `/` a mark; `.` in a result is a cell without value.
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var run: String
    var values: String
    var certainty: SlotAssignment.Certainty
    var officialStart: Int?
    var testDescription: String { "\(name): \(run)" }

    init(
      _ name: String, _ run: String, _ values: String, _ certainty: SlotAssignment.Certainty,
      from officialStart: Int? = nil
    ) {
      (self.name, self.run, self.values) = (name, run, values)
      (self.certainty, self.officialStart) = (certainty, officialStart)
    }
  }

  private func run(_ text: String) -> [RunValue] {
    text.split(separator: " ").enumerated().map { column, word in
      let isEmpty = word == "_" || word == "^"
      let cell = Cell(
        column: column, text: isEmpty ? "" : String(word), isCovered: word == "^")
      let number = Quantity(word).map { ValueParser.Value.number($0, nil) }
      return RunValue(number ?? (isEmpty ? .blank : .mark), of: [cell], at: 0)
    }
  }

  private func text(_ values: [RunValue?]) -> String {
    values.map { value in
      value.map { $0.isCovered ? "^" : $0.text.isEmpty ? "_" : $0.text } ?? "."
    }.joined(separator: " ")
  }

  // Four cells, of which the first three add up to the last.
  @Test(
    "puts the values of a row into its cells",
    arguments: [
      Row("as many values as cells", "1 2 3 6", "1 2 3 6", .certain),
      Row("in order, even where the sum fails", "6 1 2 3", "6 1 2 3", .certain),
      Row("blanks and marks hold their places", "_ / 3 3", "_ / 3 3", .certain),
      Row("covered positions do not count", "1 2 ^ 3 6", "1 2 3 6", .certain),
      Row("surplus blanks in front", "_ _ 1 2 3 6", "1 2 3 6", .certain),
      Row("surplus blanks behind", "1 2 3 6 _", "1 2 3 6", .certain),
      Row("surplus blanks around", "_ 1 2 3 6 _", "1 2 3 6", .certain),
      Row("the official start decides", "_ _ 1 _ _", "_ 1 _ _", .certain, from: 1),
      Row("the sum decides which blank is surplus", "_ 1 2 3 _", "_ 1 2 3", .byRelation),
      Row("the official start outweighs the sum", "_ 1 2 3 _", "1 2 3 _", .certain, from: 1),
      Row("the only window that holds every value", "_ 1 2 _ 3 _", "1 2 _ 3", .certain),
      Row("nothing decides", "_ 1 2 9 _", ". . . .", .ambiguous),
      Row("nothing decides, but some cells are the same", "_ 7 7 9 _", ". 7 . .", .ambiguous),
      Row("too many values", "1 2 3 6 7", ". . . .", .ambiguous),
      Row("too many values, however blank one is", "1 _ 2 3 6", ". . . .", .ambiguous),
      Row("one number for the row is its total", "5", ". . . 5", .totalOnly),
      Row("one merged number is the total", "5 ^ ^ ^", ". . . 5", .totalOnly),
      Row("one merged nought is the total", "0 ^ ^ ^", ". . . 0", .totalOnly),
      Row("one number behind missing blanks is the total", "_ _ 5", ". . . 5", .totalOnly),
      Row("one number in a full row stays in its cell", "_ 5 _ _", "_ 5 _ _", .certain),
      Row("a short row of blanks", "_ _", ". . . .", .shortBlank),
      Row("a short row without any sum", "1 7 3", ". . . .", .short),
      Row("nothing at all", "", ". . . .", .shortBlank),
    ])
  func places(_ row: Row) {
    let hints = SlotAssignment.Hints(
      count: 4, parts: [0, 1, 2], total: 3, officialStart: row.officialStart)
    let assignment = SlotAssignment(run(row.run), hints)
    #expect(text(assignment.values) == row.values)
    #expect(assignment.certainty == row.certainty)
  }

  @Test("a short row takes only what every closing placing agrees on")
  func short() {
    let hints = SlotAssignment.Hints(count: 4, parts: [0, 1, 2], total: 3, officialStart: nil)
    let assignment = SlotAssignment(run("1 2 3"), hints)
    #expect(assignment.certainty == .short)
    #expect(text(assignment.values) == ". . . 3")
  }

  @Test("a row without a total is never filled from one number")
  func noTotal() {
    let hints = SlotAssignment.Hints(count: 3, parts: [], total: nil, officialStart: nil)
    let assignment = SlotAssignment(run("5"), hints)
    #expect(assignment.certainty == .short)
    #expect(text(assignment.values) == ". . .")
  }

  @Test("a row of one cell takes its one value")
  func oneCell() {
    let hints = SlotAssignment.Hints(count: 1, parts: [], total: nil, officialStart: nil)
    #expect(text(SlotAssignment(run("5"), hints).values) == "5")
    #expect(text(SlotAssignment(run("^ 5 ^"), hints).values) == "5")
  }

  @Test("where a row is known to be whole, placing it gives the same values, in all short rows")
  func wholeRow() {
    var wholeCount = 0
    for run in allRuns(upTo: 7) {
      for count in 1...5 {
        guard let places = SlotAssignment.wholeRow(in: run, count: count) else { continue }
        wholeCount += 1
        let hints = SlotAssignment.Hints(count: count, parts: [], total: nil, officialStart: nil)
        let assignment = SlotAssignment(run, hints)
        #expect(assignment.certainty == .certain, "\(text(run)), \(count) cells")
        #expect(assignment.values == run[places].map { $0 }, "\(text(run)), \(count) cells")
      }
    }
    #expect(wholeCount > 100)
  }

  /// All rows of at most so many positions that are filled, blank or covered.
  private func allRuns(upTo length: Int) -> [[RunValue]] {
    var texts = [""]
    var all: [[RunValue]] = []
    for position in 1...length {
      texts = texts.flatMap { text in ["\(position)", "_", "^"].map { text + $0 + " " } }
      all += texts.map(run)
    }
    return all
  }
}
