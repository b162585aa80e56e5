/// A table of the form as a sequence of steps, in the order in which a document brings them.
///
/// A class, so that passing it on costs nothing.
final class TableModel: Sendable {
  /// What a step stands for.
  enum Kind: Hashable, Sendable {
    /// The band over a block.
    case caption
    /// The headings of a block's columns.
    case header
    /// A row with values.
    case row
  }

  /// One step.
  ///
  /// A class, so that what is read for a row can refer to it.
  final class Step: Sendable {
    /// What the step stands for.
    let kind: Kind
    /// The labels that belong to the step: one for a caption or a row, several for a header.
    let labels: [LabelSimilarity]
    /// The headings of the groups around a row, as indices into ``TableModel/groups``.
    let groups: [Int]
    /// The cells of a row from left to right; empty for other steps.
    let codes: [CellCode]
    /// The printed label, for messages.
    let name: String
    /// The forms that have the step.
    let forms: Set<String>
    /// The index of the block in ``TableModel/blocks``.
    let block: Int
    /// The grid column of the row's label and the one of its first value, in the official lay-out.
    let columns: (label: Int, value: Int)

    init(
      _ kind: Kind, _ labels: [LabelSimilarity], groups: [Int] = [], codes: [CellCode] = [],
      name: String, block: Int, forms: Set<String>,
      columns: (label: Int, value: Int) = (0, 0)
    ) {
      self.kind = kind
      self.labels = labels
      self.groups = groups
      self.codes = codes
      self.name = name
      self.forms = forms
      self.block = block
      self.columns = columns
    }

    /// Whether a row has no label of its own, so that it follows its header.
    var isUnlabelled: Bool { kind == .row && labels.isEmpty }

    /// Whether a row's label covers several columns in the official lay-out.
    var spansColumns: Bool { columns.value > columns.label + 1 }
  }

  /// What the alignment asks of a step for every item; nothing in it needs counting of references.
  struct Outline {
    /// What the step stands for.
    var kind: Kind
    /// The index of its block.
    var block: Int
    /// The index of the step behind the last one of the block.
    var blockEnd: Int
    /// The index of the first block in its place: blocks of several forms may share one.
    var place: Int
    /// How many cells a row has.
    var count: Int
    /// Whether a row has no label of its own.
    var isUnlabelled: Bool
  }

  /// The table's code.
  let code: String
  /// The outlines of the steps, in their order.
  let outlines: [Outline]
  /// What texts say of units of measure.
  let units: UnitMemory
  /// The steps in order.
  let steps: [Step]
  /// The labels of rows and their aliases, without numbers.
  let rowLabels: Set<NormalizedLabel>
  /// The headings of groups of rows, each once.
  let groups: [LabelSimilarity]
  /// The blocks that the steps refer to.
  let blocks: [UnionBlock]
  /// The headings of each block's columns.
  let headings: [BlockHeadings]
  /// How many positions an official row has.
  let width: Int

  /// Lays out a table of all forms as steps.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - units: What texts say of units of measure.
  ///   - normalize: How to bring a label into comparable form.
  init(_ table: UnionTable, _ units: UnitMemory, normalize: (String) -> NormalizedLabel) {
    self.units = units
    code = table.code
    blocks = table.blocks
    width = table.blocks.map(\.definition.width).max() ?? 0
    headings = table.blocks.map { BlockHeadings($0, normalize: normalize) }
    let groupLabels = table.blocks.flatMap { $0.rows.flatMap(\.groups) }.uniqued()
    groups = groupLabels.map { LabelSimilarity($0, normalize: normalize) }
    let order = Dictionary(groupLabels.enumerated().map { ($1, $0) }) { first, _ in first }
    steps = table.blocks.enumerated().flatMap { index, block in
      Self.steps(of: block, index: index, order, normalize)
        + Self.splitSteps(of: block, index: index, order, normalize)
    }
    let places = table.blocks.map { block in
      table.blocks.firstIndex { $0.definition.code == block.definition.code } ?? 0
    }
    let steps = steps
    rowLabels = Set(steps.filter { $0.kind == .row }.flatMap { $0.labels.flatMap(\.bare) })
    outlines = steps.map { step in
      let last = steps.lastIndex { $0.block == step.block } ?? 0
      return Outline(
        kind: step.kind, block: step.block, blockEnd: last + 1, place: places[step.block],
        count: step.codes.count, isUnlabelled: step.isUnlabelled)
    }
  }

  private static func steps(
    of block: UnionBlock, index: Int, _ groups: [LabelText: Int],
    _ normalize: (String) -> NormalizedLabel
  ) -> [Step] {
    let definition = block.definition
    let headings =
      [definition.corner].compactMap { $0 } + block.columnLabels
      + definition.columns.flatMap(\.labels)
    let caption = definition.caption.map { caption in
      step(.caption, [caption], of: block, index, normalize)
    }
    let header = step(.header, unique(headings), of: block, index, normalize)
    return [caption, header].compactMap { $0 }
      + block.rows.map { row($0, codes: $0.codes, of: block, index, groups, normalize) }
  }

  /// One printed row that holds several rows of codes may also be filed as one small table for each of them.
  private static func splitSteps(
    of block: UnionBlock, index: Int, _ order: [LabelText: Int],
    _ normalize: (String) -> NormalizedLabel
  ) -> [Step] {
    let leaves = block.definition.leafColumns
    guard let row = block.rows.first, leaves.contains(where: { $0.row != nil }) else { return [] }
    var codes: [String: [CellCode]] = [:]
    for code in row.codes { codes[code.row, default: []].append(code) }
    return block.definition.columns.flatMap { groups(of: $0, path: []) }.flatMap { group in
      [
        step(.header, unique(group.labels), of: block, index, normalize),
        Self.row(row, codes: codes[group.row] ?? [], of: block, index, order, normalize),
      ]
    }
  }

  private static func groups(
    of column: ColumnDefinition, path: [LabelText]
  ) -> [(row: String, labels: [LabelText])] {
    if let row = column.row { return [(row, path + column.labels)] }
    return column.columns.flatMap { groups(of: $0, path: path + [column.label]) }
  }

  private static func step(
    _ kind: Kind, _ labels: [LabelText], of block: UnionBlock, _ index: Int,
    _ normalize: (String) -> NormalizedLabel
  ) -> Step {
    Step(
      kind, labels.map { LabelSimilarity($0, normalize: normalize) },
      name: labels.first?.label ?? "", block: index, forms: block.forms)
  }

  private static func row(
    _ row: UnionRow, codes: [CellCode], of block: UnionBlock, _ index: Int,
    _ groups: [LabelText: Int], _ normalize: (String) -> NormalizedLabel
  ) -> Step {
    let label = LabelSimilarity(row.row.label, normalize: normalize)
    return Step(
      .row, label.isEmpty ? [] : [label], groups: row.groups.compactMap { groups[$0] },
      codes: codes, name: row.row.label.label, block: index, forms: row.forms,
      columns: (row.groups.count, block.definition.labelColumns))
  }

  private static func unique(_ labels: [LabelText]) -> [LabelText] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0.label).inserted }
  }
}
