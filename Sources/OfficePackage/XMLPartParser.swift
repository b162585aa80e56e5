internal import Foundation
internal import FoundationXML
internal import ZipArchive

/// Parses one part with Foundation's `XMLParser` and makes its silences errors.
///
/// `XMLParser` reports success for XML that is cut off or nested wrongly, goes on with events after
/// an error, and fails on data above some 10 MB unless it reads a stream.
enum XMLPartParser {
  static func parse(
    _ stream: EntryStream, _ part: String, with handler: some XMLHandler
  ) throws {
    let input = GuardedStream(stream)
    let parser = XMLParser(stream: input)
    let delegate = PartDelegate(handler, input)
    parser.delegate = delegate
    let isParsed = parser.parse()
    if let error = input.error { throw error.named(part) }
    if let error = delegate.thrown { throw error }
    guard isParsed, parser.parserError == nil, delegate.fault == nil, delegate.isWhole else {
      throw PackageError(.malformed, part: part, detail: delegate.fault ?? "it is cut off")
    }
    do {
      try input.drain()
    } catch {
      throw error.named(part)
    }
  }
}

extension PackageError {
  func named(_ part: String) -> PackageError {
    PackageError(kind, part: self.part ?? part, detail: detail)
  }
}

/// Hands events on to the handler until the first error.
private final class PartDelegate<Handler: XMLHandler>: XMLParserDelegate {
  private let handler: Handler
  private let input: GuardedStream
  private var depth = 0
  private var hasRoot = false
  /// What the handler threw.
  private(set) var thrown: (any Error)?
  /// What the parser found wrong.
  private(set) var fault: String?

  init(_ handler: Handler, _ input: GuardedStream) {
    self.handler = handler
    self.input = input
  }

  /// Whether the root element was there and was closed.
  var isWhole: Bool { hasRoot && depth == 0 }

  private var isOver: Bool { thrown != nil || fault != nil }

  private func forward(_ event: () throws -> Void) {
    guard !isOver else { return }
    do {
      try event()
    } catch {
      thrown = error
      input.stop()
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    hasRoot = true
    forward { try handler.start(Self.local(element), attributes) }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    forward { try handler.end(Self.local(element)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    forward { try handler.text(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    forward { try handler.text(String(decoding: data, as: UTF8.self)) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    guard !isOver else { return }
    fault = "line \(parser.lineNumber), column \(parser.columnNumber)"
    input.stop()
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
