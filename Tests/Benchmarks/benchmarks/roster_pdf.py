"""A roster of 20,000 and of 1,000 names as PDF by vigil-press, against typst setting the same rows."""

import csv
import datetime
import json
import os
import sys

from people import people

PEER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers", "roster_typst.py")


def measure(bench):
    bench.module("typst")
    press = os.path.join(os.path.dirname(bench.vigil), "vigil-press")
    for count, limit, memory in [(20_000, 0.2, 150), (1_000, 0.3, None)]:
        rows = os.path.join(bench.keep, f"roster-{count}.csv")
        document = os.path.join(bench.keep, f"roster-{count}.json")
        write(rows, document, count)
        ours, peer = bench.alternate({
            f"vigil-press, {count:,} names": ["/bin/sh", "-c", 'exec "$0" <"$1"', press, document],
            f"typst, {count:,} names": [sys.executable, PEER, rows, os.devnull],
        })
        bench.compare(f"{count:,} names", ours, peer, limit=limit)
        if memory:
            bench.judge(f"{count:,} names, peak", ours.peak, memory, " MiB")


def write(rows, document, count):
    """The rows as a table for typst, and as the document that Vigil hands to its press, many rows in one string."""
    lines = [[str(number), f"{person.family.upper()}, {person.given}",
              (person.skills or ["marshal"])[0].replace("-", " "), person.phone or ""]
             for number, person in enumerate(people(count), 1)]
    with open(rows, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    columns = [{"title": "#", "width": {"millimetres": 12}, "alignment": "leading"},
               {"title": "Name", "width": {"share": 1}, "alignment": "leading"},
               {"title": "Role", "width": {"millimetres": 34}, "alignment": "leading"},
               {"title": "Phone", "width": {"millimetres": 34}, "alignment": "leading"},
               {"title": "Signature", "width": {"millimetres": 40}, "alignment": "leading", "entry": "signature"}]
    cells = []
    for number, name, role, phone in lines:
        family, given = name.split(", ")
        cells.append("\x1f".join(["\x01" + number, f"\x02{family}\x01, {given}", "\x01" + role,
                                  "\x01" + phone if phone else "", ""]))
    section = {"outline": "", "worksheet": "", "startsPage": True, "heading": "Roster of the benchmark",
               "subheading": [], "facts": [], "code": "", "callout": [], "notes": [], "closing": [],
               "tables": [{"columns": columns, "minimumRowHeight": 8,
                           "groups": [{"title": "", "kind": "ordinary", "packed": "\x1e".join(cells)}]}],
               "runningHead": {"leading": "Benchmark", "centre": "",
                               "trailing": [{"page": "page {page} of {pages}"}]}}
    now = datetime.datetime(2027, 2, 25, 14, tzinfo=datetime.timezone.utc)
    with open(document, "w", encoding="utf-8") as file:
        json.dump({"title": "Roster", "author": "Benchmark", "language": "az", "paper": "portrait",
                   "asOf": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "sections": [section]}, file, ensure_ascii=False)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]))
