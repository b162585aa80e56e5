import Testing
import WorkbookFile

@Suite struct SheetNameTests {
  @Test(
    "accepts names up to 31 units, and puts them in quotes where a formula needs it",
    arguments: [
      ("表一", "'表一'"), ("A1", "'A1'"), ("2021", "'2021'"), ("r", "'r'"), ("it's", "'it''s'"),
      ("Total", "Total"), (String(repeating: "表", count: 31), nil),
      (String(repeating: "👍", count: 15) + "a", nil),
    ] as [(String, String?)])
  func valid(_ name: String, _ quoted: String?) throws {
    var workbook = try Workbook()
    let sheet = try workbook.addSheet(named: name)
    var page = PageSetup()
    page.printArea = CellArea(
      from: .init(row: 1_048_574, column: 16_382), through: .init(row: 1_048_575, column: 16_383))
    page.repeatedRows = 1_048_574...1_048_575
    try workbook.setPage(page, of: sheet)
    try workbook.setFilter(
      CellArea(
        from: .init(row: 1_048_570, column: 16_380), through: .init(row: 1_048_575, column: 16_383)),
      of: sheet)
    let xml = try #require(try parts(of: try workbook.finish())["xl/workbook.xml"])
    #expect(xml.contains("\(quoted ?? "'\(name)'")!$XFC$1048575:$XFD$1048576<"))
    let title = quoted ?? "'\(name)'"
    #expect(xml.contains(">\(title)!$XFA$1048571:$XFD$1048576<"))
  }

  @Test(
    "takes repeated rows and columns as long as the library has room for the name twice",
    arguments: [
      (String(repeating: "表", count: 15), true), (String(repeating: "a", count: 31), true),
      (String(repeating: "表", count: 16), false),
      ("it" + String(repeating: "'", count: 25) + "s", false),
    ])
  func repeated(_ name: String, _ isTaken: Bool) throws {
    var workbook = try Workbook()
    let sheet = try workbook.addSheet(named: name)
    var page = PageSetup()
    page.repeatedRows = 1_048_574...1_048_575
    page.repeatedColumns = 16_382...16_383
    guard isTaken else {
      #expect(throws: WorkbookError.self) { try workbook.setPage(page, of: sheet) }
      return
    }
    try workbook.setPage(page, of: sheet)
    let xml = try #require(try parts(of: try workbook.finish())["xl/workbook.xml"])
    #expect(xml.contains("!$XFC:$XFD,"))
    #expect(xml.contains("!$1048575:$1048576<"))
  }

  @Test(
    "refuses names that a spreadsheet refuses",
    arguments: [
      "", String(repeating: "表", count: 32), String(repeating: "👍", count: 16), "'a", "a'", "'",
      "a[", "a]", "a:b", "a*", "a?", "a/b", "a\\b", "a\0", "a\n", "a\u{FFFF}",
    ])
  func invalid(_ name: String) {
    let error = #expect(throws: WorkbookError.self) {
      var workbook = try Workbook()
      _ = try workbook.addSheet(named: name)
    }
    #expect(error?.kind == .invalidSheetName)
  }

  @Test(
    "refuses a name again, also in another case", arguments: zip(["a", "Ä", "表"], ["A", "ä", "表"]))
  func duplicate(_ first: String, _ second: String) {
    let error = #expect(throws: WorkbookError.self) {
      var workbook = try Workbook()
      _ = try workbook.addSheet(named: first)
      _ = try workbook.addSheet(named: second)
    }
    #expect(error?.kind == .duplicateSheetName)
  }

  @Test("refuses the sheet of another workbook, and a workbook without sheets")
  func noSheet() throws {
    var other = try Workbook()
    let sheet = try other.addSheet(named: "表一")
    let error = #expect(throws: WorkbookError.self) {
      var workbook = try Workbook()
      try workbook.write(.blank, at: .a1, in: sheet)
    }
    #expect(error?.kind == .noSuchSheet)
    let empty = #expect(throws: WorkbookError.self) { try Workbook().finish() }
    #expect(empty?.kind == .invalidSetting)
  }
}
