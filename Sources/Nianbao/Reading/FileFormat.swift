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
  /// A container of old office files (`.doc`, `.xls`, `.wps`, `.et`), also of encrypted new ones.
  ///
  /// MS-CFB 2.2.
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
      self = .compoundFile
    } else {
      self = Self.textual(head, of: bytes)
    }
  }

  /// Tells the office formats apart by the names in the container's directory.
  private static func container(_ bytes: [UInt8]) -> FileFormat {
    if bytes.contains(Array("xl/workbook".utf8)) { return .xlsx }
    if bytes.contains(Array("word/document".utf8)) { return .docx }
    return .zip
  }

  private static func textual(_ head: ArraySlice<UInt8>, of bytes: [UInt8]) -> FileFormat {
    let isASCII: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F }
    let text = head.drop { !isASCII($0) && ($0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0)) }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if text.starts(with: "%pdf-".utf8) { return .pdf }
    if text.starts(with: "{\\rtf".utf8) { return .rtf }
    if text.first == UInt8(ascii: "<") { return .html }
    if text.first == UInt8(ascii: "{"), text.contains(UInt8(ascii: "\"")) { return .json }
    if isArray(text) { return .json }
    return CSVDialect(of: bytes) == nil ? .text : .csv
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
