import Foundation
import TestSupport
import Testing

/// `nianbao sheets` as its users run it.
@Suite struct SheetsCommandTests {
  static let book = WorkbookBytes(
    sheets: [
      .init(
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>59237.244899999998</v></c></row>\
        <row r="3"><c r="B3" s="1"><v>44562.75</v></c><c r="C3"><f>C1*2</f><v>118474.4898</v></c></row>
        """, name: "表一", tail: #"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#),
      .init(#"<row r="1"><c r="A1" t="b"><v>0</v></c></row>"#, name: "1", state: "hidden"),
      .init("", name: "空", state: "veryHidden"),
    ], strings: ["<t>规章，\"甲\"</t>"],
    styles: #"<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>"#)

  static let csv = "\"规章，\"\"甲\"\"\",,59237.2449\r\n\r\n,2022-01-01T18:00:00,118474.4898\r\n"

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("book.xlsx", bytes: Self.book.bytes)
  }

  private func run(_ arguments: String..., input: [UInt8] = []) throws -> Program.Outcome {
    try Program.nianbao.run(
      ["sheets"] + arguments, input: Data(input), environment: ["LC_ALL": "en_US.UTF-8"],
      in: folder.path)
  }

  @Test("without options the first sheet is written as CSV")
  func csv() throws {
    let outcome = try run("book.xlsx")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text == Self.csv)
    #expect(outcome.messages == "")
  }

  @Test("a size that the shared strings only claim takes no memory")
  func claimedSize() throws {
    var book = Self.book
    for index in book.parts.indices where book.parts[index].path == "xl/sharedStrings.xml" {
      book.parts[index].declaredSize = .max - 1
    }
    try folder.write("claims.xlsx", bytes: book.bytes)
    // In kilobytes: twice what the program needs, and too little for the most that texts may take.
    let outcome = try Program(path: "/bin/sh").run(
      [
        "-c", #"ulimit -v 300000; exec "$0" sheets claims.xlsx --language en"#,
        Program.nianbao.path,
      ], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("the limit is"), "\(outcome.messages)")
  }

  @Test("JSON has all sheets")
  func json() throws {
    let outcome = try run("book.xlsx", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.text == #"""
        {"sheets":[
        {"name":"表一","state":"visible","cells":{"A1":"规章，\"甲\"","C1":59237.2449,"B3":"2022-01-01T18:00:00","C3":118474.4898},"formulas":{"C3":"C1*2"},"merged":["A1:B2"]},
        {"name":"1","state":"hidden","cells":{"A1":false},"formulas":{},"merged":[]},
        {"name":"空","state":"veryHidden","cells":{},"formulas":{},"merged":[]}
        ]}

        """#)
    // It is JSON, whatever else it is.
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    #expect((object?["sheets"] as? [Any])?.count == 3)
  }

  @Test("a sheet is chosen by its name, and else by its number from 1")
  func sheet() throws {
    #expect(try run("book.xlsx", "--sheet", "表一").text == Self.csv)
    // The second sheet is called 1.
    #expect(try run("book.xlsx", "--sheet", "1").text == "FALSE\r\n")
    #expect(try run("book.xlsx", "--sheet", "2").text == "FALSE\r\n")
    #expect(try run("book.xlsx", "--sheet", "3").text == "")
    #expect(try run("book.xlsx", "--sheet", "3").status == 0)
    let json = try run("book.xlsx", "--sheet", "2", "--format", "json").text
    #expect(
      json
        == "{\"sheets\":[\n{\"name\":\"1\",\"state\":\"hidden\",\"cells\":{\"A1\":false},\"formulas\":{},\"merged\":[]}\n]}\n"
    )
  }

  @Test("the list has number, name and state")
  func list() throws {
    #expect(
      try run("book.xlsx", "--list").text == "1,表一,visible\r\n2,1,hidden\r\n3,空,veryHidden\r\n")
    #expect(try run("book.xlsx", "--list", "--sheet", "空").text == "3,空,veryHidden\r\n")
    #expect(
      try run("book.xlsx", "--list", "--format", "json").text
        == "{\"sheets\":[\n{\"name\":\"表一\",\"state\":\"visible\"},\n{\"name\":\"1\",\"state\":\"hidden\"},\n{\"name\":\"空\",\"state\":\"veryHidden\"}\n]}\n"
    )
  }

  @Test("several files and a folder give a line of JSON each, in their order, whatever fails")
  func severalFiles() throws {
    try folder.write("more/b.xlsx", bytes: Self.book.bytes)
    try folder.write("more/a.html", "<table><tr><td>甲<td>1</table>")
    try folder.write("more/notes.txt", "甲\t1\n")
    try folder.write("cut.xlsx", bytes: Array(Self.book.bytes.dropLast(100)))
    for jobs in ["1", "3"] {
      let outcome = try run(
        "more", "cut.xlsx", "none.xlsx", "book.xlsx", "--sheet", "1", "--format", "json", "--jobs",
        jobs)
      #expect(outcome.status == 2)
      #expect(
        outcome.text == #"""
          {"file":"more/a.html","sheets":[{"name":"1","state":"visible","cells":{"A1":"甲","B1":"1"},"formulas":{},"merged":[]}]}
          {"file":"more/b.xlsx","sheets":[{"name":"1","state":"hidden","cells":{"A1":false},"formulas":{},"merged":[]}]}
          {"file":"book.xlsx","sheets":[{"name":"1","state":"hidden","cells":{"A1":false},"formulas":{},"merged":[]}]}

          """#)
      let messages = outcome.messages.split(separator: "\n")
      #expect(messages.count == 2, "\(outcome.messages)")
      #expect(messages.first?.contains("cut.xlsx") == true)
      #expect(messages.last?.contains("none.xlsx") == true)
    }
  }

  @Test("a list names files, and a file whose sheet is damaged has no line")
  func listedFiles() throws {
    var damaged = Self.book
    damaged.edit("xl/worksheets/sheet1.xml") { String($0.dropLast(12)) }
    try folder.write("damaged.xlsx", bytes: damaged.bytes)
    try folder.write("list.txt", "damaged.xlsx\nbook.xlsx\n")
    let outcome = try run("--files-from", "list.txt", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(outcome.text.hasPrefix(#"{"file":"book.xlsx","sheets":[{"name":"表一","#))
    #expect(outcome.messages.contains("sheet1.xml"))
  }

  @Test("a workbook is read from standard input")
  func standardInput() throws {
    let outcome = try run("-", input: Self.book.bytes)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text == Self.csv)
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var says: String
    var status: Int32 = 2
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "what cannot be done is said in one line, and nothing is written",
    arguments: [
      Refusal(arguments: ["book.xlsx", "--sheet", "表二"], says: "表一"),
      Refusal(arguments: ["book.xlsx", "--sheet", "0"], says: "no sheet 0"),
      Refusal(arguments: ["book.xlsx", "--sheet", "4"], says: "no sheet 4"),
      Refusal(arguments: ["none.xlsx"], says: "none.xlsx"),
      Refusal(arguments: ["text.xlsx"], says: "text.xlsx"),
      Refusal(arguments: ["empty.xlsx"], says: "empty"),
      Refusal(arguments: ["archive.xlsx"], says: "archive.xlsx"),
      Refusal(arguments: ["cut.xlsx"], says: "cut.xlsx"),
      Refusal(arguments: ["-"], says: "empty"),
      Refusal(arguments: [], says: "file", status: 64),
      Refusal(arguments: ["book.xlsx", "--format", "xml"], says: "xml", status: 64),
      Refusal(arguments: ["book.xlsx", "text.xlsx"], says: "--format json", status: 64),
      Refusal(arguments: ["."], says: "--format json", status: 64),
      Refusal(
        arguments: [".", "--format", "json", "--list"], says: "--format json", status: 64),
    ])
  func refused(_ refusal: Refusal) throws {
    try folder.write("text.xlsx", "规章\t0\t0\t0\n")
    try folder.write("empty.xlsx")
    try folder.write("archive.xlsx", bytes: ZipBytes([.init("a.txt", "a")]).bytes)
    try folder.write("cut.xlsx", bytes: Array(Self.book.bytes.dropLast(100)))
    let outcome = try Program.nianbao.run(
      ["sheets"] + refusal.arguments, environment: ["LC_ALL": "en_US.UTF-8"], in: folder.path)
    #expect(outcome.status == refusal.status, "\(outcome.messages)")
    #expect(outcome.messages.contains(refusal.says), "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    if refusal.status == 2 { #expect(outcome.messages.split(separator: "\n").count == 1) }
  }

  @Test("a sheet that is damaged ends with 2, whatever was written before")
  func damaged() throws {
    var book = Self.book
    book.edit("xl/worksheets/sheet1.xml") { String($0.dropLast(12)) }
    try folder.write("damaged.xlsx", bytes: book.bytes)
    for format in ["csv", "json"] {
      let outcome = try run("damaged.xlsx", "--format", format)
      #expect(outcome.status == 2)
      #expect(outcome.messages.contains("sheet1.xml"), "\(outcome.messages)")
    }
  }

  @Test("the message is in the language that was asked for")
  func language() throws {
    let outcome = try run("book.xlsx", "--sheet", "表二", "--language", "zh")
    #expect(outcome.messages == "book.xlsx 里没有工作表「表二」；有：表一、1、空。\n")
  }
}
