import Foundation

/// How the C library finds the time zone of the machine.
enum LocalTime {
  /// Has the zone read once, and not looked for again.
  ///
  /// To be called before there are other threads.
  ///
  /// libzip asks for the local time of every file in an archive. Where the environment names no zone, the C library
  /// looks each time whether the file that says it has changed, and the threads wait for one another there. It does not
  /// where that file is named, which is the one that it takes by itself.
  static func settle() { setenv("TZ", ":/etc/localtime", 0) }
}
