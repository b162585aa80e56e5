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
  func add(_ string: String?) -> UnsafeMutablePointer<CChar>? {
    guard let string, let copy = strdup(string) else { return nil }
    all.append(copy)
    return copy
  }
}
