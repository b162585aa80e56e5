/// Writes CSV: a paragraph or grid row a record, lines end with CRLF.
///
/// RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front, as a
/// spreadsheet shows it.
public struct CSVWriter: DocumentWriter {
  /// How characters become bytes.
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-8 with a byte order mark, which spreadsheets need to tell it from the system's encoding.
    case utf8BOM = "utf-8-bom"
    /// GB 18030.
    case gb18030

    /// The same without a byte order mark.
    var withoutMark: Encoding { self == .utf8BOM ? .utf8 : self }
  }

  private let encoding: Encoding

  /// Creates a writer.
  public init(encoding: Encoding = .utf8BOM) { self.encoding = encoding }

  /// Writes a document.
  ///
  /// - Throws: ``WriteError`` of kind `.unencodable` when the encoding lacks a character.
  public func write(_ document: Document) throws(WriteError) -> [UInt8] {
    let records = document.blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [Self.field(paragraph.text)]
      case .grid(let grid): grid.rows.map(Self.record)
      }
    }
    return try encode(records.map { $0 + "\r\n" }.joined())
  }

  private static func record(_ row: Grid.Row) -> String {
    row.cells.map { cell in
      cell.formula.map { quoted("=" + $0) } ?? field(cell.text)
    }.joined(separator: ",")
  }

  /// A field as text, guarded against being taken for a formula and quoted where needed.
  package static func field(_ text: String) -> String {
    quoted(isFormulaLike(text) ? "'" + text : text)
  }

  /// Adds ``field(_:)`` at the end of bytes in UTF-8.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (isBare(text) ? text : field(text)).utf8)
  }

  private static func isBare(_ text: String) -> Bool { isBare(text.utf8.span) }

  /// Whether the text in UTF-8 is sure to be a field as it stands; most are.
  package static func isBare(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return true }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "'"), 0x09:
      return false
    // It begins the full-width signs.
    case 0xEF: return false
    default: break
    }
    for position in text.indices {
      let byte = text[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A {
        return false
      }
    }
    return true
  }

  /// Whether a spreadsheet would calculate the text.
  ///
  /// It would where the text begins like a formula and is neither a number nor a mark.
  static func isFormulaLike(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count > 1,
      "=+-@\t\r＝＋－＠'".unicodeScalars.contains(first)
    else { return false }
    let isMark = text.unicodeScalars.allSatisfy { "-－—–".unicodeScalars.contains($0) }
    return Quantity(text) == nil && !isMark
  }

  /// The text of a field that ``field(_:)`` may have guarded: without the apostrophe of the guard.
  ///
  /// Any other apostrophe stays.
  static func unguarded(_ field: String) -> String {
    guard field.unicodeScalars.first == "'" else { return field }
    let text = String(field.unicodeScalars.dropFirst())
    return isFormulaLike(text) ? text : field
  }

  /// The bytes of records whose fields are already quoted where they need it.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - isStart: Whether they begin the file, where a byte order mark stands if there is one.
  /// - Returns: The bytes, each record with its line end.
  /// - Throws: ``WriteError`` of kind `.unencodable` when the encoding lacks a character.
  package func bytes(
    of records: [[String]], isStart: Bool = true
  ) throws(WriteError) -> [UInt8] {
    let text = records.map { $0.joined(separator: ",") + "\r\n" }.joined()
    return try (isStart ? self : CSVWriter(encoding: encoding.withoutMark)).encode(text)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private func encode(_ text: String) throws(WriteError) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .gb18030:
      guard let bytes = GB18030.exactBytes(of: text) else {
        throw WriteError(.unencodable, format: "CSV", detail: "GB18030")
      }
      return bytes
    }
  }
}
