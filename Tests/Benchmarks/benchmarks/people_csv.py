"""`vigil volunteer list --format csv` of 100,000 people, against `sqlite3 -csv` writing the same columns."""

QUERY = """
    SELECT 'V' || printf('%04d', volunteer.id) AS code, given_name, middle_name, family_name, phone, email, language,
        team.name AS team,
        (SELECT group_concat(skill, ';') FROM volunteer_skill WHERE volunteer_id = volunteer.id) AS skills, age_band,
        (SELECT state FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
            AND channel = 'email') AS consent_email,
        (SELECT state FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
            AND channel = 'sms') AS consent_sms,
        (SELECT state FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
            AND channel = 'call') AS consent_phone, external_id
    FROM volunteer LEFT JOIN team ON team.id = volunteer.team_id
    WHERE volunteer.state = 'active' ORDER BY sort_key
    """


def measure(bench):
    file = bench.record_file(people=100_000)
    ours, peer = bench.alternate({
        "vigil --format csv": [bench.vigil, "volunteer", "list", "--format", "csv", "--database", file],
        "sqlite3 -csv": [bench.tool("sqlite3"), "-readonly", "-csv", "-header", file, QUERY],
    })
    bench.compare("CSV of 100,000 people", ours, peer, limit=1.5)
