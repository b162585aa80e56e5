#!/usr/bin/env python3
"""Decides from the scores of a corpus (score.py --json) whether a build may pass.

It may not where a cell is silently wrong, where an input that has to be refused was not,
after a crash, a timeout or a broken answer, and where a readable input was refused.
"""
import argparse
import json
import sys
from pathlib import Path


def one_line(text):
    return " ".join(text.split())


def reasons(name, score):
    """Why this case stops the build: no, one or several lines."""
    outcome = score["outcome"]
    for item in score["wrong_silent"] + score["invented_silent"]:
        yield "%s: %s silently wrong: %s, expected %s" % (
            name, item["cell"], item.get("got"), item.get("want", "no value"))
    if outcome in ("crashed", "timeout", "broken"):
        yield "%s: %s: %s" % (name, outcome, one_line(score["remark"]))
    elif outcome == "converted" and not score["refusal_ok"]:
        yield "%s: converted, has to be refused" % name
    elif outcome == "refused" and not score["refusal_ok"]:
        yield "%s: refused: %s" % (name, one_line(score["remark"]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("scores", type=Path)
    chosen = parser.parse_args()
    scores = json.loads(chosen.scores.read_text(encoding="utf-8"))
    totals, cases = scores["totals"], scores["cases"]
    found = [line for name, score in sorted(cases.items())
             for line in reasons(name, score)]
    # A gate through which nothing went says nothing.
    if not cases:
        found.append("no cases")

    figures = (totals["right"], totals["cells"], totals["silent_wrong"], totals["missing"],
               totals["perfect"], totals["cases"])
    print("语料%s：%d/%d 格正确，无声错误 %d，缺 %d，完美 %d/%d" % (("未通过" if found else "通过",) + figures))
    print("Corpus %s: %d/%d cells right, %d silently wrong, %d missing, %d/%d cases perfect"
          % (("failed" if found else "passed",) + figures))
    for line in found:
        print("  " + line)
    sys.exit(1 if found else 0)


main()
