/// Where two lists of paragraphs differ, with as many paragraphs as possible left in common.
struct ParagraphGaps {
  /// A run of paragraphs on either side that stand between common ones; one of them may be empty.
  struct Gap: Hashable {
    /// Indices of the first list.
    var left: Range<Int>
    /// Indices of the second list.
    var right: Range<Int>
  }

  /// The gaps in order.
  private(set) var gaps: [Gap] = []

  /// How many pairs of paragraphs are compared; more than that differ as a whole.
  private static let maximumPairs = 4_000_000

  /// Finds the gaps.
  init(_ left: [String], _ right: [String]) {
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let one = head..<(left.count - tail)
    let other = head..<(right.count - tail)
    guard !one.isEmpty || !other.isEmpty else { return }
    guard one.count * other.count <= Self.maximumPairs else {
      gaps = [Gap(left: one, right: other)]
      return
    }
    let changes = right[other].difference(from: left[one])
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(head + offset)
      case .insert(let offset, _, _): added.insert(head + offset)
      }
    }
    collect(one, other, removed, added)
  }

  /// Walks through both lists at once; what is neither removed nor added is common.
  private mutating func collect(
    _ one: Range<Int>, _ other: Range<Int>, _ removed: Set<Int>, _ added: Set<Int>
  ) {
    var (left, right) = (one.lowerBound, other.lowerBound)
    while left < one.upperBound || right < other.upperBound {
      let start = (left, right)
      while removed.contains(left) { left += 1 }
      while added.contains(right) { right += 1 }
      if start != (left, right) {
        gaps.append(Gap(left: start.0..<left, right: start.1..<right))
      }
      left = min(left + 1, one.upperBound)
      right = min(right + 1, other.upperBound)
    }
  }
}
