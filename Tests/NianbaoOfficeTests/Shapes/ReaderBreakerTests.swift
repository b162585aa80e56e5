import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// What breaks readers, one hand-written document for everything that was found in published reports.
@Suite struct ReaderBreakerTests {
  let pipeline: Pipeline

  init() throws { pipeline = .office(try .embedded()) }

  @Test(
    "every number comes out where a person puts it, and none beside",
    arguments: ReaderBreaker.shapes + ReaderBreaker.pages + ReaderBreaker.encodings
      + ReaderBreaker.characters + ReaderBreaker.labels + ReaderBreaker.values
      + ReaderBreaker.structure + ReaderBreaker.headings)
  func cells(_ breaker: ReaderBreaker) throws {
    let result = try pipeline.read(breaker.bytes, name: "report")
    let cells = result.report.cells.map { code, cell in
      (code.description, cell.number?.description ?? "none")
    }
    let read = Dictionary(uniqueKeysWithValues: cells)
    let expected = breaker.cells.mapValues { $0 ?? "none" }
    let different = Set(expected.keys).union(read.keys).sorted().compactMap { code -> String? in
      let (right, found) = (expected[code] ?? "absent", read[code] ?? "absent")
      // A cell that is there without a number and one that is not there are alike only beside the expected ones.
      guard right != found, expected[code] != nil || found != "none" else { return nil }
      return "\(code): \(right), read \(found)"
    }
    #expect(different.isEmpty, "\(different.joined(separator: "; "))")
    if let rule = breaker.rule { #expect(result.findings.map(\.rule).contains(rule)) }
  }

  @Test("what is only written otherwise gets no warning", arguments: ReaderBreaker.usual)
  func usual(_ breaker: ReaderBreaker) throws {
    let result = try pipeline.read(breaker.bytes, name: "report")
    let rules = result.findings.map(\.rule)
    let unexpected = ["label-doubtful", "column-order", "unit-in-heading"]
    #expect(Set(unexpected).isDisjoint(with: rules), "\(rules)")
    for (code, number) in breaker.cells {
      #expect(result.report.cells[try #require(CellCode(code))]?.number?.description == number)
    }
  }

  @Test("what cannot be read is refused, and says why", arguments: ReaderBreaker.beyondRepair)
  func refused(_ breaker: ReaderBreaker) throws {
    let error = #expect(throws: (any Error).self) {
      try pipeline.read(breaker.bytes, name: "report")
    }
    let kind =
      (error as? MatchError).map { "\($0.kind)" } ?? (error as? ReadError).map { "\($0.kind)" }
    #expect(kind?.hasPrefix(try #require(breaker.refusal)) == true, "\(String(describing: kind))")
  }
}
