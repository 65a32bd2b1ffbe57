"""`vigil volunteer import` of 100,000 and a million rows, against `sqlite3 .import` of the same list."""

import csv
import math
import os
import random
import unicodedata

from people import SKILLS, people

TABLE = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE volunteer (first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL COLLATE NOCASE UNIQUE,
        phone TEXT, language TEXT, city TEXT, skills TEXT, role TEXT, birth_year INTEGER, max_hours INTEGER,
        consent TEXT, consent_at TEXT, notes TEXT);
    CREATE INDEX volunteer_name ON volunteer (last_name, first_name);
    """
CITIES = ["Bakı", "Gəncə", "Sumqayıt", "Lənkəran", "Şamaxı", "Şəki", "Quba", "Mingəçevir"]


def measure(bench):
    sqlite3 = bench.tool("sqlite3")
    store, plain = (os.path.join(bench.keep, name) for name in ("import.db", "import-plain.db"))
    empty = os.path.join(bench.keep, "import-empty.db")
    bench.remove(empty)
    bench.once([bench.vigil, "init", "Benchmark", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az",
                "--database", empty])

    def fresh():
        bench.remove(plain)
        bench.copy(empty, store)

    def load(rows):
        file = people_list(bench, rows)
        return ([bench.vigil, "volunteer", "import", file, "--database", store],
                [sqlite3, plain, TABLE, ".mode csv", f".import --skip 1 {file} volunteer"])

    ours, peer = load(100_000)
    rounds = max(3, bench.rounds // 2)
    first, floor = bench.alternate({"vigil volunteer import": ours, "sqlite3 .import": peer}, fresh, rounds)
    bench.compare("100,000 rows", first, floor, limit=2)
    bench.judge("memory for 100,000 rows", first.peak, 128, " MiB")
    fresh()
    bench.once(ours)
    again, = bench.alternate({"the same list again": ours}, rounds=1)
    bench.show([again])

    fresh()
    ours, peer = load(1_000_000)
    wall, cpu, peak = bench.once(ours)
    print(f"  a million rows: wall {wall:.1f} s   cpu {cpu:.1f} s   peak {peak:.1f} MiB", flush=True)
    bench.judge("memory for a million rows", peak, 256, " MiB")
    bench.judge("a million rows, against ten times 100,000 (cpu)", cpu / first.cpu / 10,
                math.log(1_000_000) / math.log(100_000), "x")
    bench.remove(store)
    bench.remove(plain)


def people_list(bench, rows):
    """A clean list as a sign-up form gives it, made once: every row has an email of its own."""
    path = os.path.join(bench.keep, f"form-{rows}.csv")
    if os.path.exists(path):
        return path
    rng = random.Random(27)
    with open(path + ".growing", "w", encoding="utf-8", newline="") as out:
        form = csv.writer(out, lineterminator="\n")
        form.writerow(["first_name", "last_name", "email", "phone", "language", "city", "skills", "role", "birth_year",
                       "max_hours", "consent", "consent_at", "notes"])
        for number, person in enumerate(people(rows), 1):
            phone = rng.choice(["50", "51", "55", "70", "77", "99"]) + f"{rng.randrange(10**7):07d}"
            day = f"2025-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}T{rng.randint(9, 20):02d}:00:00+04:00"
            form.writerow([
                person.given, person.family, f"{mailbox(person)}{number}@example.org", f"+994{phone}", person.language or "",
                rng.choice(CITIES), ";".join(sorted(rng.sample(SKILLS, rng.randint(1, 3)))), rng.choice(SKILLS),
                rng.randrange(1955, 2007), rng.randint(2, 12), rng.choice(["yes", "yes", "no"]), day,
                "Can stay longer, if needed" if rng.random() < 0.02 else ""])
    os.rename(path + ".growing", path)
    return path


def mailbox(person):
    """As people name theirs: in no order that an index could be filled in."""
    name = unicodedata.normalize("NFKD", f"{person.given}.{person.family}").encode("ascii", "ignore").decode()
    return "".join(letter for letter in name.lower() if letter.isalnum() or letter == ".").strip(".")
