/// How well a piece of text fits a label of the form, in points.
///
/// A whole label gives 10 points. A part of a label gives its share, so the pieces of a label that was wrapped
/// over several lines add up to about as much as the whole. Points are what ``RowAlignment`` adds up.
struct LabelSimilarity: Sendable {
  /// How a piece of text relates to a label.
  enum Fit: Hashable, Sendable {
    /// Letter for letter the label or one of its aliases.
    case exact
    /// A part of the label.
    case part
    /// The label with something behind it, or with a few other letters.
    case similar
  }

  /// The points for a whole label.
  static let whole = 10.0

  private let spellings: [NormalizedLabel]

  /// Creates the comparison with all spellings of a label.
  ///
  /// - Parameters:
  ///   - label: The label.
  ///   - normalize: How to bring a spelling into comparable form; callers with many labels, most
  ///     of which repeat, remember what they know.
  init(
    _ label: LabelText, normalize: (String) -> NormalizedLabel = LabelNormalizer.normalize
  ) {
    spellings = label.spellings.map(normalize).filter { !$0.isEmpty }
  }

  /// Whether there is no label to compare with.
  var isEmpty: Bool { spellings.isEmpty }

  /// The label and its aliases, without numbers.
  var bare: [NormalizedLabel] { spellings.map(\.bare) }

  /// Whether the piece is the label or one of its aliases, letter for letter.
  func isExact(_ piece: NormalizedLabel) -> Bool { spellings.contains { $0.body == piece.body } }

  /// Whether the label or one of its aliases begins with the piece.
  func begins(with piece: NormalizedLabel) -> Bool {
    spellings.contains { $0.body.starts(with: piece.body) }
  }

  /// The points of a piece of text and how it fits; `nil` when it does not.
  ///
  /// - Parameters:
  ///   - piece: The piece of text.
  ///   - allowsSimilar: Whether the label with other letters counts, too.
  /// - Returns: At most a little over ``whole``.
  func points(
    for piece: NormalizedLabel, allowsSimilar: Bool = true
  ) -> (points: Double, fit: Fit)? {
    guard !piece.isEmpty else { return nil }
    var best: (points: Double, fit: Fit)?
    for spelling in spellings {
      guard let points = Self.points(for: piece, against: spelling, allowsSimilar) else { continue }
      if points.points > best?.points ?? -.infinity { best = points }
    }
    return best
  }

  private static func points(
    for piece: NormalizedLabel, against label: NormalizedLabel, _ allowsSimilar: Bool
  ) -> (points: Double, fit: Fit)? {
    if piece.body == label.body { return (whole + ordinalPoints(piece, label), .exact) }
    let (shared, all) = (
      (piece.fingerprint & label.fingerprint).nonzeroBitCount,
      piece.fingerprint.nonzeroBitCount
    )
    let mayBegin = label.fingerprint & ~piece.fingerprint == 0
    guard 2 * shared >= all || (mayBegin && piece.body.starts(with: label.body)) else {
      return nil
    }
    if let points = partPoints(piece, label) { return points }
    guard allowsSimilar else { return nil }
    return extendedPoints(piece, label) ?? similarPoints(piece, label)
  }

  /// Equal numbers speak for a label, different ones against it.
  private static func ordinalPoints(_ piece: NormalizedLabel, _ label: NormalizedLabel) -> Double {
    guard let left = piece.ordinal, let right = label.ordinal else { return 0 }
    return left == right ? 0.5 : -1.5
  }

  private static func partPoints(
    _ piece: NormalizedLabel, _ label: NormalizedLabel
  ) -> (points: Double, fit: Fit)? {
    guard piece.body.count < label.body.count, let start = label.body.firstIndex(of: piece.body)
    else { return nil }
    if piece.body.count == 1 { return (0.2, .part) }
    let share = Double(piece.body.count) / Double(label.body.count)
    return (0.9 * whole * share + (start == 0 ? 0.5 : 0), .part)
  }

  /// A label with a local explanation behind it.
  private static func extendedPoints(
    _ piece: NormalizedLabel, _ label: NormalizedLabel
  ) -> (points: Double, fit: Fit)? {
    guard piece.body.starts(with: label.body) else { return nil }
    let share = Double(label.body.count) / Double(piece.body.count)
    if label.body.count >= 4 { return (0.9 * whole, .similar) }
    return share >= 0.4 ? (whole * share, .similar) : nil
  }

  private static func similarPoints(
    _ piece: NormalizedLabel, _ label: NormalizedLabel
  ) -> (points: Double, fit: Fit)? {
    let lengths = piece.body.count + label.body.count
    let shorter = min(piece.body.count, label.body.count)
    guard shorter >= 3, isSimilar(shorter, lengths),
      isSimilar(min(commonCount(piece, label), label.body.count), lengths)
    else { return nil }
    let common = commonLength(piece.body, label.body)
    guard isSimilar(common, lengths) else { return nil }
    return (0.9 * whole * (2 * Double(common) / Double(lengths)) - 1, .similar)
  }

  /// Whether two labels of so many letters together have enough of them in common.
  private static func isSimilar(_ common: Int, _ lengths: Int) -> Bool {
    2 * Double(common) / Double(lengths) >= 0.6
  }

  /// No fewer than the letters that a piece has in common with a label, by the label's fingerprint.
  private static func commonCount(_ piece: NormalizedLabel, _ label: NormalizedLabel) -> Int {
    piece.body.count { NormalizedLabel.bit(of: $0) & label.fingerprint != 0 }
  }

  /// The length of the longest common subsequence.
  static func commonLength(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var diagonal = 0
      for index in right.indices {
        let above = row[index + 1]
        row[index + 1] = scalar == right[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}

extension Array where Element: Equatable {
  /// The first index at which `other` stands as a whole.
  func firstIndex(of other: [Element]) -> Int? {
    guard !other.isEmpty, other.count <= count else { return nil }
    return (0...(count - other.count)).first { self[$0..<($0 + other.count)].elementsEqual(other) }
  }
}
