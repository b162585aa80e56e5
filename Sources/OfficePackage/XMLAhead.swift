/// How much of a part a handler has taken ahead of the scanner.
///
/// See ``XMLHandler/takeAhead(_:)``.
public struct XMLAhead {
  /// How many bytes.
  public var length = 0
  /// How many beginnings and ends of elements stand in them.
  public var events = 0

  /// Nothing.
  public init() {}
}
