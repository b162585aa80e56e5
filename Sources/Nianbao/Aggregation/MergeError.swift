/// Why units cannot be put together.
public struct MergeError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// None of the inputs is a report that counts.
    case noUnits
    /// There are more units than a workbook is made of.
    case tooMany(limit: Int)
    /// The list of units that are to report holds no name.
    case emptyList
    /// The file with the superior's report holds several reports.
    case severalSuperiors
    /// The form that was asked for is not known.
    case unknownForm
  }

  /// What is wrong.
  public var kind: Kind
  /// The file, form or number in question.
  public var detail: String

  /// Creates an error.
  public init(_ kind: Kind, detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}

extension MergeError: Explained {
  /// What is wrong and what to do.
  public var explanation: LocalizedText {
    switch kind {
    case .noUnits:
      LocalizedText(
        zh: "没有一份年报可以计入汇总（\(detail)）；请检查输入，或用 --form、--year 指定表式和年度。没有写出任何内容。",
        en:
          "No report counts (\(detail)). Check the inputs, or choose form and year with --form and --year. Nothing was written."
      )
    case .tooMany(let limit):
      LocalizedText(
        zh: "有 \(detail) 份年报，一次最多汇总 \(limit) 份；请分级汇总，再汇总各级的结果。",
        en:
          "There are \(detail) reports, and at most \(limit) are merged at once. Merge them in groups, then merge the results."
      )
    case .emptyList:
      LocalizedText(
        zh: "单位名单 \(detail) 里没有名称；每行写一个单位。",
        en: "The list of units \(detail) holds no name; write one a line.")
    case .severalSuperiors:
      LocalizedText(
        zh: "\(detail) 里不止一份年报，看不出哪一份是上级的；请单独给出。",
        en:
          "\(detail) holds several reports; nobody can tell which is the superior's. Give it in a file of its own."
      )
    case .unknownForm:
      LocalizedText(
        zh: "没有表式 \(detail)。请改 --form。", en: "There is no form \(detail). Change --form.")
    }
  }
}
