"""The three official tables, drawn with whatever library: merged headings, borders, sums, frozen
panes and print set-up.

A drawing has sheet(name, widths), cell(row, column, value, style), span(top, left, bottom, right,
value, style), formula(row, column, formula, result, style), finish(frozen_rows, frozen_columns).
Rows and columns count from zero. Styles are title, head, label, figure and total.
"""

BLOCKS = (
    ("第二十条第（一）项", ("本年制发件数", "本年废止件数", "现行有效件数"), ("规章", "行政规范性文件")),
    ("第二十条第（五）项", ("本年处理决定数量",), ("行政许可",)),
    ("第二十条第（六）项", ("本年处理决定数量",), ("行政处罚", "行政强制")),
    ("第二十条第（八）项", ("本年收费金额（单位：万元）",), ("行政事业性收费",)),
)
ORGANIZATIONS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
RELATION = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
#: Outcomes: the group, and the rows below it.
OUTCOMES = (
    ("（一）予以公开", ()),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ()),
    ("（三）不予公开", (
        "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”",
        "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息",
        "7.属于行政执法案卷", "8.属于行政查询事项")),
    ("（四）无法提供", (
        "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确")),
    ("（五）不予处理", (
        "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息")),
    ("（六）其他处理", (
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他")),
    ("（七）总计", ()),
)
RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
#: Rows of table 2, zero-based: the first with figures, the first and the last outcome, their total.
FIRST, OUTCOME, LAST_OUTCOME, TOTAL = 3, 5, 25, 26


def draw(drawing, report):
    """Draws the three sheets of a report."""
    disclosure(drawing, report)
    applications(drawing, report.applications)
    disputes(drawing, report.disputes)


def disclosure(drawing, report):
    drawing.sheet("表一", (28, 16, 16, 16))
    drawing.span(0, 0, 0, 3, report.title, "title")
    row = 1
    for heading, columns, labels in BLOCKS:
        drawing.span(row, 0, row, 3, heading, "head")
        drawing.cell(row + 1, 0, "信息内容", "head")
        across(drawing, row + 1, columns, "head")
        row += 2
        for label in labels:
            drawing.cell(row, 0, label, "label")
            across(drawing, row, report.disclosure[label], "figure")
            row += 1
    drawing.finish(1, 0)


def across(drawing, row, values, style):
    """One value over three columns, or three."""
    if len(values) == 1:
        drawing.span(row, 1, row, 3, values[0], style)
    else:
        for at, value in enumerate(values):
            drawing.cell(row, 1 + at, value, style)


def applications(drawing, rows):
    drawing.sheet("表二", (14, 16, 44, *[11] * 7))
    drawing.span(0, 0, 2, 2, RELATION, "head")
    drawing.span(0, 3, 0, 9, "申请人情况", "head")
    drawing.span(1, 3, 2, 3, "自然人", "head")
    drawing.span(1, 4, 1, 8, "法人或其他组织", "head")
    for at, kind in enumerate(ORGANIZATIONS):
        drawing.cell(2, 4 + at, kind, "head")
    drawing.span(1, 9, 2, 9, "总计", "head")
    labels(drawing)
    for at, figures in enumerate(rows):
        applicants(drawing, FIRST + at, figures)
    drawing.finish(3, 3)


def labels(drawing):
    """The three columns of labels of table 2."""
    for row, label in (
            (FIRST, "一、本年新收政府信息公开申请数量"), (FIRST + 1, "二、上年结转政府信息公开申请数量"),
            (TOTAL + 1, "四、结转下年度继续办理")):
        drawing.span(row, 0, row, 2, label, "label")
    drawing.span(OUTCOME, 0, TOTAL, 0, "三、本年度办理结果", "label")
    row = OUTCOME
    for group, below in OUTCOMES:
        if below:
            drawing.span(row, 1, row + len(below) - 1, 1, group, "label")
            for at, label in enumerate(below):
                drawing.cell(row + at, 2, label, "label")
        else:
            drawing.span(row, 1, row, 2, group, "label")
        row += max(1, len(below))


def applicants(drawing, row, figures):
    """The seven figures of a row of table 2; sums are formulas."""
    for at, figure in enumerate(figures[:6]):
        if row == TOTAL:
            letter = "DEFGHI"[at]
            drawing.formula(row, 3 + at, "=SUM(%s%d:%s%d)" % (
                letter, OUTCOME + 1, letter, LAST_OUTCOME + 1), figure, "total")
        else:
            drawing.cell(row, 3 + at, figure, "figure")
    drawing.formula(row, 9, "=SUM(D%d:I%d)" % (row + 1, row + 1), figures[6], "total")


def disputes(drawing, figures):
    drawing.sheet("表三", (9,) * 15)
    drawing.span(0, 0, 0, 4, "行政复议", "head")
    drawing.span(0, 5, 0, 14, "行政诉讼", "head")
    drawing.span(1, 5, 1, 9, "未经复议直接起诉", "head")
    drawing.span(1, 10, 1, 14, "复议后起诉", "head")
    for at in range(15):
        if at < 5:
            drawing.span(1, at, 2, at, RESULTS[at], "head")
        else:
            drawing.cell(2, at, RESULTS[at % 5], "head")
    for at, figure in enumerate(figures):
        if at % 5 == 4:
            first, last = "AFK"[at // 5], "DIN"[at // 5]
            drawing.formula(3, at, "=SUM(%s4:%s4)" % (first, last), figure, "total")
        else:
            drawing.cell(3, at, figure, "figure")
    drawing.finish(3, 0)
