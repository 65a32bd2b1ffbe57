import Documents
import Foundation
import Interchange
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite(.enabled(if: Sample.hasPhones)) struct ImportVolunteersTests {
    private let world: World

    init() async throws { world = try await World() }

    @discardableResult
    private func take(
        _ lines: String..., options: ImportVolunteers.Options = .init()
    ) async throws -> ImportSummary {
        let text = lines.joined(separator: "\n")
        return try await world.perform(
            ImportVolunteers(source: .lines(text, name: "people.csv"), options: options))
    }

    /// New, changed, same, twice in the file, conflicts, rejected.
    private func counts(_ summary: ImportSummary) -> [Int] {
        [
            summary.added, summary.changed, summary.same, summary.duplicates.count, summary.conflicts.count,
            summary.rejected.count,
        ]
    }

    @Test(arguments: [
        ("google", 500, [500, 0, 0, 0, 0, 0]), ("outlook-1251", 240, [240, 0, 0, 0, 0, 0]),
        ("form-az", 513, [491, 0, 0, 13, 0, 9]),
    ])
    func `exports of other programs come in`(name: String, rows: Int, expected: [Int]) async throws {
        let rejects = RejectedRows()
        let summary = try await world.perform(ImportVolunteers(source: rejects.of(Sample.source(name))))
        #expect(summary.rows == rows)
        #expect(counts(summary) == expected)
        #expect(rejects.all.count == summary.refused)
        #expect(try await world.count("SELECT count(*) FROM volunteer") == expected[0])
    }

    @Test(arguments: ["google", "outlook-1251", "form-az"])
    func `importing again leaves everybody as they were`(name: String) async throws {
        try await world.perform(ImportVolunteers(source: Sample.source(name)))
        let people =
            "SELECT quote(id) || given_name || family_name || coalesce(email, '') || coalesce(age_band, '') || notes FROM volunteer"
        let before = try await world.strings(people)
        let consents = try await world.strings("SELECT volunteer_id || state || at FROM consent")
        world.clock.advance(by: .seconds(86_400))
        let again = try await world.perform(ImportVolunteers(source: Sample.source(name)))
        #expect(again.added == 0 && again.lookAt.count == 0)
        #expect(again.changed == 0)
        #expect(try await world.strings(people) == before)
        #expect(try await world.strings("SELECT volunteer_id || state || at FROM consent") == consents)
    }

    @Test func `the first of the list is as the list has them`() async throws {
        try await world.perform(ImportVolunteers(source: Sample.source("google")))
        let first = try await world.ask(FindPerson("feride tehmasibli"))
        #expect([first.givenName, first.familyName] == ["Fəridə", "Təhmasibli"])
        #expect(first.phone == "+994507496124")
    }

    @Test func `a rehearsal tells all and changes nothing`() async throws {
        let before = try await world.contents()
        var source = try Sample.source("form-az")
        source.isRehearsal = true
        let summary = try await world.store.rehearse(ImportVolunteers(source: source))
        #expect(counts(summary) == [491, 0, 0, 13, 0, 9])
        #expect(try await world.contents() == before)
    }

    @Test func `an empty cell never overwrites, and what is new is added`() async throws {
        try await take(
            "given_name,family_name,phone,email,language,team,skills,age_band,notes",
            "Aygün,Hüseynova,050 111 22 33,aygun@example.org,az,Corps,driver,18+,Mornings only")
        let second = try await take(
            "given_name,family_name,phone,email,language,team,skills,age_band,notes",
            "Aygün,Hüseynova,,aygun@example.org,,,first-aid@2027-12-31,,")
        #expect(counts(second) == [0, 1, 0, 0, 0, 0])
        let profile = try await world.ask(VolunteerProfileQuery("V1"))
        #expect(profile.phone == "+994501112233")
        #expect(profile.notes == "Mornings only")
        #expect([profile.language, profile.team, profile.ageBand?.rawValue] == ["az", "Corps", "18+"])
        #expect(profile.skills.map(\.name) == ["driver", "first-aid"])
        #expect(profile.skills.map(\.expiresOn) == [nil, "2027-12-31"])
    }

    @Test func `the same email in other capitals is nothing new`() async throws {
        try await take("given_name,email", "Aygün,aygun@example.org")
        #expect(counts(try await take("given_name,email", "Aygün,Aygun@Example.org")) == [0, 0, 1, 0, 0, 0])
        #expect(try await world.strings("SELECT email FROM volunteer") == ["aygun@example.org"])
    }

    @Test func `who is archived is told, and stays so`() async throws {
        try await take("given_name,email", "Aygün,aygun@example.org")
        try await world.perform(ArchiveVolunteers(["V1"]))
        let summary = try await take("given_name,email", "Aygün,aygun@example.org")
        #expect(counts(summary) == [0, 0, 1, 0, 0, 0])
        #expect(summary.lookAt.first.first?.text.contains("archive V0001 --restore") == true)
        #expect(try await world.strings("SELECT state FROM volunteer") == ["archived"])
    }

    @Test func `the email of somebody else is a conflict, told with the other's line`() async throws {
        let rejects = RejectedRows()
        let source = rejects.of(
            .lines(
                "given_name,family_name,phone,email", "Aygün,Hüseynova,050 111 22 33,home@example.org",
                "Kamran,Quliyev,055 444 55 66,Home@example.org"))
        let summary = try await world.perform(ImportVolunteers(source: source))
        #expect(counts(summary) == [1, 0, 0, 0, 1, 0])
        let note = try #require(summary.conflicts.first.first)
        #expect(note.line == 3)
        #expect(note.text.contains("belongs to Aygün Hüseynova (line 2), not to Kamran Quliyev"))
        #expect(note.text.contains("--shared-email"))
        #expect(rejects.all.map(\.line) == [3])
    }

    @Test func `a family that shares its email is several people`() async throws {
        var options = ImportVolunteers.Options()
        options.mayShareEmail = true
        let summary = try await take(
            "given_name,family_name,phone,email", "Aygün,Hüseynova,050 111 22 33,home@example.org",
            "Kamran,Quliyev,055 444 55 66,home@example.org", options: options)
        #expect(counts(summary) == [2, 0, 0, 0, 0, 0])
    }

    @Test func `the same phone with another name is two people, to be looked at`() async throws {
        let summary = try await take(
            "given_name,family_name,phone", "Aygün,Hüseynova,050 111 22 33", "Kamran,Quliyev,+994501112233")
        #expect(counts(summary) == [2, 0, 0, 0, 0, 0])
        #expect(summary.lookAt.first.map(\.line) == [3])
        #expect(summary.lookAt.first.first?.text.contains("has the phone of Aygün Hüseynova (line 2)") == true)
    }

    @Test func `the same name alone is two people, to be looked at`() async throws {
        let summary = try await take(
            "given_name,family_name,phone", "Aygün,Hüseynova,050 111 22 33", "Aygün,Hüseynova,055 444 55 66")
        #expect(counts(summary) == [2, 0, 0, 0, 0, 0])
        #expect(summary.lookAt.first.first?.text.contains("is also a name (line 2)") == true)
    }

    @Test(arguments: ["Aygun,Huseynova", "Айгюн,Гусейнова", "AYGÜN,HÜSEYNOVA", "Hüseynova,Aygün", "Aygün,"])
    func `the same person in another spelling, with the same phone, is one`(name: String) async throws {
        try await take("given_name,family_name,phone", "Aygün,Hüseynova,050 111 22 33")
        let summary = try await take("given_name,family_name,phone", "\(name),0501112233")
        #expect(summary.added == 0)
    }

    @Test func `a phone number that is none rejects its row, with its column`() async throws {
        let rejects = RejectedRows()
        let source = rejects.of(.lines("Ad;Soyad;Telefon", "Aygün;Hüseynova;12", "Kamran;Quliyev;055 444 55 66"))
        let summary = try await world.perform(ImportVolunteers(source: source))
        #expect(counts(summary) == [1, 0, 0, 0, 0, 1])
        let problem = try #require(rejects.all.first?.problems.first)
        #expect(problem.position == TextPosition(line: 2, column: 17))
        #expect(problem.words == "\"12\" is not a phone number in AZ.")
        #expect(rejects.all.first?.fields == ["Aygün", "Hüseynova", "12"])
    }

    @Test func `a row that names a known code by another name is a conflict`() async throws {
        try await take("given_name,family_name", "Aygün,Hüseynova")
        let summary = try await take("code,given_name,family_name", "V0001,Kamran,Quliyev", "V0001,Aygün,Hüseynova")
        #expect(counts(summary) == [0, 0, 1, 0, 1, 0])
    }

    @Test func `a long list comes in whole, with its indexes, and again changes nothing`() async throws {
        let schema = "SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        let before = try await world.strings(schema)
        let rows = (0..<2_500).map { row in
            "Aygün,Soyad\(row % 50),p\(row)@example.org,+99450\(1_000_000 + row),driver;usher,yes"
        }
        let list = (["given_name,family_name,email,phone,skills,consent"] + rows).joined(separator: "\n")
        let summary = try await take(list)
        #expect(counts(summary) == [2_500, 0, 0, 0, 0, 0])
        #expect(summary.lookAt.count == 2_450)
        #expect(try await world.strings(schema) == before)
        #expect(try await world.count("SELECT count(*) FROM volunteer_skill") == 5_000)
        #expect(try await world.count("SELECT count(*) FROM consent") == 7_500)
        #expect(counts(try await take(list)) == [0, 0, 2_500, 0, 0, 0])
    }

    @Test func `what we write we can read`() async throws {
        try await world.perform(ImportVolunteers(source: Sample.source("form-az")))
        let voice = try await world.voice()
        let records = try await world.ask(VolunteerListQuery()).records(in: voice)
        let lines = ([records.columns] + records.rows).map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        let again = try await take(lines.joined(separator: "\n"))
        #expect(counts(again) == [0, 0, 491, 0, 0, 0])
        let other = try await World()
        let copied = try await other.perform(
            ImportVolunteers(source: .lines(lines.joined(separator: "\n"))))
        #expect(copied.added == 491)
        #expect(try await other.ask(VolunteerListQuery()).records(in: voice).rows == records.rows)
    }
}

