/// A value in a JSON text with the keys that lead to it, to read it and to say what is wrong with it.
struct JSONCursor: Sendable {
  /// The value.
  let value: JSONValue
  /// The keys that lead to the value, parted by points; places in arrays count from 0, in brackets.
  let path: String
  /// The file's name.
  let name: String

  /// Where the value begins.
  var source: SourceLocation {
    SourceLocation(file: name, line: value.line, column: value.column)
  }

  /// The members of an object, in order.
  ///
  /// - Throws: ``ReadError`` when the value is no object.
  func members() throws(ReadError) -> [(key: String, cursor: JSONCursor)] {
    guard case .object(let members) = value.content else {
      throw wrongType("对象 {…}", "an object {…}")
    }
    return members.map { member in
      (
        member.key,
        JSONCursor(
          value: member.value, path: path.isEmpty ? member.key : "\(path).\(member.key)",
          name: name)
      )
    }
  }

  /// The elements of an array.
  ///
  /// - Throws: ``ReadError`` when the value is no array.
  func elements() throws(ReadError) -> [JSONCursor] {
    guard case .array(let values) = value.content else {
      throw wrongType("数组 […]", "an array […]")
    }
    return values.enumerated().map { index, value in
      JSONCursor(value: value, path: "\(path)[\(index)]", name: name)
    }
  }

  /// The text of a string.
  ///
  /// - Throws: ``ReadError`` when the value is no string.
  func string() throws(ReadError) -> String {
    guard case .string(let text) = value.content else {
      throw wrongType("引号中的文字", "a string")
    }
    return text
  }

  /// The text of a string that is not empty; `nil` for `null`.
  ///
  /// - Throws: ``ReadError`` when the value is neither, or the string is empty.
  func optionalString() throws(ReadError) -> String? {
    if case .null = value.content { return nil }
    let text = try string()
    guard !text.isEmpty else {
      throw error("是空的；没有内容请写 null", "is empty; write null where there is nothing")
    }
    return text
  }

  /// A whole number in a range.
  ///
  /// - Throws: ``ReadError`` when the value is none.
  func integer(_ range: ClosedRange<Int>) throws(ReadError) -> Int {
    guard case .number(let digits) = value.content, let number = Quantity(json: digits),
      number.isWhole, let integer = Int(exactly: number.coefficient), range.contains(integer)
    else {
      let limits = "\(range.lowerBound)–\(range.upperBound)"
      throw wrongType("\(limits) 之间的整数", "a whole number of \(limits)")
    }
    return integer
  }

  /// A decimal; `nil` for `null`.
  ///
  /// - Parameter limit: The most significant digits.
  /// - Returns: The exact value.
  /// - Throws: ``ReadError`` when the value is neither, or has more digits.
  func quantity(limit: Int = Quantity.maximumDigits) throws(ReadError) -> Quantity? {
    switch value.content {
    case .null: return nil
    case .number(let digits):
      guard let number = Quantity(json: digits, limit: limit) else {
        throw error(
          "的值 \(value.shown) 超过 \(limit) 位有效数字或 15 位小数，不能精确保存",
          "\(value.shown) has more than \(limit) significant digits or 15 decimals and cannot be kept exactly"
        )
      }
      return number
    default: throw wrongType("数字（不加引号）或 null", "a number (without quotes) or null")
    }
  }

  // MARK: Errors

  /// An error about the value: its path, then what is said.
  func error(_ zh: String, _ en: String) -> ReadError {
    let subject = LocalizedText(
      zh: path.isEmpty ? "" : path + " ", en: path.isEmpty ? "this" : path)
    return ReadError(
      .malformed(
        line: value.line, column: value.column,
        LocalizedText(
          zh: subject.zh + zh, en: subject.en + " " + en)),
      name: name)
  }

  private func wrongType(_ zh: String, _ en: String) -> ReadError {
    error("的值 \(value.shown) 不是\(zh)", "is \(value.shown), which is not \(en)")
  }
}
