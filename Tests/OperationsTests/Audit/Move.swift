import Operations
import Persistence
import TestSupport
import Volunteering

/// Something that an organizer may do next; a new operation is one more line of ``all``.
struct Move: Sendable {
    /// What the move is made with.
    struct Turn: Sendable {
        /// Somebody's code, mostly of somebody who is there.
        let person: String
        /// As `march-2027/B1`.
        let shifts: [String]
        /// An assignment's code, which may be nobody's.
        let place: String
        /// For whatever else has to be chosen.
        let luck: UInt64

        var shift: String { shifts.isEmpty ? "march-2027/B1" : shifts[number(0..<shifts.count, 7)] }

        /// One of these, another for another salt.
        func number(_ range: Range<Int>, _ salt: UInt64 = 0) -> Int {
            var random = SeededGenerator(seed: luck &+ salt)
            return Int.random(in: range, using: &random)
        }

        func toss(_ salt: UInt64) -> Bool { number(0..<2, salt) == 0 }
    }

    let name: String
    /// How often it is drawn, beside the others.
    let weight: Int
    let act: @Sendable (World, Turn) async throws -> Void

    init(_ name: String, _ weight: Int = 1, _ act: @escaping @Sendable (World, Turn) async throws -> Void) {
        self.name = name
        self.weight = weight
        self.act = act
    }

