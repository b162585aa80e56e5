/// A formula that cannot be read or calculated.
///
/// Not to be confused with ``FormulaValue/error(_:)``, which is a result.
public struct FormulaError: Error, Hashable, Sendable {
  /// Why a formula cannot be read or calculated.
  public enum Kind: Hashable, Sendable {
    /// It is no formula, or its end is missing.
    case syntax
    /// It has something that is not supported; ``FormulaError/feature`` says what.
    case unsupported
    /// It has more than ``Formula/maximumLength`` characters.
    case tooLong
    /// Its brackets and functions are nested deeper than ``Formula/maximumDepth``.
    case tooDeep
    /// It needs its own result.
    case circular
    /// It needs a cell whose formula could not be parsed and whose result is not stored.
    case uncalculable
    /// The workbook's formulas visit more cells than the limit.
    case tooMuch
  }

  /// Why the formula cannot be read or calculated.
  public var kind: Kind
  /// What is not supported; `nil` for other kinds.
  public var feature: FormulaFeature?
  /// The text at fault, at most 40 characters: a function's name, a reference, a text.
  public var subject: String
  /// The character of the formula's text at which the fault begins, from 1; `nil` in calculation.
  public var position: Int?
  /// The sheet of ``cell``.
  public var sheet: String?
  /// The cell whose formula is at fault, or closes the circle; `nil` in parsing.
  public var cell: CellAddress?

  /// Creates an error.
  public init(
    _ kind: Kind, feature: FormulaFeature? = nil, subject: String = "",
    position: Int? = nil, sheet: String? = nil, cell: CellAddress? = nil
  ) {
    self.kind = kind
    self.feature = feature
    self.subject = String(subject.prefix(40))
    self.position = position
    self.sheet = sheet
    self.cell = cell
  }

  /// What is not supported in a formula that could be parsed.
  init(unsupported feature: FormulaFeature, _ subject: String) {
    self.init(.unsupported, feature: feature, subject: subject)
  }

  /// The error at a cell, unless it names one already.
  func at(_ cell: CellAddress, on sheet: String) -> FormulaError {
    guard self.cell == nil else { return self }
    var error = self
    (error.cell, error.sheet) = (cell, sheet)
    return error
  }
}

extension FormulaError: Explained {
  /// Why there is no result, where, and what to do.
  public var explanation: LocalizedText {
    let (place, reason) = (place, reason)
    return LocalizedText(zh: "\(place.zh)\(reason.zh)。", en: "\(place.en)\(reason.en).")
  }

  /// The cell and the character, as the beginning of a sentence.
  private var place: LocalizedText {
    let name = [sheet, cell?.description].compactMap { $0 }.joined(separator: "!")
    let gap = name.isEmpty ? "" : " "
    guard let position else {
      return name.isEmpty
        ? LocalizedText(zh: "公式", en: "A formula ")
        : LocalizedText(zh: "\(name) 的公式", en: "The formula in \(name) ")
    }
    return LocalizedText(
      zh: "\(name)\(gap)公式第 \(position) 个字符处",
      en: "A formula\(gap.isEmpty ? "" : " in ")\(name), at character \(position), ")
  }

  private var reason: LocalizedText {
    switch kind {
    case .syntax:
      LocalizedText(
        zh: "有误（\(shown)），无法解读；请在表格软件中改正后重新保存",
        en: "cannot be read (\(shown)); correct it in a spreadsheet program and save again")
    case .unsupported:
      LocalizedText(
        zh: "用了不支持的\(feature?.label.zh ?? "")「\(subject)」，结果没有重算；请用表格软件打开并重新保存，再核对结果",
        en:
          "uses \(feature?.label.en ?? "") “\(subject)”, which is not supported, so it is not calculated; open the workbook in a spreadsheet program, save it, and look at the result"
      )
    case .tooLong:
      LocalizedText(
        zh: "超过 \(Formula.maximumLength) 个字符，没有计算；请把它分到几个单元格",
        en: "has more than \(Formula.maximumLength) characters; divide it among several cells")
    case .tooDeep:
      LocalizedText(
        zh: "嵌套超过 \(Formula.maximumDepth) 层，没有计算；请把它分到几个单元格",
        en: "is nested deeper than \(Formula.maximumDepth); divide it among several cells")
    case .circular:
      LocalizedText(
        zh: "引用了自己的结果（循环引用），没有结果；请改正公式的引用范围",
        en: "needs its own result (a circular reference); correct the cells that it refers to")
    case .uncalculable:
      LocalizedText(
        zh: "无法计算，文件中也没有它的结果；请用表格软件打开并重新保存",
        en:
          "cannot be calculated, and its result is not stored; open the workbook in a spreadsheet program and save it"
      )
    case .tooMuch:
      LocalizedText(
        zh: "没有计算：全部公式引用的单元格超过 \(FormulaEvaluator.maximumVisits) 个；请缩小引用范围，或把公式存为数值",
        en:
          "is not calculated: all formulas together visit more than \(FormulaEvaluator.maximumVisits) cells; refer to fewer cells, or save values instead of formulas"
      )
    }
  }

  /// The text at fault, or that the text ends.
  private var shown: String { subject.isEmpty ? "…" : "“\(subject)”" }
}
