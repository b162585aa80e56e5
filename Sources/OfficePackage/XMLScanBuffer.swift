internal import Foundation
internal import ZipArchive

/// The stretch of a part that ``XMLScanner`` looks at, filled from the archive as it goes on.
struct XMLScanBuffer: ~Copyable {
  private static let pieceSize = 128 << 10
  /// The longest text or tag; what is longer is left to the parser.
  private static let maximumLength = GuardedStream.maximumTagLength

  /// The memory; what is below ``end`` has been read into it.
  ///
  /// Not an array, whose slices are counted every time one is taken.
  private var memory: UnsafeMutableBufferPointer<UInt8>
  /// The first byte that has not been looked at.
  private var position = 0
  /// One more than the last byte that has been read.
  private var end = 0
  private let stream: EntryStream
  /// Whether the part has been read to its end.
  private(set) var isAtEnd = false

  init(_ stream: EntryStream) {
    self.stream = stream
    memory = .allocate(capacity: min(Self.pieceSize, max(256, stream.size) + 1))
  }

  deinit { memory.deallocate() }

  /// The bytes from one distance behind those that have been looked at to another.
  ///
  /// They hold until more is read.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: memory[position + range.lowerBound..<position + range.upperBound])
  }

  /// The bytes that have been read and not been looked at.
  var rest: UnsafeBufferPointer<UInt8> { bytes(0..<end - position) }

  /// Takes the next bytes as looked at.
  mutating func skip(_ count: Int) { position += count }

  /// How far on the next such byte stands, from a distance on; `nil` where none does.
  mutating func distance(to byte: UInt8, from start: Int) throws -> Int? {
    var start = start
    while true {
      if start < end - position {
        let bytes = bytes(start..<end - position)
        if let base = bytes.baseAddress, let hit = memchr(base, Int32(byte), bytes.count) {
          return start + (UnsafeRawPointer(hit) - UnsafeRawPointer(base))
        }
      }
      start = max(start, end - position)
      guard start <= Self.maximumLength, try fill() else { return nil }
    }
  }

  /// Reads past the byte order mark and the XML declaration; `false` where the part is not UTF-8.
  mutating func skipDeclaration() throws -> Bool {
    while end < 256, try fill() {}
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    guard rest.starts(with: "<?xml".utf8) else { return true }
    guard let close = try distance(to: UInt8(ascii: ">"), from: 0) else { return false }
    let declaration = bytes(0..<close)
    position += close + 1
    let usual = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?".utf8
    if declaration.elementsEqual(usual) { return true }
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    let isUTF8 = !text.contains("encoding") || text.contains("utf-8")
    return text.hasSuffix("?") && isUTF8 && text.contains("1.0")
  }

  /// Reads more behind the bytes that are still needed; `false` at the end of the part.
  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    let kept = end - position
    let isTight = memory.count - kept < min(Self.pieceSize, memory.count) / 2
    if position > 0 || isTight { move(kept, toRoomOf: isTight ? 2 * memory.count : memory.count) }
    let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: memory[end...]))
    let count = try stream.read(into: room)
    end += count
    isAtEnd = count == 0
    return count > 0
  }

  /// Moves the bytes that are still needed to the front, into larger memory where there is too little.
  private mutating func move(_ count: Int, toRoomOf capacity: Int) {
    let kept = UnsafeRawBufferPointer(bytes(0..<count))
    let target = capacity > memory.count ? .allocate(capacity: capacity) : memory
    UnsafeMutableRawBufferPointer(target).copyMemory(from: kept)
    if capacity > memory.count { memory.deallocate() }
    memory = target
    (position, end) = (0, count)
  }
}
