import Testing

@testable import Nianbao

@Suite struct ReportTableWriterTests {
  private let writer: ReportTableWriter

  init() throws { writer = ReportTableWriter(try .embedded(), encoding: .utf8) }

  private static func code(_ column: String) -> CellCode {
    CellCode(table: "disputes", row: "review", column: column)
  }

  private static let first = Report(
    form: "2021", organ: "=甲局", year: 2022, title: "甲局,年报",
    cells: [
      code("total"): ReportCell(number: Quantity("0.5")), code("upheld"): ReportCell(raw: "/"),
      code("other"): ReportCell(), code("pending"): ReportCell(number: Quantity(3), raw: "+3"),
    ])
  private static let second = Report(
    form: "2019", cells: [code("total"): ReportCell(raw: "NA"), code("corrected"): ReportCell()])

  @Test("the long lay-out has a line a cell, in the order of the form, with names for people")
  func long() throws {
    let text = String(decoding: try writer.long([Self.first, Self.second]), as: UTF8.self)
    let lines = [
      "organ,year,form,code,table,row,column,value,raw",
      "'=甲局,2022,2021,disputes.review.upheld,表三,行政复议,结果维持,,/",
      "'=甲局,2022,2021,disputes.review.other,表三,行政复议,其他结果,,",
      "'=甲局,2022,2021,disputes.review.pending,表三,行政复议,尚未审结,3,+3",
      "'=甲局,2022,2021,disputes.review.total,表三,行政复议,总计,0.5,",
      ",,2019,disputes.review.corrected,表三,行政复议,结果纠正,,",
      ",,2019,disputes.review.total,表三,行政复议,总计,,NA",
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test("organs that differ in blanks at their ends are one where the table is read, and so here")
  func blanksAtEnds() {
    var spaced = Self.first
    spaced.organ = "=甲局 "
    #expect(throws: WriteError.self) { try writer.long([Self.first, spaced]) }
  }

  @Test("the wide lay-out has a line a report and NA where a report has no such cell")
  func wide() throws {
    let text = String(decoding: try writer.wide([Self.first, Self.second]), as: UTF8.self)
    let lines = [
      "organ,year,form,title,disputes.review.upheld,disputes.review.corrected,"
        + "disputes.review.other,disputes.review.pending,disputes.review.total",
      "'=甲局,2022,2021,\"甲局,年报\",/,NA,,+3,0.5",
      ",,2019,,NA,,NA,NA,'NA",
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test("what could not be read back is not written")
  func refusals() throws {
    var other = Self.first
    other.title = nil
    let same = #expect(throws: WriteError.self) { try writer.long([Self.first, other]) }
    #expect(same?.explanation.en.contains("wide") == true)
    #expect(throws: Never.self) { try writer.wide([Self.first, other]) }
    let empty = Report(form: "2021", organ: "乙局")
    #expect(throws: WriteError.self) { try writer.long([Self.first, empty]) }
    #expect(throws: WriteError.self) { try writer.wide([empty]) }
    other.organ = "乙局"
    other.cells[Self.code("total")] = ReportCell(number: Quantity(4), raw: "5件")
    for write in [writer.long, writer.wide] {
      let error = #expect(throws: WriteError.self) { try write([Self.first, other]) }
      #expect(error?.explanation.en.contains("disputes.review.total") == true)
    }
  }

  @Test("of several cells that could not be read back always the same one is named")
  func refusedCell() throws {
    let columns = ["a", "b", "c", "d", "e", "f", "g", "h"]
    for shift in columns.indices {
      var report = Report(form: "2021", organ: "丙局", year: 2022)
      for column in columns[shift...] + columns[..<shift] {
        report.cells[Self.code(column)] = ReportCell(raw: "3")
      }
      let error = #expect(throws: WriteError.self) { try writer.long([report]) }
      #expect(error?.explanation.en.contains("disputes.review.a does") == true)
    }
  }

  @Test("the marks of both lay-outs are in every encoding")
  func encodings() throws {
    let catalog = try FormCatalog.embedded()
    let marked = try ReportTableWriter(catalog).wide([Self.first])
    #expect(marked == [0xEF, 0xBB, 0xBF] + (try writer.wide([Self.first])))
  }
}
