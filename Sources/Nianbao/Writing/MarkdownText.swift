/// Text of a Markdown file.
///
/// CommonMark 0.31, 2.4: a backslash before an ASCII punctuation character makes it a character like
/// any other.
enum MarkdownText {
  /// Signs that mean something wherever they stand in a line.
  private static let signs: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&",
  ]

  /// A text of one line, in which nothing is a sign.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: " ").unicodeScalars {
      if signs.contains(scalar) { escaped.append("\\") }
      escaped.append((0x0A...0x0D).contains(scalar.value) ? " " : scalar)
    }
    return protectingStart(String(escaped))
  }

  /// The line with a backslash before what would begin a heading, a list or a rule there.
  private static func protectingStart(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    if digits > 0, digits < scalars.count, [".", ")"].contains(scalars[digits]) {
      return inserting("\\", at: digits, in: scalars)
    }
    let isSign = scalars.first.map { ["#", "+", "-", "="].contains($0) } ?? false
    return isSign && scalars.count > 1 ? inserting("\\", at: 0, in: scalars) : line
  }

  private static func inserting(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> String {
    String(String.UnicodeScalarView(scalars[..<index] + [scalar] + scalars[index...]))
  }

  /// A text without the backslashes of ``escaped(_:)``.
  static func unescaped(_ text: Substring) -> Substring {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, isPunctuation(next) {
        plain.append(next)
        rest = rest.dropFirst()
      } else {
        plain.append(scalar)
      }
    }
    return Substring(String(plain))
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F
      && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
  }
}
