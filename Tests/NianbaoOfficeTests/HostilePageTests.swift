import Nianbao
import NianbaoOffice
import Testing

/// Pages out of all proportion; `scripts/hostile pages` runs the large ones through the release build.
@Suite struct HostilePageTests {
  struct Hostile: Sendable, CustomStringConvertible {
    let description: String
    let content: @Sendable () -> String
  }

  @Test(
    "a page out of all proportion is refused",
    arguments: [
      Hostile(description: "100,000 nested elements") {
        String(repeating: "<div>", count: 100_000)
      },
      Hostile(description: "nested tables") {
        String(repeating: "<table><tr><td>", count: 1000)
      },
      Hostile(description: "more cells than any table has") {
        "<table>" + String(repeating: "<tr><td>1<td>2", count: 200_000)
      },
      Hostile(description: "spans that cover millions of positions") {
        "<table>" + String(repeating: "<tr><td rowspan=65534 colspan=1000>1", count: 1000)
      },
      Hostile(description: "a tag with thousands of attributes") {
        "<p " + (0..<5000).map { "a\($0)=1" }.joined(separator: " ") + ">"
      },
    ])
  func refused(_ page: Hostile) {
    #expect {
      try HTMLReader().read(Array(("<p>一</p>" + page.content()).utf8), name: "page.html")
    } throws: { error in
      if case .excessive = (error as? ReadError)?.kind { true } else { false }
    }
  }

  @Test(
    "a span beyond all others takes what there is and leaves the cells beside it",
    arguments: ["colspan=100000", "rowspan=1000000 colspan=1000", "rowspan=0", "colspan=0"])
  func spans(_ span: String) throws {
    let page = "<table><tr><td \(span)>一<td>二</td></tr></table>"
    let document = try HTMLReader().read(Array(page.utf8), name: "page.html")
    let cells = document.grids.flatMap(\.rows).flatMap(\.cells).filter { !$0.isCovered }
    #expect(cells.map(\.text) == ["一", "二"])
  }
}
