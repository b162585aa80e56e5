/// Takes a text apart into records and fields, one record at a time.
///
/// RFC 4180, and what people really have: lines end with CR, LF or CRLF, also mixed; the separator
/// may be any ASCII character; records may differ in length. A field that begins with a quote ends
/// at the next single quote, may hold line ends and separators, and has its doubled quotes halved.
/// Where anything but blanks follows the closing quote, the field is kept as it is written, quotes
/// and all, since nobody can tell what was meant. A quote elsewhere is a character like any other.
/// A quote that is never closed is an error: it would swallow the rest of the file.
///
/// Time and space are linear in the text; only one record is held.
struct CSVRecords {
  /// A field with its place.
  struct Field: Hashable, Sendable {
    /// The content, without the quotes around it.
    var text: String
    /// The line in which the field begins, from 1.
    var line: Int
    /// The column at which the field begins, its quote included, from 1 in Unicode scalars.
    var column: Int

    /// Where the field begins in the file called `name`.
    func source(in name: String) -> SourceLocation {
      SourceLocation(file: name, line: line, column: column)
    }
  }

  /// A record: its fields, at least one, which may be empty.
  typealias Record = [Field]

  /// The most fields of a record; a spreadsheet has no more columns.
  static let maximumFieldCount = CellAddress.maximumColumnCount

  private let bytes: [UInt8]
  private let separator: UInt8
  private let name: String
  private var index = 0
  private var line = 1
  private var column = 1

  /// Begins to read a text.
  ///
  /// - Parameters:
  ///   - text: The whole text, without a byte order mark.
  ///   - dialect: How its fields are parted; a `sep=` line is left out.
  ///   - name: The file's name, for errors.
  init(of text: String, _ dialect: CSVDialect, name: String) {
    bytes = Array(text.utf8)
    separator = dialect.separator
    self.name = name
    if dialect.hasSeparatorLine { while let byte = peek, !endsLine(byte) { advance() } }
    if dialect.hasSeparatorLine { endLine() }
  }

  /// The next record; `nil` at the end.
  ///
  /// A line end behind the last record begins no further one. A blank line is a record with one
  /// empty field.
  ///
  /// - Throws: ``ReadError`` of kind `.malformed` for a quote that is not closed, or more than
  ///   ``maximumFieldCount`` fields.
  mutating func next() throws(ReadError) -> Record? {
    guard index < bytes.count else { return nil }
    var record: Record = []
    while true {
      guard record.count < Self.maximumFieldCount else {
        throw ReadError(.malformed(line: line, column: column, .tooManyFields), name: name)
      }
      record.append(try field())
      guard peek == separator else { break }
      advance()
    }
    endLine()
    return record
  }

  // MARK: Fields

  private mutating func field() throws(ReadError) -> Field {
    var field = Field(text: "", line: line, column: column)
    let start = index
    var quote = index
    while quote < bytes.count, bytes[quote] == Self.blank { quote += 1 }
    guard quote < bytes.count, bytes[quote] == Self.quote else {
      skipToEnd()
      field.text = String(decoding: bytes[start..<index], as: UTF8.self)
      return field
    }
    while index <= quote { advance() }
    let content = try quoted(from: field)
    while peek == Self.blank, peek != separator { advance() }
    if let byte = peek, byte != separator, !endsLine(byte) {
      skipToEnd()
      field.text = String(decoding: bytes[start..<index], as: UTF8.self)
    } else {
      field.text = String(decoding: content, as: UTF8.self)
    }
    return field
  }

  /// Reads up to the closing quote and over it.
  private mutating func quoted(from field: Field) throws(ReadError) -> [UInt8] {
    var content: [UInt8] = []
    while let byte = peek {
      if byte == Self.quote {
        advance()
        guard peek == Self.quote else { return content }
        content.append(byte)
        advance()
      } else if endsLine(byte) {
        let start = index
        endLine()
        content += bytes[start..<index]
      } else {
        content.append(byte)
        advance()
      }
    }
    throw ReadError(
      .malformed(line: field.line, column: field.column, .unclosedQuote), name: name)
  }

  private mutating func skipToEnd() {
    while let byte = peek, byte != separator, !endsLine(byte) { advance() }
  }

  // MARK: Bytes

  private static let blank = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Goes over a byte that ends no line.
  private mutating func advance() {
    // The bytes behind the first one of a character are no column of their own.
    if bytes[index] & 0xC0 != 0x80 { column += 1 }
    index += 1
  }

  /// Goes over CR, LF or CRLF, if there is one.
  private mutating func endLine() {
    guard let byte = peek, endsLine(byte) else { return }
    index += 1
    if byte == UInt8(ascii: "\r"), peek == UInt8(ascii: "\n") { index += 1 }
    line += 1
    column = 1
  }
}

extension LocalizedText {
  /// Says that a quote is not closed.
  static let unclosedQuote = LocalizedText(
    zh: "这里的引号没有对应的结束引号，其后的内容无法分清；请补上引号，或用表格软件重新另存为 CSV",
    en:
      "the quote that opens here is never closed, so what follows cannot be told apart; close it, or save the CSV again from a spreadsheet program"
  )

  /// Says that a record has more fields than a spreadsheet has columns.
  static let tooManyFields = LocalizedText(
    zh: "这一行超过 \(CSVRecords.maximumFieldCount) 个字段，不像一张表；请核对分隔符",
    en:
      "this record has more than \(CSVRecords.maximumFieldCount) fields, which no table has; check the separator"
  )
}
