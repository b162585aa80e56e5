/// A document that a format cannot hold, or a library that fails to write it.
public struct WriteError: Error, Hashable, Sendable {
  /// Why a document cannot be written.
  public enum Kind: Hashable, Sendable {
    /// The encoding lacks a character.
    case unencodable
    /// The lay-out cannot hold a report so that reading gives it back; the detail says which and why.
    case unsuitable(LocalizedText)
    /// A library or the system failed.
    case failed
  }

  /// Why the document cannot be written.
  public var kind: Kind
  /// The format.
  public var format: String
  /// The place and the reason.
  public var detail: String

  /// Creates an error.
  public init(_ kind: Kind, format: String, detail: String) {
    self.kind = kind
    self.format = format
    self.detail = detail
  }
}

extension WriteError: Explained {
  /// What could not be written and why; for a missing character, what to choose instead.
  public var explanation: LocalizedText {
    switch kind {
    case .unencodable:
      LocalizedText(
        zh: "\(format) 的编码容不下这些字：\(detail)。请改用 --encoding utf-8-bom。",
        en: "The encoding of \(format) lacks these characters: \(detail). Use --encoding utf-8-bom."
      )
    case .unsuitable(let why):
      LocalizedText(
        zh: "\(format) 容不下这份内容：\(why.zh)。", en: "\(format) cannot hold this: \(why.en).")
    case .failed:
      LocalizedText(
        zh: "写 \(format) 失败：\(detail)。", en: "Writing \(format) failed: \(detail).")
    }
  }
}
