"""`vigil watch` with 100,000 places, all planned, and nothing to do: its memory, and its share of a core in a minute."""

import os
import shutil
import signal
import subprocess
import time

WARM, LONG = 35, 60


def measure(bench):
    seed = bench.record_file(people=100_000, assignments=100_000)
    folder = os.path.join(bench.keep, "idle")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder, mode=0o700)
    file = os.path.join(folder, "idle.db")
    bench.copy(seed, file)
    # What is due now is sent first.
    bench.once([bench.vigil, "watch", "--until-idle", "--database", file])
    watch = subprocess.Popen([bench.vigil, "watch", "--database", file], env=bench.environment,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(WARM)
        before = seconds(watch.pid)
        time.sleep(LONG)
        share = (seconds(watch.pid) - before) / LONG
        memory = resident(watch.pid)
    finally:
        watch.send_signal(signal.SIGTERM)
        watch.wait(40)
    bench.judge("memory", memory, 40, " MiB")
    bench.judge("share of a core", share * 100, 0.1, " %")


def seconds(process):
    """CPU seconds of a process since it began."""
    with open(f"/proc/{process}/stat", encoding="ascii") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
