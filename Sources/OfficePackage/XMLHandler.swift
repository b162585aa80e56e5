/// Receives what an XML part holds, in its order.
///
/// Names of elements come without their namespace prefix; office parts tell elements apart by where
/// they stand. What a method throws ends the parse and is thrown on.
public protocol XMLHandler: AnyObject {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - element: The local name.
  ///   - attributes: Its attributes, which hold until the method returns.
  /// - Throws: What is to end the parse.
  func start(_ element: XMLName, _ attributes: XMLAttributes) throws
  /// An element ends.
  func end(_ element: XMLName) throws
  /// A piece of text in UTF-8, which is not checked.
  ///
  /// One text may come in several pieces.
  func text(_ text: ArraySlice<UInt8>) throws
}

extension XMLHandler {
  /// Does nothing: most parts hold no text of interest.
  public func text(_ text: ArraySlice<UInt8>) throws {}
  /// Does nothing.
  public func end(_ element: XMLName) throws {}
}
