import Foundation

/// A line that shows how far a run is, on a terminal only.
struct Progress: Sendable {
  private let count: Int
  private let isShown: Bool

  /// Creates the line for so many inputs; one input needs none.
  init(count: Int) {
    self.count = count
    isShown = count > 1 && isatty(STDERR_FILENO) == 1
  }

  /// Shows how many inputs are done.
  func show(done: Int) {
    guard isShown, done < count else { return }
    write("\r\(done)/\(count)")
  }

  /// Removes the line.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
