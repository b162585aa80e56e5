"""A tabbed report text as its title and figures, the way a script of an office reads it.

It trusts the text: every table under its heading, every row whole, a number a field. So it serves
the texts of report_texts.py, and as an independent witness of their figures.
"""
import re

#: Headings of the sections that hold the tables.
TABLES = {"二、": "disclosure", "三、": "applications", "四、": "disputes"}
OTHER_HEADINGS = ("一、", "五、", "六、")
NUMBER = re.compile(r"-?\d+(\.\d+)?")


class Report:
    """What one text holds."""

    def __init__(self):
        self.title = ""
        #: Label of a row -> its figures.
        self.disclosure = {}
        #: The figures of each row, in the order of the form: six kinds of applicants, their sum.
        self.applications = []
        #: One row: three groups of four outcomes and their sum.
        self.disputes = []

    def parts(self):
        """The figures that are no totals, table by table and row by row."""
        return [figure for table in self.tables(totals=False) for figure in table]

    def tables(self, totals=True):
        """The figures of each table, with or without those that the form gives as sums."""
        yield [figure for row in self.disclosure.values() for figure in row]
        rows = self.applications
        if totals:
            yield [figure for row in rows for figure in row]
            yield list(self.disputes)
        else:
            # The row before the last is the sum of all outcomes.
            yield [figure for row in [*rows[:-2], *rows[-1:]] for figure in row[:6]]
            yield [figure for at, figure in enumerate(self.disputes) if at % 5 != 4]


def number(field):
    """The number a field holds; None where it holds anything else."""
    field = field.strip()
    if not NUMBER.fullmatch(field):
        return None
    return float(field) if "." in field else int(field)


def read(path):
    """The report of one text."""
    report, table = Report(), None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if "\t" in line:
                add(report, table, line.split("\t"))
            elif not report.title:
                report.title = line.strip()
            elif line.startswith((*TABLES, *OTHER_HEADINGS)):
                table = TABLES.get(line[:2])
    return report


def add(report, table, fields):
    figures = [figure for figure in map(number, fields) if figure is not None]
    if not figures:
        return
    if table == "disclosure":
        report.disclosure[fields[0].strip()] = figures
    elif table == "applications":
        report.applications.append(figures)
    elif table == "disputes":
        report.disputes = figures
