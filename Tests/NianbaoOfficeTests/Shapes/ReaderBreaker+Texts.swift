import Foundation

extension ReaderBreaker {
  private static let plain = """
    第二十条第（一）项
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t1\t2\t3
    行政规范性文件\t4\t5\t6

    """
  private static let rows = [
    "disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6",
  ]

  /// One document for each encoding.
  static let encodings: [ReaderBreaker] = [
    ReaderBreaker("UTF-8 without a mark", plain, rows),
    ReaderBreaker("UTF-8 with a mark", "\u{FEFF}" + plain, rows),
    ReaderBreaker("GB18030", encoded(plain, .init(rawValue: 0x8000_0632)), rows),
    ReaderBreaker(
      "UTF-16, little end first", [0xFF, 0xFE] + encoded(plain, .utf16LittleEndian), rows),
    ReaderBreaker("UTF-16, big end first", [0xFE, 0xFF] + encoded(plain, .utf16BigEndian), rows),
  ]

  /// One document for each kind of character that looks like another.
  static let characters: [ReaderBreaker] = [
    ReaderBreaker("full-width digits", plain.replacing("1\t2\t3", with: "１\t２\t３"), rows),
    ReaderBreaker(
      "half-width brackets", plain.replacing("（", with: "(").replacing("）", with: ")"), rows),
    ReaderBreaker(
      "Kangxi radicals",
      applicationHead.replacing("自然人", with: "⾃然⼈").replacing("人", with: "⼈")
        + "⼀、本年新收政府信息公开申请数量\t1\t2\t0\t0\t0\t0\t3\n⼆、上年结转政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n",
      ["applications.received 1 2 0 0 0 0 3", "applications.carried_in 4 0 0 0 0 0 4"]),
    ReaderBreaker(
      "no-break and ideographic spaces",
      plain.replacing("规章\t1", with: "规\u{3000}章\t\u{A0}1\u{3000}").replacing(
        "信息内容", with: "信\u{A0}息\u{A0}内容"),
      rows),
    ReaderBreaker(
      "traditional characters",
      "第二十條第（一）項\n信息內容\t本年制發件數\t本年廢止件數\t現行有效件數\n規章\t1\t2\t3\n行政規範性檔案\t4\t5\t6\n", rows),
    ReaderBreaker("pinyin behind a character", plain.replacing("规章", with: "规(guī)章"), rows),
  ]

  /// One document for each way in which labels are miswritten.
  static let labels: [ReaderBreaker] = [
    ReaderBreaker(
      "spaces and breaks inside labels",
      "<table><tr><td>信息内容<td>本年制 发件数<td>本年废<br>止件数<td>现行有效件数<tr><td>规  章<td>1<td>2<td>3"
        + "<tr><td>行政规范<br>性 文件<td>4<td>5<td>6</table>", rows),
    ReaderBreaker(
      "规范性文件 for 行政规范性文件", plain.replacing("行政规范性", with: "规范性"), rows),
    ReaderBreaker(
      "truncated headings", plain.replacing("现行有效件数", with: "现行有效件").replacing("（一）项", with: ""),
      rows),
    ReaderBreaker(
      "社会组织 and 社会公益 for 社会公益组织; 其他法律法规禁止公开; 「1、」 for 「1.」",
      applicationHead.replacing("社会公益组织", with: "社会组织") + """
        三、本年度办理结果\t（三）不予公开\t1、属于国家秘密\t2\t0\t0\t0\t0\t0\t2
        2、其他法律法规禁止公开\t3\t0\t0\t1\t0\t0\t4
        """,
      [
        "applications.refused_state_secret 2 0 0 0 0 0 2",
        "applications.refused_by_law 3 0 0 1 0 0 4",
      ]),
    ReaderBreaker(
      "a typo, a shortened label",
      applicationHead + """
        （三）不予公开\t1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2
        2.其他法律行政止公开\t3\t0\t0\t1\t0\t0\t4
        （六）其他处理\t1.逾期不补正\t6\t0\t0\t0\t0\t0\t6
        2.逾期未缴费\t5\t0\t0\t0\t0\t0\t5
        3.其他\t4\t0\t0\t0\t0\t0\t4
        """,
      [
        "applications.refused_state_secret 2 0 0 0 0 0 2",
        "applications.refused_by_law 3 0 0 1 0 0 4",
        "applications.other_uncorrected 6 0 0 0 0 0 6", "applications.other_unpaid 5 0 0 0 0 0 5",
        "applications.other_rest 4 0 0 0 0 0 4",
      ]),
    ReaderBreaker(
      "a long local explanation inside a label",
      plain.replacing("行政规范性文件\t", with: "行政规范性文件（指以本机关名义制发、涉及公民权利义务、在本辖区内反复适用的文件，不含内部管理文件）\t"),
      rows),
    ReaderBreaker(
      "本年度收费金额，保留4位小数; 处理决定数量",
      """
      第二十条第（五）项
      信息内容\t处理决定数量
      行政许可\t12
      第二十条第（八）项
      信息内容\t本年度收费金额（单位：万元，保留4位小数）
      行政事业性收费\t3.0001
      """, ["disclosure.licensing 12", "disclosure.fees 3.0001"]),
    ReaderBreaker(
      "本年增/ for 本年增/减",
      """
      第二十条第（五）项
      信息内容\t上一年项目数量\t本年增/\t处理决定数量
      行政许可\t12\t-3\t40
      其他对外管理服务事项\t5\t+2\t7
      """, ["disclosure.licensing 12 -3 40", "disclosure.other_services 5 2 7"]),
  ]

  private static func encoded(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    // A text that cannot be encoded gives no bytes, and the case fails.
    Array(text.data(using: encoding) ?? Data())
  }
}
