/// The name of an element or attribute, in a form that is compared at once.
///
/// A name of up to 16 bytes is those bytes; a longer one is told by its first 8 bytes and a hash of
/// all. Names of office formats differ long before.
public struct XMLName: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The name that consists of these bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.count {
    case ...8:
      (high, low) = (0, Self.number(bytes[...]))
    case ...16:
      (high, low) = (Self.number(bytes.dropLast(8)), Self.number(bytes.suffix(8)))
    default:
      // FNV-1a.
      let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      (high, low) = (Self.number(bytes.prefix(8)), hash)
    }
  }

  /// The name as text, without a prefix.
  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { XMLName($0) }
  }

  private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
