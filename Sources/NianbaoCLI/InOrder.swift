import Dispatch
import Foundation
import Synchronization

/// Works on many things, several at a time, and hands the results on in the order of the things.
///
/// What waits for its turn is bounded: who is far ahead of a slow one waits, too. So the memory
/// depends on how many are worked on at a time, and not on how many there are.
struct InOrder: Sendable {
  /// How many are worked on at a time, at least 1.
  let jobs: Int
  /// Whether to begin nothing new.
  var isStopped: @Sendable () -> Bool = { Interruption.isRequested }

  /// Creates a way of working; `nil` for as many jobs as there are processors.
  init(jobs: Int?) {
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// Works on `0..<count`.
  ///
  /// A single one, or a single job, stays on the calling thread: starting others takes longer than
  /// they could save.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - work: The work on one. It runs on any thread.
  ///   - deliver: Takes a result; called in their order, never twice at a time. What it returns says
  ///     whether to go on.
  /// - Returns: How many were delivered. It is less than `count` where the work was stopped; what
  ///   was begun before has been delivered.
  @discardableResult func run<Value: Sendable>(
    count: Int, work: @escaping @Sendable (Int) -> Value,
    deliver: @escaping @Sendable (Int, Value) -> Bool
  ) -> Int {
    let workers = min(jobs, count)
    let state = Mutex(State<Value>(count: count))
    let room = DispatchSemaphore(value: 4 * max(workers, 1))
    let loop: @Sendable () -> Void = {
      room.wait()
      while let index = state.withLock({ $0.take(isStopped: isStopped()) }) {
        let value = work(index)
        let delivered = state.withLock { state in
          state.waiting[index] = value
          return state.deliver(deliver)
        }
        for _ in 0..<delivered { room.signal() }
        room.wait()
      }
      room.signal()
    }
    if workers > 1 {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in loop() }
    } else {
      loop()
    }
    return state.withLock { $0.delivered }
  }

  private struct State<Value: Sendable>: Sendable {
    let count: Int
    /// The next that nobody has taken.
    var next = 0
    /// Results whose turn has not come.
    var waiting: [Int: Value] = [:]
    /// How many results were handed on.
    var delivered = 0
    /// Whether nothing new is to begin.
    var isStopped = false

    mutating func take(isStopped: Bool) -> Int? {
      guard next < count, !isStopped, !self.isStopped else { return nil }
      next += 1
      return next - 1
    }

    /// Hands on what has its turn, and says how many those were.
    mutating func deliver(_ take: (Int, Value) -> Bool) -> Int {
      let before = delivered
      while let value = waiting.removeValue(forKey: delivered) {
        if !take(delivered, value) { isStopped = true }
        delivered += 1
      }
      return delivered - before
    }
  }
}
