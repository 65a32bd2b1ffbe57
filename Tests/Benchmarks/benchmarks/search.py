"""`vigil volunteer list NAME` in a million people: a rare name and a common one."""

QUERY = """
    SELECT volunteer.*, team.name AS team,
        (SELECT group_concat(skill, ';') FROM volunteer_skill WHERE volunteer_id = volunteer.id) AS skills,
        (SELECT state FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
            AND channel = 'email') AS consent_email,
        (SELECT state FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
            AND channel = 'sms') AS consent_sms,
        (SELECT state FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
            AND channel = 'call') AS consent_call
    FROM volunteer LEFT JOIN team ON team.id = volunteer.team_id
    WHERE volunteer.state = 'active'
        AND volunteer.id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH '"memmedova"* OR "mamadova"*')
    ORDER BY sort_key
    """


def measure(bench):
    file = bench.record_file(people=1_000_000, assignments=4_000)
    sqlite3 = bench.tool("sqlite3")
    rare, both, first, common, peer = bench.alternate({
        "rare name": [bench.vigil, "volunteer", "list", "yeganebeyli", "--database", file],
        "given and common name": [bench.vigil, "volunteer", "list", "Aygün Məmmədova", "--database", file],
        "first hundred of a common name": [
            bench.vigil, "volunteer", "list", "memmedova", "--limit", "100", "--quiet", "--database", file],
        "common name": [bench.vigil, "volunteer", "list", "memmedova", "--database", file],
        "sqlite3, common name": [sqlite3, "-readonly", "-separator", "\t", file, QUERY],
    })
    bench.show([rare])
    bench.judge("rare name", rare.wall * 1000, 50, " ms")
    bench.show([both])
    bench.judge("given and common name", both.wall * 1000, 50, " ms")
    bench.show([first])
    bench.judge("first hundred of a common name", first.wall * 1000, 50, " ms")
    bench.compare("common name", common, peer, limit=1.5)
