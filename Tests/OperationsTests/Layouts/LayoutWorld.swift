import Operations
import TestSupport
import Volunteering

extension World {
    /// The hard roster with what layouts add: a combining mark, teams, somebody who declined, somebody never asked, and
    /// a shift that is one row longer than a page.
    static func hardLayouts() async throws -> World {
        let world = try await World.hardRoster()
        let team = "Ələt könüllüləri"
        try await world.post("B6", "Steps to the square", sector: "B")
        let steps = try await world.shift("B6", from: "15:00", to: "18:00", 4...13) {
            ($0.report, $0.reportsTo) = ("14:30", "Assembly point A3")
        }
        let given = ["Aygün", "Çingiz", "Elçin", "Əli", "Fidan", "Günel", "Xatirə", "İradə", "Jalə", "Qabil", "Şəms"]
        for (index, name) in given.enumerated() {
            let person = try await world.person(
                name, "\(["Ağayev", "Əhmədova", "Cəfərli"][index % 3])", phone: "+9945022233\(10 + index)",
                team: index % 2 == 0 ? team : nil)
            try await world.offer(steps, to: person, confirmed: true)
        }
        let marked = try await world.person(
            "Thu\u{31B} Ha\u{300}", "Nguye\u{302}\u{303}n", phone: "+994502223399", age: .under16)
        try await world.offer(steps, to: marked)
        let decliner = try await world.person("Nərmin", "Zeynallı", phone: "+994502223388", skills: ["usher"])
        let asked = try await world.offer(steps, to: decliner)
        try await world.perform(AnswerAssignments(.decline, named: [asked.id.code]))
        _ = try await world.person("Émile", "Éluard", skills: ["photographer"], team: team) { $0.language = "fr" }
        return world
    }
}
