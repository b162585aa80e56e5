extension Report {
  /// The cell that a place means, of those that stand there.
  ///
  /// Blank cells that have no place of their own, such as those under a merged area, stand where their
  /// row begins; the one with a value is meant there.
  func cell(meantBy codes: [CellCode]) -> CellCode? {
    guard codes.count > 1 else { return codes.first }
    let filled = codes.filter { cells[$0]?.isBlank == false }
    return (filled.isEmpty ? codes : filled).min { $0.description < $1.description }
  }
}
