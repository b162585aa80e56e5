extension RandomAccessCollection {
  /// Where the elements of a sorted collection begin that belong to the second part.
  ///
  /// - Parameter belongs: Whether an element belongs to the second part; false of all in front of
  ///   the first one of which it is true.
  /// - Returns: The index of the first element of the second part; `endIndex` where it is empty.
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, self.count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
