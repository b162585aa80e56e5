import Nianbao
import NianbaoOffice
import TestSupport
import Testing
import ZipArchive

/// A workbook of which one bit is wrong gives a clear error or the same report.
///
/// Reading a report takes a debug build too long for every bit, so most are only seen to give the
/// same parts or an error. `scripts/hostile flips` reads the report for each with the release build.
@Suite struct FlippedBitTests {
  /// One byte in so many is read to the end.
  private static let sampleStride = 150

  private let pipeline: Pipeline
  private let workbook: [UInt8]

  init() throws {
    let catalog = try FormCatalog.embedded()
    pipeline = .office(catalog)
    let sample = try pipeline.read(
      Fixture.sample("2019-municipal-office").bytes(), name: "input.txt")
    workbook = try XLSXWriter().write(
      WorkbookLayout(sample.report, catalog, totals: .formulas).document())
  }

  @Test("a wrong bit in any byte is an error or changes no part")
  func parts() throws {
    let paths = try Archive(bytes: workbook).entries.map(\.path)
    let sound = try contents(workbook, paths)
    let wrong = flips(every: 1).filter { flip in
      guard let read = try? contents(flip.bytes, paths) else { return false }
      return read != sound
    }
    #expect(wrong.map(\.position) == [])
  }

  @Test("a wrong bit is a clear error or changes nothing in the report")
  func report() throws {
    let sound = try pipeline.read(workbook, name: "book.xlsx")
    #expect(sound.report.cells.contains { $0.value.raw != nil })
    for flip in flips(every: Self.sampleStride) {
      do {
        let read = try pipeline.read(flip.bytes, name: "book.xlsx")
        #expect(read == sound, "byte \(flip.position)")
      } catch {
        #expect((error as? ReadError)?.explanation.en.isEmpty == false, "byte \(flip.position)")
      }
    }
  }

  /// The workbook with one random bit of a byte the other way round, for many bytes.
  private func flips(every step: Int) -> some Sequence<(position: Int, bytes: [UInt8])> {
    var generator = SeededGenerator.announced(for: "flipped bits")
    return stride(from: 0, to: workbook.count, by: step).lazy.map { position in
      var bytes = workbook
      bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      return (position, bytes)
    }
  }

  private func contents(_ bytes: [UInt8], _ paths: [String]) throws -> [[UInt8]] {
    let archive = try Archive(bytes: bytes)
    return try paths.map { path in try archive.read(path) }
  }
}
