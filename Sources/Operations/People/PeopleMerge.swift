import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Decides for each row of a list whether it is somebody new, somebody known, or a conflict, and writes it.
struct PeopleMerge {
    private let db: Database
    private let file: String
    /// The number of this import; nil until it has added or changed somebody.
    private var importId: Int64?
    private let mayShareEmail: Bool
    private var register: VolunteerRegister
    /// The line that each person of this file came from.
    private var lines: [Volunteer.ID: Int] = [:]
    private let byEmail: Statement
    private let byPhone: Statement
    private let byName: Statement
    private let byExternalId: Statement

    init(_ db: Database, file: String, mayShareEmail: Bool) throws {
        self.db = db
        self.file = file
        self.mayShareEmail = mayShareEmail
        register = try VolunteerRegister(db)
        // Who was taken together with another is matched as that other, by whatever they had.
        let columns = "SELECT coalesce(merged_into, id), given_name, middle_name, family_name, phone FROM volunteer"
        byEmail = try db.makeStatement(sql: "\(columns) WHERE email_key = ? ORDER BY id")
        byPhone = try db.makeStatement(sql: "\(columns) WHERE phone = ? ORDER BY id")
        byName = try db.makeStatement(sql: "\(columns) WHERE sort_key = ? ORDER BY id LIMIT 1")
        byExternalId = try db.makeStatement(sql: "\(columns) WHERE external_id = ?")
    }

    /// Somebody whom a row may mean.
    private struct Candidate {
        let id: Volunteer.ID
        let fullName: String
        let givenName: String
        let phone: String?

        init(_ row: Row) {
            id = row[0]
            givenName = row[1]
            phone = row[4]
            fullName = "\(givenName) \(row[2] as String) \(row[3] as String)"
        }

        func isCalled(_ person: PersonDetails) -> Bool {
            NameKeys.sameName(fullName, person.fullName)
                || (phone == person.phone && phone != nil && NameKeys.sameName(givenName, person.givenName))
        }
    }

    /// Writes one row, and counts it.
    ///
    /// - Throws: ``RowRefusal`` for a conflict.
    mutating func take(
        _ person: PersonDetails, code: Volunteer.ID?, line: Int, into summary: inout ImportSummary
    ) throws {
        if let known = try match(person, code: code, line: line, into: &summary) {
            let isAgain = lines[known] != nil
            // Of two rows about one person the first stands, so that the file says the same each time it is imported.
            let before = try PersonUpdate(db, register).apply(person, to: known, onlyAdding: isAgain)
            let changed = before != nil
            if let before {
                try takeNumber()
                if let importId { try before.keep(as: importId, in: db) }
            }
            if isAgain {
                summary.duplicates.add(.init(line: line, "\(person.fullName), as in line \(lines[known] ?? 0)"))
            } else if changed {
                summary.changed += 1
            } else {
                summary.same += 1
            }
            lines[known] = lines[known] ?? line
        } else {
            let sortKey = register.sortKey(of: person)
            try noteNamesake(of: person, sortKey: sortKey, line: line, into: &summary)
            try takeNumber()
            let id = try register.add(person, code: code, sortKey: sortKey)
            lines[id] = line
            summary.added += 1
        }
    }

    /// Gives the import its number, when there is the first thing to be kept of it.
    private mutating func takeNumber() throws {
        guard importId == nil else { return }
        try db.execute(
            sql: "INSERT INTO import (file, at, actor) VALUES (?, ?, vigil_actor())",
            arguments: [file, try db.transactionSeconds()])
        importId = db.lastInsertedRowID
        register.pendingImport = importId
    }

    /// Ends the import: what was left for the end is done.
    ///
    /// - Returns: The number of the import; nil when it changed nothing.
    mutating func finish() throws -> Int64? {
        try register.indexImported()
        return importId
    }

    private func match(
        _ person: PersonDetails, code: Volunteer.ID?, line: Int, into summary: inout ImportSummary
    ) throws -> Volunteer.ID? {
        if let code,
            let found = try Volunteer.fetchOne(db, sql: "SELECT * FROM volunteer WHERE id = ?", arguments: [code])
        {
            guard NameKeys.sameName(found.fullName, person.fullName) else {
                throw RowRefusal(
                    reason: .conflict, field: .code, words: "\(code.code) is \(found.fullName), not \(person.fullName)."
                )
            }
            let known = found.mergedInto ?? code
            _ = try matchByEmail(person, known: known)
            return known
        }
        if let externalId = person.externalId, let row = try Row.fetchOne(byExternalId, arguments: [externalId]) {
            let known = Candidate(row).id
            _ = try matchByEmail(person, known: known)
            return known
        }
        if let same = try matchByEmail(person, known: nil) { return same }
        if let phone = person.phone {
            let others = try Row.fetchAll(byPhone, arguments: [phone]).map(Candidate.init)
            if let same = others.first(where: { NameKeys.sameName($0.fullName, person.fullName) }) { return same.id }
            if let other = others.first {
                summary.lookAt.add(
                    .init(
                        line: line,
                        "\(person.fullName) has the phone of \(other.fullName.trimmed)\(place(of: other.id)): taken as two"
                    ))
            }
        }
        return nil
    }

    /// Who has the row's email and its name.
    ///
    /// - Parameter known: Whom the row means by its code or id; the email may be theirs.
    /// - Throws: ``RowRefusal`` when the email belongs to somebody of another name.
    private func matchByEmail(_ person: PersonDetails, known: Volunteer.ID?) throws -> Volunteer.ID? {
        guard let email = person.email else { return nil }
        let key = try EmailAddress(email).key
        let others = try Row.fetchAll(byEmail, arguments: [key]).map(Candidate.init)
        if let known, others.contains(where: { $0.id == known }) { return known }
        if let same = others.first(where: { $0.isCalled(person) }) { return same.id }
        guard let other = others.first, !mayShareEmail else { return nil }
        throw RowRefusal(
            reason: .conflict, field: .email, cell: email,
            words: "\(key) belongs to \(other.fullName.trimmed)\(place(of: other.id)), not to "
                + "\(person.fullName). If a family shares the address, import with --shared-email.")
    }

    private func noteNamesake(
        of person: PersonDetails, sortKey: Data, line: Int, into summary: inout ImportSummary
    ) throws {
        guard let row = try Row.fetchOne(byName, arguments: [sortKey]) else { return }
        let other = Candidate(row)
        summary.lookAt.add(
            .init(line: line, "\(person.fullName) has the name of \(other.id.code)\(place(of: other.id)): taken as two")
        )
    }

    private func place(of id: Volunteer.ID) -> String {
        lines[id].map { " (line \($0))" } ?? " (\(id.code))"
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
