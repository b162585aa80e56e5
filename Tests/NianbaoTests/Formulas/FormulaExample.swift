import Nianbao
import Testing

/// A formula and what it gives by the rules of spreadsheets, worked out by hand.
///
/// They stand in cell Z100 of the sheet `Data`, beside these cells. A8 holds `=1/0`, `'表 二'!D4`
/// and D5 hold 7 and 8, `'it''s'!A1` holds 4.
///
/// ```
///       A       B    C
///  1    1      10   ABC
///  2    2      20
///  3    3.5    30
///  4   "5"
///  5   "abc"
///  6   TRUE
///  7  (blank)
///  8  #DIV/0!
/// ```
struct FormulaExample: CustomTestStringConvertible, Sendable {
  var formula: String
  var value: FormulaValue
  /// Whether LibreOffice gives something else than Excel.
  var isExcelOnly: Bool
  var testDescription: String { formula }

  private init(_ formula: String, _ value: FormulaValue, isExcelOnly: Bool = false) {
    (self.formula, self.value, self.isExcelOnly) = (formula, value, isExcelOnly)
  }
  init(_ formula: String, _ number: Double, isExcelOnly: Bool = false) {
    self.init(formula, .number(number), isExcelOnly: isExcelOnly)
  }
  init(_ formula: String, _ boolean: Bool, isExcelOnly: Bool = false) {
    self.init(formula, .boolean(boolean), isExcelOnly: isExcelOnly)
  }
  init(_ formula: String, text: String, isExcelOnly: Bool = false) {
    self.init(formula, .text(text), isExcelOnly: isExcelOnly)
  }
  init(_ formula: String, error: String, isExcelOnly: Bool = false) {
    self.init(formula, .error(error), isExcelOnly: isExcelOnly)
  }

  static let cells: [(String, FormulaValue)] = [
    ("A1", .number(1)), ("A2", .number(2)), ("A3", .number(3.5)), ("A4", .text("5")),
    ("A5", .text("abc")), ("A6", .boolean(true)), ("B1", .number(10)), ("B2", .number(20)),
    ("B3", .number(30)), ("C1", .text("ABC")),
  ]

  static let all = [
    operators, texts, comparisons, references, totals, rounding, choices, counts, truths,
  ].flatMap { $0 }

  static let operators: [FormulaExample] = [
    FormulaExample("1+2*3", 7), FormulaExample("(1+2)*3", 9), FormulaExample("1-2-3", -4),
    FormulaExample("8/4/2", 1), FormulaExample(" 1\n+ 2 ", 3), FormulaExample("1E3", 1000),
    FormulaExample("1e-2", 0.01), FormulaExample(".5+1.5", 2), FormulaExample("1.+1", 2),
    // A sign binds tighter than a power, and powers go from left to right.
    FormulaExample("-2^2", 4), FormulaExample("0-2^2", -4), FormulaExample("2^3^2", 64),
    FormulaExample("2^-1", 0.5), FormulaExample("2*-3", -6), FormulaExample("5--3", 8),
    FormulaExample("50%", 0.5), FormulaExample("-5%", -0.05), FormulaExample("2^200%", 4),
    FormulaExample("10%%", 0.001), FormulaExample("-(5%)", -0.05), FormulaExample("2*50%^2", 0.5),
    FormulaExample("1/0", error: "#DIV/0!"), FormulaExample("1/A7", error: "#DIV/0!"),
    FormulaExample("0^-1", error: "#DIV/0!", isExcelOnly: true),
    FormulaExample("0^0", error: "#NUM!", isExcelOnly: true), FormulaExample("0^2", 0),
    FormulaExample("(-2)^0.5", error: "#NUM!", isExcelOnly: true), FormulaExample("(-2)^3", -8),
    FormulaExample("1E200*1E200", error: "#NUM!", isExcelOnly: true),
    FormulaExample("0.1+0.2-0.3", 0), FormulaExample("1000000000000001-1000000000000000", 1),
  ]

