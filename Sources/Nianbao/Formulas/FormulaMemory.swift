import Synchronization

/// Formulas that have been parsed, remembered by text.
///
/// Reports on one form have their formulas in common, so one memory serves them all.
final class FormulaMemory: Sendable {
  /// The most formulas that are remembered; the workbook of a report has some hundred.
  private static let capacity = 4096
  /// The longest formula that is remembered, in bytes.
  private static let longest = 256

  private let known = Mutex<[String: Result<Formula, FormulaError>]>([:])

  /// Parses a formula unless it is remembered.
  ///
  /// - Throws: ``FormulaError`` as ``Formula/init(_:)`` does.
  func formula(_ text: String) throws(FormulaError) -> Formula {
    guard text.utf8.count <= Self.longest else { return try Formula(text) }
    if let known = known.withLock({ $0[text] }) { return try known.get() }
    let parsed = Result { () throws(FormulaError) in try Formula(text) }
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll() }
      known[text] = parsed
    }
    return try parsed.get()
  }
}
