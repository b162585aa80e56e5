/// A label in the form in which labels are compared.
///
/// It has simplified characters without spaces, punctuation, numbering and pinyin.
struct NormalizedLabel: Hashable, Sendable {
  /// The number in front, as in 「3.其他」 or 「（三）不予公开」.
  var ordinal: Int?
  /// The label without its number.
  var body: [Unicode.Scalar]
  /// One bit a character, to tell quickly that two labels have little in common.
  var fingerprint: UInt64

  init(ordinal: Int?, body: [Unicode.Scalar]) {
    self.ordinal = ordinal
    self.body = body
    fingerprint = body.reduce(0) { $0 | Self.bit(of: $1) }
  }

  /// The bit of a character in a fingerprint.
  static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value % 61) }

  /// Hashes the fingerprint only, in which nearly all labels differ.
  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  func _rawHashValue(seed: Int) -> Int { FingerprintHash.value(fingerprint, seed: seed) }

  /// The label without its number.
  var bare: NormalizedLabel {
    var bare = self
    bare.ordinal = nil
    return bare
  }

  /// Whether nothing is left beside a number.
  var isEmpty: Bool { body.isEmpty }
}
