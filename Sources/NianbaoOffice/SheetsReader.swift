public import Nianbao
internal import OfficePackage

/// Reads the sheets of a workbook as they are, without knowing any form.
///
/// ```swift
/// let sheets = try SheetsReader(path: "form.xlsx", name: "form.xlsx")
/// try sheets.writeCSV(of: 0) { try output.write($0) }
/// ```
///
/// Sheets are written row by row while they are read, so memory grows with the shared strings and
/// not with the sheets. A value belongs to one thread at a time.
public final class SheetsReader {
  /// A sheet in the list of a workbook.
  public struct Entry: Hashable, Sendable {
    /// The name on the tab.
    public var name: String
    /// Whether and how the sheet is hidden.
    public var visibility: Sheet.Visibility
  }

  private let file: SpreadsheetFile
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
      file = try SpreadsheetFile(open())
    } catch {
      throw ReadError(office: error, name: name)
    }
  }

  /// The sheets in the order of their tabs.
  public var entries: [Entry] {
    file.sheets.map { Entry(name: $0.name, visibility: $0.visibility) }
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
    let output = SheetCSV(sink)
    guard file.sheets.indices.contains(index) else { return }
    try rethrowing { _ = try file.read(file.sheets[index]) { try output.write($0) } }
    try output.finish()
  }

  /// Writes sheets as JSON: `{"sheets": [{"name", "state", "cells", "formulas", "merged"}]}`.
  ///
  /// - Parameters:
  ///   - indices: The sheets in ``entries``, from 0.
  ///   - sink: Receives the bytes in pieces.
  /// - Throws: ``ReadError``, or what `sink` throws.
  public func writeJSON(of indices: [Int], to sink: @escaping ([UInt8]) throws -> Void) throws {
    let output = SheetJSON(sink)
    try output.begin()
    for sheet in indices.filter(file.sheets.indices.contains).map({ file.sheets[$0] }) {
      try output.begin(sheet.name, sheet.visibility)
      try rethrowing {
        let rest = try file.read(sheet) { try output.write($0) }
        try output.end(merges: rest.merges)
      }
    }
    try output.finish()
  }

  private func rethrowing(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as PackageError {
      throw ReadError(office: error, name: name)
    }
  }
}