  static let texts: [FormulaExample] = [
    FormulaExample("1&2", text: "12"), FormulaExample("1+2&3+4", text: "37"),
    FormulaExample("\"a\"\"b\"", text: "a\"b"), FormulaExample("\"\"", text: ""),
    FormulaExample("\"共\"&SUM(B1:B3)&\"件\"", text: "共60件"), FormulaExample("A7&\"x\"", text: "x"),
    FormulaExample("1/3&\"\"", text: "0.333333333333333"), FormulaExample("1.50&\"\"", text: "1.5"),
    FormulaExample("-0.25&\"\"", text: "-0.25"),
    FormulaExample("TRUE&\"\"", text: "TRUE", isExcelOnly: true),
    FormulaExample("A3&A5", text: "3.5abc"), FormulaExample("(0.1+0.2)&\"\"", text: "0.3"),
    FormulaExample("+A5", text: "abc"), FormulaExample("-A4", -5), FormulaExample("--\"3\"", 3),
    FormulaExample("A4+1", 6), FormulaExample("A4*A4", 25),
    FormulaExample("A5+1", error: "#VALUE!"), FormulaExample("A6+1", 2),
    FormulaExample("\"251000元\"+0", error: "#VALUE!"), FormulaExample("A7+1", 1),
    FormulaExample("\"1.5\"*2", 3), FormulaExample("\" 7 \"+0", 7, isExcelOnly: true),
    FormulaExample("\"5%\"+0", 0.05, isExcelOnly: true),
    FormulaExample("\"\"+1", error: "#VALUE!"),
  ]

  static let comparisons: [FormulaExample] = [
    FormulaExample("1=1", true), FormulaExample("1<>1", false), FormulaExample("2<=1", false),
    FormulaExample("2>=2", true), FormulaExample("\"a\"=\"A\"", true),
    FormulaExample("A5=C1", true), FormulaExample("\"a\"<\"B\"", true),
    FormulaExample("1<\"a\"", true), FormulaExample("99999>\"0\"", false),
    FormulaExample("\"z\"<TRUE", true, isExcelOnly: true),
    FormulaExample("1E9<FALSE", true, isExcelOnly: true),
    FormulaExample("\"9\"=9", false), FormulaExample("TRUE=1", false, isExcelOnly: true),
    FormulaExample("\"a\"&\"b\"=\"ab\"", true), FormulaExample("1+2=3", true),
    FormulaExample("0.1+0.2=0.3", true), FormulaExample("1.1*3=3.3", true),
    FormulaExample("1000000.0001=1000000.0002", false), FormulaExample("A7=0", true),
    FormulaExample("A7=\"\"", true), FormulaExample("A7=FALSE", true),
    FormulaExample("A7<1", true), FormulaExample("\"\"<\"a\"", true),
    FormulaExample("A8=A8", error: "#DIV/0!"), FormulaExample("1=1=TRUE", true),
  ]

  static let references: [FormulaExample] = [
    FormulaExample("A1", 1), FormulaExample("$A$2", 2), FormulaExample("a$3", 3.5),
    FormulaExample("A7", 0), FormulaExample("A5", text: "abc"), FormulaExample("A6", true),
    FormulaExample("A8", error: "#DIV/0!"), FormulaExample("D99", 0), FormulaExample("A1:A1+1", 2),
    FormulaExample("'表 二'!D4", 7), FormulaExample("'it''s'!A1*2", 8),
    FormulaExample("data!B3", 30), FormulaExample("'表 二'!$D$5-Data!A1", 7),
    FormulaExample("#REF!", error: "#REF!"), FormulaExample("#N/A", error: "#N/A"),
    FormulaExample("SUM(A1,Data!#REF!)", error: "#REF!", isExcelOnly: true),
    FormulaExample("Missing!A1", error: "#REF!", isExcelOnly: true),
    FormulaExample("SUM(Missing!A1:A9)", error: "#REF!", isExcelOnly: true),
    FormulaExample("COUNTIF(Missing!A1:A9,1)", error: "#REF!", isExcelOnly: true),
  ]

