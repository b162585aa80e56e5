/// An error that can tell a user what is wrong, where, and what to do.
public protocol Explained: Error {
  /// One sentence, in both languages.
  var explanation: LocalizedText { get }
}
