import Documents
import Language
import Volunteering

/// How a roster is laid out: whose rows, in which columns, groups and order.
package struct RosterLayout: Hashable, Sendable {
    /// Whose rows stand on it.
    package enum Rows: String, CaseIterable, Sendable {
        /// A numbered sheet for each post and shift, with those who hold a place or wait for one.
        case sheets
        /// Everybody at the event, once for each place.
        case places
        /// Active people without a place at the event.
        case unassigned
        /// Everybody at the event with their sealed emergency contact.
        case contacts
    }

    /// What pages and groups of rows are for.
    package enum Grouping: String, CaseIterable, Sendable {
        case letter, post, shift, sector, team, role, language
        case sectorLead = "sector-lead"
    }

    package enum Order: String, CaseIterable, Sendable {
        case code, name, post, time, team, language
    }

    /// Which words are said for the ground and who leads it.
    package enum Words: String, CaseIterable, Sendable {
        case march, hall
    }

    /// What is printed at a sheet's foot, to be filled in by hand.
    package enum Closing: String, CaseIterable, Sendable {
        case need, present, late, absent, adults, signature, time
        case walkIn = "walk-in"
        case under18 = "under-18"
        case vestsOut = "vests-out"
        case vestsBack = "vests-back"
    }

    package struct Column: Hashable, Sendable {
        package let kind: LayoutColumn
        package let width: Documents.Column.Width
        /// Its own title; our word for the column where it has none.
        package let title: LayoutText?
    }

    package let name: String
    /// What the layout is for, in a sentence.
    package internal(set) var about = ""
    package internal(set) var title: LayoutText?
    package internal(set) var rows: Rows
    /// Those of the event's own kind when nil.
    package internal(set) var words: Words?
    package internal(set) var orientation = Paper.Orientation.landscape
    /// How many columns of rows stand side by side on a page.
    package internal(set) var pageColumns = 1
    /// Each of these begins on a page of its own; sheets have their own already.
    package internal(set) var pages: Grouping?
    package internal(set) var groups: Grouping?
    /// The first that tells two rows apart decides.
    package internal(set) var sort: [Order] = []
    /// In millimetres.
    package internal(set) var rowHeight = 9.2
    package internal(set) var walkInLines = 0
    package internal(set) var closing: [Closing] = []
    package internal(set) var columns: [Column] = []
    /// The file that it was read from; nil for what is built in.
    package internal(set) var path: String?

    init(name: String, rows: Rows) {
        self.name = name
        self.rows = rows
    }

    /// Sheets alone come back from the street and are read against what was printed.
    package var takesNumbers: Bool { rows == .sheets }

    /// Rows with a cell to sign in are never lower, in millimetres.
    static let leastSigningHeight = 9.0

    func words(for event: Event.Kind) -> Words {
        if let words { return words }
        return switch event {
        case .screening: .hall
        case .march, .briefing: .march
        }
    }
}

/// A text of a layout: one of our own words, or words of the organizer's in some languages.
package enum LayoutText: Hashable, Sendable {
    case ours(Label)
    /// The same in every language.
    case plain(String)
    case translated([PaperLanguage: String])

    /// In this language, else in English, else in any.
    func text(in language: PaperLanguage) -> String {
        switch self {
        case .ours(let label): label.text(in: language)
        case .plain(let text): text
        case .translated(let texts):
            texts[language] ?? texts[.en] ?? texts.min { $0.key.rawValue < $1.key.rawValue }?.value ?? ""
        }
    }
}
