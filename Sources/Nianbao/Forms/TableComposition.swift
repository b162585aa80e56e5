/// Composes one table for a report from the tables of all forms.
struct TableComposition {
  private let form: FormDefinition
  private let catalog: FormCatalog
  private let held: Set<CellCode>

  /// Creates the composition for a report of `form` that has the cells `held`.
  init(_ form: FormDefinition, _ catalog: FormCatalog, held: Set<CellCode>) {
    self.form = form
    self.catalog = catalog
    self.held = held
  }

  /// The table with a place for every cell; `nil` when the form does not have it and the report neither.
  func table(_ union: UnionTable) -> TableDefinition? {
    guard
      var table = form.table(union.code)
        ?? catalog.forms.reversed().lazy.compactMap({ $0.table(union.code) }).first
    else { return nil }
    // A report that has every cell of its form's table and no other needs no composing.
    if form.table(union.code) != nil, held == Set(table.codes) { return table }
    let places = union.blocks.chunked { $0.definition.code == $1.definition.code }
    table.blocks = places.flatMap { blocks($0).map(definition) }
    return table.blocks.isEmpty ? nil : table
  }

  /// The blocks for one place: the form's own where it can hold the cells, otherwise the one that holds most, and
  /// further ones for cells still without a place.
  private func blocks(_ variants: [UnionBlock]) -> [UnionBlock] {
    let own = variants.first { $0.forms.contains(form.id) }
    var open = held.intersection(variants.lazy.flatMap { $0.rows.flatMap(\.codes) })
    guard !open.isEmpty else { return own.map { [$0] } ?? [] }
    var chosen: [UnionBlock] = []
    var rest = variants
    while !open.isEmpty {
      let index = rest.indices.max { rank(rest[$0], open) < rank(rest[$1], open) }
      guard let index, rank(rest[index], open).held > 0 else { break }
      let block = rest.remove(at: index)
      chosen.append(block)
      open.subtract(block.rows.flatMap(\.codes))
    }
    return chosen
  }

  /// How well a block holds cells: as many as possible, with few empty places beside them, of the report's own form.
  private func rank(_ block: UnionBlock, _ open: Set<CellCode>) -> (held: Int, waste: Int, own: Int)
  {
    let rows = block.rows.filter { $0.codes.contains(where: open.contains) }
    let places = rows.reduce(0) { $0 + $1.codes.count }
    let count = rows.reduce(0) { $0 + $1.codes.count(where: open.contains) }
    return (count, count - places, block.forms.contains(form.id) ? 1 : 0)
  }

  /// The block with the rows that this report's form has or the report holds.
  private func definition(of block: UnionBlock) -> BlockDefinition {
    var definition = block.definition
    definition.rows = RowTree.rows(of: rows(of: block))
    return definition
  }

  /// Drops the form's own rows where the report has those of another form between the same neighbours.
  private func rows(of block: UnionBlock) -> [UnionRow] {
    let isForeignBlock = !block.forms.contains(form.id)
    func isHeld(_ row: UnionRow) -> Bool { row.codes.contains(where: held.contains) }
    let runs = block.rows.chunked { ($0.forms == block.forms) == ($1.forms == block.forms) }
    return runs.flatMap { run in
      let isCommon = run.allSatisfy { $0.forms == block.forms }
      let own = run.filter { $0.forms.contains(form.id) || isForeignBlock }
      guard !isCommon, !own.contains(where: isHeld), run.contains(where: isHeld) else {
        return run.filter { $0.forms.contains(form.id) || isForeignBlock || isHeld($0) }
      }
      return run.filter(isHeld)
    }
  }
}

/// Builds the tree of rows and groups from rows that know the headings around them.
enum RowTree {
  static func rows(of leaves: [UnionRow]) -> [RowDefinition] {
    rows(of: leaves.map { ($0.groups[...], $0.row) })
  }

  /// Rows with the headings of the groups around them, outermost first.
  static func rows(
    of leaves: [(groups: ArraySlice<LabelText>, row: RowDefinition)]
  ) -> [RowDefinition] {
    leaves.chunked { $0.groups.first == $1.groups.first && $0.groups.first != nil }.map { chunk in
      guard let first = chunk.first, let label = first.groups.first else {
        return chunk.first?.row ?? RowDefinition(label: LabelText(""))
      }
      return RowDefinition(
        label: label, rows: rows(of: chunk.map { ($0.groups.dropFirst(), $0.row) }))
    }
  }
}

extension RowDefinition {
  /// Creates a group, or a row without a code.
  init(label: LabelText, rows: [RowDefinition] = []) {
    self.label = label
    code = nil
    self.rows = rows
  }
}

extension Array {
  /// Parts the array where two neighbours do not belong together.
  func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
