"""Makes a record file for benchmarks: record_file.py VIGIL FILE PEOPLE ASSIGNMENTS.

Vigil makes the file, the event, its posts and shifts, and reads every name once, so that sort keys and search words are
its own; the many rows are then written through its schema.
"""

import csv
import datetime
import os
import random
import sqlite3
import subprocess
import sys

from people import pairs, people

SHIFT_SIZE = 400
COLUMNS = """id, given_name, family_name, email, email_key, phone, language, created_at, sort_key, search_words"""


def run(vigil, database, *arguments):
    subprocess.run([vigil, *arguments, "--database", database], check=True, stdout=subprocess.DEVNULL)


def write_table(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        table.writerows(rows)


def name_keys(vigil, database):
    """Sort key and search words of every name, by Vigil itself."""
    scratch = database + ".names"
    names = database + ".names.csv"
    run(vigil, scratch, "init", "Benchmark", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az")
    write_table(names, ["given_name", "family_name", "email"],
                ([given, family, f"{n}@example.org"] for n, (given, family) in enumerate(pairs())))
    run(vigil, scratch, "volunteer", "import", names)
    with sqlite3.connect(scratch) as db:
        rows = db.execute("SELECT given_name, family_name, sort_key, search_words FROM volunteer").fetchall()
    db.close()
    for ending in ("", "-wal", "-shm", ".csv"):
        if os.path.exists(scratch + ending):
            os.unlink(scratch + ending)
    return {(given, family): (key, words) for given, family, key, words in rows}


def add_people(db, keys, count, now):
    def volunteers():
        for number, person in enumerate(people(count), 1):
            key, words = keys[person.given, person.family]
            yield (number, person.given, person.family, person.email, person.email, person.phone, person.language, now,
                   key, words)
    db.executemany(f"INSERT INTO volunteer ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", volunteers())
    db.executemany(
        "INSERT INTO volunteer_skill (volunteer_id, skill) VALUES (?, ?)",
        ((number, skill) for number, person in enumerate(people(count), 1) for skill in person.skills))
    db.executemany(
        "INSERT INTO consent (volunteer_id, purpose, channel, state, source, at) "
        "VALUES (?, 'reminders', ?, ?, 'benchmark', ?)",
        ((number, channel, state, now) for number, person in enumerate(people(count), 1)
         for channel, state in person.consents.items()))
    db.execute("INSERT INTO volunteer_search (rowid, search_words) SELECT id, search_words FROM volunteer")


def add_event(vigil, database, shifts):
    """A march in nine days, published, with a post and a shift for every `SHIFT_SIZE` people, over three days."""
    day = datetime.date.today() + datetime.timedelta(days=9)
    run(vigil, database, "event", "add", "march", "March of the benchmark", "--code", "march",
        "--start", f"{day} 08:00", "--end", f"{day + datetime.timedelta(days=2)} 22:00")
    posts, times = database + ".posts.csv", database + ".shifts.csv"
    write_table(posts, ["Code", "Name", "Kind"], ([f"P{n}", f"Post {n}", "route"] for n in range(shifts)))
    write_table(times, ["Post", "Role", "From", "To", "Min", "Max"],
                ([f"P{n}", "marshal", f"{day + datetime.timedelta(days=n % 3)} {9 + n % 8:02d}:00",
                  f"{day + datetime.timedelta(days=n % 3)} {11 + n % 8:02d}:00", 1, 500] for n in range(shifts)))
    run(vigil, database, "post", "import", "march", posts)
    run(vigil, database, "shift", "import", "march", times)
    run(vigil, database, "event", "publish", "march")
    os.unlink(posts)
    os.unlink(times)


def add_places(db, count, people_count, now):
    rng = random.Random(2017)
    shifts = [row[0] for row in db.execute("SELECT id FROM shift ORDER BY id")]
    places = []
    for number in range(count):
        state = rng.choices(["confirmed", "offered", "reserve"], [60, 32, 8])[0]
        shift = shifts[number // SHIFT_SIZE]
        order = number % SHIFT_SIZE + 1 if state == "reserve" else None
        places.append((shift, number % people_count + 1, state, order, now, now))
    db.executemany(
        "INSERT INTO assignment (shift_id, volunteer_id, state, reserve_order, created_at, joined_at) "
        "VALUES (?, ?, ?, ?, ?, ?)", places)


def main():
    vigil, database, people_count, assignments = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    growing = database + ".growing"
    for ending in ("", "-wal", "-shm", ".names", ".names-wal", ".names-shm"):
        if os.path.exists(growing + ending):
            os.unlink(growing + ending)
    keys = name_keys(vigil, growing)
    run(vigil, growing, "init", "Benchmark", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az")
    add_event(vigil, growing, max(20, -(-assignments // SHIFT_SIZE)))
    now = int(datetime.datetime.now().timestamp())
    db = sqlite3.connect(growing)
    db.execute("PRAGMA cache_size = -200000")
    # The file is renamed when it is whole; until then it may be lost.
    db.execute("PRAGMA synchronous = OFF")
    add_people(db, keys, people_count, now)
    add_places(db, assignments, people_count, now)
    # As Vigil keeps its files: with what ANALYZE would say left out, and the log brought in.
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    os.rename(growing, database)


if __name__ == "__main__":
    main()
