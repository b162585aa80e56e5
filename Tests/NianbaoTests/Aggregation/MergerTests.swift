import TestSupport
import Testing

@testable import Nianbao

@Suite struct MergerTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  /// A unit whose cells hold its number.
  private func unit(
    _ name: String?, _ number: Int = 1, form: String = "2021", year: Int? = 2024
  ) -> Report {
    let codes = catalog.form(form)?.tables.flatMap(\.codes) ?? []
    let cells = codes.filter { $0.column != "amount" }.map {
      ($0, ReportCell(number: Quantity(number)))
    }
    return Report(
      form: form, organ: name, year: year, cells: Dictionary(cells) { first, _ in first })
  }

  private func input(_ report: Report, _ file: String) -> CheckedInput {
    CheckedInput(name: file, results: [.init(report: report, findings: [])])
  }

  private func merge(
    _ reports: [Report], _ options: Merger.Options = .init()
  ) throws -> Merge {
    let inputs = reports.enumerated().map { input($1, "\($0).json") }
    return try Merger(catalog, options: options).merge(inputs)
  }

  private func received(_ merge: Merge) throws -> ReportCell? {
    merge.result.report.cells[try #require(CellCode("applications.received.total"))]
  }

  private func rules(_ merge: Merge) -> [String] {
    merge.result.findings.map(\.rule).filter { $0.hasPrefix("unit-") }
  }

  @Test("units of one form and year are added up")
  func sum() throws {
    let merge = try merge([unit("甲", 3), unit("乙", 4)], .init(organ: "某某市"))
    #expect(try received(merge) == ReportCell(number: Quantity(7)))
    #expect(merge.result.report.organ == "某某市" && merge.result.report.year == 2024)
    #expect(merge.result.report.title == "某某市2024年政府信息公开工作年度报告")
    #expect(rules(merge) == [])
  }

  /// The result of a merge whose register has these units.
  private func sum(of units: [Report], _ organ: String) throws -> ReportMatcher.Result {
    var result = try merge(units, .init(organ: organ)).result
    result.summed = units.compactMap {
      SummedUnit(
        $0.organ ?? "", $0.cells.filter { $0.value.raw == nil }.compactMapValues(\.number))
    }
    return result
  }

  @Test(
    "a result of a merge does not count beside units whose sums it is, and results of others do")
  func sums() throws {
    let (one, other) = ([unit("甲局", 3), unit("乙局", 4)], [unit("甲局", 30), unit("乙局", 40)])
    let both = [
      CheckedInput(name: "sum-1.xlsx", results: [try sum(of: one, "甲县")]),
      CheckedInput(name: "sum-2.xlsx", results: [try sum(of: other, "乙县")]),
    ]
    // Units of two counties have the same names; their numbers tell them apart.
    let fine = try Merger(catalog).merge(both)
    #expect(try received(fine)?.number == Quantity(77) && rules(fine) == [])
    let twice = try Merger(catalog).merge(
      both + [input(one[0], "a.json"), input(one[1], "b.json")])
    #expect(twice.units.map(\.standing) == [.sumOf(units: 2), .counted, .counted, .counted])
    #expect(try received(twice)?.number == Quantity(77) && rules(twice) == ["unit-superior"])
    #expect(twice.result.findings.first { $0.rule == "unit-superior" }?.severity == .error)
    let nested = try Merger(catalog).merge(
      both + [CheckedInput(name: "again.xlsx", results: [try sum(of: one, "甲县办")])])
    #expect(nested.units.map(\.standing) == [.counted, .counted, .sumOf(units: 2)])
    let above = CheckedInput(
      name: "all.xlsx", results: [try sum(of: both.flatMap { $0.results.map(\.report) }, "市")])
    let beside = try Merger(catalog).merge([above, both[0]])
    #expect(beside.units.map(\.standing) == [.sumOf(units: 1), .counted])
  }

  @Test("a cell with its unit beside does not hide that a unit is in a sum")
  func sumWithUnits() throws {
    let code = try #require(CellCode("disclosure.fees.amount"))
    var one = unit("甲局", 3)
    one.cells[code] = ReportCell(number: Quantity(5), raw: "5元")
    let result = CheckedInput(name: "sum.xlsx", results: [try sum(of: [one], "甲县")])
    let merge = try Merger(catalog).merge([result, input(one, "a.json")])
    #expect(merge.units.map(\.standing) == [.sumOf(units: 1), .counted])
  }

  @Test("one file under two names counts once, whoever it is of")
  func sameFile() throws {
    var again = input(unit(nil, 3), "./a.json")
    again.sameFile = "a.json"
    let merge = try Merger(catalog).merge([input(unit(nil, 3), "a.json"), again])
    #expect(try received(merge)?.number == Quantity(3))
    #expect(merge.units.map(\.standing) == [.counted, .repeated(of: "a.json")])
  }

  @Test("a number under a heading with another unit is not added")
  func otherUnit() throws {
    let code = try #require(CellCode("disclosure.fees.amount"))
    var units = [unit("甲", 3), unit("乙", 4)]
    for index in units.indices { units[index].cells[code] = ReportCell(number: Quantity(251000)) }
    let finding = Finding(
      "unit-in-heading", .error, LocalizedText(zh: "", en: ""), cells: [code])
    let inputs = [
      CheckedInput(name: "a", results: [.init(report: units[0], findings: [finding])]),
      input(units[1], "b"),
    ]
    #expect(try Merger(catalog).merge(inputs).totals[code]?.state == .open)
    #expect(try merge(units).totals[code]?.state == .sum(Quantity(502000), measure: nil))
  }

  @Test("another form or year is never added, and named")
  func others() throws {
    let merge = try merge([
      unit("甲", 3), unit("乙", 4), unit("丙", 100, form: "2019"), unit("丁", 100, year: 2023),
      unit("戊", 100, year: nil),
    ])
    #expect(try received(merge)?.number == Quantity(7))
    #expect(
      merge.units.map(\.standing) == [.counted, .counted, .otherForm, .otherYear, .yearUnknown])
    #expect(rules(merge) == ["unit-form", "unit-year", "unit-year"])
    #expect(merge.count(of: .error) >= 3)
  }

  @Test("form and year are those asked for, else those of the superior, else those of most")
  func chosen() throws {
    let units = [unit("甲", 1), unit("乙", 2), unit("丙", 5, form: "2019", year: 2020)]
    let most = try merge(units).result.report
    #expect(most.form == "2021" && most.year == 2024)
    let asked = try merge(units, .init(year: 2020)).result.report
    #expect(asked.form == "2019" && asked.year == 2020)
    let superior = input(unit("某某市", 5, form: "2019", year: 2020), "city.json")
    let ofSuperior = try merge(units, .init(superior: superior)).result.report
    #expect(ofSuperior.form == "2019" && ofSuperior.organ == "某某市")
    let tie = try merge([unit("甲", 1), unit("丙", 5, form: "2019")]).result.report
    #expect(tie.form == "2021")
  }

  @Test("a unit that is there twice counts once, and not at all where its reports differ")
  func repetition() throws {
    let same = try merge([unit("甲局", 3), unit("甲 局", 3), unit("乙局", 4)])
    #expect(try received(same)?.number == Quantity(7))
    #expect(rules(same) == ["unit-repeated"])
    let other = try merge([unit("甲局", 3), unit("甲局", 5), unit("乙局", 4), unit("丙局", 1)])
    #expect(try received(other)?.number == Quantity(5))
    #expect(rules(other) == ["unit-differs", "unit-differs"])
  }

  @Test("a mark and a blank in two reports of one unit are a difference")
  func repetitionOfMarks() throws {
    let code = try #require(CellCode("applications.received.total"))
    var other = unit("甲局", 3)
    other.cells[code] = ReportCell(raw: "/")
    var blank = other
    blank.cells[code] = ReportCell()
    #expect(rules(try merge([other, blank, unit("乙局")])) == ["unit-differs", "unit-differs"])
  }

  @Test("a copy that names no organ does not count; one of few numbers does, with a warning")
  func unnamed() throws {
    let copy = try merge([unit(nil, 3), unit("乙局", 3)])
    #expect(try received(copy)?.number == Quantity(3))
    #expect(rules(copy) == ["unit-repeated"] && copy.units[0].standing == .repeated(of: "1.json"))
    let empty = try merge([unit(nil, 0), unit("乙局", 0)])
    #expect(empty.counted.count == 2 && rules(empty) == ["unit-unnamed"])
  }

  @Test("two units with the same numbers both count, with a warning")
  func copies() throws {
    let merge = try merge([unit("甲局", 3), unit("乙局", 3)])
    #expect(try received(merge)?.number == Quantity(6))
    #expect(rules(merge) == ["unit-same-figures"])
  }

  @Test("the superior's own report among the units is not added")
  func superior() throws {
    let units = [unit("甲局", 3), unit("乙局", 4), unit("某某市", 7)]
    let named = try merge(units, .init(organ: "某某市"))
    #expect(try received(named)?.number == Quantity(7))
    #expect(rules(named) == ["unit-superior"])
    let guessed = try merge(units)
    #expect(try received(guessed)?.number == Quantity(7))
    #expect(guessed.units[2].standing == .sumOfOthers && guessed.count(of: .error) > 0)
  }

  @Test("the superior's name is known from either option, and its report has to be one")
  func superiorNames() throws {
    let superior = input(unit("某某市", 7), "city.json")
    let units = [unit("甲局", 3), unit("乙局", 4), unit("某某市政府", 9), unit("某某市", 8)]
    let merge = try merge(units, .init(organ: "某某市政府", superior: superior))
    #expect(merge.units.map(\.standing) == [.counted, .counted, .superior, .superior])
    #expect(try received(merge)?.number == Quantity(7) && merge.result.report.organ == "某某市政府")
    var two = superior
    two.results.append(.init(report: unit("某某县", 1), findings: []))
    #expect(throws: MergeError(.severalSuperiors, detail: "city.json")) {
      try self.merge(units, .init(superior: two))
    }
  }

  @Test("units of a list that are missing, and units that are not on it, are named")
  func expected() throws {
    let list = ExpectedUnits(["甲局", "某某市乙局", "丙局"])
    let merge = try merge([unit("甲局", 3), unit("乙局", 4)], .init(expected: list))
    #expect(rules(merge) == ["unit-missing", "unit-missing", "unit-unexpected"])
    #expect(merge.units.filter { $0.standing == .missing }.map(\.name) == ["某某市乙局", "丙局"])
    #expect(merge.units.map(\.isExpected) == [true, false, true, true])
    let hint = merge.result.findings.first { $0.rule == "unit-missing" }
    #expect(hint?.message.zh.contains("「乙局」") == true)
    #expect(try received(merge)?.number == Quantity(7))
  }

  @Test("an input that cannot be read is named and stops nothing")
  func unread() throws {
    let why = LocalizedText(zh: "坏了", en: "broken")
    let inputs = [CheckedInput(name: "x/bad.xlsx", error: why), input(unit("甲", 3), "a.json")]
    let merge = try Merger(catalog).merge(inputs)
    #expect(merge.units.map(\.name) == ["bad", "甲"] && merge.units[0].standing == .unread(why))
    #expect(rules(merge) == ["unit-unread"])
    #expect(throws: MergeError.self) { try Merger(catalog).merge([inputs[0]]) }
  }

  @Test("a cell in which no unit has a number is blank, one that no unit has is absent")
  func blanks() throws {
    let code = try #require(CellCode("applications.received.total"))
    let other = try #require(CellCode("applications.carried_in.total"))
    var units = [unit("甲", 3), unit("乙", 4)]
    for index in units.indices {
      units[index].cells[code] = index == 0 ? ReportCell() : ReportCell(raw: "/")
      units[index].cells[other] = nil
    }
    let report = try merge(units).result.report
    #expect(report.cells[code] == ReportCell() && report.cells[other] == nil)
  }

  @Test("a cell whose number reading could not find leaves the sum open")
  func doubtful() throws {
    let code = try #require(CellCode("applications.received.total"))
    var doubtful = unit("甲", 3)
    doubtful.cells[code] = ReportCell()
    let lost = Finding(
      "values-unassigned", .error, LocalizedText(zh: "", en: ""),
      cells: [CellCode(table: "applications", row: "received", column: "*")])
    let inputs = [
      CheckedInput(name: "a", results: [.init(report: doubtful, findings: [lost])]),
      input(unit("乙", 4), "b"),
    ]
    let merge = try Merger(catalog).merge(inputs)
    #expect(merge.totals[code]?.state == .open)
    #expect(merge.result.report.cells[code] == ReportCell(raw: "不能合计"))
    let finding = merge.result.findings.first { $0.rule == "sum-open" }
    #expect(finding?.cells == [code] && finding?.severity == .error)
    #expect(!merge.result.findings.contains { $0.rule != "sum-open" && $0.cells.contains(code) })
    // The number that is there in the same row is added.
    let person = try #require(CellCode("applications.received.natural_person"))
    #expect(merge.result.report.cells[person]?.number == Quantity(7))
  }

  @Test("cells of another form are named and in no sum, and the register has them")
  func hybrids() throws {
    var generator = SeededGenerator.announced(for: "merged hybrids")
    for form in ["2019", "2021"] {
      let units = RandomUnits(catalog).next(40, form: form, using: &generator)
      let merge = try merge(units)
      let definition = try #require(catalog.form(form))
      let own = Set(definition.tables.flatMap(\.codes))
      let held = Set(merge.counted.compactMap(\.report).flatMap(\.cells.keys))
      #expect(Set(merge.result.report.cells.keys) == held.intersection(own))
      let mixed = merge.counted.filter {
        $0.report.map { !own.isSuperset(of: $0.cells.keys) } ?? false
      }
      #expect(rules(merge).count { $0 == "unit-mixed" } == mixed.count && !mixed.isEmpty)
      let register = RegisterSheet(merge.counted, merge.totals, definition, catalog)
      #expect(Set(register.columns.map(\.code)) == own.union(held))
      for code in held.intersection(own) where merge.totals[code]?.state != .open {
        let numbers = merge.counted.compactMap { $0.report?.cells[code]?.number }
        let expected = numbers.isEmpty ? nil : Quantity.sum(numbers)
        #expect(merge.result.report.cells[code]?.number == expected, "\(code)")
      }
    }
  }
}