  static let totals: [FormulaExample] = [
    FormulaExample("SUM(A1:A3)", 6.5), FormulaExample("sum(a1:a3)", 6.5),
    FormulaExample("SUM(A2:A1)", 3), FormulaExample("SUM($A$1:B2)", 33),
    FormulaExample("SUM(A1:A5)", 6.5), FormulaExample("SUM(A1:A7)", 6.5, isExcelOnly: true),
    FormulaExample("SUM(A1:A8)", error: "#DIV/0!"), FormulaExample("SUM(A4)", 0),
    FormulaExample("SUM(D1:D9)", 0), FormulaExample("SUM(B:B)", 60),
    FormulaExample("SUM($B:B)", 60),
    FormulaExample("SUM(3:3)", 33.5), FormulaExample("SUM(2:3)", 55.5),
    FormulaExample("SUM(A1,B1:B2,5)", 36), FormulaExample("SUM(B1:B2,B2:B3)", 80),
    FormulaExample("SUM('表 二'!D4:D5)", 15), FormulaExample("SUM('表 二'!D:D,1)", 16),
    FormulaExample("SUM(\"5\",TRUE,2)", 8, isExcelOnly: true),
    FormulaExample("SUM(\"abc\",1)", error: "#VALUE!"),
    FormulaExample("SUM((B1:B3))", 60), FormulaExample("SUM(1,SUM(2,SUM(3)))", 6),
    FormulaExample("SUM(0.1,0.2,0.3,0.1,0.2,0.1)", 1), FormulaExample("B1+B2+B3", 60),
    FormulaExample("MIN(A1:A5)", 1), FormulaExample("MAX(B1:B3,40)", 40),
    FormulaExample("MIN(D1:D2)", 0), FormulaExample("MAX(-3,-1)", -1),
    FormulaExample("MIN(A1:A8)", error: "#DIV/0!"), FormulaExample("AVERAGE(B1:B3)", 20),
    FormulaExample("AVERAGE(B1:B9)", 20), FormulaExample("AVERAGE(D1:D2)", error: "#DIV/0!"),
    FormulaExample("PRODUCT(A1:A4)", 7), FormulaExample("PRODUCT(D1:D2)", 0, isExcelOnly: true),
    FormulaExample("PRODUCT(2,3,-4)", -24), FormulaExample("ABS(-2)", 2),
    FormulaExample("ABS(A4)", 5), FormulaExample("ABS(A5)", error: "#VALUE!"),
  ]

  static let rounding: [FormulaExample] = [
    FormulaExample("ROUND(2.675,2)", 2.68), FormulaExample("ROUND(1.005,2)", 1.01),
    FormulaExample("ROUND(0.285,2)", 0.29), FormulaExample("ROUND(2.5,0)", 3),
    FormulaExample("ROUND(-2.5,0)", -3), FormulaExample("ROUND(-2.4,0)", -2),
    FormulaExample("ROUND(-0.4,0)", 0), FormulaExample("ROUND(1234.5,-2)", 1200),
    FormulaExample("ROUND(1250,-2)", 1300), FormulaExample("ROUND(-1250,-2)", -1300),
    FormulaExample("ROUND(5,-1)", 10), FormulaExample("ROUND(4,-1)", 0),
    FormulaExample("ROUND(999,-5)", 0), FormulaExample("ROUND(59237.24495,4)", 59237.245),
    FormulaExample("ROUND(59237.2449,4)", 59237.2449), FormulaExample("ROUND(7,3)", 7),
    FormulaExample("ROUND(1.5,)", 2), FormulaExample("ROUND(2.19,1.9)", 2.2),
    FormulaExample("ROUND(A4,0)", 5), FormulaExample("ROUND(A5,0)", error: "#VALUE!"),
    FormulaExample("ROUND(A8,0)", error: "#DIV/0!"),
    FormulaExample("ROUND(1/3,15)", 0.333333333333333),
    FormulaExample("ROUND(0.1+0.2,2)=0.3", true), FormulaExample("ROUND(9.995,2)", 10),
    FormulaExample("ROUND(1E-9,3)", 0), FormulaExample("ROUND(123456789012345,-14)", 1e14),
  ]

