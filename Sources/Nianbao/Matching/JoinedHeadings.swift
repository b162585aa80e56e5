/// The headings of a block, those that were wrapped put together again.
///
/// A piece of a heading says nothing of the order of columns, or looks like another heading: 其他 is one, and may be a
/// piece of a longer one.
struct JoinedHeadings {
  /// The headings in their order; pieces that make none stay as they are.
  private(set) var headings: [HeaderReading.Heading] = []

  /// The most pieces of one heading.
  private static let mostPieces = 6

  /// Puts pieces together that follow one another and are a heading of the block only together.
  init(_ pieces: [HeaderReading.Heading], of block: BlockHeadings) {
    var rest = pieces[...]
    while let first = rest.first {
      let next = Self.joined(rest, block.known) ?? (heading: first, count: 1)
      headings.append(next.heading)
      rest = rest.dropFirst(next.count)
    }
  }

  /// The heading that the first pieces are together, and how many they are; `nil` where the first is one, or none is.
  private static func joined(
    _ pieces: ArraySlice<HeaderReading.Heading>, _ known: Set<NormalizedLabel>
  ) -> (heading: HeaderReading.Heading, count: Int)? {
    guard var whole = pieces.first, !known.contains(whole.label.bare) else { return nil }
    for (index, piece) in pieces.prefix(mostPieces).enumerated().dropFirst() {
      whole.label = NormalizedLabel(ordinal: nil, body: whole.label.body + piece.label.body)
      whole.isAlone = whole.isAlone && piece.isAlone
      if known.contains(whole.label) { return (whole, index + 1) }
    }
    return nil
  }
}
