"""`vigil reminder plan` for 100,000 places and five rules: at first, and again when nothing has changed."""

import os
import sqlite3

SILENT = ["training", "change", "cancellation", "thanks"]


def measure(bench):
    seed = bench.record_file(people=100_000, assignments=100_000)
    file = os.path.join(bench.keep, "plan.db")

    def fresh():
        bench.copy(seed, file)
        for rule in SILENT:
            bench.once([bench.vigil, "reminder", "rule", "disable", rule, "--database", file])

    plan = [bench.vigil, "reminder", "plan", "--database", file]
    rounds = max(1, bench.rounds // 3)
    first, = bench.alternate({"first planning": plan}, before=fresh, rounds=rounds)
    before = ledger(file)
    again, = bench.alternate({"planning again": plan}, rounds=rounds)
    bench.show([first, again])
    print(f"  {before[0]} reminders were planned")
    bench.judge("first planning", first.wall, 10, " s")
    bench.judge("reminders that planning again changed", 0 if ledger(file) == before else 1, 0)
    bench.judge("planning again", again.wall, 2, " s")


def ledger(file):
    """How many reminders there are, and all that planning could have changed."""
    with sqlite3.connect(file) as db:
        found = db.execute("SELECT count(*), sum(id * due_at % 1000003), group_concat(DISTINCT state), "
                           "(SELECT count(*) FROM audit) FROM reminder").fetchone()
    db.close()
    return found
