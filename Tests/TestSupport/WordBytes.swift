/// A text document of ECMA-376, written by hand.
public struct WordBytes: Sendable {
  /// What stands in `w:body`.
  public var body: String
  /// What stands in `w:numbering`; no part where it is empty.
  public var numbering = ""
  /// What stands in `w:styles`; no part where it is empty.
  public var styles = ""
  /// What stands in the part of core properties; no part where it is empty.
  public var properties = ""

  /// Creates a document.
  ///
  /// - Parameter body: What stands in `w:body`; names of elements have the prefix `w`.
  public init(_ body: String) { self.body = body }

  /// A paragraph of one run.
  public static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// A cell with one paragraph.
  public static func cell(_ text: String, properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    """

  /// The file.
  public var bytes: [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var links = ""
    var files: [ZipBytes.File] = [
      .init("[Content_Types].xml", "<Types/>"),
      .init(
        "_rels/.rels",
        """
        <Relationships><Relationship Id="r1" Type="\(office)/officeDocument" \
        Target="word/document.xml"/>\
        <Relationship Id="r2" Type="x/metadata/core-properties" Target="core.xml"/></Relationships>
        """),
      .init(
        "word/document.xml",
        "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
    ]
    for (name, content) in [("numbering", numbering), ("styles", styles)] where !content.isEmpty {
      files.append(
        .init("word/\(name).xml", "<w:\(name) \(Self.namespaces)>\(content)</w:\(name)>"))
      links += "<Relationship Id=\"\(name)\" Type=\"\(office)/\(name)\" Target=\"\(name).xml\"/>"
    }
    files.append(
      .init("word/_rels/document.xml.rels", "<Relationships>\(links)</Relationships>"))
    if !properties.isEmpty { files.append(.init("core.xml", properties)) }
    return ZipBytes(files).bytes
  }
}
