/// Reads JSON texts: one value, or one a line.
///
/// RFC 8259. Unlike Foundation's decoder it keeps the digits of numbers and the order of keys, gives
/// the place of every value, and takes a key that stands twice in one object for an error, since
/// nobody can tell which value is meant. Time is linear in the text.
struct JSONReader {
  /// The most objects and arrays within each other.
  static let maximumDepth = 100

  private let bytes: [UInt8]
  private let name: String
  private var index = 0
  private var line = 1
  private var column = 1

  /// Reads all values of a text.
  ///
  /// - Parameters:
  ///   - text: The whole text, without a byte order mark.
  ///   - name: The file's name, for errors.
  /// - Returns: The values in order. Several stand on a line each, as JSON Lines has it.
  /// - Throws: ``ReadError`` of kind `.malformed` with the place and what is wrong there.
  static func values(of text: String, name: String) throws(ReadError) -> [JSONValue] {
    var reader = JSONReader(bytes: Array(text.utf8), name: name)
    var values: [JSONValue] = []
    var end = 0
    reader.skipSpace()
    while reader.peek != nil {
      guard values.isEmpty || reader.line > end else {
        throw reader.error("每行只能有一个值；这里多出了内容", "one line holds one value; here is more")
      }
      values.append(try reader.value(depth: 0))
      end = reader.line
      reader.skipSpace()
    }
    return values
  }

  private init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(ReadError) -> JSONValue {
    let place = (line, column)
    let content: JSONValue.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case nil: throw error("文件在这里中断，内容不完整", "the text ends here and is not complete")
    default: content = .number(try number())
    }
    return JSONValue(content: content, line: place.0, column: place.1)
  }

  private mutating func members(depth: Int) throws(ReadError) -> [JSONValue.Member] {
    try open(depth)
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if take("}") { return [] }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw error("这里应是引号中的键", "a key in quotes belongs here")
      }
      let place = self
      let key = try string()
      guard keys.insert(key).inserted else {
        throw place.error(
          "键 \"\(key)\" 重复；请只保留一个", "the key \"\(key)\" stands there twice; keep one")
      }
      guard take(":") else { throw error("键的后面缺少冒号", "a colon is missing behind the key") }
      skipSpace()
      members.append(JSONValue.Member(key: key, value: try value(depth: depth)))
    } while take(",")
    guard take("}") else {
      throw error("这里应是逗号或 }", "a comma or } belongs here")
    }
    return members
  }

  private mutating func elements(depth: Int) throws(ReadError) -> [JSONValue] {
    try open(depth)
    var elements: [JSONValue] = []
    if take("]") { return [] }
    repeat {
      skipSpace()
      elements.append(try value(depth: depth))
    } while take(",")
    guard take("]") else {
      throw error("这里应是逗号或 ]", "a comma or ] belongs here")
    }
    return elements
  }

  private mutating func open(_ depth: Int) throws(ReadError) {
    guard depth <= Self.maximumDepth else {
      throw error(
        "嵌套超过 \(Self.maximumDepth) 层", "more than \(Self.maximumDepth) values within each other")
    }
    advance()
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(ReadError) -> JSONValue.Content {
    let place = self
    for byte in "\(word)".utf8 {
      guard peek == byte else { throw place.error("这里不是 JSON 的值", "this is no JSON value") }
      advance()
    }
    return content
  }

  private mutating func number() throws(ReadError) -> String {
    let start = self
    while let byte = peek, Self.isNumberByte(byte) { advance() }
    let digits = String(decoding: bytes[start.index..<index], as: UTF8.self)
    guard Self.isNumber(digits) else {
      throw start.error(
        digits.isEmpty ? "这里不是 JSON 的值" : "\(digits.prefix(40)) 不是 JSON 的数",
        digits.isEmpty ? "this is no JSON value" : "\(digits.prefix(40)) is no JSON number")
    }
    return digits
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  /// Whether digits follow the grammar of clause 6: no plus sign, no leading nought, no bare point.
  private static func isNumber(_ text: String) -> Bool {
    func skipDigits(_ rest: inout Substring.UTF8View) -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    var rest = Substring(text).utf8[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = skipDigits(&rest)
    guard whole > 0, !isZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard skipDigits(&rest) > 0 else { return false }
    }
    if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard skipDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  // MARK: Strings

  private mutating func string() throws(ReadError) -> String {
    let start = self
    var content: [UInt8] = []
    advance()
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += String(try escape()).utf8
      case 0..<0x20:
        throw error(
          "引号内不能有换行或控制字符；请写成 \\n", "a string holds no line end or control character; write \\n")
      default:
        content.append(byte)
        advance()
      }
    }
    throw start.error("这里的引号没有结束", "the quote that opens here is never closed")
  }

  private mutating func escape() throws(ReadError) -> Unicode.Scalar {
    let start = self
    advance()
    let byte = peek
    if byte != nil { advance() }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(byte ?? 0)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = unicodeEscape() { return scalar }
    default: break
    }
    throw start.error("反斜杠后面不是 JSON 的转义", "what follows the backslash is no JSON escape")
  }

  /// The scalar behind `\u`: four hexadecimal digits, or two surrogates of them.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = hexadecimal(),
      (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }

  // MARK: Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    let isPair = byte == UInt8(ascii: "\r") && peek == UInt8(ascii: "\n")
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isPair {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      // The bytes behind the first one of a character are no column of their own.
      column += 1
    }
  }

  private mutating func skipSpace() {
    while let byte = peek,
      byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C
    {
      advance()
    }
  }

  /// Goes over a character that may have space before it, if it is there.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(UInt8(ascii: scalar))
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    advance()
    return true
  }

  private func error(_ zh: String, _ en: String) -> ReadError {
    ReadError(
      .malformed(
        line: line, column: column, LocalizedText(zh: "不是正确的 JSON：" + zh, en: "no JSON: " + en)),
      name: name)
  }
}
