internal import Nianbao

/// A cell of a table in a running text, before it has a place.
struct FlowCell {
  /// What stands for a picture, a drawing or a list to choose from in a cell without text.
  static let pictureMark = "□"

  /// How many rows the cell asks for; 0 for all that follow in its group.
  var rowSpan = 1
  /// How many columns the cell asks for.
  var columnSpan = 1
  /// What is in the cell, in order.
  var blocks: [Document.Block] = []
  /// Where the content begins.
  var source: SourceLocation?

  /// The cell's text, its paragraphs one a line.
  ///
  /// A table in the cell that has one cell only is a frame around text.
  var text: String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .grid(let grid): grid.rows.flatMap(\.cells).map(\.text).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  /// Whether a table of several cells stands in the cell.
  var holdsTable: Bool {
    blocks.contains { if case .grid(let grid) = $0 { !grid.isFrame } else { false } }
  }

  /// Whether the cell holds running text: more paragraphs than any label or value has.
  var holdsArticle: Bool {
    var length = 0
    return blocks.count > 3
      && blocks.contains { block in
        if case .paragraph(let paragraph) = block { length += paragraph.text.utf8.count }
        return length > 600
      }
  }
}

extension Grid {
  /// Whether the table is nothing but a frame around one piece of text.
  var isFrame: Bool { rows.reduce(0) { $0 + $1.cells.count } <= 1 }
}
