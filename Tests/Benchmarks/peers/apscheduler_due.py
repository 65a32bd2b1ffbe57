#!/usr/bin/env python3
"""Due jobs that do nothing, kept by APScheduler in SQLite: apscheduler_due.py fill|fire JOBS FILE"""

import datetime
import logging
import os
import pickle
import sys
import time

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

fired = 0


def job(number):
    global fired
    fired += 1


def scheduler(file):
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    made = BackgroundScheduler(
        jobstores={"default": SQLAlchemyJobStore(url="sqlite:///" + file)}, timezone="UTC",
        executors={"default": {"type": "threadpool", "max_workers": os.cpu_count()}},
        job_defaults={"misfire_grace_time": None})
    made.start(paused=True)
    return made


def fill(count, file):
    """As its own add_job would write them, but in one transaction."""
    made = scheduler(file)
    yesterday = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)
    store = made._jobstores["default"]
    # By the name under which the jobs are found again in another process.
    pattern = made.add_job("apscheduler_due:job", "date", run_date=yesterday, args=[0], id="pattern")
    state = pattern.__getstate__()
    pattern.remove()
    rows = []
    for number in range(count):
        due = yesterday + datetime.timedelta(milliseconds=number)
        one = dict(state, id=str(number), args=(number,), next_run_time=due)
        rows.append({"id": str(number), "next_run_time": due.timestamp(),
                     "job_state": pickle.dumps(one, store.pickle_protocol)})
    with store.engine.begin() as connection:
        connection.execute(store.jobs_t.insert(), rows)


def fire(count, file):
    import apscheduler_due

    scheduler(file).resume()
    while apscheduler_due.fired < count:
        time.sleep(0.01)


if __name__ == "__main__":
    {"fill": fill, "fire": fire}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])
    # Its threads end with the process.
    os._exit(0)
