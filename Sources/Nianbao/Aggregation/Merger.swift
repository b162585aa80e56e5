/// Puts the reports of units together into the report of their superior.
///
/// Only reports of one form and one year are added up. A unit that is there twice counts once, or
/// not at all where its reports differ. What does not count is named, with the reason.
public struct Merger: Sendable {
  /// What can be chosen about a merge.
  public struct Options: Sendable {
    /// The superior's name; else that of its own report.
    public var organ: String?
    /// The year; else that of the superior's report, else the one that most units have.
    public var year: Int?
    /// The form; else that of the superior's report, else the one that most units of the year have.
    public var form: String?
    /// The units that are to report, where there is a list.
    public var expected: ExpectedUnits?
    /// The superior's own report, to be compared with the sums.
    public var superior: CheckedInput?

    /// Creates options.
    public init(
      organ: String? = nil, year: Int? = nil, form: String? = nil, expected: ExpectedUnits? = nil,
      superior: CheckedInput? = nil
    ) {
      self.organ = organ
      self.year = year
      self.form = form
      self.expected = expected
      self.superior = superior
    }
  }

  /// The most units of a merge.
  public static let maximumUnitCount = 10_000

  private let catalog: FormCatalog
  private let options: Options

  /// Creates a merger.
  public init(_ catalog: FormCatalog, options: Options = Options()) {
    self.catalog = catalog
    self.options = options
  }

  /// Puts units together.
  ///
  /// - Parameter inputs: What checking each input gave.
  /// - Returns: The superior's report and what became of each unit.
  /// - Throws: ``MergeError`` when no unit counts, or there are too many.
  public func merge(_ inputs: [CheckedInput]) throws(MergeError) -> Merge {
    var units = inputs.flatMap(MergeUnit.units)
    guard units.count <= Self.maximumUnitCount else {
      throw MergeError(.tooMany(limit: Self.maximumUnitCount), detail: "\(units.count)")
    }
    if let superior = options.superior, superior.results.count > 1 {
      throw MergeError(.severalSuperiors, detail: superior.name)
    }
    let superior = options.superior.flatMap { MergeUnit.units(of: $0).first }
    let year = options.year ?? superior?.report?.year ?? Self.mostCommon(units.map(\.report?.year))
    let form = try form(of: units, year, superior)
    for index in units.indices where units[index].standing == .counted {
      units[index].standing = standing(of: units[index], form, year, superior)
    }
    Repetitions(catalog).settle(&units)
    let counted = units.filter { $0.standing == .counted }.count
    guard counted > 0 else {
      throw MergeError(.noUnits, detail: "\(form.id), \(year.map { "\($0)" } ?? "–")")
    }
    expect(&units)
    return merged(units, form, year, superior)
  }

  // MARK: Who counts

  private func form(
    of units: [MergeUnit], _ year: Int?, _ superior: MergeUnit?
  ) throws(MergeError) -> FormDefinition {
    let ofYear = units.filter { $0.report?.year == year }
    let votes = Dictionary(grouping: ofYear.compactMap(\.report?.form)) { $0 }.mapValues(\.count)
    // The forms stand in the order of their years, so the newest of several wins.
    let most = catalog.forms.map(\.id).enumerated()
      .max {
        (votes[$0.element, default: 0], $0.offset) < (votes[$1.element, default: 0], $1.offset)
      }
    let id = options.form ?? superior?.report?.form ?? most?.element ?? ""
    guard let form = catalog.form(id) else { throw MergeError(.unknownForm, detail: id) }
    return form
  }

