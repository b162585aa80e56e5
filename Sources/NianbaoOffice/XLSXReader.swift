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

  /// The formats this reader reads.
  public var formats: [FileFormat] { [.xlsx] }

  /// Creates a reader.
  public init() { self.init(maximumCellCount: 300_000) }

  init(maximumCellCount: Int) { self.maximumCellCount = maximumCellCount }

  /// Reads a workbook.
  ///
  /// - Throws: ``ReadError`` when the file is damaged, needs a password, or is no workbook.
  public func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document {
    do {
      let file = try SpreadsheetFile(OfficePackage(bytes: bytes))
      var document = Document(name: name, properties: try PropertiesPart.read(file.package))
      document.isUncalculated = file.isUncalculated
      var count = 0
      let register = document.properties.custom.first { $0.name == MergeLayout.registerProperty }
      var leavesOutRegister = false
      for sheet in file.sheets {
        let before = (count, document.findings)
        do {
          let grid = try grid(of: sheet, file, name, &count, &document.findings)
          document.blocks.append(.grid(grid))
        } catch let error as PackageError where error.kind == .excessive {
          guard sheet.name == register?.value else { throw error }
          (count, document.findings) = before
          leavesOutRegister = true
        }
      }
      if leavesOutRegister, let register { document.leaveOutRegister(register.value) }
      return document
    } catch {
      throw ReadError(office: error, name: name)
    }
  }

  private func grid(
    of sheet: SpreadsheetFile.SheetReference, _ file: SpreadsheetFile, _ name: String,
    _ count: inout Int, _ findings: inout [Finding]
  ) throws -> Grid {
    let comments = try CommentsPart.read(of: sheet, file.package)
    var builder = GridBuilder(sheet, file: name, comments: comments)
    // The closure cannot hold an inout parameter.
    var cells = count
    let limit = maximumCellCount
    let rest = try file.read(sheet) { row in
      cells += row.cells.count
      guard cells <= limit else {
        throw PackageError(.excessive, detail: "more than \(limit) cells")
      }
      builder.add(row)
    }
    count = cells
    try builder.finish(rest)
    findings += builder.findings
    return builder.grid
  }
}
