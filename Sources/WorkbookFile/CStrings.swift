internal import Glibc

/// C strings for the fields of a C structure, freed together.
final class CStrings {
  private var all: [UnsafeMutablePointer<CChar>] = []

  deinit {
    for string in all {
      free(string)
    }
  }

  /// Copies a string; valid for as long as the object lives.
  ///
  /// - Throws: ``WorkbookError`` when there is no memory: a field that is not there means something else.
  func add(_ string: String?) throws(WorkbookError) -> UnsafeMutablePointer<CChar>? {
    guard let string else { return nil }
    let copy = try string.copied()
    all.append(copy)
    return copy
  }
}

extension String {
  /// A C string for a field whose owner frees it.
  ///
  /// - Throws: ``WorkbookError`` when there is no memory.
  func copied() throws(WorkbookError) -> UnsafeMutablePointer<CChar> {
    guard let copy = strdup(self) else { throw .outOfMemory }
    return copy
  }
}
