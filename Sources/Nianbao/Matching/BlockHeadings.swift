/// The headings of a block's columns, in the form in which those of a document are compared with them.
///
/// A class, so that passing it on costs nothing.
final class BlockHeadings: Sendable {
  /// Columns and groups that stand side by side under one heading, or at the top.
  struct Family: Sendable {
    /// The spellings of each heading, from left to right.
    var children: [Set<NormalizedLabel>]
    /// Whether all of them are columns, so that they stand in one header row.
    var isEven: Bool
    /// Whether all of them are groups of columns.
    var isOfGroups: Bool
    /// Whether this is the top of a block without groups, whose order can be told.
    var isWholeBlock: Bool
    /// Whether the last of them is a column beside groups of columns, whose heading may stand a row higher.
    var endsWithColumn: Bool
    /// How many families of the block have these headings, this one among them.
    var rivals = 1
  }

  /// A heading with the columns over which it stands.
  struct Node: Sendable {
    /// The spellings of the heading.
    var spellings: Set<NormalizedLabel>
    /// The indices of the columns.
    var leaves: Range<Int>
    /// Whether the heading is that of a column, and not of a group.
    var isLeaf: Bool
  }

  /// The families of the block.
  let families: [Family]
  /// The headings of groups and columns; a group stands before what is in it.
  let nodes: [Node]
  /// The spellings of all headings, the corner's among them.
  let known: Set<NormalizedLabel>
  /// The spellings of the heading over the labels.
  let corner: Set<NormalizedLabel>
  /// The spellings of the columns' headings, from left to right.
  let leaves: [Set<NormalizedLabel>]
  /// Whether any two columns have the same spellings.
  let hasTwins: Bool
  /// Whether some columns stand under a common heading.
  let hasGroups: Bool
  /// The spellings of the headings right over single columns, from left to right.
  let lowestGroups: [Set<NormalizedLabel>]
  /// How many headings stand over several columns, each counted as often as it stands there.
  let groupCount: Int
  /// How well a text fits each column's heading, from left to right.
  let columns: [LabelSimilarity]
  /// How well a text fits the headings over several columns, and the one over the labels.
  let groups: [LabelSimilarity]
  /// How many columns there are before their labels begin again, as in 行政复议 and 行政诉讼.
  let unit: Int

  /// What the headings of documents told of the columns.
  let memory = HeaderMemory()

  /// Prepares the headings of a block.
  init(_ block: UnionBlock, normalize: (String) -> NormalizedLabel) {
    func bodies(of label: LabelText) -> Set<NormalizedLabel> {
      Set(label.spellings.map { normalize($0).bare })
    }
    let (definition, labels) = (block.definition, block.columnLabels)
    families = Self.families(of: definition.columns, bodies)
    nodes = Self.nodes(of: definition.columns, from: 0, bodies)
    leaves = labels.map(bodies)
    corner = definition.corner.map(bodies) ?? []
    known = families.flatMap(\.children).reduce(corner) { $0.union($1) }
      .union(leaves.flatMap { $0 })
    hasTwins = Set(leaves).count < leaves.count
    hasGroups = definition.columns.contains { !$0.columns.isEmpty }
    columns = labels.map { LabelSimilarity($0, normalize: normalize) }
    lowestGroups = definition.columns.flatMap(Self.lowestGroups).map(bodies)
    groupCount = definition.columns.flatMap(Self.groups).count
    groups = (definition.columns.flatMap(Self.groups) + [definition.corner].compactMap { $0 })
      .map { LabelSimilarity($0, normalize: normalize) }
    unit = labels.indices.dropFirst().first { labels[$0] == labels[0] } ?? labels.count
  }

  private static func families(
    of columns: [ColumnDefinition], _ bodies: (LabelText) -> Set<NormalizedLabel>
  ) -> [Family] {
    var families = descendants(of: columns, isTop: true, bodies)
    for index in families.indices {
      families[index].rivals = families.count { $0.children == families[index].children }
    }
    return families
  }

  private static func descendants(
    of columns: [ColumnDefinition], isTop: Bool, _ bodies: (LabelText) -> Set<NormalizedLabel>
  ) -> [Family] {
    let isEven = columns.allSatisfy(\.columns.isEmpty)
    let family = Family(
      children: columns.map { bodies($0.label) }, isEven: isEven,
      isOfGroups: columns.count > 1 && columns.allSatisfy { !$0.columns.isEmpty },
      isWholeBlock: isEven && isTop,
      endsWithColumn: !isEven && columns.last?.columns.isEmpty == true)
    let groups = columns.filter { !$0.columns.isEmpty }
    return [family] + groups.flatMap { descendants(of: $0.columns, isTop: false, bodies) }
  }

  private static func nodes(
    of columns: [ColumnDefinition], from start: Int, _ bodies: (LabelText) -> Set<NormalizedLabel>
  ) -> [Node] {
    var next = start
    return columns.flatMap { column in
      let inside = nodes(of: column.columns, from: next, bodies)
      let leaves = next..<(inside.last?.leaves.upperBound ?? next + 1)
      next = leaves.upperBound
      let isLeaf = column.columns.isEmpty
      return [Node(spellings: bodies(column.label), leaves: leaves, isLeaf: isLeaf)] + inside
    }
  }

  private static func lowestGroups(_ column: ColumnDefinition) -> [LabelText] {
    let groups = column.columns.flatMap(lowestGroups)
    return groups.isEmpty && !column.columns.isEmpty ? [column.label] : groups
  }

  private static func groups(_ column: ColumnDefinition) -> [LabelText] {
    column.columns.isEmpty ? [] : [column.label] + column.columns.flatMap(groups)
  }
}
