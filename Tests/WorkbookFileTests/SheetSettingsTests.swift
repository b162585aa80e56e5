import Testing
import WorkbookFile

@Suite struct SheetSettingsTests {
  struct Setting: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var xml: String
    var action: @Sendable (inout Workbook, SheetID) throws -> Void

    init(
      _ description: String, _ xml: String,
      _ action: @escaping @Sendable (inout Workbook, SheetID) throws -> Void
    ) {
      testDescription = description
      self.xml = xml
      self.action = action
    }
  }

  private static func page(
    _ description: String, _ xml: String, _ change: @escaping @Sendable (inout PageSetup) -> Void
  ) -> Setting {
    Setting(description, xml) { workbook, sheet in
      var page = PageSetup()
      change(&page)
      try workbook.setPage(PageSetup(), of: sheet)
      try workbook.setPage(page, of: sheet)
    }
  }

  private static func input(_ description: String, _ xml: String, _ rule: InputRule) -> Setting {
    Setting(description, xml) { workbook, sheet in
      try workbook.restrict(CellArea(.a1), to: rule, in: sheet)
    }
  }

  @Test(
    "a setting is written as the format says",
    arguments: [
      page("paper", #"<pageSetup paperSize="9" orientation="portrait"/>"#) { _ in },
      page("landscape on one page", #"paperSize="9" fitToHeight="0" orientation="landscape""#) {
        $0.orientation = .landscape
        $0.fit = .init(width: 1, height: 0)
      },
      page(
        "margins",
        #"<pageMargins left="0.5" right="0.7" top="0.75" bottom="0.75" header="0" footer="1"/>"#
      ) {
        $0.margins = .init(left: 0.5, header: 0, footer: 1)
      },
      page("centred", #"<printOptions horizontalCentered="1"/>"#) {
        $0.isCenteredHorizontally = true
      },
      page("header", "<oddHeader>&amp;LR&amp;&amp;G&amp;R&amp;A</oddHeader>") {
        $0.header = HeaderFooter(left: ["R&G"], right: [.sheetName])
      },
      page("footer", "<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>") {
        $0.footer.center = ["第 ", .pageNumber, " 页，共 ", .pageCount, " 页"]
      },
      Setting("columns", #"<col min="1" max="2" width="20.7109375" customWidth="1"/><col min="3""#)
      {
        try $0.setWidth(5, ofColumns: 0...2, in: $1)
        try $0.setWidth(20, ofColumns: 0...2, in: $1)
        try $0.setHidden(true, columns: 2...2, in: $1)
      },
      Setting("row height", #"<row r="1" ht="30.5" customHeight="1"/>"#) {
        try $0.setHeight(30.5, ofRow: 0, in: $1)
      },
      Setting(
        "panes", #"<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>"#
      ) {
        var view = SheetView()
        view.frozenRows = 2
        try $0.setView(view, of: $1)
      },
      Setting(
        "panes of rows and columns",
        #"<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>"#
      ) {
        var view = SheetView()
        (view.frozenRows, view.frozenColumns) = (2, 1)
        try $0.setView(view, of: $1)
      },
      Setting("filter", #"<autoFilter ref="A2:C9"/>"#) {
        try $0.setFilter(CellArea(.a1), of: $1)
        try $0.setFilter(
          CellArea(from: .init(row: 1, column: 0), through: .init(row: 8, column: 2)), of: $1)
      },
      Setting("screen", #"<sheetView showGridLines="0" tabSelected="1" zoomScale="90""#) {
        var view = SheetView()
        view.showsGridlines = false
        view.zoom = 90
        try $0.setView(view, of: $1)
      },
      Setting("protection", #"<sheetProtection sheet="1" objects="1" scenarios="1"/>"#) {
        try $0.protect($1)
      },
      Setting(
        "protection that allows rows",
        #"<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" insertRows="0" deleteRows="0"/>"#
      ) {
        try $0.protect($1, allowsRows: true)
      },
      Setting(
        "highlight",
        #"<cfRule type="expression" dxfId="0" priority="1"><formula>A1&lt;&gt;0</formula>"#
      ) {
        try $0.highlight(
          CellArea(.a1), when: .formula("=A1<>0"), as: Highlight(fontColor: .red), in: $1)
      },
      Setting("highlighted text", #"<formula>A1="不""通过"</formula>"#) {
        try $0.highlight(
          CellArea(.a1), when: .text("不\"通过"), as: Highlight(fillColor: .red), in: $1)
      },
      input(
        "whole numbers", #"type="whole" operator="greaterThanOrEqual" allowBlank="1""#,
        InputRule(.wholeNumber(minimum: 0))),
      input("numbers", "<formula1>-9.99999999999999E+307</formula1>", InputRule(.decimal())),
      input(
        "formula", "<formula1>ROUND(A1,4)=A1</formula1>", InputRule(.formula("=ROUND(A1,4)=A1"))),
      input(
        "messages", #"errorTitle="=错" error="只能是&#xA;数" promptTitle="填" prompt="&lt;&quot;&gt;""#,
        InputRule(
          .decimal(), prompt: .init(title: "填", text: "<\">"),
          alert: .init(title: "=错", text: "只能是\n数"))),
      input(
        "longest message", #"error="\#(String(repeating: "字", count: 255))""#,
        InputRule(.decimal(), alert: .init(title: "", text: String(repeating: "字", count: 255)))),
    ])
  func written(_ setting: Setting) throws {
    let sheet = try #require(
      try parts { workbook, sheet in try setting.action(&workbook, sheet) }[
        "xl/worksheets/sheet1.xml"])
    #expect(sheet.contains(setting.xml))
  }

  @Test("all input rules up to the limit are written")
  func manyRules() throws {
    let all = try parts { workbook, sheet in
      for row in 0..<Workbook.maximumInputRuleCount {
        let area = CellArea(.init(row: row, column: 0))
        try workbook.restrict(area, to: InputRule(.decimal()), in: sheet)
      }
    }
    #expect(all["xl/worksheets/sheet1.xml"]?.contains(#"<dataValidations count="255">"#) == true)
  }

  @Test("the active sheet is the one that shows")
  func activate() throws {
    var workbook = try Workbook()
    _ = try workbook.addSheet(named: "一")
    try workbook.activate(try workbook.addSheet(named: "二"))
    let all = try parts(of: try workbook.finish())
    #expect(all["xl/workbook.xml"]?.contains(#"activeTab="1""#) == true)
    #expect(all["xl/worksheets/sheet1.xml"]?.contains("tabSelected") == false)
  }

  @Test("styles keep what they say")
  func styles() throws {
    let style = CellStyle(
      fontName: "方正小标宋简体", fontSize: 10.5, isBold: true, isItalic: true, fontColor: .black,
      fillColor: .white, border: CellBorder(left: .medium, color: .red),
      horizontalAlignment: .right, verticalAlignment: .center, wrapsText: true, indent: 2,
      rotation: .stacked, numberFormat: "#,##0.0000", isLocked: false)
    let all = try parts { workbook, sheet in
      try workbook.write(.blank, at: .a1, style: style, in: sheet)
    }
    let xml = try #require(all["xl/styles.xml"])
    for part in [
      #"<font><b/><i/><sz val="10.5"/><color rgb="FF000000"/><name val="方正小标宋简体"/>"#,
      #"<patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/>"#,
      #"<left style="medium"><color rgb="FFFF0000"/></left><right/>"#,
      #"<alignment horizontal="right" vertical="center" indent="2" textRotation="255" wrapText="1"/>"#,
      #"<protection locked="0"/>"#, ##"formatCode="#,##0.0000""##,
    ] {
      #expect(xml.contains(part))
    }
  }
}
