import GRDB
import Language
import Persistence
import Volunteering

extension ReminderRule {
    /// Every rule, in the order in which they speak.
    static func all(in db: Database) throws -> [ReminderRule] {
        let audiences: [Int64: [Assignment.State]] = try words(of: "audience", "state", in: db)
        let events: [Int64: [Event.State]] = try words(of: "event_state", "state", in: db)
        let roles = try Dictionary(
            grouping: Row.fetchAll(db, sql: "SELECT rule_id, role FROM reminder_rule_role ORDER BY role"),
            by: { $0["rule_id"] as Int64 }
        ).mapValues { rows in rows.map { $0["role"] as String } }
        return try Row.fetchAll(db, sql: "SELECT * FROM reminder_rule").map { row in
            let id: Int64 = row["id"]
            return try ReminderRule(
                row, audience: audiences[id] ?? [], eventStates: events[id] ?? [], roles: roles[id] ?? [])
        }.sorted { $0.order < $1.order }
    }

    /// The rule with this code.
    ///
    /// - Throws: ``ReminderError/noSuchRule(_:suggestion:)``.
    static func named(_ code: String, in db: Database) throws -> ReminderRule {
        let rules = try all(in: db)
        guard let rule = rules.first(where: { $0.code == code.lowercased() }) else {
            throw ReminderError.noSuchRule(code, suggestion: Spelling.closest(to: code, among: rules.map(\.code)))
        }
        return rule
    }

    private static func words<Value: RawRepresentable<String> & CaseIterable & Equatable>(
        of table: String, _ column: String, in db: Database
    ) throws -> [Int64: [Value]] {
        let rows = try Row.fetchAll(db, sql: "SELECT rule_id, \(column) FROM reminder_rule_\(table)")
        let grouped = Dictionary(grouping: rows, by: { $0["rule_id"] as Int64 })
        return grouped.mapValues { rows in
            let found = rows.compactMap { Value(rawValue: $0[column]) }
            return Value.allCases.filter { found.contains($0) }
        }
    }

    private init(
        _ row: Row, audience: [Assignment.State], eventStates: [Event.State], roles: [String]
    ) throws {
        let timing: Timing =
            switch row["timing"] as String {
            case "elapsed": .elapsed(seconds: row["offset_seconds"])
            case "wall": .wall(days: row["offset_days"], hour: row["hour"], minute: row["minute"])
            case "cancellation": .cancellation
            default: .change
            }
        self.init(
            id: ID(row["id"]), code: row["code"], title: row["title"], timing: timing,
            anchor: row["anchor"] as String == "end" ? .end : .start, channel: row["channel"],
            usefulFor: row["useful_for"], audience: audience, eventStates: eventStates, roles: roles,
            wording: row["wording"], callsUnreachable: row["calls_unreachable"],
            whenUncertain: row["when_uncertain"] as String == "resend" ? .resend : .hold,
            isEnabled: row["is_enabled"], revision: row["revision"])
    }

    /// Earlier rules first; those that speak when something happens last.
    private var order: (Int, Int, Int64) {
        switch timing {
        case .elapsed(let seconds): (anchor == .start ? 0 : 1, seconds, id.rawValue)
        case .wall(let days, let hour, let minute):
            (anchor == .start ? 0 : 1, days * 86_400 + (hour - 14) * 3_600 + minute * 60, id.rawValue)
        case .change: (2, 0, id.rawValue)
        case .cancellation: (2, 1, id.rawValue)
        }
    }
}
