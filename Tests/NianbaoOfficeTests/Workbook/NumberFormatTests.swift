import Testing

@testable import NianbaoOffice

/// ECMA-376 Part 1, 18.8.30 and 18.8.31.
@Suite struct NumberFormatTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var code: String
    var format: NumberFormat
    var testDescription: String { code.isEmpty ? "nothing" : code }
    init(_ code: String, _ format: NumberFormat) { (self.code, self.format) = (code, format) }
  }

  @Test(
    "only letters of date and time outside quotes make a date of a number",
    arguments: [
      Example("", .number), Example("General", .number), Example("GENERAL", .number),
      Example("0", .number), Example("0.00", .number),
      Example("#,##0.00_);[Red](#,##0.00)", .number),
      Example("0%", .number), Example("0.00E+00", .number), Example("##0.0E+0", .number),
      Example("@", .number), Example(";;;", .number), Example("# ?/?", .number),
      Example("0\"年\"", .number), Example("0\"days\"", .number), Example("\"date: \"0", .number),
      Example("0\\d", .number), Example("0_d", .number), Example("*d0", .number),
      Example("[Red]0", .number), Example("[>=10000]0!.0,\"万\"", .number),
      Example("[$-804]0.00", .number), Example("[DBNum1]0", .number),
      Example("[$USD] 0.00", .number),
      Example("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ", .number), Example("0件", .number),
      Example("G/通用格式", .number), Example("General\"元\"", .number), Example("0;yyyy", .number),
      Example("[Yellow]0", .number), Example("\"[h]\"0", .number),
      Example("yyyy-mm-dd", .date), Example("YYYY/M/D", .date), Example("m/d", .date),
      Example("mmm", .date), Example("yyyy\"年\"m\"月\"d\"日\"", .date), Example("yyyy\\年", .date),
      Example("[$-804]yyyy\"年\"m\"月\"", .date),
      Example("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", .date),
      Example("yyyy年m月d日", .date), Example("yyyy-mm-dd hh:mm:ss", .date), Example("dddd", .date),
      Example("[$-411]ge.m.d", .date), Example("\"General\"yyyy", .date), Example("d;0", .date),
      Example("aaaa", .date), Example("[$-804]aaaa;@", .date),
      Example("h:mm", .time), Example("h:mm AM/PM", .time), Example("mm:ss", .time),
      Example("上午/下午h\"时\"mm\"分\"", .time), Example("h:mm:ss.000", .time),
      Example("[h]:mm", .duration), Example("[hh]:mm:ss", .duration), Example("[mm]:ss", .duration),
      Example("[ss].00", .duration), Example("[H]:MM", .duration),
    ])
  func codes(_ example: Example) {
    #expect(NumberFormat(code: example.code) == example.format)
  }

  @Test("the formats with a number of their own are those of Chinese programs")
  func builtIns() {
    let dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
    let times = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]
    for id in -1...200 {
      let format: NumberFormat =
        dates.contains(id) ? .date : times.contains(id) ? .time : id == 46 ? .duration : .number
      #expect(NumberFormat(builtIn: id) == format, "\(id)")
    }
  }

  @Test("a code of any length ends")
  func long() {
    #expect(NumberFormat(code: String(repeating: "[", count: 100_000)) == .number)
    #expect(NumberFormat(code: "0" + String(repeating: "\"", count: 100_001)) == .number)
  }
}
