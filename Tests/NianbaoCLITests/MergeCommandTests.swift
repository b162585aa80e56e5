import Foundation
import TestSupport
import Testing

@Suite struct MergeCommandTests {
  private let folder: TemporaryFolder
  private let sample = "\(Fixture.repository)/samples/2024-busy-city/input.txt"

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], input: Data = Data()) throws -> Program.Outcome {
    try Program.nianbao.run(arguments + ["--language", "en"], input: input, in: folder.path)
  }

  /// Writes a unit whose sums hold: so many applications by natural persons, all granted.
  private func unit(
    _ file: String, _ organ: String, _ number: Int, form: String = "2021", year: Int = 2024
  ) throws {
    var cells: [String: Int?] = [:]
    for row in ["received", "granted", "total"] {
      for column in ["natural_person", "total"] { cells["applications.\(row).\(column)"] = number }
    }
    cells["applications.received.research"] = .some(nil)
    let text = cells.map { "\"\($0)\": \($1.map { "\($0)" } ?? "null")" }.joined(separator: ", ")
    try folder.write(
      file,
      """
      {"schema": "nianbao/report/1", "form": "\(form)", "organ": "\(organ)", "year": \(year),
       "title": null, "sections": [], "cells": {\(text)}, "raw": {}, "findings": []}
      """)
  }

  /// The number of a cell in the JSON of a report, as text.
  private func cell(_ code: String, _ json: String) -> String? {
    json.split(separator: "\n").first { $0.contains("\"\(code)\":") }?
      .split(separator: ":").last.map { String($0.filter { !" ,".contains($0) }) }
  }

  private static let received = "applications.received.total"

  @Test("units in files and folders of any format become one report, in every format")
  func formats() throws {
    try unit("units/a.json", "甲局", 3)
    try unit("units/deep/b.json", "乙局", 4)
    try unit("c.json", "丙局", 5)
    #expect(try run(["convert", "c.json", "-o", "units/c.xlsx"]).status == 0)
    #expect(
      try run(["convert", "units/a.json", "--to", "csv", "--csv-layout", "wide", "-o", "a.csv"])
        .status == 0)
    let inputs = ["units/deep", "units/c.xlsx", "a.csv"]
    for format in ["xlsx", "json", "jsonl", "csv", "txt", "html", "md"] {
      let outcome = try run(["merge"] + inputs + ["--organ", "某某市", "-o", "out.\(format)"])
      #expect(
        outcome.messages.contains("Merged units: 3 (2024, 2021)"), "\(format): \(outcome.messages)")
    }
    for format in ["xlsx", "json", "jsonl", "csv", "txt", "html", "md"] {
      let text = try run(["convert", "out.\(format)", "--to", "json", "-o", "-"]).text
      #expect(cell(Self.received, text) == "12", "\(format)")
      #expect(cell("applications.received.research", text) == "null", "\(format)")
      #expect(cell("applications.carried_in.total", text) ?? "null" == "null", "\(format)")
      #expect(text.contains("\"organ\": \"某某市\"") && text.contains("\"year\": 2024"), "\(format)")
    }
  }

  @Test(
    "the exit status is 0 without an error, 1 with one, 2 where something was not read, 64 for usage",
    arguments: [
      (["a.json", "b.json"], 0), (["a.json", "old.json", "b.json"], 1),
      (["a.json", "other.json", "b.json"], 1), (["a.json", "a2.json", "b.json"], 1),
      (["a.json", "a.json", "b.json"], 0), (["a.json", "a.json", "b.json", "--strict"], 1),
      (["a.json", "b.json", "bad.json"], 2), (["a.json", "b.json", "nothing.json"], 2),
      (["bad.json"], 2), (["a.json", "b.json", "--expect", "list.txt"], 1),
      (["a.json", "b.json", "--expect", "nothing.txt"], 2),
      (["a.json", "b.json", "--as-parent", "city.json"], 1),
      (["a.json", "b.json", "--as-parent", "bad.json"], 2),
      (["a.json", "b.json", "--form", "1999"], 2), (["a.json", "--year", "1999"], 64),
      ([], 64), (["-", "--expect", "-"], 64),
    ] as [([String], Int32)])
  func status(_ arguments: [String], _ status: Int32) throws {
    try unit("a.json", "甲局", 3)
    try unit("a2.json", "甲局", 8)
    try unit("b.json", "乙局", 4)
    try unit("old.json", "丙局", 4, year: 2023)
    try unit("other.json", "丙局", 4, form: "2019")
    try unit("city.json", "某某市", 9)
    try folder.write("bad.json", "{\"schema\": 1}")
    try folder.write("list.txt", "甲局\n乙局\n丁局\n")
    let outcome = try run(["merge"] + arguments + ["-o", "out.json"])
    #expect(outcome.status == status, "\(outcome.messages)")
    let isWritten = FileManager.default.fileExists(atPath: "\(folder.path)/out.json")
    let counts = arguments.contains("a.json") && !arguments.contains("nothing.txt")
    #expect(isWritten == (counts && !arguments.contains("1999")))
  }

  @Test("a file under two names counts once, and the superior's under another name does not")
  func sameFile() throws {
    try unit("units/a.json", "甲局", 3)
    try unit("units/b.json", "乙局", 4)
    try unit("units/city.json", "某某市", 7)
    let outcome = try run(
      [
        "merge", "units", "./units/../units/a.json", "units/./city.json", "--as-parent",
        "units/city.json", "-o", "out.json",
      ])
    #expect(outcome.messages.contains("unit-repeated"), "\(outcome.messages)")
    #expect(cell(Self.received, try folder.text("out.json")) == "7")
  }

  @Test("units and the result of their merge are not added up, and results of results are")
  func sums() throws {
    // Ten numbers and more, by which a unit is known again.
    for (file, name, number) in [("a", "甲局", 3), ("b", "乙局", 4), ("c", "丙局", 5)] {
      try unit("units/\(file).json", name, number)
    }
    try folder.write("other/d.json", try folder.text("units/a.json").replacing("甲局", with: "丁局"))
    #expect(try run(["merge", "units", "--organ", "甲县", "-o", "units/sum.xlsx"]).status == 0)
    let twice = try run(["merge", "units", "other", "--organ", "某某市", "-o", "twice.json"])
    #expect(twice.status == 1 && twice.messages.contains("result of a merge"), "\(twice.messages)")
    #expect(cell(Self.received, try folder.text("twice.json")) == "15")
    let nested = try run(["merge", "units/sum.xlsx", "other", "--organ", "某某市", "-o", "all.json"])
    #expect(nested.status == 0, "\(nested.messages)")
    #expect(cell(Self.received, try folder.text("all.json")) == "15")
  }

  @Test(
    "a sum that is open stays open when the result is merged again, whatever its format",
    arguments: ["xlsx", "json", "csv", "txt", "html", "md"])
  func open(_ format: String) throws {
    try unit("a.json", "甲局", 3)
    try unit("b.json", "乙局", 4)
    let unclear = try folder.text("a.json")
      .replacing("\"\(Self.received)\": 3", with: "\"\(Self.received)\": null")
      .replacing("\"raw\": {}", with: "\"raw\": {\"\(Self.received)\": \"3至5\"}")
    try folder.write("a.json", unclear)
    let first = try run(["merge", "a.json", "--organ", "甲县", "-o", "first.\(format)"])
    #expect(first.status == 1 && first.messages.contains("sum-open"), "\(first.messages)")
    let second = try run(["merge", "first.\(format)", "b.json", "--organ", "市", "-o", "all.json"])
    #expect(second.status == 1 && second.messages.contains("sum-open"), "\(second.messages)")
    #expect(cell(Self.received, try folder.text("all.json")) == "null")
  }

  @Test("an output whose extension names no format is refused")
  func noFormat() throws {
    try unit("a.json", "甲局", 3)
    #expect(try run(["merge", "a.json", "-o", "out.docx"]).status == 64)
    #expect(try run(["merge", "a.json", "-o", "out.docx", "--to", "json"]).status == 0)
  }

  @Test("one bad input is named and stops nothing")
  func bad() throws {
    try unit("units/a.json", "甲局", 3)
    try unit("units/b.json", "乙局", 4)
    try folder.write("units/bad.xlsx", "PK\u{3}\u{4}")
    let outcome = try run(["merge", "units", "-o", "out.json"])
    #expect(outcome.status == 2 && outcome.messages.contains("unit-unread"))
    #expect(cell(Self.received, try folder.text("out.json")) == "7")
  }

  @Test(
    "the superior's report is compared with the sums and gives organ and year; the folder may hold it"
  )
  func parent() throws {
    try unit("units/a.json", "甲局", 3)
    try unit("units/b.json", "乙局", 4)
    try unit("units/city.json", "某某市", 9)
    let outcome = try run(
      ["merge", "units", "--as-parent", "units/city.json", "-o", "out.json"])
    #expect(outcome.status == 1)
    let text = try folder.text("out.json")
    #expect(cell(Self.received, text) == "7" && text.contains("\"organ\": \"某某市\""))
    #expect(text.components(separatedBy: "\"rule\": \"parent\"").count - 1 == 6)
    #expect(text.contains("\"expected\": 7") && text.contains("\"actual\": 9"))
    try unit("units/city.json", "某某市", 7)
    let same = try run(
      ["merge", "units", "--as-parent", "units/city.json", "-o", "out.json", "--force"])
    #expect(same.status == 0, "\(same.messages)")
  }

  @Test("missing units and units that are not on the list are named")
  func expected() throws {
    try unit("a.json", "甲局", 3)
    try unit("b.json", "乙局", 4)
    try folder.write("list.csv", "单位,电话\n甲局,1\n丁局,2\n")
    let outcome = try run(["merge", "a.json", "b.json", "--expect", "list.csv", "-o", "out.xlsx"])
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("error [unit-missing] 丁局"))
    #expect(outcome.messages.contains("warning [unit-unexpected] 乙局"))
    let units = try run(["sheets", "out.xlsx", "--sheet", "单位"]).text
    #expect(units.contains("丁局,否,缺报"))
    #expect(units.contains("甲局,是,已计入，缺 193 格"))
  }

  @Test("the findings of every unit stand on 问题")
  func findings() throws {
    try folder.write(
      "a.json",
      try run(["convert", sample, "--to", "json", "-o", "-"]).text
        .replacing("\"applications.received.total\": ", with: "\"applications.received.total\": 1"))
    let outcome = try run(["merge", "a.json", "-o", "out.xlsx"])
    #expect(outcome.status == 1)
    let findings = try run(["sheets", "out.xlsx", "--sheet", "问题"]).text
    let lines = findings.split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("某某市人民政府,a.json,") && $0.contains(",balance,") })
  }

  @Test("nothing is replaced without --force, and an input, list or superior's report never")
  func overwriting() throws {
    try unit("a.json", "甲局", 3)
    try unit("b.json", "乙局", 4)
    try folder.write("list.txt", "甲局\n乙局\n")
    #expect(try run(["merge", "a.json", "-o", "out.json"]).status == 0)
    #expect(try run(["merge", "a.json", "-o", "out.json"]).status == 2)
    #expect(try run(["merge", "a.json", "-o", "out.json", "--force"]).status == 0)
    for (options, output) in [
      ([], "a.json"), (["--expect", "list.txt"], "list.txt"),
      (["--as-parent", "b.json"], "b.json"),
    ] {
      let before = try folder.text(output)
      let outcome = try run(["merge", "a.json", "-o", output, "--to", "json", "--force"] + options)
      let after = try folder.text(output)
      #expect(outcome.status == 2 && after == before)
    }
  }

  @Test("the output of an earlier run in a folder of units is no unit")
  func output() throws {
    try unit("units/a.json", "甲局", 3)
    try unit("units/b.json", "乙局", 4)
    for _ in 0..<2 {
      let outcome = try run(
        ["merge", "units", "--organ", "某某市", "-o", "units/all.json", "--force"])
      #expect(outcome.status == 0)
      #expect(cell(Self.received, try folder.text("units/all.json")) == "7")
    }
  }
}
