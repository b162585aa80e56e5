/// The digits of small numbers, which nearly all of a report are, made once.
enum SmallNumber {
  private static let texts = (0..<1_000).map { String($0) }

  /// The digits of a number below 1,000; `nil` for others.
  static func text(of number: Int64) -> String? {
    (0..<1_000).contains(number) ? texts[Int(number)] : nil
  }

  /// The text of bytes that are the digits of such a number and nothing else; `nil` for others, and behind noughts.
  static func text(_ bytes: Span<UInt8>) -> String? {
    guard (1...3).contains(bytes.count), bytes[0] != UInt8(ascii: "0") || bytes.count == 1 else {
      return nil
    }
    var number = 0
    for index in bytes.indices {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return texts[number]
  }
}
