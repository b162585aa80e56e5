import Foundation
import Nianbao

/// A file that cannot be read or written.
struct FileError: Error, Hashable, Sendable {
  /// What the system or the tool refused.
  enum Kind: Hashable, Sendable {
    /// There is no such file or folder.
    case notFound
    /// The file cannot be read; the system says why.
    case unreadable
    /// The file cannot be written; the system says why.
    case unwritable
    /// The target exists, and replacing it was not asked for.
    case exists
    /// The target is one of the inputs.
    case isInput
    /// The target is a folder.
    case isFolder
    /// A folder was given where one file belongs.
    case inputIsFolder
    /// The folder holds no file that can be read.
    case emptyFolder
    /// Another output of the same run has the same target.
    case sameTarget
    /// The same file is an input already.
    case sameInput
    /// A list of files names none.
    case emptyList
    /// The name is no text in UTF-8.
    case unreadableName
    /// Somebody wrote into the file while it was read.
    case changed
    /// The user ended the program before the input was read.
    case interrupted
    /// The input holds so many reports, and the target takes one.
    case severalReports(count: Int, format: String)
  }

  /// What was refused.
  var kind: Kind
  /// The path as it was given.
  var path: String
  /// The system's words, where it has some.
  var detail = ""

  /// An error with the words for `errno`.
  static func system(_ kind: Kind, _ path: String, _ code: Int32) -> FileError {
    FileError(
      kind: code == ENOENT && kind == .unreadable ? .notFound : kind, path: path,
      detail: String(cString: strerror(code)))
  }
}

extension FileError: Explained {
  var explanation: LocalizedText {
    switch kind {
    case .notFound:
      LocalizedText(zh: "找不到 \(path)。请检查路径。", en: "\(path) does not exist. Check the path.")
    case .unreadable:
      LocalizedText(zh: "不能读取 \(path)：\(detail)。", en: "\(path) cannot be read: \(detail).")
    case .unwritable:
      LocalizedText(
        zh: "不能写入 \(path)：\(detail)。没有写出任何内容。",
        en: "\(path) cannot be written: \(detail). Nothing was written.")
    case .exists:
      LocalizedText(
        zh: "\(path) 已存在，没有覆盖；要覆盖请加 --force。",
        en: "\(path) exists and was not replaced; add --force to replace it.")
    case .isInput:
      LocalizedText(
        zh: "\(path) 是输入文件，绝不覆盖；请用 -o 指定别的名字。",
        en: "\(path) is an input and is never replaced; name another output with -o.")
    case .isFolder:
      LocalizedText(
        zh: "\(path) 是文件夹，不能写成文件；请写明其中的文件名（convert 也可用 --output-dir）。",
        en: "\(path) is a folder; name a file in it (with convert, --output-dir takes a folder)."
      )
    case .inputIsFolder:
      LocalizedText(
        zh: "\(path) 是文件夹，而 -o 只接受一份报告；请改用 --output-dir。",
        en: "\(path) is a folder, and -o takes one report; use --output-dir.")
    case .emptyFolder:
      LocalizedText(
        zh: "文件夹 \(path) 里没有可读的年报文件（\(InputFiles.names("、"))）。",
        en:
          "The folder \(path) holds no report file that can be read (\(InputFiles.names(", ")))."
      )
    case .severalReports(let count, let format):
      LocalizedText(
        zh:
          "输入里有 \(count) 份年报，不能写进一个 \(format)（\(path)）；请用 --output-dir 写成多个文件，或用 --to jsonl、--csv-layout long 或 wide 写成一个。",
        en:
          "The input holds \(count) reports, which one \(format) (\(path)) does not take; use --output-dir for a file each, or --to jsonl, --csv-layout long or wide for one file."
      )
    case .sameInput:
      LocalizedText(
        zh: "\(path) 已经是输入，没有重复计入。", en: "\(path) is an input already; it was not taken twice.")
    case .emptyList:
      LocalizedText(
        zh: "清单 \(path) 里没有文件。请每行写一个路径，或用 NUL 字符分隔。",
        en: "The list \(path) names no file. Write a path a line, or part them by NUL characters.")
    case .unreadableName:
      LocalizedText(
        zh: "\(path) 的名字不是 UTF-8 文字，没有读取；请改名。",
        en: "The name of \(path) is not UTF-8; it was not read. Rename it.")
    case .changed:
      LocalizedText(
        zh: "\(path) 在读取时被改动，没有采用；请等它写完再运行。",
        en: "\(path) was changed while it was read, and was not used; run again when it is whole.")
    case .interrupted:
      LocalizedText(zh: "\(path) 没有读完：程序被中断。", en: "\(path) was not read: interrupted.")
    case .sameTarget:
      LocalizedText(
        zh: "这次运行的另一个输出也是 \(path)，没有写；请给输入或输出不同的名字。",
        en:
          "Another output of this run is \(path), too; this one was not written. Give the inputs, or the outputs, different names."
      )
    }
  }
}
