public import Nianbao
internal import OfficePackage

/// Reads a text document: its paragraphs and tables, as they show with all tracked changes accepted.
///
/// Numbers that the program sets before the paragraphs of a list are part of the text. Headers,
/// footers, comments and notes are left out; of notes a finding says so. ECMA-376 Part 1, 17.
public struct DOCXReader: DocumentReader {
  /// The formats this reader reads.
  public var formats: [FileFormat] { [.docx] }

  /// Creates a reader.
  public init() {}

  /// Reads a text document.
  ///
  /// - Throws: ``ReadError`` when the file is damaged, needs a password, or is no text document.
  public func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document {
    do {
      let package = try OfficePackage(bytes: bytes)
      let main = try Self.mainPart(of: package)
      let (styles, numbering) = try Self.styles(of: main, package)
      var part = DocumentPart(file: name, styles: styles, numbering: numbering)
      try package.parse(main, with: &part)
      var document = Document(
        name: name, blocks: part.blocks, properties: try PropertiesPart.read(package))
      if part.hasNotes { document.findings.append(.notesLeftOut(name)) }
      return document.withDrawnTables()
    } catch {
      throw ReadError(office: error, name: name)
    }
  }

  private static func mainPart(of package: OfficePackage) throws -> String {
    let targets = try package.relationships(of: nil).filter { $0.type == "officeDocument" }
      .compactMap(\.part)
    guard Set(targets).count <= 1 else {
      throw PackageError(.malformed, detail: "it names \(targets.count) documents")
    }
    return targets.first ?? "word/document.xml"
  }

  private static func styles(
    of main: String, _ package: OfficePackage
  ) throws -> (ParagraphStyles, ListNumbering) {
    let relationships = try package.relationships(of: main)
    func parse(_ type: String, with handler: inout some XMLHandler) throws {
      guard let part = relationships.first(where: { $0.type == type })?.part,
        package.contains(part)
      else { return }
      try package.parse(part, with: &handler)
    }
    var lists = NumberingPart()
    var styles = ParagraphStyles()
    try parse("numbering", with: &lists)
    try parse("styles", with: &styles)
    return (styles, ListNumbering(lists, styles))
  }
}

extension Finding {
  fileprivate static func notesLeftOut(_ file: String) -> Finding {
    Finding(
      "notes-left-out", .note,
      LocalizedText(
        zh: "文档有脚注或尾注，未读取；请核对其中有没有要报告的内容。",
        en:
          "The document has footnotes or endnotes, which were not read. Check whether they matter."),
      source: SourceLocation(file: file, line: 1, column: 1))
  }
}
