#!/usr/bin/env python3
"""Fills in a form as a spreadsheet program does, and looks at its rules.

    form_check.py fill FORM TARGET CODES NUMBERS   organ, year, text and numbers; CODES maps code to
                                                   [sheet, address], NUMBERS code to number
    form_check.py rules FORM CODES                 what may be typed where, as JSON
    form_check.py results BOOK                     verdicts and title of a recalculated book
"""
import json
import sys

import openpyxl


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def fill(form, target, codes, numbers):
    book = openpyxl.load_workbook(form)
    places = load(codes)
    for code, number in load(numbers).items():
        sheet, address = places[code]
        cell = book[sheet][address]
        # What is locked cannot be typed into; a total is left to its formula.
        if not cell.protection.locked:
            cell.value = number
    information = book["基本信息"]
    information["B2"].value = "某某县统计局"
    information["B3"].value = 2023
    for row in book["正文"].iter_rows(min_row=2):
        if not row[1].protection.locked:
            row[1].value = "本部分正文。"
    book.save(target)


def rules(form, codes):
    book = openpyxl.load_workbook(form)
    found = {}
    for code, (sheet, address) in load(codes).items():
        page = book[sheet]
        validations = [v for v in page.data_validations.dataValidation if address in v.sqref]
        rule = validations[0] if validations else None
        found[code] = {
            "locked": bool(page[address].protection.locked),
            "count": len(validations),
            "type": rule.type if rule else None,
            "operator": (rule.operator or "between") if rule else None,
            "low": rule.formula1 if rule else None,
            "high": rule.formula2 if rule else None,
            "style": rule.errorStyle or "stop" if rule else None,
            "formula": isinstance(page[address].value, str) and page[address].value.startswith("="),
        }
    sheets = {
        page.title: {
            "protected": bool(page.protection.sheet),
            "password": page.protection.password is not None,
            "alarms": sum(len(r.rules) for r in page.conditional_formatting),
            "unlocked": sum(not c.protection.locked for row in page.iter_rows() for c in row),
        }
        for page in book.worksheets
    }
    json.dump({"cells": found, "sheets": sheets}, sys.stdout, ensure_ascii=False)


def results(path):
    book = openpyxl.load_workbook(path, data_only=True)
    checks = book["勾稽校验"]
    verdicts = [row[5].value for row in checks.iter_rows(min_row=4)]
    json.dump({
        "failed": verdicts.count("不通过"), "passed": verdicts.count("通过"),
        "summary": checks["B2"].value, "title": book["基本信息"]["B6"].value,
        "period": book["基本信息"]["B7"].value,
    }, sys.stdout, ensure_ascii=False)


def main(arguments):
    commands = {"fill": (fill, 4), "rules": (rules, 2), "results": (results, 1)}
    command, count = commands.get(arguments[0] if arguments else "", (None, 0))
    if command is None or len(arguments) != count + 1:
        sys.exit(__doc__)
    command(*arguments[1:])


main(sys.argv[1:])
