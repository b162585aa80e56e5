/// Reads a line whose cells end with pipes, as crawlers write tables and Markdown does.
///
/// Pipes that follow a cell's end without anything between them, as in `规章 | 0 | ||||`, are no
/// cells but the marks of a merged area, and become covered cells.
enum PipeRow {
  private static func isPipe(_ character: Character) -> Bool {
    character == "|" || character == "｜" || character == "│"
  }

  /// Whether a line, a cell or a word may end at the character.
  static func parts(at scalar: Unicode.Scalar) -> Bool {
    !LabelNormalizer.isChinese(scalar)
      && (scalar.properties.isWhitespace || isPipe(Character(scalar)))
  }

  /// The first pipe that ends a cell; one behind a backslash is a sign like any other.
  private static func firstPipe(in text: Substring) -> Substring.Index? {
    var isEscaped = false
    return text.indices.first { index in
      defer { isEscaped = text[index] == "\\" && !isEscaped }
      return isPipe(text[index]) && !isEscaped
    }
  }

  /// Whether the line holds a pipe.
  static func matches(_ line: TextLine) -> Bool {
    mayHoldPipe(line.text) && firstPipe(in: line.text) != nil
  }

  /// Whether the bytes of a pipe stand in the text; most lines of a report have none.
  static func mayHoldPipe(_ text: Substring) -> Bool {
    let bytes = text.utf8
    let span = bytes.span
    return span.holds { $0 == UInt8(ascii: "|") }
      || span.holds(0xEF, before: 0xBD) && text.unicodeScalars.contains("｜")
      || span.holds(0xE2, before: 0x94) && text.unicodeScalars.contains("│")
  }

  /// Whether the rows of a text open with a pipe: nearly all of those with content do.
  static func opensRows(_ lines: [TextLine]) -> Bool {
    let rows = lines.filter { matches($0) && !isPipesOnly($0) }
    let opening = rows.count { line in line.text.trimmed.first.map(isPipe) ?? false }
    return opening * 5 > rows.count * 4
  }

  /// Whether the line holds nothing but pipes and spaces.
  static func isPipesOnly(_ line: TextLine) -> Bool {
    matches(line) && line.text.allSatisfy { isPipe($0) || $0.isWhitespace }
  }

  /// Whether the line is the rule below the head of a Markdown table, such as `|---|:-:|`.
  static func isRule(_ line: TextLine) -> Bool {
    matches(line) && line.text.contains("--")
      && line.text.allSatisfy { isPipe($0) || $0.isWhitespace || "-:".contains($0) }
  }

  /// The cells of the line.
  ///
  /// - Parameters:
  ///   - line: The line, with its pipes.
  ///   - endsPrevious: Whether the line's first pipe ends a cell on the line before.
  ///   - opensRows: Whether the text's rows open with a pipe, as Markdown's do. Elsewhere a pipe
  ///     at the beginning of a line ends an empty cell.
  ///   - file: The file, for places.
  /// - Returns: The cells, columns counted from 0; positions of a merged area are covered cells.
  static func cells(
    of line: TextLine, endsPrevious: Bool, opensRows: Bool, in file: SourceOrigin
  ) -> [Cell] {
    var cells: [Cell] = []
    var rest = line.text[...]
    if endsPrevious, let first = rest.firstIndex(where: isPipe) {
      rest = rest[rest.index(after: first)...]
    }
    // `| a | b |` opens with a pipe that ends no cell; a line of pipes alone begins with an empty one.
    var isFirst = opensRows && !endsPrevious && !isPipesOnly(line)
    while let end = firstPipe(in: rest) {
      let part = rest[..<end]
      let run = rest[end...].prefix { isPipe($0) }
      let isLead = isFirst && part.isEmpty
      isFirst = false
      append(part, run: run.count, isLead: isLead, of: line, to: &cells, in: file)
      rest = rest[run.endIndex...]
    }
    if !rest.trimmed.isEmpty { cells.append(line.cell(column: cells.count, rest, in: file)) }
    return cells
  }

  private static func append(
    _ part: Substring, run: Int, isLead: Bool, of line: TextLine, to cells: inout [Cell],
    in file: SourceOrigin
  ) {
    if isLead, run == 1 { return }
    let isMark = part.trimmed.isEmpty && run > 1
    for number in 0..<run {
      var cell = line.cell(column: cells.count, number == 0 ? part : part.suffix(0), in: file)
      cell.isCovered = isMark
      cells.append(cell)
    }
  }
}
