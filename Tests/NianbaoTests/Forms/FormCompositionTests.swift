import TestSupport
import Testing

@testable import Nianbao

@Suite struct FormCompositionTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func composition(_ id: String, _ texts: [String]) throws -> FormComposition {
    let form = try #require(catalog.form(id))
    return FormComposition(form, catalog, holding: texts.compactMap { CellCode($0) })
  }

  private func codes(
    _ form: String, _ table: String, holding texts: [String]
  ) throws -> [String] {
    try #require(try composition(form, texts).table(table)).codes.map(\.description)
  }

  @Test("a report of one form gets its form's table, whatever it lacks")
  func pure() throws {
    let one = ["disclosure.fees.amount"]
    #expect(try codes("2021", "disclosure", holding: one) == FormCodes.disclosure2021)
    #expect(try codes("2021", "disclosure", holding: []) == FormCodes.disclosure2021)
    let all = FormCodes.form2019
    #expect(try codes("2019", "disclosure", holding: all) == FormCodes.disclosure2019)
    #expect(
      try codes("2019", "applications", holding: all)
        == FormCodes.applications(other: ["other_all"]))
  }

  // What counts the cells of a report and those of its composition relies on it.
  @Test("a composition has a place for every cell, whatever cells of whatever forms are held")
  func everyCell() throws {
    var generator = SeededGenerator.announced(for: "cells of a composition")
    let all = Array(catalog.order.keys)
    for round in 0..<200 {
      let share = Double(round % 20 + 1) / 20
      let held = all.filter { _ in Double.random(in: 0..<1, using: &generator) < share }
      for form in catalog.forms {
        let cells = FormComposition(form, catalog, holding: held).cells
        #expect(Set(held).isSubset(of: cells) && Set(cells).count == cells.count)
      }
    }
  }

  @Test("one row for （六） takes the place of the three of 2021")
  func otherAll() throws {
    let held = FormCodes.applications(other: ["other_all"])
    #expect(try codes("2021", "applications", holding: held) == held)
  }

  @Test("three rows for （六） take the place of the one of 2019")
  func otherThree() throws {
    let held = FormCodes.applications(other: ["other_uncorrected", "other_unpaid", "other_rest"])
    #expect(try codes("2019", "applications", holding: held) == held)
  }

  @Test("headings of 2019 over （一） and rows of 2021 elsewhere")
  func heads() throws {
    let held =
      Array(FormCodes.disclosure2019.prefix(6)) + Array(FormCodes.disclosure2021.dropFirst(6))
    #expect(try codes("2021", "disclosure", holding: held) == held)
    #expect(Set(try codes("2019", "disclosure", holding: held)).isSuperset(of: held))
  }

  @Test("what is remembered of one report is not given to another with as many cells")
  func remembered() throws {
    let all = ["other_uncorrected", "other_unpaid", "other_rest"]
    let whole = FormCodes.applications(other: all)
    let one = FormCodes.applications(other: ["other_all"])
    // As many cells as `one`, with cells of the three rows among them.
    let part = Array(whole.prefix(one.count))
    for _ in 0..<2 {
      for held in [one, part, whole, one.reversed()] {
        let expected = held == part || held == whole ? whole : one
        #expect(try codes("2021", "applications", holding: held) == expected)
      }
    }
  }

  @Test("a cell that is given twice counts once")
  func twice() throws {
    let one = FormCodes.applications(other: ["other_all"])
    for held in [one + one, one + one.prefix(1), one] {
      #expect(try codes("2021", "applications", holding: held) == one)
    }
    // As many as `one` has, the last of them gone and the first there twice.
    let held = one.dropLast() + one.prefix(1)
    #expect(try composition("2021", Array(held)).cells.count >= Set(held).count)
    #expect(try codes("2021", "applications", holding: Array(held)) == one)
  }

  @Test("only the rows that the report has, where that is asked for")
  func present() throws {
    let held = ["disclosure.penalties.decisions", "disclosure.fees.amount"]
    var report = Report(form: "2021")
    for code in held.compactMap({ CellCode($0) }) { report.cells[code] = ReportCell() }
    let composition = try composition("2021", held)
    let table = composition.presentTable("disclosure", in: report)
    #expect(table?.codes.map(\.description) == held)
    #expect(composition.presentTable("disputes", in: report) == nil)
  }

  @Test("there is no table that no form has")
  func unknown() throws {
    let composition = try composition("2021", ["reviews.a.b"])
    #expect(composition.tables.map(\.code) == ["disclosure", "applications", "disputes"])
    #expect(composition.table("reviews") == nil)
  }

  @Test("whatever cells a report mixes, each has exactly one place")
  func property() throws {
    var generator = SeededGenerator.announced(for: "FormComposition")
    let all = Array(Set(FormCodes.form2019 + FormCodes.form2021)).sorted()
    for round in 0..<60 {
      let count = Int.random(in: 1...all.count, using: &generator)
      let held = Array(all.shuffled(using: &generator).prefix(count))
      let id = round.isMultiple(of: 2) ? "2019" : "2021"
      let places = try composition(id, held).tables.flatMap(\.codes).map(\.description)
      #expect(Set(places).count == places.count)
      #expect(Set(places).isSuperset(of: held))
    }
  }
}
