/// The headings of the forms' sections in comparable form.
struct SectionNames: Sendable {
  /// Which section of a form every spelling names.
  private let spellings: [[Unicode.Scalar]: Int]
  /// Which section the headings name as the forms print them.
  private let official: [[Unicode.Scalar]: Int]

  /// The longest heading, in bytes of UTF-8.
  private static let longest = 120

  /// Collects the headings of all forms.
  init(_ catalog: FormCatalog) {
    var spellings: [[Unicode.Scalar]: Int] = [:]
    var official: [[Unicode.Scalar]: Int] = [:]
    for section in catalog.forms.flatMap(\.sections) {
      official[LabelNormalizer.normalize(section.heading.label).body] = section.number
      for spelling in section.heading.spellings {
        spellings[LabelNormalizer.normalize(spelling).body] = section.number
      }
    }
    (self.spellings, self.official) = (spellings, official)
  }

  /// The number of the form's section that a heading names, in whatever spelling.
  func number(of heading: String) -> Int? {
    spellings[LabelNormalizer.normalize(heading).body]
  }

  /// Whether the words are a heading of a form, in whatever spelling, or the beginning of one.
  func isHeadingOrItsBeginning(_ words: String) -> Bool {
    let body = LabelNormalizer.normalize(words).body
    if spellings[body] != nil { return true }
    return spellings.keys.contains { $0.starts(with: body) }
  }

  /// The section whose heading a paragraph is, letter for letter and with a number such as 「二、」.
  ///
  /// A heading with a full stop, or with its number in brackets, is one within a section.
  func strayHeading(_ paragraph: String) -> Int? {
    guard Self.startsLikeHeading(paragraph) else { return nil }
    let text = paragraph.trimmed
    guard let last = text.last, last.isLetter else { return nil }
    return official[LabelNormalizer.normalize(text).body]
  }

  /// The number in front of a short line that looks like a section's heading, such as 「七、附则」.
  static func numbered(_ paragraph: String) -> Int? {
    guard startsLikeHeading(paragraph), paragraph.count <= 20 else { return nil }
    let text = paragraph.trimmed
    guard let last = text.last, last.isLetter else { return nil }
    return Ordinal.leading(in: Array(text.unicodeScalars)).value
  }

  private static func startsLikeHeading(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let head = scalars.prefix { Ordinal.digit($0) != nil || $0 == "十" }
    return !head.isEmpty && scalars.dropFirst(head.count).first == "、"
  }
}
