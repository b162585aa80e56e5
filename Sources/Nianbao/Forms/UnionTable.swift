/// One table of the report with the blocks and rows of all forms.
///
/// Offices file hybrids: headings of one form over rows of another. Matching therefore looks for the rows of
/// all forms at once, and lay-out takes from each form what a report holds.
struct UnionTable: Hashable, Sendable {
  /// The table's code.
  var code: String
  /// The blocks of all forms in order.
  ///
  /// Blocks with one code and different columns follow each other.
  var blocks: [UnionBlock]

  /// Merges the tables of all forms.
  static func union(of forms: [FormDefinition]) -> [UnionTable] {
    var tables: [UnionTable] = []
    for form in forms {
      tables.merge(
        form.tables.map { UnionTable($0, form: form.id) }, sameAs: { $0.code == $1.code },
        combine: { $0.merge($1) })
    }
    return tables
  }

  private init(_ table: TableDefinition, form: String) {
    code = table.code
    blocks = table.blocks.map { UnionBlock($0, table: table.code, form: form) }
  }

  /// Merges the blocks place by place: a block joins the one with its columns, or stands beside those with its code.
  private mutating func merge(_ newer: UnionTable) {
    var places = blocks.chunked { $0.definition.code == $1.definition.code }
    places.merge(
      newer.blocks.map { [$0] },
      sameAs: { $0.first?.definition.code == $1.first?.definition.code },
      combine: { place, new in
        for block in new {
          if let index = place.firstIndex(where: { UnionBlock.isSame($0, block) }) {
            UnionBlock.combine(&place[index], with: block)
          } else {
            place.append(block)
          }
        }
      })
    blocks = places.flatMap { $0 }
  }
}

/// A block of one form, or of several forms that give it the same columns.
struct UnionBlock: Hashable, Sendable {
  /// The block as the newest form defines it, without its rows.
  var definition: BlockDefinition
  /// The headings of the columns from left to right, with the spellings of all forms.
  var columnLabels: [LabelText]
  /// The ids of the forms that have the block.
  var forms: Set<String>
  /// The rows of all forms in order.
  var rows: [UnionRow]

  init(_ block: BlockDefinition, table: String, form: String) {
    definition = block
    columnLabels = block.leafColumns.map(\.column.label)
    forms = [form]
    rows = block.leafRows.map { leaf in
      UnionRow(
        row: leaf.row, groups: leaf.groups, codes: block.codes(of: leaf.row, table: table),
        forms: [form])
    }
  }

  static func isSame(_ left: UnionBlock, _ right: UnionBlock) -> Bool {
    left.definition.code == right.definition.code
      && left.definition.signature == right.definition.signature
  }

  static func combine(_ block: inout UnionBlock, with newer: UnionBlock) {
    block.definition = newer.definition
    block.columnLabels = zip(block.columnLabels, newer.columnLabels).map { $1.merged(with: $0) }
    block.forms.formUnion(newer.forms)
    block.rows.merge(newer.rows, sameAs: { $0.codes == $1.codes }, combine: UnionRow.combine)
  }
}

/// A row of one or several forms.
struct UnionRow: Hashable, Sendable {
  /// The row as the newest form defines it, with the spellings of all forms.
  var row: RowDefinition
  /// The headings of the groups around the row, outermost first.
  var groups: [LabelText]
  /// The codes of the row's cells from left to right.
  var codes: [CellCode]
  /// The ids of the forms that have the row.
  var forms: Set<String>

  static func combine(_ row: inout UnionRow, with newer: UnionRow) {
    let older = row.row.label
    row.row = newer.row
    row.row.label = newer.row.label.merged(with: older)
    row.groups = newer.groups
    row.forms.formUnion(newer.forms)
  }
}

extension LabelText {
  /// This label with the spellings of an older one added.
  func merged(with older: LabelText) -> LabelText {
    var aliases = self.aliases
    for spelling in older.spellings where !spellings.contains(spelling) { aliases.append(spelling) }
    return LabelText(label, aliases: aliases)
  }
}

extension Array {
  /// Merges another sequence into this one and keeps the order of both: what is the same is combined, what is
  /// new stands behind the last thing that both have.
  mutating func merge(
    _ other: [Element], sameAs: (Element, Element) -> Bool,
    combine: (inout Element, Element) -> Void
  ) {
    var next = startIndex
    for element in other {
      if let index = self[next...].firstIndex(where: { sameAs($0, element) }) {
        combine(&self[index], element)
        next = index + 1
      } else {
        insert(element, at: next)
        next += 1
      }
    }
  }
}
