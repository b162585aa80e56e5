import Testing

@testable import Nianbao

@Suite struct FingerprintHashTests {
  // A dictionary takes the lowest bits for the place.
  @Test("keys that differ in a few bits of their hash get places all over", arguments: 0..<58)
  func spread(_ shift: UInt64) {
    let places = Set((0..<64).map { FingerprintHash.value(UInt64($0) << shift, seed: 7) & 63 })
    // Of 64 random places some 40 are different.
    #expect(places.count > 24, "\(places.count)")
  }

  @Test("a dictionary of another seed has other places")
  func seeds() {
    let keys = (0..<64).map { UInt64($0) &* 0x9E37_79B9 }
    let places = [1, 2].map { seed in keys.map { FingerprintHash.value($0, seed: seed) & 63 } }
    #expect(zip(places[0], places[1]).count { $0 == $1 } < 16)
  }
}
