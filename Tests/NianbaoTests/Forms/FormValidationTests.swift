import Testing

@testable import Nianbao

@Suite struct FormValidationTests {
  /// A change that makes a sound form contradict itself.
  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var names: String
    var edit: @Sendable (inout FormDefinition) -> Void

    init(
      _ description: String, names: String,
      _ edit: @escaping @Sendable (inout FormDefinition) -> Void
    ) {
      (testDescription, self.names, self.edit) = (description, names, edit)
    }
  }

  @Test(
    "rejects a form that contradicts itself, and names the place",
    arguments: [
      Fault("a column without a code", names: "disclosure.item_1") {
        $0.tables[0].blocks[0].columns[0].code = nil
      },
      Fault("a column without a kind", names: "disclosure.item_1") {
        $0.tables[0].blocks[0].columns[0].kind = nil
      },
      Fault("a kind that is not there", names: "disclosure.item_1") {
        $0.tables[0].blocks[0].columns[0].kind = "weight"
      },
      Fault("a column without width", names: "disclosure.item_5") {
        $0.tables[0].blocks[1].columns[0].span = 0
      },
      Fault("a row without a code", names: "disclosure.item_1") {
        $0.tables[0].blocks[0].rows[0].code = nil
      },
      Fault("a block wider than the page's columns", names: "disclosure.item_5") {
        $0.tables[0].blocks[1].columns[0].span = 4
      },
      Fault("a negative number of label columns", names: "disclosure.item_5") {
        $0.tables[0].blocks[1].labelColumns = -1
        $0.tables[0].blocks[1].columns[0].span = 5
      },
      Fault("a page with too few columns", names: "applications") {
        $0.tables[1].page.columnWidths.removeLast()
      },
      Fault("two rows with one code", names: "disclosure") {
        $0.tables[0].blocks[0].rows[1].code = "regulations"
      },
      Fault("a table without cells", names: "disclosure") { $0.tables[0].blocks = [] },
      Fault("a section whose table is not there", names: "section 2") {
        $0.sections[1].table = "reviews"
      },
      Fault("a relation whose table is not there", names: "balance") {
        $0.relations[0].table = "reviews"
      },
      Fault("a relation over a row that is not there", names: "balance") {
        $0.relations[0].left.append(Relation.Term(code: "returned", factor: 1, year: 0))
      },
      Fault("a calculating relation with two totals", names: "balance") {
        $0.relations[0].calculates = true
      },
    ])
  func rejects(_ fault: Fault) throws {
    var form = try FormJSON.form("2021")
    try FormValidation(form).validate()
    fault.edit(&form)
    let error = #expect(throws: FormError.self) { try FormValidation(form).validate() }
    #expect(error?.kind == .inconsistent)
    #expect(error?.name == "2021")
    #expect(error?.detail.contains(fault.names) == true)
  }

  @Test("two forms with one id make no catalog")
  func sameID() throws {
    let form = try FormJSON.form("2021")
    let error = #expect(throws: FormError.self) { try FormCatalog([form, form]) }
    #expect(error?.kind == .inconsistent)
    #expect(error?.name == "2021")
  }

  @Test("a catalog checks the forms that it is given")
  func catalogChecks() throws {
    var form = try FormJSON.form("2021")
    form.tables[0].blocks = []
    let error = #expect(throws: FormError.self) { try FormCatalog([form]) }
    #expect(error?.kind == .inconsistent)
  }
}
