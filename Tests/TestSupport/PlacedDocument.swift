public import Nianbao

/// A document in one of the formats that are read, and where in the file each of its pieces stands.
///
/// Written by hand here, so that places are not taken from what reads them.
public struct PlacedDocument: Sendable {
  /// A piece of a document: a paragraph, or a cell of a table.
  public struct Piece: Hashable, Sendable {
    /// The zero-based block.
    public var block: Int
    /// The cell, where the block is a table.
    public var cell: CellAddress?

    /// Creates the name of a piece.
    public init(block: Int, cell: CellAddress? = nil) {
      self.block = block
      self.cell = cell
    }
  }

  /// The formats.
  public enum Format: String, Sendable, CaseIterable {
    case txt, html, docx, xlsx
  }

  /// The file.
  public private(set) var bytes: [UInt8] = []
  /// Where the text of each piece begins, without the name of the file.
  public private(set) var places: [Piece: SourceLocation.Place] = [:]
  private var text = ""
  private var line = 1
  private var column = 1

  /// Writes a document.
  public init(_ document: Document, as format: Format) {
    switch format {
    case .txt: writeText(document)
    case .html: writePage(document)
    case .docx: bytes = WordBytes(wordBody(document)).bytes
    case .xlsx: bytes = WorkbookBytes(sheets: [sheet(document)]).bytes
    }
  }

  private mutating func write(_ piece: String) {
    text += piece
    for scalar in piece.unicodeScalars {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
  }

  private mutating func place(_ piece: Piece) { places[piece] = .text(line: line, column: column) }

  // MARK: Text and page

  private mutating func writeText(_ document: Document) {
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        place(Piece(block: index))
        write(paragraph.text + "\n")
      case .grid(let grid):
        for row in grid.rows {
          for position in 0..<grid.columnCount {
            place(Piece(block: index, cell: CellAddress(row: row.index, column: position)))
            let isLast = position == grid.columnCount - 1
            write((row.cell(at: position)?.text ?? "") + (isLast ? "\n" : "\t"))
          }
        }
      }
    }
    bytes = Array(text.utf8)
  }

  private mutating func writePage(_ document: Document) {
    write("<!DOCTYPE html>\n<html><head><meta charset=utf-8></head>\n<body>\n")
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        write("<p>")
        place(Piece(block: index))
        write(paragraph.text + "</p>\n")
      case .grid(let grid): writePage(grid, index)
      }
    }
    write("</body></html>\n")
    bytes = Array(text.utf8)
  }

  private mutating func writePage(_ grid: Grid, _ index: Int) {
    write("<table>\n")
    for row in grid.rows {
      write("<tr>")
      for cell in row.cells where !cell.isCovered {
        let address = CellAddress(row: row.index, column: cell.column)
        let (rows, columns) = Self.span(of: address, grid)
        write("<td rowspan=\(rows) colspan=\(columns)>")
        place(Piece(block: index, cell: address))
        write(cell.text + "</td>")
      }
      write("</tr>\n")
    }
    write("</table>\n")
  }

  // MARK: Text document

  private mutating func wordBody(_ document: Document) -> String {
    var (paragraphs, tables) = (0, 0)
    return document.blocks.enumerated().map { index, block in
      switch block {
      case .paragraph(let paragraph):
        paragraphs += 1
        places[Piece(block: index)] = .text(line: paragraphs, column: 1)
        return WordBytes.paragraph(paragraph.text)
      case .grid(let grid):
        tables += 1
        return "<w:tbl>\(grid.rows.map { wordRow($0, grid, index, tables) }.joined())</w:tbl>"
      }
    }.joined()
  }

  private mutating func wordRow(
    _ row: Grid.Row, _ grid: Grid, _ index: Int, _ table: Int
  ) -> String {
    var cells = ""
    for position in 0..<grid.columnCount {
      let address = CellAddress(row: row.index, column: position)
      let area = grid.merges.first { $0.contains(address) }
      guard area?.first.column ?? position == position else { continue }
      let (rows, columns) = Self.span(of: area?.first ?? address, grid)
      let merge =
        rows == 1 ? "" : area?.first == address ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
      places[Piece(block: index, cell: address)] = .tableCell(table: table, address: address)
      cells += WordBytes.cell(
        row.cell(at: position)?.text ?? "",
        properties: (columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : "") + merge)
    }
    return "<w:tr>\(cells)</w:tr>"
  }

  // MARK: Workbook

  /// All blocks on one sheet, one below the other.
  private mutating func sheet(_ document: Document) -> WorkbookBytes.Sheet {
    var whole = Grid(sheet: Sheet(name: "年报"))
    var top = 0
    func place(_ piece: Piece, _ address: CellAddress) {
      places[piece] = .cell(sheet: "年报", address: address)
    }
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        place(Piece(block: index), CellAddress(row: top, column: 0))
        whole.rows.append(Grid.Row(index: top, cells: [Cell(column: 0, text: paragraph.text)]))
        top += 1
      case .grid(let grid):
        for row in grid.rows {
          for cell in row.cells {
            let address = CellAddress(row: row.index, column: cell.column)
            place(
              Piece(block: index, cell: address),
              CellAddress(row: top + row.index, column: cell.column))
          }
          whole.rows.append(Grid.Row(index: top + row.index, cells: row.cells))
        }
        whole.merges += grid.merges.map { area in
          CellRange(
            first: CellAddress(row: top + area.first.row, column: area.first.column),
            last: CellAddress(row: top + area.last.row, column: area.last.column))
        }
        top += grid.rowCount
      }
    }
    return WorkbookBytes.Sheet(whole)
  }

  private static func span(of address: CellAddress, _ grid: Grid) -> (rows: Int, columns: Int) {
    guard let area = grid.merges.first(where: { $0.first == address }) else { return (1, 1) }
    return (
      area.last.row - area.first.row + 1, area.last.column - area.first.column + 1
    )
  }
}
