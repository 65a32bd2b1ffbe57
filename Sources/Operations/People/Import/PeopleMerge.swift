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
    private var lines: LineNumbers
    /// Known people whom this file has changed.
    private var changed: Set<Int64> = []
    private var index: PeopleIndex
    private let update: PersonUpdate
    private var indexes: DeferredIndexes?
    private var rows = 0
    private var added = 0
    /// When so many new people have come that it is worth making the indexes anew.
    private let many: Int
    private let byId: Statement
    private let byEmail: Statement
    private let byPhone: Statement
    private let byName: Statement
    private let byExternalId: Statement
    private let archived: Statement
    /// Rows after which asking for everybody at once is cheaper than one by one.
    private static let fewRows = 1_000
    /// Indexes at whose end new people stand as they come, or in which few of them are.
    private static let growing = ["volunteer_import", "volunteer_merged", "volunteer_team", "volunteer_without_phone"]

    init(_ db: Database, file: String, mayShareEmail: Bool) throws {
        self.db = db
        self.file = file
        self.mayShareEmail = mayShareEmail
        register = try VolunteerRegister(db)
        let known = try Int.fetchOne(db, sql: "SELECT count(*) FROM volunteer") ?? 0
        index = PeopleIndex(isComplete: known == 0)
        lines = LineNumbers(first: 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM volunteer") ?? 0))
        update = try PersonUpdate(db)
        many = max(2 * Self.fewRows, known)
        // Who was taken together with another is matched as that other, by whatever they had.
        byId = try db.makeStatement(
            sql: """
                SELECT coalesce(merged_into, id), given_name, middle_name, family_name, phone, email_key, external_id, sort_key
                FROM volunteer WHERE id = ?
                """)
        byEmail = try db.makeStatement(sql: "SELECT id FROM volunteer WHERE email_key = ?")
        byPhone = try db.makeStatement(sql: "SELECT id FROM volunteer WHERE phone = ?")
        byName = try db.makeStatement(
            sql: "SELECT coalesce(merged_into, id) FROM volunteer WHERE sort_key = ? ORDER BY id LIMIT 1")
        byExternalId = try db.makeStatement(sql: "SELECT id FROM volunteer WHERE external_id = ?")
        archived = try db.makeStatement(sql: "SELECT 1 FROM volunteer WHERE id = ? AND state = 'archived'")
    }

    /// Somebody whom a row may mean.
    private struct Candidate {
        let id: Volunteer.ID
        let fullName: String
        let givenName: String
        let phone: String?
        let emailKey: String?
        let externalId: String?
        let sortKey: Data

        init(_ row: Row) {
            id = row[0]
            givenName = row[1]
            phone = row[4]
            emailKey = row[5]
            externalId = row[6]
            sortKey = row[7]
            fullName = [givenName, row[2], row[3]].filter { !$0.isEmpty }.joined(separator: " ")
        }

        func has(_ key: PeopleIndex.Key) -> Bool {
            switch key {
            case .email(let email): emailKey == email
            case .phone(let number): phone == number
            case .externalId(let id): externalId == id
            }
        }

        func isCalled(_ person: PersonDetails) -> Bool {
            NameKeys.sameName(fullName, person.fullName)
                || (phone == person.phone && phone != nil && NameKeys.sameName(givenName, person.givenName))
        }
    }

    /// Who is on the list again may come again: only a person can tell.
    private func noteArchived(
        _ known: Volunteer.ID, called name: String, line: Int, into summary: inout ImportSummary
    ) throws {
        guard try Bool.fetchOne(archived, arguments: [known]) != nil else { return }
        summary.lookAt.add(
            .init(
                line: line,
                "\(name) is archived, and stays so. To bring them back: vigil volunteer archive \(known.code) --restore"
            ))
    }

    /// Writes one row, and counts it.
    ///
    /// - Throws: ``RowRefusal`` for a conflict.
    mutating func take(
        _ person: PersonDetails, keys: PersonKeys, code: Volunteer.ID?, line: Int, into summary: inout ImportSummary
    ) throws {
        rows += 1
        if rows == Self.fewRows { try loadIndex() }
        if let known = try match(person, keys, code: code, line: line, into: &summary) {
            let isAgain = lines[known] != nil
            if isAgain { try register.flush() }
            // Of two rows about one person the first stands, so that the file says the same each time it is imported.
            let before = try update.apply(person, keys, to: known, onlyAdding: isAgain, by: &register)
            let isChanged = before != nil
            if let before {
                try takeNumber()
                if let importId { try before.keep(as: importId, in: db) }
                try noteChange(of: known)
            }
            if isAgain {
                summary.duplicates.add(.init(line: line, "\(person.fullName), as in line \(lines[known] ?? 0)"))
            } else if isChanged {
                summary.changed += 1
            } else {
                summary.same += 1
            }
            if !isAgain {
                lines.set(line, of: known)
                try noteArchived(known, called: person.fullName, line: line, into: &summary)
            }
        } else {
            try noteNamesake(of: person, keys, line: line, into: &summary)
            try takeNumber()
            let id = try register.add(person, code: code, keys: keys)
            note(person, keys, id.rawValue)
            lines.set(line, of: id)
            summary.added += 1
            added += 1
            if added == many, indexes == nil {
                try loadIndex()
                indexes = try DeferredIndexes(db, of: ["volunteer", "volunteer_skill"], but: Self.growing)
            }
        }
    }

    /// Has everybody in memory from here on.
    private mutating func loadIndex() throws {
        try register.flush()
        try index.load(from: db)
    }

    private mutating func note(_ person: PersonDetails, _ keys: PersonKeys, _ id: Int64) {
        if let email = keys.emailKey { index.add(.email(email), of: id) }
        if let phone = person.phone { index.add(.phone(phone), of: id) }
        if let externalId = person.externalId { index.add(.externalId(externalId), of: id) }
        index.add(name: keys.name, of: id)
    }

    /// What a known person has now; what they had is found out when it is looked at.
    private mutating func noteChange(of known: Volunteer.ID) throws {
        guard let now = try candidate(known.rawValue) else { return }
        if let email = now.emailKey { index.add(.email(email), of: known.rawValue) }
        if let phone = now.phone { index.add(.phone(phone), of: known.rawValue) }
        if let externalId = now.externalId { index.add(.externalId(externalId), of: known.rawValue) }
        index.add(name: PeopleIndex.fingerprint(ofName: now.sortKey), of: known.rawValue)
        changed.insert(known.rawValue)
    }

    private func candidate(_ id: Int64) throws -> Candidate? {
        if lines[Volunteer.ID(id)] != nil { try register.flush() }
        return try Row.fetchOne(byId, arguments: [id]).map(Candidate.init)
    }

    /// Everybody who has this, new or known, in the order of their codes: the one place where they are looked up.
    private func candidates(_ key: PeopleIndex.Key) throws -> [Candidate] {
        var ids = index.ids(key)
        // So it is for most of a new list; past here this whole value is copied.
        if ids.isEmpty, index.isComplete { return [] }
        if !index.isComplete {
            let known =
                switch key {
                case .email(let email): try Int64.fetchAll(byEmail, arguments: [email])
                case .phone(let phone): try Int64.fetchAll(byPhone, arguments: [phone])
                case .externalId(let externalId): try Int64.fetchAll(byExternalId, arguments: [externalId])
                }
            ids = Set(ids + known).sorted()
        }
        return try ids.compactMap(candidate).filter { $0.has(key) }
    }

    /// The first who is called exactly so.
    private func namesake(_ keys: PersonKeys) throws -> Int64? {
        let new = index.firstId(name: keys.name)
        if index.isComplete {
            guard let new, changed.contains(new), try candidate(new)?.sortKey != keys.sortKey else { return new }
        }
        try register.flush()
        return try Int64.fetchOne(byName, arguments: [keys.sortKey])
    }

    /// Gives the import its number, when there is the first thing to be kept of it.
    private mutating func takeNumber() throws {
        guard importId == nil else { return }
        try db.execute(
            sql: "INSERT INTO import (file, at, actor) VALUES (?, ?, vigil_actor())",
            arguments: [file, try db.transactionSeconds()])
        importId = db.lastInsertedRowID
        try register.begin(import: db.lastInsertedRowID)
    }

    /// Ends the import: what was left for the end is done.
    ///
    /// - Returns: The number of the import; nil when it changed nothing.
    mutating func finish() throws -> Int64? {
        try register.flush()
        // What they took is wanted for sorting.
        index = PeopleIndex(isComplete: false)
        lines = LineNumbers(first: 0)
        try indexes?.restore()
        try register.indexImported()
        return importId
    }

    private func match(
        _ person: PersonDetails, _ keys: PersonKeys, code: Volunteer.ID?, line: Int,
        into summary: inout ImportSummary
    ) throws -> Volunteer.ID? {
        if let code, lines[code] != nil { try register.flush() }
        if let code,
            let found = try Volunteer.fetchOne(db, sql: "SELECT * FROM volunteer WHERE id = ?", arguments: [code])
        {
            guard NameKeys.sameName(found.fullName, person.fullName) else {
                throw RowRefusal(
                    reason: .conflict, field: .code, words: "\(code.code) is \(found.fullName), not \(person.fullName)."
                )
            }
            let known = found.mergedInto ?? code
            _ = try matchByEmail(person, keys, known: known)
            try refuseId(of: person, known: known)
            return known
        }
        if let externalId = person.externalId, let known = try candidates(.externalId(externalId)).first?.id {
            _ = try matchByEmail(person, keys, known: known)
            return known
        }
        if let same = try matchByEmail(person, keys, known: nil) { return same }
        if let phone = person.phone {
            let others = try candidates(.phone(phone))
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
    private func matchByEmail(
        _ person: PersonDetails, _ keys: PersonKeys, known: Volunteer.ID?
    ) throws -> Volunteer.ID? {
        guard let email = person.email, let key = keys.emailKey else { return nil }
        let others = try candidates(.email(key))
        if let known, others.contains(where: { $0.id == known }) { return known }
        if let same = others.first(where: { $0.isCalled(person) }) { return same.id }
        guard let other = others.first, !mayShareEmail else { return nil }
        throw RowRefusal(
            reason: .conflict, field: .email, cell: email,
            words: "\(key) belongs to \(other.fullName.trimmed)\(place(of: other.id)), not to "
                + "\(person.fullName). If a family shares the address, import with --shared-email.")
    }

    /// - Throws: ``RowRefusal`` when the row's external id belongs to somebody else than its code.
    private func refuseId(of person: PersonDetails, known: Volunteer.ID) throws {
        guard let externalId = person.externalId, let other = try candidates(.externalId(externalId)).first,
            other.id != known
        else { return }
        throw RowRefusal(
            reason: .conflict, field: .externalID, cell: externalId,
            words: "The external id \(externalId) belongs to \(other.fullName.trimmed)\(place(of: other.id)), not to "
                + "\(known.code) \(person.fullName).")
    }

    private func noteNamesake(
        of person: PersonDetails, _ keys: PersonKeys, line: Int, into summary: inout ImportSummary
    ) throws {
        guard let other = try namesake(keys).map({ Volunteer.ID($0) }) else { return }
        summary.lookAt.add(
            .init(line: line, "\(person.fullName) is also a name\(place(of: other)): taken as two"))
    }

    private func place(of id: Volunteer.ID) -> String {
        lines[id].map { " (line \($0))" } ?? " (\(id.code))"
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
