import Testing

@testable import NianbaoOffice

/// ECMA-376 Part 1, 18.17.4.
@Suite struct DateSerialTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var serial: Double
    var text: String?
    var format = NumberFormat.date
    var is1904 = false
    var testDescription: String { "\(serial) as \(format)\(is1904 ? " since 1904" : "")" }
  }

  @Test(
    "a serial number is a day since the epoch and a fraction of it",
    arguments: [
      Example(serial: 1, text: "1900-01-01T00:00:00"),
      Example(serial: 31, text: "1900-01-31T00:00:00"),
      Example(serial: 59, text: "1900-02-28T00:00:00"),
      Example(serial: 61, text: "1900-03-01T00:00:00"),
      Example(serial: 366, text: "1900-12-31T00:00:00"),
      Example(serial: 36_525, text: "1999-12-31T00:00:00"),
      Example(serial: 36_585, text: "2000-02-29T00:00:00"),
      Example(serial: 44_562, text: "2022-01-01T00:00:00"),
      Example(serial: 44_562.75, text: "2022-01-01T18:00:00"),
      Example(serial: 44_562.000_011_574_1, text: "2022-01-01T00:00:01"),
      Example(serial: 44_561.999_999_999, text: "2022-01-01T00:00:00"),
      Example(serial: 2_958_465, text: "9999-12-31T00:00:00"),
      Example(serial: 0, text: "1904-01-01T00:00:00", is1904: true),
      Example(serial: 1, text: "1904-01-02T00:00:00", is1904: true),
      Example(serial: 59, text: "1904-02-29T00:00:00", is1904: true),
      Example(serial: 60, text: "1904-03-01T00:00:00", is1904: true),
      Example(serial: 43_100, text: "2022-01-01T00:00:00", is1904: true),
      Example(serial: 2_957_003, text: "9999-12-31T00:00:00", is1904: true),
    ])
  func dates(_ example: Example) {
    #expect(
      DateSerial.text(example.serial, example.format, is1904: example.is1904) == example.text)
  }

  @Test(
    "what is no day stays a number",
    arguments: [
      Example(serial: 0), Example(serial: 0.5), Example(serial: 60), Example(serial: 60.5),
      Example(serial: -1), Example(serial: 2_958_466), Example(serial: 1e300),
      Example(serial: .nan), Example(serial: .infinity),
      Example(serial: 2_957_004, is1904: true), Example(serial: -0.5, is1904: true),
      Example(serial: 12, format: .number),
    ])
  func noDates(_ example: Example) {
    #expect(DateSerial.text(example.serial, example.format, is1904: example.is1904) == nil)
  }

  @Test(
    "a time has a date only from the first day on",
    arguments: [
      Example(serial: 0, text: "00:00:00", format: .time),
      Example(serial: 0.5, text: "12:00:00", format: .time),
      Example(serial: 0.75, text: "18:00:00", format: .time),
      Example(serial: 0.5, text: "12:00:00", format: .time, is1904: true),
      Example(serial: 0.000_005_787_037, text: "00:00:00.500", format: .time),
      Example(serial: 44_562.5, text: "2022-01-01T12:00:00", format: .time),
      Example(serial: 1.5, text: "PT36H0M0S", format: .duration),
      Example(serial: 0, text: "PT0H0M0S", format: .duration),
      Example(serial: 60, text: "PT1440H0M0S", format: .duration),
      Example(serial: 0.010_422_453_703_7, text: "PT0H15M0.500S", format: .duration),
    ])
  func times(_ example: Example) {
    #expect(
      DateSerial.text(example.serial, example.format, is1904: example.is1904) == example.text)
  }
}
