import GRDB
import Persistence
import Volunteering

/// What a mail that came in does, or why it does nothing.
enum ReplyVerdict: Hashable, Sendable {
    /// The place is confirmed or declined by it, or consent withdrawn.
    case settles
    /// It is so already.
    case noted
    /// This very mail was read before.
    case readBefore
    /// The same person says otherwise in a later mail.
    case overtaken
    /// What it answers is not any more what the person was asked.
    case late(String)
    case forged
    /// There is more than one code in it, and not the same.
    case several
    /// Nothing in it was made ready by a link: somebody has to read it.
    case words
    case automatic
    /// A mail of ours came back.
    case returned(ReturnedMail)

    /// A person has to see to it.
    var needsSomebody: Bool {
        switch self {
        case .late, .forged, .several: true
        case .settles, .noted, .readBefore, .overtaken, .words, .automatic, .returned: false
        }
    }

    /// For whoever looks at the list.
    var sentence: String {
        switch self {
        case .settles: ""
        case .noted: "It is so already."
        case .readBefore: "This mail was read before."
        case .overtaken: "A later mail of theirs says otherwise."
        case .late(let reason): reason
        case .forged: "Its code was not made by this record file."
        case .several: "It has several codes, and they say different things."
        case .words: "No code is in its subject: read it."
        case .automatic: "A machine wrote it."
        case .returned(let mail): mail.sentence
        }
    }

    /// As programs read it.
    var word: String {
        switch self {
        case .settles: "settles"
        case .noted: "noted"
        case .readBefore: "read-before"
        case .overtaken: "overtaken"
        case .late: "late"
        case .forged: "forged"
        case .several: "several"
        case .words: "words"
        case .automatic: "automatic"
        case .returned(let mail): mail.word
        }
    }

    /// What a genuine answer about a place does now.
    static func of(
        _ id: Assignment.ID, revision: Int, told: ShiftPrint, comes: Bool, in db: Database
    ) throws -> ReplyVerdict {
        let found = try Assignment.fetchOne(db, sql: "SELECT * FROM assignment WHERE id = ?", arguments: [id])
        guard let place = found else { return .late("There is no place \(id.code) any more.") }
        guard place.revision == revision else {
            return .late("They left the place since, and came back: ask them again.")
        }
        switch (comes, place.state) {
        case (true, .confirmed), (false, .declined): return .noted
        case (_, .withdrawn): return .late("The place was withdrawn since.")
        case (true, .declined):
            return .late("They declined since. Offer it again: vigil assign add SHIFT PERSON")
        case (true, .reserve): return .late("They wait in the reserve now. See: vigil assign list EVENT")
        case (true, .offered), (false, .offered), (false, .confirmed), (false, .reserve): break
        }
        let shift = try Shift.find(db, id: place.shiftId)
        let event = try Event.find(db, id: shift.eventId)
        if shift.state != .planned || event.state == .cancelled { return .noted }
        if try shift.endsAt <= db.transactionDate { return .late("The shift was over when this was read.") }
        if comes, ShiftPrint(shift) != told {
            let redo = "If it is meant all the same: vigil assign confirm \(id.code)"
            return .late("Its time or place changed after they were asked, so ask again. \(redo)")
        }
        return .settles
    }
}
