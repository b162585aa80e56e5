/// A shape in which people have reports.
public enum ReportShape: String, Sendable, CaseIterable {
  /// Pasted from a browser: a merged cell once, nothing for what it covers.
  case tabs
  /// Pasted from a spreadsheet: a blank for every position that is covered.
  case tabsWithSpans
  /// Pasted, then rows lost leading tabs and gained trailing ones, blank lines came in.
  case tabsRagged
  /// `cell | cell |` with `||||` for spans.
  case pipes
  /// One cell a line with a pipe behind it, spans on lines of their own.
  case cellPipes
  /// The same, numbers without a pipe.
  case cellPipesBareNumbers
  /// One cell a line and a pipe on the next.
  case pipeLines
  /// One cell a line.
  case lines
  /// One cell a line with blank lines between.
  case linesSpaced
  /// One cell a line, labels wrapped.
  case linesWrapped
  /// Markdown tables.
  case markdown
  /// Markdown, one table a row.
  case markdownRows
  /// The text of a PDF.
  case print
  /// A web page with spans.
  case page
  /// A web page as Word saves it.
  case pageWord
  /// A web page laid out by tables.
  case pageLayout
  /// A web page with tables in cells, navigation and a footer.
  case pageNested
  /// A page in a string of a script.
  case pageScript
  /// A page in a string of JSON.
  case pageJSON
  /// A text document of Word.
  case word

  /// Whether a blank cell leaves no trace, so that a row with blanks among its numbers cannot be told.
  var losesBlanks: Bool {
    [.lines, .linesSpaced, .linesWrapped, .print, .cellPipesBareNumbers].contains(self)
  }

  /// How the text becomes a file; `nil` where people have it in any encoding.
  var coding: ((String) -> [UInt8])? {
    switch self {
    case .pageJSON: { Array($0.utf8) }
    case .word: { WordBytes($0).bytes }
    default: nil
    }
  }

  /// The text of a document in this shape.
  func text(_ blocks: [ShapeBlock], using generator: inout some RandomNumberGenerator) -> String {
    switch self {
    case .tabs, .tabsWithSpans, .tabsRagged: TabShape(shape: self).text(blocks, &generator)
    case .pipes, .cellPipes, .cellPipesBareNumbers, .pipeLines:
      PipeShape(shape: self).text(blocks, &generator)
    case .lines, .linesSpaced, .linesWrapped: LineShape(shape: self).text(blocks, &generator)
    case .markdown, .markdownRows: MarkdownShape(shape: self).text(blocks)
    case .print: PrintShape().text(blocks, &generator)
    case .page, .pageWord, .pageLayout, .pageNested, .pageScript, .pageJSON:
      PageShape(shape: self).text(blocks, &generator)
    case .word: WordShape().text(blocks, &generator)
    }
  }
}
