/// A text as the key of a memory: hashed and compared by its bytes.
///
/// A string hashes by what Unicode holds for equal, which takes longer.
struct TextKey: Hashable, Sendable {
  private let text: String
  private let fingerprint: UInt64

  init(_ text: String) {
    self.text = text
    fingerprint = FNV1a(text).value
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
