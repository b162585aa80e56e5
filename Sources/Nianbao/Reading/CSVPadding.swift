/// Takes back the empty fields that spreadsheet programs put behind records.
///
/// Saving a sheet gives every record as many fields as the widest has, so a title no longer is a
/// record of one field, and a table has blank columns behind its last one, in which a blank cell at
/// the end of a row would be lost. Where the first record that is not blank has only one field, the
/// file is not padded and stays as it is. Otherwise:
///
/// - Lone texts (only the first field is filled) before the first wider record become records of one
///   field. Later ones may be rows of blank cells, so they stay rows.
/// - A record keeps as many fields as the widest filled record has so far, and up to the next lone
///   text; fields behind are dropped when they are blank. Official tables become wider from one to
///   the next, and their headings reach to their last column.
enum CSVPadding {
  /// The records without padding.
  static func removed(from records: [CSVRecords.Record]) -> [CSVRecords.Record] {
    let used = records.map { record in 1 + (record.lastIndex { !$0.text.trimmed.isEmpty } ?? -1) }
    guard let first = used.firstIndex(where: { $0 > 0 }), records[first].count > 1,
      let firstRow = used.firstIndex(where: { $0 > 1 })
    else { return records }
    let widths = widths(of: used)
    return zip(records, used).enumerated().map { index, pair in
      let (record, used) = pair
      guard index >= firstRow else { return Array(record.prefix(1)) }
      return Array(record.prefix(max(used, widths[index], 2)))
    }
  }

  /// For every record the width of the widest so far and up to the next lone text behind it.
  private static func widths(of used: [Int]) -> [Int] {
    // The widest of the stretch of rows that begins at, or follows, each record.
    var ahead = used
    for index in used.indices.dropLast().reversed() {
      let endsHere = used[index + 1] == 1 && used[index] != 1
      if !endsHere { ahead[index] = max(used[index], ahead[index + 1]) }
    }
    var widest = 0
    return ahead.map { width in
      widest = max(widest, width)
      return widest
    }
  }
}
