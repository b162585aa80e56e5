import TestSupport
import Testing

@testable import Nianbao

@Suite struct ByteSetTests {
  @Test("holds the bytes that are there and no other")
  func anyBytes() {
    var generator = SeededGenerator.announced(for: "sets of bytes")
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let held = ByteSet(bytes.span)
      for byte in UInt8.min...UInt8.max {
        #expect(held.contains(byte) == bytes.contains(byte))
      }
      #expect(held.contains(anyOf: 0x00...0x08) == bytes.contains { $0 <= 8 })
    }
  }

  @Test("an ASCII character is its byte, and no other character is a byte")
  func characters() {
    let held = ByteSet(Array("<年é".utf8).span)
    #expect(held.contains("<"))
    #expect(!held.contains("&"))
    #expect(!held.contains("年"))
  }
}