  /// The year that most units have; of several the latest.
  private static func mostCommon(_ years: [Int?]) -> Int? {
    Dictionary(grouping: years.compactMap { $0 }) { $0 }
      .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  private func standing(
    of unit: MergeUnit, _ form: FormDefinition, _ year: Int?, _ superior: MergeUnit?
  ) -> MergeUnit.Standing {
    guard let report = unit.report else { return unit.standing }
    let superiors = [superior?.organ, OrganName(options.organ)].compactMap { $0 }
    let isSuperior = unit.organ.map(superiors.contains) ?? false
    if isSuperior || (unit.file != nil && unit.file == superior?.file) { return .superior }
    if report.year == nil, year != nil { return .yearUnknown }
    if report.year != year { return .otherYear }
    return report.form == form.id ? .counted : .otherForm
  }

  /// Says which units are on the list, and adds those that are missing.
  private func expect(_ units: inout [MergeUnit]) {
    guard let expected = options.expected else { return }
    let names = Set(expected.names.compactMap { OrganName($0) })
    for index in units.indices {
      guard units[index].report != nil else { continue }
      units[index].isExpected = OrganName(units[index].name).map(names.contains)
    }
    let present = Set(units.compactMap { $0.report == nil ? nil : OrganName($0.name) })
    for name in expected.names where OrganName(name).map({ !present.contains($0) }) ?? false {
      units.append(MergeUnit(name: name, standing: .missing, isExpected: true))
    }
  }

  // MARK: The superior's report

  private func merged(
    _ units: [MergeUnit], _ form: FormDefinition, _ year: Int?, _ superior: MergeUnit?
  ) -> Merge {
    var units = units
    var counted = units.filter { $0.standing == .counted }
    var totals = totals(of: counted, form)
    if let index = Self.sumOfOthers(units, totals) {
      units[index].standing = .sumOfOthers
      counted = units.filter { $0.standing == .counted }
      totals = self.totals(of: counted, form)
    }
    let report = report(form, year, organ: options.organ ?? superior?.report?.organ, totals)
    var findings = UnitFindings(units, form, year, hasList: options.expected != nil).findings
    findings += TotalFindings(totals, counted, form, catalog).findings
    if let superior, superior.report != nil {
      findings += ParentCheck(catalog).findings(
        in: superior, totals, of: counted.count, form: form, year: year)
    }
    // An equation with a sum that is open says nothing.
    let sums = Checks.reading(catalog).findings(in: report).filter { finding in
      !finding.cells.contains { totals[$0]?.state == .open }
    }
    return Merge(
      units: units, result: .init(report: report, findings: findings + sums), totals: totals,
      superior: superior)
  }

  /// The unit that has in nearly every cell what all others have together, if there is one.
  ///
  /// A superior's own report among those of its units would double every sum.
  private static func sumOfOthers(
    _ units: [MergeUnit], _ totals: [CellCode: CellTotal]
  ) -> Int? {
    let counted = units.indices.filter { units[$0].standing == .counted }
    guard counted.count >= 3 else { return nil }
    return counted.first { index in
      let numbers = (units[index].report?.cells ?? [:]).compactMapValues(\.number)
        .filter { $0.value != .zero }
      let doubled = numbers.count { code, number in
        guard case .sum(let sum, _)? = totals[code]?.state else { return false }
        return Quantity.sum(number, number) == sum
      }
      return numbers.count >= 8 && doubled * 10 >= numbers.count * 9
    }
  }

  private func totals(
    of units: [MergeUnit], _ form: FormDefinition
  ) -> [CellCode: CellTotal] {
    let reading = AddendReading(catalog)
    let checks = Set(Checks.all(catalog).checks.flatMap { $0.rules(catalog) }.map(\.id))
    let doubts = units.map { Doubts($0.findings, without: checks) }
    let held = units.reduce(into: Set(form.tables.flatMap(\.codes))) {
      $0.formUnion($1.report.map { Array($0.cells.keys) } ?? [])
    }
    return Dictionary(
      uniqueKeysWithValues: held.map { code in
        let addends = zip(units, doubts).map { unit, doubts in
          doubts.areInOtherUnit(code)
            ? .unusable(unit.report?.cells[code]?.text ?? "")
            : reading.addend(unit.report?.cells[code], code, isDoubtful: doubts.cover(code))
        }
        return (code, CellTotal(addends))
      })
  }

  private func report(
    _ form: FormDefinition, _ year: Int?, organ: String?, _ totals: [CellCode: CellTotal]
  ) -> Report {
    let title = PatternFormula.text(
      form.title.pattern, ["organ": organ, "year": year.map { "\($0)" }])
    let sections = form.sections.map { section in
      ReportSection(
        number: section.number, heading: section.heading.label,
        tables: section.table.map { [.init(table: $0, after: 0)] } ?? [])
    }
    let own = Set(form.tables.flatMap(\.codes))
    return Report(
      form: form.id, organ: organ, year: year, title: title.isEmpty ? nil : title,
      sections: sections,
      cells: totals.filter { own.contains($0.key) }.compactMapValues(\.cell))
  }
}

/// The cells whose numbers reading could not find, so that a blank is no blank.
private struct Doubts {
  private let cells: [CellCode]
  /// The cells whose heading says another unit of measure than the form.
  private let inOtherUnit: Set<CellCode>

  /// Takes the errors of reading; what checks find is about numbers that are there.
  init(_ findings: [Finding], without checks: Set<String>) {
    cells = findings.filter { $0.severity == .error && !checks.contains($0.rule) }.flatMap(\.cells)
    inOtherUnit = findings.cellsInOtherUnit
  }

  func areInOtherUnit(_ code: CellCode) -> Bool { inOtherUnit.contains(code) }

  func cover(_ code: CellCode) -> Bool { cells.contains { $0.covers(code) } }
}
