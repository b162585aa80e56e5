import Testing

@testable import Nianbao

@Suite struct HeadingUnitTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  private func other(_ heading: String, _ code: String) throws -> String? {
    let code = try #require(CellCode(code))
    let kind = try #require(catalog.kinds[code])
    return HeadingUnit(heading)?.other(than: kind)
  }

  @Test(
    "another unit than 万元 is seen however it is written",
    arguments: [
      ("金额（单位：元）", "元"), ("金额（元）", "元"), ("金额（金额单位：元）", "元"), ("金额（人民币元）", "元"),
      ("金额(单位: 千元)", "千元"), ("金额（亿元）", "亿元"), ("金额（百万元）", "百万元"), ("单位：元", "元"),
      ("金額（單位：千元）", "千元"), ("金額（單位：萬元）", nil), ("單位：億元", "亿元"), ("金额［单位：元］", "元"),
      ("金额〔单位：元〕", "元"), ("金额﹙元﹚", "元"), ("金额｛万元｝", nil),
      ("金额（单位：元，保留两位小数）", "元"), ("金额\n（单位：元）", "元"),
      ("金额（单位：万元）", nil), ("金额（万元）", nil), ("金额（人民币：万元）", nil), ("金额（单位：人民币万元）", nil),
      ("金额（单位：万元，保留四位小数）", nil), ("金额", nil), ("金额（含上年）", nil), ("金额（）", nil),
    ] as [(String, String?)])
  func amounts(_ heading: String, _ unit: String?) throws {
    #expect(try other(heading, "disclosure.fees.amount") == unit)
  }

  @Test(
    "of counts only a multiple is another unit, and where the form asks for the unit none is",
    arguments: [
      ("数量（件）", nil), ("数量（单位：宗）", nil), ("数量（单位：万件）", "万件"), ("数量（百件）", "百件"), ("数量（元）", nil),
    ] as [(String, String?)])
  func counts(_ heading: String, _ unit: String?) throws {
    #expect(try other(heading, "disclosure.penalties.decisions") == unit)
    #expect(try other(heading, "disclosure.procurement.amount") == nil)
  }
}
