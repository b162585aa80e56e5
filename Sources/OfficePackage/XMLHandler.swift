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
  /// Takes what comes next in one go, where the handler knows it better than as single events.
  ///
  /// It takes nothing, or whole elements and white space of what the present element holds, and leaves
  /// off where an element of the present one's kind is open again: a `</row><row>` may be taken, as
  /// that leaves a `row` open. Names have no prefix, neither there nor in the element that is open.
  /// The result has to be the one of the events: a handler leaves alone what it does not know, what the
  /// bytes do not hold to its end, and what the parser for all XML might tell otherwise or refuse.
  ///
  /// - Parameter bytes: What has been read and not been told; it begins and ends anywhere between two
  ///   tags or within the text or tag behind the last one.
  /// - Returns: How much was taken.
  /// - Throws: What is to end the parse.
  mutating func takeAhead(_ bytes: Span<UInt8>) throws -> XMLAhead
}

extension XMLHandler {
  /// Does nothing: most parts hold no text of interest.
  public mutating func text(_ text: Span<UInt8>) throws {}
  /// Does nothing.
  public mutating func end(_ element: XMLName) throws {}
  /// Takes nothing: most parts are too short to gain by it.
  public mutating func takeAhead(_ bytes: Span<UInt8>) throws -> XMLAhead { XMLAhead() }
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
