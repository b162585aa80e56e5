/// Receives what a page holds, in its order, with the end tags that its author left out.
///
/// Names are in small letters. What a method throws ends the parse and is thrown on.
public protocol HTMLHandler: AnyObject {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - element: The element's name.
  ///   - attributes: Its attributes; entities are resolved, and of two alike the first counts.
  ///   - offset: Where the element's content begins, in bytes from the start of the text.
  /// - Throws: What is to end the parse.
  func start(_ element: String, _ attributes: [String: String], at offset: Int) throws
  /// An element ends; `offset` is where what follows it begins.
  func end(_ element: String, at offset: Int) throws
  /// A piece of text; one text may come in several.
  func text(_ text: String) throws
}
