import Testing

@testable import Nianbao

@Suite struct ReportJSONReaderTests {
  private let catalog: FormCatalog
  private let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = Pipeline(catalog)
  }

  /// A report whose members are `members`, beside schema and form.
  private func json(_ members: String) -> String {
    "{\"schema\": \"nianbao/report/1\", \"form\": \"2021\",\n\(members)}"
  }

  private func read(_ text: String) throws -> ReportMatcher.Result {
    try pipeline.read(Array(text.utf8), name: "a.json")
  }

  private static let code = CellCode(table: "disputes", row: "review", column: "total")

  @Test("blank, mark, nought, a number with its text, and an absent cell stay apart")
  func cells() throws {
    let report = try read(
      json(
        """
        "cells": {"disputes.review.total": 0, "disputes.review.other": null, "disputes.review.upheld":
         null, "disclosure.fees.amount": 59237.2449, "disputes.review.pending": 1.2E1},
        "raw": {"disputes.review.upheld": "/", "disclosure.fees.amount": "59,237.2449万元"}
        """)
    ).report
    #expect(report.cells.count == 5)
    #expect(report.cells[Self.code]?.withoutSource == ReportCell(number: .zero))
    let other = CellCode(table: "disputes", row: "review", column: "other")
    #expect(report.cells[other]?.isBlank == true)
    let upheld = CellCode(table: "disputes", row: "review", column: "upheld")
    #expect(report.cells[upheld]?.withoutSource == ReportCell(raw: "/"))
    let amount = CellCode(table: "disclosure", row: "fees", column: "amount")
    #expect(
      report.cells[amount]?.withoutSource
        == ReportCell(number: Quantity("59237.2449"), raw: "59,237.2449万元"))
    let pending = CellCode(table: "disputes", row: "review", column: "pending")
    #expect(report.cells[pending]?.number == Quantity(12))
    #expect(report.organ == nil)
    #expect(report.year == nil)
    #expect(report.title == nil)
  }

  @Test("a cell's place is that of its value")
  func places() throws {
    let report = try read(json("\"cells\": {\n \"disputes.review.total\": 5}")).report
    #expect(report.cells[Self.code]?.source?.description == "a.json:3:27")
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    var json: String
    var place: String
    var says: [String]
    var testDescription: String { says.joined(separator: " … ") }

    init(_ json: String, _ place: String, _ says: String...) {
      (self.json, self.place, self.says) = (json, place, says)
    }
  }

  private static let head = #"{"schema":"nianbao/report/1","form":"2021","cells":"#

  @Test(
    "what the schema does not allow is an error with line, column and key",
    arguments: [
      Fault("{\"cells\": {}}", "1:1", "schema", "nianbao/report/1"),
      Fault("{\"inputs\": 3,\n \"results\": []}", "1:1", "schema"),
      Fault("{\"schema\": \"nianbao/report/2\"}", "1:12", "schema", "nianbao/report/2"),
      Fault("{\"schema\": 1}", "1:12", "schema", "1"),
      Fault(#"{"schema":"nianbao/report/1","cells":{}}"#, "1:1", "form"),
      Fault(#"{"schema":"nianbao/report/1","form":"2021"}"#, "1:1", "cells"),
      Fault(
        #"{"schema":"nianbao/report/1","form":"2020","cells":{}}"#, "1:37", "form", "2020",
        "2019, 2021"),
      Fault(#"{"schema":"nianbao/report/1","form":2021,"cells":{}}"#, "1:37", "form", "2021"),
      Fault(head + "[]}", "1:52", "cells", "object"),
      Fault(
        head + #"{"applications.received.total":"12a"}}"#, "1:83",
        "cells.applications.received.total", "\"12a\"", "number"),
      Fault(head + #"{"disputes.review.total":true}}"#, "1:77", "cells.disputes.review.total"),
      Fault(
        head + #"{"disputes.review.total":1234567890123456}}"#, "1:77", "1234567890123456", "15"),
      Fault(head + #"{"disputes.review.sum":1}}"#, "1:75", "cells.disputes.review.sum", "no cell"),
      Fault(head + #"{"total":1}}"#, "1:61", "cells.total"),
      Fault(
        head + #"{"disputes.review.total":1,"disputes.review.total":1}}"#, "1:79", "twice"),
      Fault(
        head + #"{},"raw":{"disputes.review.total":"/"}}"#, "1:86", "raw.disputes.review.total",
        "cells.disputes.review.total"),
      Fault(
        head + #"{"disputes.review.total":822},"raw":{"disputes.review.total":"821件"}}"#, "1:113",
        "raw.disputes.review.total", "821件", "822"),
      Fault(
        head + #"{"disputes.review.total":822},"raw":{"disputes.review.total":"/"}}"#, "1:113",
        "822"),
      Fault(
        head + #"{"disputes.review.total":null},"raw":{"disputes.review.total":"821件"}}"#, "1:114",
        "null"),
      Fault(head + #"{},"year":2022.5}"#, "1:62", "year"),
      Fault(head + #"{},"year":"2022"}"#, "1:62", "year", "\"2022\""),
      Fault(head + #"{},"year":3022}"#, "1:62", "year", "2008"),
      Fault(head + #"{},"organ":""}"#, "1:63", "organ", "null"),
      Fault(
        head + #"{},"sections":[{"number":1,"heading":"a"}]}"#, "1:67", "sections[0]", "paragraphs"),
      Fault(
        head + #"{},"sections":[{"number":1,"heading":"a","paragraphs":[3]}]}"#, "1:107",
        "sections[0].paragraphs[0]"),
      Fault(
        head
          + #"{},"sections":[{"number":1,"heading":"a","paragraphs":[],"tables":[{"table":"disputes","after":1}]}]}"#,
        "1:147", "sections[0].tables[0].after"),
      Fault(
        head + #"{},"findings":[{"rule":"a","severity":"bad","cells":[],"message":"m"}]}"#, "1:90",
        "findings[0].severity"),
      Fault("[1]", "1:2", "[0]"),
      Fault("[\(head){}},\n\(head){\"x.y.z\":1}}]", "2:61", "[1].cells.x.y.z"),
      Fault("\(head){}}\n{}", "2:1", "[1]", "schema"),
    ])
  func faults(_ fault: Fault) throws {
    let bytes = Array(fault.json.utf8)
    let error = try #require(
      #expect(throws: ReadError.self) {
        try ReportJSONReader(catalog).reports(in: bytes, name: "a.json")
      })
    let text = error.explanation.en
    #expect(text.hasPrefix("a.json:\(fault.place): "), "\(text)")
    for word in fault.says {
      #expect(text.contains(word), "\(text)")
      #expect(error.explanation.zh.contains(word) || !word.utf8.contains { $0 == 0x2E })
    }
  }

  @Test("keys that belong nowhere are left out and named")
  func ignored() throws {
    let result = try read(
      json("\"cells\": {\"disputes.review.total\": 1},\n\"note\": {\"a\": 1}"))
    #expect(result.findings.map(\.rule) == ["data-ignored"])
    #expect(result.findings.first?.source?.description == "a.json:3:9")
    #expect(result.findings.first?.message.en.contains("note") == true)
  }

  @Test("findings of reading stay, those of checks are worked out anew")
  func findings() throws {
    let text = json(
      """
      "cells": {"disputes.review.upheld": 1, "disputes.review.corrected": 2, "disputes.review.other": 3,
       "disputes.review.pending": 4, "disputes.review.total": 11},
      "findings": [
       {"rule": "balance", "severity": "error", "cells": [], "message": "gone", "expected": 1},
       {"rule": "row-missing", "severity": "warning", "cells": ["disputes.*.total"], "message": "stays",
        "source": {"file": "b.xlsx", "sheet": "表三", "cell": "C4"}}]
      """)
    let result = try read(text)
    #expect(Set(result.findings.map(\.rule)) == ["row-missing", "disputes"])
    let kept = try #require(result.findings.first { $0.rule == "row-missing" })
    #expect(kept.message == LocalizedText(zh: "stays", en: "stays"))
    #expect(kept.source?.description == "b.xlsx:表三!C4")
    #expect(kept.cells == [CellCode(table: "disputes", row: "*", column: "total")])
    let computed = try #require(result.findings.first { $0.rule == "disputes" })
    #expect(computed.expected == Quantity(10))
    #expect(computed.source?.file == "a.json")
  }

  @Test("an array and lines give every report, in their order")
  func several() throws {
    let one = json("\"organ\": \"甲局\", \"cells\": {}").replacing("\n", with: " ")
    let two = one.replacing("甲局", with: "乙局")
    for text in ["[\(one),\n\(two)]", "\(one)\n\n\(two)\n"] {
      let results = try pipeline.reports(in: Array(text.utf8), name: "a.json")
      #expect(results.map(\.report.organ) == ["甲局", "乙局"])
      let error = #expect(throws: ReadError.self) { try read(text) }
      #expect(error?.kind == .reportCount(2))
      #expect(error?.explanation.en.contains("2 reports") == true)
    }
    let none = #expect(throws: ReadError.self) { try read("[]") }
    #expect(none?.kind == .reportCount(0))
  }
}

extension ReportCell {
  fileprivate var withoutSource: ReportCell { ReportCell(number: number, raw: raw) }
}
