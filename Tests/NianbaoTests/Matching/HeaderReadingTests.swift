import Testing

@testable import Nianbao

/// The order of columns that the headings of the applications' table tell, however they are laid out.
@Suite struct HeaderReadingTests {
  private let blocks: [String: BlockHeadings]

  init() throws {
    let tables = try FormCatalog.embedded().tables
    let units = UnitMemory([])
    let models = tables.map { TableModel($0, units, normalize: LabelNormalizer.normalize) }
    blocks = Dictionary(
      models.compactMap { model in model.headings.first.map { (model.code, $0) } }
    ) { first, _ in first }
  }

  /// Lay-outs of one header, a line of text a row of it.
  private static let layouts = [
    "by rows":
      "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他",
    "the total a row higher":
      "申请人情况 总计\n自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他",
    "merged cells written out":
      "申请人情况 申请人情况 申请人情况\n自然人 法人或其他组织 法人或其他组织 总计\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
    "two rows": "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他",
    "one row": "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
    "one row under the group": "申请人情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
    "one line": "申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
    "by groups": "申请人情况\n自然人\n法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n总计",
  ]

  /// Whether a header is read in the form's order; `nil` where its order cannot be told.
  private func isFormsOrder(
    _ rows: [[String]], of table: String, oneCellALine: Bool
  ) throws -> Bool? {
    let rows = oneCellALine ? rows.flatMap { $0.map { [$0] } } : rows
    let headings = rows.enumerated().flatMap { index, row in
      row.map { text in
        HeaderReading.Heading(
          label: LabelNormalizer.normalize(text), row: index, isAlone: row.count == 1)
      }
    }
    let order = HeaderReading(try #require(blocks[table]), headings: headings).order
    return order.map { $0 == $0.sorted() }
  }

  private func rows(_ layout: String) throws -> [[String]] {
    try #require(Self.layouts[layout]).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
  }

  @Test("every lay-out has the form's order", arguments: Self.layouts.keys.sorted(), [true, false])
  func order(_ layout: String, _ oneCellALine: Bool) throws {
    let rows = try rows(layout)
    #expect(
      try isFormsOrder(rows, of: "applications", oneCellALine: oneCellALine) == true)
    let again = rows + rows
    #expect(
      try isFormsOrder(again, of: "applications", oneCellALine: oneCellALine) == true,
      "a further page")
  }

  @Test(
    "no two headings change places without notice, with tabs or one cell a line",
    arguments: Self.layouts.keys.sorted(), [true, false])
  func swapped(_ layout: String, _ oneCellALine: Bool) throws {
    let rows = try rows(layout)
    let names = Set(rows.flatMap { $0 }).sorted()
    for (index, first) in names.enumerated() {
      for second in names[(index + 1)...] {
        let swapped = rows.map { row in
          row.map { $0 == first ? second : $0 == second ? first : $0 }
        }
        #expect(
          try isFormsOrder(swapped, of: "applications", oneCellALine: oneCellALine) != true,
          "\(first) and \(second)")
      }
    }
  }

  @Test(
    "a group with its columns before its neighbour is noticed",
    arguments: [
      "申请人情况\n法人或其他组织 自然人 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他",
      "申请人情况 总计\n法人或其他组织 自然人\n商业企业 科研机构 社会公益组织 法律服务机构 其他",
      "申请人情况\n法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n自然人\n总计",
      "商业企业 科研机构 社会公益组织 法律服务机构 其他 自然人 总计",
    ])
  func group(_ header: String) throws {
    let rows = header.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(try isFormsOrder(rows, of: "applications", oneCellALine: true) == nil)
  }

  /// Headings of which one was wrapped, one cell a line.
  private func wrapped(_ header: String) -> [[String]] {
    header.split(separator: " ").map { [String($0)] }
  }

  @Test(
    "a piece of a heading that was wrapped is no other heading",
    arguments: [
      "申请人情况 自然人 法人或其 他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他",
      "申请人情况 自然人 法人或 其他 组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他",
      "申请 人 情况 自然 人 法人或其他组织 总计 商业 企业 科研机构 社会 公益 组织 法律服务机构 其他",
    ])
  func wrappedInOrder(_ header: String) throws {
    #expect(try isFormsOrder(wrapped(header), of: "applications", oneCellALine: true) == true)
  }

  @Test(
    "columns change places with notice, though a heading was wrapped",
    arguments: [
      "申请人情况 法人或其他组织 自然人 总计 商业企业 科研机构 社会公益组织 法律服务 机构 其他",
      "申请人情况 法人或 其他 组织 自然人 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他",
      "申请人情况 自然人 法人或其 他组织 总计 科研机构 商业企业 社会公益组织 法律服务机构 其他",
    ])
  func wrappedInOtherOrder(_ header: String) throws {
    #expect(try isFormsOrder(wrapped(header), of: "applications", oneCellALine: true) == nil)
  }

  @Test("a heading that names the group above it, too, is in order")
  func path() throws {
    let rows = [["申请人情况", "自然人"], ["申请人情况", "法人或其他组织"], ["申请人情况", "总计"]]
    #expect(try isFormsOrder(rows, of: "applications", oneCellALine: false) == true)
  }

  @Test("a header that is there without end is compared in bounded time")
  func endless() throws {
    for row in [["申请人情况"], ["申请人情况", "法人或其他组织"]] {
      let rows = [[String]](repeating: row, count: 10_000)
      #expect(try isFormsOrder(rows, of: "applications", oneCellALine: false) == true)
    }
  }

  @Test("headings of two groups of the disputes' table do not change places without notice")
  func disputedOutcomes() throws {
    var outcomes = Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 3)
    #expect(try isFormsOrder(outcomes, of: "disputes", oneCellALine: true) == true)
    (outcomes[0][1], outcomes[2][2]) = (outcomes[2][2], outcomes[0][1])
    #expect(try isFormsOrder(outcomes, of: "disputes", oneCellALine: true) == nil)
  }

  @Test("groups of the disputes' table in another order are noticed, one cell a line")
  func disputes() throws {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let lower = ["未经复议直接起诉", "复议后起诉"]
    for (groups, isForms) in [(["行政复议", "行政诉讼"], true), (["行政诉讼", "行政复议"], nil)] {
      let rows = [groups, outcomes + lower, outcomes + outcomes]
      #expect(try isFormsOrder(rows, of: "disputes", oneCellALine: true) == isForms)
    }
  }
}
