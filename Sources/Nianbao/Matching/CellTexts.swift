/// What stands in the cells of tables: labels and values.
struct CellTexts: Sendable {
  /// What a cell holds.
  enum Reading: Sendable {
    /// Text that is no value.
    case label(TextMemory.Known)
    /// A value, or nothing.
    case value(ValueParser.Value)
  }

  /// What texts are, whatever cell they stand in.
  let memory: TextMemory
  private let parser: ValueParser

  init(_ memory: TextMemory, parser: ValueParser) {
    self.memory = memory
    self.parser = parser
  }

  /// What a cell holds.
  func reading(of cell: Cell) -> Reading {
    cell.isCovered ? .value(.blank) : reading(of: cell.text)
  }

  /// Reads what every cell holds, in place of what was read before.
  func read(_ cells: [Cell], into readings: inout [Reading]) {
    readings.removeAll(keepingCapacity: true)
    // A cell is large; it is looked at where it stands.
    for index in cells.indices {
      readings.append(
        cells[index].isCovered ? .value(.blank) : reading(of: cells[index].text))
    }
  }

  private func reading(of text: String) -> Reading {
    if text.isEmpty { return .value(.blank) }
    // Numbers are too many to be remembered.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let value = parser.parse(text)
      if value != .unreadable { return .value(value) }
    }
    return Self.reading(memory.known(text))
  }

  /// What a text is where it is all that a cell holds.
  static func reading(_ known: TextMemory.Known) -> Reading {
    known.value == .unreadable ? .label(known) : .value(known.value)
  }

  /// The cell with the text that was filed, where a workbook keeps it in a comment beside the number.
  ///
  /// A comment about another number than the one in the cell is out of date, and the cell counts.
  func withFiledText(_ cell: Cell) -> Cell {
    guard let comment = cell.comment, let number = cell.number,
      // Beside the formula of a total stands what was filed in its stead, and the formula counts.
      cell.formula == nil || FiledComment.isSource(comment),
      let filed = FiledComment.filed(in: comment),
      case .number(number, _) = parser.parse(filed)
    else { return cell }
    var cell = cell
    cell.text = filed
    return cell
  }
}
