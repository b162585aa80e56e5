#!/usr/bin/env python3
"""Puts entries into a form in LibreOffice and prints what then stands there.

    form_office.py SOFFICE FORM FOLDER type|set ENTRIES

`type` enters like a person, so that protection counts; it cannot show that a validation refuses, since
LibreOffice asks validations only on the keyboard's way. `set` writes as a program, past both; then
LibreOffice itself marks the cells that break their validation, and these are counted.

ENTRIES is JSON: [[sheet, address, text], …]. Prints JSON: every cell's text before and after, the
verdicts of the check sheet, the number of invalid cells of every sheet, and the title.
"""
import json
import os
import subprocess
import sys

MACRO = '''
Function Quoted(text As String) As String
  Dim shown As String
  shown = Replace(text, Chr(92), Chr(92) & Chr(92))
  shown = Replace(shown, Chr(34), Chr(92) & Chr(34))
  Quoted = Chr(34) & Replace(shown, Chr(10), " ") & Chr(34)
End Function

Sub Main
  Dim arguments(1) As New com.sun.star.beans.PropertyValue
  Dim point(0) As New com.sun.star.beans.PropertyValue
  Dim entry(0) As New com.sun.star.beans.PropertyValue
  On Error GoTo Failed
  file = FreeFile
  arguments(0).Name = "Hidden"
  arguments(0).Value = True
  document = StarDesktop.loadComponentFromURL("%(form)s", "_blank", 0, arguments())
  frame = document.CurrentController.Frame
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  out = "["
%(entries)s
  out = out & "]"
  invalid = ""
  For index = 0 To document.Sheets.Count - 1
    sheet = document.Sheets.getByIndex(index)
    sheet.unprotect("")
    shapes = sheet.DrawPage.Count
    sheet.showInvalid()
    If Len(invalid) > 0 Then invalid = invalid & ", "
    invalid = invalid & Quoted(sheet.Name) & ": " & (sheet.DrawPage.Count - shapes)
    sheet.clearArrows()
  Next
  checks = document.Sheets.getByName("%(checks)s")
  failed = 0
  passed = 0
  For row = 3 To 60
    verdict = checks.getCellByPosition(5, row).String
    If verdict = "%(bad)s" Then failed = failed + 1
    If verdict = "%(good)s" Then passed = passed + 1
  Next
  Open "%(result)s" For Output As #file
  Print #file, "{""entries"": " & out & ", ""failed"": " & failed & ", ""passed"": " & passed & ", ""invalid"": {" & invalid & "}, ""title"": " & Quoted(document.Sheets.getByIndex(0).getCellByPosition(1, 5).String) & "}"
  Close #file
  document.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open "%(result)s" For Output As #file
  Print #file, "{""error"": " & Quoted(Error$ & " " & Erl) & "}"
  Close #file
  StarDesktop.terminate()
End Sub
'''

ENTRY = '''
  cell = document.Sheets.getByName("%(sheet)s").getCellRangeByName("%(address)s")
  before = cell.String
%(enter)s  If Len(out) > 1 Then out = out & ","
  out = out & "{""before"": " & Quoted(before) & ", ""after"": " & Quoted(cell.String) & "}"
'''

TYPE = '''  document.CurrentController.setActiveSheet(document.Sheets.getByName("%(sheet)s"))
  point(0).Name = "ToPoint"
  point(0).Value = "%(address)s"
  helper.executeDispatch(frame, ".uno:GoToCell", "", 0, point())
  entry(0).Name = "StringName"
  entry(0).Value = "%(text)s"
  helper.executeDispatch(frame, ".uno:EnterString", "", 0, entry())
'''
SET = '''  cell.setFormula("%(text)s")
'''

MODULE = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">%s</script:module>
'''
LIBRARY = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">%s</library:library>
'''
LIBRARIES = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/%s.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
'''


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def entry_text(kind, values):
    return ENTRY % (values | {"enter": (TYPE if kind == "type" else SET) % values})


def run(command):
    subprocess.run(command, timeout=120, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def main(arguments):
    if len(arguments) != 5 or arguments[3] not in ("type", "set"):
        sys.exit(__doc__)
    office, form, folder, kind, entries = arguments
    with open(entries, encoding="utf-8") as file:
        typed = json.load(file)
    basic = f"{folder}/profile/user/basic"
    result = f"{folder}/result.json"
    macro = MACRO % {
        "form": f"file://{form}", "result": result,
        "checks": "勾稽校验", "bad": "不通过", "good": "通过",
        "entries": "".join(
            entry_text(kind, {"sheet": sheet, "address": address, "text": text.replace('"', '""')})
            for sheet, address, text in typed),
    }
    start = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
    # A new profile gets modules of its own, so it is made first.
    run(start + ["--terminate_after_init"])
    write(f"{basic}/Standard/Module1.xba", MODULE % escaped(macro))
    write(f"{basic}/Standard/script.xlb",
          LIBRARY % '<library:element library:name="Module1"/>')
    write(f"{basic}/Standard/dialog.xlb", LIBRARY % "")
    write(f"{basic}/script.xlc", LIBRARIES % "script")
    write(f"{basic}/dialog.xlc", LIBRARIES % "dialog")
    run(start + ["macro:///Standard.Module1.Main"])
    with open(result, encoding="utf-8") as file:
        print(json.dumps(json.load(file), ensure_ascii=False))


main(sys.argv[1:])
