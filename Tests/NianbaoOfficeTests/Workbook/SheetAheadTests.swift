import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// Cells that are read in one go are those that the parser for all XML tells.
///
/// A comment in front of the rows leaves the whole part to that parser; one behind or among them makes
/// it pass over what has been told already.
@Suite struct SheetAheadTests {
  static let strings = ["<t>规章</t>", "<t/>", "<t>a_x0041_</t>", "<t>甲，\"乙\"&amp;</t>"]
  static let styles =
    #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>"#

  /// Cells, of which `@` is the attribute that says where they stand.
  static let cells = [
    "<c@><v>12</v></c>", "<c@ s=\"0\"><v>-0.5</v></c>", "<c@ t=\"n\"><v>59237.244899999998</v></c>",
    "<c@><v>-0</v></c>", "<c@><v>007</v></c>", "<c@><v>.5</v></c>", "<c@><v>5.</v></c>",
    "<c@><v>0.10</v></c>", "<c@><v>1E-3</v></c>", "<c@><v>1e400</v></c>", "<c@><v>-</v></c>",
    "<c@><v>1.2.3</v></c>", "<c@><v>+7</v></c>", "<c@><v> 8 </v></c>", "<c@><v>1&#50;</v></c>",
    "<c@><v></v></c>", "<c@><v/></c>", "<c@/>", "<c@></c>", "<c@ s=\"1\"/>", "<c@ t=\"s\"/>",
    "<c@ s=\"1\"><v>44198</v></c>", "<c@ s=\"2\"><v>0.5</v></c>", "<c@ s=\"9\"><v>3</v></c>",
    "<c@ s=\"x\"><v>3</v></c>", "<c@ s=\"1234567890\"><v>3</v></c>", "<c@ s=\"\"><v>3</v></c>",
    "<c@ t=\"s\"><v>0</v></c>", "<c@ t=\"s\"><v>1</v></c>", "<c@ t=\"s\"><v>2</v></c>",
    "<c@ t=\"s\"><v>03</v></c>", "<c@ t=\"s\"><v>4</v></c>", "<c@ t=\"s\"><v>-1</v></c>",
    "<c@ t=\"s\"><v></v></c>", "<c@ t=\"s\"><v>99999999999</v></c>",
    "<c@ t=\"str\"><v>12件</v></c>", "<c@ t=\"str\"><v>a&lt;b&amp;&#x89C4;</v></c>",
    "<c@ t=\"str\"><v>_x0041_</v></c>", "<c@ t=\"str\"><v>_&#x78;0041_</v></c>",
    "<c@ t=\"str\"><v>&#95;x0041_</v></c>", "<c@ t=\"str\"><v>a_b__</v></c>",
    "<c@ t=\"str\"><v>1\r\n2\r3</v></c>", "<c@ t=\"str\"><v>1\n\t2</v></c>",
    "<c@ t=\"str\"><v>&none;</v></c>", "<c@ t=\"str\"><v>&#0;</v></c>",
    "<c@ t=\"str\"><v>a>b</v></c>",
    "<c@ t=\"str\"><v><![CDATA[1<2]]></v></c>", "<c@ t=\"str\"><v>1<!-- 9 -->2</v></c>",
    "<c@ t=\"str\"><v>é😀\u{FF08}\u{FFFD}\u{7F}\u{85}</v></c>", "<c@ t=\"str\"><v>\u{FFFE}</v></c>",
    "<c@ t=\"str\"><v>\u{FFFF}</v></c>", "<c@ t=\"str\"><v>\u{1}</v></c>",
    "<c@ t=\"str\"><v>=A1</v></c>", "<c@ t=\"str\"><v>＝1，2</v></c>", "<c@ t=\"str\"><v>,\"</v></c>",
    "<c@ t=\"inlineStr\"><is><t>规章</t></is></c>", "<c@ t=\"inlineStr\"><is><t/></is></c>",
    "<c@ t=\"inlineStr\"><is><t></t></is></c>", "<c@ t=\"inlineStr\"><is/></c>",
    "<c@ t=\"inlineStr\"><is><t xml:space=\"preserve\"> 规 </t></is></c>",
    "<c@ t=\"inlineStr\"><is><t xml:space='preserve'> 章</t></is></c>",
    "<c@ t=\"inlineStr\"><is><t> 无 </t></is></c>", "<c@ t=\"inlineStr\"><v>1</v></c>",
    "<c@ t=\"inlineStr\"><is><r><t>规</t></r><r><rPr><b/></rPr><t>章</t></r></is></c>",
    "<c@ t=\"inlineStr\"><is><t>规</t><rPh sb=\"0\" eb=\"1\"><t>gui</t></rPh></is></c>",
    "<c@ t=\"inlineStr\"><is><t>规</t><phoneticPr fontId=\"1\"/></is></c>",
    "<c@><is><t>12</t></is></c>", "<c@ t=\"str\"><is><t>12</t></is></c>",
    "<c@ t=\"b\"><v>1</v></c>", "<c@ t=\"b\"><v>0</v></c>", "<c@ t=\"b\"><v>true</v></c>",
    "<c@ t=\"b\"><v>2</v></c>", "<c@ t=\"b\"><v>01</v></c>", "<c@ t=\"e\"><v>#DIV/0!</v></c>",
    "<c@ t=\"e\"><v>&#35;N/A</v></c>", "<c@ t=\"d\"><v>2021-01-02</v></c>",
    "<c@ t=\"x\"><v>1</v></c>",
    "<c@><f>A1+1</f><v>3</v></c>", "<c@><f>A1&lt;1</f><v>3</v></c>", "<c@><f></f><v>3</v></c>",
    "<c@><f/><v>3</v></c>", "<c@><f>A1</f></c>", "<c@ t=\"str\"><f>\"_x0041_\"</f><v>a</v></c>",
    "<c@><f t=\"shared\" ref=\"A1:A9\" si=\"0\">B1</f><v>1</v></c>",
    "<c@><f t=\"shared\" si=\"0\"/><v>2</v></c>",
    "<c@><f t=\"array\" ref=\"A1\">B1</f><v>2</v></c>",
    "<c@><v>3</v><f>A1</f></c>", "<c@><v>1</v><v>2</v></c>", "<c@><f>1</f><f>2</f></c>",
    "<c@><v>1<b/></v></c>", "<c@><v>12</v><extLst><v>7</v></extLst></c>",
    "<c  s=\"0\"@><v>1</v></c>", "<c s='0'@><v>2</v></c>", "<c@ ><v>3</v></c >",
    "<c@ cm=\"1\"><v>4</v></c>",
    "<c@\n t = \"str\"><v >5</v ></c>", "<c t=\"str\" s=\"0\"@><v>6</v></c>",
    "<c@ s=\"0\" s=\"0\"><v>7</v></c>", "<c@ t=\"n\" t=\"n\"><v>8</v></c>",
    "<x:c@><x:v>9</x:v></x:c>", "<c@><x:v>9</x:v></c>", "<c@><v>9</v></x:c>",
    "<c@>\n <v>9</v>\n</c>",
    "<c@>9</c>", "9", "<!-- 9 -->", "<?d 9?>", "<v>9</v>", "<extLst><c@><v>9</v></c></extLst>",
    "<c@ t=\"inlineStr\"><is><t>\(String(repeating: "长", count: 30_000))</t></is></c>",
  ]

