import Testing

@testable import Nianbao

@Suite struct MemoryTests {
  @Test("what is known is not worked out again")
  func known() {
    let memory = Memory<String, Int>()
    #expect(memory.value(for: "规章") { 2 } == 2)
    #expect(memory.value(for: "规章") { 3 } == 2)
    #expect(memory.values(for: ["规章", nil, "许可"]) == [2, nil, nil])
  }

  @Test("a memory that is full begins anew, and what it gives stays right")
  func full() {
    let memory = Memory<Int, Int>()
    for _ in 1...2 {
      #expect((0..<10_000).allSatisfy { key in memory.value(for: key) { 2 * key } == 2 * key })
    }
    #expect(memory.values(for: (0..<10_000).map { $0 }).count { $0 != nil } < 5_000)
  }
}
