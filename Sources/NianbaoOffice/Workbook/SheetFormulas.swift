internal import Nianbao

/// The formulas of a sheet, shared ones written out for every cell.
///
/// ECMA-376 Part 1, 18.3.1.40.
struct SheetFormulas {
  /// The formulas in the order of their cells.
  private(set) var texts: [(CellAddress, String)] = []
  private var masters: [Int: (address: CellAddress, text: String)] = [:]

  /// Adds the formula of a cell.
  ///
  /// A shared one without a master that came before is left out.
  mutating func add(_ formula: SheetFormula, at address: CellAddress) {
    if let text = text(of: formula, at: address) { texts.append((address, text)) }
  }

  /// The formula of a cell as text.
  mutating func text(of formula: SheetFormula, at address: CellAddress) -> String? {
    guard case .shared(let index) = formula.kind else { return formula.text }
    guard formula.text.isEmpty else {
      masters[index] = (address, formula.text)
      return formula.text
    }
    guard let master = masters[index] else { return nil }
    // What cannot be parsed cannot be moved; as it stands it still tells why there is no result.
    guard let parsed = try? Formula(master.text) else { return master.text }
    return parsed.moved(
      rows: address.row - master.address.row, columns: address.column - master.address.column
    )?.description
  }
}
