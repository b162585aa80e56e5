import Nianbao

/// What happens to a report's labels and tables before they are published.
struct ShapeNoise {
  private let shape: ReportShape
  private let variant: TextVariant
  /// One in so many labels is spelt otherwise; 0 for none.
  private let rarity: Int

  init(shape: ReportShape, using generator: inout some RandomNumberGenerator) {
    self.shape = shape
    let variants = TextVariant.allCases
    variant = variants[Int.random(in: 0..<variants.count, using: &generator)]
    rarity = [0, 3, 6, 12][Int.random(in: 0..<4, using: &generator)]
  }

  /// The blocks of a document with the noise.
  mutating func blocks(
    of document: Document, using generator: inout some RandomNumberGenerator
  ) -> [ShapeBlock] {
    var blocks: [ShapeBlock] = []
    if Self.chance(6, &generator) { blocks.append(.table(ShapeTable(Self.metadata))) }
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        let isHeading = paragraph.role != .body
        blocks.append(
          .line(
            isHeading ? variant.applied(to: paragraph.text) : paragraph.text, isHeading: isHeading))
      case .grid(let grid):
        blocks.append(.table(table(grid, &generator)))
        if Self.chance(6, &generator) {
          blocks.append(.line(Self.pick(LabelVariants.notes, &generator), isHeading: false))
        }
      }
    }
    return blocks
  }

  private func table(
    _ grid: Grid, _ generator: inout some RandomNumberGenerator
  ) -> ShapeTable {
    var table = ShapeTable(grid)
    if Self.chance(8, &generator) { addRow(to: &table, &generator) }
    for row in table.rows.indices {
      for cell in table.rows[row].indices {
        let text = table.rows[row][cell].text
        table.rows[row][cell].text =
          table.rows[row][cell].isValue
          ? variant.applied(toValue: text) : variant.applied(to: label(text, &generator))
      }
      mergeTotal(&table.rows[row], &generator)
    }
    return table
  }

  private func label(_ text: String, _ generator: inout some RandomNumberGenerator) -> String {
    guard rarity > 0, Self.chance(rarity, &generator) else { return text }
    if let spellings = LabelVariants.spellings[text] { return Self.pick(spellings, &generator) }
    return text
  }

  /// A row of which only the total is filled may be one merged cell.
  private func mergeTotal(
    _ row: inout [ShapeTable.Cell], _ generator: inout some RandomNumberGenerator
  ) {
    let values = row.indices.filter { row[$0].isValue }
    guard values.count == 7, let first = values.first, let last = values.last,
      values.dropLast().allSatisfy({ row[$0].text.isEmpty }), !row[last].text.isEmpty,
      Self.chance(3, &generator)
    else { return }
    var merged = row[first]
    (merged.text, merged.columnSpan) = (row[last].text, 7)
    row = row[..<first] + [merged]
  }

  /// A row behind the second one of the first block, with numbers of its own.
  private func addRow(
    to table: inout ShapeTable, _ generator: inout some RandomNumberGenerator
  ) {
    guard let index = table.rows.firstIndex(where: { $0.first?.text.hasSuffix("规范性文件") ?? false }),
      table.rows[index].count == 4
    else { return }
    var row = table.rows[index]
    row[0].text = Self.pick(LabelVariants.extraRows, &generator)
    for value in 1..<4 { row[value].text = String(Int.random(in: 0...99, using: &generator)) }
    table.rows.insert(row, at: index + 1)
  }

  private static let metadata = Grid(rows: [
    Grid.Row(
      index: 0,
      cells: ["索引号", "000014349/2023-00012", "主题分类", "政务公开"].enumerated().map {
        Nianbao.Cell(column: $0, text: $1, role: .rowLabel)
      }),
    Grid.Row(
      index: 1,
      cells: ["发布机构", "某某县", "成文日期", "2023-01-20"].enumerated().map {
        Nianbao.Cell(column: $0, text: $1, role: .rowLabel)
      }),
  ])

  private static func chance(_ sides: Int, _ generator: inout some RandomNumberGenerator) -> Bool {
    Int.random(in: 0..<sides, using: &generator) == 0
  }

  private static func pick(
    _ choices: [String], _ generator: inout some RandomNumberGenerator
  ) -> String {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}
