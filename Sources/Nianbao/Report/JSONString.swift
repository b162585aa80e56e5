/// The spelling of strings in JSON.
///
/// RFC 8259, 7.
package enum JSONString {
  /// The string in quotes, with every character escaped that needs it.
  package static func quoted(_ string: String) -> String {
    var text = ""
    append(string, to: &text)
    return text
  }

  /// Appends the string as ``quoted(_:)`` gives it.
  static func append(_ string: String, to text: inout String) {
    let needsEscape = string.utf8.contains {
      // U+2028 and U+2029 are legal in JSON and end a line in JavaScript; they begin with E2.
      $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 == 0xE2
    }
    text += "\""
    if needsEscape { appendEscaped(string, to: &text) } else { text += string }
    text += "\""
  }

  private static func appendEscaped(_ string: String, to text: inout String) {
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
