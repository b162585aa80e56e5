import OfficePackage

/// Writes down what a part holds, one line an event; neighbouring pieces of text are joined.
final class RecordingHandler: XMLHandler {
  private(set) var events: [String] = []

  func start(_ element: String, _ attributes: [String: String]) throws {
    let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
    events.append("<\(element)\(list.joined())>")
  }

  func end(_ element: String) throws { events.append("</\(element)>") }

  func text(_ text: String) throws {
    if let last = events.last, !last.hasPrefix("<") {
      events[events.count - 1] = last + text
    } else {
      events.append(text)
    }
  }
}
