internal import ZipArchive

/// Scans the XML that programs write for office parts, several times as fast as a parser for all XML.
///
/// It takes a subset only: UTF-8, elements with attributes, text, the predefined and numeric
/// entities. With the first byte outside the subset it stops, and ``XMLPartParser`` reads the part
/// from its beginning; events that the handler has seen are not told again. So it never decides that
/// a part is wrong, and what it lets pass the parser would tell the same way.
///
/// What breaks if you touch it: text is told only when the tag behind it is known to be one of the
/// subset; otherwise the parser would tell that text a second time.
struct XMLScanner: ~Copyable {
  /// The deepest nesting; the parser has a limit of its own.
  private static let maximumDepth = 200
  /// The most attributes of an element.
  private static let maximumAttributeCount = 64

  /// How a scan ended.
  enum Outcome {
    /// The part is whole.
    case finished
    /// The part is outside the subset; so many events of elements have been told.
    case unsupported(events: Int)
  }

  /// The scan stops because the part is outside the subset.
  private struct Unsupported: Error {}

  private var buffer: XMLScanBuffer
  private let attributes = XMLAttributes()
  private var open: [XMLName] = []
  private var hasRoot = false
  private var events = 0

  private init(_ stream: EntryStream) { buffer = XMLScanBuffer(stream) }

  /// Scans a part.
  ///
  /// - Throws: ``PackageError`` when the part cannot be inflated, or what the handler throws.
  static func scan(_ stream: EntryStream, with handler: some XMLHandler) throws -> Outcome {
    var scanner = XMLScanner(stream)
    do {
      try scanner.run(handler)
      return .finished
    } catch is Unsupported {
      return .unsupported(events: scanner.events)
    }
  }

  private mutating func run(_ handler: some XMLHandler) throws {
    guard try buffer.skipDeclaration() else { throw Unsupported() }
    while let (text, range) = try nextPiece() {
      let tag = try tag(in: range)
      if !text.isEmpty { try tell(text, handler) }
      try tell(tag, handler)
      buffer.position = range.upperBound + 1
    }
    guard hasRoot, open.isEmpty else { throw Unsupported() }
  }

  // MARK: Pieces

  /// The text up to the next tag, and what stands between the brackets of the tag.
  ///
  /// `nil` at the end of the part.
  private mutating func nextPiece() throws -> (text: Range<Int>, tag: Range<Int>)? {
    guard let bracket = try buffer.distance(to: UInt8(ascii: "<"), from: 0) else {
      let rest = buffer.bytes[buffer.position..<buffer.end]
      guard rest.allSatisfy(Self.isSpace) else { throw Unsupported() }
      return nil
    }
    var from = bracket + 1
    while let end = try buffer.distance(to: UInt8(ascii: ">"), from: from) {
      guard end - bracket <= GuardedStream.maximumTagLength else { throw Unsupported() }
      let start = buffer.position
      let tag = start + bracket + 1..<start + end
      // A bracket inside a quoted value does not end the tag.
      if buffer.hasClosedQuotes(tag) { return (start..<start + bracket, tag) }
      from = end + 1
    }
    throw Unsupported()
  }

  private mutating func tell(_ range: Range<Int>, _ handler: some XMLHandler) throws {
    let text = buffer.bytes[range]
    guard !open.isEmpty else {
      guard text.allSatisfy(Self.isSpace) else { throw Unsupported() }
      return
    }
    switch XMLText.kind(of: text) {
    case .plain: try handler.text(text)
    case .escaped:
      guard let decoded = XMLText.decode(text) else { throw Unsupported() }
      try handler.text(decoded[...])
    case .unsupported: throw Unsupported()
    }
  }

  // MARK: Tags

  /// A tag of the subset; the attributes of one that begins an element are in ``attributes``.
  private enum Tag {
    case start(XMLName, isEmpty: Bool)
    case end(XMLName)
  }

  /// Reads what stands between the brackets of a tag, and tells nothing yet.
  private func tag(in range: Range<Int>) throws -> Tag {
    guard let first = buffer.bytes[range].first else { throw Unsupported() }
    return first == UInt8(ascii: "/") ? try end(in: range) : try start(in: range)
  }

  private func end(in range: Range<Int>) throws -> Tag {
    var name = buffer.bytes[range].dropFirst()
    while let last = name.last, Self.isSpace(last) { name = name.dropLast() }
    let local = XMLName(Self.local(name))
    guard open.last == local else { throw Unsupported() }
    return .end(local)
  }

  private func start(in range: Range<Int>) throws -> Tag {
    var content = buffer.bytes[range]
    let isEmpty = content.last == UInt8(ascii: "/")
    if isEmpty { content = content.dropLast() }
    let name = content.prefix { !Self.isSpace($0) }
    guard let first = name.first, Self.canBeginName(first), name.allSatisfy({ $0 < 0x80 }),
      open.count < Self.maximumDepth,
      !(hasRoot && open.isEmpty)
    else { throw Unsupported() }
    try readAttributes(name.endIndex..<content.endIndex)
    return .start(XMLName(Self.local(name)), isEmpty: isEmpty)
  }

  private mutating func tell(_ tag: Tag, _ handler: some XMLHandler) throws {
    switch tag {
    case .start(let name, let isEmpty):
      hasRoot = true
      events += 1
      if !isEmpty { open.append(name) }
      try handler.start(name, attributes)
      guard isEmpty else { return }
      events += 1
      try handler.end(name)
    case .end(let name):
      open.removeLast()
      events += 1
      try handler.end(name)
    }
  }

  private func readAttributes(_ content: Range<Int>) throws {
    attributes.removeAll()
    try buffer.bytes.withUnsafeBufferPointer { bytes in
      var scan = AttributeScan(bytes, content)
      while true {
        switch scan.next() {
        case .plain(let name, let value):
          try attribute(bytes[name]) { attributes.append($0, $1, bytes[value]) }
        case .other(let name, let value):
          let decoded = try decoded(buffer.bytes[value])
          try attribute(bytes[name]) { attributes.append($0, $1, decoded) }
        case .end: return
        case .unsupported: throw Unsupported()
        }
      }
    }
  }

  /// Adds an attribute by its name, with and without its prefix.
  private func attribute(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, _ append: (XMLName, XMLName) -> Void
  ) throws {
    let full = XMLName(name)
    guard attributes.count < Self.maximumAttributeCount, !attributes.contains(full) else {
      throw Unsupported()
    }
    append(full, name.lastIndex(of: UInt8(ascii: ":")).map { XMLName(name[($0 + 1)...]) } ?? full)
  }

  /// The value of an attribute that is not plain.
  private func decoded(_ value: ArraySlice<UInt8>) throws -> ArraySlice<UInt8> {
    // White space in values is normalised by the parser.
    guard !value.contains(where: { $0 < 0x20 }) else { throw Unsupported() }
    switch XMLText.kind(of: value) {
    case .plain: return value
    case .escaped:
      guard let decoded = XMLText.decode(value) else { throw Unsupported() }
      return decoded[...]
    case .unsupported: throw Unsupported()
    }
  }

  // MARK: Characters

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  static func canBeginName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return name[(colon + 1)...]
  }
}
