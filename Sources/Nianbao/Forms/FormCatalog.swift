import Foundation

/// The forms that a run knows, in the order of their years.
///
/// A class, so that passing it on costs nothing.
public final class FormCatalog: Sendable {
  /// The forms, oldest first.
  public let forms: [FormDefinition]
  /// Every table with the blocks and rows of all forms.
  let tables: [UnionTable]
  /// The forms composed for reports that have been read.
  let compositions = CompositionMemory()
  /// The place of every code in the order of the forms.
  let order: [CellCode: Int]
  /// The names of cells for people.
  let names: CellNames
  /// The kind of value behind every code.
  let kinds: [CellCode: ValueKind]
  /// The cells whose values mean nothing without a unit.
  private let needingUnit: Set<CellCode>

  /// Creates a catalog.
  ///
  /// - Parameter forms: At least one form, in any order.
  /// - Throws: ``FormError`` when a form contradicts itself, or two have one id.
  public convenience init(_ forms: [FormDefinition]) throws(FormError) {
    for form in forms { try FormValidation(form).validate() }
    try self.init(valid: forms)
  }

  /// Creates a catalog of forms that are known to be sound.
  private init(valid forms: [FormDefinition]) throws(FormError) {
    self.forms = forms.sorted { ($0.years.first, $0.id) < ($1.years.first, $1.id) }
    for (form, next) in zip(self.forms, self.forms.dropFirst()) where form.id == next.id {
      throw FormError(.inconsistent, name: form.id, detail: "two forms have this id")
    }
    tables = UnionTable.union(of: self.forms)
    let codes = tables.flatMap { $0.blocks.flatMap { $0.rows.flatMap(\.codes) } }
    order = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    kinds = Self.kinds(of: self.forms)
    needingUnit = Set(kinds.filter(\.value.needsUnit).keys)
    names = CellNames(self.forms)
  }

  /// Creates the catalog of the forms that are built in.
  ///
  /// - Throws: ``FormError`` naming the file; a test shows that the built-in ones are sound.
  public static func embedded() throws(FormError) -> FormCatalog {
    try FormCatalog(
      valid: EmbeddedForms.files.map { (file) throws(FormError) in
        try decode(Array(file.text.utf8), name: file.name)
      })
  }

  /// Decodes one form file.
  ///
  /// - Parameters:
  ///   - json: The file's bytes.
  ///   - name: The file's name, for errors.
  /// - Returns: The form, not yet looked over; ``init(_:)`` does that.
  /// - Throws: ``FormError`` of kind `.malformed` naming the key.
  public static func decode(_ json: [UInt8], name: String) throws(FormError) -> FormDefinition {
    do {
      return try JSONDecoder().decode(FormDefinition.self, from: Data(json))
    } catch let error as DecodingError {
      throw FormError(.malformed, name: name, detail: error.place)
    } catch {
      throw FormError(.malformed, name: name, detail: error.localizedDescription)
    }
  }

  /// The form called `id`, if there is one.
  public func form(_ id: String) -> FormDefinition? { forms.first { $0.id == id } }

  /// The form meant for a report year; the newest one where no form names the year or there is none.
  public func form(for year: Int?) -> FormDefinition? {
    year.flatMap { year in forms.last { $0.years.contains(year) } } ?? forms.last
  }

  /// The table called `code` as the newest form that has it defines it.
  func newestTable(_ code: String) -> TableDefinition? {
    forms.reversed().lazy.compactMap { $0.table(code) }.first
  }

  /// Puts codes into the order of the forms; codes that no form has come last, by name.
  public func sorted(_ codes: some Sequence<CellCode>) -> [CellCode] {
    let placed: [(place: Int, code: CellCode)] = codes.map { (order[$0] ?? .max, $0) }
    return placed.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      return left.code.description < right.code.description
    }.map(\.code)
  }

  /// Whether a value of a cell means nothing without a unit.
  func needsUnit(_ code: CellCode) -> Bool { needingUnit.contains(code) }

  /// The kind of value behind every code of the forms, of which the newest prevails.
  static func kinds(of forms: [FormDefinition]) -> [CellCode: ValueKind] {
    var kinds: [CellCode: ValueKind] = [:]
    for form in forms.reversed() {
      for table in form.tables {
        for block in table.blocks {
          let leaves = block.leafColumns
          for row in block.leafRows {
            for leaf in leaves {
              let code = CellCode(
                table: table.code, row: row.row.code ?? leaf.row ?? "",
                column: leaf.column.code ?? "")
              kinds[code] = kinds[code] ?? leaf.column.kind.flatMap { form.kinds[$0] }
            }
          }
        }
      }
    }
    return kinds
  }
}

extension DecodingError {
  /// The key at which decoding failed, and why.
  var place: String {
    let context: Context? =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context): context
      case .dataCorrupted(let context): context
      case .keyNotFound(let key, let context):
        Context(codingPath: context.codingPath + [key], debugDescription: "key missing")
      @unknown default: nil
      }
    guard let context else { return "\(self)" }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return "\(path.joined(separator: ".")): \(context.debugDescription)"
  }
}
