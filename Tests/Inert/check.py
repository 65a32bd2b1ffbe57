#!/usr/bin/env python3
"""Reads what Vigil wrote of hostile values with parsers that Vigil has no part in.

check.py FOLDER [--parsers]

FOLDER holds values.json, the values as they were put in, and out.FORMAT for one format or more. Exits with 1 and a
line for each fault. With --parsers, openpyxl, pypdf and icalendar read too; one that is not installed is said to be
skipped. Everything else needs the standard library alone.
"""

import csv
import html.parser
import io
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree
import zipfile
from pathlib import Path

BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
FORMULA = ("=", "-", "@", "\t", "\r", "\n", "\uff0b", "\uff0d", "\uff1d", "\uff20")
faults = []


def fault(form, text):
    faults.append(f"{form}: {text}")


def canon(text):
    """What must come through: everything but controls, spaces, invisible signs and the sign that stands for them."""
    return "".join(
        c for c in text
        if unicodedata.category(c)[0] not in "ZC" and c != "\ufffd"
    )


def is_bad(c, allowed="\n"):
    o = ord(c)
    return (o < 0x20 and c not in allowed) or 0x7F <= o <= 0x9F or o in BIDI or o in (0xFFFE, 0xFFFF)


def expect_inert(form, text, allowed="\n"):
    bad = {f"U+{ord(c):04X}" for c in text if is_bad(c, allowed)}
    if bad:
        fault(form, f"has {', '.join(sorted(bad))}")


def expect_values(form, found, values):
    if len(found) != len(values):
        fault(form, f"has {len(found)} values and not {len(values)}")
    for number, (was, value) in enumerate(zip(found, values), 1):
        if canon(was) != canon(value):
            fault(form, f"value {number} is {was[:80]!r} and was {value[:80]!r}")


def check_txt(data, values):
    text = data.decode()
    expect_inert("txt", text)
    lines = text.split("\n")
    head = next(i for i, line in enumerate(lines) if line.startswith("No ") and line.endswith("Value"))
    start = lines[head].index("Value")
    rows = []
    for line in lines[head + 2:]:
        if line == "":
            break
        number, part = line[:start].strip(), line[start:]
        if number:
            if int(number) != len(rows) + 1:
                fault("txt", f"row {number} stands where {len(rows) + 1} belongs")
            rows.append(part)
        else:
            rows[-1] += part
    expect_values("txt", rows, values)


def check_tsv(data, values):
    text = data.decode()
    expect_inert("tsv", text, "\n\t")
    lines = text.removesuffix("\n").split("\n")
    rows = [line.split("\t") for line in lines]
    for number, row in enumerate(rows):
        if len(row) != 2:
            fault("tsv", f"line {number} has {len(row)} fields")
    expect_values("tsv", [row[-1] for row in rows[1:]], values)


def check_csv(data, values):
    csv.field_size_limit(10_000_000)
    text = data.decode()
    expect_inert("csv", text, "\n\r\t")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    found = []
    for number, row in enumerate(rows[1:], 1):
        if len(row) != 2:
            fault("csv", f"row {number} has {len(row)} fields")
        field = row[-1]
        phone = re.fullmatch(r"\+[0-9]+", field, re.ASCII)
        if field.startswith(FORMULA) or (field.startswith("+") and not phone):
            fault("csv", f"row {number} is a formula: {field[:60]!r}")
        value = values[number - 1] if number <= len(values) else ""
        found.append(field[1:] if field.startswith("'") and not value.startswith("'") else field)
    expect_values("csv", found, values)


class Page(html.parser.HTMLParser):
    elements = set(
        "html head meta title style body main section header div h2 p dl dt dd table caption colgroup col thead "
        "tbody tr th td br b i small span footer blockquote code figure svg desc text polyline rect".split())
    attributes = set(
        "lang charset name content http-equiv id class aria-label aria-labelledby dir scope colspan style role "
        "viewbox font-family font-size font-weight fill stroke stroke-width stroke-dasharray fill-opacity points "
        "x y width height text-anchor tabindex".split())

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.cells, self.cell = [], [], None

    def handle_starttag(self, tag, attrs):
        if tag not in self.elements:
            fault("html", f"has the element {tag[:40]!r}")
        for name, value in attrs:
            if name not in self.attributes:
                fault("html", f"{tag} has the attribute {name[:40]!r}")
            if name == "style" and not re.fullmatch(r"(height|width):[0-9.]+(mm|%)", value or ""):
                fault("html", f"{tag} has the style {value!r}")
        if tag not in ("meta", "br", "col", "polyline", "rect"):
            self.open.append(tag)
        if tag == "td":
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("polyline", "rect"):
            return
        if not self.open or self.open.pop() != tag:
            fault("html", f"{tag} is closed and was not open")
        if tag == "td":
            self.cells.append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def check_html(data, values):
    text = data.decode()
    expect_inert("html", text)
    page = Page()
    page.feed(text)
    page.close()
    if page.open:
        fault("html", f"{page.open} stay open")
    if "default-src 'none'" not in text:
        fault("html", "forbids no script")
    expect_values("html", page.cells[1::2], values)


def check_json(data, values):
    text = data.decode()
    expect_inert("json", text)
    if json.loads(text) != values:
        fault("json", "does not give the values back")


