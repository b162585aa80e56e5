/// Differences as lines for a terminal.
///
/// ```
/// < page.html    某某县人民政府，2023年，2021年格式
/// > book.xlsx    某某县人民政府，2023年，2021年格式
///
/// 数字不同的格：1
///   表二「一、本年新收政府信息公开申请数量 · 总计」  731 (28:46) → 713 (表二!K5)
/// ```
struct DifferenceText {
  private let words: DifferenceWords
  private let names: (left: String, right: String)

  init(_ words: DifferenceWords, _ names: (left: String, right: String)) {
    self.words = words
    self.names = names
  }

  /// All differences.
  func text(of comparison: ReportComparison) -> String {
    var lines = [
      "< \(names.left)  \(words.title(of: comparison.left))",
      "> \(names.right)  \(words.title(of: comparison.right))",
    ]
    lines += comparison.identity.map { difference in
      "\(words.name(of: difference.part))  \(words.value(difference.left)) → \(words.value(difference.right))"
    }
    lines += part(words.cells, comparison.cells.map(line))
    lines += part(words.bridges, comparison.bridges.map(line))
    lines += part(words.unmatched, comparison.unmatched.map(line))
    lines += part(
      words.sections, comparison.sections.flatMap(self.lines), comparison.sections.count)
    if comparison.isSame { lines.append(words.same) }
    return lines.map { CheckWords.printable($0) + "\n" }.joined()
  }

  private func part(_ heading: String, _ lines: [String], _ count: Int? = nil) -> [String] {
    guard !lines.isEmpty else { return [] }
    let colon = words.text("：", ": ")
    return ["", "\(heading)\(colon)\(count ?? lines.count)"] + lines.map { "  " + $0 }
  }

  private func line(_ cell: CellDifference) -> String {
    "\(words.name(of: cell.code))  \(value(cell.left)) → \(value(cell.right))"
  }

  private func value(_ cell: ReportCell?) -> String {
    words.value(cell) + (cell?.source.map { " (\(CheckWords.place($0)))" } ?? "")
  }

  private func line(_ bridge: BridgeDifference) -> String {
    "\(words.sum(bridge.left, bridge.leftSum)) → \(words.sum(bridge.right, bridge.rightSum))"
  }

  private func lines(_ section: SectionDifference) -> [String] {
    [words.headings(section)]
      + section.paragraphs.flatMap { paragraph in
        [
          paragraph.left.map { "  - \(place(paragraph.leftSource))\($0)" },
          paragraph.right.map { "  + \(place(paragraph.rightSource))\($0)" },
        ].compactMap { $0 }
      }
  }

  private func place(_ source: SourceLocation?) -> String {
    source.map { "(\(CheckWords.place($0))) " } ?? ""
  }
}
