extension FileFormat {
  /// What people call the format, the same in both languages.
  public var name: String {
    switch self {
    case .text: "TXT"
    case .xlsx: "Excel (.xlsx)"
    case .docx: "Word (.docx)"
    case .zip: "ZIP"
    case .encrypted: "Office (password)"
    case .xls: "Excel 97–2003 (.xls .et)"
    case .doc: "Word 97–2003 (.doc .wps)"
    case .compoundFile: "Office 97–2003 / WPS (.doc .xls .wps .et)"
    case .pdf: "PDF"
    case .html: "HTML"
    case .json: "JSON"
    case .csv: "CSV"
    case .rtf: "RTF"
    case .openDocument: "OpenDocument (.odt .ods)"
    case .pptx: "PowerPoint (.pptx)"
    case .ofd: "OFD"
    case .officeXML: "Office XML (.xml)"
    case .mhtml: "MHTML (.mht)"
    case .image: "图片 / picture"
    }
  }

  /// Whether a file of the format may hold several reports.
  public var mayHoldSeveral: Bool { self == .json || self == .csv }

  /// What to do with a file of a format that is not read.
  var advice: LocalizedText {
    switch self {
    case .encrypted:
      LocalizedText(
        zh: "它有打开密码；请用 Excel 或 WPS 打开，取消密码后另存",
        en: "it is protected by a password; open it, remove the password and save it")
    case .xls:
      LocalizedText(
        zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 再转换", en: "open it, save it as .xlsx and convert that")
    case .doc:
      LocalizedText(
        zh: "请用 Word 或 WPS 打开，另存为 .docx 再转换", en: "open it, save it as .docx and convert that")
    case .compoundFile, .openDocument, .officeXML:
      LocalizedText(
        zh: "请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再转换",
        en: "open it, save it as .docx or .xlsx and convert that")
    case .zip:
      LocalizedText(zh: "请先解压，再转换里面的文件", en: "unpack it and convert the files in it")
    case .mhtml:
      LocalizedText(
        zh: "请用浏览器或 Word 打开，另存为网页（.html）或 .docx 再转换",
        en: "open it, save it as .html or .docx and convert that")
    case .image:
      LocalizedText(
        zh: "图片里的文字不能读取；请向发送方索取文字版",
        en: "the text in a picture cannot be read; ask for the text itself")
    default:
      LocalizedText(
        zh: "请打开它，全选、复制，粘贴到文本文件（.txt）再转换",
        en: "open it, select all, copy, and paste into a text file (.txt)")
    }
  }
}
