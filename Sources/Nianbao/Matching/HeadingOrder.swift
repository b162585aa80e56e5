/// Whether the headings of a block with groups of columns stand in an order that no lay-out of the form gives.
///
/// In the form's order they come by rows, from left to right in each, or by groups, each with what is in it, or without
/// the headings of groups. With one cell a line the rows cannot be told apart:
///
/// ```
/// by rows      G A H Z │ B C            G ┬ A
/// by groups    G A H B C Z                ├ H ┬ B
/// no groups    A B C Z                    │   └ C
/// Z is higher  G Z A H B C                └ Z
/// ```
///
/// The order of a group's own headings is ``HeaderReading``'s matter.
struct HeadingOrder {
  private typealias Found = (node: BlockHeadings.Node, row: Int, isAlone: Bool)

  /// Whether they do.
  private(set) var contradictsForm = false

  /// How many columns the block has.
  private let count: Int
  /// The columns whose headings were found, each once, in their order.
  private let columns: [Int]
  /// The groups whose headings were found, each once; a document may repeat its header without end.
  private let groups: [Range<Int>]

  /// Compares the headings that were found, in their order, with the block's.
  init(_ block: BlockHeadings, _ headings: [HeaderReading.Heading]) {
    let found = headings.compactMap { heading in
      block.nodes.first { $0.spellings.contains(heading.label.bare) }
        .map { (node: $0, row: heading.row, isAlone: heading.isAlone) }
    }
    count = block.leaves.count
    columns = Self.columns(found)
    groups = Self.groups(found)
    guard block.hasGroups, !block.hasTwins else { return }
    let inner = groups.filter { $0.count < count }
    contradictsForm =
      !isOrdered(found, hasInnerGroup: !inner.isEmpty)
      || groups.contains { Self.isBehindItsColumns($0, found) } || inner.contains(where: isParted)
  }

  /// Whether every header row, and every run of headings on lines of their own, has them in the form's order.
  private func isOrdered(_ found: [Found], hasInnerGroup: Bool) -> Bool {
    var above: Set<Int> = []
    return found.chunked { $0.row == $1.row || ($0.isAlone && $1.isAlone) }.allSatisfy { run in
      defer { above.formUnion(Self.columns(run)) }
      guard run.first?.isAlone == true else { return isOrderedInRow(run, above) }
      return hasInnerGroup || isOrderedInLines(run, hasGroup: !groups.isEmpty)
    }
  }

  /// Whether the heading of a column elsewhere stands among those of a group's columns.
  private func isParted(_ group: Range<Int>) -> Bool {
    let isInside = columns.map(group.contains)
    return isInside.chunked { $0 == $1 }.count { $0.first == true } > 1
  }

  /// Whether a group's heading stands behind one under it; the header may be there again on a further page.
  private static func isBehindItsColumns(_ group: Range<Int>, _ found: [Found]) -> Bool {
    let spans = found.map(\.node.leaves)
    guard let first = spans.firstIndex(of: group) else { return false }
    return Set(spans).contains { span in
      span.count < group.count && group.contains(span.lowerBound)
        && spans.lastIndex(of: span).map { $0 < first } ?? false
    }
  }

  /// One row has the columns from left to right, unless it is all rows of the header at once.
  private func isOrderedInRow(_ run: [Found], _ above: Set<Int>) -> Bool {
    let columns = Self.columns(run)
    let groups = Self.groups(run)
    if columns.isEmpty { return isPath(groups, above) }
    let isWhole = groups.contains { group in
      group.count < count && columns.contains(where: group.contains)
    }
    return isWhole || isOrderedInLines(run, hasGroup: !groups.isEmpty)
  }

  /// A group beside the one over it says where it belongs; before what is in front of it, it took another's place.
  private func isPath(_ groups: [Range<Int>], _ above: Set<Int>) -> Bool {
    guard let inner = groups.last, groups.dropLast().contains(where: inner.overlaps) else {
      return true
    }
    return columns.allSatisfy { $0 >= inner.lowerBound || above.contains($0) }
  }

  /// Columns without a group over some of them stand in one row, but the last may begin higher, beside a group.
  private func isOrderedInLines(_ run: [Found], hasGroup: Bool) -> Bool {
    let columns = Self.columns(run)
    let isHigher = hasGroup && columns.first == count - 1
    let rest = isHigher ? Array(columns.dropFirst()) : columns
    return rest == rest.sorted()
  }

  private static func columns(_ run: [Found]) -> [Int] {
    run.filter(\.node.isLeaf).map(\.node.leaves.lowerBound).uniqued()
  }

  private static func groups(_ run: [Found]) -> [Range<Int>] {
    run.filter { !$0.node.isLeaf }.map(\.node.leaves).uniqued()
  }
}
