import Testing

@testable import Nianbao

@Suite struct FormCatalogTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test("has the two official forms, oldest first")
  func forms() {
    #expect(catalog.forms.map(\.id) == ["2019", "2021"])
  }

  @Test(
    "every code of the official tables is there, in their order, and no other",
    arguments: zip(["2019", "2021"], [FormCodes.form2019, FormCodes.form2021]))
  func codes(_ id: String, _ expected: [String]) throws {
    let form = try #require(catalog.form(id))
    #expect(form.tables.flatMap(\.codes).map(\.description) == expected)
    #expect(expected.count == (id == "2021" ? 200 : 198))
  }

  @Test("the tables have as many cells as the notices")
  func counts() throws {
    let counts = catalog.forms.map { $0.tables.map(\.codes.count) }
    #expect(counts == [[22, 161, 15], [10, 175, 15]])
  }

  @Test("table 2 covers 10 grid columns, table 3 covers 15, table 1 of 2021 covers 4")
  func widths() throws {
    let form = try #require(catalog.form("2021"))
    #expect(form.tables.map(\.width) == [4, 10, 15])
    #expect(form.tables.map(\.code) == ["disclosure", "applications", "disputes"])
    #expect(
      form.sections.map(\.table) == [nil, "disclosure", "applications", "disputes", nil, nil])
  }

  @Test("only the fee of 2021 has a fixed unit, and only changes are signed")
  func kinds() throws {
    let form = try #require(catalog.form("2021"))
    let fee = try #require(CellCode("disclosure.fees.amount"))
    #expect(catalog.kinds[fee]?.unit == "万元")
    #expect(catalog.kinds[fee]?.decimals == 4)
    let amount = try #require(CellCode("disclosure.procurement.amount"))
    #expect(catalog.kinds[amount]?.needsUnit == true)
    let signed = catalog.kinds.filter { $0.value.signed }.keys
    #expect(Set(signed.map(\.column)) == ["change"])
    #expect(form.tables.flatMap(\.codes).allSatisfy { catalog.kinds[$0]?.signed == false })
  }

  @Test(
    "the form meant for a year; the newest where the year is unknown",
    arguments: zip(
      [2019, 2020, 2021, 2025, 2010, nil], ["2019", "2019"] + Array(repeating: "2021", count: 4)))
  func years(_ year: Int?, _ id: String) {
    #expect(catalog.form(for: year)?.id == id)
  }

  @Test("sorts codes as the forms have them; unknown ones come last by name")
  func sorting() {
    let texts = [
      "z.a.b", "disputes.review.upheld", "a.a.b", "applications.carried_out.total",
      "applications.received.natural_person", "disclosure.fees.amount",
    ]
    let sorted = catalog.sorted(texts.compactMap { CellCode($0) })
    #expect(
      sorted.map(\.description) == [
        "disclosure.fees.amount", "applications.received.natural_person",
        "applications.carried_out.total", "disputes.review.upheld", "a.a.b", "z.a.b",
      ])
  }

  @Test(
    "a malformed form file is refused with the key", arguments: ["", "[]", "{}", "{\"id\": 5}"])
  func malformed(_ json: String) {
    let error = #expect(throws: FormError.self) {
      try FormCatalog.decode(Array(json.utf8), name: "x.json")
    }
    #expect(error?.kind == .malformed)
    #expect(error?.name == "x.json")
    if json == "{\"id\": 5}" { #expect(error?.detail.contains("id") == true) }
  }
}
