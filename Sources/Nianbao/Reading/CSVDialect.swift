/// How the fields of a CSV text are parted, and whether a text is CSV at all.
///
/// Reports are often text with commas, thousands separators, tabs and pipes in it, so a name or a
/// comma proves nothing. A text is CSV in these cases, tried in this order:
///
/// 1. Its first line is `sep=` and one character, as Excel understands it.
/// 2. Its first line that is not blank is a head of names: three fields or more, all of Latin
///    letters, digits, `_`, `.` or `*`, and each beginning with a letter. The long and the wide
///    lay-out begin so; no Chinese report does.
/// 3. At least three records are rows of a table, and more than the records that are not. A row has
///    three fields or more, of which two hold nothing, or only a number or a mark; and neither a tab
///    nor a pipe outside quotes, but for a tab at either end of a field. A line in which every comma
///    may part thousands is no row. Other lines with a separator count against it, lines without one
///    do not count.
/// 4. It has tabs, a record of several fields has a field in quotes that need not be there but for a
///    comma, tab, quote or line end inside, and every quote that opens a field closes it. So Excel
///    saves "Unicode text"; plain tabs from the clipboard stay text.
///
/// In 2 and 3 the separator that makes most rows wins, a comma before `;` before a tab; a tab is
/// tried for 2 only.
struct CSVDialect: Hashable, Sendable {
  /// The separator, an ASCII character.
  var separator: UInt8
  /// Whether the first line is `sep=` and no record.
  var hasSeparatorLine = false

  /// A comma.
  static let comma = UInt8(ascii: ",")
  /// A semicolon.
  static let semicolon = UInt8(ascii: ";")
  /// A tab.
  static let tab = UInt8(ascii: "\t")

  /// Creates a dialect.
  init(separator: UInt8, hasSeparatorLine: Bool = false) {
    self.separator = separator
    self.hasSeparatorLine = hasSeparatorLine
  }

  /// How many bytes from the beginning are looked at.
  private static let window = 1 << 20

  /// Recognises CSV; `nil` for any other text.
  ///
  /// - Parameter bytes: The whole file in any encoding that ``TextDecoding`` knows.
  init?(of bytes: [UInt8]) { self.init(of: bytes, holding: ByteSet(bytes.span)) }

  /// The same for a file of which it is known which bytes it holds.
  init?(of bytes: [UInt8], holding held: ByteSet) {
    let head = Self.ascii(bytes, held)
    if let separator = Self.separatorLine(head) {
      self.init(separator: separator, hasSeparatorLine: true)
      return
    }
    // Most texts have neither comma nor semicolon of ASCII, and need no further look.
    let separators = [Self.comma, Self.semicolon, Self.tab].filter(held.contains)
    guard !separators.isEmpty else { return nil }
    let line = Self.firstLine(head)
    for separator in separators {
      guard let line, Self.isHead(line, separator) else { continue }
      self.init(separator: separator)
      return
    }
    // Three rows of three fields need six separators.
    let scans = separators.filter { $0 != Self.tab && head.count(of: $0) >= 6 }
      .map { (separator: $0, scan: CSVScan(head, separator: $0)) }
    if let best = scans.filter(\.scan.isTable).max(by: { $0.scan.rows < $1.scan.rows }) {
      self.init(separator: best.separator)
    } else if held.contains("\""), head.count(of: Self.tab) >= 2,
      CSVScan(head, separator: Self.tab).isQuoted
    {
      self.init(separator: Self.tab)
    } else {
      return nil
    }
  }

  /// The bytes in an encoding in which ASCII is itself.
  ///
  /// UTF-8 and GB18030 are so, but for the second bytes of GB18030, and no separator, quote or line
  /// end is one of those. Of UTF-16 the low halves of ASCII are taken, and 0xFF for all else.
  private static func ascii(_ file: [UInt8], _ held: ByteSet) -> [UInt8] {
    let bytes = file.prefix(Self.window)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) || (held.contains(0) && bytes.contains(0))
    else { return bytes.count == file.count ? file : Array(bytes) }
    let units = Array(bytes)
    // Without a mark, the NUL bytes of the line ends and digits tell the order.
    let low =
      isLittle || (!bytes.starts(with: [0xFE, 0xFF]) && (bytes.firstIndex(of: 0) ?? 0) % 2 == 1)
      ? 0 : 1
    let text = stride(from: 0, to: units.count - 1, by: 2).map { index -> UInt8 in
      units[index + 1 - low] == 0 ? units[index + low] : 0xFF
    }
    return text.first == 0xFF ? Array(text.dropFirst()) : text
  }

  /// The first line that is not blank.
  private static func firstLine(_ head: [UInt8]) -> ArraySlice<UInt8>? {
    guard let content = head.firstIndex(where: { $0 > 0x20 }) else { return nil }
    let isEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let start = head[..<content].lastIndex(where: isEnd).map { $0 + 1 } ?? head.startIndex
    return head[start...].prefix { !isEnd($0) }
  }

  private static func separatorLine(_ head: [UInt8]) -> UInt8? {
    guard head.count > 4, head.prefix(4).map({ $0 | 0x20 }).starts(with: "sep=".utf8),
      (0x09...0x7E).contains(head[4]), head.count == 5 || head[5] == 0x0A || head[5] == 0x0D
    else { return nil }
    return head[4]
  }

  private static func isHead(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> Bool {
    let fields = line.split(separator: separator, omittingEmptySubsequences: false)
    // A spreadsheet may have put empty fields behind the names.
    let names = fields.prefix(1 + (fields.lastIndex { !$0.isEmpty } ?? -1))
    return names.count >= 3 && names.allSatisfy(isName)
  }

  private static func isName(_ field: ArraySlice<UInt8>) -> Bool {
    var name = field.drop { $0 == 0x20 }
    while name.last == 0x20 { name = name.dropLast() }
    if name.count >= 2, name.first == 0x22, name.last == 0x22 {
      name = name.dropFirst().dropLast()
    }
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return name.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x5F, 0x2E, 0x2A, 0x20].contains(byte)
    }
  }
}
