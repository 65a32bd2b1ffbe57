"""What a benchmark works with: record files, runs in turns, verdicts."""

import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


class CannotRun(Exception):
    """A peer is missing, or a command failed."""


class Figures:
    """The medians of one command's rounds."""

    def __init__(self, label, runs):
        self.label = label
        self.wall = statistics.median(run[0] for run in runs)
        self.cpu = statistics.median(run[1] for run in runs)
        self.peak = max(run[2] for run in runs)


class Bench:
    def __init__(self, vigil, keep, rounds):
        self.vigil = vigil
        self.keep = keep
        self.rounds = rounds
        self.missed = []
        # A phone library on this machine must not change what is measured.
        self.environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
                            "VIGIL_ACTOR": "benchmark", "HOME": keep}
        os.makedirs(keep, exist_ok=True)

    def tool(self, name):
        """The path of a peer."""
        found = shutil.which(name)
        if not found:
            raise CannotRun(f"{name} is not installed")
        return found

    def module(self, name):
        """Makes sure that a Python package of a peer is there."""
        if importlib.util.find_spec(name) is None:
            raise CannotRun(f"Python has no {name}: pip install {name}")

    def record_file(self, people, assignments=0, events=1):
        """A record file with so many invented people, made by Vigil itself and filled through its schema."""
        path = os.path.join(self.keep, f"people-{people}-places-{assignments}-events-{events}.db")
        if not os.path.exists(path):
            # In a process of its own: what this one holds in memory would count as its children's peak.
            made = subprocess.run(
                [sys.executable, os.path.join(HERE, "record_file.py"), self.vigil, path]
                + [str(count) for count in (people, assignments, events)],
                env=self.environment)
            if made.returncode != 0:
                raise CannotRun(f"the record file {path} could not be made")
        return path

    def copy(self, seed, database):
        """Puts a copy of a record file in the place of another."""
        self.remove(database)
        shutil.copyfile(seed, database)

    @staticmethod
    def remove(database):
        """Takes a record file away, with what SQLite put beside it."""
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(database + ending):
                os.unlink(database + ending)

    def alternate(self, commands, before=None, rounds=None):
        """Runs the commands in turns, and returns each one's figures.

        `commands` maps a label to a command; `before` is called before each of them.
        """
        runs = {label: [] for label in commands}
        for number in range((rounds or self.rounds) + 1):
            for label, command in commands.items():
                if before:
                    before()
                run = self.once(command)
                if number > 0:
                    runs[label].append(run)
        return [Figures(label, runs[label]) for label in commands]

    def once(self, command):
        """Wall seconds, CPU seconds and peak MiB of one run, whose answer is thrown away."""
        nowhere = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, self.environment, file_actions=nowhere)
        _, status, used = os.wait4(child, 0)
        wall = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) != 0:
            raise CannotRun(f"this failed: {' '.join(command)[:200]}")
        return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024

    def show(self, figures):
        for each in figures:
            print(f"  {each.label:28} wall {each.wall * 1000:10.1f} ms   cpu {each.cpu * 1000:10.1f} ms"
                  f"   peak {each.peak:7.1f} MiB", flush=True)

    def judge(self, what, value, limit, unit=""):
        """Prints a value beside its target, and remembers when it is missed."""
        kept = value <= limit
        line = f"{what}: {value:.2f}{unit}, target at most {limit:g}{unit}"
        print(f"  {'ok    ' if kept else 'MISSED'} {line}", flush=True)
        if not kept:
            self.missed.append(line)

    def compare(self, what, ours, peer, limit):
        """Judges the ratio of wall times; the ratio of CPU times beside it holds on a busy machine."""
        self.show([ours, peer])
        self.judge(f"{what} (cpu {ours.cpu / max(peer.cpu, 0.0005):.2f})", ours.wall / peer.wall, limit, "x")
