import Foundation
import Volunteering

/// Makes a person of the cells of a row.
struct PersonCells {
    private let table: HeadedTable<PersonField>
    private let columns: PersonColumns
    private let year: Int
    private var time: RecordedTime
    private var teams = CellCache<String>()
    private var skills = CellCache<[String]>()
    private var languages = CellCache<String?>()
    private var ages = CellCache<AgeBand?>()
    private var births = CellCache<AgeBand?>()
    private var consents = CellCache<ConsentState?>()

    init(_ table: HeadedTable<PersonField>, year: Int, timeZone: TimeZone) {
        self.table = table
        self.year = year
        columns = PersonColumns(table.map)
        time = RecordedTime(in: timeZone)
    }

    /// - Parameter problems: Gets what rejects the row; remarks go to the person.
    mutating func person(in row: DelimitedRow, problems: inout [RowProblem]) -> PersonRow {
        let cells = row.contents
        var person = PersonRow(line: row.line)
        person.externalID = cells.first(columns.externalID)?.onOneLine
        person.code = cells.first(columns.code)?.onOneLine
        person.prefix = cells.first(columns.prefix)?.onOneLine
        person.givenName = cells.first(columns.givenName)?.onOneLine ?? ""
        person.middleName = cells.first(columns.middleName)?.onOneLine
        person.familyName = cells.first(columns.familyName)?.onOneLine ?? ""
        if person.givenName.isEmpty, person.familyName.isEmpty { readFullName(&person, row, &problems) }
        readEmails(&person, cells, row, &problems)
        readPhones(&person, cells)
        if let bytes = cells.first(columns.team) { person.team = teams.value(of: bytes) { $0.onOneLine } }
        readSkills(&person, cells)
        readLanguage(&person, cells, row)
        readAge(&person, cells, row)
        readConsents(&person, cells, row)
        readCare(&person, cells, row)
        person.notes = cells.first(columns.notes).map { String(decoding: $0.unquotedFormula, as: UTF8.self) }
        return person
    }

    private func readFullName(_ person: inout PersonRow, _ row: DelimitedRow, _ problems: inout [RowProblem]) {
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
        _ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow, _ problems: inout [RowProblem]
    ) {
        for column in columns.email {
            var values = JoinedValues(cells[column])
            while let bytes = values.next() {
                do throws(EmailAddress.Fault) {
                    person.add(try EmailAddress(parsing: bytes))
                } catch {
                    problems.append(table.problem(.invalidEmail, column: column, in: row, error.words))
                }
            }
        }
    }

