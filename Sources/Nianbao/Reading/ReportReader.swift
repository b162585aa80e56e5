/// Reads reports from files that hold them as data: their cells stand there by code.
///
/// Nothing is matched, so what such a file says wrongly is an error with its place.
public protocol ReportReader: Sendable {
  /// The formats in which such files come.
  var formats: [FileFormat] { get }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, for places and errors.
  /// - Returns: The reports in the order of the file, with what reading noticed; `nil` where the
  ///   file is of one of ``formats`` and holds no reports as data.
  /// - Throws: ``ReadError`` when one of the reports cannot be read. Then none is given, so that
  ///   nobody takes the rest for all.
  func reports(
    in bytes: [UInt8], name: String
  ) throws(ReadError) -> [ReportMatcher.Result]?
}
