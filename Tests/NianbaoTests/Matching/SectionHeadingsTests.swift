import Nianbao
import TestSupport
import Testing

@Suite struct SectionHeadingsTests {
  private static let headings = [
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况", "其他需要报告的事项",
  ]

  private func sections(_ text: String) throws -> [ReportSection] {
    let result = try Pipeline(FormCatalog.embedded()).read(Array(text.utf8), name: "a.txt")
    return result.report.sections.filter { $0.number > 0 }
  }

  /// A report whose section headings are `lines`; the second one stands over a table.
  private func report(_ lines: [String], inFirst: String = "第一段。") -> String {
    var parts = lines.map { "\($0)\n文字。\n" }
    parts[0] = "\(lines[0])\n\(inFirst)\n"
    parts[1] = """
      \(lines[1])
      第二十条第（一）项
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t1\t2\t3
      行政规范性文件\t4\t5\t6

      """
    return "某某局2022年政府信息公开工作年度报告\n" + parts.joined()
  }

  private func numbered(_ numerals: String) -> [String] {
    zip(numerals, Self.headings).map { "\($0)、\($1)" }
  }

  @Test("finds the six sections and keeps their text")
  func official() throws {
    let sections = try sections(report(numbered("一二三四五六")))
    #expect(sections.map(\.heading) == Self.headings)
    #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(sections[0].paragraphs == ["第一段。"])
    #expect(sections[5].paragraphs == ["文字。"])
    #expect(sections[1].tables == [.init(table: "disclosure", after: 0)])
  }

  @Test("numbers are those of the source, also where they are not the form's")
  func renumbered() throws {
    let sections = try sections(report(numbered("二三四五六七")))
    #expect(sections.map(\.number) == [2, 3, 4, 5, 6, 7])
    #expect(sections.map(\.heading) == Self.headings)
  }

  @Test("headings numbered alike inside a section are its paragraphs")
  func inside() throws {
    let inner = "一、组织领导\n二、制度建设\n三、主动公开政府信息情况。\n四、平台建设"
    let sections = try sections(report(numbered("一二三四五六"), inFirst: inner))
    #expect(sections.map(\.heading) == Self.headings)
    #expect(sections[0].paragraphs == inner.split(separator: "\n").map(String.init))
  }

  @Test("a heading in other words is known by its number and place, and kept in its own words")
  func renamed() throws {
    var lines = numbered("一二三四五六")
    lines[4] = "五、下一步打算"
    let sections = try sections(report(lines))
    #expect(sections.count == 6)
    #expect(sections[4].number == 5)
    #expect(sections[4].heading == "下一步打算")
  }

  @Test("headings without numbers are found by their words")
  func unnumbered() throws {
    #expect(try sections(report(Self.headings)).map(\.heading) == Self.headings)
  }

  @Test("text before the first heading is in a section without number")
  func preamble() throws {
    let text = report(numbered("一二三四五六")).replacing("年度报告\n一、", with: "年度报告\n本报告依规编制。\n一、")
    let result = try Pipeline(FormCatalog.embedded()).read(Array(text.utf8), name: "a.txt")
    let first = try #require(result.report.sections.first)
    #expect(first.number == 0)
    #expect(first.heading == "")
    #expect(first.paragraphs == ["本报告依规编制。"])
  }

  @Test("a line with a pipe in running text stays as it is")
  func pipe() throws {
    let line = "详见 政府网站 | 政务公开 栏目。"
    let sections = try sections(report(numbered("一二三四五六"), inFirst: line))
    #expect(sections[0].paragraphs == [line])
  }
}
