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

  /// What is remembered of the key of each of several elements; else what `make` gives, which is remembered.
  ///
  /// Nothing where an element has no key.
  func values<Element>(
    of elements: [Element], key: (Element) -> Key?, make: (Key) -> Value
  ) -> [Value?] {
    var values = known.withLock { known in
      elements.indices.map { index in key(elements[index]).flatMap { known[$0] } }
    }
    for index in elements.indices where values[index] == nil {
      guard let key = key(elements[index]) else { continue }
      values[index] = value(for: key) { make(key) }
    }
    return values
  }
}