@Suite(.enabled(if: Sample.hasPhones)) struct ImportConsentTests {
    private let world: World

    init() async throws { world = try await World(now: "2027-02-01T08:00:00Z") }

    private func take(_ lines: String..., options: ImportVolunteers.Options = .init()) async throws {
        let text = lines.joined(separator: "\n")
        try await world.perform(ImportVolunteers(source: .lines(text), options: options))
    }

    private var consents: [String] {
        get async throws { try await world.strings("SELECT channel || ' ' || state FROM consent ORDER BY channel") }
    }

    @Test(arguments: [
        ("yes", ["email given"]), ("Bəli", ["email given"]), ("no", ["email refused"]), ("Xeyr", ["email refused"]),
        ("", []), ("maybe", []),
    ])
    func `a yes is given, a no is refused, and anything else stays unknown`(cell: String, expected: [String])
        async throws
    {
        try await take("given_name,consent_email", "Aygün,\(cell)")
        #expect(try await consents == expected)
    }

    @Test func `an older yes does not overwrite a later no`() async throws {
        try await take("given_name,external_id,consent_email,consent_at", "Aygün,1,no,2027-01-20 10:00")
        try await take("given_name,external_id,consent_email,consent_at", "Aygün,1,yes,2027-01-10 10:00")
        #expect(try await consents == ["email refused"])
        try await take("given_name,external_id,consent_email,consent_at", "Aygün,1,yes,2027-01-25 10:00")
        #expect(try await consents == ["email given"])
    }

    @Test func `consent is recorded for a whole file where its rows say nothing`() async throws {
        var options = ImportVolunteers.Options()
        options.consentChannels = [.email, .call]
        options.consentSource = "form, January 2027"
        try await take("given_name,consent_email", "Aygün,no", options: options)
        #expect(try await consents == ["call given", "email refused"])
        #expect(
            try await world.strings("SELECT DISTINCT source FROM consent ORDER BY 1") == [
                "form, January 2027", "people.csv",
            ])
    }
}

