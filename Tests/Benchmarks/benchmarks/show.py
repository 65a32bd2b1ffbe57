"""`vigil volunteer show CODE` with a million people in the file, against sqlite3 running the same queries."""

QUERY = """
    SELECT * FROM campaign;
    SELECT * FROM volunteer WHERE state = 'active' AND id = 500000;
    SELECT skill, expires_on FROM volunteer_skill WHERE volunteer_id = 500000 ORDER BY skill;
    SELECT channel, state, source, wording, at FROM consent
        WHERE volunteer_id = 500000 AND purpose = 'reminders' ORDER BY channel;
    SELECT EXISTS (SELECT 1 FROM emergency_contact WHERE volunteer_id = 500000);
    SELECT assignment.id, event.code || '/' || shift.code, post.name, shift.role, assignment.state
        FROM assignment JOIN shift ON shift.id = assignment.shift_id JOIN post ON post.id = shift.post_id
        JOIN event ON event.id = shift.event_id
        WHERE assignment.volunteer_id = 500000 ORDER BY shift.reports_at, shift.id;
    """


def measure(bench):
    file = bench.record_file(people=1_000_000, assignments=4_000)
    ours, peer = bench.alternate({
        "vigil volunteer show": [bench.vigil, "volunteer", "show", "V500000", "--database", file],
        "sqlite3": [bench.tool("sqlite3"), "-readonly", file, QUERY],
    }, rounds=bench.rounds * 3)
    bench.compare("volunteer show", ours, peer, limit=3)
