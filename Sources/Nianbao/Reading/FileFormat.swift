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

  /// Recognises the format of a file.
  ///
  /// - Parameter bytes: The whole file.
  public init(of bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.container(bytes)
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compound(bytes)
    } else {
      self = Self.textual(Self.narrow(head), of: bytes)
    }
  }

  /// Tells the office formats apart by the names in the container's directory.
  private static func container(_ bytes: [UInt8]) -> FileFormat {
    // The directory stands at the end; of a file that was cut off only the beginning is left.
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
    if beginsPage(text, bytes) || holdsPage(bytes) { return .html }
    if text.first == UInt8(ascii: "{"), text.contains(UInt8(ascii: "\"")) { return .json }
    if isArray(text) { return .json }
    return CSVDialect(of: bytes) == nil ? .text : .csv
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
  private static func holdsPage(_ bytes: [UInt8]) -> Bool {
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

  /// What people call the format, the same in both languages.
  public var name: String {
    switch self {
    case .text: "TXT"
    case .xlsx: "Excel (.xlsx)"
    case .docx: "Word (.docx)"
    case .zip: "ZIP"
    case .encrypted: "Office (password)"
    case .xls: "Excel 97–2003 (.xls .et)"
    case .doc: "Word 97–2003 (.doc .wps)"
    case .compoundFile: "Office 97–2003 / WPS (.doc .xls .wps .et)"
    case .pdf: "PDF"
    case .html: "HTML"
    case .json: "JSON"
    case .csv: "CSV"
    case .rtf: "RTF"
    }
  }

  /// Whether a file of the format may hold several reports.
  public var mayHoldSeveral: Bool { self == .json || self == .csv }

  /// What to do with a file of a format that is not read.
  var advice: LocalizedText {
    switch self {
    case .encrypted:
      LocalizedText(
        zh: "它有打开密码；请用 Excel 或 WPS 打开，取消密码后另存",
        en: "it is protected by a password; open it, remove the password and save it")
    case .xls:
      LocalizedText(
        zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 再转换", en: "open it, save it as .xlsx and convert that")
    case .doc:
      LocalizedText(
        zh: "请用 Word 或 WPS 打开，另存为 .docx 再转换", en: "open it, save it as .docx and convert that")
    case .compoundFile:
      LocalizedText(
        zh: "请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再转换",
        en: "open it, save it as .docx or .xlsx and convert that")
    case .zip:
      LocalizedText(zh: "请先解压，再转换里面的文件", en: "unpack it and convert the files in it")
    default:
      LocalizedText(
        zh: "请打开它，全选、复制，粘贴到文本文件（.txt）再转换",
        en: "open it, select all, copy, and paste into a text file (.txt)")
    }
  }
}

extension Array where Element == UInt8 {
  /// Whether the bytes of `needle` stand somewhere in a row.
  func contains(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first), index + needle.count <= endIndex {
      if self[index..<index + needle.count].elementsEqual(needle) { return true }
      start = index + 1
    }
    return false
  }
}
