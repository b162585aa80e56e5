import Testing

@testable import Nianbao

@Suite struct PartitioningIndexTests {
  @Test("the second part begins where a search from the front finds it", arguments: 0..<9)
  func sorted(_ count: Int) {
    // Every number twice, and gaps between them.
    let numbers = (0..<count).map { $0 / 2 * 3 }
    for limit in -1...15 {
      let found = numbers.partitioningIndex { $0 >= limit }
      #expect(found == numbers.firstIndex { $0 >= limit } ?? numbers.endIndex)
      let rest = numbers.dropFirst(2)
      let foundInRest = rest.partitioningIndex { $0 >= limit }
      #expect(foundInRest == rest.firstIndex { $0 >= limit } ?? rest.endIndex)
    }
  }
}
