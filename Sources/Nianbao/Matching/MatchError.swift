/// A document from which no report can be read.
public struct MatchError: Error, Hashable, Sendable {
  /// Why there is no report.
  public enum Kind: Hashable, Sendable {
    /// The tables of no form are there.
    case notAReport
    /// The labels are there and the numbers are gone, as after removing repeated lines.
    case numbersGone(rows: Int, withoutValues: Int)
    /// More than one report stands in the document.
    case severalReports
    /// The document is far longer than any report.
    case tooLong(limit: Int)
  }

  /// Why there is no report.
  public var kind: Kind
  /// The document's name.
  public var name: String

  /// Creates an error.
  public init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

extension MatchError: Explained {
  /// Why no report could be read, and what to do with the document.
  public var explanation: LocalizedText {
    switch kind {
    case .notAReport:
      LocalizedText(
        zh: "\(name) 里没有找到政府信息公开工作年度报告的表格；请确认内容是年报正文，并包含三张表。",
        en:
          "\(name) does not hold the tables of an annual report on open government information; check that it is the report's text with its three tables."
      )
    case .severalReports:
      LocalizedText(
        zh: "\(name) 里有不止一份年报；请每份年报存成一个文件。",
        en: "\(name) holds more than one report; save each one in a file of its own.")
    case .tooLong(let limit):
      LocalizedText(
        zh: "\(name) 太长（超过 \(limit) 个词或单元格），不像一份年报；请只留年报正文。",
        en:
          "\(name) is too long for a report (over \(limit) words or cells); keep the report's text only."
      )
    case .numbersGone(let rows, let withoutValues):
      LocalizedText(
        zh:
          "\(name) 的数字已丢失：找到 \(rows) 行表格，其中 \(withoutValues) 行没有任何数字（多半是去除重复行所致）。不能以 0 代替，请从原文重新复制。",
        en:
          "The numbers of \(name) are gone: \(withoutValues) of \(rows) table rows have none (probably repeated lines were removed). Zeros would be a lie; copy the text again from its origin."
      )
    }
  }
}
