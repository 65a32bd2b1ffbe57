import Documents
import Foundation

/// A few labelled facts about one thing, with tables under them where there are more than facts.
struct Report: Sendable {
    var title: String
    var subtitle: String
    var facts: [Fact]
    var tables: [(title: String, table: Table)]

    init(title: String, subtitle: String = "", facts: [Fact], tables: [(title: String, table: Table)] = []) {
        self.title = title
        self.subtitle = subtitle
        self.facts = facts
        self.tables = tables
    }

    func document(in voice: Voice) -> Document {
        var head = Section()
        head.heading = title
        if !subtitle.isEmpty { head.subheading = [Line(subtitle)] }
        let written = facts.filter { !$0.value.isEmpty }
        if !written.isEmpty { head.facts = [FactColumn(written)] }
        let parts = tables.map { part in
            var section = Section()
            section.subheading = [Line(part.title, .strong)]
            section.tables = [part.table]
            return section
        }
        return Document(title: title, language: "en", asOf: voice.asOf, sections: [head] + parts)
    }

    func records() -> Records {
        Records(columns: ["fact", "value"], rows: facts.map { [$0.label, $0.value] })
    }
}
