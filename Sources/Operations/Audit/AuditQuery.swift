import Foundation
import GRDB
import Persistence
import Volunteering

/// The newest rows of the audit that meet what is asked, a page at a time.
///
/// Pages follow one another by the last row's time and id, through the index on the time, so that the millionth row
/// comes as fast as the first.
package struct AuditQuery: Query {
    /// A code, whatever it is of; a person's also stands for their places.
    package let subject: String?
    /// As ``TimePhrase`` takes them, in the campaign's zone.
    package let since: String?
    package let until: String?
    package let actor: String?
    /// The beginning of an action, such as `assignment`.
    package let action: String?
    package let limit: Int
    package let after: Int64?

    /// - Parameter after: The id of the last row of the page before.
    package init(
        subject: String? = nil, since: String? = nil, until: String? = nil, actor: String? = nil,
        action: String? = nil, limit: Int = 50, after: Int64? = nil
    ) {
        self.subject = subject
        self.since = since
        self.until = until
        self.actor = actor
        self.action = action
        self.limit = limit
        self.after = after
    }

    /// - Throws: ``TimePhraseError``.
    package func answer(in db: Database) throws -> AuditList {
        let zone = try CampaignQuery().answer(in: db).zone
        let (conditions, arguments) = try conditions(in: db, zone: zone)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, at, actor, action, subject, details FROM audit
                WHERE \(conditions.joined(separator: " AND ")) ORDER BY at DESC, id DESC LIMIT ?
                """,
            arguments: arguments + [limit + 1])
        var names = AuditNames()
        var items: [AuditList.Item] = []
        while let row = try rows.next() {
            guard items.count < limit else { return AuditList(items: items, hasMore: true) }
            items.append(try Self.item(row, zone: zone, &names, in: db))
        }
        return AuditList(items: items, hasMore: false)
    }

    private func conditions(in db: Database, zone: TimeZone) throws -> ([String], StatementArguments) {
        var conditions = ["1"]
        var arguments = StatementArguments()
        func add(_ condition: String, _ values: StatementArguments) {
            conditions.append(condition)
            arguments += values
        }
        let times = TimePhrase(now: try db.transactionDate, zone: zone)
        if let since { add("at >= ?", [try Self.instant(since, times, zone).timeIntervalSince1970]) }
        if let until { add("at < ?", [try Self.instant(until, times, zone).timeIntervalSince1970]) }
        if let actor { add("actor = ?", [actor]) }
        if let action {
            let stored = action.lowercased().replacing(" ", with: ".")
            add("action >= ? AND action < ?", [stored, stored + "\u{10FFFF}"])
        }
        if let subject {
            let codes = try subjects(meantBy: subject, in: db)
            add("subject IN (\(codes.map { _ in "?" }.joined(separator: ", ")))", StatementArguments(codes))
        }
        if let after { add("(at, id) < (SELECT at, id FROM audit WHERE id = ?)", [after]) }
        return (conditions, arguments)
    }

    /// A day alone is its first moment.
    private static func instant(_ text: String, _ times: TimePhrase, _ zone: TimeZone) throws -> Date {
        do {
            return WallTime(day: try times.day(text), hour: 0, minute: 0).instant(in: zone)
        } catch TimePhraseError.notADay {
            return try times.instant(text)
        }
    }

    private func subjects(meantBy text: String, in db: Database) throws -> [String] {
        if let id = Assignment.ID(code: text) { return [id.code] }
        guard let id = Volunteer.ID(code: text) else { return [text, text.lowercased()] }
        let places = try Int64.fetchAll(db, sql: "SELECT id FROM assignment WHERE volunteer_id = ?", arguments: [id])
        return [id.code] + places.map { Assignment.ID($0).code }
    }

    private static func item(
        _ row: Row, zone: TimeZone, _ names: inout AuditNames, in db: Database
    ) throws -> AuditList.Item {
        let stored: String = row["details"]
        let details = try JSONDecoder().decode([String: String].self, from: Data(stored.utf8))
        let subject: String = row["subject"]
        let words = try details.sorted { $0.key < $1.key }.map { key, value in
            let name = try names.name(of: value, in: db)
            return "\(key.replacing("_", with: " ")): \(value)" + (name.isEmpty ? "" : " \(name)")
        }
        return AuditList.Item(
            id: row["id"], at: CampaignTime(Date(timeIntervalSince1970: row["at"]), in: zone), actor: row["actor"],
            action: row["action"], subject: subject, name: try names.name(of: subject, in: db), details: details,
            words: words.joined(separator: "; "))
    }
}

/// Names beside the codes of people and places, each looked up once.
private struct AuditNames {
    private var known: [String: String] = [:]

    mutating func name(of code: String, in db: Database) throws -> String {
        if let name = known[code] { return name }
        let sql = "SELECT * FROM volunteer WHERE id = "
        let person: Volunteer?
        if let id = Volunteer.ID(code: code) {
            person = try Volunteer.fetchOne(db, sql: sql + "?", arguments: [id])
        } else if let id = Assignment.ID(code: code) {
            person = try Volunteer.fetchOne(
                db, sql: sql + "(SELECT volunteer_id FROM assignment WHERE id = ?)", arguments: [id])
        } else {
            return ""
        }
        if known.count > 10_000 { known.removeAll(keepingCapacity: true) }
        known[code] = person?.fullName ?? ""
        return person?.fullName ?? ""
    }
}
