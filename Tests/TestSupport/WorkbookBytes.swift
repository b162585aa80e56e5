/// A workbook made of parts that are given as XML, so that every part can be odd on purpose.
///
/// ```swift
/// WorkbookBytes(sheets: [#"<row r="1"><c r="A1"><v>1</v></c></row>"#], strings: ["<t>a</t>"])
/// ```
///
/// What is not given is what a plain workbook has: `[Content_Types].xml`, the relationships, the
/// list of sheets. Any part can be replaced, taken away or added before ``bytes`` are asked for.
public struct WorkbookBytes: Sendable {
  /// The parts in the order of the archive.
  public var parts: [ZipBytes.File] = []

  /// Makes a workbook.
  ///
  /// - Parameters:
  ///   - sheets: The sheets in the order of their tabs.
  ///   - strings: What stands inside each `si` of the shared strings; `nil` for no such part.
  ///   - styles: What stands inside `styleSheet`; `nil` for no such part.
  ///   - workbook: What stands in the workbook part before the sheets, such as `workbookPr`.
  ///   - tail: What stands in the workbook part behind the sheets, such as `calcPr`.
  public init(
    sheets: [Sheet], strings: [String]? = nil, styles: String? = nil, workbook: String = "",
    tail: String = ""
  ) {
    add("[Content_Types].xml", Self.contentTypes)
    add("_rels/.rels", Self.relationships([(1, "officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", Self.workbook(sheets, workbook, tail))
    var targets = sheets.indices.map { ($0 + 1, "worksheet", "worksheets/sheet\($0 + 1).xml") }
    if strings != nil { targets.append((901, "sharedStrings", "sharedStrings.xml")) }
    if styles != nil { targets.append((902, "styles", "styles.xml")) }
    add("xl/_rels/workbook.xml.rels", Self.relationships(targets))
    for (index, sheet) in sheets.enumerated() { add(sheet, index + 1) }
    if let strings {
      let items = strings.map { "<si>\($0)</si>" }.joined()
      add("xl/sharedStrings.xml", Self.part("sst", items))
    }
    if let styles { add("xl/styles.xml", Self.part("styleSheet", styles)) }
  }

  /// The whole file.
  public var bytes: [UInt8] { ZipBytes(parts).bytes }

  /// Adds a part behind the others, also one whose path is there already.
  public mutating func add(_ path: String, _ text: String) {
    parts.append(ZipBytes.File(path, text))
  }

  /// Gives the part of this path another content.
  public mutating func replace(_ path: String, with text: String) {
    replace(path, withBytes: Array(text.utf8))
  }

  /// Gives the part of this path another content.
  public mutating func replace(_ path: String, withBytes bytes: [UInt8]) {
    for index in parts.indices where parts[index].path == path { parts[index].content = bytes }
  }

  /// Takes the part of this path away.
  public mutating func remove(_ path: String) { parts.removeAll { $0.path == path } }

  /// Gives the part of this path another path, and nothing that points to it.
  public mutating func rename(_ path: String, to other: String) {
    for index in parts.indices where parts[index].path == path { parts[index].path = other }
  }

  /// Changes the text of the part of this path.
  public mutating func edit(_ path: String, _ change: (String) -> String) {
    for index in parts.indices where parts[index].path == path {
      parts[index].content = Array(
        change(String(decoding: parts[index].content, as: UTF8.self)).utf8)
    }
  }

  private mutating func add(_ sheet: Sheet, _ number: Int) {
    add("xl/worksheets/sheet\(number).xml", sheet.xml)
    guard let comments = sheet.comments else { return }
    add(
      "xl/worksheets/_rels/sheet\(number).xml.rels",
      Self.relationships([(1, "comments", "../comments\(number).xml")]))
    add("xl/comments\(number).xml", Self.part("comments", "<commentList>\(comments)</commentList>"))
  }
}
