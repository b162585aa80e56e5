/// What to say of the units of a merge: who does not count, and who is missing.
struct UnitFindings {
  /// The findings, in the order of the units.
  private(set) var findings: [Finding] = []

  init(_ units: [MergeUnit], _ form: FormDefinition, _ year: Int?, hasList: Bool) {
    let strangers = units.filter { hasList && $0.report != nil && $0.isExpected != true }
    findings = units.compactMap { Self.finding($0, form, year, strangers) }
    findings += strangers.filter { $0.standing == .counted }.map(Self.unexpected)
    findings += units.filter { $0.standing == .counted && $0.organ == nil }.map(Self.unnamed)
    findings += Self.copies(among: units)
  }

  private static func finding(
    _ unit: MergeUnit, _ form: FormDefinition, _ year: Int?, _ strangers: [MergeUnit]
  ) -> Finding? {
    switch unit.standing {
    case .counted: nil
    case .repeated(let file): repeated(unit, file)
    case .contradictory(let files): contradictory(unit, files)
    case .otherForm: otherForm(unit, form)
    case .otherYear, .yearUnknown: otherYear(unit, year)
    case .superior: superior(unit)
    case .sumOfOthers: sumOfOthers(unit)
    case .sumOf(let count): sum(unit, of: count)
    case .unread(let why): unread(unit, why)
    case .missing: missing(unit, strangers)
    }
  }

  private static func repeated(_ unit: MergeUnit, _ file: String) -> Finding {
    Finding(
      "unit-repeated", .warning,
      LocalizedText(
        zh: "\(unit.label) 与 \(file) 各格相同，只计一次。",
        en: "\(unit.label) says the same as \(file) in every cell; it counts once."))
  }

  private static func contradictory(_ unit: MergeUnit, _ files: [String]) -> Finding {
    Finding(
      "unit-differs", .error,
      LocalizedText(
        zh:
          "\(unit.label) 有 \(files.count) 份不同的年报（\(files.joined(separator: "、"))），都没有计入；请只保留一份。",
        en:
          "\(unit.label) filed \(files.count) reports that differ (\(files.joined(separator: ", "))); none counts. Keep one."
      ))
  }

  private static func otherForm(_ unit: MergeUnit, _ form: FormDefinition) -> Finding {
    let own = unit.report?.form ?? ""
    return Finding(
      "unit-form", .error,
      LocalizedText(
        zh: "\(unit.label) 用的是表式 \(own)，汇总用表式 \(form.id)，没有计入；请退回改用规定的表式，或用 --form \(own) 另作汇总。",
        en:
          "\(unit.label) filed the form \(own), the merge is of the form \(form.id); it does not count. Have it filed on the right form, or merge those of the form with --form \(own)."
      ))
  }

  private static func otherYear(_ unit: MergeUnit, _ year: Int?) -> Finding {
    let own =
      unit.report?.year.map { LocalizedText(zh: "是 \($0) 年的", en: "is of \($0)") }
      ?? LocalizedText(
        zh: "看不出年度（可写进文件名）", en: "does not say its year (put it into the file's name)")
    let wanted = year.map { "\($0)" } ?? "–"
    return Finding(
      "unit-year", .error,
      LocalizedText(
        zh: "\(unit.label)\(own.zh)，汇总的是 \(wanted) 年，没有计入。",
        en: "\(unit.label) \(own.en), the merge is of \(wanted); it does not count."))
  }

  private static func superior(_ unit: MergeUnit) -> Finding {
    Finding(
      "unit-superior", .warning,
      LocalizedText(
        zh: "\(unit.label) 是上级机关自己的年报，没有计入，以免重复相加；如果是本级办公室的，请写明办公室的名称。",
        en:
          "\(unit.label) is the superior's own report; it does not count, so that nothing is added twice. If it is that of the superior's office, have it name the office."
      ))
  }

  private static func sumOfOthers(_ unit: MergeUnit) -> Finding {
    Finding(
      "unit-superior", .error,
      LocalizedText(
        zh: "\(unit.label) 的数正好是其余各单位之和，像是上级的年报，没有计入；请把它移出输入，或用 --as-parent 给出。",
        en:
          "\(unit.label) has the sums of all other units, so it is a superior's report; it does not count. Leave it out of the inputs, or give it with --as-parent."
      ))
  }

  private static func sum(_ unit: MergeUnit, of count: Int) -> Finding {
    Finding(
      "unit-superior", .error,
      LocalizedText(
        zh: "\(unit.label) 是汇总的结果，其中 \(count) 个单位的年报也在输入里，没有计入，以免重复相加；请只给出汇总或各单位的年报。",
        en:
          "\(unit.label) is the result of a merge, and of its units \(count) are inputs, too; it does not count, so that nothing is added twice. Give the result or the units, not both."
      ))
  }

  private static func unread(_ unit: MergeUnit, _ why: LocalizedText) -> Finding {
    Finding(
      "unit-unread", .error,
      LocalizedText(zh: "不能读取，没有计入：\(why.zh)", en: "Not read, does not count: \(why.en)"))
  }

  private static func missing(_ unit: MergeUnit, _ strangers: [MergeUnit]) -> Finding {
    let name = OrganName(unit.name)
    let near = strangers.first { stranger in
      name.flatMap { name in OrganName(stranger.name).map(name.mayMean) } ?? false
    }
    let hint = near.map {
      LocalizedText(
        zh: "可能就是名单外的「\($0.name)」，请核对名称。", en: " It may be \($0.name), which is not on the list.")
    }
    return Finding(
      "unit-missing", .error,
      LocalizedText(
        zh: "名单上的 \(unit.name) 没有年报。\(hint?.zh ?? "")",
        en: "\(unit.name) is on the list, and there is no report of it.\(hint?.en ?? "")"))
  }

  private static func unexpected(_ unit: MergeUnit) -> Finding {
    Finding(
      "unit-unexpected", .warning,
      LocalizedText(
        zh: "\(unit.label) 不在名单上，已计入；请核对名称，或不要把它作为输入。",
        en:
          "\(unit.label) is not on the list; it counts. Check its name, or leave it out of the inputs."
      ))
  }

  private static func unnamed(_ unit: MergeUnit) -> Finding {
    Finding(
      "unit-unnamed", .warning,
      LocalizedText(
        zh: "\(unit.label) 没有写明机关，已计入，但看不出是否重复；请核对。",
        en:
          "\(unit.label) does not name its organ; it counts, and nobody can tell whether it is there twice. Check it."
      ))
  }

  private static func copies(among units: [MergeUnit]) -> [Finding] {
    var first: [Figures: MergeUnit] = [:]
    return units.compactMap { unit in
      guard unit.standing == .counted, let figures = Figures(unit.report) else { return nil }
      guard let other = first[figures] else {
        first[figures] = unit
        return nil
      }
      return Finding(
        "unit-same-figures", .warning,
        LocalizedText(
          zh: "\(unit.label) 的数字与 \(other.label) 完全相同，两份都已计入；请核对是否误用了同一份表。",
          en:
            "\(unit.label) has the same numbers as \(other.label); both count. Check that the tables were not copied."
        ))
    }
  }
}
