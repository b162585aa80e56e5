internal import Foundation

/// A date or time as spreadsheets store it: days since an epoch, the time as a fraction.
///
/// ECMA-376 Part 1, 18.17.4.
enum DateSerial {
  private static let millisecondsADay = 86_400_000.0

  /// The serial number in ISO 8601.
  ///
  /// `nil` for what is no date: below 0, past the year 9999, and in the 1900 system day 0 and the
  /// 29th of February 1900, which never was.
  ///
  /// - Parameters:
  ///   - serial: Days since the epoch.
  ///   - format: How the cell shows it.
  ///   - is1904: Whether the workbook counts from 1904-01-01 instead of 1899-12-31.
  /// - Returns: A date with a time, a time of day such as `10:09:00`, or a duration such as `PT36H0M0S`.
  static func text(_ serial: Double, _ format: NumberFormat, is1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 - (is1904 ? 1462 : 0) else { return nil }
    let total = Int((serial * millisecondsADay).rounded())
    let (day, time) = total.quotientAndRemainder(dividingBy: 86_400_000)
    switch format {
    case .number: return nil
    case .duration: return duration(total)
    case .time where day == 0: return clock(time)
    case .time, .date:
      guard let offset = offset(of: day, is1904: is1904) else { return nil }
      return "\(date(offset))T\(clock(time))"
    }
  }

  /// The days since 1970-01-01; `nil` for a day that is none.
  private static func offset(of day: Int, is1904: Bool) -> Int? {
    if is1904 { return day - 24_107 }
    guard day > 0, day != 60 else { return nil }
    // Before the 29th of February 1900, which spreadsheets count, the epoch is a day later.
    return day - (day < 60 ? 25_568 : 25_569)
  }

  /// The date of the proleptic Gregorian calendar, so many days after 1970-01-01.
  private static func date(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let civilYear = era * 400 + year + (civilMonth <= 2 ? 1 : 0)
    return "\(padded(civilYear, 4))-\(padded(civilMonth, 2))-\(padded(day, 2))"
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let text =
      "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let rest = milliseconds % 1000
    return rest == 0 ? text : text + "." + padded(rest, 3)
  }

  private static func duration(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let rest = milliseconds % 1000
    let fraction = rest == 0 ? "" : "." + padded(rest, 3)
    return "PT\(seconds / 3600)H\(seconds / 60 % 60)M\(seconds % 60)\(fraction)S"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
