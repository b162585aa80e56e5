/// Counts the paragraphs of lists, and gives each the number that Word shows before it.
///
/// Lists of one definition go on counting together, unless one sets its own first number; a
/// paragraph of a level lets the deeper levels begin anew. ECMA-376 Part 1, 17.9.
struct ListNumbering {
  private let part: NumberingPart
  private let styles: ParagraphStyles
  /// The last number of each level, by definition.
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init(_ part: NumberingPart, _ styles: ParagraphStyles) {
    self.part = part
    self.styles = styles
  }

  /// The number before the next paragraph, such as `一、`; empty where it has none.
  ///
  /// What the paragraph says itself goes before what its style says.
  mutating func next(_ own: ParagraphStyles.Numbering, style: String?) -> String {
    let inherited = style.map { styles.numbering(of: $0) }
    guard let name = own.list ?? inherited?.numbering.list, let list = part.lists[name],
      let levels = part.definitions[list.definition]
    else { return "" }
    let ofStyle = inherited.flatMap { inherited in
      levels.first { $0.value.style == inherited.style }?.key
    }
    let level = own.level ?? ofStyle ?? inherited?.numbering.level ?? 0
    guard let definition = levels[level] else { return "" }
    count(level, of: name, list, definition)
    // The text of such a level is the sign before the paragraph, often in a font of its own.
    guard definition.format != "bullet" else { return "" }
    return text(definition.text, levels, counts[list.definition, default: [:]])
  }

  private mutating func count(
    _ level: Int, of name: String, _ list: NumberingPart.List, _ definition: NumberingPart.Level
  ) {
    var numbers = counts[list.definition, default: [:]].filter { $0.key <= level }
    if let start = list.starts[level], begun.insert("\(name).\(level)").inserted {
      numbers[level] = start
    } else {
      numbers[level] = numbers[level].map { $0 &+ 1 } ?? list.starts[level] ?? definition.start
    }
    counts[list.definition] = numbers
  }

  /// The text with the numbers of all levels in their places.
  private func text(
    _ pattern: String, _ levels: [Int: NumberingPart.Level], _ numbers: [Int: Int]
  ) -> String {
    var text = pattern
    for (index, level) in levels {
      let number = ListNumber.text(numbers[index] ?? level.start, format: level.format)
      text = text.replacing("%\(index + 1)", with: number)
    }
    return text
  }
}
