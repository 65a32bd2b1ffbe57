import Foundation
import GRDB
import Operations
import Persistence
import TestSupport

/// One march with one shift, and people who have confirmed and agreed to mail; planned.
enum DispatchSample {
    static func write(people: Int, into store: Store) async throws {
        try await store.perform(
            Writing { db in
                try db.execute(
                    sql: """
                        UPDATE reminder_rule SET is_enabled = 0 WHERE code <> 'evening-before';
                        INSERT INTO event (id, code, kind, title, state, time_zone, zone_rules, starts_wall, ends_wall,
                            starts_at, ends_at)
                        VALUES (1, 'march', 'march', 'Remembrance March', 'published', 'Asia/Baku', 'test',
                            '2027-02-26T14:00', '2027-02-26T17:00', 1803636000, 1803646800);
                        INSERT INTO post (id, event_id, code, name, kind) VALUES (1, 1, 'B4', 'Bridge', 'route');
                        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE (i + 1) * 500 < \(people))
                        INSERT INTO shift (id, event_id, post_id, code, role, reports_wall, starts_wall, ends_wall,
                            reports_at, starts_at, ends_at, minimum, maximum)
                        SELECT i + 1, 1, 1, 'B4.' || (i + 1), 'marshal', '', '', '', 1803633300, 1803636000, 1803646800,
                            1, 500 FROM n;
                        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(people))
                        INSERT INTO volunteer (id, given_name, family_name, email, email_key, language, created_at,
                            sort_key, search_words)
                        SELECT i, 'Aygün', 'Hüseynova ' || i, 'p' || i || '@example.org', 'p' || i || '@example.org',
                            'az', 0, CAST(printf('%08d', i) AS BLOB), 'x' FROM n;
                        INSERT INTO consent (volunteer_id, purpose, channel, state, source, at)
                        SELECT id, 'reminders', 'email', 'given', 'form', 0 FROM volunteer;
                        INSERT INTO assignment (shift_id, volunteer_id, state, created_at, joined_at)
                        SELECT 1 + (id - 1) / 500, id, 'confirmed', 1803400000, 1803400000 FROM volunteer;
                        """)
                try db.audit("test.prepared", "")
            })
        _ = try await store.perform(PlanReminders())
    }
}
