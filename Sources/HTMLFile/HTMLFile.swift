internal import CLibxml2

/// A page, parsed by libxml2's HTML parser; nothing else in the project calls that library.
///
/// The parser takes any text: it closes what was left open and passes over what it does not know.
public enum HTMLFile {
  /// The deepest nesting of elements; browsers stop at half as many.
  public static let maximumDepth = 1024

  /// Sets the library up, once, before the first parser.
  ///
  /// libxml2's page on thread safety asks for it: else two threads whose parsers are the first may each make
  /// the lock that both need, and wait for ever. `XMLParser` does the same for itself.
  private static let setUp: Void = xmlInitParser()

  /// Parses a page.
  ///
  /// - Parameters:
  ///   - text: The page in UTF-8, whatever it says of its encoding.
  ///   - handler: Receives what the page holds.
  /// - Throws: ``HTMLError`` when the page is out of all proportion, or what the handler throws.
  public static func parse(_ text: [UInt8], with handler: some HTMLHandler) throws {
    guard !text.isEmpty else { return }
    _ = setUp
    guard let size = Int32(exactly: text.count) else {
      throw HTMLError(.excessive, detail: "more than 2 GB")
    }
    guard !TagScan.findsExcess(in: text) else {
      throw HTMLError(
        .excessive, detail: "a tag with more than \(TagScan.maximumAttributeCount) attributes")
    }
    let receiver = Receiver(handler)
    try ConditionalMarks.hidden(in: text).withUnsafeBytes { bytes in
      let memory = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(memory, size) else {
        throw HTMLError(.unreadable, detail: "no parser for \(size) bytes")
      }
      defer { htmlFreeParserCtxt(context) }
      receiver.run(context)
      // The library stops by itself where memory ends; what it told is then only a beginning.
      guard receiver.error != nil || context.pointee.disableSAX == 0 else {
        throw HTMLError(.unreadable, detail: "the parser gave up")
      }
    }
    if let error = receiver.error { throw error }
  }
}

/// Turns the library's calls into those of the handler.
private final class Receiver {
  private let handler: any HTMLHandler
  private var context: htmlParserCtxtPtr?
  private var depth = 0
  /// What ended the parse.
  private(set) var error: (any Error)?

  init(_ handler: any HTMLHandler) { self.handler = handler }

  func run(_ context: htmlParserCtxtPtr) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = htmlCtxtUseOptions(context, Int32(options))
    _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    self.context = context
    install(in: context)
    withExtendedLifetime(self) { _ = htmlParseDocument(context) }
    self.context = nil
  }

  /// Takes the place of the calls that would build a tree.
  private func install(in context: htmlParserCtxtPtr) {
    var calls = xmlSAXHandler()
    calls.startElement = { Receiver.of($0)?.start($1, $2) }
    calls.endElement = { Receiver.of($0)?.end($1) }
    calls.characters = { Receiver.of($0)?.text($1, $2) }
    calls.ignorableWhitespace = { Receiver.of($0)?.text($1, $2) }
    calls.cdataBlock = { Receiver.of($0)?.text($1, $2) }
    context.pointee.sax.pointee = calls
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> Receiver? {
    data.map { Unmanaged<Receiver>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    forward {
      guard depth <= HTMLFile.maximumDepth else {
        throw HTMLError(
          .excessive, detail: "elements nested deeper than \(HTMLFile.maximumDepth)")
      }
      try handler.start(
        Self.string(name), Self.attributes(pairs), at: offset(behind: UInt8(ascii: ">")))
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    depth -= 1
    forward { try handler.end(Self.string(name), at: offset(behind: UInt8(ascii: ">"))) }
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    forward {
      let bytes = UnsafeBufferPointer(start: bytes, count: Int(max(0, count)))
      try handler.text(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func forward(_ event: () throws -> Void) {
    guard error == nil else { return }
    do {
      try event()
    } catch {
      self.error = error
      xmlStopParser(context)
    }
  }

  /// Where the parser stands; the library reports a tag before it takes the tag's last bytes.
  private func offset(behind last: UInt8) -> Int {
    guard let input = context?.pointee.input else { return 0 }
    var current = input.pointee.cur
    var offset = Int(xmlByteConsumed(context))
    for expected in [UInt8(ascii: "/"), last] where current?.pointee == expected {
      current = current?.successor()
      offset += 1
    }
    return offset
  }

  private static func attributes(
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = pairs
    while let pair = next, let name = pair[0] {
      let key = string(name)
      if attributes[key] == nil { attributes[key] = string(pair[1]) }
      next = pair.advanced(by: 2)
    }
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
