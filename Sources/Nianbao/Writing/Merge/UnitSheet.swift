/// The sheet 单位: who is in, who is missing, who is there twice, who filed something else.
struct UnitSheet {
  /// The sheet's name.
  static let name = "单位"
  /// The headings of the columns.
  static let columns = ["单位", "计入", "情况", "文件", "表式", "年度", "名单", "错误", "警告", "提示"]
  private static let widths: [Double] = [26, 6, 40, 26, 7, 7, 7, 6, 6, 6]

  /// The sheet.
  private(set) var grid = Grid()
  private let codes: Set<CellCode>

  /// Lists the superior's report and the units.
  init(_ merge: Merge, _ form: FormDefinition) {
    codes = Set(form.tables.flatMap(\.codes))
    append(Self.columns.enumerated().map { Cell(column: $0, text: $1, role: .columnLabel) })
    if var superior = merge.superior {
      if superior.report != nil { superior.standing = .superior }
      add(superior)
    }
    for unit in merge.units { add(unit) }
    var sheet = Sheet(
      name: Self.name, columnWidths: Self.widths, orientation: .landscape, fitsOnePage: false,
      repeatedRowCount: 1, fonts: form.fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: Self.widths, fontSize: form.fonts.labelSize, minimum: 20)
    sheet.filter = CellRange(
      row: 0, column: 0, rowSpan: grid.rows.count, columnSpan: Self.columns.count)
    grid.sheet = sheet
  }

  private mutating func add(_ unit: MergeUnit) {
    let isRead = unit.report != nil
    let listed = unit.isExpected.map { $0 ? "在" : "不在" } ?? ""
    let counts = [Finding.Severity.error, .warning, .note].map { unit.count(of: $0) }
    let texts = [
      unit.name, unit.standing == .counted ? "是" : "否", words(unit),
      unit.file ?? "", unit.report?.form ?? "",
      unit.report?.year.map { "\($0)" } ?? (isRead ? "不明" : ""), listed,
    ]
    let labels = texts.enumerated().map { column, text in
      Cell(column: column, text: text.printable, role: Self.role(of: column, unit.standing))
    }
    append(
      labels
        + counts.enumerated().map { index, count in
          Cell(
            column: texts.count + index, text: isRead ? "\(count)" : "",
            number: isRead ? Quantity(count) : nil, role: .value)
        })
  }

  private static func role(of column: Int, _ standing: MergeUnit.Standing) -> CellRole {
    switch standing {
    case .counted, .repeated, .superior: column == 1 ? .verdict : .rowLabel
    case _ where column == 1 || column == 2: .contradiction
    default: .rowLabel
    }
  }

  private func words(_ unit: MergeUnit) -> String {
    switch unit.standing {
    case .counted:
      switch codes.count(where: { unit.report?.cells[$0] == nil }) {
      case 0: "已计入"
      case let lacking: "已计入，缺 \(lacking) 格"
      }
    case .repeated(let file): "重复：与 \(file) 各格相同，只计一次"
    case .contradictory(let files): "重复：有 \(files.count) 份不同的年报，都没有计入"
    case .otherForm: "表式不同，没有计入"
    case .otherYear: "年度不同，没有计入"
    case .yearUnknown: "看不出年度，没有计入"
    case .superior: "上级自己的年报，不计入"
    case .sumOfOthers: "数正好是其余各单位之和，像是上级的年报，没有计入"
    case .sumOf(let count): "汇总的结果，其中 \(count) 个单位也在输入里，没有计入"
    case .unread(let why): "不能读取：\(why.zh)"
    case .missing: "缺报"
    }
  }

  private mutating func append(_ cells: [Cell]) {
    grid.rows.append(Grid.Row(index: grid.rows.count, cells: cells))
  }
}
