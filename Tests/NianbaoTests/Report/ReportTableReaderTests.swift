import Testing

@testable import Nianbao

@Suite struct ReportTableReaderTests {
  private let pipeline: Pipeline

  init() throws { pipeline = Pipeline(try .embedded()) }

  private func read(_ text: String) throws -> [ReportMatcher.Result] {
    try pipeline.reports(in: Array(text.utf8), name: "a.csv")
  }

  private static let total = CellCode(table: "disputes", row: "review", column: "total")
  private static let head = "organ,year,form,code,table,row,column,value,raw\n"

  private func cell(_ result: ReportMatcher.Result?, _ column: String) -> ReportCell? {
    let code = CellCode(table: "disputes", row: "review", column: column)
    return (result?.report.cells[code]).map { ReportCell(number: $0.number, raw: $0.raw) }
  }

  // MARK: Long

  @Test("the long lay-out keeps blank, mark, nought, text and absent cells apart")
  func long() throws {
    let results = try read(
      Self.head + """
        甲局,2022,2021,disputes.review.upheld,表三,行政复议,结果维持,821,821件
        甲局,2022,2021,disputes.review.corrected,表三,行政复议,结果纠正,,/
        甲局,2022,2021,disputes.review.other,表三,行政复议,其他结果,,
        甲局,2022,2021,disputes.review.total,表三,行政复议,总计,0,
        """)
    let result = try #require(results.first)
    #expect(results.count == 1)
    #expect(result.report.organ == "甲局")
    #expect(result.report.year == 2022)
    #expect(result.report.form == "2021")
    #expect(result.report.title == nil)
    #expect(cell(result, "upheld") == ReportCell(number: Quantity(821), raw: "821件"))
    #expect(cell(result, "corrected") == ReportCell(raw: "/"))
    #expect(cell(result, "other") == ReportCell())
    #expect(cell(result, "total") == ReportCell(number: .zero))
    #expect(cell(result, "pending") == nil)
    #expect(
      result.report.cells[Self.total]?.source == SourceLocation(file: "a.csv", line: 5, column: 47))
  }

  @Test("columns may stand in any order, the names for people be missing, others are named")
  func order() throws {
    let results = try read(
      "raw;note;value;Code;form;year;organ\n;x;5;disputes.review.total;2021.0;2022.0;\n;;;;;;\n")
    #expect(cell(results.first, "total") == ReportCell(number: Quantity(5)))
    #expect(results.first?.report.organ == nil)
    #expect(results.first?.report.year == 2022)
    #expect(results.first?.findings.map(\.rule) == ["data-ignored"])
    #expect(results.first?.findings.first?.message.en.contains("note") == true)
  }

  struct Value: CustomTestStringConvertible, Sendable {
    var field: String
    var number: String?
    var testDescription: String { field }

    init(_ field: String, _ number: String?) { (self.field, self.number) = (field, number) }
  }

  @Test(
    "a value is read exactly, however a spreadsheet spells it",
    arguments: [
      Value("1234", "1234"), Value("1234.0", "1234"), Value("\"1,234\"", "1234"),
      Value("１２", "12"), Value("-3", "-3"), Value("+3", "3"), Value("0012", "12"),
      Value("59237.2449", "59237.2449"), Value(" 7 ", "7"), Value("", nil),
    ])
  func values(_ value: Value) throws {
    let line = "甲局,2022,2021,disputes.review.total,,,,\(value.field),\n"
    let read = try read(Self.head + line)
    #expect(cell(read.first, "total") == ReportCell(number: value.number.flatMap { Quantity($0) }))
  }

  @Test(
    "several reports are told apart by organ, year and form, also where their lines are mixed")
  func several() throws {
    let lines = [
      "甲局,2022,2021", "乙局,2022,2021", "甲局,2021,2021", "甲局,2022,2019", ",2022,2021", ",,2021",
    ]
    let text =
      Self.head + lines.map { "\($0),disputes.review.total,,,,1,\n" }.joined()
      + lines.reversed().map { "\($0),disputes.review.other,,,,2,\n" }.joined()
    let results = try read(text)
    #expect(results.count == 6)
    #expect(results.allSatisfy { $0.report.cells.count == 2 })
    #expect(results.map(\.report.organ) == ["甲局", "乙局", "甲局", "甲局", nil, nil])
    #expect(results.map(\.report.year) == [2022, 2022, 2021, 2022, 2022, nil])
    #expect(results.map(\.report.form) == ["2021", "2021", "2021", "2019", "2021", "2021"])
  }

  // MARK: Wide

  private static let wideHead =
    "organ,year,form,title,disputes.review.upheld,disputes.review.other,disputes.review.total\n"

  @Test("the wide lay-out keeps blank, mark, text and absent cells apart, and what looks like NA")
  func wide() throws {
    let results = try read(
      Self.wideHead + "甲局,2022,2021,甲局年报,821件,,NA\n乙局,2022,2021,,/,'NA,'-1+2\n")
    #expect(results.count == 2)
    #expect(results.first?.report.title == "甲局年报")
    #expect(cell(results.first, "upheld") == ReportCell(number: Quantity(821), raw: "821件"))
    #expect(cell(results.first, "other") == ReportCell())
    #expect(cell(results.first, "total") == nil)
    #expect(results.last?.report.title == nil)
    #expect(cell(results.last, "upheld") == ReportCell(raw: "/"))
    #expect(cell(results.last, "other") == ReportCell(raw: "NA"))
    #expect(cell(results.last, "total") == ReportCell(raw: "-1+2"))
    #expect(
      results.last?.findings.filter { $0.rule == "value-unreadable" }.map(\.cells.count) == [1, 1])
  }

  @Test("a number that is spelled otherwise keeps its spelling, one that hides digits has none")
  func spellings() throws {
    let results = try read(Self.wideHead + "甲局,2022,2021,,821.0,\"1,234\",1.23457E+11\n")
    #expect(cell(results.first, "upheld") == ReportCell(number: Quantity(821), raw: "821.0"))
    #expect(cell(results.first, "other") == ReportCell(number: Quantity(1234), raw: "1,234"))
    #expect(cell(results.first, "total") == ReportCell(raw: "1.23457E+11"))
    #expect(results.first?.findings.contains { $0.rule == "value-unreadable" } == true)
  }

  // MARK: Faults

  struct Fault: CustomTestStringConvertible, Sendable {
    var text: String
    var place: String
    var says: [String]
    var testDescription: String { says.joined(separator: " … ") }

    init(_ text: String, _ place: String, _ says: String...) {
      (self.text, self.place, self.says) = (text, place, says)
    }
  }

  private static let start = "甲局,2022,2021,disputes.review.total,,,,"

  @Test(
    "one wrong line is an error for the whole file, with its line",
    arguments: [
      Fault("organ,year,form,code,value\n\(start)1\n", "1:1", "raw", "missing"),
      Fault("year,form,code,value,raw\n", "1:1", "organ", "missing"),
      Fault("organ,year,form,code,code,value,raw\n", "1:22", "code", "twice"),
      Fault(head + "\(start)1,\n\(start)1,\n", "3:14", "twice", "a.csv:2:"),
      Fault(head + "\(start)1,\n\(start)2,\n", "3:14", "twice"),
      Fault(head + "\(start)12a,\n", "2:39", "12a", "no number"),
      Fault(head + "\(start)1.2E3,\n", "2:39", "1.2E3", "no number"),
      Fault(head + "\(start)1234567890123456,\n", "2:39", "15"),
      Fault(head + "\(start)NaN,\n", "2:39", "NaN"),
      Fault(head + "\(start)/,\n", "2:39", "/"),
      Fault(head + "\(start)\"12,34\",\n", "2:39", "12,34"),
      Fault(head + "\(start)822,821件\n", "2:39", "822", "821件", "agree"),
      Fault(head + "\(start),821件\n", "2:39", "none", "821件"),
      Fault(head + "\(start)822,/\n", "2:39", "822", "/"),
      Fault(head + "甲局,2022,2021,disputes.review.sum,,,,1,\n", "2:14", "disputes.review.sum"),
      Fault(head + "甲局,2022,2020,disputes.review.total,,,,1,\n", "2:9", "2020", "2019, 2021"),
      Fault(head + "甲局,22,2021,disputes.review.total,,,,1,\n", "2:4", "22", "2008"),
      Fault(head + "甲局,2022,2021,disputes.review.total,,,,1\n", "2:1", "8 fields", "9"),
      Fault(head + "\(start)12,012,\n", "2:1", "10 fields", "9"),
      Fault(head + "\(start)1,,9\n", "2:1", "10 fields", "9"),
      Fault(head + "\(start)\"1,\n\(start)2,\n", "2:39", "never closed"),
      Fault(wideHead + "甲局,2022,2021,,1,2\n", "2:1", "6 fields", "7"),
      Fault(
        "organ,year,form,disputes.review.total,disputes.review.sum\n甲,2022,2021,1,2\n", "1:39",
        "disputes.review.sum"),
      Fault(
        "organ,year,form,disputes.review.total,disputes.review.total\n甲,2022,2021,1,2\n", "1:39",
        "twice"),
      Fault("organ,form,disputes.review.total\n甲,2021,1\n", "1:1", "year", "missing"),
    ])
  func faults(_ fault: Fault) throws {
    let error = try #require(#expect(throws: ReadError.self) { try read(fault.text) })
    let text = error.explanation.en
    #expect(text.hasPrefix("a.csv:\(fault.place): "), "\(text)")
    for word in fault.says { #expect(text.contains(word), "\(text)") }
    #expect(error.explanation.zh.hasPrefix("a.csv:\(fault.place)："))
  }

  @Test("what a spreadsheet put behind the head may stand behind every line, empty")
  func padding() throws {
    let head = Self.head.dropLast() + ",,\n"
    let results = try read(
      head + "\(Self.start)5,,,\n" + "甲局,2022,2021,disputes.review.other,,,,6,\n")
    #expect(cell(results.first, "total") == ReportCell(number: Quantity(5)))
    #expect(cell(results.first, "other") == ReportCell(number: Quantity(6)))
    let error = #expect(throws: ReadError.self) { try read(head + "\(Self.start)5,,,x\n") }
    #expect(error?.explanation.en.hasPrefix("a.csv:2:43: ") == true)
  }

  @Test("a head without a line, and a head of neither lay-out")
  func none() throws {
    let empty = #expect(throws: ReadError.self) { try read(Self.head) }
    #expect(empty?.kind == .reportCount(0))
    let other = #expect(throws: MatchError.self) { try read("name,age,town\na,1,2\n") }
    #expect(other?.kind == .notAReport)
  }
}
