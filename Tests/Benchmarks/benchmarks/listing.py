"""`vigil event list` with a million people in the file, against sqlite3 running the same query."""

QUERY = """
    SELECT event.*,
        (SELECT count(*) FROM shift WHERE event_id = event.id AND state = 'planned') AS shifts,
        (SELECT coalesce(sum(minimum), 0) FROM shift WHERE event_id = event.id AND state = 'planned') AS needed,
        (SELECT count(*) FROM shift JOIN assignment ON assignment.shift_id = shift.id
            WHERE event_id = event.id AND shift.state = 'planned'
            AND assignment.state IN ('offered', 'confirmed')) AS assigned,
        (SELECT count(*) FROM shift JOIN assignment ON assignment.shift_id = shift.id
            WHERE event_id = event.id AND shift.state = 'planned' AND assignment.state = 'confirmed') AS confirmed
    FROM event ORDER BY starts_at, code
    """


def measure(bench):
    file = bench.record_file(people=1_000_000, assignments=4_000)
    ours, peer = bench.alternate({
        "vigil event list": [bench.vigil, "event", "list", "--database", file],
        "sqlite3": [bench.tool("sqlite3"), "-readonly", file, QUERY],
    }, rounds=bench.rounds * 3)
    bench.compare("event list", ours, peer, limit=3)
