#!/usr/bin/env python3
"""Runs nianbao over pages and texts that are out of all proportion.

    hostile_pages.py [--bin PATH] [--file NAME] [--seconds N] [--memory MB]

Every file goes through `nianbao convert FILE --to json`, which has to end by itself with status 0
or 2 within the CPU time and the memory given, with one clear sentence where it refuses. Files that
hold the report beside all the rest have to give its cells.
"""
import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from measured import Runner

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1 << 20
SIZE = 50 * MEGABYTE

REPORT = (
    "<h1>某某县统计局2022年政府信息公开工作年度报告</h1><table><tr><td colspan=4>第二十条第（一）项</td></tr>"
    "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
    "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
    "<tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>").encode()
CELLS = {"disclosure.regulations.issued": 1, "disclosure.normative_documents.in_force": 6}


def page(content, report=REPORT):
    return b"<!DOCTYPE html><html><body>" + report + content + b"</body></html>"


def filled(unit):
    """The unit, in UTF-8, as often as fits into the size."""
    unit = unit.encode()
    return unit * (SIZE // len(unit))


# Name, what to write, and whether the report has to be read ("read"), refused, or either (None).
CASES = [
    ("paragraphs.html", lambda: page(filled("<p>全年发布信息48条。</p>\n")), None),
    ("one-text.html", lambda: page(b"<p>" + filled("全年发布信息") + b"</p>"), None),
    ("one-attribute.html", lambda: page(b'<p title="' + filled("全年发布信息") + b'">x</p>'), "read"),
    ("one-comment.html", lambda: page(b"<!--" + filled("<td>1</td>") + b"-->"), "read"),
    ("one-script.html", lambda: page(b"<script>" + filled("var a = 1;\n") + b"</script>"), "read"),
    ("script-strings.html",
     lambda: page(b"<script>" + filled("a('<td>1</td>');\n") + b"</script>"), None),
    ("cells.html", lambda: page(b"<table>" + filled("<tr><td>1<td>2<td>3\n") + b"</table>"), None),
    ("one-row.html", lambda: page(b"<table><tr>" + filled("<td>1") + b"</table>"), None),
    ("tables.html", lambda: page(filled("<table><tr><td>a<td>1</table>\n")), None),
    ("nested-tables.html",
     lambda: page(filled("<table><tr><td>a<table><tr><td>1<td>2</table></table>\n")), None),
    ("deep-tables.html", lambda: page(filled("<table><tr><td>")), "refused"),
    ("deep-tags.html", lambda: page(b"<div>" * 100_000), "refused"),
    ("deep-inline.html", lambda: page(b"<b>" * 100_000), None),
    ("end-tags.html", lambda: page(filled("</div></p>")), None),
    ("open-angles.html", lambda: page(filled("<")), None),
    ("entities.html", lambda: page(b"<p>" + filled("&amp;&#20803;&nbsp;") + b"</p>"), None),
    ("breaks.html", lambda: page(filled("<br>")), None),
    ("many-attributes.html",
     lambda: page(b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">"), "refused"),
    ("wide-span.html", lambda: page(b"<table><tr><td colspan=100000>1<td>2</table>"), "read"),
    ("wide-high-span.html",
     lambda: page(b"<table><tr><td rowspan=1000000 colspan=1000>1<td>2</table>"), "read"),
    ("many-wide-spans.html",
     lambda: page(b"<table>" + b"<tr><td rowspan=65534 colspan=1000>1" * 5000 + b"</table>"), None),
    ("json.html", lambda: b'{"content":"' + page(filled("<p>x<\\/p>")).replace(b'"', b'\\"') + b'"}',
     None),
    ("lines.txt", lambda: filled("规章\n"), "refused"),
    ("tabs.txt", lambda: filled("规章\t1\t2\t3\n"), "refused"),
    ("pipes.txt", lambda: filled("|"), "refused"),
    ("one-line.txt", lambda: filled("规章 1 2 3 "), "refused"),
]


def failures(case, run, answer, message, limits):
    """Yields what is wrong with a run."""
    _, _, outcome = case
    if run["timeout"]:
        yield "still running after %g s" % limits.hang
    elif run["status"] not in (0, 2):
        yield "exit status %d" % run["status"]
    if run["cpu"] > limits.seconds:
        yield "%.1f s of CPU time" % run["cpu"]
    if run["memory"] > limits.memory * MEGABYTE:
        yield "%d MB of memory" % (run["memory"] // MEGABYTE)
    if run["status"] == 2:
        lines = [line for line in message.splitlines() if line.strip()]
        if len(lines) != 1 or len(lines[0]) > 2000:
            yield "the message is no single clear sentence: %r" % message[:200]
        if outcome == "read":
            yield "refused: %s" % message.strip()[:200]
    elif run["status"] == 0:
        if outcome == "refused":
            yield "read, has to be refused"
        cells = json.loads(answer)["cells"]
        if any(cells.get(code) != number for code, number in CELLS.items()):
            yield "the cells of the report are wrong"


def main():
    parser = argparse.ArgumentParser(prog="scripts/hostile pages",
                                     description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=str(ROOT / ".build/release/nianbao"), help="the tool")
    parser.add_argument("--file", help="only this file")
    parser.add_argument("--seconds", type=float, default=10, help="the most CPU time, in s")
    parser.add_argument("--hang", type=float, default=60,
                        help="when to end a run that does not end by itself, in s")
    parser.add_argument("--memory", type=int, default=1024, help="the most memory, in MB")
    limits = parser.parse_args()
    failed = 0
    cases = [case for case in CASES if limits.file in (None, case[0])]
    with tempfile.TemporaryDirectory() as folder, Runner() as runner:
        for case in cases:
            path = Path(folder) / case[0]
            path.write_bytes(case[1]())
            answer, messages = Path(folder) / ".answer", Path(folder) / ".messages"
            run = runner.run(
                [os.path.abspath(limits.bin), "convert", str(path), "--to", "json", "-o", "-",
                 "--language", "en"], str(answer), str(messages), limits.hang)
            size = path.stat().st_size
            path.unlink()
            message = messages.read_text(encoding="utf-8", errors="replace")
            wrong = list(failures(case, run, answer.read_bytes(), message, limits))
            failed += bool(wrong)
            print("%-22s %5.1f MB  %5.2f s  %5d MB  %s" % (
                case[0], size / MEGABYTE, run["cpu"], run["memory"] // MEGABYTE,
                "; ".join(wrong) or {0: "read", 2: "refused"}.get(run["status"])))
    print("%d pages, %d failed (limits: %g s, %d MB)" % (
        len(cases), failed, limits.seconds, limits.memory))
    sys.exit(1 if failed or not cases else 0)


if __name__ == "__main__":
    main()
