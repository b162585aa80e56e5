import Foundation
import Nianbao
import NianbaoOffice
import TestSupport

// Reads random reports in every shape and prints how well that went; `scripts/shapes` runs it.
//
//   nianbao-shapes [COUNT] [SEED] [SHAPE] [--damage[=KIND]] [--missing] [--show]
//
// With `--damage` the documents lose rows, columns, cells, labels or their end on the way, and numbers may
// be missing. With `--missing` it says what did not come out; with a count of 1 and `--show` it prints the document.
// Exits with 1 where a number was silently wrong, or fewer than 99 % came out.

let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
let count = arguments.first.flatMap { Int($0) } ?? 2000
let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 20_260_101
let catalog = try FormCatalog.embedded()
let pipeline = Pipeline.office(catalog)
let isDamaged = CommandLine.arguments.contains { $0.hasPrefix("--damage") }
let damages = ShapeDamage.allCases.filter { damage in
  CommandLine.arguments.allSatisfy { !$0.hasPrefix("--damage=") || $0 == "--damage=\(damage)" }
}
var score = ShapeScore()
let shapes = ReportShape.allCases
for trial in 0..<count {
  // A document of its own seed can be made again alone.
  var generator = SeededGenerator(seed: seed &+ UInt64(trial))
  let shape = arguments.dropFirst(2).first.flatMap { ReportShape(rawValue: $0) }
  let damage = isDamaged ? damages[trial / shapes.count % damages.count] : nil
  let document = try ShapedReport(
    shape ?? shapes[trial % shapes.count], catalog, damage: damage, using: &generator)
  var result: ReportMatcher.Result?
  do {
    result = try pipeline.read(document.bytes, name: "report")
  } catch {
    if CommandLine.arguments.contains("--missing") { print("refused:", document.shape, error) }
  }
  score.add(document, result, name: "\(seed &+ UInt64(trial)) \(damage?.rawValue ?? "")")
  if CommandLine.arguments.contains("--show"), count == 1 {
    print(document.text)
    for finding in result?.findings ?? [] {
      print(finding.rule, finding.severity, finding.message.en, finding.source?.description ?? "")
    }
  }
}
let percent = { (share: Double) in String(format: "%.2f %%", share * 100) }
for shape in shapes {
  guard let part = score.shapes[shape], part.numbers > 0 else { continue }
  print(percent(Double(part.recovered) / Double(part.numbers)), shape)
}
for line in score.silent.prefix(40) { print("silently wrong:", line) }
if CommandLine.arguments.contains("--missing") {
  for line in score.missing { print("missing:", line) }
}
print(
  "seed \(seed), documents \(score.documents), refused \(score.refused), numbers \(score.numbers),",
  "recovered \(percent(score.share)), silently wrong \(score.silent.count), named \(score.named)")
exit(score.silent.isEmpty && (isDamaged || score.share >= 0.99) ? 0 : 1)
