import Foundation
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite struct ExamineRecordsTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
        try await world.shift("B4")
        for name in ["Aygün", "Rəşad", "Nigar"] { _ = try await world.person(name) }
    }

    /// Checks that are not ok, `settings` aside: a record file in memory has no log.
    private func faults(fixing: Bool = false) async throws -> [String] {
        let change = ExamineRecords(isFixing: fixing, isFull: false)
        let findings = try await fixing ? world.store.perform(change) : world.store.rehearse(change)
        return findings.filter { $0.check != "settings" && $0.state != .ok }.map { "\($0.check) \($0.state.rawValue)" }
    }

    @Test func `a healthy record file has no fault, and looking changes nothing`() async throws {
        let before = try await world.contents()
        #expect(try await faults() == [])
        #expect(try await world.contents() == before)
    }

    @Test(arguments: [
        ("UPDATE volunteer SET search_words = 'nobody' WHERE id = 2", "search-index must-act"),
        ("UPDATE volunteer SET sort_key = x'00' WHERE id = 2", "sort-keys must-act"),
        ("UPDATE event SET zone_rules = '2019a'", "zone-rules warning"),
        ("UPDATE event SET zone_rules = '2019a', starts_at = starts_at + 3600", "zone-rules must-act"),
        ("UPDATE event SET zone_rules = '2019a'; UPDATE shift SET ends_at = ends_at + 60", "zone-rules must-act"),
    ])
    func `a fault is found, put right, and not found again`(damage: String, fault: String) async throws {
        let tables =
            "SELECT sort_key || search_words FROM volunteer UNION ALL SELECT starts_at || ends_at FROM event "
            + "UNION ALL SELECT starts_at || ends_at FROM shift"
        let sound = try await world.strings(tables)
        try await world.store.perform(Writing(damage))
        #expect(try await faults() == [fault])
        #expect(try await faults() == [fault])
        #expect(try await faults(fixing: true) == [])
        #expect(try await faults() == [])
        if !fault.hasPrefix("search") { #expect(try await world.strings(tables) == sound) }
    }

    @Test(arguments: [
        ("zone_rules = '2019a', starts_at = starts_at + 3600, ends_at = ends_at + 3600", true),
        ("zone_rules = '2019a'", false),
    ])
    func `status names an event whose times no longer follow from what was typed`(
        change: String, isNeed: Bool
    ) async throws {
        try await world.store.perform(Writing("UPDATE event SET \(change)"))
        let needs = try await world.ask(StatusQuery(now: world.clock.now)).needs.filter { $0.kind == .clocksChanged }
        #expect(needs.map(\.next) == (isNeed ? ["vigil doctor --fix"] : []))
        try await world.perform(ExamineRecords(isFixing: true, isFull: false))
        #expect(try await world.ask(StatusQuery(now: world.clock.now)).needs.allSatisfy { $0.kind != .clocksChanged })
    }

    @Test func `a last change in the future tells of a wrong clock`() async throws {
        world.clock.advance(by: .seconds(-3600))
        #expect(try await faults() == ["clock must-act"])
    }

    @Test func `a zone that the machine does not know is told`() async throws {
        try await world.store.perform(Writing("UPDATE event SET time_zone = 'Asia/Nowhere'"))
        #expect(try await faults() == ["time-zones must-act"])
    }
}
