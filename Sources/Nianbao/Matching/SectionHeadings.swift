/// Finds the headings of the report's sections among the lines that belong to no table.
///
/// The headings stand in order, so the chain with the most points is taken. Headings numbered alike
/// inside a section lose against the real ones, which fit letter for letter.
struct SectionHeadings: Sendable {
  /// A heading that was found.
  struct Heading: Hashable, Sendable {
    /// The line.
    var line: Int
    /// The index of the section in the form.
    var section: Int
    /// The number that the source gives.
    var number: Int
    /// The heading without its number, as in the source.
    var text: String
  }

  /// The longest line that can be a heading, in Unicode scalars.
  private static let longest = 40

  /// The headings in the order of the lines.
  let found: [Heading]

  /// Finds the headings.
  ///
  /// - Parameters:
  ///   - lines: All lines of the document.
  ///   - text: The indices of those to look at.
  ///   - sections: The form's sections.
  ///   - points: How well a text fits the heading of each section.
  init(
    _ lines: [ItemSequence.Line], at text: [Int], _ sections: [SectionDefinition],
    _ points: SectionPoints
  ) {
    var candidates: [Candidate] = []
    for index in text where Self.mayBeHeading(lines[index]) {
      let label = lines[index].label
      for fit in points.fits(of: label) {
        let number = sections[fit.section].number
        if let candidate = Self.candidate(label, index, fit, number) {
          candidates.append(candidate)
        }
      }
    }
    let chain = Self.bestChain(candidates).map { candidate in
      let line = lines[candidate.index]
      return Heading(
        line: candidate.index, section: candidate.section,
        number: line.label.ordinal ?? candidate.number, text: Self.words(of: line.text))
    }
    found = chain + Self.renamed(lines, at: text, between: chain, sections)
  }

  private static func mayBeHeading(_ line: ItemSequence.Line) -> Bool {
    guard !line.label.isEmpty else { return false }
    let text = line.text
    // A scalar has one to four bytes.
    return text.utf8.count <= longest
      || text.utf8.count <= 4 * longest && text.unicodeScalars.count <= longest
  }

  /// A line that may be the heading of a section.
  private struct Candidate {
    var index: Int
    var section: Int
    var number: Int
    var points: Double
  }

  private static func candidate(
    _ label: NormalizedLabel, _ index: Int, _ fit: SectionPoints.Fit, _ number: Int
  ) -> Candidate? {
    let isNumbered = label.ordinal != nil
    let enough = fit.fit == .exact ? 0 : isNumbered ? 0.5 : 0.8
    guard fit.points >= enough * LabelSimilarity.whole else { return nil }
    let ordinal = label.ordinal == number ? 2.0 : isNumbered ? -1.0 : 0
    return Candidate(
      index: index, section: fit.section, number: number, points: fit.points + ordinal)
  }

  /// The chain of ascending lines and sections with the most points.
  private static func bestChain(_ candidates: [Candidate]) -> [Candidate] {
    // For every candidate the points of the best chain that ends with it, and the candidate before it there.
    var chains: [(points: Double, before: Int?)] = []
    for candidate in candidates {
      let before = chains.indices.lazy.filter { index in
        candidates[index].index < candidate.index && candidates[index].section < candidate.section
      }.max { chains[$0].points < chains[$1].points }
      chains.append(((before.map { chains[$0].points } ?? 0) + candidate.points, before))
    }
    let last = chains.indices.max { chains[$0].points < chains[$1].points }
    return sequence(first: last) { index in index.map { chains[$0].before } }
      .prefix { $0 != nil }.compactMap { $0 }.map { candidates[$0] }.reversed()
  }

  /// A heading with other words, known by its number and its place between its neighbours.
  private static func renamed(
    _ lines: [ItemSequence.Line], at text: [Int], between chain: [Heading],
    _ sections: [SectionDefinition]
  ) -> [Heading] {
    guard chain.count >= 2 else { return [] }
    let found = Set(chain.map(\.section))
    return sections.indices.filter { !found.contains($0) }.compactMap { section in
      let after = chain.last { $0.section < section }?.line ?? -1
      let before = chain.first { $0.section > section }?.line ?? .max
      let line = text.first { index in
        index > after && index < before
          && lines[index].label.ordinal == sections[section].number
          && lines[index].text.count <= 20 && startsLikeHeading(lines[index].text)
      }
      return line.map {
        Heading(
          line: $0, section: section, number: sections[section].number,
          text: words(of: lines[$0].text))
      }
    }
  }

  /// Whether the text begins like 「一、」; a number in brackets counts the parts of a section.
  private static func startsLikeHeading(_ text: String) -> Bool {
    let head = text.unicodeScalars.prefix { Ordinal.digit($0) != nil || $0 == "十" }
    return !head.isEmpty && text.unicodeScalars.dropFirst(head.count).first == "、"
  }

  /// The heading without its number, as in the source.
  private static func words(of text: String) -> String {
    let head = String(text.unicodeScalars.prefix(Ordinal.reach))
    let length = Ordinal.leading(in: Array(ValueParser.plain(head).unicodeScalars)).length
    return Substring(text.unicodeScalars.dropFirst(length)).trimmed
  }
}
