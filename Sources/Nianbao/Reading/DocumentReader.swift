/// Makes a ``Document`` of the bytes of one file format.
///
/// A reader knows its format and no form.
public protocol DocumentReader: Sendable {
  /// The formats this reader reads.
  var formats: [FileFormat] { get }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, for places and errors.
  /// - Returns: The file's paragraphs and grids in its order, each with its place.
  /// - Throws: ``ReadError`` when the bytes are not of the format, or damaged.
  func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document
}
