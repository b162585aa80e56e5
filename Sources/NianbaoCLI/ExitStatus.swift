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

  /// The status after converting.
  static func of(_ outcomes: [Outcome], strict: Bool) -> ExitCode {
    if outcomes.isEmpty || outcomes.contains(where: { $0.error != nil }) { return failure }
    let isOdd = outcomes.contains { $0.count(of: .warning) + $0.count(of: .error) > 0 }
    return strict && isOdd ? findings : success
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
