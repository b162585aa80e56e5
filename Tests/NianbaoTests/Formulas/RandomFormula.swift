import TestSupport

/// Makes random formulas, and texts that are nearly formulas.
struct RandomFormula {
  private var generator: SeededGenerator

  init(_ generator: SeededGenerator) { self.generator = generator }

  /// A formula that is supported, nested at most four deep.
  mutating func text(depth: Int = 4) -> String {
    guard depth > 0 else { return operand() }
    let inner = { (random: inout RandomFormula) in random.text(depth: depth - 1) }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1, 2:
      let symbols = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="]
      return inner(&self) + pick(symbols) + inner(&self)
    case 3: return "(" + inner(&self) + ")"
    case 4: return pick(["-", "+", "--"]) + inner(&self)
    case 5: return "(" + inner(&self) + ")%"
    case 6: return "IF(" + inner(&self) + "," + inner(&self) + pick([")", ",)", ",2)"])
    case 7: return pick(["iferror(", "ROUND("]) + inner(&self) + "," + inner(&self) + ")"
    default: return pick(["SUM(", "Max(", "COUNTA("]) + range() + "," + inner(&self) + ")"
    }
  }

  /// A formula of whole numbers, and its result worked out along the way.
  mutating func sum(depth: Int = 4) -> (text: String, value: Int) {
    guard depth > 0 else {
      let number = Int.random(in: 0...9, using: &generator)
      return ("\(number)", number)
    }
    let (left, right) = (sum(depth: depth - 1), sum(depth: depth - 1))
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return ("(\(left.text)+\(right.text))", left.value + right.value)
    case 1: return ("(\(left.text)-\(right.text))", left.value - right.value)
    case 2: return ("(\(left.text)*\(right.text))", left.value * right.value)
    case 3: return ("(-\(left.text))", -left.value)
    default:
      let holds = left.value < right.value
      return (
        "IF(\(left.text)<\(right.text),\(right.text),\(left.text))",
        holds ? right.value : left.value
      )
    }
  }

  /// Any bytes, most of them such as formulas have.
  mutating func bytes() -> [UInt8] {
    let alphabet = Array("A1$:!'\"#(),%+-*/^&=<>.E SUMIF{}[]@和\u{0}\u{FF}".utf8)
    return (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      Int.random(in: 0..<20, using: &generator) == 0
        ? UInt8.random(in: 0...255, using: &generator) : pick(alphabet)
    }
  }

  /// A formula with a few bytes changed, taken away or doubled.
  mutating func damaged() -> [UInt8] {
    var bytes = Array(text(depth: 3).utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let position = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: position)
      case 1: bytes.insert(bytes[position], at: position)
      default: bytes[position] = pick(Array("A1$:!'\"(),%+-.".utf8))
      }
    }
    return bytes
  }

  private mutating func operand() -> String {
    pick([
      "1", "2.5", "0.1", "1E3", "5e-7", "123456789.0001", "\"a\"\"b\"", "\"年报\"", "TRUE", "false",
      "#N/A", "#DIV/0!", "A1", "$B$2", "c$3", "$D4", "表二!E5", "'it''s'!F6", "G7:G7",
    ])
  }

  private mutating func range() -> String {
    pick(["A1:B2", "$A$1:B9", "B:C", "$B:D", "3:7", "A9:B1", "表二!A1:A9", "'2021'!C:C"])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }
}
