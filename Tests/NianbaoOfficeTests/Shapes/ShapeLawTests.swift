import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// Random reports in every shape in which people have reports.
///
/// The seed is the day's, or `NIANBAO_SEED`; `NIANBAO_SHAPES` is how many documents a shape gets. `scripts/shapes`
/// reads 2,000 of them with the release build, and finds a document again by its seed.
@Suite struct ShapeLawTests {
  static let seed =
    ProcessInfo.processInfo.environment["NIANBAO_SEED"].flatMap(UInt64.init)
    ?? UInt64(Date().timeIntervalSince1970 / 86_400) * 1_000_000
  static let count =
    ProcessInfo.processInfo.environment["NIANBAO_SHAPES"].flatMap { Int($0) } ?? 4

  let catalog: FormCatalog
  let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = .office(catalog)
  }

  @Test("no number is silently wrong, and nearly all come out", arguments: ReportShape.allCases)
  func recovered(_ shape: ReportShape) throws {
    let score = try score(shape, damages: [nil])
    #expect(score.silent.isEmpty, "\(score.silent.joined(separator: "\n"))")
    #expect(score.numbers > 100)
    // The share over all shapes is what counts, and takes more documents than a test has time for; this is for a
    // shape that is no longer read at all.
    #expect(score.share > 0.5, "\(score.missing.joined(separator: "\n"))")
  }

  @Test("no damage to a table makes a number silently wrong", arguments: ReportShape.allCases)
  func damaged(_ shape: ReportShape) throws {
    let score = try score(shape, damages: ShapeDamage.allCases)
    #expect(score.silent.isEmpty, "\(score.silent.joined(separator: "\n"))")
  }

  private func score(_ shape: ReportShape, damages: [ShapeDamage?]) throws -> ShapeScore {
    print("shape \(shape): NIANBAO_SEED=\(Self.seed)")
    var score = ShapeScore()
    for trial in 0..<max(Self.count, damages.count) {
      let seed = Self.seed &+ UInt64(trial)
      var generator = SeededGenerator(seed: seed)
      let damage = damages[trial % damages.count]
      let document = try ShapedReport(shape, catalog, damage: damage, using: &generator)
      let result = try? pipeline.read(document.bytes, name: "report")
      score.add(document, result, name: "\(seed) \(damage?.rawValue ?? "")")
    }
    return score
  }
}
