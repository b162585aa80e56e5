import Nianbao
import Testing

/// A row that stands out of order keeps its values, and takes none of its neighbour's.
@Suite struct RowOrderTests {
  @Test(
    "a misspelt label behind a row's values does not turn the order of label and values round",
    arguments: ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开同时申请", "2.申请人逾期未按收费通知要求缴纳费用的"])
  func misspelt(_ label: String) throws {
    let text = """
      \t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t402\t849\t868\t648\t359\t749\t3875
      \t\t3.其他\t352\t605\t266\t128\t429\t44\t1824

      \(label)\t525\t283\t223\t583\t740\t629\t2983

      """
    let cells = try Pipeline(.embedded()).read(Array(text.utf8), name: "order.txt").report.cells
    let rest = try #require(CellCode("applications.other_rest.total"))
    #expect(cells[rest]?.number == Quantity(1824))
    let unpaid = try #require(CellCode("applications.other_unpaid.total"))
    #expect(cells[unpaid]?.number != Quantity(1824))
  }
}
