/// What all places of one text or one sheet have in common: the file, and the sheet.
///
/// A class, so that the thousand places of a report share one.
package final class SourceOrigin: Sendable {
  /// The file's name as it was given, or `-` for standard input.
  package let file: String
  /// The sheet's name; empty for a text.
  package let sheet: String

  /// Names a file and, for a workbook, the sheet.
  package init(file: String, sheet: String = "") {
    (self.file, self.sheet) = (file, sheet)
  }
}

extension SourceOrigin: Hashable {
  /// Whether two have the same names.
  package static func == (left: SourceOrigin, right: SourceOrigin) -> Bool {
    left === right || (left.file == right.file && left.sheet == right.sheet)
  }

  /// Hashes the names.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(sheet)
  }
}
