import Testing

@testable import Nianbao

@Suite struct UnitStatementTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  private func other(_ text: String, _ code: String) throws -> String? {
    let code = try #require(CellCode(code))
    let kind = try #require(catalog.kinds[code])
    return UnitStatement(text)?.other(than: kind)
  }

  @Test(
    "a line that states another unit of money than 万元 is seen however it is written",
    arguments: [
      ("单位：元", "元"), ("（单位：元）", "元"), ("计量单位：元", "元"), ("金额单位:千元", "千元"), ("单　位：元", "元"),
      ("單位：億元", "亿元"), ("单位 元", "元"), ("单位（元）", "元"), ("单位：人民币元", "元"), ("单位：元。", "元"),
      ("填报单位：某某局　　2022年　　单位：元", "元"), ("单位：元 2022年度", "元"), ("单位：元（保留两位小数）", "元"),
      ("单位：件、元", "元"), ("单位：件/元", "元"), ("单位：件\t\t元", "元"), ("单位：件（元）", "元"),
      ("以元为单位", "元"), ("金额单位为元", "元"), ("情况表（元）", "元"), ("金额：元", "元"),
      ("行政事业性收费（元）", "元"),
    ])
  func money(_ text: String, _ unit: String) throws {
    #expect(try other(text, "disclosure.fees.amount") == unit)
  }

  @Test(
    "the form's unit, counts, organs and numbers in words are no other unit of money",
    arguments: [
      "单位：万元", "单位：万 元", "（单位：件、万元）", "单位：件/万元", "以万元为单位", "计量单位：件", "单位：宗",
      "单位：某某市科学技术局", "填报单位：广元", "单位：三元区", "我单位收费十万元", "我单位收费 2513.5 元，共 5 项。",
      "元", "", "（八）", "第二十条第（八）项",
    ])
  func silent(_ text: String) throws {
    #expect(try other(text, "disclosure.fees.amount") == nil)
  }

  @Test(
    "of counts only a multiple that is called a unit is another one",
    arguments: [
      ("单位：件", nil), ("单位：元", nil), ("单位：万件", "万件"), ("申请情况（十件）", nil), ("单位：百宗", "百宗"),
    ] as [(String, String?)])
  func counts(_ text: String, _ unit: String?) throws {
    #expect(try other(text, "applications.received.total") == unit)
    #expect(try other(text, "disclosure.procurement.amount") == nil)
  }

  @Test(
    "a unit that is alone is no heading, and a heading with its unit is",
    arguments: [
      ("单位：元", true), ("（计量单位：万元）", true), ("（单位：万元，保留4位小数）", true), ("本年收费金额（单位：万元）", false),
      ("收费金额单位：元", false), ("自然人", false), ("事业单位", false), ("事业单位（人）", false),
      ("填报单位：某某局 单位：元", false),
    ])
  func alone(_ text: String, _ isAlone: Bool) {
    #expect(UnitStatement.isAlone(text) == isAlone)
  }
}
