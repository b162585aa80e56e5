public import Nianbao
internal import OfficePackage

/// Reads the sheets of a workbook, or the tables of a page or text document, as they are, without
/// knowing any form.
///
/// ```swift
/// let sheets = try SheetsReader(path: "form.xlsx", name: "form.xlsx")
/// try sheets.writeCSV(of: 0) { try output.write($0) }
/// ```
///
/// Sheets are written row by row while they are read, so memory grows with the shared strings and
/// not with the sheets; other tables are read whole. A value belongs to one thread at a time.
public final class SheetsReader {
  /// A sheet in the list of a workbook.
  public struct Entry: Hashable, Sendable {
    /// The name on the tab.
    public var name: String
    /// Whether and how the sheet is hidden.
    public var visibility: Sheet.Visibility
  }

  private enum Source {
    case workbook(SpreadsheetFile)
    case tables([Grid])
  }

  private let source: Source
  private let name: String

  /// Opens the workbook in the file at `path`; of a file on disk only what is needed is read.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - name: The file's name, for errors.
  /// - Throws: ``ReadError``.
  public convenience init(path: String, name: String) throws(ReadError) {
    try self.init(name: name) { try OfficePackage(path: path) }
  }

  /// Opens the workbook whose bytes are `bytes`.
  ///
  /// - Throws: ``ReadError``.
  public convenience init(bytes: [UInt8], name: String) throws(ReadError) {
    try self.init(name: name) { try OfficePackage(bytes: bytes) }
  }

  private init(name: String, open: () throws -> OfficePackage) throws(ReadError) {
    self.name = name
    do {
      source = .workbook(try SpreadsheetFile(open()))
    } catch {
      throw ReadError(office: error, name: name)
    }
  }

  /// Takes the tables of a document; they are called by their numbers, from 1.
  ///
  /// - Parameter document: A page or a text document.
  public init(_ document: Document) {
    name = document.name
    source = .tables(document.grids)
  }

  /// The sheets in the order of their tabs.
  public var entries: [Entry] {
    switch source {
    case .workbook(let file):
      file.sheets.map { Entry(name: $0.name, visibility: $0.visibility) }
    case .tables(let grids):
      grids.indices.map { Entry(name: String($0 + 1), visibility: .visible) }
    }
  }

  /// Writes one sheet as CSV: RFC 4180, rows from row 1 and columns from column A.
  ///
  /// A record ends with the last cell of its row that holds something. Dates are ISO 8601, truth
  /// values `TRUE` and `FALSE`, numbers their shortest digits.
  ///
  /// - Parameters:
  ///   - index: The sheet in ``entries``, from 0.
  ///   - sink: Receives the bytes in pieces, UTF-8 without a byte order mark.
  /// - Throws: ``ReadError``, or what `sink` throws. What was written before is then not to be
  ///   trusted.
  public func writeCSV(of index: Int, to sink: @escaping ([UInt8]) throws -> Void) throws {
    var output = SheetCSV(sink)
    guard entries.indices.contains(index) else { return }
    _ = try read(index) { try output.write($0) }
    try output.finish()
  }

  /// Writes sheets as JSON: `{"sheets": [{"name", "state", "cells", "formulas", "merged"}]}`.
  ///
  /// - Parameters:
  ///   - indices: The sheets in ``entries``, from 0.
  ///   - file: The name of the file, for the JSON of many files: it is then one line, with the key
  ///     `file` in front.
  ///   - sink: Receives the bytes in pieces.
  /// - Throws: ``ReadError``, or what `sink` throws.
  public func writeJSON(
    of indices: [Int], file: String? = nil, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    var output = SheetJSON(file: file, sink)
    try output.begin()
    let entries = entries
    for index in indices where entries.indices.contains(index) {
      try output.begin(entries[index].name, entries[index].visibility)
      let merges = try read(index) { try output.write($0) }
      try output.end(merges: merges)
    }
    try output.finish()
  }

  /// Reads a sheet row by row, and gives its merged areas.
  private func read(
    _ index: Int, onRow: @escaping (SheetRow) throws -> Void
  ) throws -> [CellRange] {
    switch source {
    case .tables(let grids):
      for row in grids[index].sheetRows { try onRow(row) }
      return grids[index].merges
    case .workbook(let file):
      do {
        return try file.read(file.sheets[index], onRow: onRow).merges
      } catch let error as PackageError {
        throw ReadError(office: error, name: name)
      }
    }
  }
}

extension Grid {
  /// The rows as a sheet has them; all that a table of a text holds is text.
  fileprivate var sheetRows: [SheetRow] {
    rows.map { row in
      var told = SheetRow(index: row.index)
      for cell in row.cells where !cell.isCovered {
        told.append(column: cell.column, cell.text.isEmpty ? .nothing : .text(cell.text))
      }
      return told
    }
  }
}
