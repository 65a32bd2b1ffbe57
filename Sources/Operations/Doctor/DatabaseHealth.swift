import Persistence

/// What SQLite's look at the record file means to a person.
package enum DatabaseHealth {
    private static let restore =
        "Copy the file with the -wal beside it to a safe place, then put back the last good copy. What can be read "
        + "can be saved with: sqlite3 FILE .recover"

    package static func findings(of probe: RecordFileProbe, isFull: Bool) -> [Finding] {
        let known = RecordFileProbe.knownVersion
        switch probe.condition {
        case .notADatabase:
            return [
                Finding(
                    "database", .mustAct, "It is no SQLite database, or its first page is damaged.",
                    advice: "Name the right file with --database, or put back the last good copy.")
            ]
        case .foreign:
            return [
                Finding(
                    "database", .mustAct, "It is a database of another program.",
                    advice: "Name the right file with --database FILE or VIGIL_DATABASE.")
            ]
        case .empty:
            return [
                Finding(
                    "database", .mustAct, "It is an empty database: was it copied without the -wal file beside it?",
                    advice: "Copy it again with the -wal file, while no vigil is running; or start anew: vigil init")
            ]
        case .busy:
            return [
                Finding("database", .warning, "Another process is writing to it.", advice: "Try again in a moment.")
            ]
        case .damaged(let words): return [Finding("database", .mustAct, "It is damaged: \(words).", advice: restore)]
        case .unreadable(let words):
            return [
                Finding(
                    "database", .mustAct, "SQLite cannot open or read it: \(words).",
                    advice:
                        "Look at the permissions of the file and its folder, and whether the disk is full or read-only."
                )
            ]
        case .newer(let found):
            return [Finding("database", "A Vigil record file.")] + pages(of: probe, isFull: isFull) + [
                Finding(
                    "schema", .mustAct, "Written by a newer Vigil: schema \(found), this one knows \(known).",
                    advice: "Update Vigil on this machine.")
            ]
        case .older(let found):
            return [Finding("database", "A Vigil record file.")] + pages(of: probe, isFull: isFull) + [
                Finding(
                    "schema", .warning, "Schema \(found) of \(known).",
                    advice: "The next command brings it up to date; keep a copy first.")
            ]
        case .sound:
            return [Finding("database", "A Vigil record file.")] + pages(of: probe, isFull: isFull) + [
                Finding("schema", "Schema \(known), up to date.")
            ]
        }
    }

    private static func pages(of probe: RecordFileProbe, isFull: Bool) -> [Finding] {
        guard probe.damages.isEmpty else {
            let words = probe.damages.map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "; ")
            return [Finding("integrity", .mustAct, "Damaged: \(words)", advice: restore)]
        }
        let found = isFull ? "Every page and index is sound." : "Every page is sound (--full compares the indexes too)."
        let orphans = probe.orphans.joined(separator: ", ")
        return [
            Finding("integrity", found),
            orphans.isEmpty
                ? Finding("foreign-keys", "Whoever is referred to is there.")
                : Finding(
                    "foreign-keys", .mustAct, "Rows refer to what is not there: \(orphans).",
                    advice: "Another program wrote to the file. Put back the last good copy."),
        ]
    }
}
