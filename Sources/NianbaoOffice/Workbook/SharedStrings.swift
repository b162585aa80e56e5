internal import OfficePackage

/// The strings that cells refer to by number, from 0.
///
/// ECMA-376 Part 1, 18.4.9.
struct SharedStrings: XMLHandler {
  /// The most bytes of text.
  static let maximumSize = 256 << 20

  /// The strings; the counts that the part declares are not believed.
  private(set) var strings: [String] = []
  private var current = RichText()
  private var isInItem = false
  /// How many elements are open; strings stand right below the root, others in extensions.
  private var depth = 0
  private var size = 0

  private static let item = XMLName("si")

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    depth += 1
    if element == Self.item, depth == 2 {
      current.reset()
      isInItem = true
    } else if isInItem {
      current.start(element)
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
      let text = current.text
      size += text.utf8.count
      guard size <= Self.maximumSize else {
        throw PackageError(.excessive, detail: "more than \(Self.maximumSize) bytes of text")
      }
      strings.append(text)
    } else {
      current.end(element)
    }
  }
}
