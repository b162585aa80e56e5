/// Figures of the text that are not those of the tables.
///
/// The words are data (``StatementDefinitions``). It is precise rather than eager: a number counts
/// only where every word around it is known, and one statement that agrees speaks for its figure,
/// since the others may count something else. Scope can differ legitimately, so it is a note.
public struct StatementCheck: Check {
  /// The rule.
  static let rule = Rule(
    "text-against-table", zh: "正文与表格不一致", en: "text against table",
    "正文里写的新收、上年结转、办结、结转下年度的申请，行政复议和行政诉讼，规章和行政规范性文件，行政事业性收费，与表格的数字不同。只比较用语明确的句子；口径可能不同（如只算本机关与算全县），所以只是提示。",
    "The text gives another figure than the table for applications received, carried in, handled or carried out, for reviews and lawsuits, for regulations and normative documents, or for administrative charges. Only plain sentences are compared. The two may count different things (one organ, a whole county), so it is a note.",
    from: .reviewPractice)

  private let lexicons: [String: StatementLexicon]

  /// Creates the check.
  ///
  /// - Parameter catalog: The forms, which hold the words.
  public init(_ catalog: FormCatalog) {
    lexicons = Dictionary(
      catalog.forms.compactMap { form in
        form.statements.map { (form.id, StatementLexicon($0)) }
      }
    ) { first, _ in first }
  }

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// The figures of the text that no reading of the table gives.
  public func findings(in subject: CheckSubject) -> [Finding] {
    guard let lexicon = lexicons[subject.form.id] else { return [] }
    let statements = self.statements(in: subject.report, lexicon)
    return Dictionary(grouping: statements, by: \.figure).sorted { $0.key < $1.key }.flatMap {
      figure, statements in
      findings(statements, of: lexicon.figures[figure], subject)
    }
  }

  private func statements(in report: Report, _ lexicon: StatementLexicon) -> [Statement] {
    let pieces = StatementText.pieces(of: report)
    return zip(report.sections, pieces).flatMap { section, pieces -> [Statement] in
      let heading = StatementReading(
        StatementText(heading: section.heading), lexicon, report, contexts: []
      ).contexts
      var above = heading
      return pieces.flatMap { piece -> [Statement] in
        let reading = StatementReading(piece, lexicon, report, contexts: above)
        // A short line without a stop is a heading for what follows.
        above = piece.isHeading ? reading.contexts : heading
        return reading.statements
      }
    }
  }

  private func findings(
    _ statements: [Statement], of figure: StatementDefinitions.Figure, _ subject: CheckSubject
  ) -> [Finding] {
    let sums = figure.codes.compactMap { codes in
      self.sum(codes, figure, subject).map { (codes: codes, number: $0) }
    }
    guard let first = sums.first,
      !statements.contains(where: { statement in
        sums.contains { statement.agrees(with: $0.number) }
      })
    else { return [] }
    var seen: Set<Quantity> = []
    return statements.filter { seen.insert($0.number).inserted }.map { statement in
      Self.finding(statement, figure, first.codes, first.number, subject.catalog)
    }
  }

  /// The sum of cells in the figure's unit; `nil` where one has no number.
  private func sum(
    _ codes: [CellCode], _ figure: StatementDefinitions.Figure, _ subject: CheckSubject
  ) -> Quantity? {
    let numbers = codes.compactMap { code -> Quantity? in
      guard let cell = subject.report.cells[code], let number = cell.number else { return nil }
      // 251000元 under a heading of 万元 is what it says.
      let unit = figure.units.filter { cell.raw?.hasSuffix($0.key) ?? false }
        .max { $0.key.count < $1.key.count }
      return number.multiplied(byPowerOfTen: unit?.value ?? 0)
    }
    return numbers.count == codes.count ? Quantity.sum(numbers) : nil
  }

  private static func finding(
    _ statement: Statement, _ figure: StatementDefinitions.Figure, _ codes: [CellCode],
    _ number: Quantity, _ catalog: FormCatalog
  ) -> Finding {
    let names = codes.map { catalog.name(of: $0) }
    let zh = names.map(\.zh).joined(separator: " + ")
    let en = names.map(\.en).joined(separator: " + ")
    let stated = statement.text.isEmpty ? statement.number.description : statement.text
    return Finding(
      rule.id, .note,
      LocalizedText(
        zh:
          "正文写的\(figure.name.zh)是 \(stated)（「\(statement.sentence)」），\(zh) 是 \(number)；请核对，口径不同的请在正文说明。",
        en:
          "The text gives \(stated) for \(figure.name.en) (「\(statement.sentence)」), \(en) is \(number). Check it; where the two count different things, say so in the text."
      ), cells: codes, source: statement.source, expected: number, actual: statement.number)
  }
}

extension Statement {
  /// Whether a number of the tables is this one, rounded as the text rounds it.
  fileprivate func agrees(with other: Quantity) -> Bool {
    guard let difference = Quantity.difference(number, other),
      let twice = Quantity.sum(difference, difference),
      let unit = Quantity(1).multiplied(byPowerOfTen: -decimals)
    else { return false }
    return (twice.isNegative ? -twice : twice) <= unit
  }
}
