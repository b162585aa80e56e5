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
  static let maximumCellCount = 300_000

  /// The formats this reader reads.
  public var formats: [FileFormat] { [.xlsx] }

  /// Creates a reader.
  public init() {}

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
      for sheet in file.sheets {
        let before = (count, document.findings)
        do {
          let grid = try Self.grid(of: sheet, file, name, &count, &document.findings)
          document.blocks.append(.grid(grid))
        } catch let error as PackageError where error.kind == .excessive {
          // The register of many units: what it adds up to stands on another sheet.
          guard sheet.name == register?.value else { throw error }
          (count, document.findings) = before
          document.findings.append(.registerLeftOut(sheet.name))
        }
      }
      return document
    } catch {
      throw ReadError(office: error, name: name)
    }
  }

  private static func grid(
    of sheet: SpreadsheetFile.SheetReference, _ file: SpreadsheetFile, _ name: String,
    _ count: inout Int, _ findings: inout [Finding]
  ) throws -> Grid {
    let comments = try CommentsPart.read(of: sheet, file.package)
    var builder = GridBuilder(sheet, file: name, comments: comments)
    // The closure cannot hold an inout parameter.
    var cells = count
    let rest = try file.read(sheet) { row in
      cells += row.cells.count
      guard cells <= maximumCellCount else {
        throw PackageError(.excessive, detail: "more than \(maximumCellCount) cells")
      }
      builder.add(row)
    }
    count = cells
    try builder.finish(rest)
    findings += builder.findings
    return builder.grid
  }
}

extension Finding {
  fileprivate static func registerLeftOut(_ sheet: String) -> Finding {
    Finding(
      "register-left-out", .note,
      LocalizedText(
        zh: "「\(sheet)」的单元格太多，没有读；取「汇总」里存的合计。改过「\(sheet)」的，请先在表格软件里重新计算并保存。",
        en:
          "The sheet \(sheet) has too many cells and was left out; the stored sums count. Where it was changed, recalculate and save the file first."
      ))
  }
}
