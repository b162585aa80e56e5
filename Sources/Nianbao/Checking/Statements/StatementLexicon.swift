/// The words of a form's statements, ready to be looked for in text.
struct StatementLexicon: Sendable {
  /// A word and what it may be.
  struct Word: Sendable {
    /// The word's characters.
    var scalars: [Unicode.Scalar]
    /// Whether it changes nothing about what a number counts.
    var isFiller = false
    /// Whether the numbers behind it are of another time, or of a part.
    var isBarrier = false
    /// The figures whose subject it is, by index.
    var subjectOf: FigureSet = []
    /// The figures whose action it is.
    var actionOf: FigureSet = []
    /// The figures of which it says, with a subject, that there was none.
    var noneOf: FigureSet = []
    /// The figures that need it, or another such word, before the number.
    var contextOf: FigureSet = []
    /// The figures that need it, or another such word, in the sentence.
    var nearbyOf: FigureSet = []
  }

  /// The figures.
  let figures: [StatementDefinitions.Figure]
  /// The figures that need no action beside their subject.
  let actionless: FigureSet
  /// The units of all figures, the longest first.
  let units: [[Unicode.Scalar]]
  private let words: [Unicode.Scalar: [Word]]

  /// Prepares the words of a form.
  init(_ definitions: StatementDefinitions) {
    let figures = definitions.figures
    self.figures = figures
    var collected: [String: Word] = [:]
    func add(_ texts: [String], _ change: (inout Word) -> Void) {
      for text in texts where !text.isEmpty {
        change(&collected[text, default: Word(scalars: Array(text.unicodeScalars))])
      }
    }
    add(definitions.fillers) { $0.isFiller = true }
    add(definitions.barriers) { $0.isBarrier = true }
    for (index, figure) in figures.enumerated() {
      add(figure.subjects) { $0.subjectOf.insert(FigureSet(index)) }
      add(figure.actions) { $0.actionOf.insert(FigureSet(index)) }
      add(figure.none) { $0.noneOf.insert(FigureSet(index)) }
      add(figure.context) { $0.contextOf.insert(FigureSet(index)) }
      add(figure.nearby) { $0.nearbyOf.insert(FigureSet(index)) }
    }
    actionless = FigureSet(figures.indices.filter { figures[$0].actions.contains("") })
    units = Set(figures.flatMap(\.units.keys)).map { Array($0.unicodeScalars) }
      .sorted { $0.count > $1.count }
    var words: [Unicode.Scalar: [Word]] = [:]
    for word in collected.values {
      if let first = word.scalars.first { words[first, default: []].append(word) }
    }
    self.words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// The words that begin at a position, the longest first.
  func words(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> [Word] {
    guard let candidates = words[text[index]] else { return [] }
    return candidates.filter { text[index...].starts(with: $0.scalars) }
  }

  /// The unit that begins at a position.
  func unit(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    units.first { text[index...].starts(with: $0) }
  }
}
