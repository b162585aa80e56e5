/// Reads a tag that begins an element, as programs write it.
///
/// That is one space in front of every attribute, `="` behind its name, a value of printable ASCII
/// without entities, and no attribute twice. For anything else the result is `nil`, and the scanner of
/// all parts reads the tag.
struct StartTag {
  /// An attribute's name, up to 16 bytes long, as the number whose bytes they are.
  typealias Name = UInt128

  /// The attributes, of which the first ``count`` are there.
  private var names: [12 of Name] = .init(repeating: 0)
  private var values: [12 of Range<Int>] = .init(repeating: 0..<0)
  private var count = 0
  /// The place behind the tag.
  private(set) var end = 0
  /// Whether the element ends with the tag.
  private(set) var isEmpty = false

  /// Reads the attributes and the end of a tag.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: The place behind the element's name.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    while bytes.has(" ", at: position) {
      guard let next = readAttribute(bytes, from: position + 1) else { return nil }
      position = next
    }
    isEmpty = bytes.has("/", at: position)
    if isEmpty { position += 1 }
    guard bytes.has(">", at: position) else { return nil }
    end = position + 1
  }

  /// The place of the value of the attribute with this name; `nil` where there is none.
  func value(of name: Name) -> Range<Int>? {
    for index in 0..<count where names[index] == name { return values[index] }
    return nil
  }

  /// The number that stands for a name.
  static func name(_ text: String) -> Name { text.utf8.reduce(0) { $0 << 8 | Name($1) } }

  /// Reads an attribute, and gives the place behind it.
  private mutating func readAttribute(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var (position, name) = (start, 0 as Name)
    while position < bytes.count, Self.isInName(bytes[position], isFirst: position == start) {
      name = name << 8 | Name(bytes[position])
      position += 1
    }
    guard (1...16).contains(position - start), count < names.count, value(of: name) == nil,
      bytes.has("=", at: position), bytes.has("\"", at: position + 1)
    else { return nil }
    let first = position + 2
    position = first
    while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
    guard bytes.has("\"", at: position) else { return nil }
    names[count] = name
    values[count] = first..<position
    count += 1
    return position + 1
  }

  private static func isInName(_ byte: UInt8, isFirst: Bool) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || !isFirst && (0x30...0x3A).contains(byte)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "&")
      && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
  }
}
