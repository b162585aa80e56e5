import OfficePackage

/// Writes down what a part holds, one line an event; neighbouring pieces of text are joined.
///
/// Names cannot be asked for their text, so those that tests use are listed; others print as `?`.
struct RecordingHandler: XMLHandler {
  private static let vocabulary = [
    "a", "b", "c", "d", "t", "v", "x", "x:b", "x:c", "worksheet", "一",
  ]
  private static let names = Dictionary(
    vocabulary.map { (XMLName($0), $0) }, uniquingKeysWith: { first, _ in first })

  private(set) var events: [String] = []
  private var text: [UInt8] = []

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    flush()
    let list = Self.vocabulary.compactMap { name in
      attributes.value(of: XMLName(name)).map { " \(name)=\($0)" }
    }
    events.append("<\(Self.names[element] ?? "?")\(list.joined())>")
  }

  mutating func end(_ element: XMLName) throws {
    flush()
    events.append("</\(Self.names[element] ?? "?")>")
  }

  mutating func text(_ text: Span<UInt8>) throws { self.text.append(text) }

  private mutating func flush() {
    if !text.isEmpty { events.append(String(decoding: text, as: UTF8.self)) }
    text = []
  }
}
