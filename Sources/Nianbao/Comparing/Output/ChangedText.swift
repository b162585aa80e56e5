/// Two versions of a text as HTML, with what changed between their common beginning and end marked.
struct ChangedText {
  /// The first version.
  let left: String
  /// The second version.
  let right: String

  /// Marks the change.
  init(_ left: String, _ right: String) {
    let (one, other) = (Array(left), Array(right))
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.dropFirst(head).reversed(), other.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    self.left = Self.marked(one, head, tail, "del")
    self.right = Self.marked(other, head, tail, "ins")
  }

  private static func marked(
    _ text: [Character], _ head: Int, _ tail: Int, _ element: String
  ) -> String {
    let start = HTMLText.escaped(String(text.prefix(head)))
    let end = HTMLText.escaped(String(text.suffix(tail)))
    let middle = HTMLText.escaped(String(text.dropFirst(head).dropLast(tail)))
    return start + (middle.isEmpty ? "" : "<\(element)>\(middle)</\(element)>") + end
  }
}
