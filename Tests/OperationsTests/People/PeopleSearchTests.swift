@testable import Operations
import Synchronization
import TestSupport
import Testing
import Volunteering

@Suite struct PeopleSearchTests {
    private let world: World

    init() async throws {
        world = try await World()
        _ = try await world.person(
            "Aygün", "Məmmədova", phone: "+994501112233", email: "Aygun.M@example.org")
        _ = try await world.person("İlqar", "Xəlilov")
        _ = try await world.person("Əli", "Həsənov")
        _ = try await world.person("Əliyə", "Quliyeva")
        _ = try await world.person("Татьяна", "Щукарь")
        _ = try await world.person("كتوم", "الراشد")
        _ = try await world.person("Vüqar", "Kərimli")
    }

    private func codes(_ text: String) async throws -> [String] {
        try await world.ask(VolunteerListQuery(text)).items.map(\.code)
    }

    @Test(arguments: [
        "Məmmədova", "memmedova", "memmədova", "mamedova", "Мамедова", "MƏMMƏDOVA", "mammadova", "mamma", "aygun",
        "Aygün Məmmədova", "memmedova aygun", "айгюн", "aygun.m@example.org", "AYGUN.M@EXAMPLE.ORG", "v1", "V0001",
        "+994501112233",
    ])
    func `one person is found in every spelling`(text: String) async throws {
        #expect(try await codes(text) == ["V0001"])
        #expect(try await world.ask(FindPerson(text)).code == "V0001")
    }

    @Test(arguments: [
        ("ilgar", "V0002"), ("Ильгар", "V0002"), ("İLQAR", "V0002"), ("ilqar xelilov", "V0002"), ("Шукарь", "V0005"),
        ("shchukar", "V0005"), ("tatyana", "V0005"), ("الراشد", "V0006"), ("vugar", "V0007"), ("вугар", "V0007"),
        ("Kerimli", "V0007"),
    ])
    func `names are found in another alphabet and without their marks`(text: String, code: String) async throws {
        #expect(try await codes(text) == [code])
    }

    @Test(.enabled(if: Sample.hasPhones), arguments: ["050 111 22 33", "(050) 111-22-33", "994501112233"])
    func `a number is found as people dial it`(text: String) async throws {
        #expect(try await world.ask(FindPerson(text)).code == "V0001")
    }

    @Test func `a name that is written out wins over names that begin with it`() async throws {
        #expect(try await codes("Əli") == ["V0003", "V0004"])
        #expect(try await world.ask(FindPerson("Əli")).code == "V0003")
        #expect(try await world.ask(FindPerson("eli")).code == "V0003")
        #expect(try await world.ask(FindPerson("Əliyə")).code == "V0004")
    }

    @Test func `several who are meant are listed with what tells them apart`() async throws {
        _ = try await world.person("Aygün", "Məmmədova", phone: "+994502223344")
        let described = [
            "V0001  Aygün Məmmədova  +994501112233  Aygun.M@example.org", "V0008  Aygün Məmmədova  +994502223344",
        ]
        let error = PersonError.ambiguous(Candidates(text: "memmedova", listed: described, total: 2))
        await #expect(throws: error) { try await world.ask(FindPerson("memmedova")) }
        #expect(error.explanation.kind == .invalidData)
        #expect(error.explanation.summary.contains("  V0008  Aygün Məmmədova"))
    }

    @Test(arguments: ["nobody", "V0099", "nobody@example.org", "+994559998877", "", "  ", "\"", "*", "a OR b", "NEAR("])
    func `nobody is found where nobody is meant`(text: String) async throws {
        await #expect(throws: PersonError.unknown(text, similar: [])) { try await world.ask(FindPerson(text)) }
    }

    @Test func `people stand in the order of the campaign's alphabet`() async throws {
        let world = try await World()
        for family in [
            "Quliyev", "Zamanov", "Xəlilov", "İmanov", "Həsənov", "Kərimov", "Çingizli", "Ələkbərov", "Eyvazov",
            "Cəfərov",
        ] {
            _ = try await world.person("Nigar", family)
        }
        let families = try await world.ask(VolunteerListQuery()).items.map(\.familyName)
        #expect(
            families == [
                "Cəfərov", "Çingizli", "Eyvazov", "Ələkbərov", "Həsənov", "Xəlilov", "İmanov", "Kərimov", "Quliyev",
                "Zamanov",
            ])
    }

    @Test func `a list is narrowed by team and skill`() async throws {
        _ = try await world.person("Rəşad", "Quliyev", skills: ["First aid"], team: "Volunteer corps")
        _ = try await world.person("Nərmin", "Quliyeva", skills: ["İlk yardım"], team: "Volunteer corps")
        #expect(
            try await world.ask(VolunteerListQuery(team: "volunteer CORPS")).items.map(\.code) == ["V0008", "V0009"])
        #expect(try await world.ask(VolunteerListQuery(skill: "first-aid")).items.map(\.code) == ["V0008"])
        #expect(try await world.ask(VolunteerListQuery(skill: "ilk yardım")).items.map(\.code) == ["V0009"])
        #expect(try await world.ask(VolunteerListQuery("quliyev", team: "volunteer-corps")).items.count == 2)
        await #expect(throws: TeamError.unknown("volunter-corps", suggestion: "volunteer-corps")) {
            try await world.ask(VolunteerListQuery(team: "volunter-corps"))
        }
    }

    @Test(arguments: ["zzz", "shch"])
    func `a sound of one letter finds nobody whose name only begins with it`(text: String) async throws {
        _ = try await world.person("Zaur", "Səfərov")
        #expect(try await codes(text).allSatisfy { $0 == "V0005" })
    }

    @Test func `a limited list is the beginning of the whole one, and says how many are left`() async throws {
        let whole = try await world.ask(VolunteerListQuery())
        let list = try await world.ask(VolunteerListQuery(limit: 3))
        #expect(list.items.map(\.code) == whole.items.prefix(3).map(\.code))
        #expect(list.left == (whole.items.count - 3, false))
        #expect(try await world.ask(VolunteerListQuery(limit: whole.items.count)).left == (0, false))
        #expect(try await world.ask(VolunteerListQuery("quliyeva", limit: 1)).left == (0, false))
    }

    @Test func `a list that is handed on is the same as one that is answered`() async throws {
        let whole = try await world.ask(VolunteerListQuery("əli"))
        let handed = Mutex<[String]>([])
        try await world.ask(
            VolunteerListStream(VolunteerListQuery("əli")) { item in
                handed.withLock { $0.append(item.code) }
            })
        #expect(handed.withLock { $0 } == whole.items.map(\.code))
        #expect(whole.items.count == 2)
    }
}
