import Foundation
import Synchronization
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct InOrderTests {
  @Test("hands results on in order, whatever takes longest", arguments: [1, 2, 3, 8])
  func order(_ jobs: Int) {
    let seen = Mutex<[Int]>([])
    let delivered = InOrder(jobs: jobs).run(count: 60) { index in
      if index % 7 == 0 { usleep(3_000) }
      return index * 2
    } deliver: { index, value in
      seen.withLock { $0.append(value == index * 2 ? index : -1) }
      return true
    }
    #expect(delivered == 60)
    #expect(seen.withLock { $0 } == Array(0..<60))
  }

  @Test("nobody runs far ahead of a slow one", arguments: [2, 4])
  func bounded(_ jobs: Int) {
    let begun = Mutex(0)
    let ahead = Mutex(0)
    InOrder(jobs: jobs).run(count: 200) { index in
      begun.withLock { $0 += 1 }
      if index == 0 { usleep(200_000) }
    } deliver: { index, _ in
      let count = begun.withLock { $0 } - index
      ahead.withLock { $0 = max($0, count) }
      return true
    }
    // All that may wait while the first is worked on.
    #expect(ahead.withLock { $0 } <= 4 * jobs)
    #expect(begun.withLock { $0 } == 200)
  }

  @Test("what was begun is delivered when no more is to begin", arguments: [1, 2, 4])
  func stops(_ jobs: Int) {
    let isStopped = Atomic(false)
    let begun = Mutex(0)
    let seen = Mutex<[Int]>([])
    var inOrder = InOrder(jobs: jobs)
    inOrder.isStopped = { isStopped.load(ordering: .relaxed) }
    let delivered = inOrder.run(count: 1_000) { index in
      begun.withLock { $0 += 1 }
      if index == 20 { isStopped.store(true, ordering: .relaxed) }
    } deliver: { index, _ in
      seen.withLock { $0.append(index) }
      return true
    }
    #expect((21..<40).contains(delivered))
    #expect(begun.withLock { $0 } == delivered)
    #expect(seen.withLock { $0 } == Array(0..<delivered))
  }

  @Test("who takes the results can end the run", arguments: [1, 2])
  func refused(_ jobs: Int) {
    let delivered = InOrder(jobs: jobs).run(count: 1_000) {
      $0
    } deliver: { index, _ in
      index < 5
    }
    #expect((6..<30).contains(delivered))
  }

  @Test("nothing is nothing")
  func none() {
    #expect(
      InOrder(jobs: nil).run(count: 0) {
        $0
      } deliver: { _, _ in
        true
      } == 0)
  }
}
