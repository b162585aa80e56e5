import Nianbao
import Synchronization

/// The files that a run has promised to write, so that no two of its outputs take the same one and
/// none an input.
final class OutputClaims: Sendable {
  private let inputs: Set<String>
  private let claimed = Mutex<Set<String>>([])

  /// Creates claims beside inputs, given by their ``FilePath/identity(of:)``.
  init(inputs: Set<String>) { self.inputs = inputs }

  /// Refuses a file that is an input.
  ///
  /// - Throws: ``FileError``.
  func checkInput(_ path: String) throws(FileError) {
    guard !inputs.contains(FilePath.identity(of: path)) else {
      throw FileError(kind: .isInput, path: path)
    }
  }

  /// Takes an input for an output that takes those of all inputs, so that none is in it twice.
  ///
  /// - Throws: ``FileError`` when the file is an input already.
  func takeInput(_ path: String) throws(FileError) {
    guard claimed.withLock({ $0.insert(FilePath.identity(of: path)).inserted }) else {
      throw FileError(kind: .sameInput, path: path)
    }
  }

  /// Claims a file.
  ///
  /// - Throws: ``FileError`` when another output of the run has it.
  func claim(_ path: String) throws(FileError) {
    guard claimed.withLock({ $0.insert(FilePath.identity(of: path)).inserted }) else {
      throw FileError(kind: .sameTarget, path: path)
    }
  }
}
