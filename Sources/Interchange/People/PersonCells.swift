import Foundation
import Volunteering

/// Makes a person of the cells of a row.
struct PersonCells {
    private let year: Int
    private var time: RecordedTime
    private var lines = CellCache<String>()
    private var skills = CellCache<[String]>()
    private var languages = CellCache<String?>()
    private var ages = CellCache<AgeBand?>()
    private var consents = CellCache<ConsentState?>()
    private var allChannels: [ConsentState: [Channel: ConsentState]] = [:]

    init(year: Int, timeZone: TimeZone) {
        self.year = year
        time = RecordedTime(in: timeZone)
        for state in [ConsentState.given, .refused] {
            allChannels[state] = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, state) })
        }
    }

    /// - Parameter problems: Gets what rejects the row; remarks go to the person.
    mutating func person(
        in row: DelimitedRow, of table: HeadedTable<PersonField>, problems: inout [RowProblem]
    ) -> PersonRow {
        var person = PersonRow(line: row.line)
        person.externalID = table.string(.externalID, in: row)
        person.code = table.string(.code, in: row)
        person.prefix = table.string(.prefix, in: row)
        readName(&person, row, table, &problems)
        readEmails(&person, row, table, &problems)
        readPhones(&person, row, table)
        if let bytes = table.bytes(.team, in: row) { person.team = lines.value(of: bytes) { $0.onOneLine } }
        if table.map.has(.skills) { readSkills(&person, row, table) }
        if let bytes = table.bytes(.language, in: row) {
            person.languageTag = languages.value(of: bytes, make: LanguageWord.tag)
            if person.languageTag == nil {
                remark(&person, .unknownLanguage, .language, row, table, "No language is known by this word.")
            }
        }
        readAge(&person, row, table)
        readConsents(&person, row, table)
        person.notes = table.bytes(.notes, in: row).map { String(decoding: $0, as: UTF8.self) }
        return person
    }

    private func readName(
        _ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>,
        _ problems: inout [RowProblem]
    ) {
        person.givenName = table.string(.givenName, in: row) ?? ""
        person.familyName = table.string(.familyName, in: row) ?? ""
        person.middleName = table.string(.middleName, in: row)
        guard person.givenName.isEmpty, person.familyName.isEmpty else { return }
        for field in [PersonField.fullName, .fullNameFamilyFirst] {
            guard let text = table.string(field, in: row) else { continue }
            let name = FullName(text, familyFirst: field == .fullNameFamilyFirst)
            person.givenName = name.given
            person.familyName = name.family
            person.middleName = person.middleName ?? name.middle
            if !(name.given.isEmpty && name.family.isEmpty) { return }
        }
        let field = [PersonField.givenName, .familyName, .fullName].first(where: table.map.has)
        problems.append(table.problem(.noName, field ?? .fullNameFamilyFirst, in: row, "The row has no name."))
    }

    private func readEmails(
        _ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>,
        _ problems: inout [RowProblem]
    ) {
        for column in table.map.columns[.email] ?? [] {
            for bytes in Self.values(row.bytes(column)) {
                do throws(EmailAddress.Fault) {
                    let email = try EmailAddress(parsing: bytes)
                    if person.email == nil {
                        person.email = email
                    } else if person.email != email, !person.otherEmails.contains(email) {
                        person.otherEmails.append(email)
                    }
                } catch {
                    problems.append(table.problem(.invalidEmail, column: column, in: row, error.words))
                }
            }
        }
    }

    private func readPhones(_ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>) {
        var mobile: String?
        for column in table.map.columns[.phone] ?? [] {
            for bytes in Self.values(row.bytes(column)) {
                let phone = String(decoding: bytes, as: UTF8.self).onOneLine
                if mobile == nil, isMobile(column, row, table) { mobile = phone }
                if person.phone == nil {
                    person.phone = phone
                } else if person.phone != phone, !person.otherPhones.contains(phone) {
                    person.otherPhones.append(phone)
                }
            }
        }
        if let mobile, let first = person.phone, mobile != first {
            person.otherPhones.removeAll { $0 == mobile }
            person.otherPhones.insert(first, at: 0)
            person.phone = mobile
        }
    }

    /// Does the column before say that this one holds a mobile number?
    private func isMobile(_ column: Int, _ row: DelimitedRow, _ table: HeadedTable<PersonField>) -> Bool {
        guard column > 0, table.map.fields[column - 1] == .phoneLabel else { return false }
        let label = FoldedWord(row.string(column - 1)).text
        return ["mobil", "cell", "моби", "сотов", "cep"].contains { label.contains($0) }
    }

    private mutating func readSkills(_ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>)
    {
        for column in table.map.columns[.skills] ?? [] {
            let bytes = row.bytes(column).trimmed
            if bytes.isEmpty { continue }
            let slugs = skills.value(of: bytes, make: SkillList.slugs)
            if person.skills.isEmpty {
                person.skills = slugs
            } else {
                person.skills += slugs.filter { !person.skills.contains($0) }
            }
        }
    }

    private mutating func readAge(_ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>) {
        if let bytes = table.bytes(.ageBand, in: row) {
            person.ageBand = ages.value(of: bytes, make: AgeBandWord.band)
            if person.ageBand == nil {
                remark(&person, .unknownAgeBand, .ageBand, row, table, "Write 18+, 16-17 or under-16.")
            }
        }
        guard person.ageBand == nil, let bytes = table.bytes(.birthYear, in: row) else { return }
        if let born = Int(String(decoding: bytes, as: UTF8.self)), year - 110...year - 5 ~= born {
            person.ageBand = AgeBand(bornIn: born, seenIn: year)
        } else {
            remark(&person, .unlikelyBirthYear, .birthYear, row, table, "Nobody here is born in such a year.")
        }
    }

    private mutating func readConsents(
        _ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>
    ) {
        if let state = consent(.consent, &person, row, table) {
            person.consents = allChannels[state] ?? [:]
        }
        for (field, channel) in Self.consentFields {
            if let state = consent(field, &person, row, table), state != .unknown { person.consents[channel] = state }
        }
        guard let bytes = table.bytes(.consentAt, in: row) else { return }
        person.consentAt = time.date(bytes)
        if person.consentAt == nil {
            remark(&person, .invalidTime, .consentAt, row, table, "Write the time as 2027-01-31 18:00.")
        }
    }

    private mutating func consent(
        _ field: PersonField, _ person: inout PersonRow, _ row: DelimitedRow, _ table: HeadedTable<PersonField>
    ) -> ConsentState? {
        guard let bytes = table.bytes(field, in: row) else { return nil }
        let state = consents.value(of: bytes, make: ConsentWord.state)
        if state == nil {
            remark(&person, .unknownConsent, field, row, table, "This is neither a yes nor a no: it stays unknown.")
        }
        return state
    }

    private func remark(
        _ person: inout PersonRow, _ reason: RowProblem.Reason, _ field: PersonField, _ row: DelimitedRow,
        _ table: HeadedTable<PersonField>, _ words: String
    ) {
        person.remarks.append(table.problem(reason, field, in: row, words))
    }

    private static let consentFields: [(PersonField, Channel)] = [
        (.consentEmail, .email), (.consentSMS, .sms), (.consentPhone, .call),
    ]

    /// The values of a cell, trimmed: Google joins several by ` ::: `.
    private static func values(_ cell: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
        let whole = cell.trimmed
        if whole.isEmpty { return [] }
        var values: [UnsafeBufferPointer<UInt8>] = []
        var start = 0
        var at = 0
        while at < whole.count {
            if whole.count - at >= 3, whole[at] == 0x3A, whole[at + 1] == 0x3A, whole[at + 2] == 0x3A {
                values.append(UnsafeBufferPointer(rebasing: whole[start..<at]).trimmed)
                at += 3
                start = at
            } else {
                at += 1
            }
        }
        values.append(UnsafeBufferPointer(rebasing: whole[start...]).trimmed)
        return values.filter { !$0.isEmpty }
    }
}