/// What a second list must not take from anybody.
@Suite(.enabled(if: Sample.hasPhones)) struct ImportAgainTests {
    private let world: World

    init() async throws { world = try await World() }

    @discardableResult
    private func take(_ lines: String..., options: ImportVolunteers.Options = .init()) async throws -> ImportSummary {
        let text = lines.joined(separator: "\n")
        world.clock.advance(by: .seconds(3600))
        return try await world.perform(ImportVolunteers(source: .lines(text), options: options))
    }

    @Test func `a no outlives an undated yes, of an old file or of a whole file`() async throws {
        try await take("given_name,external_id,consent_email", "Aygün,1,no")
        var options = ImportVolunteers.Options()
        options.consentChannels = [.email]
        options.consentSource = "form, January 2027"
        try await take("given_name,external_id", "Aygün,1", options: options)
        try await take("given_name,external_id,consent_email", "Aygün,1,yes")
        let states = try await world.strings("SELECT state FROM consent")
        #expect(states == ["refused"])
    }

    @Test func `a team that is only a dash is none`() async throws {
        let summary = try await take("given_name,team", "Aygün,-", "Nigar,Corps")
        #expect(summary.added == 2)
    }

    @Test func `who is known by an external id gets no email of somebody else`() async throws {
        try await take("given_name,email,external_id", "Aygün,a@example.org,1", "Nigar,n@example.org,2")
        let summary = try await take("given_name,email,external_id", "Nigar,a@example.org,2")
        #expect(summary.conflicts.count == 1)
    }

    @Test func `of two answers of one person in a file the first stands, whenever it is imported`() async throws {
        let rows = ["given_name,email,age_band", "Aygün,a@example.org,16-17", "Aygün,a@example.org,18+"]
        for expected in [(added: 1, changed: 0), (added: 0, changed: 0)] {
            let summary = try await take(rows[0], rows[1], rows[2])
            #expect(summary.added == expected.added)
            #expect(summary.changed == expected.changed)
            #expect(summary.duplicates.count == 1)
        }
        #expect(try await world.strings("SELECT age_band FROM volunteer") == ["16-17"])
    }

    @Test func `a list without the letters of a name does not take them from it`() async throws {
        try await take("given_name,family_name,email", "Şəbnəm,Əliyeva,s@example.org")
        let summary = try await take("given_name,family_name,email", "Shebnem,Aliyeva,s@example.org")
        #expect(summary.same == 1)
        #expect(try await world.strings("SELECT family_name FROM volunteer") == ["Əliyeva"])
    }
}
