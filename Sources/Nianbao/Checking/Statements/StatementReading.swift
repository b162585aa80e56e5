/// Reads the figures that one piece of text states.
///
/// ```
/// 因信息公开 引发 行政复议 351 件、 行政诉讼 46 件。
/// filler    action subject ↑      subject  ↑      the second takes over the action
/// ```
///
/// The text is taken apart at punctuation. A number counts where every word between the last stop
/// and the number is known and they name exactly one figure; what a clause leaves out it takes from
/// the one before it in the same sentence.
struct StatementReading {
  /// What was found, in order.
  private(set) var statements: [Statement] = []
  /// The figures whose context has been seen so far.
  private(set) var contexts: FigureSet

  private let lexicon: StatementLexicon
  private let text: StatementText
  private let report: Report

  private var clause = 0
  private var sentence = 0
  private var followsNumber = false
  private var isBarred = false
  private var isOtherYear = false
  private var nearby: FigureSet = []
  private var subject: StatementLexicon.Word?
  private var action: StatementLexicon.Word?

  /// Reads a piece of text.
  ///
  /// - Parameters:
  ///   - text: The piece.
  ///   - lexicon: The words.
  ///   - report: The report, which knows its year.
  ///   - contexts: The figures whose context a heading above has given.
  init(_ text: StatementText, _ lexicon: StatementLexicon, _ report: Report, contexts: FigureSet) {
    self.text = text
    self.lexicon = lexicon
    self.report = report
    self.contexts = contexts
    var index = 0
    while index < text.scalars.count { index = step(at: index) }
    endClause(at: text.scalars.count)
  }

  // MARK: Scanning

  private var scalars: [Unicode.Scalar] { text.scalars }

  private static let stops: Set<Unicode.Scalar> = ["。", "!", "?"]
  private static let breaks: Set<Unicode.Scalar> = [",", ";", ":", "(", ")", "，", "；"]

  /// Looks at one position and gives the next.
  private mutating func step(at index: Int) -> Int {
    let scalar = scalars[index]
    if Self.stops.contains(scalar) || Self.breaks.contains(scalar)
      || (scalar == "、" && followsNumber && clause == index)
    {
      endClause(at: index)
      clause = index + 1
      if scalar == ";" { isBarred = false }
      if Self.stops.contains(scalar) { endSentence(at: index) }
      return index + 1
    }
    if Self.isDigit(scalar) { return readNumber(at: index) }
    for word in lexicon.words(at: index, in: scalars[...]) {
      contexts.formUnion(word.contextOf)
      nearby.formUnion(word.nearbyOf)
      if word.isBarrier { isBarred = true }
    }
    return index + 1
  }

  private mutating func endSentence(at index: Int) {
    sentence = index + 1
    (isBarred, isOtherYear, followsNumber) = (false, false, false)
    (subject, action) = (nil, nil)
    nearby = []
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: Numbers

  /// Reads the number that begins at a position: a year, a figure with its unit, or neither.
  private mutating func readNumber(at start: Int) -> Int {
    let end = numberEnd(from: start)
    let digits = text.string(start..<end).filter { $0 != "," }
    if scalars[safe: end] == "年", end - start == 4, let year = Int(digits) {
      isOtherYear = report.year.map { $0 != year } ?? false
      return end + 1
    }
    guard end < scalars.count, let unit = lexicon.unit(at: end, in: scalars[...]),
      let number = Quantity(digits)
    else { return end }
    let after = end + unit.count
    read(number, digits, start..<end, unit: text.string(end..<after), rest: after)
    clause = after
    followsNumber = true
    return after
  }

  /// The end of a number: digits, groups of three, a point with digits.
  private func numberEnd(from start: Int) -> Int {
    func digits(from index: Int) -> Int {
      var end = index
      while let scalar = scalars[safe: end], Self.isDigit(scalar) { end += 1 }
      return end
    }
    var end = digits(from: start)
    while end - start <= 3 || scalars[safe: end - 4] == ",", scalars[safe: end] == ",",
      digits(from: end + 1) == end + 4
    {
      end += 4
    }
    if scalars[safe: end] == ".", digits(from: end + 1) > end + 1 { end = digits(from: end + 1) }
    return end
  }

  /// Reads a number with a unit: what the words before it, or behind it, name.
  private mutating func read(
    _ number: Quantity, _ digits: String, _ range: Range<Int>, unit: String, rest: Int
  ) {
    let stop = clauseEnd(from: rest)
    guard let before = words(in: clause..<range.lowerBound), let behind = words(in: rest..<stop),
      let figure = figure(before.filter { !$0.isFiller } + behind.filter { !$0.isFiller })
    else {
      forgetUnlessNamed(in: clause..<range.lowerBound)
      return
    }
    let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
    guard !isBarred, !isOtherYear, let power = lexicon.figures[figure].units[unit],
      isInContext(figure), let scaled = number.multiplied(byPowerOfTen: power)
    else { return }
    statements.append(
      Statement(
        figure: figure, number: scaled, decimals: decimals - power,
        text: text.string(range) + unit, sentence: quotation(range.lowerBound),
        source: text.source(of: range.lowerBound, in: report)))
  }

  private func clauseEnd(from index: Int) -> Int {
    var end = index
    while let scalar = scalars[safe: end], !Self.stops.contains(scalar),
      !Self.breaks.contains(scalar), scalar != "、", !Self.isDigit(scalar)
    {
      end += 1
    }
    return end
  }

  private func isInContext(_ figure: Int) -> Bool {
    let definition = lexicon.figures[figure]
    return (definition.context.isEmpty || contexts.holds(figure))
      && (definition.nearby.isEmpty || nearby.holds(figure))
  }

  // MARK: Words

  /// The words of a stretch; `nil` where something else stands there, too.
  private func words(in range: Range<Int>) -> [StatementLexicon.Word]? {
    var words: [StatementLexicon.Word] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let year = ownYear(at: index, before: range.upperBound) {
        index = year
        continue
      }
      guard
        let word = lexicon.words(at: index, in: scalars[..<range.upperBound]).first(where: {
          $0.isFiller || !$0.subjectOf.isEmpty || !$0.actionOf.isEmpty || !$0.noneOf.isEmpty
        })
      else { return nil }
      words.append(word)
      index += word.scalars.count
    }
    return words
  }

