/// Hashes what brings a hash of its own along.
///
/// A dictionary puts every key through `Hasher`, which takes longer than the rest of a look-up. Keys whose hash was
/// worked out when they were made need only have it spread over the dictionary's places.
enum FingerprintHash {
  /// The hash of a key in one dictionary.
  ///
  /// - Parameters:
  ///   - fingerprint: The key's own hash.
  ///   - seed: What tells the dictionary from others, so that copying one into another stays fast.
  /// - Returns: A hash whose low bits depend on all bits of both.
  static func value(_ fingerprint: UInt64, seed: Int) -> Int {
    var mixed = fingerprint ^ UInt64(truncatingIfNeeded: seed)
    mixed = (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }
}
