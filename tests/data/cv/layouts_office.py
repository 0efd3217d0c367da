"""CVs as office documents and as text: one person, many layouts."""

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from cv_parts import certificates, languages, terms, time_of

Person = dict[str, Any]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_STYLES = f"""<w:styles {_W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:sz w:val="48"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
</w:styles>"""
_SAME_TIME = (1980, 1, 1, 0, 0, 0)


def _zip(path: Path, parts: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _SAME_TIME)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


def _p(text: str, style: str = "", *, bold: bool = False, bullet: bool = False) -> str:
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:numPr><w:numId w:val="1"/></w:numPr>' if bullet else ""
    )
    runs = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{'<w:b/>' if bold else ''}</w:rPr>{runs}</w:r></w:p>"


def _docx(path: Path, body: str, **parts: str) -> None:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    document = f"{head}<w:document {_W} {_MORE}><w:body>{body}</w:body></w:document>"
    others = {f"word/{name}.xml": head + text for name, text in parts.items()}
    _zip(
        path,
        {"[Content_Types].xml": "<Types/>", "word/document.xml": document, "word/styles.xml": head + _STYLES, **others},
    )


def _box(paragraphs: str) -> str:
    """A text box as Word writes it: once for today's programs and once more for old ones."""
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>'
        f"{paragraphs}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        f"{paragraphs}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def docx_plain(person: Person, path: Path) -> None:
    """Headings by style, dates behind a tab, and some changes tracked."""
    words = person["words"]
    body = [
        _p(person["name"], "Titel"),
        _p(person["label"]),
        _p(" | ".join([person["place"], person["phone"], person["email"], person["linkedin"]])),
    ]
    body += [_p(words["summary"], "H1"), _p(person["summary"]), _p(words["work"], "H1")]
    for job in person["work"]:
        body.append(_p(f"{job['position']}, {job['name']}, {job['place']}\t{time_of(person, job)}", bold=True))
        body += [_p(point, bullet=True) for point in job["points"]]
    body.append(
        '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>'
        "<w:del><w:r><w:delText>2001 - 2002 Deleted Title, Deleted GmbH</w:delText></w:r></w:del>"
        f"<w:ins><w:r><w:t>{escape(words['education'])}</w:t></w:r></w:ins></w:p>"
    )
    for entry in person["education"]:
        body.append(
            _p(f"{entry['studyType']} {entry['area']}, {entry['institution']}\t{entry['start']} – {entry['end']}")
        )
    body += [
        _p(words["skills"], "H1"),
        _p(", ".join(person["skills"])),
        _p(words["languages"], "H1"),
        _p(", ".join(languages(person))),
    ]
    body += [_p(words["certificates"], "H1"), *(_p(line, bullet=True) for line in certificates(person))]
    body += [_p(words["terms"], "H1"), *(_p(line) for line in terms(person))]
    _docx(path, "".join(body))


def docx_table(person: Person, path: Path) -> None:
    """The head in Word's header, dates and work in a table, languages in a text box."""
    words = person["words"]
    header = f"<w:hdr {_W}>{_p(person['name'], bold=True)}{_p(person['email'])}{_p(person['phone'])}</w:hdr>"

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    rows = [
        row(
            _p(time_of(person, job, "digits")),
            _p(job["position"], bold=True)
            + _p(f"{job['name']}, {job['place']}")
            + "".join(_p(point, bullet=True) for point in job["points"]),
        )
        for job in person["work"]
    ]
    schools = [
        row(
            _p(f"{entry['start']} – {entry['end']}"),
            _p(f"{entry['studyType']} {entry['area']}", bold=True) + _p(entry["institution"]),
        )
        for entry in person["education"]
    ]
    box = _p(words["languages"], "H1") + "".join(_p(line, bullet=True) for line in languages(person, "{} – {}"))
    body = [
        _p(person["label"]),
        _p(f"{person['place']} | {person['linkedin']}"),
        _p(words["summary"], "H1"),
        _p(person["summary"]),
        _box(box),
    ]
    body += [
        _p(words["work"], "H1"),
        f"<w:tbl>{''.join(rows)}</w:tbl>",
        _p(words["education"], "H1"),
        f"<w:tbl>{''.join(schools)}</w:tbl>",
    ]
    body += [_p(words["skills"], "H1"), *(_p(skill, bullet=True) for skill in person["skills"])]
    body += [_p(words["certificates"], "H1"), *(_p(line, bullet=True) for line in certificates(person))]
    _docx(path, "".join(body), header1=header)


def docx_side_bar(person: Person, path: Path) -> None:
    """The whole page is one table of two cells."""
    words = person["words"]

    def part(name: str, lines: Iterable[str]) -> str:
        return _p(words[name], "H1") + "".join(map(_p, lines))

    left = part("contact", [person["place"], person["phone"], person["email"], person["linkedin"]])
    left += part("skills", person["skills"]) + part("languages", languages(person, "{}: {}"))
    left += part("certificates", [name for name, *_ in person["certificates"]])
    right = (
        _p(person["name"], "Titel")
        + _p(person["label"])
        + part("summary", [person["summary"]])
        + _p(words["work"], "H1")
    )
    for job in person["work"]:
        right += _p(job["position"], bold=True) + _p(f"{job['name']} | {job['place']}") + _p(time_of(person, job))
        right += "".join(_p(point, bullet=True) for point in job["points"])
    right += _p(words["education"], "H1")
    for entry in person["education"]:
        right += (
            _p(f"{entry['studyType']} {entry['area']}", bold=True)
            + _p(entry["institution"])
            + _p(f"{entry['start']} – {entry['end']}")
        )
    _docx(path, f"<w:tbl><w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr></w:tbl>")


