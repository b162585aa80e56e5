import ArgumentParser
import Nianbao

/// The exit statuses of the command beside 64, which is wrong usage.
enum ExitStatus {
  /// Everything was done.
  static let success = ExitCode(0)
  /// Everything was done, and there are findings that the caller asked to fail on.
  static let findings = ExitCode(1)
  /// At least one input could not be read, recognised or written.
  static let failure = ExitCode(2)

  /// The user, or the system, ended the program before everything was done.
  static let interrupted = ExitCode(130)

  /// The status after converting.
  static func of(_ totals: RunTotals, strict: Bool) -> ExitCode {
    if totals.isInterrupted { return interrupted }
    if totals.inputs == 0 || totals.failed + totals.notStarted > 0 { return failure }
    return strict && totals.odd > 0 ? findings : success
  }

  /// The status after checking.
  ///
  /// - Parameters:
  ///   - inputs: What checking gave.
  ///   - isComplete: Whether everything else that was to be read could be read.
  ///   - strict: Whether a warning counts like an error.
  /// - Returns: The status.
  static func of(_ inputs: [CheckedInput], isComplete: Bool, strict: Bool) -> ExitCode {
    if inputs.isEmpty || !isComplete || inputs.contains(where: { $0.error != nil }) {
      return failure
    }
    let isOdd = inputs.contains {
      $0.count(of: .error) > 0 || (strict && $0.count(of: .warning) > 0)
    }
    return isOdd ? findings : success
  }
}
