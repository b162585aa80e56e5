import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct DataSetTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    var format: OutputFormat
    var layout: CSVLayout = .long
    var encoding: CSVWriter.Encoding = .utf8BOM
    var testDescription: String { "\(format) \(layout) \(encoding)" }
  }

  static let kinds = [
    Kind(format: .jsonl), Kind(format: .csv), Kind(format: .csv, layout: .wide),
    Kind(format: .csv, encoding: .gb18030), Kind(format: .csv, layout: .wide, encoding: .gb18030),
  ]

  private let folder: TemporaryFolder
  private let catalog: FormCatalog
  private let results: [ReportMatcher.Result]

  init() throws {
    folder = try TemporaryFolder()
    catalog = try FormCatalog.embedded()
    let pipeline = Pipeline(catalog)
    results = try Fixture.samples().map { try pipeline.read($0.bytes(), name: "input.txt") }
  }

  private func writer(_ kind: Kind) -> ReportWriter {
    ReportWriter(catalog, options: .init(csvLayout: kind.layout, encoding: kind.encoding))
  }

  private func dataSet(_ kind: Kind, _ name: String = "all") throws -> DataSet {
    try DataSet(
      writer(kind), format: kind.format, target: "\(folder.path)/\(name)", force: false)
  }

  @Test("gives the bytes of a writer that has all reports at once", arguments: kinds)
  func parts(_ kind: Kind) throws {
    let set = try dataSet(kind)
    for part in [results[..<2], results[2..<3], results[3...]] {
      try set.add(writer(kind).portion(of: Array(part), as: kind.format))
    }
    #expect(try folder.names().allSatisfy { $0.hasPrefix(".nianbao-") })
    #expect(try set.finish())
    #expect(try folder.names() == ["all"])
    let expected = try writer(kind).bytes(of: results, as: kind.format)
    #expect(FileManager.default.contents(atPath: "\(folder.path)/all").map(Array.init) == expected)
  }

  @Test("a report that the long CSV cannot tell from another is refused, and the others stay")
  func double() throws {
    let kind = Kind(format: .csv)
    let set = try dataSet(kind)
    for result in results { try set.add(writer(kind).portion(of: [result], as: .csv)) }
    let error = #expect(throws: WriteError.self) {
      try set.add(writer(kind).portion(of: [results[1]], as: .csv))
    }
    #expect(error?.explanation.en.contains("某某镇人民政府, 2020, 2019") == true)
    #expect(try set.finish())
    let expected = try writer(kind).bytes(of: results, as: .csv)
    #expect(FileManager.default.contents(atPath: "\(folder.path)/all").map(Array.init) == expected)
  }

  @Test("without a report there is no file", arguments: kinds)
  func empty(_ kind: Kind) throws {
    #expect(try !dataSet(kind).finish())
    #expect(try folder.names().isEmpty)
  }

  @Test("what was given up leaves no file", arguments: kinds)
  func abandoned(_ kind: Kind) throws {
    do {
      let set = try dataSet(kind)
      try set.add(writer(kind).portion(of: results, as: kind.format))
      set.abandon()
    }
    #expect(try folder.names().isEmpty)
  }

  @Test("a device that is full is an error of the file", arguments: kinds)
  func full(_ kind: Kind) throws {
    let set = try DataSet(writer(kind), format: kind.format, target: "/dev/full", force: false)
    let error = #expect(throws: FileError.self) {
      try set.add(writer(kind).portion(of: results, as: kind.format))
      _ = try set.finish()
    }
    #expect(error?.kind == .unwritable)
  }
}
