import Testing

@testable import Nianbao

@Suite struct LabelSimilarityTests {
  private func fit(
    _ text: String, _ label: String, aliases: [String] = []
  ) -> (points: Double, fit: LabelSimilarity.Fit)? {
    LabelSimilarity(LabelText(label, aliases: aliases)).points(for: LabelNormalizer.normalize(text))
  }

  private func points(_ text: String, _ label: String) -> Double {
    fit(text, label)?.points ?? 0
  }

  @Test("a label or an alias, letter for letter, is exact and gives 10 points")
  func exact() {
    #expect(fit("行政规范性文件", "行政规范性文件")?.fit == .exact)
    #expect(points("行政规范性文件", "行政规范性文件") == 10)
    let alias = fit("规范性文件", "行政规范性文件", aliases: ["规范性文件"])
    #expect(alias?.fit == .exact)
    #expect(alias?.points == 10)
  }

  @Test("equal numbers speak for a label, different ones against it")
  func ordinals() {
    let label = "2.其他"
    #expect(points("2.其他", label) > points("其他", label))
    #expect(points("其他", label) > points("3.其他", label))
    #expect(points("3.其他", label) > 0)
  }

  @Test("the longer the piece of a label, the more points; fewer than for the whole")
  func parts() {
    let label = "社会公益组织"
    let pieces = ["社会公益组织", "社会公益组", "社会公益", "社会公", "社会", "社"]
    let falling = pieces.map { points($0, label) }
    #expect(zip(falling, falling.dropFirst()).allSatisfy { $0 > $1 })
    #expect(falling.allSatisfy { $0 > 0 })
    #expect(fit("社会", label)?.fit == .part)
    #expect(fit("公益", label)?.fit == .part)
  }

  @Test("the pieces of a wrapped label add up to about the whole, and never to more")
  func wrapped() {
    for pieces in [["商业", "企业"], ["社会公益", "组织"], ["法律", "服务", "机构"], ["科研机", "构"]] {
      let sum = pieces.reduce(0) { $0 + points($1, pieces.joined()) }
      #expect((6...10).contains(sum))
    }
  }

  @Test("a label with an explanation behind it or a typo in it is similar, and less than exact")
  func similar() {
    let law = "其他法律行政法规禁止公开"
    let examples = [
      ("予以公开（含主动公开的）", "予以公开"), ("其他法律行政止公开", law), ("其他法律法规禁止公开", law),
      ("要求行政机关确认或重新出具信息", "要求行政机关确认或重新出具已获取信息"),
    ]
    for (text, label) in examples {
      #expect(fit(text, label)?.fit == .similar)
      #expect((3..<10).contains(points(text, label)))
    }
  }

  @Test(
    "other labels do not fit",
    arguments: [
      ("行政许可", "规章"), ("总计", "其他"), ("商业企业", "科研机构"), ("", "规章"), ("123", "规章"),
      ("2022年我局认真贯彻落实各项要求", "行政处罚"),
    ])
  func others(_ text: String, _ label: String) {
    #expect(fit(text, label) == nil)
  }

  @Test("every label of the forms fits itself better than any other of its table fits it")
  func selfIsBest() throws {
    for table in try FormCatalog.embedded().tables {
      let labels = Set(table.blocks.flatMap(\.rows).map(\.row.label)).filter { !$0.label.isEmpty }
      for label in labels {
        for other in labels where other != label {
          #expect(
            points(label.label, label.label) > points(label.label, other.label),
            "\(label.label) against \(other.label)")
        }
      }
    }
  }

  @Test("an empty label fits nothing")
  func empty() {
    let similarity = LabelSimilarity(LabelText(""))
    #expect(similarity.isEmpty)
    #expect(similarity.points(for: LabelNormalizer.normalize("规章")) == nil)
  }

  @Test(
    "measures the longest common subsequence",
    arguments: [
      ("", "", 0), ("abc", "abc", 3), ("abc", "axbxc", 3), ("abc", "cba", 1),
      ("其他法律止", "其他法律禁止", 5),
    ])
  func common(_ left: String, _ right: String, _ length: Int) {
    let scalars = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(LabelSimilarity.commonLength(scalars.0, scalars.1) == length)
    #expect(LabelSimilarity.commonLength(scalars.1, scalars.0) == length)
  }
}
