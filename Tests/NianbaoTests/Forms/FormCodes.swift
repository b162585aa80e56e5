/// The codes of the official forms, copied from the notices' tables and not from the form files.
enum FormCodes {
  static let form2019 = disclosure2019 + applications(other: ["other_all"]) + disputes
  static let form2021 =
    disclosure2021 + applications(other: ["other_uncorrected", "other_unpaid", "other_rest"])
    + disputes

  static let disclosure2021 =
    cells(
      "disclosure", ["regulations", "normative_documents"], ["issued", "repealed", "in_force"])
    + cells("disclosure", ["licensing", "penalties", "coercion"], ["decisions"])
    + cells("disclosure", ["fees"], ["amount"])

  static let disclosure2019 =
    cells(
      "disclosure", ["regulations", "normative_documents"], ["made", "published", "total_public"])
    + cells(
      "disclosure", ["licensing", "other_services", "penalties", "coercion"],
      ["previous_items", "change", "decisions"])
    + cells("disclosure", ["fees"], ["previous_items", "change"])
    + cells("disclosure", ["procurement"], ["projects", "amount"])

  static let disputes = cells(
    "disputes", ["review", "litigation_direct", "litigation_after_review"],
    ["upheld", "corrected", "other", "pending", "total"])

  static let applicants = [
    "natural_person", "business", "research", "social_welfare", "legal_service",
    "other_organization", "total",
  ]

  /// The rows of table 2 up to （六）, in which the forms differ.
  static let rowsBeforeOther = [
    "received", "carried_in", "granted", "partially_granted", "refused_state_secret",
    "refused_by_law", "refused_security_stability", "refused_third_party",
    "refused_internal_affairs", "refused_process", "refused_enforcement_file",
    "refused_admin_query", "unavailable_not_held", "unavailable_not_compiled",
    "unavailable_unclear", "unprocessed_petition", "unprocessed_repeat",
    "unprocessed_publication", "unprocessed_excessive", "unprocessed_confirmation",
  ]

  static func applications(other: [String]) -> [String] {
    cells("applications", rowsBeforeOther + other + ["total", "carried_out"], applicants)
  }

  static func cells(_ table: String, _ rows: [String], _ columns: [String]) -> [String] {
    rows.flatMap { row in columns.map { "\(table).\(row).\($0)" } }
  }
}
