/* The floor of writing the official workbook with libxlsxwriter: the three sheets of
   peers/report_drawing.py, drawn from C without anything in between.

     writer TEXTS OUT        cc -O2 writer.c -lxlsxwriter
     writer                  prints the version of the library

   It trusts the texts as peers/report_text.py does. Temporary files stay in memory where they can. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

enum { ROWS = 25, KINDS = 7, RESULTS = 15, LABELS = 6, AMOUNTS = 3, FIRST = 3, OUTCOME = 5, TOTAL = 26 };

typedef struct {
  char title[512];
  double disclosure[LABELS][AMOUNTS];
  double applications[ROWS][KINDS];
  double disputes[RESULTS];
} Report;

typedef struct {
  lxw_format *title, *head, *label, *figure, *total;
} Styles;

static const char *const labels[LABELS] = {"规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制",
                                           "行政事业性收费"};

/* Reading */

static int figures(char *line, double *into, int limit) {
  int count = 0;
  for (char *rest = line, *field; (field = strsep(&rest, "\t")) != NULL;) {
    char *end;
    double value = strtod(field, &end);
    if (end != field && *end == '\0' && count < limit) into[count++] = value;
  }
  return count;
}

static void add(Report *report, int table, char *line, int *row) {
  double found[RESULTS] = {0};
  char label[64] = "";
  size_t length = strcspn(line, "\t");
  if (length < sizeof label) memcpy(label, line, length), label[length] = '\0';
  int count = figures(line, found, RESULTS);
  if (count == 0) return;
  if (table == 2) {
    for (int at = 0; at < LABELS; at++)
      if (strcmp(label, labels[at]) == 0)
        memcpy(report->disclosure[at], found, sizeof report->disclosure[at]);
  } else if (table == 3 && *row < ROWS) {
    memcpy(report->applications[(*row)++], found, sizeof report->applications[0]);
  } else if (table == 4) {
    memcpy(report->disputes, found, sizeof report->disputes);
  }
}

static int table_of(const char *line, int before) {
  static const char *const headings[] = {"一、", "二、", "三、", "四、", "五、", "六、"};
  for (int at = 0; at < 6; at++)
    if (strncmp(line, headings[at], strlen(headings[at])) == 0) return at + 1;
  return before;
}

static int read_report(const char *path, Report *report) {
  static char *line;
  static size_t room;
  FILE *file = fopen(path, "r");
  if (file == NULL) return 1;
  int table = 0, row = 0;
  memset(report, 0, sizeof *report);
  while (getline(&line, &room, file) >= 0) {
    line[strcspn(line, "\n")] = '\0';
    if (strchr(line, '\t') != NULL)
      add(report, table, line, &row);
    else if (report->title[0] == '\0')
      snprintf(report->title, sizeof report->title, "%s", line);
    else
      table = table_of(line, table);
  }
  fclose(file);
  return row != ROWS;
}

/* Drawing */

static lxw_format *style(lxw_workbook *book, int size, int bold, int centred, int framed,
                         const char *format) {
  lxw_format *made = workbook_add_format(book);
  format_set_font_name(made, "宋体");
  format_set_font_size(made, size);
  format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
  if (bold) format_set_bold(made);
  if (centred) format_set_align(made, LXW_ALIGN_CENTER);
  if (framed) format_set_border(made, LXW_BORDER_THIN), format_set_text_wrap(made);
  if (format) format_set_num_format(made, format);
  return made;
}

static Styles styles_of(lxw_workbook *book) {
  Styles styles = {style(book, 14, 1, 1, 0, NULL), style(book, 10, 1, 1, 1, NULL),
                   style(book, 10, 0, 0, 1, NULL), style(book, 10, 0, 1, 1, "0.####"),
                   style(book, 10, 1, 1, 1, "0")};
  format_set_bg_color(styles.head, 0xDDDDDD);
  return styles;
}

static void finish(lxw_worksheet *sheet, lxw_row_t rows, lxw_col_t columns) {
  worksheet_freeze_panes(sheet, rows, columns);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
}

