/// The name of an element or attribute, in a form that is compared at once.
///
/// A name of up to 16 bytes is those bytes; a longer one is told by its first 8 bytes and a hash of
/// all. Names of office formats differ long before.
public struct XMLName: Hashable, Sendable {
  private let bits: UInt128

  /// The name that consists of these bytes.
  init(_ bytes: some Collection<UInt8>) {
    guard bytes.count > 16 else {
      bits = bytes.reduce(0) { $0 << 8 | UInt128($1) }
      return
    }
    // FNV-1a.
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    bits = bytes.prefix(8).reduce(0) { $0 << 8 | UInt128($1) } << 64 | UInt128(hash)
  }

  /// The name as text, without a prefix.
  public init(_ name: String) { self.init(name.utf8) }
}
