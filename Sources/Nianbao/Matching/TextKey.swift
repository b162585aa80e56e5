/// A text as the key of a memory: hashed and compared by its bytes.
///
/// A string hashes by what Unicode holds for equal, which takes longer.
struct TextKey: Hashable, Sendable {
  private let text: String
  private let fingerprint: UInt64

  init(_ text: String) {
    self.text = text
    fingerprint = Self.fingerprint(of: text)
  }

  /// A hash after FNV-1a in four chains, none of which waits for the others.
  private static func fingerprint(of text: String) -> UInt64 {
    let bytes = text.utf8
    let span = bytes.span
    let prime: UInt64 = 0x100_0000_01B3
    var (first, second, third, fourth) = (UInt64(1), UInt64(2), UInt64(3), UInt64(4))
    var index = 0
    while index + 4 <= span.count {
      first = (first ^ UInt64(span[index])) &* prime
      second = (second ^ UInt64(span[index + 1])) &* prime
      third = (third ^ UInt64(span[index + 2])) &* prime
      fourth = (fourth ^ UInt64(span[index + 3])) &* prime
      index += 4
    }
    while index < span.count {
      first = (first ^ UInt64(span[index])) &* prime
      index += 1
    }
    return ((first &* prime ^ second) &* prime ^ third) &* prime ^ fourth
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  func _rawHashValue(seed: Int) -> Int { FingerprintHash.value(fingerprint, seed: seed) }

  static func == (left: TextKey, right: TextKey) -> Bool {
    guard left.fingerprint == right.fingerprint else { return false }
    let (left, right) = (left.text.utf8, right.text.utf8)
    let (some, others) = (left.span, right.span)
    guard some.count == others.count else { return false }
    // Without a way out in between, many bytes are looked at at once.
    var difference: UInt8 = 0
    for index in some.indices { difference |= some[index] ^ others[index] }
    return difference == 0
  }
}
