"""Pocket cards with QR codes for 20,000 places as PDF, against segno with reportlab drawing the same cards."""

import os
import subprocess
import sys

PEER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers", "cards_reportlab.py")


def measure(bench):
    bench.module("segno")
    bench.module("reportlab")
    file = bench.record_file(people=22_000, assignments=22_000)
    cards = [bench.vigil, "volunteer", "card", "--event", "march", "--database", file]
    rows = os.path.join(bench.keep, "cards.csv")
    with open(rows, "wb") as out:
        subprocess.run([*cards, "--format", "csv"], check=True, stdout=out, env=bench.environment)
    ours, peer = bench.alternate({
        "vigil volunteer card": [*cards, "--format", "pdf"],
        "segno with reportlab": [sys.executable, PEER, rows, os.devnull],
    }, rounds=max(1, bench.rounds // 5))
    with open(rows, encoding="utf-8") as lines:
        print(f"  {sum(1 for _ in lines) - 1} cards")
    bench.compare("cards", ours, peer, limit=0.05)