  /// The end of the report's own year, such as 2023年 or 2023年度, where one begins here.
  private func ownYear(at index: Int, before end: Int) -> Int? {
    guard Self.isDigit(scalars[index]), index + 4 < end, scalars[index + 4] == "年",
      report.year.map(String.init) == text.string(index..<(index + 4))
    else { return nil }
    return scalars[safe: index + 5] == "度" && index + 5 < end ? index + 6 : index + 5
  }

  /// The one figure that the words name, together with what the clause before it named.
  private mutating func figure(_ words: [StatementLexicon.Word]) -> Int? {
    var subjects = words.filter { !$0.subjectOf.isEmpty }
    let actions = words.filter { $0.subjectOf.isEmpty && !$0.actionOf.isEmpty }
    guard subjects.count + actions.count == words.count, subjects.count <= 1, actions.count <= 1,
      !words.isEmpty
    else { return nil }
    let isSubjectTaken = subjects.isEmpty
    if let subject, isSubjectTaken { subjects = [subject] }
    guard let named = subjects.first else { return nil }
    let candidates: FigureSet
    if let own = actions.first {
      candidates = named.subjectOf.intersection(own.actionOf)
    } else {
      let taken = action.map { named.subjectOf.intersection($0.actionOf) } ?? []
      candidates = taken.isEmpty ? named.subjectOf.intersection(lexicon.actionless) : taken
    }
    guard let figure = candidates.only else { return nil }
    subject = named
    action = actions.first ?? action
    return figure
  }

  /// A number of something else ends what a clause may take over, unless it is still about the same.
  private mutating func forgetUnlessNamed(in range: Range<Int>) {
    action = nil
    guard let word = subject else { return }
    let isNamed = range.contains { index in
      lexicon.words(at: index, in: scalars[..<range.upperBound]).contains {
        !$0.subjectOf.isDisjoint(with: word.subjectOf)
      }
    }
    if !isNamed { subject = nil }
  }

  // MARK: Nothing

  /// A clause without a number may say that there was none, or only name a subject.
  private mutating func endClause(at end: Int) {
    guard clause < end, !isBarred, !isOtherYear,
      let words = words(in: clause..<end)?.filter({ !$0.isFiller }), let last = words.last,
      !last.subjectOf.isEmpty
    else { return }
    if words.count == 1 { subject = last }
    guard words.count == 2, let none = words.first else { return }
    let candidates = none.noneOf.intersection(last.subjectOf)
    guard let figure = candidates.only, isInContext(figure) else { return }
    statements.append(
      Statement(
        figure: figure, number: .zero, decimals: 0, text: "", sentence: quotation(clause),
        source: text.source(of: clause, in: report)))
  }

  // MARK: Quoting

  /// The longest quotation, in characters.
  private static let longestQuotation = 80

  /// The sentence around a position; of a long one the part around it.
  private func quotation(_ index: Int) -> String {
    var end = index
    while let scalar = scalars[safe: end], !Self.stops.contains(scalar) { end += 1 }
    let isLong = end - sentence > Self.longestQuotation
    guard isLong else { return text.string(sentence..<end) }
    let first = max(sentence, index - Self.longestQuotation / 2)
    let last = min(end, first + Self.longestQuotation)
    return (first > sentence ? "…" : "") + text.string(first..<last) + (last < end ? "…" : "")
  }
}

extension Quantity {
  /// The number times a power of ten; `nil` beyond 18 digits or 15 decimals.
  func multiplied(byPowerOfTen power: Int) -> Quantity? {
    guard power > decimals else {
      return Quantity(coefficient: coefficient, decimals: decimals - power)
    }
    var value = coefficient
    for _ in decimals..<power {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return Quantity(coefficient: value, decimals: 0)
  }
}