def odt(person: Person, path: Path) -> None:
    words = person["words"]
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style")
    )

    def heading(name: str) -> str:
        return f'<text:h text:outline-level="1">{escape(words[name])}</text:h>'

    def paragraph(text: str) -> str:
        return f"<text:p>{escape(text).replace(chr(9), '<text:tab/>')}</text:p>"

    def points(lines: Iterable[str]) -> str:
        return (
            "<text:list>"
            + "".join(f"<text:list-item>{paragraph(line)}</text:list-item>" for line in lines)
            + "</text:list>"
        )

    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Struck Out, Nobody GmbH 1999 - 2000</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    body += f'<text:p text:style-name="Title">{escape(person["name"])}</text:p>' + paragraph(person["label"])
    body += paragraph(" | ".join([person["place"], person["phone"], person["email"], person["linkedin"]]))
    body += heading("summary") + paragraph(person["summary"]) + heading("work")
    for job in person["work"]:
        body += paragraph(f"{time_of(person, job)}\t{job['position']}, {job['name']}, {job['place']}") + points(
            job["points"]
        )
    body += heading("education")
    for entry in person["education"]:
        body += paragraph(
            f"{entry['start']} – {entry['end']}\t{entry['studyType']} {entry['area']}, {entry['institution']}"
        )
    body += heading("skills") + points(person["skills"]) + heading("languages") + points(languages(person))
    body += heading("certificates") + points(certificates(person))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    _zip(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _plain_lines(person: Person) -> list[str]:
    words = person["words"]
    lines = [
        person["name"],
        person["label"],
        person["place"],
        f"{person['email']}, {person['phone']}",
        person["linkedin"],
        "",
    ]
    lines += [words["summary"].upper(), "", person["summary"], "", words["work"].upper(), ""]
    for job in person["work"]:
        lines += [
            f"{job['position']} | {job['name']} | {job['place']}",
            time_of(person, job, "digits"),
            *(f"- {point}" for point in job["points"]),
            "",
        ]
    lines += [words["education"].upper(), ""]
    for entry in person["education"]:
        lines += [f"{entry['studyType']} {entry['area']} | {entry['institution']} | {entry['start']} - {entry['end']}"]
    lines += ["", words["skills"].upper(), "", ", ".join(person["skills"]), "", words["languages"].upper(), ""]
    return [
        *lines,
        *(f"- {line}" for line in languages(person, "{}: {}")),
        "",
        words["certificates"].upper(),
        "",
        *(f"- {line}" for line in certificates(person)),
    ]


def text(person: Person, path: Path) -> None:
    path.write_text("\n".join(_plain_lines(person)) + "\n", "utf-8")


def markdown(person: Person, path: Path) -> None:
    words = person["words"]
    lines = [
        f"# {person['name']}",
        "",
        f"**{person['label']}**",
        "",
        f"{person['place']} · [{person['email']}](mailto:{person['email']}) · {person['phone']} · [LinkedIn](https://{person['linkedin']})",
    ]
    lines += ["", f"## {words['summary']}", "", person["summary"], "", f"## {words['work']}", ""]
    for job in person["work"]:
        lines += [
            f"### {job['position']}, {job['name']}",
            "",
            f"*{time_of(person, job)}*, {job['place']}",
            "",
            *(f"* {point}" for point in job["points"]),
            "",
        ]
    lines += [f"## {words['education']}", ""]
    for entry in person["education"]:
        lines += [
            f"### {entry['studyType']} {entry['area']}, {entry['institution']}",
            "",
            f"{entry['start']} – {entry['end']}",
            "",
        ]
    lines += [
        f"## {words['skills']}",
        "",
        *(f"* {skill}" for skill in person["skills"]),
        "",
        f"## {words['languages']}",
        "",
        *(f"* {line}" for line in languages(person, "**{}**: {}")),
    ]
    lines += ["", f"## {words['certificates']}", "", *(f"* {line}" for line in certificates(person))]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def rtf(person: Person, path: Path) -> None:
    def coded(line: str) -> str:
        safe = line.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in safe)

    lines = "\\par\n".join(map(coded, _plain_lines(person)))
    path.write_text("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}\\fs22\n" + lines + "\\par}", "ascii")


LAYOUTS: dict[str, Callable[[Person, Path], None]] = {
    "plain.docx": docx_plain,
    "table.docx": docx_table,
    "side_bar.docx": docx_side_bar,
    "plain.odt": odt,
    "plain.rtf": rtf,
    "plain.txt": text,
    "marked.md": markdown,
}
