// The floor of a reader that is built on Foundation's XMLParser: its events, thrown away.
//
//   xml FILE...       swiftc -O xml.swift

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Takes every event and does nothing with it.
final class Silence: NSObject, XMLParserDelegate {
  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {}
  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {}
  func parser(_ parser: XMLParser, foundCharacters string: String) {}
}

for path in CommandLine.arguments.dropFirst() {
  // Data above some 10 MB make the parser fail; a stream does not.
  guard let stream = InputStream(fileAtPath: path) else { exit(2) }
  let parser = XMLParser(stream: stream)
  let silence = Silence()
  parser.delegate = silence
  guard parser.parse() else { exit(2) }
}
