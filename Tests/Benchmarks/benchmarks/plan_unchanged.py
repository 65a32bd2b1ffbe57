"""`vigil reminder plan` again on a record file with a million places that nobody has changed."""

import os


def measure(bench):
    seed = bench.record_file(people=500_000, assignments=1_000_000, events=2)
    file = os.path.join(bench.keep, "plan-unchanged.db")
    bench.copy(seed, file)
    plan = [bench.vigil, "reminder", "plan", "--database", file]
    first = bench.once(plan)
    print(f"  planned at first in {first[0]:.1f} s")
    again, = bench.alternate({"planning again": plan})
    bench.show([again])
    bench.judge("planning again", again.wall, 2, " s")
