/// Receives what an XML part holds, in its order.
///
/// Names come without their namespace prefix; office parts tell elements apart by where they stand.
/// What a method throws ends the parse and is thrown on.
public protocol XMLHandler: AnyObject {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - element: The local name.
  ///   - attributes: The values by name, with the prefix that the part gives them.
  /// - Throws: What is to end the parse.
  func start(_ element: String, _ attributes: [String: String]) throws
  /// An element ends.
  func end(_ element: String) throws
  /// A piece of text.
  ///
  /// One text may come in several pieces.
  func text(_ text: String) throws
}

extension XMLHandler {
  /// Does nothing: most parts hold no text of interest.
  public func text(_ text: String) throws {}
  /// Does nothing.
  public func end(_ element: String) throws {}
}

extension [String: String] {
  /// The value of the attribute with this local name, whatever its prefix.
  public func value(ofLocal name: String) -> String? {
    self[name] ?? first { $0.key.hasSuffix(":" + name) }?.value
  }
}
