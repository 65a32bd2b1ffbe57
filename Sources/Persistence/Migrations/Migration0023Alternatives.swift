/// In tables that take many rows, a rule that lists three words or more names them as alternatives.
///
/// It is the same rule, so no row can break it: but of such a list SQLite makes a table anew for each statement, and
/// looks into it for each row. A rule's words are no part of what is stored; they are changed in the schema itself, as
/// SQLite's documentation of ALTER TABLE has it, and no row is moved.
enum Migration0023Alternatives {
    private static let rules: [(table: String, column: String, list: String)] = [
        ("volunteer", "age_band", "'under-16', '16-17', '18+'"),
        ("volunteer", "state", "'active', 'archived', 'erased'"),
        ("consent", "channel", "'email', 'sms', 'call'"),
        ("assignment", "state", "'offered', 'confirmed', 'declined', 'reserve', 'withdrawn'"),
        ("reminder", "channel", "'email', 'sms', 'call'"),
        (
            "reminder", "state",
            """
            'planned', 'claimed', 'handing_over', 'sent',
                    'expired', 'superseded', 'cancelled', 'dead', 'uncertain'
            """
        ),
        (
            "attempt", "outcome",
            """
            'sent', 'transient', 'dead', 'misconfigured', 'aborted',
                    'uncertain'
            """
        ),
    ]

    static let sql = """
        PRAGMA writable_schema = ON;
        \(rules.map(change).joined(separator: "\n"))
        -- This connection reads the schema again; the others, when its version tells them that it has changed.
        PRAGMA writable_schema = RESET;
        CREATE INDEX schema_has_changed ON campaign (id);
        DROP INDEX schema_has_changed;
        """

    private static func change(in table: String, of column: String, list: String) -> String {
        let words = list.split(separator: ",").map { "\(column) = \($0.trimmingPrefix(while: \.isWhitespace))" }
        return """
            UPDATE sqlite_master
            SET sql = replace(sql, \(quoted("\(column) IN (\(list))")), \(quoted(words.joined(separator: " OR "))))
            WHERE type = 'table' AND name = '\(table)';
            """
    }

    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
