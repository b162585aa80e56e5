internal import Nianbao
internal import WorkbookFile

/// Gives a sheet of a workbook its protection, the rules for what may be typed, and its alarms.
struct ProtectedSheet {
  private let sheet: Sheet
  private let id: SheetID

  /// Takes what there is to say of a sheet.
  init(_ sheet: Sheet, _ id: SheetID) {
    self.sheet = sheet
    self.id = id
  }

  /// Protects the sheet where it is to be protected, and sets rules and alarms.
  ///
  /// - Throws: ``WorkbookError``.
  func apply(to workbook: inout Workbook) throws(WorkbookError) {
    for alarm in sheet.alarms {
      for address in alarm.cells {
        // Addresses in the formula are as seen from the cell, so each has a rule of its own.
        try workbook.highlight(
          Self.area(CellRange(first: address, last: address)), when: .formula(alarm.formula),
          as: CellLook.alarm, in: id)
      }
    }
    guard let protection = sheet.protection else { return }
    let byInput = Dictionary(grouping: protection.fields) { $0.value.input }
      .mapValues { Self.ranges($0.map(\.key)) }
    let rules = byInput.flatMap { input, ranges in ranges.map { (input, $0) } }
      .sorted { ($0.1.first.row, $0.1.first.column) < ($1.1.first.row, $1.1.first.column) }
    for (input, range) in rules {
      guard let rule = input.rule(at: range.first) else { continue }
      try workbook.restrict(Self.area(range), to: rule, in: id)
    }
    try workbook.protect(id, allowsRows: protection.allowsRows)
  }

  private static func area(_ range: CellRange) -> CellArea {
    CellArea(
      from: CellPosition(row: range.first.row, column: range.first.column),
      through: CellPosition(row: range.last.row, column: range.last.column))
  }

  /// The cells as rectangles: neighbours in a row, and such runs one below the other.
  private static func ranges(_ addresses: [CellAddress]) -> [CellRange] {
    var ranges: [CellRange] = []
    for address in addresses.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      if let last = ranges.last, last.last.row == address.row,
        last.last.column + 1 == address.column
      {
        ranges[ranges.count - 1].last = address
      } else {
        ranges.append(CellRange(first: address, last: address))
      }
    }
    return ranges.reduce(into: []) { joined, range in
      let above = joined.firstIndex { other in
        other.last.row + 1 == range.first.row && other.first.column == range.first.column
          && other.last.column == range.last.column
      }
      if let above { joined[above].last = range.last } else { joined.append(range) }
    }
  }
}
