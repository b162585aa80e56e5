"""The same report text in other shapes in which people have it."""
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def lines(text):
    """One cell a line, as a copied web page has it; blank cells leave nothing."""
    return "\n".join(field for line in text.split("\n") for field in line.split("\t")
                     if field or "\t" not in line)


def pipes(text):
    """Rows with pipes, as crawlers write them."""
    return text.replace("\t", "|")


def docx(text, path):
    """A Word file: rows that follow one another are a table."""
    body, rows = [], []
    for line in [*text.split("\n"), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows and line == "":
            body.append(table(rows))
            rows = []
        body.append(paragraph(line))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", (
            HEAD + '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
            '"/word/document.xml" ContentType="%s"/></Types>' % (PACKAGE, DOCUMENT)))
        archive.writestr("_rels/.rels", (
            HEAD + '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type='
            '"%s/officeDocument" Target="word/document.xml"/></Relationships>' % (PACKAGE, OFFICE)))
        archive.writestr("word/document.xml", HEAD + '<w:document xmlns:w="%s"><w:body>%s</w:body>'
                         "</w:document>" % (WORD, "".join(body)))


def paragraph(text):
    return '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % escape(text)


def table(rows):
    width = max(map(len, rows))
    filled = ([*row, *[""] * (width - len(row))] for row in rows)
    return "<w:tbl>%s</w:tbl>" % "".join(
        "<w:tr>%s</w:tr>" % "".join("<w:tc>%s</w:tc>" % paragraph(field) for field in row)
        for row in filled)
