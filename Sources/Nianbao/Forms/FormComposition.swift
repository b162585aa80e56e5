/// Composes the table that a report follows: its form's, with the blocks and rows of other forms where a
/// hybrid has those instead.
public struct FormComposition: Sendable {
  let form: FormDefinition
  let catalog: FormCatalog

  /// Creates the composition for a report of `form`.
  public init(_ form: FormDefinition, _ catalog: FormCatalog) {
    self.form = form
    self.catalog = catalog
  }

  /// The table called `code`, with a place for every code of `codes`.
  ///
  /// - Returns: `nil` when the form has no such table and `codes` has no cell of it.
  public func table(_ code: String, holding codes: some Sequence<CellCode>) -> TableDefinition? {
    let held = Set(codes.filter { $0.table == code })
    guard let union = catalog.tables.first(where: { $0.code == code }),
      var table = form.table(code)
        ?? catalog.forms.reversed().lazy.compactMap({ $0.table(code) }).first
    else { return nil }
    let places = union.blocks.map(\.definition.code).uniqued()
    table.blocks = places.flatMap { place in
      blocks(union.blocks.filter { $0.definition.code == place }, held: held)
        .map { definition(of: $0, held: held) }
    }
    return table.blocks.isEmpty ? nil : table
  }

  /// The table called `code` with only those rows of which `codes` has a cell; `nil` when there are none.
  public func presentTable(_ code: String, holding codes: some Sequence<CellCode>) -> TableDefinition? {
    let held = Set(codes.filter { $0.table == code })
    guard var table = table(code, holding: held) else { return nil }
    table.blocks = table.blocks.compactMap { block in
      var block = block
      let leaves = block.leafRows.filter { leaf in
        block.codes(of: leaf.row, table: code).contains(where: held.contains)
      }
      block.rows = RowTree.rows(of: leaves.map { ($0.groups[...], $0.row) })
      return leaves.isEmpty ? nil : block
    }
    return table.blocks.isEmpty ? nil : table
  }

  /// The blocks for one place: the form's own where it can hold the codes, otherwise the one that holds most, and
  /// further ones for codes still without a place.
  private func blocks(_ variants: [UnionBlock], held: Set<CellCode>) -> [UnionBlock] {
    func count(_ block: UnionBlock, _ codes: Set<CellCode>) -> Int {
      block.rows.reduce(0) { $0 + $1.codes.count(where: codes.contains) }
    }
    let own = variants.first { $0.forms.contains(form.id) }
    var open = held.intersection(variants.flatMap { $0.rows.flatMap(\.codes) })
    guard !open.isEmpty else { return own.map { [$0] } ?? [] }
    var chosen: [UnionBlock] = []
    while !open.isEmpty {
      let rest = variants.filter { !chosen.contains($0) }
      let most = rest.map { count($0, open) }.max() ?? 0
      guard most > 0 else { break }
      let best = rest.filter { count($0, open) == most }
      guard let block = best.first(where: { $0.forms.contains(form.id) }) ?? best.last else { break }
      chosen.append(block)
      open.subtract(block.rows.flatMap(\.codes))
    }
    return chosen
  }

  /// The block with the rows that this report's form has or the report holds.
  private func definition(of block: UnionBlock, held: Set<CellCode>) -> BlockDefinition {
    var definition = block.definition
    definition.rows = RowTree.rows(of: rows(of: block, held: held))
    return definition
  }

  /// Drops the form's own rows where the report has those of another form between the same neighbours.
  private func rows(of block: UnionBlock, held: Set<CellCode>) -> [UnionRow] {
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
