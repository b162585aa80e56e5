import Testing

@testable import Nianbao

@Suite struct UnitMemoryTests {
  /// What a text says, as the memory has it.
  struct Case: Sendable {
    var text: String
    var heading: String?
    var statement: String?
    var isAlone = false
  }

  /// An amount that the form asks for in 万元.
  static let amount = ValueKind(
    decimals: 4, signed: false, unit: "万元", units: ["万元", "元"], needsUnit: false, pattern: "0.0000")

  @Test(
    "keeps what a text says of another unit than the form's, and nothing of the form's own",
    arguments: [
      Case(text: "单位：元", heading: "元", statement: "元", isAlone: true),
      Case(text: "金额（元）", heading: "元", statement: "元"),
      Case(text: "单位：万元", isAlone: true),
      Case(text: "金额（万元）"),
      Case(text: "第二十条第（六）项"),
      Case(text: "行政许可"),
    ])
  func known(_ expected: Case) {
    let memory = UnitMemory([Self.amount])
    // The second time it is remembered.
    for _ in 1...2 {
      let known = memory.known(expected.text)
      #expect(known.heading?.other(than: Self.amount) == expected.heading)
      #expect(known.statement?.other(than: Self.amount) == expected.statement)
      #expect((known.heading == nil) == (expected.heading == nil))
      #expect((known.statement == nil) == (expected.statement == nil))
      #expect(known.isAlone == expected.isAlone)
    }
  }
}
