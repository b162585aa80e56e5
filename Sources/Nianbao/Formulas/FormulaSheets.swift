/// Numbers for the sheets that formulas name, since a number is a quicker key than a name.
///
/// Names are compared without regard to case.
struct FormulaSheets: Sendable {
  private var numbers: [String: Int] = [:]
  private var names: [String: Int] = [:]

  /// The number of a sheet, a new one for a new name.
  mutating func number(of sheet: String) -> Int {
    if let number = numbers[sheet] { return number }
    let name = sheet.lowercased()
    let number = names[name] ?? names.count
    names[name] = number
    numbers[sheet] = number
    return number
  }
}