  /// What stands between two rows, of which `#` is the number of the next.
  static let seams = [
    "</row><row r=\"#\">", "</row><row>", "</row>\r\n\t<row r=\"#\" spans=\"1:3\">",
    "</row><row r=\"#\" hidden=\"1\">", "</row><row hidden=\"true\" r=\"#\">",
    "</row><row r=\"#\" hidden=\"0\" ht=\"13.5\" customHeight=\"1\" x14ac:dyDescent=\"0.25\">",
    "</row><row r='#'>", "</row ><row r=\"#\" >", "</row><row  r=\"#\">",
    "</row><!-- 9 --><row r=\"#\">",
    "</row><row r=\"0#\">", "</row><row r=\"#\" s=\"&#49;\">", "</row><row r=\"1048577\">",
    "</row><row r=\"1\">", "</row><row r=\"#\" r=\"#\">", "</row><row r=\"x\">",
    "</row><x:row r=\"#\">",
    "</row><row r=\"#\"/><row>", "</row>9<row r=\"#\">", "</row></row><row r=\"#\">",
  ]

  private func book(_ rows: String, head: String) -> WorkbookBytes {
    var book = WorkbookBytes(
      sheets: [.init(rows, name: "S", head: head)], strings: Self.strings, styles: Self.styles)
    book.edit("xl/worksheets/sheet1.xml") {
      $0.replacing("<worksheet ", with: "<worksheet xmlns:x=\"urn:x\" xmlns:x14ac=\"urn:y\" ")
    }
    return book
  }

  /// What becomes of a sheet: the cells, or the error.
  private func outcome(_ rows: String, head: String = "") -> String {
    let book = book(rows, head: head)
    do {
      return try [book.json(), book.csv(), book.document().dump].joined(separator: "\n")
    } catch {
      // The two readers word what is wrong with the XML differently.
      let text = (error as? ReadError)?.explanation.en ?? "\(error)"
      return text.contains("line ") || text.contains("cut off") ? "not well-formed" : text
    }
  }