    private func readPhones(_ person: inout PersonRow, _ cells: RowCells) {
        var mobile: String?
        for column in columns.phone {
            var values = JoinedValues(cells[column])
            while let bytes = values.next() {
                let phone = bytes.onOneLine
                if mobile == nil, columns.labelledPhones.contains(column), isMobile(cells[column - 1]) {
                    mobile = phone
                }
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

    /// Does this label say that the number beside it is a mobile one?
    private func isMobile(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
        let label = FoldedWord(String(decoding: label, as: UTF8.self)).text
        return ["mobil", "cell", "моби", "сотов", "cep"].contains { label.contains($0) }
    }

    private mutating func readSkills(_ person: inout PersonRow, _ cells: RowCells) {
        for column in columns.skills {
            let bytes = cells[column].trimmed
            if bytes.isEmpty { continue }
            let slugs = skills.value(of: bytes, make: SkillList.slugs)
            if person.skills.isEmpty {
                person.skills = slugs
            } else {
                person.skills += slugs.filter { !person.skills.contains($0) }
            }
        }
    }

    private mutating func readLanguage(_ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow) {
        guard let bytes = cells.first(columns.language) else { return }
        person.languageTag = languages.value(of: bytes, make: LanguageWord.tag)
        if person.languageTag == nil {
            remark(&person, .unknownLanguage, .language, row, "No language is known by this word.")
        }
    }

    private mutating func readAge(_ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow) {
        if let bytes = cells.first(columns.ageBand) {
            person.ageBand = ages.value(of: bytes, make: AgeBandWord.band)
            if person.ageBand == nil {
                remark(&person, .unknownAgeBand, .ageBand, row, "Write 18+, 16-17 or under-16.")
            }
        }
        guard person.ageBand == nil, let bytes = cells.first(columns.birthYear) else { return }
        let year = year
        person.ageBand = births.value(of: bytes) { text in
            Int(text).flatMap { year - 110...year - 5 ~= $0 ? AgeBand(bornIn: $0, seenIn: year) : nil }
        }
        if person.ageBand == nil {
            remark(&person, .unlikelyBirthYear, .birthYear, row, "This is no year in which a volunteer can be born.")
        }
    }

    private mutating func readConsents(_ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow) {
        switch consent(columns.consent, .consent, &person, cells, row) {
        case .given: person.consents = Self.allGiven
        case .refused: person.consents = Self.allRefused
        case .unknown, nil: break
        }
        readConsent(columns.consentEmail, .consentEmail, .email, &person, cells, row)
        readConsent(columns.consentSMS, .consentSMS, .sms, &person, cells, row)
        readConsent(columns.consentPhone, .consentPhone, .call, &person, cells, row)
        person.consentAt = date(columns.consentAt, .consentAt, &person, cells, row)
        person.consentDates[.email] = date(columns.consentEmailAt, .consentEmailAt, &person, cells, row)
        person.consentDates[.sms] = date(columns.consentSMSAt, .consentSMSAt, &person, cells, row)
        person.consentDates[.call] = date(columns.consentPhoneAt, .consentPhoneAt, &person, cells, row)
    }

    private mutating func date(
        _ columns: [Int], _ field: PersonField, _ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow
    ) -> Date? {
        guard let bytes = cells.first(columns) else { return nil }
        let date = time.date(bytes)
        if date == nil { remark(&person, .invalidTime, field, row, "Write the time as 2027-01-31 18:00.") }
        return date
    }

    private mutating func readCare(_ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow) {
        if let bytes = cells.first(columns.specialCare) {
            switch consents.value(of: bytes, make: ConsentWord.state) {
            case .given: person.needsSpecialCare = true
            case .refused: person.needsSpecialCare = false
            case .unknown: break
            case nil:
                remark(&person, .unknownAnswer, .specialCare, row, "Write yes or no, and anything more in the notes.")
            }
        }
        person.emergencyName = cells.first(columns.emergencyName)?.onOneLine
        person.emergencyPhone = cells.first(columns.emergencyPhone)?.onOneLine
        person.emergencyRelation = cells.first(columns.emergencyRelation)?.onOneLine
        if (person.emergencyName == nil) != (person.emergencyPhone == nil) {
            let field = person.emergencyName == nil ? PersonField.emergencyPhone : .emergencyName
            (person.emergencyName, person.emergencyPhone) = (nil, nil)
            remark(
                &person, .incompleteContact, field, row,
                "An emergency contact needs a name and a phone number: it is left out.")
        }
    }

    private mutating func readConsent(
        _ columns: [Int], _ field: PersonField, _ channel: Channel, _ person: inout PersonRow, _ cells: RowCells,
        _ row: DelimitedRow
    ) {
        guard cells.first(columns) != nil else { return }
        let state = consent(columns, field, &person, cells, row) ?? .unknown
        person.consents[channel] = state == .unknown ? nil : state
    }

    private mutating func consent(
        _ columns: [Int], _ field: PersonField, _ person: inout PersonRow, _ cells: RowCells, _ row: DelimitedRow
    ) -> ConsentState? {
        guard let bytes = cells.first(columns) else { return nil }
        let state = consents.value(of: bytes, make: ConsentWord.state)
        if state == nil {
            remark(&person, .unknownConsent, field, row, "This is neither a yes nor a no: it stays unknown.")
        }
        return state
    }

    private func remark(
        _ person: inout PersonRow, _ reason: RowProblem.Reason, _ field: PersonField, _ row: DelimitedRow,
        _ words: String
    ) {
        person.remarks.append(table.problem(reason, field, in: row, words))
    }

    private static let allGiven = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, ConsentState.given) })
    private static let allRefused = allGiven.mapValues { _ in ConsentState.refused }
}
