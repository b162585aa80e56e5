import Testing

@testable import Nianbao

@Suite struct LabelNormalizerTests {
  struct Label: CustomTestStringConvertible, Sendable {
    var text: String
    var body: String
    var ordinal: Int?
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ body: String, _ ordinal: Int? = nil) {
      (self.text, self.body, self.ordinal) = (text, body, ordinal)
    }
  }

  @Test(
    "brings labels into the form in which they are compared",
    arguments: [
      Label("规章", "规章"),
      // Spaces and breaks.
      Label(" 规　章 ", "规章"), Label("商业\n企业", "商业企业"), Label("总\u{A0}计", "总计"),
      Label("科研\u{200B}机构", "科研机构"),
      // Punctuation and numbering.
      Label("（三）不予公开", "不予公开", 3), Label("(三)不予公开", "不予公开", 3),
      Label("3.其他", "其他", 3), Label("3、其他", "其他", 3), Label("３．其他", "其他", 3),
      Label("危及“三安全一稳定”", "危及三安全一稳定"), Label("三安全一稳定", "三安全一稳定"),
      Label("第二十条第（一）项", "第二十条第一项"),
      Label("本年收费金额（单位：万元）", "本年收费金额单位万元"),
      // Compatibility forms: Kangxi radicals and full-width letters.
      Label("⾃然⼈", "自然人"), Label("法⼈或其他组织", "法人或其他组织"), Label("⼆、上年结转", "上年结转", 2),
      Label("ＡＢ１", "AB1"),
      // Traditional characters.
      Label("總計", "总计"), Label("規章", "规章"), Label("檔案", "档案"), Label("（七）總計", "总计", 7),
      // Pinyin.
      Label("规(guī)章", "规章"), Label("规（guī）章（zhāng）", "规章"),
      Label("规(则)章", "规则章"),
      Label("", ""), Label("1.", "", 1), Label("/", ""),
    ])
  func normalizes(_ label: Label) {
    let normalized = LabelNormalizer.normalize(label.text)
    #expect(normalized.body == Array(label.body.unicodeScalars))
    #expect(normalized.ordinal == label.ordinal)
    #expect(normalized.isEmpty == label.body.isEmpty)
  }

  @Test("text of more than 120 characters is prose and gives an empty label")
  func prose() {
    #expect(LabelNormalizer.normalize(String(repeating: "章", count: 120)).body.count == 120)
    #expect(LabelNormalizer.normalize(String(repeating: "章", count: 121)).isEmpty)
    #expect(LabelNormalizer.normalize(String(repeating: "a", count: 121)).isEmpty)
    #expect(LabelNormalizer.normalize(String(repeating: "一、", count: 300)).isEmpty)
  }

  @Test("simplified text comes back as it is, traditional text one for one")
  func simplify() {
    func simplify(_ text: String) -> [Unicode.Scalar] {
      LabelNormalizer.simplify(Array(text.unicodeScalars))
    }
    #expect(simplify("信息公开2022") == Array("信息公开2022".unicodeScalars))
    #expect(simplify("資訊公開") == Array("资讯公开".unicodeScalars))
    #expect(simplify("") == [])
  }
}
