public import Nianbao

extension Pipeline {
  /// A pipeline that reads every format: text, CSV, JSON, and office files.
  ///
  /// - Parameter catalog: The forms that a report may follow.
  /// - Returns: The pipeline. One serves any number of inputs, also at the same time.
  public static func office(_ catalog: FormCatalog) -> Pipeline {
    Pipeline(
      catalog,
      readers: [
        TextReader(), CSVReader(), HTMLReader(), DOCXReader(), XLSXReader(isForReport: true),
      ])
  }
}
