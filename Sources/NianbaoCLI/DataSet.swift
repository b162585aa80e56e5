import Foundation
import Nianbao
import NianbaoOffice

/// One output that takes the reports of all inputs, in their order, while they are read.
///
/// A file has its name only when all inputs have had their turn. What it takes of memory does not
/// grow with the reports, but for what tells them apart in the long CSV. A value belongs to one
/// thread at a time.
final class DataSet {
  private let writer: ReportWriter
  private let output: GrowingOutput
  private let format: OutputFormat
  private var keys: Set<ReportKey> = []
  private var codes: Set<CellCode> = []
  /// Rows of the wide CSV, until the columns are known.
  private var spool: Spool?
  private let spoolFolder: String
  private var isEmpty = true

  /// Begins a data set.
  ///
  /// - Parameters:
  ///   - writer: Writes its parts.
  ///   - format: A format that holds any number of reports.
  ///   - target: The path; `-` for standard output.
  ///   - force: Whether to replace a file that exists.
  /// - Throws: ``FileError``.
  init(
    _ writer: ReportWriter, format: OutputFormat, target: String, force: Bool
  ) throws(FileError) {
    self.writer = writer
    self.format = format
    output = try GrowingOutput(target, force: force)
    // Where the output goes there has to be room for it anyway.
    let isBeside = target != "-" && !target.hasPrefix("/dev/")
    spoolFolder = isBeside ? FilePath.folder(of: target) : NSTemporaryDirectory()
  }

  /// Takes the part of an input.
  ///
  /// - Throws: ``WriteError`` when it cannot stand beside what is there already; it is then left out,
  ///   and the data set goes on. ``FileError`` when the output cannot be written; it is then lost.
  func add(_ portion: ReportPortion) throws {
    switch portion {
    case .json(let bytes): try write(bytes)
    case .long(let bytes, let new):
      if let double = new.first(where: keys.contains) {
        throw ReportTableWriter.isDouble(double)
      }
      keys.formUnion(new)
      try write(bytes)
    case .wide(let rows):
      let spool = try self.spool ?? Spool(in: spoolFolder)
      self.spool = spool
      for row in rows {
        codes.formUnion(row.cells.keys)
        try spool.add([row.head] + row.cells.flatMap { [$0.key.description, $0.value] })
      }
    }
  }

  /// Writes what is missing and gives the file its name.
  ///
  /// - Returns: Whether there is an output: without a report there is none.
  /// - Throws: ``FileError``, ``WriteError``.
  func finish() throws -> Bool {
    if let spool { try writeRows(spool) }
    if isEmpty {
      output.abandon()
      return false
    }
    try output.commit()
    return true
  }

  /// Leaves no file behind.
  func abandon() { output.abandon() }

  private func write(_ bytes: [UInt8]) throws {
    if isEmpty { try output.write(writer.opening(of: format)) }
    isEmpty = false
    try output.write(bytes)
  }

  private func writeRows(_ spool: Spool) throws {
    let columns = writer.sorted(codes)
    try write(writer.table.wideHead(columns))
    let known = Dictionary(columns.map { ($0.description, $0) }) { first, _ in first }
    try spool.read { texts in
      guard let head = texts.first else { return }
      var row = WideRow(head: head, cells: [:])
      var index = 1
      while index + 1 < texts.count {
        if let code = known[texts[index]] { row.cells[code] = texts[index + 1] }
        index += 2
      }
      try output.write(writer.table.wideLine(row, columns))
    }
  }
}
