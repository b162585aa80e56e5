#!/usr/bin/env python3
"""Report texts -> workbooks of three sheets, the way a good script of an office does it.

    write_workbooks.py openpyxl|xlsxwriter TEXTS OUT

All texts in one process. Styles are made once a workbook, not once a cell.
"""
import sys
from pathlib import Path

import report_drawing
import report_text

FONT = "宋体"
GREY = "DDDDDD"
A4 = 9


class OpenpyxlDrawing:
    """A workbook by openpyxl; its styles are named ones, which is how it works fastest."""

    def __init__(self, path):
        import openpyxl
        self.path = path
        self.book = openpyxl.Workbook()
        self.book.remove(self.book.active)
        for style in self.styles():
            self.book.add_named_style(style)
        self.current = None

    @staticmethod
    def styles():
        from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
        thin = Side(style="thin")
        border = Border(left=thin, right=thin, top=thin, bottom=thin)
        centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
        plain, bold = Font(name=FONT, size=10), Font(name=FONT, size=10, bold=True)
        yield NamedStyle("title", font=Font(name=FONT, size=14, bold=True), alignment=centre)
        yield NamedStyle("head", font=bold, alignment=centre, border=border,
                         fill=PatternFill("solid", fgColor=GREY))
        yield NamedStyle("label", font=plain, border=border,
                         alignment=Alignment(vertical="center", wrap_text=True))
        yield NamedStyle("figure", font=plain, alignment=centre, border=border,
                         number_format="0.####")
        yield NamedStyle("total", font=bold, alignment=centre, border=border, number_format="0")

    def sheet(self, name, widths):
        self.current = self.book.create_sheet(name)
        for at, width in enumerate(widths):
            self.current.column_dimensions["ABCDEFGHIJKLMNO"[at]].width = width

    def cell(self, row, column, value, style):
        self.current.cell(row + 1, column + 1, value).style = style

    def formula(self, row, column, formula, _, style):
        self.cell(row, column, formula, style)

    def span(self, top, left, bottom, right, value, style):
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.cell(row, column, value if (row, column) == (top, left) else None, style)
        self.current.merge_cells(start_row=top + 1, start_column=left + 1,
                                 end_row=bottom + 1, end_column=right + 1)

    def finish(self, frozen_rows, frozen_columns):
        sheet = self.current
        sheet.freeze_panes = sheet.cell(frozen_rows + 1, frozen_columns + 1)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def close(self):
        self.book.save(self.path)


class XlsxWriterDrawing:
    """A workbook by XlsxWriter."""

    def __init__(self, path):
        import xlsxwriter
        self.book = xlsxwriter.Workbook(path)
        framed = {"font_name": FONT, "font_size": 10, "border": 1, "valign": "vcenter",
                  "text_wrap": True}
        centred = {**framed, "align": "center"}
        self.styles = {name: self.book.add_format(properties) for name, properties in {
            "title": {"font_name": FONT, "font_size": 14, "bold": True, "align": "center",
                      "valign": "vcenter"},
            "head": {**centred, "bold": True, "bg_color": "#" + GREY},
            "label": framed,
            "figure": {**centred, "num_format": "0.####"},
            "total": {**centred, "bold": True, "num_format": "0"},
        }.items()}
        self.current = None

    def sheet(self, name, widths):
        self.current = self.book.add_worksheet(name)
        for at, width in enumerate(widths):
            self.current.set_column(at, at, width)

    def cell(self, row, column, value, style):
        write = self.current.write_string if isinstance(value, str) else self.current.write_number
        write(row, column, value, self.styles[style])

    def formula(self, row, column, formula, result, style):
        self.current.write_formula(row, column, formula, self.styles[style], result)

    def span(self, top, left, bottom, right, value, style):
        self.current.merge_range(top, left, bottom, right, value, self.styles[style])

    def finish(self, frozen_rows, frozen_columns):
        self.current.freeze_panes(frozen_rows, frozen_columns)
        self.current.set_landscape()
        self.current.set_paper(A4)
        self.current.fit_to_pages(1, 0)

    def close(self):
        self.book.close()


DRAWINGS = {"openpyxl": OpenpyxlDrawing, "xlsxwriter": XlsxWriterDrawing}


def main(library, texts, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(Path(texts).glob("*.txt")):
        drawing = DRAWINGS[library](str(folder / (path.stem + ".xlsx")))
        report_drawing.draw(drawing, report_text.read(path))
        drawing.close()


main(*sys.argv[1:])
