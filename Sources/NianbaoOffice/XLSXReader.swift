public import Nianbao
internal import OfficePackage

/// Reads a workbook: a grid a sheet, in the order of the tabs.
///
/// ECMA-376. Every cell keeps its formula and its comment; a number is the decimal that a
/// spreadsheet program shows with all 15 digits, whatever the cell's format. Formulas without a
/// stored result are calculated where that is possible. Hidden sheets, rows and columns are read
/// like others, and a finding says so.
public struct XLSXReader: DocumentReader {
  /// The most cells of all sheets together; a report has about a thousand.
  private let maximumCellCount: Int
  /// Whether what no report is read from may be passed over.
  private let isForReport: Bool

  /// The formats this reader reads.
  public var formats: [FileFormat] { [.xlsx] }

  /// Creates a reader.
  public init() { self.init(isForReport: false) }

  init(maximumCellCount: Int = 300_000, isForReport: Bool = false) {
    self.maximumCellCount = maximumCellCount
    self.isForReport = isForReport
  }

  /// Reads a workbook.
  ///
  /// - Throws: ``ReadError`` when the file is damaged, needs a password, or is no workbook.
  public func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document {
    do {
      let (document, heads) = try sheets(of: bytes, name, headsOnly: isForReport)
      guard !heads.allSatisfy(document.needsOnlyHead) else { return document }
      return try sheets(of: bytes, name, headsOnly: false).document
    } catch {
      throw ReadError(office: error, name: name)
    }
  }

  /// Reads all sheets.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name.
  ///   - headsOnly: Whether of a sheet 勾稽校验, which is long, the head is enough.
  /// - Returns: The document, and the names of the sheets of which it has the head only.
  /// - Throws: ``PackageError``.
  private func sheets(
    of bytes: [UInt8], _ name: String, headsOnly: Bool
  ) throws -> (document: Document, heads: [String]) {
    let file = try SpreadsheetFile(OfficePackage(bytes: bytes))
    var document = Document(name: name, properties: try PropertiesPart.read(file.package))
    document.isUncalculated = file.isUncalculated
    var count = 0
    var heads: [String] = []
    let register = document.properties.custom.first { $0.name == MergeLayout.registerProperty }
    var leavesOutRegister = false
    for sheet in file.sheets {
      let before = (count, document.findings)
      do {
        let (grid, isHead) = try grid(
          of: sheet, file, name, &count, &document.findings, headsOnly: headsOnly)
        document.blocks.append(.grid(grid))
        if isHead { heads.append(sheet.name) }
      } catch let error as PackageError where error.kind == .excessive {
        guard sheet.name == register?.value else { throw error }
        (count, document.findings) = before
        leavesOutRegister = true
      }
    }
    if leavesOutRegister, let register { document.leaveOutRegister(register.value) }
    return (document, heads)
  }

  private func grid(
    of sheet: SpreadsheetFile.SheetReference, _ file: SpreadsheetFile, _ name: String,
    _ count: inout Int, _ findings: inout [Finding], headsOnly: Bool
  ) throws -> (grid: Grid, isHead: Bool) {
    let comments = try CommentsPart.read(of: sheet, file.package)
    var builder = GridBuilder(sheet, file: name, comments: comments)
    // The closure cannot hold an inout parameter.
    var cells = count
    let limit = maximumCellCount
    var rest = SpreadsheetFile.Remainder(merges: [], hiddenColumns: [])
    var isHead = false
    do {
      rest = try file.read(sheet) { row in
        cells += row.cells.count
        guard cells <= limit else {
          throw PackageError(.excessive, detail: "more than \(limit) cells")
        }
        builder.add(row)
        if headsOnly, builder.grid.isHeadOfRelationSheet { throw EndOfHead() }
      }
    } catch is EndOfHead { isHead = true }
    count = cells
    try builder.finish(rest)
    findings += builder.findings
    return (builder.grid, isHead)
  }

  /// Ends the reading of a sheet of which nothing more is needed.
  private struct EndOfHead: Error {}
}
