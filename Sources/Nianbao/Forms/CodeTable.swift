/// Codes with their places among one another, found by what every code brings along.
///
/// A dictionary hashes anew what it is asked for, which takes longer than finding it.
struct CodeTable: Sendable {
  private let codes: [CellCode]
  /// By fingerprint one more than the index of a code, or 0; at least half of them are 0.
  private let slots: [Int]

  /// Lists codes, each once.
  init(_ codes: [CellCode]) {
    self.codes = codes
    var size = 2
    while size < 2 * codes.count { size *= 2 }
    var slots = [Int](repeating: 0, count: size)
    for (index, code) in codes.enumerated() {
      var slot = Self.first(code, size)
      while slots[slot] != 0 { slot = (slot + 1) % size }
      slots[slot] = index + 1
    }
    self.slots = slots
  }

  /// How many codes there are.
  var count: Int { codes.count }

  /// The index of a code; `nil` where it is not among them.
  func index(of code: CellCode) -> Int? {
    var slot = Self.first(code, slots.count)
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      if codes[index] == code { return index }
      slot = (slot + 1) % slots.count
    }
    return nil
  }

  private static func first(_ code: CellCode, _ size: Int) -> Int {
    Int(truncatingIfNeeded: code.fingerprint % UInt64(size))
  }
}
