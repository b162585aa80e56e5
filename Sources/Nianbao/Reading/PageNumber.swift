/// A line that holds only a page number between dashes, such as `- 3 -` or `— 5 —`.
struct PageNumber: Hashable, Sendable {
  /// The line in the file, from 1.
  let line: Int

  /// Recognises a page number; `nil` for any other line.
  init?(_ line: borrowing TextLine) {
    guard line.text.utf8.count <= 32, line.text.unicodeScalars.contains(where: Self.isDash) else {
      return nil
    }
    let dashes: Set<Character> = ["-", "—", "–", "－", "―"]
    let text = line.text.trimmed
    let inner = text.drop(while: dashes.contains)
    let digits = inner.prefix { inner.endIndex > inner.startIndex && !dashes.contains($0) }
    let tail = inner[digits.endIndex...]
    guard inner.count < text.count, !tail.isEmpty, tail.allSatisfy(dashes.contains),
      (1...4).contains(digits.trimmed.count), digits.trimmed.allSatisfy(\.isWholeNumber)
    else { return nil }
    self.line = line.number
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "－", "―": true
    default: false
    }
  }

  /// Says that the line was left out.
  func finding(in name: String) -> Finding {
    Finding(
      "page-number", .note,
      LocalizedText(zh: "这一行是页码，已略过。", en: "This line is a page number and was left out."),
      source: SourceLocation(file: name, line: line, column: 1))
  }
}
