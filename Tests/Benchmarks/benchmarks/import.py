"""`vigil volunteer import` of 100,000 and a million rows, against `sqlite3 .import` of the same list."""

import math
import os
import random

from people import SKILLS, people

TABLE = """
    PRAGMA journal_mode = WAL;
    CREATE TABLE volunteer (first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL COLLATE NOCASE UNIQUE,
        phone TEXT, language TEXT, skills TEXT, birth_year INTEGER, consent TEXT, notes TEXT);
    CREATE INDEX volunteer_name ON volunteer (last_name, first_name);
    """


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
    """A clean list, made once: every row has an email of its own."""
    path = os.path.join(bench.keep, f"list-{rows}.csv")
    if os.path.exists(path):
        return path
    rng = random.Random(27)
    with open(path + ".growing", "w", encoding="utf-8") as out:
        out.write("first_name,last_name,email,phone,language,skills,birth_year,consent,notes\n")
        for number, person in enumerate(people(rows), 1):
            phone = rng.choice(["50", "51", "55", "70", "77", "99"]) + f"{rng.randrange(10**7):07d}"
            skills = ";".join(sorted(rng.sample(SKILLS, rng.randint(1, 3))))
            out.write(f"{person.given},{person.family},person{number}@example.org,+994{phone},{person.language or ''},"
                      f"{skills},{rng.randrange(1955, 2007)},{rng.choice(['yes', 'yes', 'no'])},\n")
    os.rename(path + ".growing", path)
    return path
