import Nianbao
import Synchronization

/// The files that a run has promised to write, so that no two of its outputs take the same one and
/// none an input.
final class OutputClaims: Sendable {
  private let inputs: Set<FileIdentity>
  private let taken = Mutex<Set<FileIdentity>>([])
  private let claimed = Mutex<Set<FileIdentity>>([])
  private let folders: Mutex<FolderMemory>

  /// Creates claims beside the paths of inputs, and of whatever else a run reads.
  init(inputs: [String]) {
    var folders = FolderMemory()
    self.inputs = Set(inputs.map { folders.identity(of: $0) })
    self.folders = Mutex(folders)
  }

  /// Refuses a file that is an input.
  ///
  /// - Throws: ``FileError``.
  func checkInput(_ path: String) throws(FileError) {
    // What is there may be lost, so then the whole path is looked at anew.
    let identity = folders.withLock { $0.identity(ofMissing: path) } ?? FileIdentity(path)
    guard !inputs.contains(identity) else {
      throw FileError(kind: .isInput, path: path)
    }
  }

  /// Takes an input for an output that takes those of all inputs, so that none is in it twice.
  ///
  /// - Throws: ``FileError`` when the file is an input already.
  func takeInput(_ path: String) throws(FileError) {
    let identity = identity(of: path)
    guard taken.withLock({ $0.insert(identity).inserted }) else {
      throw FileError(kind: .sameInput, path: path)
    }
  }

  /// Claims a file.
  ///
  /// - Throws: ``FileError`` when another output of the run has it.
  func claim(_ path: String) throws(FileError) {
    let identity = identity(of: path)
    guard claimed.withLock({ $0.insert(identity).inserted }) else {
      throw FileError(kind: .sameTarget, path: path)
    }
  }

  private func identity(of path: String) -> FileIdentity {
    folders.withLock { $0.identity(of: path) }
  }
}
