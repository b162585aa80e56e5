/// Receives what an XML part holds, in its order.
///
/// Names of elements come without their namespace prefix; office parts tell elements apart by where
/// they stand. What a method throws ends the parse and is thrown on.
public protocol XMLHandler {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - element: The local name.
  ///   - attributes: Its attributes, which hold until the method returns.
  /// - Throws: What is to end the parse.
  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws
  /// An element ends.
  mutating func end(_ element: XMLName) throws
  /// A piece of text in UTF-8, which is not checked.
  ///
  /// One text may come in several pieces.
  mutating func text(_ text: Span<UInt8>) throws
}

extension XMLHandler {
  /// Does nothing: most parts hold no text of interest.
  public mutating func text(_ text: Span<UInt8>) throws {}
  /// Does nothing.
  public mutating func end(_ element: XMLName) throws {}
}

extension [UInt8] {
  /// Adds the bytes of a text at the end.
  public mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension String {
  /// The text whose UTF-8 these bytes are; what is none becomes U+FFFD.
  public init(decoding text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
