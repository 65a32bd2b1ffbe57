"""About 100,000 due reminders claimed, written and settled to the outbox, against APScheduler firing as many jobs."""

import glob
import os
import shutil
import sqlite3
import sys
import time

from bench import CannotRun, Figures

PEER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers", "apscheduler_due.py")
RULES = ["training", "will-you-come", "team-and-map", "unconfirmed", "evening-before", "today", "change",
         "cancellation", "thanks"]


def measure(bench):
    bench.module("apscheduler")
    bench.module("sqlalchemy")
    seed = bench.record_file(people=170_000, assignments=170_000)
    folder = os.path.join(bench.keep, "dispatch")
    file = os.path.join(folder, "dispatch.db")

    def fresh():
        # Moved away and not deleted: making files is slower for some seconds where many were deleted.
        if os.path.exists(folder):
            os.rename(folder, f"{folder}-{time.time_ns()}")
        os.makedirs(folder, mode=0o700)
        bench.copy(seed, file)
        for rule in RULES:
            bench.once([bench.vigil, "reminder", "rule", "disable", rule, "--database", file])
        # The march is in nine days: this was due before today, and is useful until the day before.
        bench.once([bench.vigil, "reminder", "rule", "add", "due", "--before", "12d", "--useful-for", "11d",
                    "--channel", "email", "--to", "offered,confirmed", "--wording", "training", "--database", file])
        bench.once([bench.vigil, "reminder", "plan", "--database", file])

    fresh()
    due = count(file, "SELECT count(*) FROM reminder WHERE state = 'planned'")
    watch = [bench.vigil, "watch", "--until-idle", "--no-papers", "--no-backups", "--database", file]
    ours, = bench.alternate({"vigil watch": watch}, before=fresh, rounds=max(1, bench.rounds // 3))
    sent = count(file, "SELECT count(*) FROM reminder WHERE state = 'sent'")
    if sent == 0:
        raise CannotRun("nothing was sent: from 21:00 to 08:00 in Baku nothing goes out")

    jobs = os.path.join(folder, "jobs.db")
    bench.once([sys.executable, PEER, "fill", str(due), jobs])
    # Once: it takes minutes.
    peer = Figures("APScheduler", [bench.once([sys.executable, PEER, "fire", str(due), jobs])])
    print(f"  {due} were due, {sent} sent")
    bench.judge("reminders that were due and are not sent", due - sent, 0)
    bench.compare("dispatch", ours, peer, limit=0.02)
    for old in glob.glob(folder + "-*"):
        shutil.rmtree(old)


def count(file, question):
    with sqlite3.connect(file) as db:
        found, = db.execute(question).fetchone()
    db.close()
    return found
