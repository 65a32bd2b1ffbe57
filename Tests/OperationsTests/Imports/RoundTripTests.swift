import Documents
import Foundation
import Interchange
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

/// What we write we can read.
@Suite struct RoundTripTests {
    @Test func `a list that was exported makes the same people in another record file`() async throws {
        let world = try await World()
        try await world.perform(
            ImportVolunteers(
                source: .lines(
                    "given_name,middle_name,family_name,phone,email,language,team,skills,age_band,special_care,"
                        + "consent_email,consent_email_at,consent_sms,consent_at,external_id,notes",
                    "Aygün,Rəşid qızı,Hüseynova,050 111 22 33,a@example.org,az,Corps,first-aid@2027-12-31;driver,18+,"
                        + "bəli,yes,2026-01-02 03:04,no,2026-05-06T07:08:09Z,x-1,\"- mornings, \"\"only\"\"\nand late\"",
                    "Anna,,Petrova,,,,,,,no,,,,,,=1+1", "Ольга,,Щукарь,,,ru,,,16-17,,,,,,,")))
        let list = try await world.ask(VolunteerListQuery())
        let csv = CSVRenderer().render(list.records(in: try await world.voice()))
        let other = try await World()
        let summary = try await other.perform(ImportVolunteers(source: .lines(csv)))
        #expect(summary.added == 3)
        #expect(summary.ignoredHeadings.isEmpty)
        for table in ["volunteer", "volunteer_skill", "consent"] {
            let sql = "SELECT group_concat(line, '|') FROM (SELECT * FROM (\(Self.lines[table] ?? "")) ORDER BY line)"
            #expect(try await other.strings(sql) == world.strings(sql), "\(table) differs")
        }
        let before = try await other.contents()
        let again = try await other.perform(ImportVolunteers(source: .lines(csv)))
        #expect(again.counts == [3, 0, 0, 3, 0])
        #expect(try await other.contents() == before)
    }

    static let lines = [
        "volunteer": """
        SELECT given_name || middle_name || family_name || coalesce(phone, '') || coalesce(email, '')
            || coalesce(language, '') || coalesce(age_band, '') || needs_special_care || coalesce(external_id, '')
            || notes AS line FROM volunteer
        """,
        "volunteer_skill": "SELECT volunteer_id || skill || coalesce(expires_on, '') AS line FROM volunteer_skill",
        "consent": "SELECT volunteer_id || channel || state || at AS line FROM consent",
    ]

    @Test func `special care and whom to call in an emergency come in from a list, and never go out with one`()
        async throws
    {
        let world = try await World()
        try await world.perform(
            ImportVolunteers(
                source: .lines(
                    "Ad;Soyad;Xüsusi qayğı;Təcili əlaqə şəxsi;Təcili əlaqə nömrəsi;Qohumluq dərəcəsi",
                    "Anna;Petrova;bəli;Leyla Petrova;050 222 33 44;bacı", "Olga;Sidorova;;;;")))
        #expect(
            try await world.strings("SELECT name || phone || relation FROM emergency_contact") == [
                "Leyla Petrova+994502223344bacı"
            ])
        #expect(try await world.strings("SELECT needs_special_care FROM volunteer ORDER BY id") == ["1", "0"])
        let summary = try await world.perform(
            ImportVolunteers(
                source: .lines(
                    "code,given_name,family_name,special_care,emergency_name,emergency_phone",
                    "V1,Anna,Petrova,no,Leyla Petrova,050 333 44 55", "V2,Olga,Sidorova,perhaps,Somebody,")))
        #expect(summary.counts == [2, 0, 1, 1, 0])
        #expect(summary.remarks.count == 2)
        #expect(try await world.strings("SELECT phone || relation FROM emergency_contact") == ["+994503334455bacı"])
        #expect(try await world.strings("SELECT needs_special_care FROM volunteer ORDER BY id") == ["1", "0"])
        #expect(
            try await world.strings("SELECT details FROM audit WHERE action = 'volunteer.changed'").allSatisfy {
                $0.contains("emergency_contact") && !$0.contains("Leyla")
            })
        let json = try JSONEncoder().encode(await world.ask(VolunteerListQuery()))
        #expect(!String(decoding: json, as: UTF8.self).contains("Leyla"))
    }

    @Test func `an emergency contact whose phone is none rejects the row`() async throws {
        let world = try await World()
        let rejected = RejectedRows()
        try await world.perform(
            ImportVolunteers(
                source: rejected.of(.lines("name,emergency_name,emergency_phone", "Anna Petrova,Leyla,12"))))
        #expect(
            rejected.all.flatMap(\.problems).map { "\($0.heading) \($0.reason.rawValue)" } == [
                "emergency_phone invalid-phone"
            ])
        #expect(try await world.count("SELECT count(*) FROM volunteer") == 0)
    }

    @Test func `cards and a table of the same people are the same people`() async throws {
        let world = try await World()
        let path = try #require(Bundle.module.path(forResource: "contacts", ofType: "vcf", inDirectory: "Samples"))
        let first = try await world.perform(ImportVolunteers(source: .file(path, name: "contacts.vcf")))
        #expect(first.counts == [60, 60, 0, 0, 0])
        let google = try #require(Bundle.module.path(forResource: "google", ofType: "csv", inDirectory: "Samples"))
        let second = try await world.perform(ImportVolunteers(source: .file(google, name: "google.csv")))
        #expect("\(second.rows) \(second.added) \(second.refused)" == "500 440 0")
        let before = try await world.contents()
        try await world.perform(ImportVolunteers(source: .file(path, name: "contacts.vcf")))
        #expect(try await world.contents() == before)
    }
}

extension ImportSummary {
    /// Rows, and of them new, changed, same and refused.
    fileprivate var counts: [Int] { [rows, added, changed, same, refused] }
}
