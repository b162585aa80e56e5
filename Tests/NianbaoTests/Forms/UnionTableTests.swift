import Testing

@testable import Nianbao

@Suite struct UnionTableTests {
  private let tables: [UnionTable]

  init() throws { tables = try FormCatalog.embedded().tables }

  private func table(_ code: String) throws -> UnionTable {
    try #require(tables.first { $0.code == code })
  }

  @Test("table 2 has the rows of both forms between their common neighbours")
  func applications() throws {
    let block = try #require(try table("applications").blocks.first)
    #expect(try table("applications").blocks.count == 1)
    let other = ["other_uncorrected", "other_unpaid", "other_rest", "other_all"]
    #expect(
      block.rows.compactMap(\.row.code)
        == FormCodes.rowsBeforeOther + other + ["total", "carried_out"])
  }

  @Test("every row names the forms that have it")
  func forms() throws {
    let rows = try #require(try table("applications").blocks.first).rows
    let only = rows.filter { $0.forms.count == 1 }.map { ($0.row.code ?? "", $0.forms) }
    #expect(
      Dictionary(only) { first, _ in first } == [
        "other_uncorrected": ["2021"], "other_unpaid": ["2021"], "other_rest": ["2021"],
        "other_all": ["2019"],
      ])
  }

  @Test("blocks of one place with other columns stand beside each other, older ones first")
  func disclosure() throws {
    let blocks = try table("disclosure").blocks.map { "\($0.definition.code) \($0.forms.sorted())" }
    #expect(
      blocks == [
        "item_1 [\"2019\"]", "item_1 [\"2021\"]", "item_5 [\"2019\"]", "item_5 [\"2021\"]",
        "item_6 [\"2019\"]", "item_6 [\"2021\"]", "item_8 [\"2019\"]", "item_8 [\"2021\"]",
        "item_9 [\"2019\"]",
      ])
  }

  @Test("a table that both forms share is there once, with the spellings of both")
  func disputes() throws {
    let table = try table("disputes")
    #expect(table.blocks.map(\.forms) == [["2019", "2021"]])
    #expect(
      table.blocks.flatMap { $0.rows.flatMap(\.codes) }.map(\.description) == FormCodes.disputes)
  }

  struct Merge: CustomTestStringConvertible, Sendable {
    var left: [Int]
    var right: [Int]
    var merged: [Int]
    var testDescription: String { "\(left) + \(right)" }
  }

  @Test(
    "merging keeps the order of both and puts what is new behind the last common thing",
    arguments: [
      Merge(left: [], right: [1, 2], merged: [1, 2]),
      Merge(left: [1, 2], right: [], merged: [1, 2]),
      Merge(left: [1, 2, 3], right: [1, 2, 3], merged: [1, 2, 3]),
      Merge(left: [1, 2, 3, 5], right: [1, 4, 5, 6], merged: [1, 4, 2, 3, 5, 6]),
      Merge(left: [5], right: [4, 5, 6], merged: [4, 5, 6]),
      Merge(left: [1, 9], right: [1, 7, 8, 9], merged: [1, 7, 8, 9]),
    ])
  func merging(_ example: Merge) {
    var merged = example.left
    merged.merge(example.right, sameAs: ==) { _, _ in }
    #expect(merged == example.merged)
  }

  @Test("a label takes over the spellings of an older one, each once")
  func labels() {
    let newer = LabelText("行政规范性文件", aliases: ["规范性文件"])
    let merged = newer.merged(with: LabelText("规范性文件", aliases: ["文件", "行政规范性文件"]))
    #expect(merged.spellings == ["行政规范性文件", "规范性文件", "文件"])
  }
}
