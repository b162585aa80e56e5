import Testing
import WorkbookFile

@Suite struct WorkbookRejectionTests {
  struct Rejection: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var kind: WorkbookError.Kind
    var action: @Sendable (inout Workbook, SheetID) throws -> Void

    init(
      _ description: String, _ kind: WorkbookError.Kind,
      _ action: @escaping @Sendable (inout Workbook, SheetID) throws -> Void
    ) {
      testDescription = description
      self.kind = kind
      self.action = action
    }

    /// A cell that is refused.
    static func cell(
      _ description: String, _ kind: WorkbookError.Kind, _ content: CellContent,
      at position: CellPosition = .a1, style: CellStyle = .plain
    ) -> Self {
      Rejection(description, kind) { workbook, sheet in
        try workbook.write(content, at: position, style: style, in: sheet)
      }
    }
  }

  private static let long = String(repeating: "字", count: 32_768)

  private static let cells: [Rejection] = [
    .cell("row below 0", .outOfBounds, .number(1), at: .init(row: -1, column: 0)),
    .cell("row too far", .outOfBounds, .number(1), at: .init(row: 1_048_576, column: 0)),
    .cell("column too far", .outOfBounds, .blank, at: .init(row: 0, column: 16_384)),
    .cell("row of Int.max", .outOfBounds, .blank, at: .init(row: .max, column: .min)),
    .cell("infinity", .notFinite, .number(.infinity)),
    .cell("no number", .notFinite, .number(.nan)),
    .cell("no number as a result", .notFinite, .formula("A1", result: .number(.nan))),
    .cell("long text", .textTooLong, .text(long)),
    .cell(
      "text too long once escaped", .textTooLong,
      .text(String(repeating: "\u{1}", count: 32_000))),
    .cell("NUL in text", .invalidCharacter, .text("a\0b")),
    .cell("NUL in a result", .invalidCharacter, .formula("A1", result: .text("\0"))),
    .cell("NUL in a formula", .invalidCharacter, .formula("A1\0", result: .number(0))),
    .cell("empty formula", .invalidSetting, .formula("=", result: .number(0))),
    .cell("long formula", .textTooLong, .formula(long, result: .number(0))),
    .cell("font size", .invalidSetting, .blank, style: CellStyle(fontSize: .nan)),
    .cell("font name", .textTooLong, .blank, style: CellStyle(fontName: long)),
    .cell("no font name", .invalidSetting, .blank, style: CellStyle(fontName: "")),
    .cell("indent", .invalidSetting, .blank, style: CellStyle(indent: 16)),
    .cell("angle", .invalidSetting, .blank, style: CellStyle(rotation: .degrees(91))),
    .cell(
      "number format", .textTooLong, .blank,
      style: CellStyle(numberFormat: "0\"" + String(repeating: "元", count: 42) + "\"")),
    .cell(
      "number format with a tab", .invalidCharacter, .blank, style: CellStyle(numberFormat: "\t")),
  ]

  private static let areas: [Rejection] = [
    Rejection("area inside out", .outOfBounds) { workbook, sheet in
      let area = CellArea(from: .init(row: 1, column: 1), through: .a1)
      try workbook.merge(area, content: .blank, in: sheet)
    },
    Rejection("overlapping areas", .overlap) { workbook, sheet in
      let middle = CellPosition(row: 2, column: 2)
      try workbook.merge(CellArea(from: .a1, through: middle), content: .blank, in: sheet)
      let area = CellArea(from: middle, through: .init(row: 2, column: 3))
      try workbook.merge(area, content: .blank, in: sheet)
    },
    Rejection("huge area", .tooMany) { workbook, sheet in
      let area = CellArea(from: .a1, through: .init(row: 1_048_575, column: 16_383))
      try workbook.merge(area, content: .blank, in: sheet)
    },
    Rejection("second comment", .overlap) { workbook, sheet in
      try workbook.addComment(CellComment("1"), at: .a1, in: sheet)
      try workbook.addComment(CellComment("2"), at: .a1, in: sheet)
    },
    Rejection("empty comment", .invalidSetting) { workbook, sheet in
      try workbook.addComment(CellComment(""), at: .a1, in: sheet)
    },
    Rejection("long comment", .textTooLong) { workbook, sheet in
      try workbook.addComment(CellComment(long), at: .a1, in: sheet)
    },
    Rejection("large comment box", .invalidSetting) { workbook, sheet in
      try workbook.addComment(CellComment("1", width: 70_000), at: .a1, in: sheet)
    },
    Rejection("long comment font", .textTooLong) { workbook, sheet in
      try workbook.addComment(CellComment("1", fontName: "方正小标宋简体方正小标宋"), at: .a1, in: sheet)
    },
    Rejection("column width", .invalidSetting) { workbook, sheet in
      try workbook.setWidth(256, ofColumns: 0...0, in: sheet)
    },
    Rejection("column too far", .outOfBounds) { workbook, sheet in
      try workbook.setHidden(true, columns: 0...16_384, in: sheet)
    },
    Rejection("row height", .invalidSetting) { workbook, sheet in
      try workbook.setHeight(0, ofRow: 0, in: sheet)
    },
    Rejection("row too far", .outOfBounds) { workbook, sheet in
      try workbook.setHeight(10, ofRow: 1_048_576, in: sheet)
    },
  ]

  private static func page(
    _ description: String, _ kind: WorkbookError.Kind,
    _ change: @escaping @Sendable (inout PageSetup) -> Void
  ) -> Rejection {
    Rejection(description, kind) { workbook, sheet in
      var page = PageSetup()
      change(&page)
      try workbook.setPage(page, of: sheet)
    }
  }

  private static func view(
    _ description: String, _ kind: WorkbookError.Kind,
    _ change: @escaping @Sendable (inout SheetView) -> Void
  ) -> Rejection {
    Rejection(description, kind) { workbook, sheet in
      var view = SheetView()
      change(&view)
      try workbook.setView(view, of: sheet)
    }
  }

  private static func input(
    _ description: String, _ kind: WorkbookError.Kind, _ rule: InputRule
  ) -> Rejection {
    Rejection(description, kind) { workbook, sheet in
      try workbook.restrict(CellArea(.a1), to: rule, in: sheet)
    }
  }

  private static let settings: [Rejection] = [
    page("margin", .invalidSetting) { $0.margins.left = -1 },
    page("no margin", .invalidSetting) { $0.margins.header = .nan },
    page("pages", .invalidSetting) { $0.fit = .init(width: 1, height: 70_000) },
    page("print area", .outOfBounds) { $0.printArea = CellArea(.init(row: 0, column: -1)) },
    page("repeated rows", .outOfBounds) { $0.repeatedRows = 0...1_048_576 },
    page("repeated columns", .outOfBounds) { $0.repeatedColumns = 0...16_384 },
    Rejection("filter", .outOfBounds) { workbook, sheet in
      let area = CellArea(from: .init(row: 3, column: 0), through: .init(row: 2, column: 0))
      try workbook.setFilter(area, of: sheet)
    },
    page("header", .textTooLong) { $0.header.left = [.text(String(repeating: "&", count: 127))] },
    page("footer", .invalidCharacter) { $0.footer.right = ["\u{7}"] },
    view("zoom", .invalidSetting) { $0.zoom = 9 },
    view("frozen rows", .outOfBounds) { $0.frozenRows = -1 },
    view("cursor", .outOfBounds) { $0.cursor = .init(row: 0, column: 16_384) },
    input("message", .textTooLong, InputRule(.decimal(), alert: .init(title: "", text: long))),
    input(
      "title", .textTooLong,
      InputRule(.decimal(), prompt: .init(title: String(repeating: "字", count: 33), text: ""))),
    input(
      "title with a line", .invalidCharacter,
      InputRule(.decimal(), prompt: .init(title: "\n", text: ""))),
    input(
      "title that starts like a formula", .textTooLong,
      InputRule(.decimal(), prompt: .init(title: String(repeating: "=", count: 32), text: ""))),
    input("bounds", .invalidSetting, InputRule(.wholeNumber(minimum: 2, maximum: 1))),
    input("bound", .notFinite, InputRule(.decimal(minimum: -.infinity))),
    input("formula", .textTooLong, InputRule(.formula(String(repeating: "1", count: 256)))),
    input("empty formula", .invalidSetting, InputRule(.formula(""))),
    Rejection("256 rules", .tooMany) { workbook, sheet in
      for row in 0..<256 {
        let area = CellArea(.init(row: row, column: 0))
        try workbook.restrict(area, to: InputRule(.decimal()), in: sheet)
      }
    },
    Rejection("empty condition", .invalidSetting) { workbook, sheet in
      try workbook.highlight(CellArea(.a1), when: .formula("="), as: Highlight(), in: sheet)
    },
    Rejection("long condition", .textTooLong) { workbook, sheet in
      try workbook.highlight(CellArea(.a1), when: .text(long), as: Highlight(), in: sheet)
    },
  ]

  @Test("a style of another workbook is refused where this one has no such style")
  func foreignStyle() throws {
    var other = try Workbook()
    let style = try other.style(CellStyle(isBold: true))
    var workbook = try Workbook()
    let sheet = try workbook.addSheet(named: "表一")
    let error = #expect(throws: WorkbookError.self) {
      try workbook.write(.number(1), at: .a1, style: style, in: sheet)
    }
    #expect(error?.kind == .invalidSetting)
  }

  @Test("refuses before the library sees it", arguments: cells + areas + settings)
  func refused(_ rejection: Rejection) throws {
    let error = #expect(throws: WorkbookError.self) {
      try parts { workbook, sheet in try rejection.action(&workbook, sheet) }
    }
    #expect(error?.kind == rejection.kind)
    #expect(error?.sheet == "表一")
  }

  @Test(
    "refuses properties",
    arguments: zip(
      [
        DocumentProperties(title: long), DocumentProperties(author: "\u{1}"),
        DocumentProperties(created: 0), DocumentProperties(created: 253_402_300_800),
        DocumentProperties(custom: [.init(name: "", value: "1")]),
        DocumentProperties(custom: [.init(name: "a", value: "1"), .init(name: "A", value: "1")]),
      ],
      [
        WorkbookError.Kind.textTooLong, .invalidCharacter, .invalidSetting, .invalidSetting,
        .invalidSetting, .invalidSetting,
      ]))
  func properties(_ properties: DocumentProperties, _ kind: WorkbookError.Kind) {
    let error = #expect(throws: WorkbookError.self) { _ = try Workbook(properties) }
    #expect(error?.kind == kind)
  }

  @Test("an error names the cell")
  func place() {
    let error = #expect(throws: WorkbookError.self) {
      try parts { workbook, sheet in
        try workbook.write(.number(.nan), at: .init(row: 9, column: 26), in: sheet)
      }
    }
    #expect(error?.address == "AA10")
    #expect(error?.description == "notFinite at 表一!AA10: nan is not a number")
  }
}