/* One figure over three columns, or three. */
static void amounts(lxw_worksheet *sheet, lxw_row_t row, const double *values, int count, Styles *by) {
  if (count == 1) {
    worksheet_merge_range(sheet, row, 1, row, 3, "", by->figure);
    worksheet_write_number(sheet, row, 1, values[0], by->figure);
  } else {
    for (int at = 0; at < count; at++)
      worksheet_write_number(sheet, row, 1 + at, values[at], by->figure);
  }
}

static void disclosure(lxw_workbook *book, const Report *report, Styles *by) {
  static const struct {
    const char *heading, *columns[AMOUNTS];
    int first, count, amounts;
  } blocks[] = {{"第二十条第（一）项", {"本年制发件数", "本年废止件数", "现行有效件数"}, 0, 2, 3},
                {"第二十条第（五）项", {"本年处理决定数量"}, 2, 1, 1},
                {"第二十条第（六）项", {"本年处理决定数量"}, 3, 2, 1},
                {"第二十条第（八）项", {"本年收费金额（单位：万元）"}, 5, 1, 1}};
  lxw_worksheet *sheet = workbook_add_worksheet(book, "表一");
  worksheet_set_column(sheet, 0, 0, 28, NULL);
  worksheet_set_column(sheet, 1, 3, 16, NULL);
  worksheet_merge_range(sheet, 0, 0, 0, 3, report->title, by->title);
  lxw_row_t row = 1;
  for (int block = 0; block < 4; block++) {
    worksheet_merge_range(sheet, row, 0, row, 3, blocks[block].heading, by->head);
    worksheet_write_string(sheet, ++row, 0, "信息内容", by->head);
    if (blocks[block].amounts == 1) {
      worksheet_merge_range(sheet, row, 1, row, 3, blocks[block].columns[0], by->head);
    } else {
      for (int at = 0; at < AMOUNTS; at++)
        worksheet_write_string(sheet, row, 1 + at, blocks[block].columns[at], by->head);
    }
    row++;
    for (int at = blocks[block].first; at < blocks[block].first + blocks[block].count; at++, row++) {
      worksheet_write_string(sheet, row, 0, labels[at], by->label);
      amounts(sheet, row, report->disclosure[at], blocks[block].amounts, by);
    }
  }
  finish(sheet, 1, 0);
}

