/// A text into which the tables of a report cannot be put.
public struct ReplacementError: Error, Hashable, Sendable {
  /// Why the tables cannot be put into the text.
  public enum Kind: Hashable, Sendable {
    /// The file is no plain text.
    case notText(FileFormat)
    /// The report has a table, by its name, that the text does not have.
    case tableMissingInText(String)
    /// The text has a table, by its name, that the report does not have.
    case tableMissingInReport(String)
    /// The new text would not be read as the report; the first cells that differ are named.
    case unreadable(cells: [String])
  }

  /// Why the tables cannot be put into the text.
  public var kind: Kind
  /// The text's name.
  public var name: String

  /// Creates an error.
  public init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

extension ReplacementError: Explained {
  /// Why the text was left alone, and what to do.
  public var explanation: LocalizedText {
    switch kind {
    case .notText(let format):
      LocalizedText(
        zh: "\(name) 是 \(format.name)，--into 只接受纯文本；请把正文存成 .txt。",
        en: "\(name) is \(format.name), and --into takes plain text; save the text as .txt.")
    case .tableMissingInText(let table):
      LocalizedText(
        zh: "\(name) 里没有找到\(table)，数字没有地方放；请补上这张表，或不用 --into 输出全文。",
        en:
          "\(name) has no place for \(table); add the table to the text, or write the whole report without --into."
      )
    case .tableMissingInReport(let table):
      LocalizedText(
        zh: "\(name) 里有\(table)，而输入里没有，旧数字会留下；请补全输入，或从文本中删去这张表。",
        en:
          "\(name) has \(table) and the input has not, so old numbers would stay; complete the input or take the table out of the text."
      )
    case .unreadable(let cells):
      LocalizedText(
        zh:
          "换表后的文本读不回原来的数字（\(cells.joined(separator: "、"))…），没有写出；请检查 \(name) 里的表格，或不用 --into 输出全文。",
        en:
          "With its tables replaced the text would not read as the same report (\(cells.joined(separator: ", "))…), so nothing was written; look at the tables of \(name), or write the whole report without --into."
      )
    }
  }
}
