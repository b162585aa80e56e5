internal import HTMLFile
public import Nianbao

/// Reads a page: its paragraphs, and its tables as a browser lays them out.
///
/// Tables that only lay out the page become paragraphs. What stands in scripts is read where no
/// table on the page is as large: some sites keep a page's text in a script, and some files hold it
/// as a string of JSON. HTML Living Standard.
public struct HTMLReader: DocumentReader {
  /// The formats this reader reads.
  public var formats: [FileFormat] { [.html] }

  /// Creates a reader.
  public init() {}

  /// Reads a page.
  ///
  /// - Throws: ``ReadError`` when the bytes are no text, or the page is out of all proportion.
  public func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document {
    let decoded = try TextDecoding.decode(bytes, name: name)
    do {
      var page = try Page(decoded.text, file: name)
      page.document.findings += decoded.findings(in: name)
      return page.document.withDrawnTables()
    } catch let error as HTMLError {
      throw ReadError(.excessive(part: nil, detail: error.detail), name: name)
    } catch {
      throw ReadError(.damaged(part: nil, detail: "\(error)"), name: name)
    }
  }
}
