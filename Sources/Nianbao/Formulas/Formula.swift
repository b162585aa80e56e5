/// A parsed formula of a workbook.
///
/// Two formulas are equal where they mean the same in the same way: spaces, brackets that change
/// nothing, and the case of names do not count.
///
/// ECMA-376 Part 1, 18.17.
public struct Formula: Hashable, Sendable {
  /// The most characters that a formula may have, in UTF-16 units.
  ///
  /// Excel's limit.
  public static let maximumLength = 8_192
  /// How deep brackets and functions may be nested.
  ///
  /// Excel's limit for functions.
  public static let maximumDepth = 64

  /// The formula in postfix order.
  let instructions: [FormulaInstruction]

  /// Parses a formula.
  ///
  /// - Parameter text: The formula without the leading `=`, in the grammar of the file format:
  ///   English names, commas, points.
  /// - Throws: ``FormulaError`` of kind `.syntax`, `.unsupported`, `.tooLong` or `.tooDeep`, with
  ///   the character at which the fault begins.
  public init(_ text: String) throws(FormulaError) {
    guard text.utf16.count <= Self.maximumLength else {
      throw FormulaError(.tooLong, subject: text, position: Self.maximumLength + 1)
    }
    instructions = try FormulaParser.instructions(of: text)
  }

  private init(instructions: [FormulaInstruction]) { self.instructions = instructions }

  /// Every cell or range that the formula names, in order, as often as it is named.
  public var references: [FormulaReference] {
    instructions.compactMap { instruction in
      if case .reference(let reference) = instruction { reference } else { nil }
    }
  }

  /// The formula as it is in a cell so many rows further down and columns further right.
  ///
  /// Relative references move, those with `$` stay. ECMA-376 Part 1, 18.3.1.40: shared formulas.
  ///
  /// - Parameters:
  ///   - rows: How many rows; may be negative.
  ///   - columns: How many columns; may be negative.
  /// - Returns: The formula; `nil` where a reference leaves the sheet.
  public func moved(rows: Int, columns: Int) -> Formula? {
    var moved = instructions
    for (position, instruction) in instructions.enumerated() {
      guard case .reference(let reference) = instruction else { continue }
      guard let target = reference.moved(rows: rows, columns: columns) else { return nil }
      moved[position] = .reference(target)
    }
    return Formula(instructions: moved)
  }
}

extension Formula: CustomStringConvertible {
  /// The formula without `=`, in capital letters, without spaces and superfluous brackets.
  public var description: String { FormulaPrinter.text(of: instructions) }
}
