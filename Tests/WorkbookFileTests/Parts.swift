import WorkbookFile
import ZipArchive

/// The parts of a finished workbook as text.
func parts(of bytes: [UInt8]) throws -> [String: String] {
  let archive = try Archive(bytes: bytes)
  var parts: [String: String] = [:]
  for entry in archive.entries {
    parts[entry.path] = String(decoding: try archive.read(entry.path), as: UTF8.self)
  }
  return parts
}

/// The parts of a workbook with one sheet, 表一, which `fill` fills.
func parts(
  filledBy fill: (inout Workbook, SheetID) throws -> Void
) throws -> [String: String] {
  var workbook = try Workbook()
  let sheet = try workbook.addSheet(named: "表一")
  try fill(&workbook, sheet)
  return try parts(of: try workbook.finish())
}

extension CellPosition {
  static let a1 = CellPosition(row: 0, column: 0)
}
