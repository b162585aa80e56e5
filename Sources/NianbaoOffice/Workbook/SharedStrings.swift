internal import OfficePackage

/// The strings that cells refer to by number, from 0.
///
/// ECMA-376 Part 1, 18.4.9.
final class SharedStrings: XMLHandler {
  /// The most bytes of text.
  static let maximumSize = 256 << 20

  /// The strings; the counts that the part declares are not believed.
  private(set) var strings: [String] = []
  private var current = RichText()
  private var isInItem = false
  private var size = 0

  func start(_ element: String, _ attributes: [String: String]) throws {
    if element == "si" {
      current.reset()
      isInItem = true
    } else if isInItem {
      current.start(element)
    }
  }

  func text(_ text: String) throws {
    if isInItem { current.append(text) }
  }

  func end(_ element: String) throws {
    guard isInItem else { return }
    if element == "si" {
      isInItem = false
      size += current.text.utf8.count
      guard size <= Self.maximumSize else {
        throw PackageError(.excessive, detail: "more than \(Self.maximumSize) bytes of text")
      }
      strings.append(EscapedText.decode(current.text))
    } else {
      current.end(element)
    }
  }
}
