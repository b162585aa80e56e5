/// A text as the key of a memory: hashed and compared by its bytes.
///
/// A string hashes by what Unicode holds for equal, which takes longer.
struct TextKey: Hashable, Sendable {
  let text: String

  func hash(into hasher: inout Hasher) { hasher.combine(FNV1a(text).value) }

  static func == (left: TextKey, right: TextKey) -> Bool {
    let (left, right) = (left.text.utf8, right.text.utf8)
    let (some, others) = (left.span, right.span)
    return some.count == others.count && some.indices.allSatisfy { some[$0] == others[$0] }
  }
}
