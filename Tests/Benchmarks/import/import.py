#!/usr/bin/env python3
"""import.py VIGIL [ROWS] [ROUNDS]: `vigil volunteer import` beside `sqlite3 .import` of the same seeded list.

Runs both in turn and prints the wall and CPU time and the peak memory of each, and their ratio (medians).
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

GIVEN = ["Aygün", "Kamran", "Nigar", "Rəşad", "Мария", "Иван", "Yiğit", "Elif", "ليلى", "Anna", "Şəbnəm", "Oruc"]
FAMILY = ["Məmmədov", "Əliyeva", "Quliyev", "Петрова", "Yılmaz", "الهاشمي", "Smith", "Hüseynova", "Kərimli"]
SKILLS = ["driver", "first-aid", "interpreter", "marshal", "registration", "usher"]


def write_list(path, rows):
    chance = random.Random(27)
    with open(path, "w", encoding="utf-8") as out:
        out.write("first_name,last_name,email,phone,language,skills,birth_year,consent,notes\n")
        for row in range(rows):
            family = chance.choice(FAMILY) + chance.choice(["", "", "li", "zadə", "ov"])
            phone = chance.choice(["50", "51", "55", "70", "77", "99"]) + f"{chance.randrange(10**7):07d}"
            skills = ";".join(sorted(chance.sample(SKILLS, chance.randint(1, 3))))
            out.write(
                f"{chance.choice(GIVEN)},{family},person{row}@example.org,+994{phone},az,{skills},"
                f"{chance.randrange(1955, 2007)},{chance.choice(['yes', 'yes', 'no'])},\n")


def measure(command, stdin=None):
    start = time.monotonic()
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE if stdin else subprocess.DEVNULL, stdout=subprocess.DEVNULL, text=True)
    if stdin:
        child.stdin.write(stdin)
        child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    vigil = os.path.abspath(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    seen = {"vigil": [], "vigil again": [], "sqlite3": []}
    with tempfile.TemporaryDirectory() as folder:
        people = os.path.join(folder, "people.csv")
        write_list(people, rows)
        for number in range(rounds):
            store, plain = (os.path.join(folder, f"{name}{number}.db") for name in ("vigil", "plain"))
            subprocess.run(
                [vigil, "init", "Benchmark", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az",
                 "--database", store], check=True, capture_output=True)
            command = [vigil, "volunteer", "import", people, "--database", store]
            seen["vigil"].append(measure(command))
            seen["vigil again"].append(measure(command))
            seen["sqlite3"].append(measure(["sqlite3", plain], (
                "PRAGMA journal_mode=WAL; CREATE TABLE volunteer (first_name TEXT NOT NULL, last_name TEXT NOT NULL,"
                " email TEXT NOT NULL COLLATE NOCASE UNIQUE, phone TEXT, language TEXT, skills TEXT,"
                " birth_year INTEGER, consent TEXT, notes TEXT);\n"
                "CREATE INDEX volunteer_name ON volunteer (last_name, first_name);\n"
                f".mode csv\n.import --skip 1 {people} volunteer\n")))
    floor = [statistics.median(values) for values in zip(*seen["sqlite3"])]
    for name, runs in seen.items():
        wall, cpu, memory = (statistics.median(values) for values in zip(*runs))
        print(f"{name:12} {wall:7.2f} s wall ({wall / floor[0]:.2f}x) {cpu:7.2f} s CPU ({cpu / floor[1]:.2f}x) "
              f"{memory:6.0f} MiB")


if __name__ == "__main__":
    main()
