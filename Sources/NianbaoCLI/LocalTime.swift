import Foundation

/// The time zone of the machine, as the C library has it.
enum LocalTime {
  /// Has the zone read once, and not looked for again.
  ///
  /// libzip asks for the local time of every file in an archive. Where the environment names no zone, the C library
  /// looks each time whether the file that says it has changed, and the threads wait for one another there. To be
  /// called before there are any.
  static func settle() { setenv("TZ", ":/etc/localtime", 0) }
}
