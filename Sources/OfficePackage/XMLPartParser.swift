internal import Foundation
internal import FoundationXML
internal import ZipArchive

/// Parses one part: by ``XMLScanner`` where it can, by Foundation's `XMLParser` where it must.
///
/// The parser is the reference, and its silences are made errors here.
/// `XMLParser` reports success for XML that is cut off or nested wrongly, goes on with events after
/// an error, and fails on data above some 10 MB unless it reads a stream.
package enum XMLPartParser {
  /// Which of the two reads a part.
  package enum Choice: Sendable {
    /// The scanner, and the parser where that gives up.
    case scannerFirst
    /// The parser alone.
    case parserOnly
  }

  /// Parses a part.
  ///
  /// - Parameters:
  ///   - part: The part's name, for errors.
  ///   - choice: Which of the two reads it.
  ///   - handler: Receives what the part holds.
  ///   - open: Opens the part from its beginning; called a second time where the scanner gives up.
  /// - Throws: ``PackageError``, or what the handler throws.
  static func parse(
    _ part: String, by choice: Choice, with handler: inout some XMLHandler,
    open: ((EntryStream) throws -> Void) throws -> Void
  ) throws {
    var told = 0
    if choice == .scannerFirst {
      var isFinished = false
      try open { stream in
        switch try XMLScanner.scan(stream, with: &handler) {
        case .finished: isFinished = true
        case .unsupported(let events): told = events
        }
      }
      if isFinished { return }
    }
    try open { try parse($0, part, with: &handler, passingOver: told) }
  }

  private static func parse(
    _ stream: EntryStream, _ part: String, with handler: inout some XMLHandler,
    passingOver told: Int
  ) throws {
    let input = GuardedStream(stream)
    let parser = XMLParser(stream: input)
    let delegate = PartDelegate(handler, input, passingOver: told)
    parser.delegate = delegate
    defer { handler = delegate.handler }
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
  private(set) var handler: Handler
  private let input: GuardedStream
  private var attributes = XMLAttributes()
  private var depth = 0
  private var hasRoot = false
  /// How many more beginnings and ends of elements the handler has been told already.
  private var told: Int
  /// What the handler threw.
  private(set) var thrown: (any Error)?
  /// What the parser found wrong.
  private(set) var fault: String?

  init(_ handler: Handler, _ input: GuardedStream, passingOver told: Int) {
    self.handler = handler
    self.input = input
    self.told = told
  }

  /// Whether the root element was there and was closed.
  var isWhole: Bool { hasRoot && depth == 0 }

  private var isOver: Bool { thrown != nil || fault != nil }

  private func forward(isElement: Bool, _ event: () throws -> Void) {
    guard !isOver else { return }
    guard told == 0 else {
      if isElement { told -= 1 }
      return
    }
    do {
      try event()
    } catch {
      thrown = error
      input.stop()
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes values: [String: String]
  ) {
    depth += 1
    hasRoot = true
    forward(isElement: true) {
      attributes.begin(UnsafeBufferPointer(start: nil, count: 0))
      for (name, value) in values {
        let local = name.split(separator: ":").last.map(String.init) ?? name
        attributes.append(XMLName(name), XMLName(local), value.utf8)
      }
      try handler.start(Self.local(element), attributes)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    forward(isElement: true) { try handler.end(Self.local(element)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    forward(isElement: false) { try handler.text(Array(string.utf8).span) }
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    forward(isElement: false) { try handler.text(Array(data).span) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    guard !isOver else { return }
    fault = "line \(parser.lineNumber), column \(parser.columnNumber)"
    input.stop()
  }

  private static func local(_ name: String) -> XMLName {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return XMLName(name) }
    return XMLName(String(name[name.utf8.index(after: colon)...]))
  }
}
