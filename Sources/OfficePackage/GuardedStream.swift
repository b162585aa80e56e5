internal import Foundation
internal import ZipArchive

/// Feeds a part to the XML parser and stops what the parser is not safe against.
///
/// - A document type declaration ends the part before the parser has seen it.
/// - So does a processing instruction without content, on which the parser traps.
/// - So does a tag longer than ``maximumTagLength``: the time the parser takes for one element grows
///   with the square of its number of attributes.
/// - After an error the parser goes on; a stream that has been stopped gives it no more.
final class GuardedStream: InputStream {
  /// The longest tag, comment or processing instruction, in bytes.
  static let maximumTagLength = 256 << 10

  private let source: EntryStream
  private var prolog = PrologScan()
  private var tag = TagScan()
  private var encoding = EncodingScan()
  private var instruction = InstructionScan()
  private(set) var error: PackageError?
  private var isAtEnd = false

  init(_ source: EntryStream) {
    self.source = source
    super.init(data: Data())
  }

  /// Gives no more bytes.
  func stop() { isAtEnd = true }

  override var streamStatus: Stream.Status { isAtEnd ? .atEnd : .open }
  override var streamError: (any Error)? { nil }
  override var hasBytesAvailable: Bool { !isAtEnd }
  override func open() {}
  override func close() {}

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    guard !isAtEnd else { return 0 }
    do {
      let room = UnsafeMutableRawBufferPointer(start: buffer, count: maxLength)
      let count = try read(into: room)
      isAtEnd = count == 0
      try check(UnsafeRawBufferPointer(rebasing: room[..<count]))
      return count
    } catch {
      self.error = error
      stop()
      return 0
    }
  }

  private func check(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    try encoding.scan(bytes)
    try instruction.scan(bytes)
    if !prolog.isOver { try prolog.scan(bytes) }
    try tag.scan(bytes)
  }

  /// Reads to the end, so that the checksum is checked even where the parser stopped early.
  func drain() throws(PackageError) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
    defer { room.deallocate() }
    while !isAtEnd { isAtEnd = try read(into: room) == 0 }
  }

  private func read(into room: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    do {
      return try source.read(into: room)
    } catch {
      throw PackageError(error)
    }
  }
}
