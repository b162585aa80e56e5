extension Document {
  /// The document with the tables that are drawn in its paragraphs with tabs or pipes, where it has
  /// no others.
  ///
  /// Such text was pasted: into a Word file, or into the `pre` element of a page.
  package func withDrawnTables() -> Document {
    var document = self
    if grids.isEmpty { document.blocks = drawn }
    return document
  }

  private var drawn: [Block] {
    var blocks: [Block] = []
    var rows: [Grid.Row] = []
    let lines = blockLines
    let file = SourceOrigin(file: name)
    let opensRows = PipeRow.opensRows(lines.compactMap(\.line))
    func close() {
      if !rows.isEmpty { blocks.append(.grid(Grid(rows: rows))) }
      rows = []
    }
    for (block, line) in lines {
      guard let line, let cells = cells(of: line, opensRows: opensRows, in: file) else {
        close()
        blocks.append(block)
        continue
      }
      rows.append(
        Grid.Row(
          index: rows.count, cells: cells.map { $0.placed(block.source) }, line: line.text.trimmed))
    }
    close()
    return blocks
  }

  /// The blocks, those that are paragraphs also as lines of text.
  private var blockLines: [(block: Block, line: TextLine?)] {
    blocks.enumerated().map { index, block in
      guard case .paragraph(let paragraph) = block else { return (block, nil) }
      return (block, TextLine(number: index + 1, text: paragraph.text[...]))
    }
  }

  private func cells(of line: TextLine, opensRows: Bool, in file: SourceOrigin) -> [Cell]? {
    if PipeRow.matches(line) {
      return PipeRow.cells(of: line, endsPrevious: false, opensRows: opensRows, in: file)
    }
    return TabRow.matches(line) ? TabRow.cells(of: line, in: file) : nil
  }
}

extension Cell {
  fileprivate func placed(_ source: SourceLocation?) -> Cell {
    var cell = self
    cell.source = source
    return cell
  }
}

extension Document.Block {
  fileprivate var source: SourceLocation? {
    if case .paragraph(let paragraph) = self { paragraph.source } else { nil }
  }
}
