/// Reads the `t` of a shared or inline string that has no runs.
///
/// ECMA-376 Part 1, 18.4.12.
struct StringScan {
  /// The text.
  let text: PlainText
  /// The place behind the element.
  let end: Int

  /// Reads the element that begins at a place; `nil` where there is none that this knows.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    guard bytes.has("<", "t", at: start) else { return nil }
    var begin = start + 2
    let space = " xml:space=\"preserve\""
    // White space is kept whether or not the part asks for it.
    if bytes.has(" ", at: begin), bytes.has(text: space, at: begin) { begin += space.utf8.count }
    guard bytes.has(">", at: begin), let text = PlainText(bytes, from: begin + 1),
      bytes.has("<", "/", "t", ">", at: text.range.upperBound)
    else { return nil }
    self.text = text
    end = text.range.upperBound + 4
  }
}
