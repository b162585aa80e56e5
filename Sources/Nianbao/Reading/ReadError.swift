/// An input that cannot be turned into a ``Document``.
public struct ReadError: Error, Hashable, Sendable {
  /// Why an input cannot be read.
  public enum Kind: Hashable, Sendable {
    /// There is not one byte, or nothing but white space.
    case empty
    /// The bytes are no text in any known encoding.
    case notText
    /// The text was once decoded with the wrong encoding and saved, and letters were lost.
    case misread
    /// The content is of a known format that is not read.
    case unreadFormat(FileFormat)
    /// An office file, or a part of it, contradicts itself or stops too early.
    case damaged(part: String?, detail: String)
    /// An office file needs a password.
    case passwordProtected
    /// An office file holds more of something than any report or program has.
    case excessive(part: String?, detail: String)
    /// A text with a grammar breaks it, or holds what its format does not allow.
    ///
    /// `line` and `column` count from 1, columns in Unicode scalars. The text says what is wrong
    /// there and what to do, without a stop at its end.
    case malformed(line: Int, column: Int, LocalizedText)
    /// The input holds so many reports where one belongs; or none.
    case reportCount(Int)
    /// The input is larger than the limit in bytes.
    case tooLarge(limit: Int)
  }

  /// Why the input cannot be read.
  public var kind: Kind
  /// The input's name.
  public var name: String

  /// Creates an error.
  public init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

extension ReadError: Explained {
  /// The part and the detail on one line; both may come from the file and be of any length.
  private static func place(_ part: String?, _ detail: String) -> String {
    let text = part.map { "\($0.prefix(80)): \(detail)" } ?? detail
    return String(text.prefix(240).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Why the input was not read and, where there is a remedy, what to do.
  public var explanation: LocalizedText {
    switch kind {
    case .empty:
      LocalizedText(zh: "\(name) 是空的，没有可读的内容。", en: "\(name) is empty; there is nothing to read.")
    case .notText:
      LocalizedText(
        zh: "\(name) 不是文本文件（UTF-8、GB18030、UTF-16 均无法解读）；请把年报正文复制到文本文件再转换。",
        en:
          "\(name) is not a text in UTF-8, GB18030 or UTF-16; copy the report's text into a text file."
      )
    case .misread:
      LocalizedText(
        zh: "\(name) 是乱码：UTF-8 文本曾被当作 GBK 打开并保存，文字已损失；请从原网页或原文件重新复制。",
        en:
          "\(name) is garbled: UTF-8 was once opened as GBK and saved, and letters are lost; copy it again from its origin."
      )
    case .unreadFormat(let format):
      LocalizedText(
        zh: "\(name) 是 \(format.name)，目前不能直接读取；\(format.advice.zh)。",
        en: "\(name) is \(format.name), which is not read; \(format.advice.en).")
    case .damaged(let part, let detail):
      LocalizedText(
        zh:
          "\(name) 已损坏，不能读取（\(Self.place(part, detail))）；请用 Excel、Word 或 WPS 打开、修复并另存，或向发送方重新索取。",
        en:
          "\(name) is damaged and was not read (\(Self.place(part, detail))); open it in an office program, repair it and save it, or ask for it again."
      )
    case .passwordProtected:
      LocalizedText(
        zh: "\(name) 有打开密码，不能读取；请用 Excel、Word 或 WPS 打开，取消密码后另存。",
        en:
          "\(name) is protected by a password; open it in a spreadsheet program, remove the password and save it."
      )
    case .excessive(let part, let detail):
      LocalizedText(
        zh: "\(name) 的内容超出任何年报或表格程序的规模，没有读取（\(Self.place(part, detail))）；请核对文件来源。",
        en:
          "\(name) holds more than any report or spreadsheet program writes and was not read (\(Self.place(part, detail))); check where it comes from."
      )
    case .malformed(let line, let column, let what):
      LocalizedText(
        zh: "\(name):\(line):\(column)：\(what.zh)。没有读取这个文件。",
        en: "\(name):\(line):\(column): \(what.en). The file was not read.")
    case .reportCount(0):
      LocalizedText(
        zh: "\(name) 里没有一份年报；请核对文件。", en: "\(name) holds no report; check the file.")
    case .reportCount(let count):
      LocalizedText(
        zh: "\(name) 里有 \(count) 份年报，这里只能处理一份；请用 nianbao convert 分成单份文件再处理。",
        en:
          "\(name) holds \(count) reports, and one belongs here; part it into files of one report each with nianbao convert."
      )
    case .tooLarge(let limit):
      LocalizedText(
        zh: "\(name) 超过 \(limit >> 20) MB，不像一份年报；请只留年报正文。",
        en:
          "\(name) is larger than \(limit >> 20) MB, which no report is; keep the report's text only."
      )
    }
  }
}
