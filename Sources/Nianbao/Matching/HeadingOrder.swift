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

  /// Compares the headings that were found, in their order, with the block's.
  init(_ block: BlockHeadings, _ headings: [HeaderReading.Heading]) {
    count = block.leaves.count
    guard block.hasGroups, !block.hasTwins else { return }
    let found = headings.compactMap { heading in
      block.nodes.first { $0.spellings.contains(heading.label.bare) }
        .map { (node: $0, row: heading.row, isAlone: heading.isAlone) }
    }
    let groups = found.map(\.node).filter { !$0.isLeaf }
    let inner = groups.filter { $0.leaves.count < count }
    let isOrdered = found.chunked { $0.row == $1.row || ($0.isAlone && $1.isAlone) }
      .allSatisfy { run in
        guard run.first?.isAlone == true else { return isOrderedInRow(run, of: found) }
        return !inner.isEmpty || isOrderedInLines(run, hasGroup: !groups.isEmpty)
      }
    contradictsForm =
      !isOrdered || groups.contains { Self.isBehindItsColumns($0, found) }
      || inner.contains { Self.isParted($0, found) }
  }

  /// Whether the heading of a column elsewhere stands among those of a group's columns.
  private static func isParted(_ group: BlockHeadings.Node, _ found: [Found]) -> Bool {
    let isInside = leaves(found).map(group.leaves.contains)
    return isInside.chunked { $0 == $1 }.count { $0.first == true } > 1
  }

  /// Whether a group's heading stands behind one under it; the header may be there again on a further page.
  private static func isBehindItsColumns(_ group: BlockHeadings.Node, _ found: [Found]) -> Bool {
    let spans = found.map(\.node.leaves)
    guard let first = spans.firstIndex(of: group.leaves) else { return false }
    return Set(spans).contains { span in
      span.count < group.leaves.count && group.leaves.contains(span.lowerBound)
        && spans.lastIndex(of: span).map { $0 < first } ?? false
    }
  }

  /// One row has the columns from left to right, unless it is all rows of the header at once.
  private func isOrderedInRow(_ run: [Found], of found: [Found]) -> Bool {
    let leaves = Self.leaves(run)
    let groups = run.filter { !$0.node.isLeaf }.map(\.node.leaves)
    if leaves.isEmpty { return Self.isPath(groups.uniqued(), run, of: found) }
    let isWhole = groups.contains { group in
      group.count < count && leaves.contains(where: group.contains)
    }
    return isWhole || isOrderedInLines(run, hasGroup: !groups.isEmpty)
  }

  /// A group beside the one over it says where it belongs; before what is in front of it, it took another's place.
  private static func isPath(
    _ groups: [Range<Int>], _ run: [Found], of found: [Found]
  ) -> Bool {
    guard let inner = groups.last, groups.dropLast().contains(where: inner.overlaps) else {
      return true
    }
    let above = leaves(found.prefix { $0.row != run.first?.row })
    return leaves(found).allSatisfy { $0 >= inner.lowerBound || above.contains($0) }
  }

  /// Columns without a group over some of them stand in one row, but the last may begin higher, beside a group.
  private func isOrderedInLines(_ run: [Found], hasGroup: Bool) -> Bool {
    let leaves = Self.leaves(run)
    let isHigher = hasGroup && leaves.first == count - 1
    let rest = isHigher ? Array(leaves.dropFirst()) : leaves
    return rest == rest.sorted()
  }

  private static func leaves(_ run: [Found]) -> [Int] {
    run.filter(\.node.isLeaf).map(\.node.leaves.lowerBound).uniqued()
  }
}
