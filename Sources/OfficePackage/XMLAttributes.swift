/// The attributes of one element.
///
/// They hold until the next event: a handler takes out what it needs.
public final class XMLAttributes {
  private struct Entry {
    var name: XMLName
    var local: XMLName
    var value: Range<Int>
  }

  /// In one, since every look at a property of a class is checked while the program runs.
  private struct Storage {
    var entries: [Entry] = []
    var bytes: [UInt8] = []

    func bytes(of name: XMLName) -> ArraySlice<UInt8>? {
      for entry in entries where entry.name == name { return bytes[entry.value] }
      return nil
    }

    mutating func append(_ name: XMLName, _ local: XMLName, _ value: some Collection<UInt8>) {
      let start = bytes.count
      bytes.append(contentsOf: value)
      entries.append(Entry(name: name, local: local, value: start..<bytes.count))
    }

    mutating func removeAll() {
      entries.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private var storage = Storage()

  /// The bytes of the attribute with this name, prefix and all; `nil` where there is none.
  public func bytes(of name: XMLName) -> ArraySlice<UInt8>? { storage.bytes(of: name) }

  /// The value of the attribute with this name; `nil` where there is none.
  public func value(of name: XMLName) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The whole number that an attribute holds; `nil` for anything else.
  public func integer(of name: XMLName) -> Int? {
    guard let bytes = bytes(of: name), (1...18).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Whether an attribute says yes in one of XML Schema's spellings.
  public func isTrue(_ name: XMLName) -> Bool {
    guard let value = bytes(of: name) else { return false }
    return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      || value.elementsEqual("on".utf8)
  }

  /// The value of the attribute with this name behind whatever prefix.
  public func value(ofLocal name: XMLName) -> String? {
    value(of: name)
      ?? storage.entries.first { $0.local == name }.map {
        String(decoding: storage.bytes[$0.value], as: UTF8.self)
      }
  }

  // MARK: Filling

  func removeAll() { storage.removeAll() }

  func contains(_ name: XMLName) -> Bool { storage.entries.contains { $0.name == name } }

  var count: Int { storage.entries.count }

  /// Adds an attribute, the name with its prefix.
  func append(_ name: some BidirectionalCollection<UInt8>, _ value: some Collection<UInt8>) {
    let full = XMLName(name)
    let colon = name.lastIndex(of: UInt8(ascii: ":"))
    append(full, colon.map { XMLName(name[name.index(after: $0)...]) } ?? full, value)
  }

  /// Adds an attribute by its name with the prefix, and without it.
  func append(_ name: XMLName, _ local: XMLName, _ value: some Collection<UInt8>) {
    storage.append(name, local, value)
  }
}
