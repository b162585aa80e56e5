import Nianbao
import TestSupport
import Testing

/// Where cells stand.
///
/// ECMA-376 Part 1, 18.3.1.4 and 18.3.1.73.
@Suite struct SheetPartTests {
  private func book(_ rows: String) -> WorkbookBytes { WorkbookBytes(sheets: [.init(rows)]) }

  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var rows: String
    var cells: [String]
    var testDescription: String { name }
  }

  @Test(
    "a cell stands where it says, and else behind the one before",
    arguments: [
      Example(
        name: "no references at all",
        rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        cells: ["A1=1", "B1=2", "A2=3"]),
      Example(
        name: "some references",
        rows:
          #"<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"#,
        cells: ["A3=1", "D3=2", "E3=3", "A4=4"]),
      Example(
        name: "lower case", rows: #"<row r="1"><c r="aa1"><v>1</v></c></row>"#, cells: ["AA1=1"]),
      Example(
        name: "out of order",
        rows: #"<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c></row>"#,
        cells: ["A1=1", "B1=2", "C1=3"]),
      Example(
        name: "the last cell of a sheet",
        rows: #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#, cells: ["XFD1048576=1"]),
      Example(
        name: "spans and dimensions that are wrong",
        rows: #"<row r="1" spans="1:1"><c r="E1"><v>1</v></c></row>"#, cells: ["E1=1"]),
      Example(
        name: "rows that are not there", rows: #"<row r="9"><c r="B9"><v>1</v></c></row>"#,
        cells: ["B9=1"]),
    ])
  func places(_ example: Example) throws {
    let grid = try book(example.rows).grid()
    let cells = grid.rows.flatMap { row in
      row.cells.map { "\(CellAddress(row: row.index, column: $0.column))=\($0.text)" }
    }
    #expect(cells == example.cells)
    let places = grid.rows.flatMap { $0.cells.compactMap { $0.source?.description } }
    #expect(
      places
        == example.cells.map { "book.xlsx:Sheet1!\($0.split(separator: "=").first ?? "")" })
  }

  @Test(
    "places that contradict each other are an error",
    arguments: [
      Example(
        name: "a cell twice",
        rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#,
        cells: []),
      Example(
        name: "a cell twice with others between",
        rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c></row>"#,
        cells: []),
      Example(
        name: "a cell twice in two cases", rows: #"<row r="1"><c r="A1"/><c r="a1"/></row>"#,
        cells: []),
      Example(
        name: "a cell of another row", rows: #"<row r="1"><c r="A1"/><c r="B2"/></row>"#, cells: []),
      Example(name: "a cell of a row before", rows: #"<row r="2"><c r="A1"/></row>"#, cells: []),
      Example(
        name: "a row twice", rows: #"<row r="1"><c r="A1"/></row><row r="1"><c r="B1"/></row>"#,
        cells: []),
      Example(
        name: "rows out of order",
        rows: #"<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>"#, cells: []),
      Example(
        name: "a row that its cells moved onto the next",
        rows: #"<row r="1"><c r="A2"/></row><row r="2"><c r="A2"/></row>"#, cells: []),
      Example(name: "a column outside", rows: #"<row r="1"><c r="XFE1"/></row>"#, cells: []),
      Example(name: "a row outside", rows: #"<row r="1048577"><c/></row>"#, cells: []),
      Example(name: "row nought", rows: #"<row r="0"><c/></row>"#, cells: []),
      Example(name: "a negative row", rows: #"<row r="-1"><c/></row>"#, cells: []),
      Example(name: "a row that is no number", rows: #"<row r="x"><c/></row>"#, cells: []),
      Example(name: "an empty reference", rows: #"<row r="1"><c r=""/></row>"#, cells: []),
      Example(name: "an absolute reference", rows: #"<row r="1"><c r="$A$1"/></row>"#, cells: []),
      Example(
        name: "a cell behind the last column",
        rows: #"<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>"#, cells: []),
      Example(
        name: "a row behind the last one",
        rows: #"<row r="1048576"><c/></row><row><c/></row>"#, cells: []),
    ])
  func contradictions(_ example: Example) {
    let error = #expect(throws: ReadError.self) { try book(example.rows).document() }
    #expect(error?.kind.detail != nil, "\(String(describing: error))")
    #expect(throws: ReadError.self) { try book(example.rows).csv() }
  }

  @Test("what stands in an extension is no cell of this sheet")
  func extensions() throws {
    let rows =
      #"<row r="1"><extLst><c r="A1"><v>7</v></c></extLst><c r="B1"><v>1</v></c></row>"#
    #expect(try book(rows).grid().dump.contains("A\"") == false)
  }

  @Test(
    "elements among the cells that may hold some are an error",
    arguments: [
      #"<c r="A2"><v>8</v></c>"#, #"<row r="1"><v>9</v></row>"#,
      #"<x:AlternateContent><row r="1"><c r="A1"><v>7</v></c></row></x:AlternateContent>"#,
    ])
  func strangers(_ rows: String) {
    #expect(throws: ReadError.self) { try book(rows).document() }
  }
}

extension Grid {
  fileprivate var dump: String { Document(name: "", blocks: [.grid(self)]).dump }
}
