import TestSupport
import Testing

@testable import Nianbao

@Suite struct CellTotalTests {
  private static func number(_ text: String, _ measure: String? = nil) -> Addend {
    .number(Quantity(text) ?? .zero, measure: measure)
  }

  private static func sum(_ text: String, _ measure: String? = nil) -> CellTotal.State {
    .sum(Quantity(text) ?? .zero, measure: measure)
  }

  @Test(
    "blank, absent, nought and numbers stay apart in a sum",
    arguments: [
      ([], .absent), ([.absent, .absent], .absent), ([.empty, .absent], .blank),
      ([.empty, .empty], .blank), ([.empty, number("0")], sum("0")),
      ([.absent, number("5"), .empty], sum("5")), ([number("5"), number("-3")], sum("2")),
      ([number("0.1"), number("0.2")], sum("0.3")),
      ([number("59237.2449"), number("0.0001")], sum("59237.245")),
      ([number("999999999999999"), number("1")], .open),
      ([number("999999999999998"), number("1")], sum("999999999999999")),
      ([number("5"), .unusable("见附件")], .open),
      ([number("25", "元"), number("30", "元"), number("0")], sum("55", "元")),
      ([number("25", "元"), number("30", "万元")], .open),
    ] as [([Addend], CellTotal.State)])
  func state(_ addends: [Addend], _ state: CellTotal.State) {
    #expect(CellTotal(addends).state == state)
  }

  @Test("the cells in the way of a sum are named, those in the rarer unit among them")
  func obstacles() {
    let total = CellTotal([
      Self.number("1", "元"), .unusable("?"), Self.number("2", "万元"), Self.number("3", "元"),
    ])
    #expect(total.obstacles == [.init(unit: 1, text: "?"), .init(unit: 2, text: "2万元")])
    #expect(total.numberCount == 3)
  }

  @Test("a blank sum is a blank cell, an open one has no number, one with a unit keeps it")
  func cell() {
    #expect(CellTotal([.absent]).cell == nil)
    #expect(CellTotal([.empty]).cell == ReportCell())
    #expect(CellTotal([.unusable("5元")]).cell == ReportCell(raw: "不能合计"))
    #expect(CellTotal([Self.number("0")]).cell == ReportCell(number: .zero))
    #expect(
      CellTotal([Self.number("5", "元")]).cell == ReportCell(number: Quantity(5), raw: "5元"))
  }

  @Test("decimals add up exactly, in whatever order")
  func exact() throws {
    var generator = SeededGenerator.announced(for: "sums of decimals")
    for trial in 0..<200 {
      let parts = (0..<Int.random(in: 1...300, using: &generator)).map { _ in
        Int.random(in: 0...99_999_999, using: &generator)
      }
      let addends = parts.map { part in
        Addend.number(Quantity(coefficient: Int64(part), decimals: 4) ?? .zero, measure: nil)
      }
      let whole = parts.reduce(0, +)
      let expected = Quantity(coefficient: Int64(whole), decimals: 4) ?? .zero
      let shuffled = addends.shuffled(using: &generator)
      #expect(CellTotal(shuffled).state == .sum(expected, measure: nil), "trial \(trial)")
    }
  }
}
