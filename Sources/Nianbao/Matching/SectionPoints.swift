/// How well texts fit the headings of a form's sections, remembered by text.
///
/// Reports have most of their headings in common, so one memory serves them all.
final class SectionPoints: Sendable {
  /// How well a text fits the heading of a section.
  struct Fit: Sendable {
    /// The index of the section in the form.
    var section: Int
    /// The points, of which ``LabelSimilarity/whole`` is the whole heading.
    var points: Double
    /// How the text relates to the heading.
    var fit: LabelSimilarity.Fit
  }

  private let headings: [LabelSimilarity]
  private let memory = Memory<NormalizedLabel, [Fit]>()

  /// Prepares the headings.
  ///
  /// - Parameters:
  ///   - sections: The form's sections.
  ///   - normalize: How to bring a heading into comparable form.
  init(_ sections: [SectionDefinition], normalize: (String) -> NormalizedLabel) {
    headings = sections.map { LabelSimilarity($0.heading, normalize: normalize) }
  }

  /// The sections whose headings a text fits, in the form's order.
  func fits(of label: NormalizedLabel) -> [Fit] {
    memory.value(for: label) {
      headings.enumerated().compactMap { section, heading in
        heading.points(for: label).map { Fit(section: section, points: $0.points, fit: $0.fit) }
      }
    }
  }
}
