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
  private var attributes = XMLAttributes()
  private var open: [ElementName] = []
  private var hasRoot = false
  private var events = 0

  private init(_ stream: EntryStream) { buffer = XMLScanBuffer(stream) }

  /// Scans a part.
  ///
  /// - Throws: ``PackageError`` when the part cannot be inflated, or what the handler throws.
  static func scan(
    _ stream: EntryStream, with handler: inout some XMLHandler
  ) throws -> Outcome {
    var scanner = XMLScanner(stream)
    do {
      try scanner.run(&handler)
      return .finished
    } catch is Unsupported {
      return .unsupported(events: scanner.events)
    }
  }

  private mutating func run(_ handler: inout some XMLHandler) throws {
    guard try buffer.skipDeclaration() else { throw Unsupported() }
    while let bracket = try nextBracket(&handler) {
      let (tag, end) = try tag(at: bracket)
      if bracket > 0 { try tell(buffer.bytes(0..<bracket), &handler) }
      try tell(tag, &handler)
      buffer.skip(end)
    }
    guard hasRoot, open.isEmpty, buffer.isAtEnd, buffer.rest.allSatisfy(XMLByte.isSpace) else {
      throw Unsupported()
    }
  }

  /// How far on the next tag stands that the handler does not take itself.
  private mutating func nextBracket(_ handler: inout some XMLHandler) throws -> Int? {
    if let element = open.last, element.full == element.local {
      let ahead = try handler.takeAhead(buffer.rest.span)
      buffer.skip(ahead.length)
      events += ahead.events
    }
    return try buffer.distance(to: UInt8(ascii: "<"), from: 0)
  }

  private func tell(
    _ text: UnsafeBufferPointer<UInt8>, _ handler: inout some XMLHandler
  ) throws {
    guard !open.isEmpty else {
      guard text.allSatisfy(XMLByte.isSpace) else { throw Unsupported() }
      return
    }
    switch XMLText.kind(of: text) {
    case .plain: try handler.text(text.span)
    case .escaped:
      guard let decoded = XMLText.decode(text) else { throw Unsupported() }
      try handler.text(decoded.span)
    case .unsupported: throw Unsupported()
    }
  }

  // MARK: Tags

  /// A tag of the subset; the attributes of one that begins an element are in ``attributes``.
  private enum Tag {
    case start(ElementName, isEmpty: Bool)
    case end(ElementName)
  }

  /// The name of an element with its prefix and without it.
  private struct ElementName: Equatable {
    var full: XMLName
    var local: XMLName
  }

  /// Reads the tag whose bracket stands at a distance, and tells nothing yet.
  ///
  /// - Returns: The tag, and the distance behind it.
  private mutating func tag(at bracket: Int) throws -> (tag: Tag, end: Int) {
    var from = bracket + 1
    for _ in 0..<Self.maximumAttributeCount {
      guard let end = try buffer.distance(to: UInt8(ascii: ">"), from: from),
        end - bracket <= GuardedStream.maximumTagLength
      else { throw Unsupported() }
      let content = buffer.bytes(bracket + 1..<end)
      if content.first == UInt8(ascii: "/") { return (try endTag(content), end + 1) }
      if let tag = try startTag(content) { return (tag, end + 1) }
      // A bracket inside a quoted value does not end the tag.
      from = end + 1
    }
    throw Unsupported()
  }

  private func endTag(_ content: UnsafeBufferPointer<UInt8>) throws -> Tag {
    var end = content.count
    while end > 1, XMLByte.isSpace(content[end - 1]) { end -= 1 }
    let (name, length) = try name(content, from: 1)
    guard length == end, open.last == name else { throw Unsupported() }
    return .end(name)
  }

  /// Reads what stands between the brackets of a tag; `nil` where a quote is still open at its end.
  private mutating func startTag(_ content: UnsafeBufferPointer<UInt8>) throws -> Tag? {
    let isEmpty = content.last == UInt8(ascii: "/")
    let end = isEmpty ? content.count - 1 : content.count
    let (name, length) = try name(content, from: 0)
    guard length <= end, open.count < Self.maximumDepth, !(hasRoot && open.isEmpty) else {
      throw Unsupported()
    }
    return try readAttributes(content, length..<end) ? .start(name, isEmpty: isEmpty) : nil
  }

  /// The name that begins at a place, and where it ends.
  private func name(
    _ content: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws -> (name: ElementName, end: Int) {
    guard start < content.count, XMLByte.beginsName(content[start]) else { throw Unsupported() }
    var (end, local) = (start, start)
    while end < content.count, XMLByte.isInName(content[end]) {
      if content[end] == UInt8(ascii: ":"), local == start { local = end + 1 }
      end += 1
    }
    let name = XMLName(UnsafeBufferPointer(rebasing: content[local..<end]))
    guard local > start else { return (ElementName(full: name, local: name), end) }
    let full = XMLName(UnsafeBufferPointer(rebasing: content[start..<end]))
    return (ElementName(full: full, local: name), end)
  }

  private mutating func tell(_ tag: Tag, _ handler: inout some XMLHandler) throws {
    events += 1
    switch tag {
    case .start(let name, let isEmpty):
      hasRoot = true
      if !isEmpty { open.append(name) }
      try handler.start(name.local, attributes)
      guard isEmpty else { return }
      events += 1
      try handler.end(name.local)
    case .end(let name):
      open.removeLast()
      try handler.end(name.local)
    }
  }

  // MARK: Attributes

  /// Reads the attributes of a tag; `false` where a quote is still open at its end.
  private mutating func readAttributes(
    _ tag: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) throws -> Bool {
    attributes.begin(tag)
    var scan = AttributeScan(tag, range)
    while true {
      switch scan.next() {
      case .plain(let name, let value):
        let (full, local) = try attributeName(UnsafeBufferPointer(rebasing: tag[name]))
        attributes.append(full, local, at: value)
      case .other(let name, let value):
        let (full, local) = try attributeName(UnsafeBufferPointer(rebasing: tag[name]))
        try addDecoded(full, local, UnsafeBufferPointer(rebasing: tag[value]))
      case .end: return true
      case .unclosed: return false
      case .unsupported: throw Unsupported()
      }
    }
  }

  /// The name of an attribute with and without its prefix.
  private func attributeName(
    _ name: UnsafeBufferPointer<UInt8>
  ) throws -> (full: XMLName, local: XMLName) {
    let full = XMLName(name)
    guard attributes.count < Self.maximumAttributeCount, !attributes.contains(full) else {
      throw Unsupported()
    }
    guard let colon = name.lastIndex(of: UInt8(ascii: ":")) else { return (full, full) }
    return (full, XMLName(UnsafeBufferPointer(rebasing: name[(colon + 1)...])))
  }

  /// Adds an attribute whose value is not plain.
  private mutating func addDecoded(
    _ name: XMLName, _ local: XMLName, _ value: UnsafeBufferPointer<UInt8>
  ) throws {
    // White space in values is normalised by the parser.
    guard !value.contains(where: { $0 < 0x20 }) else { throw Unsupported() }
    switch XMLText.kind(of: value) {
    case .plain: attributes.append(name, local, value)
    case .escaped:
      guard let decoded = XMLText.decode(value) else { throw Unsupported() }
      attributes.append(name, local, decoded)
    case .unsupported: throw Unsupported()
    }
  }
}