  private func compare(_ rows: String) {
    let reference = outcome(rows, head: "<!-- -->")
    #expect(outcome(rows) == reference, "\(rows.prefix(2000))")
    #expect(outcome(rows + "<!-- -->") == reference, "\(rows.prefix(2000))")
  }

  private static func cell(_ template: String, _ reference: String?) -> String {
    template.replacing("@", with: reference.map { " r=\"\($0)\"" } ?? "")
  }

  @Test("every cell is what the events of it say", arguments: cells)
  func cell(_ template: String) {
    for reference in ["B2", nil, "b2", "B02", "B3", "XFE2", "2", "B", "$B$2"] {
      let cell = Self.cell(template, reference)
      compare("<row r=\"2\"><c r=\"A2\"><v>1</v></c>\(cell)<c><v>2</v></c></row>")
    }
  }

  @Test("every row is what the events of it say", arguments: seams)
  func seam(_ seam: String) {
    let seam = seam.replacing("#", with: "4")
    compare("<row r=\"2\"><c><v>1</v></c>\(seam)<c><v>2</v></c></row>")
    compare("<row r=\"2\"><c><v>1</v></c>\(seam)<c r=\"B4\"><v>2</v></c><c r=\"A4\"/></row>")
    compare("<x:row r=\"2\"><c><v>1</v></c>\(seam)<c><v>2</v></c></row>")
  }

  @Test("sheets of any usual and unusual cells are the same to both readers", arguments: 0..<25)
  func random(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<10 {
      var rows = "<row r=\"1\">"
      for row in 1...Int.random(in: 2...4, using: &generator) {
        for column in 0..<Int.random(in: 0...5, using: &generator) {
          // Few are wrong, or hardly a sheet would be read to its end.
          let isUsual = Int.random(in: 0..<4, using: &generator) > 0
          let list = isUsual ? Self.usualCells : Self.cells
          let address = CellAddress(row: row - 1, column: column).description
          let hasAddress = Bool.random(using: &generator)
          rows += Self.cell(
            list.randomElement(using: &generator) ?? "", hasAddress ? address : nil)
        }
        rows +=
          Self.seams.prefix(11).randomElement(using: &generator)?
          .replacing("#", with: "\(row + 1)") ?? ""
      }
      compare(rows + "</row>")
    }
  }

  private static let usualCells = [
    "<c@><v>12</v></c>", "<c@ t=\"s\"><v>3</v></c>", "<c@ s=\"1\"/>", "<c@ t=\"b\"><v>1</v></c>",
    "<c@ t=\"inlineStr\"><is><t>规 &amp; 章</t></is></c>", "<c@><f>A1</f><v>1.5</v></c>",
  ]

  @Test("it makes no difference where the pieces end in which a part is inflated")
  func pieces() throws {
    let rows = """
      <row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="s"><v>3</v></c></row>\
      <row r="2" spans="1:2"><c r="A2" t="inlineStr"><is><t>规 &lt; 章</t></is></c>\
      <c r="B2" s="1"><f>A1+1</f><v>44198</v></c></row>
      """
    // The beginning of the part and the end of a piece, as far apart as there is something to read.
    for distance in 250..<350 + rows.utf8.count {
      let head = String(repeating: " ", count: (128 << 10) - distance)
      let csv = try book(rows, head: head).csv()
      #expect(csv == "12.5,\"甲，\"\"乙\"\"&\"\r\n规 < 章,2021-01-02T00:00:00\r\n", "\(distance)")
    }
  }

  @Test("shared strings are what their events say")
  func shared() {
    let items = [
      "<t>a&amp;b</t>", "<t xml:space=\"preserve\"> c </t>", "<t>_x0041_</t>", "<t/>", "<t></t>",
      "<r><t>d</t></r><rPh><t>e</t></rPh>", "<t>f</t><phoneticPr/>", "<t><!-- 9 -->g</t>",
      "<t><![CDATA[h]]></t>", "<t>i\r\n</t>", "<t>规</t>",
    ]
    for count in 1...items.count {
      let cells = (0..<count).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
      let sheet = WorkbookBytes.Sheet("<row>\(cells)</row>")
      var book = WorkbookBytes(sheets: [sheet], strings: Array(items.prefix(count)))
      let json = try? book.json()
      #expect(json != nil)
      book.edit("xl/sharedStrings.xml") {
        $0.replacing("<si>", with: "<!-- 9 --><si>", maxReplacements: 1)
      }
      #expect((try? book.json()) == json)
    }
  }
}
