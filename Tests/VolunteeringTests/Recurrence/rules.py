"""Writes rules.tsv: what python-dateutil says of many rules in many zones, to be compared with ours.

    pip install python-dateutil tzdata
    python3 rules.py > rules.tsv

Each line: zone, first day and time, rule, and the first instants in seconds since 1970. A time that the clocks leave
out is the first instant after the gap; of a time that comes twice the first is meant.
"""
import datetime as dt
import itertools
import random
import zoneinfo

from dateutil.rrule import rrulestr

ZONES = [
    "Asia/Baku", "Europe/Berlin", "Europe/London", "America/New_York", "America/Santiago", "Australia/Lord_Howe",
    "Africa/Casablanca", "Asia/Tehran", "Pacific/Auckland", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu",
    "Africa/Cairo", "UTC",
]
CLOCKS = ["10:00", "15:00", "00:00", "00:30", "01:30", "02:00", "02:15", "02:30", "23:45"]
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
SHOWN = 14
chance = random.Random(26_02_1992)


def instant(wall, zone):
    """The instant of a wall time; after a gap the first one, of two the first."""
    first = wall.replace(tzinfo=zone, fold=0)
    back = first.astimezone(dt.timezone.utc).astimezone(zone)
    if back.replace(tzinfo=None) == wall:
        return int(first.timestamp())
    # In a gap: between the readings with the offset after it and the offset before it the clocks change.
    low, high = sorted(int(wall.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1))
    before = dt.datetime.fromtimestamp(low - 1, zone).utcoffset()
    while high - low > 0:
        middle = (low + high) // 2
        if dt.datetime.fromtimestamp(middle, zone).utcoffset() == before:
            low = middle + 1
        else:
            high = middle
    return low


def days(text, start):
    """The first days of a rule; none further than the year 2150, where dateutil and ours are cut off."""
    ended = "COUNT=" in text or "UNTIL=" in text
    shown = rrulestr(text if ended else text + ";UNTIL=21501231", dtstart=start)
    return [day for day in itertools.islice(shown, SHOWN) if day.year <= 2150]


def some(values, most):
    return ",".join(str(value) for value in sorted(chance.sample(values, chance.randint(1, most))))


def rule():
    frequency = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    if chance.random() < 0.4:
        parts.append(f"INTERVAL={chance.choice([1, 2, 3, 4, 5, 7, 12])}")
    if chance.random() < 0.3:
        parts.append("BYMONTH=" + some(range(1, 13), 4))
    if frequency in ("DAILY", "MONTHLY", "YEARLY") and chance.random() < 0.35:
        parts.append("BYMONTHDAY=" + some([1, 2, 13, 15, 26, 28, 29, 30, 31, -1, -2, -31], 4))
    if frequency == "YEARLY" and chance.random() < 0.15:
        parts.append("BYYEARDAY=" + some([1, 57, 59, 60, 100, 200, 365, 366, -1, -366, -307], 4))
    ordinal = frequency in ("MONTHLY", "YEARLY") and chance.random() < 0.5
    if chance.random() < 0.6:
        # Either all with a number or none: dateutil wants both kinds to be true at once, the standard one of them.
        numbers = [1, 2, 3, 4, 5, -1, -2, -5] if frequency == "MONTHLY" else [1, 2, 4, 5, 20, 52, -1, -5, -52]
        chosen = chance.sample(WEEKDAYS, chance.randint(1, 4))
        parts.append("BYDAY=" + ",".join((str(chance.choice(numbers)) if ordinal else "") + day for day in chosen))
    named = any(part.startswith("BY") for part in parts)
    # In a first week dateutil counts positions from the first day, the standard from the week's.
    if named and frequency in ("MONTHLY", "YEARLY") and chance.random() < 0.25:
        parts.append("BYSETPOS=" + some([1, 2, 3, 5, -1, -2], 2))
    if chance.random() < 0.3:
        parts.append(f"WKST={chance.choice(WEEKDAYS)}")
    return parts, frequency


def main():
    fixed = [
        ("Asia/Baku", "2027-02-26 15:00", "FREQ=YEARLY"),
        ("Asia/Baku", "2027-02-26 15:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"),
        ("Asia/Baku", "2028-02-29 15:00", "FREQ=YEARLY"),
        ("Asia/Baku", "2028-02-29 15:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        ("Europe/Berlin", "2027-03-06 10:00", "FREQ=WEEKLY;BYDAY=SA"),
        ("Europe/Berlin", "2027-03-07 02:30", "FREQ=WEEKLY;BYDAY=SU"),
        ("Europe/Berlin", "2027-10-03 02:30", "FREQ=WEEKLY;BYDAY=SU"),
        ("Europe/London", "2027-01-31 09:00", "FREQ=MONTHLY"),
        ("Europe/London", "2027-01-04 09:00", "FREQ=MONTHLY;BYDAY=1MO"),
        ("Europe/London", "2027-01-31 09:00", "FREQ=MONTHLY;BYDAY=-1SU"),
        ("America/New_York", "2027-05-17 09:00", "FREQ=YEARLY;BYDAY=20MO"),
        ("America/New_York", "1997-08-05 09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"),
        ("America/New_York", "1997-08-05 09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"),
        ("Pacific/Apia", "2011-12-23 10:00", "FREQ=WEEKLY;COUNT=4"),
    ]
    cases = list(fixed)
    while len(cases) < 700:
        parts, frequency = rule()
        start = dt.datetime(chance.randint(1995, 2040), chance.randint(1, 12), chance.randint(1, 28))
        if chance.random() < 0.1:
            start = start.replace(month=1, day=31)
        clock = chance.choice(CLOCKS)
        zone = chance.choice(ZONES)
        ending = chance.random()
        if ending < 0.25:
            parts.append(f"COUNT={chance.randint(1, 10)}")
        elif ending < 0.5:
            last = start + dt.timedelta(days=chance.randint(1, 3000))
            parts.append(f"UNTIL={last:%Y%m%d}T{clock.replace(':', '')}00")
        try:
            # A rule that names no day would be looked for until the year 9999.
            if not days(";".join(parts[:-1] if ending < 0.25 else parts), start) and ending < 0.25:
                continue
        except IndexError:  # dateutil's own fault, with some numbers of BYDAY in a year
            continue
        cases.append((zone, f"{start:%Y-%m-%d} {clock}", ";".join(parts)))
    for zone, start, text in cases:
        first = dt.datetime.strptime(start, "%Y-%m-%d %H:%M")
        found = [str(instant(day, zoneinfo.ZoneInfo(zone))) for day in days(text, first)]
        print(zone, start, text, ",".join(found), sep="\t")


main()
