/// A form file that cannot be used.
public struct FormError: Error, Hashable, Sendable {
  /// What is wrong with a form file.
  public enum Kind: Hashable, Sendable {
    /// The file is not JSON, or lacks a key, or has a value of another type.
    case malformed
    /// The file is well-formed and contradicts itself.
    case inconsistent
    /// The catalog has no form of this id.
    case unknownForm
    /// The folder holds no form, or cannot be read.
    case unreadableFolder
  }

  /// What is wrong.
  public var kind: Kind
  /// The form file, or the id that was asked for.
  public var name: String
  /// The key and the reason.
  public var detail: String

  /// Creates an error.
  public init(_ kind: Kind, name: String, detail: String) {
    self.kind = kind
    self.name = name
    self.detail = detail
  }
}

extension FormError: Explained {
  /// What is wrong with the form file, id or folder, and where to look it up.
  public var explanation: LocalizedText {
    switch kind {
    case .malformed, .inconsistent:
      LocalizedText(
        zh: "表式文件 \(name) 有误：\(detail)。请对照 Resources/Forms/README.md 修改。",
        en: "The form file \(name) is wrong: \(detail). See Resources/Forms/README.md.")
    case .unknownForm:
      LocalizedText(
        zh: "没有代号为 \(name) 的表式。\(detail)", en: "There is no form called \(name). \(detail)")
    case .unreadableFolder:
      LocalizedText(
        zh: "文件夹 \(name) 里没有可用的表式文件：\(detail)。",
        en: "The folder \(name) has no usable form file: \(detail).")
    }
  }
}
