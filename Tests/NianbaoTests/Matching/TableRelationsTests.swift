import Testing

@testable import Nianbao

@Suite struct TableRelationsTests {
  private let catalog: FormCatalog
  private let models: [TableModel]

  init() throws {
    catalog = try .embedded()
    let units = UnitMemory([])
    models = catalog.tables.map { TableModel($0, units, normalize: LabelNormalizer.normalize) }
  }

  private func step(_ table: String, row: String) throws -> TableModel.Step {
    let model = try #require(models.first { $0.code == table })
    return try #require(
      model.steps.first { step in step.codes.contains { $0.row == row } && step.codes.count > 5 })
  }

  // Notice of 2021, table 2: 自然人 and five kinds of legal persons add up to 总计, which stands last.
  @Test("the last of the seven cells of an application row is the sum of the others")
  func applications() throws {
    let relations = ReportRelations(catalog).relations(of: "applications", preferred: "2021")
    let step = try step("applications", row: "received")
    for _ in 0..<2 {
      let sum = relations.sum(in: step)
      #expect(sum.parts == [0, 1, 2, 3, 4, 5] && sum.total == 6)
    }
  }

  @Test("a row of two groups with the same columns has no one total")
  func litigation() throws {
    let relations = ReportRelations(catalog).relations(of: "disputes", preferred: "2021")
    let disputes = try #require(models.first { $0.code == "disputes" })
    let whole = try #require(disputes.steps.first { $0.codes.count == 15 })
    #expect(relations.sum(in: whole).total == nil)
  }

  @Test("a table without relations has no sums")
  func none() throws {
    #expect(TableRelations.none.sum(in: try step("applications", row: "received")).total == nil)
  }
}
