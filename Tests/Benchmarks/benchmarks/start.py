"""A command's start: nothing but `--version`, and an empty listing, against sqlite3 asking one row."""


def measure(bench):
    file = bench.record_file(people=1_000)
    sqlite3 = bench.tool("sqlite3")
    version, teams, peer = bench.alternate({
        "vigil --version": [bench.vigil, "--version"],
        "vigil team list": [bench.vigil, "team", "list", "--database", file],
        "sqlite3": [sqlite3, "-readonly", file, "SELECT * FROM team"],
    }, rounds=bench.rounds * 3)
    bench.show([version])
    bench.compare("team list", teams, peer, limit=3)
