import Testing

@testable import Nianbao

@Suite struct RegisterColumnTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  @Test(
    "every cell of a form has a column, under a heading that no other has",
    arguments: ["2019", "2021"])
  func unique(_ form: String) throws {
    let tables = try #require(catalog.form(form)).tables
    let columns = RegisterColumn.columns(of: tables)
    #expect(columns.map(\.code) == tables.flatMap(\.codes))
    #expect(Set(columns.map(\.heading)).count == columns.count)
  }

  @Test("columns of another form that units have come last, and say so")
  func foreign() throws {
    let code = try #require(CellCode("applications.other_all.total"))
    let form = try #require(catalog.form("2021"))
    let columns = RegisterColumn.columns(of: form, catalog, holding: [code])
    #expect(columns.last?.code == code && columns.count == 201)
    #expect(columns.last?.heading.hasPrefix("（表式 2019）表二 ") == true)
    #expect(RegisterColumn.columns(of: form, catalog, holding: []).count == 200)
  }

  @Test(
    "a heading is what stands over and beside the cell on paper",
    arguments: [
      ("disclosure.regulations.issued", "表一 第二十条第（一）项 规章 · 本年制发件数"),
      (
        "applications.other_rest.other_organization",
        "表二 三、本年度办理结果 （六）其他处理 3.其他 · 申请人情况 法人或其他组织 其他"
      ),
      ("disputes.review.upheld", "表三 · 行政复议 结果维持"),
      ("disputes.litigation_direct.total", "表三 · 行政诉讼 未经复议直接起诉 总计"),
    ])
  func heading(_ code: String, _ heading: String) throws {
    let columns = RegisterColumn.columns(of: try #require(catalog.form("2021")).tables)
    #expect(columns.first { $0.code.description == code }?.heading == heading)
  }
}
