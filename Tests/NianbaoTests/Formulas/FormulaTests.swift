import Nianbao
import TestSupport
import Testing

@Suite struct FormulaTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    var formula: String
    var feature: FormulaFeature?
    var position: Int
    var subject: String?
    var testDescription: String { formula }

    init(_ formula: String, _ feature: FormulaFeature?, _ position: Int, _ subject: String? = nil) {
      (self.formula, self.feature) = (formula, feature)
      (self.position, self.subject) = (position, subject)
    }
  }

  @Test(
    "says what is not supported, and at which character",
    arguments: [
      Refusal("VLOOKUP(1,A1:B2,2)", .function, 1, "VLOOKUP"),
      Refusal("\"合计\"&SUBTOTAL(9,A1)", .function, 6, "SUBTOTAL"),
      Refusal("_xlfn.XLOOKUP(1,A:A,B:B)", .function, 1, "_xlfn.XLOOKUP"),
      Refusal("SUM({1,2})", .arrayConstant, 5), Refusal("SUM((A1,B1))", .union, 6),
      Refusal("SUM(A1:B2 B1:B3)", .intersection, 5), Refusal("@A1", .intersection, 1),
      Refusal("合计+1", .name, 1, "合计"), Refusal("1+R1C1", .name, 3, "R1C1"),
      Refusal("A1048577", .name, 1), Refusal("1E", .name, 2, "E"), Refusal("XFE1", .name, 1),
      Refusal("SUM(表1[合计])", .structuredReference, 5), Refusal("[@列]", .structuredReference, 1),
      Refusal("1+[1]Sheet1!A1", .externalReference, 3),
      Refusal("'[1]Sheet1'!A1", .externalReference, 1),
      Refusal("SUM(Sheet1:Sheet3!A1)", .sheetRange, 5),
      Refusal("SUM('Sheet1:Sheet3'!A1)", .sheetRange, 5),
      Refusal("SUM(A1:OFFSET(A1,1,1))", .computedRange, 5), Refusal("A1:B2:C3", .computedRange, 1),
      Refusal("A1:C", .computedRange, 1), Refusal("SUM(A1:(B2))", .computedRange, 5),
      Refusal("A1:B2*2", .rangeAsValue, 1), Refusal("A1:B2", .rangeAsValue, 1),
      Refusal("-B:B", .rangeAsValue, 2), Refusal("IF(A1:A2,1,2)", .rangeAsValue, 4),
      Refusal("SUM(IF(1,A1:A2))", .rangeAsValue, 10), Refusal("COUNTIF(5,5)", .rangeAsValue, 9),
      Refusal("SUM(1,)", .emptyArgument, 7, "SUM"), Refusal("AND(,1)", .emptyArgument, 5, "AND"),
    ])
  func unsupported(_ refusal: Refusal) throws {
    let error = try #require(throws: FormulaError.self) { try Formula(refusal.formula) }
    #expect(error.kind == .unsupported)
    #expect(error.feature == refusal.feature)
    #expect(error.position == refusal.position)
    if let subject = refusal.subject { #expect(error.subject == subject) }
  }

  @Test(
    "says where a text is no formula",
    arguments: [
      Refusal("", nil, 1), Refusal("=1", nil, 1), Refusal("1+", nil, 3), Refusal("(1", nil, 3),
      Refusal("1)", nil, 2), Refusal("\"abc", nil, 1), Refusal("SUM(1", nil, 6),
      Refusal("1..2", nil, 3), Refusal(".", nil, 1), Refusal("1 2", nil, 3),
      Refusal("\"和\"\"和\" 2", nil, 8), Refusal("#FOO!", nil, 1), Refusal("'abc", nil, 1),
      Refusal("'abc'", nil, 1), Refusal("''!A1", nil, 1), Refusal("Sheet1!", nil, 1),
      Refusal("1E999", nil, 1), Refusal("A1;B1", nil, 3),
      Refusal("SUM(A1,B1", nil, 10), Refusal("ROUND(1)", nil, 1), Refusal("2+IF()", nil, 3),
      Refusal("IF(1,2,3,4)", nil, 1), Refusal("SUM()", nil, 1), Refusal("NOT(1,2)", nil, 1),
      Refusal("TRUE(1)", nil, 6), Refusal("*2", nil, 1), Refusal("1,2", nil, 2),
      Refusal("2<>=3", nil, 4), Refusal("Sheet1!#N/A", nil, 1), Refusal("(1,2)", nil, 3),
    ])
  func malformed(_ refusal: Refusal) throws {
    let text = refusal.formula
    let error = #expect(throws: FormulaError.self) { try Formula(text) }
    // What only names can be is unsupported, not wrong; none of these is one.
    #expect(error?.feature == nil)
    #expect(error?.kind == .syntax)
    #expect(error?.position == refusal.position)
  }

  @Test("a formula of 8,192 characters is read, one more is refused")
  func length() throws {
    let longest = String(repeating: "1+", count: 4_095) + "10"
    #expect(try Formula(longest).description == longest)
    let error = #expect(throws: FormulaError.self) { try Formula(longest + "0") }
    #expect(error?.kind == .tooLong)
  }

  @Test("64 brackets and functions may be nested, one more is refused")
  func depth() throws {
    func nested(_ open: String, _ count: Int) -> String {
      String(repeating: open, count: count) + "1" + String(repeating: ")", count: count)
    }
    for open in ["(", "SUM(", "2*(1+"] {
      #expect(throws: Never.self) { try Formula(nested(open, 64)) }
      let error = #expect(throws: FormulaError.self) { try Formula(nested(open, 65)) }
      #expect(error?.kind == .tooDeep)
    }
  }

  @Test("any number of signs may stand before and behind a value")
  func signs() throws {
    let text = String(repeating: "-", count: 4_000) + "A1" + String(repeating: "%", count: 4_000)
    #expect(try Formula(text).description == text)
  }

  struct Canonical: CustomTestStringConvertible, Sendable {
    var formula: String
    var printed: String
    var testDescription: String { formula }
    init(_ formula: String, _ printed: String) {
      (self.formula, self.printed) = (formula, printed)
    }
  }

  @Test(
    "prints in capitals, without spaces, with the brackets that are needed",
    arguments: [
      Canonical(" sum( a1:b2 , 1.50 ) ", "SUM(A1:B2,1.5)"),
      Canonical("((1+2))*3", "(1+2)*3"), Canonical("1+(2*3)", "1+2*3"),
      Canonical("1-(2-3)", "1-(2-3)"),
      Canonical("(1-2)-3", "1-2-3"), Canonical("2^(3^2)", "2^(3^2)"), Canonical("(-2)^2", "-2^2"),
      Canonical("-(2^2)", "-(2^2)"), Canonical("-(5%)", "-(5%)"), Canonical("(-5)%", "-5%"),
      Canonical("(A1=B1)&\"x\"", "(A1=B1)&\"x\""),
      Canonical("if(a1>1e21,1)", "IF(A1>1E+21,1)"), Canonical("IF(1,,2)", "IF(1,,2)"),
      Canonical("iferror(a1/b1,)", "IFERROR(A1/B1,)"), Canonical("true()", "TRUE"),
      Canonical("_xlfn.SUM(1)", "SUM(1)"), Canonical("\"a\"\"b\"", "\"a\"\"b\""),
      Canonical("SUM(B$2:$A1)", "SUM($A1:B$2)"),
      Canonical("SUM($c:$b)", "SUM($B:$C)"), Canonical("SUM(5:$3)", "SUM($3:5)"),
      Canonical("'Sheet1'!A1", "Sheet1!A1"), Canonical("'表二'!a1", "表二!A1"),
      Canonical("'2021'!A1", "'2021'!A1"), Canonical("'A1'!A1", "'A1'!A1"),
      Canonical("'R1C1'!A1", "'R1C1'!A1"), Canonical("'it''s'!A1", "'it''s'!A1"),
      Canonical("#ref!", "#REF!"), Canonical("Data!#REF!", "#REF!"),
    ])
  func canonical(_ example: Canonical) throws {
    let formula = try Formula(example.formula)
    #expect(formula.description == example.printed)
    #expect(try Formula(example.printed) == formula)
  }

  @Test("lists every cell and range that it names, in order")
  func references() throws {
    let formula = try Formula("SUM(D4:$I$4,D$9)-IF('表 二'!B7,Data!$C1,1)*D9")
    #expect(
      formula.references.map(\.description) == ["D4:$I$4", "D$9", "'表 二'!B7", "Data!$C1", "D9"])
    #expect(formula.references.map(\.sheet) == [nil, nil, "表 二", "Data", nil])
    let first = try #require(formula.references.first)
    #expect(first.range.description == "D4:I4")
    #expect(first.shape == .area)
    #expect(first.absolute == [.lastRow, .lastColumn])
    #expect(!first.isSingleCell)
  }

  @Test("whole columns and rows reach to the end of the sheet")
  func whole() throws {
    let references = try Formula("SUM($B:C,3:$5)").references
    #expect(references.map(\.range.description) == ["B1:C1048576", "A3:XFD5"])
    #expect(references.map(\.shape) == [.columns, .rows])
  }

  struct Move: CustomTestStringConvertible, Sendable {
    var formula: String
    var rows: Int
    var columns: Int
    var moved: String?
    var testDescription: String { "\(formula) by \(rows), \(columns)" }
    init(_ formula: String, _ rows: Int, _ columns: Int, _ moved: String?) {
      (self.formula, self.rows, self.columns, self.moved) = (formula, rows, columns, moved)
    }
  }

  @Test(
    "moves relative references, keeps those with a dollar sign",
    arguments: [
      Move("A1+$B$2", 1, 1, "B2+$B$2"), Move("$A1+A$1", 2, 3, "$A3+D$1"),
      Move("SUM(D4:I4)", 5, 0, "SUM(D9:I9)"), Move("SUM(B:$C)", 7, 2, "SUM($C:D)"),
      Move("SUM(3:3)", 1, 9, "SUM(4:4)"), Move("SUM($3:3)", 1, 0, "SUM($3:4)"),
      // A relative corner passes an absolute one: the corners change places.
      Move("SUM($A1:B$5)", 5, 0, "SUM($A$5:B6)"), Move("表二!C3*2", -2, -2, "表二!A1*2"),
      Move("IF(A1,B1,C1)", 1, 0, "IF(A2,B2,C2)"), Move("1+2", -100, -100, "1+2"),
      Move("A1", -1, 0, nil), Move("B1", 0, -2, nil), Move("XFD1", 0, 1, nil),
      Move("A1048576", 1, 0, nil), Move("A1", Int.max, 0, nil), Move("A1", 0, Int.min, nil),
      Move("SUM(A1,B$5)", -1, 0, nil),
    ])
  func moves(_ move: Move) throws {
    let moved = try Formula(move.formula).moved(rows: move.rows, columns: move.columns)
    #expect(moved?.description == move.moved)
  }

  @Test("what is printed is read as the same formula; moving there and back changes nothing")
  func roundTrip() throws {
    var random = RandomFormula(.announced(for: "Formula"))
    for _ in 0..<3_000 {
      let text = random.text()
      let formula = try Formula(text)
      #expect(try Formula(formula.description) == formula, "\(text)")
      #expect(formula.moved(rows: 0, columns: 0) == formula, "\(text)")
      let away = try #require(formula.moved(rows: 3, columns: 2))
      // Corners that changed places come back as the same cells.
      #expect(
        away.moved(rows: -3, columns: -2)?.references.map(\.range)
          == formula.references.map(\.range))
    }
  }

  @Test("random bytes and damaged formulas never trap, and what is read prints and reads again")
  func damage() throws {
    var random = RandomFormula(.announced(for: "Formula.damage"))
    var readable = 0
    for round in 0..<6_000 {
      let bytes = round.isMultiple(of: 3) ? random.bytes() : random.damaged()
      guard let formula = try? Formula(String(decoding: bytes, as: UTF8.self)) else { continue }
      readable += 1
      #expect(try Formula(formula.description) == formula)
    }
    // Neither everything nor nothing may be refused, or the test shows little.
    #expect((100..<5_900).contains(readable))
  }
}
