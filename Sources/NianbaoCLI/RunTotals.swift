import Nianbao

/// How many inputs of a run ended how.
struct RunTotals: Hashable, Sendable {
  /// All inputs.
  var inputs = 0
  /// Those that were read and written.
  var converted = 0
  /// Those whose outputs were there already.
  var skipped = 0
  /// Those that could not be read or written.
  var failed = 0
  /// Those whose turn did not come.
  var notStarted = 0
  /// Those with a warning or an error among their findings.
  var odd = 0
  /// Whether the run was ended before its time.
  var isInterrupted = false

  /// Those that need no more work.
  var done: Int { converted + skipped + failed }

  /// Counts an input.
  mutating func count(_ outcome: Outcome) {
    inputs += 1
    switch outcome.kind {
    case .converted: converted += 1
    case .skipped: skipped += 1
    case .failed: failed += 1
    case .notStarted: notStarted += 1
    }
    if outcome.count(of: .warning) + outcome.count(of: .error) > 0 { odd += 1 }
  }
}
