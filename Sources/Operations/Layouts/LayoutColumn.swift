import Documents
import Language

/// A column that a layout can have.
package enum LayoutColumn: String, CaseIterable, Sendable {
    case number, code, name, volunteer, role, skills, phone, language, mark, team, state
    case post, sector, place, day, shift, report
    case reportTime = "report-time"
    case reportPlace = "report-place"
    case answers, contact, relation
    case contactPhone = "contact-phone"
    // To be written in by hand.
    case vest, `in`, out, signature, note

    /// Our word for it.
    var label: Label? {
        switch self {
        case .number, .mark: nil
        case .code: .code
        case .name: .name
        case .volunteer: .volunteer
        case .role: .roleAndSkills
        case .skills: .skills
        case .phone, .contactPhone: .phone
        case .language: .languageShort
        case .team: .team
        case .state: .state
        case .post: .post
        case .sector: .sector
        case .place: .place
        case .day: .day
        case .shift: .shift
        case .report, .reportTime: .report
        case .reportPlace: .place
        case .answers: .answers
        case .contact: .emergencyContact
        case .relation: .relation
        case .vest: .vest
        case .in: .in
        case .out: .out
        case .signature: .signature
        case .note: .notes
        }
    }

    func title(in voice: Voice, words: RosterLayout.Words) -> String {
        switch (self, words) {
        case (.number, _): "#"
        case (.mark, _): "!"
        case (.post, .hall): voice.label(.door)
        case (.sector, .hall): voice.label(.hall)
        default: label.map { voice.label($0) } ?? ""
        }
    }

    var entry: Column.Entry? {
        switch self {
        case .in, .out: .time
        case .signature: .signature
        case .note: .words
        default: nil
        }
    }

    /// Whether these rows have it.
    func belongs(to rows: RosterLayout.Rows) -> Bool {
        switch self {
        case .number, .name, .volunteer, .phone, .language, .mark, .team, .skills, .note: true
        case .answers: rows == .unassigned
        case .contact, .relation, .contactPhone: rows == .contacts
        default: rows != .unassigned
        }
    }
}
