/// Makes the bytes of one file format of a ``Document``.
///
/// A writer knows its format and no form. The same document gives the same bytes.
public protocol DocumentWriter: Sendable {
  /// Writes a document.
  ///
  /// - Throws: ``WriteError`` when the format cannot hold the document.
  func write(_ document: Document) throws(WriteError) -> [UInt8]
}
