/// What a file is, told from its first bytes and never from its name.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text, also with tabs, pipes or Markdown tables.
  case text
  /// An office workbook of ECMA-376.
  case xlsx
  /// An office text document of ECMA-376.
  case docx
  /// Another ZIP container.
  case zip
  /// An office file of ECMA-376 that needs a password. MS-OFFCRYPTO 2.3.4.4.
  case encrypted
  /// A workbook of Excel 97 to 2003, or of WPS (`.et`). MS-XLS 2.1.2.
  case xls
  /// A text document of Word 97 to 2003, or of WPS (`.wps`). MS-DOC 2.1.
  case doc
  /// Another container of old office files. MS-CFB 2.2.
  case compoundFile = "compound-file"
  /// A PDF. ISO 32000-1, 7.5.2.
  case pdf
  /// A web page.
  case html
  /// JSON values: one, or one a line.
  case json
  /// Comma-separated values, also with `;` or tabs; ``CSVDialect`` tells them from report text.
  case csv
  /// Rich text.
  case rtf
  /// A text, table or presentation of ISO/IEC 26300, OpenDocument.
  case openDocument = "open-document"
  /// An office presentation of ECMA-376.
  case pptx
  /// A fixed-layout document of GB/T 33190.
  case ofd
  /// An office file in one XML file: Flat OPC, or the XML of Office 2003.
  case officeXML = "office-xml"
  /// A page with all that belongs to it in one file (`.mht`). RFC 2557.
  case mhtml
  /// A picture.
  case image

  /// Recognises the format of a file.
  ///
  /// - Parameter bytes: The whole file.
  public init(of bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.container(bytes)
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compound(bytes)
    } else if Self.pictures.contains(where: { head.starts(with: $0) }) {
      self = .image
    } else {
      self = Self.textual(Self.narrow(head), of: bytes)
    }
  }

  /// The beginnings of PNG, JPEG, GIF and both kinds of TIFF.
  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],
    [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
  ]

  /// Tells the office formats apart by the names in the container's directory.
  private static func container(_ bytes: [UInt8]) -> FileFormat {
    guard let names = ContainerNames(bytes) else { return damagedContainer(bytes) }
    let folders: [(String, FileFormat)] = [("xl", .xlsx), ("word", .docx), ("ppt", .pptx)]
    if let (_, format) = folders.first(where: { names.hasFolder($0.0) }) { return format }
    if names.names.contains("ofd.xml") { return .ofd }
    let mark = Array("mimetypeapplication/vnd.oasis.opendocument".utf8)
    if Array(bytes.prefix(200)).contains(mark) { return .openDocument }
    return names.names.contains("[content_types].xml") ? .xlsx : .zip
  }

  /// Tells what a container was whose directory cannot be read: of a file that was cut off only the
  /// beginning is left.
  private static func damagedContainer(_ bytes: [UInt8]) -> FileFormat {
    for piece in [Array(bytes.suffix(1 << 20)), Array(bytes.prefix(1 << 16))] {
      if piece.contains(Array("xl/".utf8)) || piece.contains(Array("xl\\".utf8)) { return .xlsx }
      if piece.contains(Array("word/".utf8)) { return .docx }
    }
    return bytes.contains(Array("[Content_Types].xml".utf8)) ? .xlsx : .zip
  }

  /// Tells old office files apart by the names of their streams, which stand in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> FileFormat {
    func holds(_ name: String) -> Bool {
      bytes.contains(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    if holds("EncryptedPackage") { return .encrypted }
    if holds("Workbook") || holds("Book\0") { return .xls }
    return holds("WordDocument") ? .doc : .compoundFile
  }

  /// The first bytes of a text; of UTF-16, which its mark tells, those of its ASCII letters.
  private static func narrow(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) else { return head }
    return head.dropFirst(2).filter { $0 != 0 }[...]
  }

  private static func textual(_ head: ArraySlice<UInt8>, of bytes: [UInt8]) -> FileFormat {
    let isASCII: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F }
    let text = head.drop {
      !isASCII($0) && ($0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0))
    }
    .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if text.starts(with: "%pdf-".utf8) { return .pdf }
    if text.starts(with: "{\\rtf".utf8) { return .rtf }
    if holdsArchive(text) { return .mhtml }
    if isOfficeXML(text) { return .officeXML }
    let held = ByteSet(bytes.span)
    if beginsPage(text, bytes) || holdsPage(bytes, held) { return .html }
    if text.first == UInt8(ascii: "{"), text.contains(UInt8(ascii: "\"")) { return .json }
    if isArray(text) { return .json }
    return CSVDialect(of: bytes, holding: held) == nil ? .text : .csv
  }

  /// Whether a text begins with the head of a message of several parts.
  private static func holdsArchive(_ head: [UInt8]) -> Bool {
    head.contains(Array("mime-version:".utf8)) && head.contains(Array("multipart/related".utf8))
  }

  /// Whether a text begins with the XML of an office program.
  private static func isOfficeXML(_ head: [UInt8]) -> Bool {
    guard head.first == UInt8(ascii: "<") else { return false }
    return ["<pkg:package", "<w:worddocument", "urn:schemas-microsoft-com:office:spreadsheet"]
      .contains { head.contains(Array($0.utf8)) }
  }

  /// Whether a text begins with a tag and is a page: it says so, or has the marks of paragraphs.
  ///
  /// A report's text may begin with a tag, too, where its title was copied with it.
  private static func beginsPage(_ head: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard head.first == UInt8(ascii: "<") else { return false }
    let beginnings = ["<!", "<?", "<html", "<head", "<body", "<meta"]
    // In UTF-16 there is more between the letters; what begins with a tag there is a page.
    if bytes.prefix(1024).contains(0) || beginnings.contains(where: { head.starts(with: $0.utf8) })
    {
      return true
    }
    return ["<p", "<div", "<table", "<br", "<h1", "<span", "<ul", "<section", "<article"]
      .contains { bytes.contains(Array($0.utf8)) || bytes.contains(Array($0.uppercased().utf8)) }
  }

  /// Whether a text or the strings of a JSON file hold cells of a page's table, also with the signs
  /// written as escapes.
  private static func holdsPage(_ bytes: [UInt8], _ held: ByteSet) -> Bool {
    // Most texts have none of the signs with which the marks begin.
    guard held.contains("<") || held.contains("\\") || held.contains("&") else { return false }
    let marks = [
      "<td", "<TD", #"\u003ctd"#, #"\u003Ctd"#, #"\u003cTD"#, #"\u003CTD"#, "&lt;td",
    ]
    return marks.contains { bytes.contains(Array($0.utf8)) }
      && !bytes.contains(Array(ReportJSON.schema.utf8))
  }

  /// Whether a text begins like a JSON array of objects; `[` alone may open a report's text.
  private static func isArray(_ text: [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "[") else { return false }
    let next = text.dropFirst().first { $0 > 0x20 }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
  }
}
