import TestSupport
import Testing

@testable import Nianbao

@Suite struct ByteSearchTests {
  @Test("finds what comparing every place finds")
  func anyBytes() {
    var generator = SeededGenerator.announced(for: "bytes to search")
    for _ in 0..<2_000 {
      let bytes = bytes(upTo: 40, &generator)
      let needle =
        bytes.isEmpty || Bool.random(using: &generator)
        ? self.bytes(upTo: 4, &generator)
        : Array(bytes[Int.random(in: 0..<bytes.count, using: &generator)...].prefix(4))
      let isThere = !needle.isEmpty && bytes.indices.contains { bytes[$0...].starts(with: needle) }
      #expect(bytes.contains(needle) == isThere, "\(needle) in \(bytes)")
      for start in 0...bytes.count {
        let first =
          needle.isEmpty
          ? nil : (start...bytes.count).first { bytes[$0...].starts(with: needle) }
        #expect(
          bytes.firstIndex(of: needle, from: start) == first, "\(needle) in \(bytes) from \(start)")
      }
      #expect(
        bytes.span.holds { $0 == 0 || $0 == 255 } == bytes.contains { [0, 255].contains($0) })
      #expect(bytes.span.holds(1, before: 2) == bytes.contains([1, 2]))
      #expect(bytes.count(of: 2) == bytes.count { $0 == 2 })
    }
  }

  /// Bytes of a few kinds, so that many are alike.
  private func bytes(upTo count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    let kinds: [UInt8] = [0, 1, 2, 3, 254, 255].shuffled(using: &generator)
    return (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      kinds[Int.random(in: 0..<3, using: &generator)]
    }
  }
}
