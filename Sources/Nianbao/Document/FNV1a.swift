/// The hash FNV-1a in 64 bits, of texts that are told apart by their bytes.
///
/// It is the same in every run, other than what `Hasher` gives.
package struct FNV1a {
  /// The hash of what has been added.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the hash of a text.
  package init(_ text: String) { add(text) }

  /// Adds a text behind what has been added.
  package mutating func add(_ text: String) {
    let bytes = text.utf8
    let span = bytes.span
    for index in span.indices { value = (value ^ UInt64(span[index])) &* 0x100_0000_01B3 }
  }
}
