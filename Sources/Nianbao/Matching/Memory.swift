import Synchronization

/// What was worked out once and is asked for again, by key.
///
/// One serves any number of documents, also at the same time.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The most that is remembered.
  private let capacity: Int
  private let known = Mutex<[Key: Value]>([:])

  /// Creates a memory.
  ///
  /// - Parameter capacity: The most that is remembered; of labels every form together has fewer than a tenth.
  init(capacity: Int = 4096) { self.capacity = capacity }

  /// What is remembered of a key; else what `make` gives, which is remembered.
  func value(for key: Key, make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { known in
      if known.count >= capacity { known.removeAll() }
      known[key] = value
    }
    return value
  }

  /// What is remembered of each of several keys; nothing where there is no key.
  func values(for keys: [Key?]) -> [Value?] {
    known.withLock { known in keys.map { key in key.flatMap { known[$0] } } }
  }
}
