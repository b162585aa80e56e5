internal import Foundation
internal import ZipArchive

/// The stretch of a part that ``XMLScanner`` looks at, filled from the archive as it goes on.
struct XMLScanBuffer: ~Copyable {
  private static let pieceSize = 128 << 10
  /// The longest text or tag; what is longer is left to the parser.
  private static let maximumLength = GuardedStream.maximumTagLength

  /// The bytes; valid below ``end``.
  private(set) var bytes: [UInt8]
  /// The first byte that has not been looked at.
  var position = 0
  /// One more than the last byte that has been read.
  private(set) var end = 0
  private let stream: EntryStream
  private var isAtEnd = false

  init(_ stream: EntryStream) {
    self.stream = stream
    bytes = [UInt8](repeating: 0, count: min(Self.pieceSize, max(256, stream.size) + 1))
  }

  /// How far behind ``position`` the next such byte stands, from a distance on; `nil` where none does.
  mutating func distance(to byte: UInt8, from start: Int) throws -> Int? {
    var start = start
    while true {
      let found = bytes.withUnsafeBytes { all -> Int? in
        guard position + start < end else { return nil }
        let rest = UnsafeRawBufferPointer(rebasing: all[(position + start)..<end])
        guard let base = rest.baseAddress, let hit = memchr(base, Int32(byte), rest.count) else {
          return nil
        }
        return UnsafeRawPointer(hit) - base
      }
      if let found { return start + found }
      start = max(start, end - position)
      guard start <= Self.maximumLength, try fill() else { return nil }
    }
  }

  /// Whether every quote in a range is closed in it.
  func hasClosedQuotes(_ range: Range<Int>) -> Bool {
    var quote: UInt8?
    for byte in bytes[range] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return quote == nil
  }

  /// Reads past the byte order mark and the XML declaration; `false` where the part is not UTF-8.
  mutating func skipDeclaration() throws -> Bool {
    while end < 256, try fill() {}
    if bytes[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    guard bytes[position..<end].starts(with: "<?xml".utf8) else { return true }
    guard let close = try distance(to: UInt8(ascii: ">"), from: 0) else { return false }
    let usual = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?".utf8
    if bytes[position..<position + close].elementsEqual(usual) {
      position += close + 1
      return true
    }
    let text = String(decoding: bytes[position..<position + close], as: UTF8.self).lowercased()
    position += close + 1
    let isUTF8 = !text.contains("encoding") || text.contains("utf-8")
    return text.hasSuffix("?") && isUTF8 && text.contains("1.0")
  }

  /// Reads more behind the bytes that are still needed; `false` at the end of the part.
  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    if position > 0 {
      bytes.withUnsafeMutableBytes { all in
        all.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<end]))
      }
      end -= position
      position = 0
    }
    if bytes.count - end < min(Self.pieceSize, bytes.count) / 2 {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
    let count = try bytes.withUnsafeMutableBytes { all in
      try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: all[end...]))
    }
    end += count
    isAtEnd = count == 0
    return count > 0
  }
}
