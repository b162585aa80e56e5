#!/usr/bin/env python3
"""Reads annual reports on a Spark cluster, and writes them as a partitioned data set.

    spark-submit spark_reports.py INPUT OUTPUT [--nianbao PATH] [--partitions N]

INPUT is a folder that every worker sees under the same path; so is PATH, the program (default: what
`nianbao` means on the workers). OUTPUT gets three folders of Parquet files, by year and form:

    cells/     a line a cell: organ, title, code, value, raw, file
    reports/   a line a report: organ, title, findings by severity, the report as JSON
    inputs/    a line an input file, without partitions: outcome, error

Each partition is one run of the program: paths go in through `--files-from -`, parted by NUL, and
reports come out as JSONL. A file that cannot be read is a line in inputs/ and stops nothing else.
OUTPUT must not exist.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal

from pyspark.sql import SparkSession, types
from pyspark.storagelevel import StorageLevel

EXTENSIONS = {"xlsx", "xlsm", "docx", "docm", "html", "htm", "txt", "text", "md", "markdown", "csv",
              "json", "jsonl"}

TEXT, WHOLE = types.StringType(), types.IntegerType()
#: Numbers of reports are exact decimals of up to 15 digits.
NUMBER = types.DecimalType(38, 15)


def schema(*fields):
    return types.StructType([types.StructField(name, kind) for name, kind in fields])


CELLS = schema(("year", WHOLE), ("form", TEXT), ("organ", TEXT), ("title", TEXT), ("code", TEXT),
               ("value", NUMBER), ("raw", TEXT))
REPORTS = schema(("year", WHOLE), ("form", TEXT), ("organ", TEXT), ("title", TEXT),
                 ("errors", WHOLE), ("warnings", WHOLE), ("notes", WHOLE), ("json", TEXT))
INPUTS = schema(("input", TEXT), ("outcome", TEXT), ("error", TEXT))


def files(folder):
    """The report files of a folder, by path, as `nianbao` takes them from a folder."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "~$"))]
        found += [os.path.join(parent, name) for name in names
                  if not name.startswith((".", "~$"))
                  and name.rpartition(".")[2].lower() in EXTENSIONS]
    return sorted(os.path.abspath(path) for path in found)


def run(program):
    """A function that reads the files of one partition."""
    def of_partition(paths):
        paths = list(paths)
        if not paths:
            return
        with tempfile.TemporaryDirectory() as folder:
            summary, lines = os.path.join(folder, "summary.json"), os.path.join(folder, "out.jsonl")
            # A core of the cluster is a partition, so the program takes one.
            with open(lines, "wb") as out:
                ended = subprocess.run(
                    [program, "convert", "--files-from", "-", "--to", "jsonl", "-o", "-",
                     "--jobs", "1", "--quiet", "--summary", summary],
                    input="\0".join(paths).encode() + b"\0", stdout=out, stderr=subprocess.PIPE)
            # 2: some files could not be read; the summary names them. Anything else is the program's end.
            if ended.returncode not in (0, 2) or not os.path.exists(summary):
                raise RuntimeError("%s ended with status %d: %s" % (
                    program, ended.returncode, ended.stderr.decode(errors="replace")[-2000:]))
            with open(lines, encoding="utf-8") as reports:
                for line in reports:
                    yield "report", line.rstrip("\n")
            with open(summary, encoding="utf-8") as text:
                for entry in json.load(text)["results"]:
                    yield "input", json.dumps(entry, ensure_ascii=False)
    return of_partition


def report(line):
    # Neither whole numbers nor decimals become floating-point numbers.
    return json.loads(line, parse_float=Decimal, parse_int=int)


def cells(line):
    data = report(line)
    for code, value in data["cells"].items():
        yield (data["year"], data["form"], data["organ"], data["title"], code,
               None if value is None else Decimal(value), data["raw"].get(code))


def row(line):
    data = report(line)
    severities = [finding["severity"] for finding in data["findings"]]
    return (data["year"], data["form"], data["organ"], data["title"], severities.count("error"),
            severities.count("warning"), severities.count("note"), line)


def outcome(line):
    entry = json.loads(line)
    return entry["input"], entry["outcome"], entry.get("error")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--nianbao", default="nianbao")
    parser.add_argument("--partitions", type=int)
    chosen = parser.parse_args()
    paths = files(chosen.input)
    if not paths:
        sys.exit("%s: 没有年报文件 / no report files" % chosen.input)

    spark = SparkSession.builder.appName("nianbao").getOrCreate()
    context = spark.sparkContext
    # A thousand files a partition take a core some seconds; fewer where the cluster has more cores.
    count = chosen.partitions or max(
        1, min(len(paths), max(context.defaultParallelism, len(paths) // 1000)))
    # Kept, so that the program runs once for all three outputs.
    read = context.parallelize(paths, count).mapPartitions(run(chosen.nianbao)).persist(
        StorageLevel.DISK_ONLY)
    reports = read.filter(lambda item: item[0] == "report").map(lambda item: item[1])
    inputs = read.filter(lambda item: item[0] == "input").map(lambda item: outcome(item[1]))

    def write(rows, kind, name, *by):
        spark.createDataFrame(rows, kind).write.partitionBy(*by).parquet(
            os.path.join(chosen.output, name))

    write(inputs, INPUTS, "inputs")
    write(reports.map(row), REPORTS, "reports", "year", "form")
    write(reports.flatMap(cells), CELLS, "cells", "year", "form")
    failed = inputs.filter(lambda entry: entry[1] != "converted").count()
    print("%d inputs, %d failed" % (len(paths), failed))
    spark.stop()


if __name__ == "__main__":
    main()
