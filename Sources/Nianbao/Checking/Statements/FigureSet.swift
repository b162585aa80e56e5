/// Some of a form's figures, one bit each.
///
/// A form has at most ``maximumCount``; ``FormValidation`` sees to that.
struct FigureSet: OptionSet, Hashable, Sendable {
  /// The most figures of a form.
  static let maximumCount = UInt64.bitWidth

  /// The bits; bit 0 is the first figure.
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The figure with an index; none for an index beyond the limit.
  init(_ index: Int) { rawValue = 1 << UInt64(index) }

  /// The figures with these indices.
  init(_ indices: some Sequence<Int>) {
    rawValue = indices.reduce(0) { $0 | FigureSet($1).rawValue }
  }

  /// The index of the figure, where there is exactly one.
  var only: Int? { rawValue.nonzeroBitCount == 1 ? rawValue.trailingZeroBitCount : nil }

  /// Whether the figure with an index is one of them.
  func holds(_ index: Int) -> Bool { contains(FigureSet(index)) }
}
