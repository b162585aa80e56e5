extension ReaderBreaker {
  /// One document for each shape in which tables arrive.
  static let shapes: [ReaderBreaker] = [
    ReaderBreaker(
      "tab paste, the row under a merged label is shifted",
      applicationHead + """
        一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21
        三、本年度办理结果\t（一）予以公开\t7\t0\t0\t0\t1\t0\t8
        （三）不予公开\t1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2
        2.其他法律行政法规禁止公开\t3\t0\t0\t1\t0\t0\t4
        """,
      [
        "applications.received 1 2 3 4 5 6 21", "applications.granted 7 0 0 0 1 0 8",
        "applications.refused_state_secret 2 0 0 0 0 0 2",
        "applications.refused_by_law 3 0 0 1 0 0 4",
      ]),
    ReaderBreaker(
      "stray blank lines inside a table",
      "第二十条第（一）项\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n\n\n规章\t1\t2\t3\n\n行政规范性文件\t4\t5\t6\n",
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "leading tabs lost, trailing tabs added",
      applicationHead + """
        （三）不予公开\t1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2
        \t2.其他法律行政法规禁止公开\t3\t0\t0\t1\t0\t0\t4
        （七）总计\t9\t8\t0\t0\t1\t0\t18\t
        四、结转下年度继续办理\t\t\t3\t0\t0\t2\t0\t0\t5\t\t
        """,
      [
        "applications.refused_state_secret 2 0 0 0 0 0 2",
        "applications.refused_by_law 3 0 0 1 0 0 4",
        "applications.total 9 8 0 0 1 0 18", "applications.carried_out 3 0 0 2 0 0 5",
      ]),
    ReaderBreaker(
      "crawled pipes with |||| for spans",
      """
      第二十条第(一)项 | |||
      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 1 | 0 | 12 |
      行政规范性文件 | 5 | 2 | 34 |
      第二十条第(五)项 | |||
      信息内容 | 本年处理决定数量 | ||
      行政许可 | 807 | ||
      """,
      [
        "disclosure.regulations 1 0 12", "disclosure.normative_documents 5 2 34",
        "disclosure.licensing 807",
      ]),
    ReaderBreaker(
      "one cell a line, a pipe behind it",
      """
      第二十条第(六)项 |
      |||
      信息内容 |
      本年处理决定数量 |
      ||
      行政处罚 |
      31
      ||
      行政强制 |
      4
      ||
      第二十条第(八)项 |
      |||
      信息内容 |
      本年收费金额(单位:万元) |
      ||
      行政事业性收费 |
      0.7
      ||
      """,
      ["disclosure.penalties 31", "disclosure.coercion 4", "disclosure.fees 0.7"]),
    ReaderBreaker(
      "one cell a line, a pipe on a line of its own",
      """
      第二十条第(一)项
      |
      |||||
      信息内容
      |
      本年制发件数
      |
      本年废止件数
      |
      现行有效件数
      |
      ||
      规章
      |
      1
      |
      2
      |
      3
      |
      ||
      规范性文件
      |
      0
      |
      6
      |
      9
      |
      """,
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 0 6 9"]),
    ReaderBreaker(
      "one cell a line",
      "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n行政规范性文件\n4\n5\n6\n",
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "one cell a line with blank lines",
      "第二十条第（一）项\n\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n 1\n\n2\n\n 3\n\n行政规范性文件\n\n4\n\n5\n\n6\n",
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "cells wrapped over two lines",
      """
      申请人情况
      自然人
      法人或其他组织
      总计
      商业
      企业
      科研
      机构
      社会公益组织
      法律服务机构
      其他
      一、本年新收政府信息
      公开申请数量
      11
      0
      0
      1
      0
      0
      12
      四、结转下年度
      继续办理
      2
      0
      0
      0
      0
      0
      2
      """,
      ["applications.received 11 0 0 1 0 0 12", "applications.carried_out 2 0 0 0 0 0 2"]),
    ReaderBreaker(
      "Markdown tables, one table a row",
      """
      ### 一、本年新收政府信息公开申请数量
      | 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |
      |---|---|---|---|---|---|---|---|
      | 本年新收政府信息公开申请数量 | 705 | 3 | 0 | 0 | 5 | 0 | 713 |

      ### （一）予以公开
      | 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |
      |---|---|---|---|---|---|---|---|
      | 予以公开 | 290 | 1 | 0 | 0 | 3 | 0 | 294 |
      """,
      ["applications.received 705 3 0 0 5 0 713", "applications.granted 290 1 0 0 3 0 294"]),
    ReaderBreaker(
      "PDF text: a page number in a table, header words interleaved, labels parted from numbers",
      """
      申请人情况
      （本列数据的勾稽关系为：第一项加第二项之和， 法人或其他组织
      等于第三项加第四项之和）
      自然人 总计
      商业企 科研机 社会公益 法律服务
      其他
      业 构 组织 机构
      一、本年新收政府信息公开申请数量 31 5 0 0 6 4 46
      二、上年结转政府信息公开申请数量 3 0 0 0 0 0 3
      — 5 —
      （一）予以公开 12 2 0 0 5 3 22
      （二）部分公开（区分处理的，只计这一情
      4 7 0 0 0 0 11
      形，不计其他情形）
      - 6 -
      （七）总计 30 5 0 0 6 4 45
      四、结转下年度继续办理 4 0 0 0 0 0 4
      """,
      [
        "applications.received 31 5 0 0 6 4 46", "applications.carried_in 3 0 0 0 0 0 3",
        "applications.granted 12 2 0 0 5 3 22", "applications.partially_granted 4 7 0 0 0 0 11",
        "applications.total 30 5 0 0 6 4 45", "applications.carried_out 4 0 0 0 0 0 4",
      ], finding: "page-number"),
    ReaderBreaker(
      "a table cut by a page: its heading stands there again",
      """
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t1\t2\t3
      - 3 -
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      行政规范性文件\t4\t5\t6
      """,
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "a metadata table before the report",
      """
      索引号\t000014349/2023-00012\t主题分类\t政务公开
      发布机构\t某某县统计局\t成文日期\t2023-01-20
      标题\t某某县统计局2022年政府信息公开工作年度报告\t文号\t无

      第二十条第（一）项
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t1\t2\t3
      行政规范性文件\t4\t5\t6
      """,
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
  ]

  /// What stands over the columns of the table of disputes and is not the form's, or nowhere else.
  static let headings: [ReaderBreaker] = [
    ReaderBreaker(
      "a year beside the numbers of a row that needs no label",
      disputeHead + "2022年\t1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t6\t7\t8\t26\n",
      [
        "disputes.review 1 2 3 4 10", "disputes.litigation_direct 0 0 0 0 0",
        "disputes.litigation_after_review 5 6 7 8 26",
      ], finding: "label-doubtful"),
    ReaderBreaker(
      "groups of columns in another order, one cell a line",
      disputeHead.replacing("复议后起诉", with: "@").replacing("未经复议直接起诉", with: "复议后起诉")
        .replacing("@", with: "未经复议直接起诉").replacing("\t", with: "\n")
        + "1\n2\n3\n4\n10\n0\n0\n0\n0\n0\n5\n6\n7\n8\n26\n",
      [
        "disputes.review _ _ _ _ _", "disputes.litigation_direct _ _ _ _ _",
        "disputes.litigation_after_review _ _ _ _ _",
      ], finding: "column-order"),
    ReaderBreaker(
      "a line of sums in a group's place, the groups one below the other",
      "三、政府信息公开行政复议、行政诉讼情况\n类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
        + "行政复议\t1\t2\t3\t4\t10\n行政诉讼\t0\t0\t0\t1\t1\n合计\t1\t2\t3\t5\t11\n",
      [
        "disputes.review 1 2 3 4 10", "disputes.litigation_direct 0 0 0 1 1",
        "disputes.litigation_after_review 1 2 3 5 11",
      ], finding: "label-doubtful"),
    ReaderBreaker(
      "a heading that is not the form's, where the others are all there",
      applicationHead.replacing("社会公益组织", with: "事业单位")
        + "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n",
      ["applications.received 1 2 3 4 5 6 21", "applications.carried_in 0 0 0 0 0 0 0"],
      finding: "label-doubtful"),
    ReaderBreaker(
      "another unit in the heading than the form's",
      "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t31\n行政强制\t4\n"
        + "第二十条第（八）项\n信息内容\t本年收费金额（单位：元）\n行政事业性收费\t251000\n",
      ["disclosure.penalties 31", "disclosure.coercion 4", "disclosure.fees 251000"],
      finding: "unit-in-heading"),
    ReaderBreaker(
      "another unit on a line of its own behind the heading",
      "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n31\n行政强制\n4\n"
        + "第二十条第（八）项\n信息内容\n本年收费金额\n（金额单位：元）\n行政事业性收费\n251000\n",
      ["disclosure.penalties 31", "disclosure.coercion 4", "disclosure.fees 251000"],
      finding: "unit-in-heading"),
    ReaderBreaker(
      "ten thousand times the form's unit in the heading",
      "第二十条第（六）项\n信息内容\t本年处理决定数量（单位：万件）\n行政处罚\t31\n行政强制\t4\n"
        + "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t2.5\n",
      ["disclosure.penalties 31", "disclosure.coercion 4", "disclosure.fees 2.5"],
      finding: "unit-in-heading"),
  ]

  /// Headings and labels that are the form's, written otherwise.
  static let usual: [ReaderBreaker] = [
    ReaderBreaker(
      "units in brackets behind headings",
      applicationHead.replacing("自然人", with: "自然人（人）").replacing("总计", with: "总计（件）")
        + "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n",
      ["applications.received 1 2 3 4 5 6 21", "applications.carried_in 0 0 0 0 0 0 0"]),
    ReaderBreaker(
      "a group's heading a line lower than its neighbour's",
      disputeHead.replacing("行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉", with: "行政复议\t行政诉讼\n\t复议后起诉\n未经复议直接起诉")
        + "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t6\t7\t8\t26\n",
      [
        "disputes.review 1 2 3 4 10", "disputes.litigation_direct 0 0 0 0 0",
        "disputes.litigation_after_review 5 6 7 8 26",
      ]),
    ReaderBreaker(
      "all in one line",
      ("某某局2023年政府信息公开工作年度报告\n" + disputeHead
        + "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t6\t7\t8\t26\n").replacing("\n", with: "\t"),
      [
        "disputes.review 1 2 3 4 10", "disputes.litigation_direct 0 0 0 0 0",
        "disputes.litigation_after_review 5 6 7 8 26",
      ]),
    ReaderBreaker(
      "groups one below the other",
      "三、政府信息公开行政复议、行政诉讼情况\n类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
        + "行政复议\t1\t2\t3\t4\t10\n未经复议直接起诉\t0\t0\t0\t1\t1\n复议后起诉\t1\t2\t3\t5\t11\n",
      [
        "disputes.review 1 2 3 4 10", "disputes.litigation_direct 0 0 0 1 1",
        "disputes.litigation_after_review 1 2 3 5 11",
      ]),
  ]

  /// The heading of the table of disputes, as a browser copies it.
  static let disputeHead =
    "三、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n"
    + Array(repeating: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计", count: 3).joined(separator: "\t") + "\n"

  /// The heading of the table of applications, as a browser copies it.
  static let applicationHead = """
    （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况
    自然人\t法人或其他组织\t总计
    商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他

    """
}
