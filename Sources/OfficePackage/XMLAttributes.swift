/// The attributes of one element.
///
/// They hold until the next event: a handler takes out what it needs.
public struct XMLAttributes: ~Copyable {
  private struct Entry {
    var name: XMLName
    var local: XMLName
    /// Where the value stands, in the tag or among the decoded ones.
    var value: Range<Int>
    var isDecoded: Bool
  }

  private var entries: [Entry] = []
  /// The bytes of the tag, in which most values stand as they are.
  private var tag = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The values that do not stand in the tag as they are.
  private var decoded: [UInt8] = []

  /// What `body` makes of the bytes of the attribute with this name, prefix and all; `nil` where there is none.
  public func withBytes<Result>(
    of name: XMLName, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result? {
    for index in entries.indices where entries[index].name == name {
      return try withBytes(of: entries[index], body)
    }
    return nil
  }

  private func withBytes<Result>(
    of entry: Entry, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    if entry.isDecoded { return try body(decoded.span.extracting(entry.value)) }
    return try body(UnsafeBufferPointer(rebasing: tag[entry.value]).span)
  }

  /// The value of the attribute with this name; `nil` where there is none.
  public func value(of name: XMLName) -> String? { withBytes(of: name) { String(decoding: $0) } }

  /// The value of the attribute with this name, to be compared with others; `nil` where there is none.
  public func name(of name: XMLName) -> XMLName? {
    withBytes(of: name) { $0.withUnsafeBufferPointer { XMLName($0) } }
  }

  /// The whole number that an attribute holds; `nil` for anything else.
  public func integer(of name: XMLName) -> Int? {
    withBytes(of: name) { bytes -> Int? in
      guard (1...18).contains(bytes.count) else { return nil }
      var value = 0
      for index in bytes.indices {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
      }
      return value
    } ?? nil
  }

  /// Whether an attribute says yes in one of XML Schema's spellings.
  public func isTrue(_ name: XMLName) -> Bool { ["1", "true", "on"].contains(value(of: name)) }

  /// The value of the attribute with this name behind whatever prefix.
  public func value(ofLocal name: XMLName) -> String? {
    if let value = value(of: name) { return value }
    for index in entries.indices where entries[index].local == name {
      return withBytes(of: entries[index]) { String(decoding: $0) }
    }
    return nil
  }

  // MARK: Filling

  /// Begins the attributes of another element.
  ///
  /// - Parameter tag: The bytes in which ``append(_:_:at:)`` finds values; they have to stay until the next call.
  mutating func begin(_ tag: UnsafeBufferPointer<UInt8>) {
    self.tag = tag
    entries.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
  }

  func contains(_ name: XMLName) -> Bool {
    for index in entries.indices where entries[index].name == name { return true }
    return false
  }

  var count: Int { entries.count }

  /// Adds an attribute by its name with the prefix and without it, whose value stands in the tag as it is.
  mutating func append(_ name: XMLName, _ local: XMLName, at value: Range<Int>) {
    entries.append(Entry(name: name, local: local, value: value, isDecoded: false))
  }

  /// Adds an attribute by its name with the prefix and without it.
  mutating func append(_ name: XMLName, _ local: XMLName, _ value: some Collection<UInt8>) {
    let start = decoded.count
    decoded.append(contentsOf: value)
    entries.append(Entry(name: name, local: local, value: start..<decoded.count, isDecoded: true))
  }
}
