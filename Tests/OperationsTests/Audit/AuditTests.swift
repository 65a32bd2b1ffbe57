import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

@Suite struct AuditTests {
    /// One of each change, in an order in which each has something to do.
    @Test func `every change leaves a row that names who made it`() async throws {
        let world = try await World()
        var seen = 0
        func expectAudited(_ action: String, _ change: () async throws -> Void) async throws {
            try await change()
            let rows = try await world.strings("SELECT actor || ' ' || action FROM audit WHERE id > \(seen)")
            #expect(rows.contains("leyla \(action)"), "\(action) is not among \(rows)")
            seen = try await world.count("SELECT max(id) FROM audit")
        }
        try await expectAudited("campaign.started") {}
        try await expectAudited("team.added") { try await world.perform(AddTeam(name: "Corps")) }
        try await expectAudited("volunteer.added") { _ = try await world.person("Aygün", email: "a@example.org") }
        try await expectAudited("volunteers.imported") {
            try await world.perform(ImportVolunteers(source: .lines("given_name", "Nigar")))
        }
        try await expectAudited("volunteer.changed") {
            try await world.perform(
                ImportVolunteers(source: .lines("given_name,email,language", "Aygün,a@example.org,az")))
        }
        try await expectAudited("event.added") { try await world.march() }
        try await expectAudited("sector.added") { try await world.perform(SetSector(event: "march-2027", code: "B")) }
        try await expectAudited("sector.lead") {
            try await world.perform(SetSector(event: "march-2027", code: "B", lead: "V1"))
        }
        try await expectAudited("post.added") { try await world.post("B4", sector: "B") }
        try await expectAudited("post.added") {
            try await world.perform(ImportPosts(event: "march-2027", source: .lines("Code,Name", "B5,Corner")))
        }
        try await expectAudited("shift.added") { try await world.shift("B4") }
        try await expectAudited("shift.added") {
            try await world.perform(
                ImportShifts(event: "march-2027", source: .lines("Post,Role,From,To", "B5,marshal,18:00,19:00")))
        }
        try await expectAudited("event.published") { try await world.perform(PublishEvents(["march-2027"])) }
        try await expectAudited("assignment.offered") {
            try await world.perform(AddAssignments(shift: "march-2027/B4", people: ["V1"]))
        }
        for (answer, action) in [
            (AnswerAssignments.Answer.confirm, "confirmed"), (.decline, "declined"),
        ] {
            try await expectAudited("assignment.\(action)") {
                try await world.perform(AnswerAssignments(answer, named: ["A1"]))
            }
        }
        try await expectAudited("shift.lead") {
            try await world.perform(AddAssignments(shift: "march-2027/B4", people: ["V1"], isLead: true))
        }
        try await expectAudited("assignment.withdrawn") {
            try await world.perform(AnswerAssignments(.withdraw, named: ["A1"]))
        }
        try await expectAudited("assignment.confirmed") {
            try await world.perform(
                ImportAssignments(event: "march-2027", source: .lines("Person,Shift,State", "V2,B4,confirmed")))
        }
        try await expectAudited("assignment.offered") { try await world.perform(FillShifts(event: "march-2027")) }
        for code in ["B4", "B5"] { try await world.shift(code, from: "20:00", to: "21:00") }
        try await world.perform(AddAssignments(shift: "march-2027/B4.2", people: ["V1"]))
        try await world.perform(AddAssignments(shift: "march-2027/B5.2", people: ["V2"], override: "It is meant."))
        try await expectAudited("assignment.swapped") {
            let places = try await world.strings(
                """
                SELECT printf('A%04d', assignment.id) FROM assignment JOIN shift ON shift.id = shift_id
                WHERE shift.code IN ('B4.2', 'B5.2') ORDER BY assignment.id
                """)
            try await world.perform(SwapPlaces(places[0], places[1], override: "It is meant."))
        }
        try await expectAudited("assignment.moved") {
            let place = try await world.strings(
                """
                SELECT printf('A%04d', assignment.id) FROM assignment JOIN shift ON shift.id = shift_id
                WHERE shift.code = 'B4.2' AND assignment.state = 'offered'
                """)
            try await world.perform(MovePlace(place[0], to: "march-2027/B5.2", override: "It is meant."))
        }
        try await expectAudited("shift.asked") {
            try await world.perform(NoteAskings(shift: "march-2027/B4.2", people: ["V1"], answer: .unreached))
        }
        try await expectAudited("sheet.frozen") {
            try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
        }
    }

    @Test func `a change that changes nothing leaves no row`() async throws {
        let world = try await World()
        try await world.march()
        try await world.perform(SetSector(event: "march-2027", code: "B"))
        let before = try await world.contents()
        try await world.perform(SetSector(event: "march-2027", code: "B"))
        try await world.perform(FillShifts(event: "march-2027"))
        #expect(try await world.contents() == before)
    }
}
