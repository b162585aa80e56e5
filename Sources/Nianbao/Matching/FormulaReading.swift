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
  /// The codes of the cells by sheet.
  private let codes: [String: PlacedCodes]
  /// The same by the sheet's name in small letters, as formulas compare names.
  private let namedCodes: [String: PlacedCodes]

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
    namedCodes = Dictionary(grouping: codes) { $0.key.lowercased() }.mapValues { sheets in
      PlacedCodes(sheets.map(\.value))
    }
    let relations = relations
    for grid in document.grids {
      guard let sheet = grid.sheet?.name, let codes = codes[sheet] else { continue }
      for row in grid.rows {
        // By index, since a cell takes longer to copy than to look at.
        for index in row.cells.indices where row.cells[index].formula != nil {
          let cell = row.cells[index]
          guard let place = cell.source?.address,
            let code = report.cell(meantBy: codes[place])
          else { continue }
          let address = CellAddress(row: row.index, column: cell.column)
          check(cell, code, address, on: sheet, &calculation)
          compare(cell, code, on: sheet, with: relations[code] ?? [])
        }
      }
    }
  }

  private static func codes(of report: Report) -> [String: PlacedCodes] {
    typealias Codes = [(address: CellAddress, code: CellCode)]
    // Nearly always the places on a sheet share their origin, which is told apart quicker than its name.
    var sheets: [(origin: SourceOrigin, codes: Codes)] = []
    for (code, cell) in report.cells {
      guard let source = cell.source, source.isOnSheet, let address = source.address else {
        continue
      }
      if let index = sheets.firstIndex(where: { $0.origin === source.origin }) {
        sheets[index].codes.append((address, code))
      } else {
        sheets.append((source.origin, [(address, code)]))
      }
    }
    return Dictionary(grouping: sheets, by: \.origin.sheet).mapValues { sheets in
      PlacedCodes(sheets.flatMap(\.codes))
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
    let inOrder = codes(in: formula.references, on: sheet)
    // The form nearly always adds up the cells in the order in which they stand.
    guard !relations.contains(where: { $0.left == inOrder }) else { return }
    let named = Set(inOrder)
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

  /// The codes of the cells of the report that references cover.
  private func codes(in references: [FormulaReference], on sheet: String) -> [CellCode] {
    var found: [CellCode] = []
    for reference in references {
      namedCodes[(reference.sheet ?? sheet).lowercased()]?.append(in: reference.range, to: &found)
    }
    return found
  }
}
