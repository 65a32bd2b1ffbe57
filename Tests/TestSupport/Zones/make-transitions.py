#!/usr/bin/env python3
"""Writes what clocks show around every change of every time zone from 2025 to 2030, by Python's zoneinfo.

    Tests/TestSupport/Zones/make-transitions.py > Tests/TestSupport/Zones/transitions.txt

Each group begins with the zones that share it; then a line for each time on the wall, with the instant that is meant:
in a gap the first instant after it, and of a time that comes twice the first. The first line names the version of the
time zone data: where Foundation has another, the two may differ.
"""
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

START = datetime(2025, 1, 1, tzinfo=timezone.utc)
END = datetime(2031, 1, 1, tzinfo=timezone.utc)
EPOCH = datetime(1970, 1, 1)


def offset(zone, seconds):
    return datetime.fromtimestamp(seconds, zone).utcoffset().total_seconds()


def transitions(zone):
    """Instants at which the offset changes, with the offsets before and after."""
    low = int(START.timestamp())
    while low < END.timestamp():
        high = low + 86_400
        if offset(zone, low) != offset(zone, high):
            left, right = low, high
            while right - left > 1:
                middle = (left + right) // 2
                if offset(zone, middle) == offset(zone, low):
                    left = middle
                else:
                    right = middle
            yield right, int(offset(zone, low)), int(offset(zone, high))
        low = high


def lines(zone):
    for instant, before, after in transitions(zone):
        first = EPOCH + timedelta(seconds=instant + min(before, after))
        last = EPOCH + timedelta(seconds=instant + max(before, after))
        minute = timedelta(minutes=1)
        for wall in [first - minute, first, first + (last - first) / 2, last - minute, last, last + minute]:
            wall = wall.replace(second=0, microsecond=0)
            is_skipped = after > before and first <= wall < last
            meant = instant if is_skipped else int(wall.replace(tzinfo=zone, fold=0).timestamp())
            yield f"{wall:%Y-%m-%dT%H:%M} {meant}"


def version():
    for folder in TZPATH:
        data = Path(folder) / "tzdata.zi"
        if data.exists():
            return data.read_text().split("\n", 1)[0].split()[-1]
    return "unknown"


groups = defaultdict(list)
for name in sorted(available_timezones()):
    groups["\n".join(lines(ZoneInfo(name)))].append(name)
print(version())
for text, names in sorted(groups.items(), key=lambda group: group[1][0]):
    if text:
        print("\n" + " ".join(names))
        print(text)
