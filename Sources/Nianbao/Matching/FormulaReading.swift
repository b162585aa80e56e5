/// Looks at the formulas of the cells that were matched: whether they give what is stored, and
/// whether they add up what the form adds up.
///
/// A number is never changed here.
struct FormulaReading {
  /// What a person should look at.
  private(set) var findings: [Finding] = []

  private let report: Report
  private let catalog: FormCatalog
  private let document: Document
  private let memory: FormulaMemory
  private let registers: Set<String>
  /// The codes of the cells by address; cells without a place of their own share one.
  private typealias Codes = [CellAddress: [CellCode]]

  /// The codes of the cells by sheet and address.
  private let codes: [String: Codes]
  /// The same by the sheet's name in small letters, as formulas compare names.
  private let namedCodes: [String: Codes]

  /// Looks at the formulas of a report's cells.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - document: The document it was matched in.
  ///   - calculation: Calculates the document's formulas.
  ///   - memory: Remembers the formulas.
  ///   - catalog: The forms.
  ///   - registers: Sheets with a column for every cell, which may be added up for any cell.
  init(
    _ report: Report, in document: Document, _ calculation: inout Calculation,
    _ memory: FormulaMemory, _ catalog: FormCatalog, registers: Set<String> = []
  ) {
    self.registers = Set(registers.map { $0.lowercased() })
    self.memory = memory
    self.report = report
    self.catalog = catalog
    self.document = document
    codes = Self.codes(of: report)
    namedCodes = Dictionary(codes.map { ($0.lowercased(), $1) }) {
      $0.merging($1, uniquingKeysWith: +)
    }
    let relations = relations
    for grid in document.grids {
      guard let sheet = grid.sheet?.name, let codes = codes[sheet] else { continue }
      for row in grid.rows {
        for cell in row.cells where cell.formula != nil {
          guard let place = cell.source?.address,
            let code = report.cell(meantBy: codes[place] ?? [])
          else { continue }
          let address = CellAddress(row: row.index, column: cell.column)
          check(cell, code, address, on: sheet, &calculation)
          compare(cell, code, on: sheet, with: relations[code] ?? [])
        }
      }
    }
  }

  private static func codes(of report: Report) -> [String: Codes] {
    // Nearly always the places on a sheet share their origin, which is told apart quicker than its name.
    var codes: [ObjectIdentifier: (sheet: String, cells: Codes)] = [:]
    for (code, cell) in report.cells {
      guard let source = cell.source, let sheet = source.sheet, let address = source.address else {
        continue
      }
      codes[ObjectIdentifier(source.origin), default: (sheet, [:])].cells[address, default: []]
        .append(code)
    }
    return Dictionary(codes.values.map { ($0.sheet, $0.cells) }) {
      $0.merging($1, uniquingKeysWith: +)
    }
  }

  /// The equations that calculate each total.
  private var relations: [CellCode: [RelationInstance]] {
    guard let form = catalog.form(report.form) else { return [:] }
    return FormComposition(form, catalog, holding: report.cells.keys).totals
  }

  private mutating func check(
    _ cell: Cell, _ code: CellCode, _ address: CellAddress, on sheet: String,
    _ calculation: inout Calculation
  ) {
    guard let value = calculation.disputes(cell, at: address, on: sheet) else { return }
    findings.append(
      .formulaDisputed(cell.formula ?? "", FormulaValue(cell), value, code, cell.source))
  }

  /// Compares the cells that a total's formula names with those that the form adds up.
  private mutating func compare(
    _ cell: Cell, _ code: CellCode, on sheet: String, with relations: [RelationInstance]
  ) {
    guard !relations.isEmpty, let text = cell.formula, let formula = try? memory.formula(text)
    else {
      return
    }
    let isOfUnits = formula.references.allSatisfy { reference in
      reference.sheet.map { registers.contains($0.lowercased()) } ?? false
    }
    if isOfUnits, !formula.references.isEmpty { return }
    let named = codes(in: formula.references, on: sheet)
    guard !relations.contains(where: { isSum(of: named, $0) }) else { return }
    let wanted = relations.map { Set($0.left.filter { report.cells[$0] != nil }) }
    guard !wanted.contains(named),
      let nearest = wanted.min(by: { left, right in
        left.symmetricDifference(named).count < right.symmetricDifference(named).count
      })
    else { return }
    findings.append(
      .formulaOfOtherCells(
        text, code, lacking: catalog.sorted(nearest.subtracting(named)),
        surplus: catalog.sorted(named.subtracting(nearest)), cell.source, catalog))
  }

  /// Whether the form adds up these cells and no others, each once.
  private func isSum(of named: Set<CellCode>, _ relation: RelationInstance) -> Bool {
    let filed = relation.left.filter { report.cells[$0] != nil }
    return filed.count == named.count && filed.allSatisfy(named.contains)
  }

  /// The codes of the cells of the report that references cover.
  private func codes(in references: [FormulaReference], on sheet: String) -> Set<CellCode> {
    var found: Set<CellCode> = []
    for reference in references {
      guard let codes = namedCodes[(reference.sheet ?? sheet).lowercased()] else { continue }
      let range = reference.range
      // A sum is over some ten cells; a whole column has more than the sheet.
      if reference.cellCount > 0, reference.cellCount <= codes.count {
        for row in range.first.row...range.last.row {
          for column in range.first.column...range.last.column {
            found.formUnion(codes[CellAddress(row: row, column: column)] ?? [])
          }
        }
      } else {
        for (address, codes) in codes where range.contains(address) { found.formUnion(codes) }
      }
    }
    return found
  }
}