  static let choices: [FormulaExample] = [
    FormulaExample("IF(1>0,\"y\",\"n\")", text: "y"), FormulaExample("IF(A1>A2,1,2)", 2),
    FormulaExample("IF(FALSE,1)", false), FormulaExample("IF(TRUE,1)", 1),
    FormulaExample("IF(0,1,)", 0), FormulaExample("IF(A7,1,2)", 2), FormulaExample("IF(-1,1,2)", 1),
    FormulaExample("IF(A8,1,2)", error: "#DIV/0!"), FormulaExample("IF(TRUE,1,1/0)", 1),
    FormulaExample("IF(FALSE,1/0,1)", 1), FormulaExample("IF(\"abc\",1,2)", error: "#VALUE!"),
    FormulaExample("IF(TRUE(),1,2)", 1), FormulaExample("IF(1,IF(0,1,2),IF(0,3,4))", 2),
    FormulaExample("1+IF(A1=1,10,20)*2", 21), FormulaExample("IF(1/0,1,2)+1", error: "#DIV/0!"),
    FormulaExample("IF(ABS(A1+A2-3)<0.00001,\"通过\",\"不通过\")", text: "通过"),
    FormulaExample("SUM(IF(TRUE,A4),1)", 1), FormulaExample("IF(TRUE,A7)", 0),
    FormulaExample("IFERROR(1/0,9)", 9), FormulaExample("IFERROR(7,1/0)", 7),
    FormulaExample("IFERROR(A8,\"x\")", text: "x"), FormulaExample("IFERROR(A1/B1,0)", 0.1),
    FormulaExample("IFERROR(A5+1,)", 0), FormulaExample("IFERROR(1/0,1/0)", error: "#DIV/0!"),
    FormulaExample("1+IFERROR(IFERROR(1/0,A5+1),3)", 4),
    FormulaExample("_xlfn.SUM(1,2)", 3, isExcelOnly: true),
  ]

  static let counts: [FormulaExample] = [
    FormulaExample("COUNT(A1:A8)", 3, isExcelOnly: true), FormulaExample("COUNT(B:B)", 3),
    FormulaExample("COUNT(\"5\",\"abc\",1)", 2), FormulaExample("COUNT(D1:D9)", 0),
    FormulaExample("COUNTA(A1:A8)", 7), FormulaExample("COUNTA(D1:D3)", 0),
    FormulaExample("COUNTA(\"\")", 1), FormulaExample("COUNTIF(B1:B3,20)", 1),
    FormulaExample("COUNTIF(B1:B3,\">=20\")", 2), FormulaExample("COUNTIF(B1:B3,\"<20\")", 1),
    FormulaExample("COUNTIF(B1:B3,\"=30\")", 1), FormulaExample("COUNTIF(B1:B3,\"<>20\")", 2),
    FormulaExample("COUNTIF(B1:B4,\"<>20\")", 3), FormulaExample("COUNTIF(A1:A8,\"<>\")", 7),
    FormulaExample("COUNTIF(A1:A8,\"=\")", 1), FormulaExample("COUNTIF(D1:D3,\"\")", 3),
    FormulaExample("COUNTIF(A1:C8,\"Abc\")", 2), FormulaExample("COUNTIF(A1:A5,\"<>abc\")", 4),
    FormulaExample("COUNTIF(B:B,\">\"&B1)", 2), FormulaExample("COUNTIF(A1:A5,A7)", 0),
    FormulaExample("COUNTIF(A1:A5,2)", 1),
    FormulaExample("COUNTIF(A1:A8,TRUE)", 1, isExcelOnly: true),
    FormulaExample("COUNTIF(A1:A5,\">4\")", 0), FormulaExample("COUNTIF(B2,20)", 1),
    FormulaExample("COUNTIF(A1:A8,\"#DIV/0!\")", 1),
  ]

  static let truths: [FormulaExample] = [
    FormulaExample("AND(TRUE,1)", true), FormulaExample("AND(TRUE,0)", false),
    FormulaExample("AND(A1:A3)", true), FormulaExample("AND(A1=1,B1=10,A5=\"abc\")", true),
    FormulaExample("AND(A4:A5)", error: "#VALUE!"),
    FormulaExample("AND(A8,FALSE)", error: "#DIV/0!"),
    FormulaExample("OR(FALSE,0)", false), FormulaExample("OR(A7,1)", true),
    FormulaExample("OR(A1>5,A2>1)", true), FormulaExample("OR(TRUE,1/0)", error: "#DIV/0!"),
    FormulaExample("NOT(0)", true), FormulaExample("NOT(A1)", false),
    FormulaExample("NOT(A1=1)", false), FormulaExample("NOT(\"abc\")", error: "#VALUE!"),
  ]
}
