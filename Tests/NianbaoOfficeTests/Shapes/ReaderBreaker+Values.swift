import TestSupport

extension ReaderBreaker {
  private static func disclosure(_ values: String, _ rows: String...) -> String {
    "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\(values)\n行政规范性文件\t4\t5\t6\n"
      + rows.map { $0 + "\n" }.joined()
  }

  private static let second = "disclosure.normative_documents 4 5 6"

  /// One document for each thing that stands in a value's place.
  static let values: [ReaderBreaker] = [
    ReaderBreaker("blanks", disclosure("\t\t3"), ["disclosure.regulations _ _ 3", second]),
    ReaderBreaker(
      "no-break spaces", disclosure("\u{A0}\t\u{A0}\t3"), ["disclosure.regulations _ _ 3", second]),
    ReaderBreaker("marks", disclosure("/\t-\t—"), ["disclosure.regulations _ _ _", second]),
    ReaderBreaker(
      "one merged 0 for a whole row, the total alone filled",
      applicationHead + """
        一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21
        二、上年结转政府信息公开申请数量\t0
        三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t8
        """,
      [
        "applications.received 1 2 3 4 5 6 21", "applications.carried_in _ _ _ _ _ _ 0",
        "applications.granted _ _ _ _ _ _ 8",
      ], finding: "row-total-only"),
    ReaderBreaker(
      "all totals blank",
      applicationHead + """
        一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t
        二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t
        """,
      ["applications.received 1 2 3 4 5 6 _", "applications.carried_in 1 0 0 0 0 0 _"]),
    ReaderBreaker(
      "thousands", disclosure("1,234\t0\t１，２３４，５６７"),
      ["disclosure.regulations 1234 0 1234567", second]),
    ReaderBreaker(
      "a number with its unit where the form fixes none",
      "第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t12\t251000元\n",
      ["disclosure.procurement 12 251000"], finding: "unit-in-cell"),
    ReaderBreaker(
      "万元 in the cell where the heading does not say it",
      "第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t3\t160.5964万元\n",
      ["disclosure.procurement 3 160.5964"], finding: "unit-in-cell"),
    ReaderBreaker(
      "万元 in the cell under a 万元 heading",
      "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t31\n行政强制\t4\n"
        + "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t103.3879万元\n",
      ["disclosure.penalties 31", "disclosure.coercion 4", "disclosure.fees 103.3879"],
      finding: "unit-in-cell"),
    ReaderBreaker(
      "signs: +3, −417, --253",
      """
      第二十条第（五）项
      信息内容\t上一年项目数量\t本年增/减\t处理决定数量
      行政许可\t12\t+3\t40
      其他对外管理服务事项\t500\t−417\t7
      第二十条第（八）项
      信息内容\t上一年项目数量\t本年增/减
      行政事业性收费\t300\t--253
      """,
      [
        "disclosure.licensing 12 3 40", "disclosure.other_services 500 -417 7",
        "disclosure.fees 300 -253",
      ],
      finding: "value-sign"),
    ReaderBreaker(
      "a note behind a number", disclosure("22（其中修订16件）\t0\t30"),
      ["disclosure.regulations 22 0 30", second],
      finding: "value-with-note"),
  ]

  /// One document for each oddity of structure.
  static let structure: [ReaderBreaker] = [
    ReaderBreaker(
      "headings one to six inside the first section, one of them named like the second",
      """
      某某县统计局2022年政府信息公开工作年度报告
      一、总体情况
      一、加强组织领导。
      二、完善工作机制。
      三、主动公开政府信息情况。
      全年主动公开信息 48 条。
      四、强化监督保障。
      二、主动公开政府信息情况

      """ + disclosure("1\t2\t3"), ["disclosure.regulations 1 2 3", second]),
    ReaderBreaker(
      "sections numbered otherwise",
      "三、主动公开政府信息情况\n" + disclosure("1\t2\t3") + "四、收到和处理政府信息公开申请情况\n",
      ["disclosure.regulations 1 2 3", second]),
    ReaderBreaker(
      "a row that the form does not have",
      disclosure("1\t2\t3", "其他主动公开文件\t7\t8\t9", "第二十条第（五）项", "信息内容\t本年处理决定数量", "行政许可\t12"),
      ["disclosure.regulations 1 2 3", second, "disclosure.licensing 12"], finding: "row-unknown"),
    ReaderBreaker(
      "a line with a number behind the table", disclosure("1\t2\t3", "2020年规范性文件发布总数量:0"),
      ["disclosure.regulations 1 2 3", second]),
    ReaderBreaker(
      "footnotes", disclosure("1\t2\t3", "注：1.规章指地方政府规章；2.以上数据截至2022年12月31日。"),
      ["disclosure.regulations 1 2 3", second]),
  ]

  /// Documents that must be refused.
  static let beyondRepair: [ReaderBreaker] = [
    ReaderBreaker(
      "every line that stands there twice was removed",
      """
      第二十条第(一)项
      信息内容
      本年制发件数
      本年废止件数
      现行有效件数
      规章
      0
      行政规范性文件
      第二十条第(五)项
      本年处理决定数量
      行政许可
      第二十条第(六)项
      行政处罚
      行政强制
      第二十条第(八)项
      行政事业性收费
      一、本年新收政府信息公开申请数量
      二、上年结转政府信息公开申请数量
      (一)予以公开
      1.属于国家秘密
      2.其他法律行政法规禁止公开
      """, [], refusal: "numbersGone"),
    ReaderBreaker(
      "UTF-8 misread as GBK and saved, characters lost",
      (try? Fixture.named("utf8-misread-as-gbk.txt").bytes()) ?? [], [], refusal: "misread"),
  ]
}
