"""`vigil status` and bare `vigil` with a million people and 100,000 places at ten events, planned and printed, and one
place given up since."""

import os


def measure(bench):
    file = bench.record_file(people=1_000_000, assignments=100_000, events=10)
    ready = file + ".ready"
    if not os.path.exists(ready):
        bench.once([bench.vigil, "reminder", "plan", "--database", file])
        for number in range(10):
            code = "march" if number == 0 else f"march-{number + 1}"
            bench.once([bench.vigil, "roster", "print", code, "--format", "html", "--database", file])
        # A sheet is compared with what holds only where something has changed since it was printed.
        bench.once([bench.vigil, "assign", "decline", "A1", "--database", file])
        with open(ready, "w", encoding="ascii"):
            pass
    whole, bare = bench.alternate({
        "vigil status": [bench.vigil, "status", "--database", file],
        "vigil": [bench.vigil, "--database", file],
    })
    for figures in (whole, bare):
        bench.show([figures])
        bench.judge(figures.label, figures.wall * 1000, 100, " ms")
