import Foundation
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct ScanCardTests {
    private let world: World
    private let shift: Shift
    private let aygun: Volunteer
    private let place: Assignment
    private let code: String

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
        shift = try await world.shift("B4")
        aygun = try await world.person("Aygün", "Hüseynova")
        place = try await world.offer(shift, to: aygun)
        try await world.perform(MakeCardKey())
        code = try #require(try await world.ask(PocketCardsQuery(people: [], event: "march-2027")).cards.first).code
    }

    @Test func `a card that holds says whose it is`() async throws {
        let card = try await world.ask(ScanCard(code))
        #expect(card.isValid && card.name == "Aygün Hüseynova" && card.assignment == place.id.code)
    }

    @Test func `a code may be typed back by hand`() async throws {
        let typed = " \(code.lowercased().replacing("0", with: "o"))\n"
        #expect(try await world.ask(ScanCard(typed)).isValid)
    }

    @Test(arguments: 4..<25)
    func `no sign of a code can be changed`(position: Int) async throws {
        let printed = Array(code.utf8)
        try #require(printed.count == 25)
        for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ.".utf8 where sign != printed[position] {
            var signs = printed
            signs[position] = sign
            await #expect(throws: CardError.self) {
                try await world.ask(ScanCard(String(decoding: signs, as: UTF8.self)))
            }
        }
    }

    @Test(arguments: ["", "VG1", "VG1..", "VG2.0408.0000000000000000", "VG1.U.U", "M-07", "🂡", "VG1.0408"])
    func `what is no code is told apart from a forged one`(text: String) async throws {
        await #expect(throws: CardError.self) { try await world.ask(ScanCard(text)) }
    }

    @Test func `a card of another record file is refused`() async throws {
        let other = try await World()
        try await other.perform(MakeCardKey())
        await #expect(throws: CardError.forged) { try await other.ask(ScanCard(code)) }
    }

    @Test func `before the first card there is nothing to check against`() async throws {
        let other = try await World()
        await #expect(throws: CardError.noKey) { try await other.ask(ScanCard(code)) }
    }

    @Test(arguments: [
        ("UPDATE event SET state = 'cancelled'", ScannedCard.Problem.eventCancelled),
        ("UPDATE shift SET state = 'cancelled'", .shiftCancelled),
        ("UPDATE volunteer SET state = 'archived'", .leftCampaign),
        ("UPDATE assignment SET state = 'withdrawn'", .noPlace),
        (
            "UPDATE assignment SET state = 'withdrawn'; UPDATE assignment SET state = 'offered'", .replaced
        ),
    ])
    func `a card that does not hold any more says why`(change: String, problem: ScannedCard.Problem) async throws {
        try await world.perform(Writing(change))
        let card = try await world.ask(ScanCard(code))
        #expect(!card.isValid && card.problem == problem && !card.reason.isEmpty)
    }

    @Test(arguments: [(-1.0, true), (0, false)])
    func `a card holds until its shift ends`(seconds: Double, isValid: Bool) async throws {
        world.clock.set(shift.endsAt.addingTimeInterval(seconds))
        #expect(try await world.ask(ScanCard(code)).isValid == isValid)
    }
}
