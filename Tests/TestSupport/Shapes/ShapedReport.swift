public import Nianbao

/// A random report in one of the shapes in which people have reports, and the cells that have to come out.
public struct ShapedReport: Sendable {
  /// The shape.
  public let shape: ReportShape
  /// The file.
  public let bytes: [UInt8]
  /// The text before it was encoded.
  public let text: String
  /// The numbers that are filed by cell; `nil` for a cell without one.
  public let cells: [CellCode: Quantity?]
  /// The cells of rows from which the shape loses what is needed to tell their numbers apart.
  public let lost: Set<CellCode>
  /// What happened to the tables.
  public let damage: ShapeDamage?

  /// Lays a random report out in a shape.
  ///
  /// - Parameters:
  ///   - shape: The shape.
  ///   - catalog: The forms.
  ///   - damage: What happens to the tables on their way; the cells stay those that were filed.
  ///   - generator: Where the numbers come from.
  /// - Throws: ``FormError`` when the catalog does not know the report's form.
  public init(
    _ shape: ReportShape, _ catalog: FormCatalog, damage: ShapeDamage? = nil,
    using generator: inout some RandomNumberGenerator
  ) throws(FormError) {
    var report = RandomReport(catalog).next(using: &generator)
    while report.cells.count < 60 { report = RandomReport(catalog).next(using: &generator) }
    var numbers = ReportNumbers(report, using: &generator)
    numbers.spell(using: &generator)
    report.cells = numbers.cells
    report.sections = Self.sections(of: report, &generator)
    let document = try ReportLayout(report, catalog).publication()
    var noise = ShapeNoise(shape: shape, using: &generator)
    var blocks = noise.blocks(of: document, using: &generator)
    damage?.apply(to: &blocks, using: &generator)
    self.shape = shape
    self.damage = damage
    let whole = shape.text(blocks, using: &generator)
    text = damage?.apply(to: whole, using: &generator) ?? whole
    let codings = TextCoding.allCases
    bytes =
      shape.coding?(text)
      ?? codings[Int.random(in: 0..<codings.count, using: &generator)].bytes(of: text)
    cells = report.cells.mapValues(\.number)
    lost = shape.losesBlanks ? Self.rowsWithBlanks(report.cells) : []
  }

  private static func rowsWithBlanks(_ cells: [CellCode: ReportCell]) -> Set<CellCode> {
    // The three rows of the table of disputes are printed as one.
    let rows = Dictionary(grouping: cells) {
      $0.key.table == "disputes" ? $0.key.table : "\($0.key.table).\($0.key.row)"
    }.values
    return Set(
      rows.filter { row in row.contains { $0.value.isBlank } }.flatMap { $0.map(\.key) })
  }

  private static func sections(
    of report: Report, _ generator: inout some RandomNumberGenerator
  ) -> [ReportSection] {
    report.sections.map { section in
      var section = section
      section.paragraphs = section.paragraphs.map { _ in
        texts[Int.random(in: 0..<texts.count, using: &generator)]
      }
      return section
    }
  }

  private static let texts = [
    "（一）主动公开情况。全年发布信息48条，其中政策解读12条。",
    "2024 年，共受理 3119 件，答复 3050 件（含上年结转 34 件）。",
    "一是加强领导；二是规范流程；三是强化监督。",
    "三、加强组织领导。确定专人负责日常工作，指定专人受理。",
    "三、主动公开政府信息情况。",
    "第二十条规定的内容均已公开，规章和规范性文件齐全。",
    "本年度收取信息处理费 0 元，其中减免 0 元。",
  ]
}
