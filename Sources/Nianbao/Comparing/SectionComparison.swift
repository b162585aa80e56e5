/// Compares the text of two reports, section by section and paragraph by paragraph.
struct SectionComparison {
  /// The sections that differ.
  private(set) var differing: [SectionDifference] = []

  private let left: Report
  private let right: Report

  /// Compares.
  init(_ left: Report, _ right: Report) {
    (self.left, self.right) = (left, right)
    for pair in Self.pairs(left.sections, right.sections) {
      let (one, other) = (
        pair.left.map { left.sections[$0] }, pair.right.map { right.sections[$0] }
      )
      let paragraphs = paragraphs(pair.left, pair.right)
      guard let one, let other else {
        // Text before the first heading is no section where there is none.
        if !(one ?? other).map(Self.isNothing, default: true) {
          differing.append(Self.difference(one, other, paragraphs))
        }
        continue
      }
      let isSameHeading =
        one.number == other.number && one.heading.withoutSpaces == other.heading.withoutSpaces
      if !isSameHeading || !paragraphs.isEmpty {
        differing.append(Self.difference(one, other, paragraphs))
      }
    }
  }

  private static func isNothing(_ section: ReportSection) -> Bool {
    section.number == 0 && section.paragraphs.allSatisfy { $0.withoutSpaces.isEmpty }
  }

  private static func difference(
    _ left: ReportSection?, _ right: ReportSection?, _ paragraphs: [SectionDifference.Paragraph]
  ) -> SectionDifference {
    func heading(_ section: ReportSection) -> SectionDifference.Heading {
      .init(number: section.number, text: section.heading)
    }
    return SectionDifference(
      left: left.map(heading), right: right.map(heading), paragraphs: paragraphs)
  }

  // MARK: Sections

  private typealias Pair = (left: Int?, right: Int?)

  /// The sections that belong together: by heading, then by table, then by number.
  private static func pairs(_ left: [ReportSection], _ right: [ReportSection]) -> [Pair] {
    var partners: [Int: Int] = [:]
    let keys: [(ReportSection) -> AnyHashable?] = [
      { section in AnyHashable(LabelNormalizer.normalize(section.heading).body) },
      { section in section.tables.first.map { AnyHashable($0.table) } },
      { section in AnyHashable(section.number) },
    ]
    for key in keys {
      for index in left.indices where partners[index] == nil {
        guard let wanted = key(left[index]) else { continue }
        let taken = Set(partners.values)
        partners[index] = right.indices.first { !taken.contains($0) && key(right[$0]) == wanted }
      }
    }
    let alone = Set(right.indices).subtracting(partners.values)
    var pairs: [Pair] = left.indices.map { ($0, partners[$0]) }
    for index in alone.sorted() {
      let before = pairs.lastIndex { ($0.right ?? -1) < index && $0.right != nil }
      pairs.insert((nil, index), at: before.map { $0 + 1 } ?? 0)
    }
    return pairs
  }

  // MARK: Paragraphs

  /// A paragraph with its place in its section.
  private struct Placed {
    var index: Int
    var text: String
    var key: String
  }

  private static func placed(_ section: ReportSection?) -> [Placed] {
    (section?.paragraphs ?? []).enumerated().map { index, text in
      Placed(index: index, text: text, key: text.withoutSpaces)
    }.filter { !$0.key.isEmpty }
  }

  private func paragraphs(_ left: Int?, _ right: Int?) -> [SectionDifference.Paragraph] {
    let one = Self.placed(left.map { self.left.sections[$0] })
    let other = Self.placed(right.map { self.right.sections[$0] })
    return ParagraphGaps(one.map(\.key), other.map(\.key)).gaps.flatMap { gap in
      let (removed, added) = (Array(one[gap.left]), Array(other[gap.right]))
      return (0..<max(removed.count, added.count)).map { index in
        let (before, after) = (removed[safe: index], added[safe: index])
        return SectionDifference.Paragraph(
          left: before?.text, right: after?.text,
          leftSource: source(before, left, self.left), rightSource: source(after, right, self.right)
        )
      }
    }
  }

  private func source(_ placed: Placed?, _ section: Int?, _ report: Report) -> SourceLocation? {
    guard let placed, let section else { return nil }
    return report.textSources.paragraph(section, placed.index)
  }
}

extension Optional {
  /// What a value gives, or `fallback` where there is none.
  fileprivate func map<Result>(_ work: (Wrapped) -> Result, default fallback: Result) -> Result {
    map(work) ?? fallback
  }
}
