/// A page in one file, without scripts or links to elsewhere: it opens by a double click, works offline, and
/// prints.
struct StandalonePage {
  /// The title, also the heading of the page.
  var title: String
  /// The language of the page's own words.
  var language: Language
  /// The style sheet.
  var style: String
  /// What stands below the heading, as HTML.
  var content: String

  /// The page; the title is escaped here, the content where it was made.
  var html: String {
    let title = HTMLText.escaped(title)
    return """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(content)</body>
      </html>

      """
  }
}
