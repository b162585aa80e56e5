internal import OfficePackage

/// The strings that cells refer to by number, from 0.
///
/// ECMA-376 Part 1, 18.4.9.
struct SharedStrings: XMLHandler {
  /// The most bytes of text.
  static let maximumSize = 256 << 20
  /// The most room that is taken before there are texts, in bytes: a small file can claim any size.
  private static let maximumRoom = 16 << 20

  /// The strings; the counts that the part declares are not believed.
  private(set) var strings: StringTable
  private var current = RichText()
  private var isInItem = false
  /// How many elements are open; strings stand right below the root, others in extensions.
  private var depth = 0

  private static let item = XMLName("si")

  /// Begins to collect.
  ///
  /// - Parameter size: The size in bytes that the part declares; texts are hardly ever longer than their XML.
  init(size: Int) { strings = StringTable(room: min(size, Self.maximumRoom)) }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    depth += 1
    if element == Self.item, depth == 2 {
      current.reset()
      isInItem = true
    } else if isInItem {
      current.start(element, attributes)
    }
  }

  mutating func text(_ text: Span<UInt8>) throws {
    if isInItem { try current.append(text) }
  }

  mutating func end(_ element: XMLName) throws {
    depth -= 1
    guard isInItem else { return }
    if element == Self.item, depth == 1 {
      isInItem = false
      strings.append(current.text.utf8.span)
      try check()
    } else {
      current.end(element)
    }
  }

  private func check() throws(PackageError) {
    guard strings.size <= Self.maximumSize else {
      throw PackageError(.excessive, detail: "more than \(Self.maximumSize) bytes of text")
    }
  }

  // MARK: Ahead

  /// Takes strings without runs, as most are.
  mutating func takeAhead(_ bytes: Span<UInt8>) throws -> XMLAhead {
    var ahead = XMLAhead()
    guard depth == 1, !isInItem else { return ahead }
    while let end = try takeItem(bytes, from: bytes.skippingSpace(from: ahead.length)) {
      ahead.length = end
      ahead.events += 4
    }
    return ahead
  }

  /// Takes one string, and gives the place behind it; `nil` where it is to be told event by event.
  private mutating func takeItem(_ bytes: Span<UInt8>, from start: Int) throws -> Int? {
    guard bytes.has("<", "s", "i", ">", at: start),
      let string = StringScan(bytes, from: start + 4), !string.text.mayHoldCodes,
      bytes.has("<", "/", "s", "i", at: string.end), bytes.has(">", at: string.end + 4)
    else { return nil }
    let text = bytes.extracting(string.text.range)
    if string.text.isEscaped {
      guard strings.append(decoding: text) else { return nil }
    } else {
      strings.append(text)
    }
    try check()
    return string.end + 5
  }
}
