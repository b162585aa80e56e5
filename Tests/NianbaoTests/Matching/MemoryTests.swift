import Testing

@testable import Nianbao

@Suite struct MemoryTests {
  @Test("what is known is not worked out again")
  func known() {
    let memory = Memory<String, Int>()
    #expect(memory.value(for: "规章") { 2 } == 2)
    #expect(memory.value(for: "规章") { 3 } == 2)
  }

  @Test(
    "of several elements, those without a key have nothing, and what is not known is worked out")
  func several() {
    let memory = Memory<String, Int>()
    #expect(memory.value(for: "规章") { 2 } == 2)
    let elements = ["规章", "", "许可", "许可"]
    let values = memory.values(of: elements) {
      $0.isEmpty ? nil : $0
    } make: {
      $0.count + 10
    }
    #expect(values == [2, nil, 12, 12])
    #expect(memory.value(for: "许可") { 0 } == 12)
  }

  @Test("a memory that is full begins anew, and what it gives stays right")
  func full() {
    let memory = Memory<Int, Int>()
    for _ in 1...2 {
      #expect((0..<10_000).allSatisfy { key in memory.value(for: key) { 2 * key } == 2 * key })
    }
    let known = memory.values(of: Array(0..<10_000)) {
      $0
    } make: { _ in
      -1
    }
    #expect(known.count { $0 != -1 } < 5_000)
  }
}
