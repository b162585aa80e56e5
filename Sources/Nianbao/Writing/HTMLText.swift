/// Text inside a page.
enum HTMLText {
  /// The text with everything escaped that could be markup, also inside quoted attributes.
  ///
  /// Control characters that HTML does not allow become U+FFFD. WHATWG HTML, 13.1.4 and 13.2.3.5.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Escaped text as an element's content, in which the ends of lines show.
  static func lines(_ text: String) -> String {
    escaped(text).replacing("\r\n", with: "\n").replacing("\n", with: "<br>")
  }
}
