import Nianbao
import Synchronization

/// The files that a run has promised to write, so that no two of its outputs take the same one and
/// none an input.
final class OutputClaims: Sendable {
  private let inputs: Set<FileIdentity>
  private let taken = Mutex<Set<FileIdentity>>([])
  private let claimed = Mutex<Set<FileIdentity>>([])

  /// Creates claims beside inputs, and whatever else a run reads.
  init(inputs: Set<FileIdentity>) { self.inputs = inputs }

  /// Refuses a file that is an input.
  ///
  /// - Throws: ``FileError``.
  func checkInput(_ path: String) throws(FileError) {
    guard !inputs.contains(FileIdentity(path)) else {
      throw FileError(kind: .isInput, path: path)
    }
  }

  /// Takes an input for an output that takes those of all inputs, so that none is in it twice.
  ///
  /// - Throws: ``FileError`` when the file is an input already.
  func takeInput(_ path: String) throws(FileError) {
    guard taken.withLock({ $0.insert(FileIdentity(path)).inserted }) else {
      throw FileError(kind: .sameInput, path: path)
    }
  }

  /// Claims a file.
  ///
  /// - Throws: ``FileError`` when another output of the run has it.
  func claim(_ path: String) throws(FileError) {
    guard claimed.withLock({ $0.insert(FileIdentity(path)).inserted }) else {
      throw FileError(kind: .sameTarget, path: path)
    }
  }
}