static void application_heads(lxw_worksheet *sheet, Styles *by) {
  static const char *const kinds[] = {"商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"};
  worksheet_merge_range(sheet, 0, 0, 2, 2,
                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", by->head);
  worksheet_merge_range(sheet, 0, 3, 0, 9, "申请人情况", by->head);
  worksheet_merge_range(sheet, 1, 3, 2, 3, "自然人", by->head);
  worksheet_merge_range(sheet, 1, 4, 1, 8, "法人或其他组织", by->head);
  for (int at = 0; at < 5; at++) worksheet_write_string(sheet, 2, 4 + at, kinds[at], by->head);
  worksheet_merge_range(sheet, 1, 9, 2, 9, "总计", by->head);
}

static void application_labels(lxw_worksheet *sheet, Styles *by) {
  static const struct {
    const char *group, *below[9];
  } outcomes[] = {
      {"（一）予以公开", {NULL}},
      {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", {NULL}},
      {"（三）不予公开",
       {"1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
        "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"}},
      {"（四）无法提供",
       {"1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"}},
      {"（五）不予处理",
       {"1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息"}},
      {"（六）其他处理",
       {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"}},
      {"（七）总计", {NULL}}};
  worksheet_merge_range(sheet, FIRST, 0, FIRST, 2, "一、本年新收政府信息公开申请数量", by->label);
  worksheet_merge_range(sheet, FIRST + 1, 0, FIRST + 1, 2, "二、上年结转政府信息公开申请数量", by->label);
  worksheet_merge_range(sheet, TOTAL + 1, 0, TOTAL + 1, 2, "四、结转下年度继续办理", by->label);
  worksheet_merge_range(sheet, OUTCOME, 0, TOTAL, 0, "三、本年度办理结果", by->label);
  lxw_row_t row = OUTCOME;
  for (int group = 0; group < 7; group++) {
    lxw_row_t first = row;
    for (const char *const *label = outcomes[group].below; *label != NULL; label++)
      worksheet_write_string(sheet, row++, 2, *label, by->label);
    if (row == first)
      worksheet_merge_range(sheet, row, 1, row, 2, outcomes[group].group, by->label), row++;
    else
      worksheet_merge_range(sheet, first, 1, row - 1, 1, outcomes[group].group, by->label);
  }
}

static void applications(lxw_workbook *book, const Report *report, Styles *by) {
  char formula[64];
  lxw_worksheet *sheet = workbook_add_worksheet(book, "表二");
  worksheet_set_column(sheet, 0, 0, 14, NULL);
  worksheet_set_column(sheet, 1, 1, 16, NULL);
  worksheet_set_column(sheet, 2, 2, 44, NULL);
  worksheet_set_column(sheet, 3, 9, 11, NULL);
  application_heads(sheet, by);
  application_labels(sheet, by);
  for (int at = 0; at < ROWS; at++) {
    const double *values = report->applications[at];
    lxw_row_t row = FIRST + at;
    for (int kind = 0; kind < KINDS - 1; kind++) {
      if (row == TOTAL) {
        snprintf(formula, sizeof formula, "=SUM(%c6:%c26)", 'D' + kind, 'D' + kind);
        worksheet_write_formula_num(sheet, row, 3 + kind, formula, by->total, values[kind]);
      } else {
        worksheet_write_number(sheet, row, 3 + kind, values[kind], by->figure);
      }
    }
    snprintf(formula, sizeof formula, "=SUM(D%u:I%u)", row + 1, row + 1);
    worksheet_write_formula_num(sheet, row, 9, formula, by->total, values[KINDS - 1]);
  }
  finish(sheet, 3, 3);
}

static void disputes(lxw_workbook *book, const Report *report, Styles *by) {
  static const char *const results[] = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
  char formula[64];
  lxw_worksheet *sheet = workbook_add_worksheet(book, "表三");
  worksheet_set_column(sheet, 0, 14, 9, NULL);
  worksheet_merge_range(sheet, 0, 0, 0, 4, "行政复议", by->head);
  worksheet_merge_range(sheet, 0, 5, 0, 14, "行政诉讼", by->head);
  worksheet_merge_range(sheet, 1, 5, 1, 9, "未经复议直接起诉", by->head);
  worksheet_merge_range(sheet, 1, 10, 1, 14, "复议后起诉", by->head);
  for (int at = 0; at < RESULTS; at++) {
    if (at < 5)
      worksheet_merge_range(sheet, 1, at, 2, at, results[at], by->head);
    else
      worksheet_write_string(sheet, 2, at, results[at % 5], by->head);
    if (at % 5 == 4) {
      snprintf(formula, sizeof formula, "=SUM(%c4:%c4)", 'A' + at - 4, 'A' + at - 1);
      worksheet_write_formula_num(sheet, 3, at, formula, by->total, report->disputes[at]);
    } else {
      worksheet_write_number(sheet, 3, at, report->disputes[at], by->figure);
    }
  }
  finish(sheet, 3, 0);
}

static int write_report(const char *path, const Report *report) {
  lxw_workbook_options options;
  memset(&options, 0, sizeof options);
  if (access("/dev/shm", W_OK) == 0) options.tmpdir = "/dev/shm";
  lxw_workbook *book = workbook_new_opt(path, &options);
  if (book == NULL) return 1;
  Styles styles = styles_of(book);
  disclosure(book, report, &styles);
  applications(book, report, &styles);
  disputes(book, report, &styles);
  return workbook_close(book) != LXW_NO_ERROR;
}

int main(int count, char **arguments) {
  static Report report;
  char source[4096], target[4096];
  if (count == 1) return puts(lxw_version()) == EOF;
  DIR *folder = count == 3 ? opendir(arguments[1]) : NULL;
  if (folder == NULL) return 64;
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    char *end = strstr(entry->d_name, ".txt");
    if (end == NULL) continue;
    snprintf(source, sizeof source, "%s/%s", arguments[1], entry->d_name);
    *end = '\0';
    snprintf(target, sizeof target, "%s/%s.xlsx", arguments[2], entry->d_name);
    if (read_report(source, &report) != 0 || write_report(target, &report) != 0) {
      fprintf(stderr, "%s failed.\n", source);
      return 2;
    }
  }
  closedir(folder);
  return 0;
}
