internal import OfficePackage

/// Texts that are told by their numbers, from 0, in one piece of memory.
struct StringTable {
  /// The texts in UTF-8, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []

  /// Creates a table.
  ///
  /// - Parameter room: For how many bytes there is to be room at once. Where texts need more it grows, and
  ///   is there twice whenever it does.
  init(room: Int = 0) { bytes.reserveCapacity(room) }

  /// How many texts there are.
  var count: Int { ends.count }

  /// How many bytes all texts together have.
  var size: Int { bytes.count }

  /// The text of a number that is one.
  func text(_ index: Int) -> String { String(decoding: bytes.span.extracting(range(index))) }

  /// How many bytes the text of a number that is one has.
  func size(_ index: Int) -> Int { range(index).count }

  /// Adds a text in UTF-8.
  mutating func append(_ text: Span<UInt8>) {
    bytes.append(text)
    ends.append(bytes.count)
  }

  /// Adds a text as it stands in XML; `false` for an entity that XML does not know, and nothing is added.
  mutating func append(decoding text: Span<UInt8>) -> Bool {
    guard bytes.append(decoding: text) else { return false }
    ends.append(bytes.count)
    return true
  }

  /// Where the text of a number that is one stands in the bytes.
  func range(_ index: Int) -> Range<Int> {
    (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }
}