    static let all: [Move] = [
        Move("add a shift", 3) { world, turn in
            guard turn.shifts.count < 12 else { return }
            let hour = turn.number(8..<22)
            let minimum = turn.number(0..<4, 1)
            var details = AddShift.Details(
                post: "B\(turn.number(1..<5, 2))", role: "marshal", start: "\(hour):00",
                end: "\(hour + turn.number(0..<3, 3)):30", minimum: minimum, maximum: minimum + turn.number(-1..<3, 4))
            details.skills = turn.toss(5) ? ["first-aid"] : []
            details.isForAdults = turn.toss(6)
            try await world.perform(AddShift(event: "march-2027", shift: details))
        },
        Move("offer a place", 12) { world, turn in
            try await world.perform(
                AddAssignments(
                    shift: turn.shift, people: [turn.person], isConfirmed: turn.toss(1), isLead: turn.toss(2),
                    override: turn.toss(3) ? "It is meant." : nil))
        },
        Move("confirm") { try await $0.perform(AnswerAssignments(.confirm, named: [$1.place])) },
        Move("decline") {
            try await $0.perform(AnswerAssignments(.decline, named: [$1.place, $1.person], event: "march-2027"))
        },
        Move("withdraw") {
            try await $0.perform(AnswerAssignments(.withdraw, named: [$1.person], event: "march-2027"))
        },
        Move("fill", 2) { try await $0.perform(FillShifts(event: "march-2027", onlyMinimum: $1.toss(1))) },
        Move("print") { world, _ in
            try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
        },
        Move("publish") { world, _ in try await world.perform(PublishEvents(["march-2027"])) },
        Move("import places") { world, turn in
            try await world.perform(
                ImportAssignments(
                    event: "march-2027",
                    source: .lines(
                        "Person,Shift,State", "\(turn.person),\(turn.shift.dropFirst(11)),confirmed",
                        "\(turn.place),B9,")))
        },
        Move("import people") { world, turn in
            let number = turn.number(1..<30)
            try await world.perform(
                ImportVolunteers(
                    source: .lines(
                        "code,name,email,skills,special_care,consent_email,notes",
                        "\(turn.toss(1) ? turn.person : ""),Könüllü Nömrə\(number),p\(number)@example.org,driver,"
                            + "\(turn.toss(2) ? "yes" : ""),\(turn.toss(3) ? "yes" : "no"),note \(turn.number(0..<9, 4))",
                        ",Ayrı Adam\(turn.number(0..<4, 5)),p\(turn.number(1..<30, 6))@example.org,,,,")))
        },
        Move("import cards") { world, turn in
            let number = turn.number(1..<30)
            try await world.perform(
                ImportVolunteers(
                    source: .lines(
                        "BEGIN:VCARD", "N:Nömrə\(number);Könüllü", "EMAIL:p\(number)@example.org",
                        "UID:\(turn.number(1..<9, 1))", "END:VCARD")))
        },
        Move("import what is broken") { world, turn in
            try await world.perform(
                ImportVolunteers(source: .lines("name,notes", "Könüllü \(turn.number(0..<9)),fine", "\"never closed")))
        },
        Move("add a person") { world, turn in
            _ = try await world.person(
                "Yeni", "Nömrə\(turn.number(0..<40))", email: "p\(turn.number(1..<40, 1))@example.org",
                age: AgeBand.allCases[turn.number(0..<AgeBand.allCases.count, 2)],
                skills: turn.toss(3) ? ["first-aid@2027-12-31"] : [], team: turn.toss(4) ? "Corps" : nil)
        },
        Move("add a team") { try await $0.perform(AddTeam(name: "Team \($1.number(0..<5))")) },
        Move("add a post") { try await $0.post("B\($1.number(3..<7))") },
        Move("set a sector") {
            try await $0.perform(
                SetSector(event: "march-2027", code: "S\($1.number(0..<3))", lead: $1.toss(1) ? $1.person : nil))
        },
        Move("swap places") {
            try await $0.perform(SwapPlaces($1.place, "A\($1.number(1..<61))", override: "It is meant."))
        },
        Move("move a place") { try await $0.perform(MovePlace($1.place, to: $1.shift)) },
        Move("ask somebody") { world, turn in
            try await world.perform(
                NoteAskings(
                    shift: turn.shift, people: [turn.person],
                    answer: AskingAnswer.allCases[turn.number(0..<AskingAnswer.allCases.count)]))
        },
        Move("look for cover") { _ = try await $0.ask(CoverQuery(shift: $1.shift)) },
        Move("edit a person") { world, turn in
            var edit = PersonEdit()
            edit.givenName = "Başqa"
            _ = try await world.perform(EditVolunteer(turn.person, edit))
        },
        Move("merge people") { world, turn in
            guard turn.toss(1) else { return }
            _ = try await world.perform(MergeVolunteers(kept: turn.person, others: ["V\(turn.number(1..<30))"]))
        },
        Move("archive") { world, turn in
            guard turn.number(0..<3) == 0 else { return }
            _ = try await world.perform(ArchiveVolunteers(["V\(turn.number(1..<30, 1))"], isRestoring: turn.toss(2)))
        },
        Move("undo an import") { _ = try await $0.perform(UndoImport(Int64($1.number(1..<20)))) },
        Move("merge teams") {
            _ = try await $0.perform(MergeTeams(kept: "Corps", others: ["Team \($1.number(0..<5))"]))
        },
        Move("move the event") { world, turn in
            guard turn.number(0..<4) == 0 else { return }
            _ = try await world.perform(
                MoveEvent("march-2027", start: "2027-02-2\(turn.number(5..<8, 1)) \(turn.number(9..<16, 2)):00"))
        },
        Move("copy the event") { world, turn in
            guard turn.number(0..<6) == 0 else { return }
            _ = try await world.perform(CopyEvent("march-2027", start: "2028-02-2\(turn.number(1..<9, 1)) 15:00"))
        },
        Move("make a row of shifts") { world, turn in
            guard turn.shifts.count < 10 else { return }
            _ = try await world.perform(
                AddShiftRow(
                    event: "march-2027",
                    .init(
                        posts: ["B\(turn.number(1..<5))"], role: "usher", from: "\(turn.number(8..<12, 1)):00",
                        to: "18:00",
                        length: "\(turn.number(1..<5, 2))h", minimum: 1, maximum: 2)))
        },
        Move("take a row of shifts back") { _ = try await $0.perform(UndoShiftRow($1.number(1..<6))) },
        Move("edit a shift", 2) { world, turn in
            var draft = EditShift.Draft()
            if turn.toss(1) {
                draft.maximum = turn.number(1..<6, 2)
            } else {
                draft.from = "\(turn.number(8..<20, 3)):15"
            }
            _ = try await world.perform(EditShift(turn.shift, draft))
        },
        Move("cancel a shift") { world, turn in
            guard turn.number(0..<5) == 0 else { return }
            _ = try await world.perform(CancelShifts([turn.shift]))
        },
        Move("edit a post") { world, turn in
            var draft = EditPost.Draft()
            switch turn.number(0..<4, 1) {
            case 0: draft.name = "Name \(turn.number(0..<3, 2))"
            case 1: draft.sector = turn.toss(2) ? "" : "S\(turn.number(0..<3, 3))"
            case 2: draft.code = "B\(turn.number(1..<9, 2))"
            default: (draft.latitude, draft.longitude) = (40, turn.toss(2) ? 49 : nil)
            }
            _ = try await world.perform(EditPost(event: "march-2027", code: "B\(turn.number(1..<7))", draft))
        },
        Move("remove a shift") { world, turn in
            guard turn.number(0..<4) == 0 else { return }
            _ = try await world.perform(RemoveShifts([turn.shift]))
        },
        Move("remove a post") { world, turn in
            guard turn.number(0..<4) == 0 else { return }
            _ = try await world.perform(RemovePost(event: "march-2027", code: "B\(turn.number(3..<7, 1))"))
        },
        Move("remove an event") { world, turn in
            _ = try await world.perform(RemoveEvent("march-202\(turn.number(8..<9))"))
        },
        Move("plan reminders") { world, _ in _ = try await world.perform(PlanReminders()) },
    ]
}
