import Testing

@testable import Nianbao

@Suite struct CheckPageTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func page(_ inputs: [CheckedInput]) -> String {
    CheckWriter(catalog, language: .zh, version: "1").text(of: inputs, as: .html)
  }

  @Test("the cells in question are marked and lead to their findings")
  func marks() throws {
    let inputs = try CheckedSample.inputs(catalog)
    let html = page(inputs)
    let number = try #require(
      inputs[0].results[0].findings.firstIndex { $0.rule == "disputes" }.map { $0 + 1 })
    #expect(html.contains("<td id=\"r1-disputes.review.total\""))
    #expect(html.contains(" class=\"error\">51<sup><a href=\"#r1-\(number)\">\(number)</a>"))
    #expect(html.contains("<li id=\"r1-\(number)\" class=\"error\">"))
    #expect(html.contains("<td id=\"r2-"))
  }

  @Test("the page has all three tables with every cell, and every finding once")
  func complete() throws {
    let inputs = try CheckedSample.inputs(catalog)
    let html = page(inputs)
    for (index, input) in inputs.enumerated() {
      for result in input.results {
        for code in result.report.cells.keys {
          #expect(html.contains("id=\"r\(index + 1)-\(code)\""), "\(code)")
        }
        for number in result.findings.indices.map({ $0 + 1 }) {
          #expect(html.ranges(of: "<li id=\"r\(index + 1)-\(number)\"").count == 1)
        }
      }
    }
  }

  @Test("nothing comes from elsewhere and nothing runs")
  func offline() throws {
    let html = page(try CheckedSample.inputs(catalog))
    for word in ["<script", "http:", "https:", "src=", "url(", "@import", "<link", "<img"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("default-src 'none'"))
  }

  @Test("text of a report stays text")
  func escaped() {
    let html = page([CheckedSample.hostile(catalog)])
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{1B}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"))
  }
}
