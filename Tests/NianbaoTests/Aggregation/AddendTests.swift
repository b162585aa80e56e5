import Testing

@testable import Nianbao

@Suite struct AddendTests {
  private let reading: AddendReading

  init() throws { reading = AddendReading(try .embedded()) }

  private static let count = "applications.received.total"
  private static let fee = "disclosure.fees.amount"
  private static let procurement = "disclosure.procurement.amount"

  @Test(
    "what a cell adds depends on what was filed and on what the column counts",
    arguments: [
      (count, nil, nil, .empty), (count, nil, "/", .empty), (count, nil, "无", .empty),
      (count, "0", nil, .number(.zero, measure: nil)),
      (count, "12", nil, .number(Quantity(12), measure: nil)),
      (count, "12", "12件", .number(Quantity(12), measure: nil)),
      (count, "1234", "1,234", .number(Quantity(1234), measure: nil)),
      (count, "22", "22（其中修订 16 件）", .number(Quantity(22), measure: nil)),
      (count, "12", "12元", .unusable("12元")), (count, nil, "3至5", .unusable("3至5")),
      (count, nil, "见附件", .unusable("见附件")),
      (fee, "160", "160万元", .number(Quantity(160), measure: nil)),
      (fee, "160", nil, .number(Quantity(160), measure: nil)),
      (fee, "1600000", "1600000元", .unusable("1600000元")),
      (procurement, "25", "25元", .number(Quantity(25), measure: "元")),
      (procurement, "25", "25万元", .number(Quantity(25), measure: "万元")),
      (procurement, "25", nil, .unusable("25")),
      (procurement, "0", nil, .number(.zero, measure: nil)),
      (procurement, "0", "0元", .number(.zero, measure: nil)),
    ] as [(String, String?, String?, Addend)])
  func addend(_ code: String, _ number: String?, _ raw: String?, _ addend: Addend) throws {
    let code = try #require(CellCode(code))
    let cell = ReportCell(number: number.flatMap { Quantity($0) }, raw: raw)
    #expect(reading.addend(cell, code, isDoubtful: false) == addend)
  }

  @Test(
    "a cell that is not there adds nothing, and a blank that reading could not place is no blank")
  func others() throws {
    let code = try #require(CellCode(Self.count))
    #expect(reading.addend(nil, code, isDoubtful: true) == .absent)
    #expect(reading.addend(ReportCell(), code, isDoubtful: true) == .unusable(""))
    let number = ReportCell(number: Quantity(5))
    #expect(reading.addend(number, code, isDoubtful: true) == .number(Quantity(5), measure: nil))
  }
}
