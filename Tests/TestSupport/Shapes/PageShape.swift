import Foundation

/// A web page.
struct PageShape {
  let shape: ReportShape

  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    let content = blocks.map { block in
      switch block {
      case .line(let text, let isHeading): paragraph(text, isHeading, &generator)
      case .table(let table): self.table(table, &generator)
      }
    }.joined(separator: "\n")
    return page(around: content, &generator)
  }

  private func page(
    around content: String, _ generator: inout some RandomNumberGenerator
  ) -> String {
    let head =
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>政府信息公开</title></head><body>\n"
    switch shape {
    case .pageLayout:
      return head + "<table width=980><tr><td><img src=a.png></td></tr></table>"
        + "<table><tr><td valign=top width=180><ul><li><a href=1>2021年</a></li><li><a href=2>2020年</a></li></ul></td>"
        + "<td>\(content)</td></tr></table></body></html>"
    case .pageNested:
      return head
        + "<div class=\"nav\"><a href=/>首页</a> &gt; <a href=/zwgk>政务公开</a></div><div id=content>\n"
        + "<table><tr><td>索引号：000014349/2023-00012</td><td>发布日期：2023-01-20</td></tr></table>"
        + content
        + "</div><div class=footer><p>主办单位：某某县人民政府 备案号：12345678 访问量：654321</p></div></body></html>"
    case .pageScript:
      return head
        + "<div id=x></div><script>var n = 1; var html = '\(escaped(content, quote: "'"))';"
        + "document.getElementById('x').innerHTML = html;</script></body></html>"
    case .pageJSON:
      return "{\"code\":0,\"data\":{\"id\":123,\"content\":\"\(escaped(content, quote: "\""))\"}}"
    default: return head + content + "\n</body></html>\n"
    }
  }

  private func paragraph(
    _ text: String, _ isHeading: Bool, _ generator: inout some RandomNumberGenerator
  ) -> String {
    let name = isHeading && Bool.random(using: &generator) ? "h2" : "p"
    return "<\(name)>\(inner(text, breaks: false, &generator))</\(name)>"
  }

  private func table(
    _ table: ShapeTable, _ generator: inout some RandomNumberGenerator
  ) -> String {
    let closes = Int.random(in: 0..<4, using: &generator) > 0
    let rows = table.rows.map { row in
      "<tr>" + row.map { cell($0, closes, &generator) }.joined() + (closes ? "</tr>" : "") + "\n"
    }
    let frame = shape == .pageNested && Bool.random(using: &generator)
    let html = "<table border=1>\n<tbody>\(rows.joined())</tbody></table>"
    return frame ? "<table><tr><td>\(html)</td></tr></table>" : html
  }

  private func cell(
    _ cell: ShapeTable.Cell, _ closes: Bool, _ generator: inout some RandomNumberGenerator
  ) -> String {
    var tag = "<td"
    if cell.rowSpan > 1 { tag += " rowspan=\"\(cell.rowSpan)\"" }
    if cell.columnSpan > 1 { tag += " colspan=\(cell.columnSpan)" }
    let blank = ["", "&nbsp;", "<p></p>", " "][Int.random(in: 0..<4, using: &generator)]
    let text = cell.text.isEmpty ? blank : inner(cell.text, breaks: !cell.isValue, &generator)
    return tag + ">" + text + (closes ? "</td>" : "")
  }

  private func inner(
    _ text: String, breaks: Bool, _ generator: inout some RandomNumberGenerator
  ) -> String {
    guard shape == .pageWord else {
      let html = Self.escapedForHTML(text)
      let breaks = breaks && text.count == 4 && Int.random(in: 0..<12, using: &generator) == 0
      return breaks ? html.prefix(2) + "<br/>" + html.dropFirst(2) : html
    }
    var html = ""
    for character in text {
      let escaped = Self.escapedForHTML(String(character))
      html +=
        Int.random(in: 0..<3, using: &generator) == 0
        ? "<span lang=EN-US>\(escaped)</span>" : escaped
    }
    return "<p class=MsoNormal><span style='font-family:仿宋'>\(html)<o:p></o:p></span></p>"
  }

  private static func escapedForHTML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private func escaped(_ text: String, quote: String) -> String {
    let html = text.replacing("\\", with: "\\\\").replacing(quote, with: "\\" + quote)
      .replacing("\n", with: "\\n")
    return shape == .pageJSON
      ? html.replacing("/", with: "\\/") : html.replacing("</", with: "<\\/")
  }
}
