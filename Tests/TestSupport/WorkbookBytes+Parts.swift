extension WorkbookBytes {
  /// The transitional namespace of spreadsheets.
  ///
  /// ECMA-376 Part 4.
  public static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The transitional namespace of relationships between parts.
  public static let relationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A whole part with the root element `root`.
  public static func part(_ root: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <\(root) xmlns="\(namespace)" xmlns:r="\(relationshipNamespace)">\(content)</\(root)>
    """
  }

  /// A part of relationships: number of the id, last piece of the type, target.
  public static func relationships(_ targets: [(Int, String, String)]) -> String {
    let list = targets.map { id, type, target in
      #"<Relationship Id="rId\#(id)" Type="\#(relationshipNamespace)/\#(type)" Target="\#(target)"/>"#
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(list.joined())</Relationships>
      """
  }

  static func workbook(_ sheets: [Sheet], _ head: String, _ tail: String) -> String {
    let list = sheets.enumerated().map { index, sheet in
      let name = sheet.name ?? "Sheet\(index + 1)"
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      return
        "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }
    return part("workbook", "\(head)<sheets>\(list.joined())</sheets>\(tail)")
  }

  static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
    """
}
