/// What a finding's id stands for: the rule behind it, for people.
public struct Rule: Hashable, Sendable {
  /// The stable id, which findings carry.
  public var id: String
  /// What the rule says, in a few words.
  public var title: LocalizedText
  /// When it finds something and what to do then.
  public var explanation: LocalizedText
  /// The text or practice from which it comes.
  public var source: LocalizedText

  /// Creates a rule.
  public init(
    _ id: String, title: LocalizedText, explanation: LocalizedText, source: LocalizedText
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.source = source
  }

  /// Creates a rule from its texts, in both languages each.
  init(
    _ id: String, zh title: String, en englishTitle: String,
    _ explanation: String, _ englishExplanation: String, from source: LocalizedText
  ) {
    self.init(
      id, title: LocalizedText(zh: title, en: englishTitle),
      explanation: LocalizedText(zh: explanation, en: englishExplanation), source: source)
  }
}

extension LocalizedText {
  /// The form itself, in either version.
  static let officialForm = LocalizedText(
    zh: "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式",
    en: "The forms of the notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号")
  /// What reviewers do by hand; no official text says it.
  static let reviewPractice = LocalizedText(
    zh: "年报审核的通行做法；没有见到成文规定", en: "Practice of reviewers; no official text was found")
  /// How this tool reads: nothing is corrected, moved or filled in without a word.
  static let readingPractice = LocalizedText(
    zh: "本工具的读取原则：不改、不移、不补任何数字，有疑问就说明",
    en: "How this tool reads: no number is changed, moved or filled in, and every doubt is said")
}
