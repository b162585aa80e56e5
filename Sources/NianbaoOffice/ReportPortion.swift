public import Nianbao

/// What the reports of one input are in an output that takes those of many, one after another.
public enum ReportPortion: Sendable {
  /// Lines of JSON.
  case json([UInt8])
  /// Lines of the long CSV, and what tells their reports apart.
  case long([UInt8], [ReportKey])
  /// Rows of the wide CSV, whose columns are known only when all reports are.
  case wide([WideRow])
}

extension ReportWriter {
  /// What reports are in an output that holds any number.
  ///
  /// - Parameters:
  ///   - results: The reports, in their order.
  ///   - format: A format for which ``holdsSeveral(_:)`` is true.
  /// - Returns: Their part of the output, without what stands at its beginning.
  /// - Throws: ``WriteError`` when the format holds one report only, or cannot hold one of these.
  public func portion(
    of results: [ReportMatcher.Result], as format: OutputFormat
  ) throws -> ReportPortion {
    let reports = results.map(\.report)
    switch (format, options.csvLayout) {
    case (.csv, .long): return .long(try table.longLines(reports), reports.map(ReportKey.init))
    case (.csv, .wide): return .wide(try table.wideRows(reports))
    default: return .json(try bytes(of: results, as: format))
    }
  }

  /// What stands at the beginning of an output of any number of reports, whatever they are.
  ///
  /// - Throws: ``WriteError``; never for the formats there are.
  public func opening(of format: OutputFormat) throws -> [UInt8] {
    format == .csv && options.csvLayout == .long ? try table.longHead() : []
  }

  /// Codes in the order of the columns of the wide CSV.
  public func sorted(_ codes: Set<CellCode>) -> [CellCode] { catalog.sorted(codes) }
}
