import Nianbao
import TestSupport
import Testing

/// ECMA-376 Part 1, 15.2.12; Part 2, 8.
@Suite struct PropertiesPartTests {
  private func book(_ parts: [(type: String, xml: String)]) -> WorkbookBytes {
    var book = WorkbookBytes(sheets: [""])
    let list = parts.enumerated().map { index, part in
      (index + 2, part.type, "docProps/part\(index).xml")
    }
    book.replace(
      "_rels/.rels",
      with: WorkbookBytes.relationships([(1, "officeDocument", "xl/workbook.xml")] + list))
    for (index, part) in parts.enumerated() { book.add("docProps/part\(index).xml", part.xml) }
    return book
  }

  @Test("title, organisation and named values come from the three parts")
  func all() throws {
    let properties = try book([
      (
        "core-properties",
        "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:title>年报</dc:title><dc:creator>甲</dc:creator></cp:coreProperties>"
      ),
      (
        "extended-properties",
        "<Properties><Application>A</Application><Company>某某县统计局</Company></Properties>"
      ),
      (
        "custom-properties",
        """
        <Properties xmlns:vt='v'><property fmtid='x' pid='2' name='nianbao.form'><vt:lpwstr>2021</vt:lpwstr></property>
        <property name='nianbao.year'><vt:i4>2022</vt:i4></property></Properties>
        """
      ),
    ]).document().properties
    #expect(properties.title == "年报")
    #expect(properties.organisation == "某某县统计局")
    #expect(
      properties.custom == [.init("nianbao.form", "2021"), .init("nianbao.year", "2022")])
  }

  @Test("empty values and absent parts are none")
  func none() throws {
    var book = book([("core-properties", "<c><title/></c>"), ("extended-properties", "<p/>")])
    book.remove("docProps/part1.xml")
    #expect(try book.document().properties == DocumentProperties())
  }
}
