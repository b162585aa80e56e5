import Foundation

extension ReaderBreaker {
  /// One document for each kind of web page.
  static let pages: [ReaderBreaker] = [
    ReaderBreaker(
      "HTML with rowspan and colspan",
      """
      <table><tr><td colspan=4>第二十条第（六）项</td></tr>
      <tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
      <tr><td>行政处罚</td><td colspan=3>31</td></tr><tr><td>行政强制</td><td colspan=3>4</td></tr></table>
      <table><tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
      <td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
      <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
      <tr><td rowspan=3>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>\(cells(7, 0, 0, 0, 1, 0, 8))</tr>
      <tr><td rowspan=2>（三）不予公开</td><td>1.属于国家秘密</td>\(cells(2, 0, 0, 0, 0, 0, 2))</tr>
      <tr><td>2.其他法律行政法规禁止公开</td>\(cells(3, 0, 0, 1, 0, 0, 4))</tr></table>
      """,
      [
        "disclosure.penalties 31", "disclosure.coercion 4", "applications.granted 7 0 0 0 1 0 8",
        "applications.refused_state_secret 2 0 0 0 0 0 2",
        "applications.refused_by_law 3 0 0 1 0 0 4",
      ]),
    ReaderBreaker(
      "Word HTML, labels split over many spans",
      """
      <div class=WordSection1><table class=MsoNormalTable><tr style='mso-yfti-irow:0'>
      <td><p class=MsoNormal><span lang=EN-US>信息<o:p></o:p></span><span>内容</span></p></td>
      <td><p>本年<span lang=EN-US>制</span><b>发</b>件数<o:p></o:p></p></td><td><p>本年废<span>止件数</span></p></td>
      <td><p>现行<br>有效件数<o:p>&nbsp;</o:p></p></td></tr>
      <tr><td><p>规<span>章</span></p></td><td><p><span lang=EN-US>1<o:p></o:p></span></p></td>
      <td><p>2</p></td><td><p><span>1</span><span>3</span><o:p>&nbsp;</o:p></p></td></tr>
      <tr><td><p>行政规范性<span>文件</span></p></td><td><p>4</p></td><td><p>5</p></td><td><p>6</p></td></tr></table></div>
      """,
      ["disclosure.regulations 1 2 13", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "a table for page lay-out around it, navigation and a footer",
      """
      <body><div class=nav><a href=/>首页</a> &gt; <a href=/x>政府信息公开年报</a></div>
      <table><tr><td width=200><ul><li>2021<li>2022<li>2023</ul></td><td><h1>某某县统计局2022年政府信息公开工作年度报告</h1>
      \(disclosure)</td></tr></table><div id=footer>版权所有 访问量 123456</div></body>
      """,
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "a table in a cell of a table",
      "<table><tr><td>正文</td></tr><tr><td><table><tr><td>\(disclosure)</td></tr></table></td></tr></table>",
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "a page inside a string of JSON",
      #"{"title":"某某县统计局2022年政府信息公开工作年度报告","content":"\#(escaped)"}"#,
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "a page inside a string of a script",
      "<html><body><div id=x></div><script>var content = '\(escaped.replacing("<", with: "\\x3c"))';</script></body></html>",
      ["disclosure.regulations 1 2 3", "disclosure.normative_documents 4 5 6"]),
    ReaderBreaker(
      "&nbsp; and breaks in cells, entities for letters",
      """
      <table><tr><td>信息内容<td>本年&#21046;发件数<td>本年废止<br>件数<td>现行有效件数
      <tr><td>规&nbsp;&nbsp;章<td>&nbsp;<td>&nbsp;2&nbsp;<td>3
      <tr><td>行政规范性<br/>文件<td>4<td>&#53;<td>/</table>
      """,
      ["disclosure.regulations _ 2 3", "disclosure.normative_documents 4 5 _"]),
  ]

  private static func cells(_ values: Int...) -> String {
    values.map { "<td>\($0)</td>" }.joined()
  }

  private static let disclosure =
    "<table><tr><td colspan=4>第二十条第（一）项</td></tr>"
    + "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
    + "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
    + "<tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>"

  private static let escaped = disclosure.replacing("/", with: "\\/").replacing(
    "=4", with: "=\\\"4\\\"")
}
