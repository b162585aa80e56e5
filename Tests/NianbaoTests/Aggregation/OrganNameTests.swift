import Testing

@testable import Nianbao

@Suite struct OrganNameTests {
  @Test(
    "width, white space, case and what nobody sees do not tell names apart, everything else does",
    arguments: [
      ("某某局（本级）", "某某局(本级)", true), ("第１局", "第1局", true), ("某某 局", "某某局", true),
      ("某某\u{200B}局", "某某局", true), ("ABC局", "abc局", true), ("某某局", "某某市局", false),
      ("某某\u{200E}局", "某某局", true), ("某某\u{2060}局", "某某局", true), ("某\u{AD}某局", "某某局", true),
      ("某某\u{FE00}局", "某某局", true), ("某某⺠政局", "某某民政局", true), ("⻓寿区", "长寿区", true),
      ("第1局", "第11局", false), ("某某局", "某某局本级", false),
    ])
  func same(_ left: String, _ right: String, _ isSame: Bool) {
    #expect((OrganName(left) == OrganName(right)) == isSame)
  }

  @Test("there is no name in white space", arguments: [nil, "", " \u{3000}", "\u{200B}"])
  func none(_ name: String?) { #expect(OrganName(name) == nil) }

  @Test(
    "a name with something in front may mean the same organ",
    arguments: [
      ("某某县统计局", "统计局", true), ("统计局", "某某县统计局", true), ("某某局", "某某局", false), ("甲局", "乙局", false),
    ])
  func similar(_ left: String, _ right: String, _ mayBe: Bool) throws {
    let (left, right) = (try #require(OrganName(left)), try #require(OrganName(right)))
    #expect(left.mayMean(right) == mayBe)
  }
}