def check_svg(data, values):
    text = data.decode()
    expect_inert("svg", text)
    space = "{http://www.w3.org/2000/svg}"
    known = {space + name for name in "svg title desc g rect polyline text".split()}
    codes = []
    for element in xml.etree.ElementTree.fromstring(data).iter():
        if element.tag not in known:
            fault("svg", f"has the element {element.tag[:60]}")
        for name in element.attrib:
            if name.lower().startswith("on") or "href" in name.lower():
                fault("svg", f"has the attribute {name[:60]}")
        if re.fullmatch(r"R[0-9]{5}", element.text or ""):
            codes.append(element.text)
    if codes != [f"R{n:05}" for n in range(1, len(values) + 1)]:
        fault("svg", f"has {len(codes)} rows of {len(values)}")


def check_ics(data, values):
    expect_inert("ics", data.decode(), "\r\n")
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        fault("ics", "has a line that does not end in CRLF")
    lines = data.split(b"\r\n")
    if any(len(line) > 75 for line in lines):
        fault("ics", "has a line of more than 75 octets")
    whole = data.replace(b"\r\n ", b"").decode().split("\r\n")
    names = {re.split("[:;]", line, maxsplit=1)[0] for line in whole if line}
    strange = names - set(
        "BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME METHOD UID DTSTAMP SEQUENCE DTSTART DTEND SUMMARY "
        "DESCRIPTION LOCATION GEO STATUS TRANSP".split())
    if strange:
        fault("ics", f"has the properties {sorted(strange)[:5]}")
    texts = [line.removeprefix("SUMMARY:") for line in whole if line.startswith("SUMMARY:")]
    plain = [re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text) for text in texts]
    expect_values("ics", plain, values)
    if whole.count("BEGIN:VEVENT") != len(values):
        fault("ics", f"has {whole.count('BEGIN:VEVENT')} entries")


def check_xlsx(data, values):
    archive = zipfile.ZipFile(io.BytesIO(data))
    if archive.testzip() is not None:
        fault("xlsx", "is damaged")
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    strings = []
    for name in archive.namelist():
        if re.search(r"vba|external|embed|hyperlink|\.bin", name, re.IGNORECASE):
            fault("xlsx", f"holds {name}")
        tree = xml.etree.ElementTree.fromstring(archive.read(name))
        for element in tree.iter():
            if element.tag in (space + "f", space + "hyperlink", space + "oleObject"):
                fault("xlsx", f"has {element.tag} in {name}")
        if name == "xl/sharedStrings.xml":
            strings = ["".join(item.itertext()) for item in tree.iter(space + "si")]
            expect_inert("xlsx", "".join(strings))

    def plain(text):
        return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)

    there = {canon(plain(text)) for text in strings}
    lost = [number for number, value in enumerate(values, 1) if canon(value) not in there and canon(value)]
    if lost:
        fault("xlsx", f"lost {len(lost)} values, the first {lost[0]}: {values[lost[0] - 1][:60]!r}")


def check_pdf(data, values):
    if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
        fault("pdf", "is not whole")
    for word in (b"/JavaScript", b"/JS", b"/OpenAction", b"/AA", b"/Launch", b"/URI", b"/EmbeddedFile", b"/AcroForm"):
        if re.search(word + rb"[\s/(<\[]", data):
            fault("pdf", f"has {word.decode()}")


def parse_xlsx(data, values):
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=False)
    there = set()
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    fault("xlsx", f"openpyxl takes {cell.coordinate} for a formula or a link")
                if isinstance(cell.value, str):
                    there.add(canon(cell.value))
    # openpyxl takes every "x005F_" away, also one that stands in the text itself.
    there.update([text.replace("x005F_", "") for text in there])
    lost = [value for value in values if canon(value) and canon(value).replace("x005F_", "") not in there]
    if lost:
        fault("xlsx", f"openpyxl finds {len(lost)} values no more, such as {lost[:3]!a}")


def parse_pdf(data, values):
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    numbers = set()
    for page in reader.pages:
        if "/Annots" in page or "/AA" in page:
            fault("pdf", "a page has annotations or actions")
        text = page.extract_text()
        expect_inert("pdf", text)
        # Marks that reach into the next line make pypdf take both lines for one.
        numbers.update(int(number) for number in re.findall(r"R([0-9]{5})(?![0-9])", text))
    if any(name in reader.trailer["/Root"] for name in ("/OpenAction", "/AA", "/AcroForm", "/Names")):
        fault("pdf", "the document has actions or a form")
    missing = set(range(1, len(values) + 1)) - numbers
    if missing:
        some = {number: values[number - 1] for number in sorted(missing)[:4]}
        fault("pdf", f"pypdf finds {len(missing)} rows no more, such as {some!a}")


def parse_ics(data, values):
    import icalendar

    entries = icalendar.Calendar.from_ical(data).walk("VEVENT")
    expect_values("ics", [str(entry["SUMMARY"]) for entry in entries], values)


def main():
    folder = Path(sys.argv[1])
    values = json.loads((folder / "values.json").read_bytes())
    for file in sorted(folder.glob("out.*")):
        form = file.suffix[1:]
        data = file.read_bytes()
        globals()[f"check_{form}"](data, values)
        said = "read"
        parse = globals().get(f"parse_{form}")
        if parse and "--parsers" in sys.argv:
            try:
                parse(data, values)
                said = "read twice"
            except ImportError as missing:
                said = f"read; skipped the second reader: {missing}"
        print(f"{form}: {len(values)} values in {len(data)} bytes, {said}")
    for line in faults[:40]:
        print(line, file=sys.stderr)
    if len(faults) > 40:
        print(f"and {len(faults) - 40} more", file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
