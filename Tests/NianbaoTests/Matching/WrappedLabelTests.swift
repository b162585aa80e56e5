import Nianbao
import TestSupport
import Testing

/// A label that was wrapped between its number and its words is the label with that number.
@Suite struct WrappedLabelTests {
  @Test(
    "the number alone in the row above tells apart labels of one wording",
    arguments: ["3.其他", "3.\n其他", "3．\n其他", "3、\n其他"])
  func wrapped(_ label: String) throws {
    let text = """
      某某市卫生健康局2020年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      申请人情况
      自然人
      法人或其他组织
      总计
      商业企业
      科研机构
      社会公益组织
      法律服务机构
      其他
      （六）其他处理
      1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
      \(Self.column(["2", "0", "0", "0", "0", "0", "2"]))
      \(label)
      \(Self.column(["3", "0", "0", "0", "0", "0", "3"]))
      （七）总计
      \(Self.column(["5", "0", "0", "0", "0", "0", "5"]))

      """
    let cells = try Pipeline(.embedded()).read(Array(text.utf8), name: "wrapped.txt").report.cells
    let rest = try #require(CellCode("applications.other_rest.natural_person"))
    let all = try #require(CellCode("applications.other_all.natural_person"))
    #expect(cells[rest]?.number == Quantity(3))
    #expect(cells[all] == nil)
  }

  private static func column(_ values: [String]) -> String { values.joined(separator: "\n") }
}
