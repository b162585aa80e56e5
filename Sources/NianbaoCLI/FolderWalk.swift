import Foundation

/// Finds the files of a folder and of the folders below it.
///
/// Hidden files and folders are passed over, so are the files that Office programs lay beside one
/// that is open (`~$NAME`). Links to files are followed, links to folders are not: they may lead in
/// circles. Folders that cannot be read, names that are no text and links that lead nowhere are named.
struct FolderWalk {
  /// The extensions of the files to take, in small letters.
  let extensions: [String]

  /// The files of a folder, by path.
  ///
  /// - Returns: Each file with its path below the folder, or why it cannot be read.
  func files(in folder: String) -> [InputFiles.Found] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var found: [(name: String, file: InputFiles.Found)] = []
    var rest = [""]
    while let below = rest.popLast() {
      walk(base, below, &found, &rest)
    }
    return found.sorted { $0.name < $1.name }.map(\.file)
  }

  /// Takes what one folder holds; `rest` gets the folders in it.
  private func walk(
    _ base: String, _ below: String, _ found: inout [(name: String, file: InputFiles.Found)],
    _ rest: inout [String]
  ) {
    guard let stream = opendir(base + below) else {
      let error = FileError.system(.unreadable, base + below, errno)
      found.append((below, .failure(error)))
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = Self.name(of: entry)
      guard !bytes.starts(with: [0x2E]), !bytes.starts(with: [0x7E, 0x24]) else { continue }
      let shown = below + String(decoding: bytes, as: UTF8.self)
      let kind = Int32(entry.pointee.d_type)
      if String(validating: bytes, as: UTF8.self) != nil {
        take(base, shown, kind, &found, &rest)
      } else if kind == Int32(DT_DIR) || isTaken(shown) {
        let error = FileError(kind: .unreadableName, path: base + shown)
        found.append((shown, .failure(error)))
      }
    }
  }

  private func take(
    _ base: String, _ name: String, _ kind: Int32,
    _ found: inout [(name: String, file: InputFiles.Found)], _ rest: inout [String]
  ) {
    var status = stat()
    if kind == Int32(DT_DIR) || kind == Int32(DT_UNKNOWN) {
      guard lstat(base + name, &status) == 0 else {
        found.append((name, .failure(FileError.system(.unreadable, base + name, errno))))
        return
      }
      if status.st_mode & S_IFMT == S_IFDIR { return rest.append(name + "/") }
    }
    guard isTaken(name) else { return }
    guard stat(base + name, &status) == 0 else {
      found.append((name, .failure(FileError.system(.unreadable, base + name, errno))))
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return }
    found.append((name, .success(InputFile(path: base + name, relativePath: name))))
  }

  private func isTaken(_ name: String) -> Bool {
    extensions.contains(FilePath.fileExtension(of: name))
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
  }
}
