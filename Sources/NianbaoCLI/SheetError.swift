import Nianbao

/// A sheet that the workbook does not have.
struct SheetError: Error, Explained {
  /// The name or number that was asked for.
  var sheet: String
  /// The names of the sheets that are there.
  var names: [String]
  /// The workbook's path.
  var path: String

  var explanation: LocalizedText {
    let list = names.prefix(20).joined(separator: "、")
    return LocalizedText(
      zh: "\(path) 里没有工作表「\(sheet)」；有：\(list)。",
      en: "\(path) has no sheet \(sheet); it has: \(list).")
  }
}
