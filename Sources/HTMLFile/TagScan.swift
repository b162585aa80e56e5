/// Looks for tags with more attributes than any page has.
///
/// libxml2 compares every attribute of a tag with all before it, so that one tag could take minutes.
struct TagScan {
  /// The most attributes of one element.
  static let maximumAttributeCount = 256

  /// Whether a tag of a page in UTF-8 has more attributes than ``maximumAttributeCount``.
  static func findsExcess(in bytes: [UInt8]) -> Bool {
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard index < bytes.endIndex, isLetter(bytes[index]) else { continue }
      let tag = attributes(in: bytes, from: index)
      if tag.count > maximumAttributeCount { return true }
      index = tag.end
    }
    return false
  }

  /// Counts the attributes of the tag whose name begins at an index, and finds its end.
  private static func attributes(in bytes: [UInt8], from start: Int) -> (count: Int, end: Int) {
    var count = 0
    var index = start
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        let next = index + 1
        if next < bytes.endIndex, !isSpace(bytes[next]), bytes[next] != UInt8(ascii: "=") {
          count += 1
        }
        index = next
      } else if byte == UInt8(ascii: "=") {
        index = endOfValue(in: bytes, from: index + 1)
      } else {
        index += 1
      }
    }
    return (count, index)
  }

  /// The index behind a quoted value; an unquoted one is passed over like a name.
  private static func endOfValue(in bytes: [UInt8], from start: Int) -> Int {
    let value = bytes[start...].drop(while: isSpace)
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return value.startIndex
    }
    return value.dropFirst().firstIndex(of: quote).map { $0 + 1 } ?? bytes.endIndex
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
