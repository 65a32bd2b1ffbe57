import Operations
import TestSupport
import Volunteering

extension World {
    /// A small march with what is hard about names and places: three scripts, sixty letters, a minor, an empty post, a
    /// reserve, and emergency contacts that no paper may show.
    static func hardRoster() async throws -> World {
        let world = try await World()
        try await world.march()
        try await world.post("B4", "Bridge, east side", sector: "B") {
            ($0.latitude, $0.longitude, $0.description) = (40.3794, 49.8671, "foot of the stairs")
        }
        try await world.post("B5", "Corner of the <old> \"square\" & park", sector: "B")
        try await world.post("C1", "Dispersal area")
        let people = [
            try await world.person("Xəyalə", "Həsənova", phone: "+994501112201", skills: ["marshal", "first-aid"]),
            try await world.person("كتوم", "الراشد", phone: "+994501112202") { $0.language = "ar" },
            try await world.person("Татьяна", "Щукарь", phone: "+994501112203", skills: ["interpreter@2027-02-25"]) {
                $0.language = "ru"
            },
            try await world.person(
                "Gülümsər Mirzə Ələkbər qızı", "Məmmədhəsənzadə-Şıxəlibəyova-Qaraşarovlu-Təbrizli",
                phone: "+994501112204"),
            try await world.person("İlqar", "Quliyev", phone: "+994501112205", age: .from16To17),
            try await world.person("=HYPERLINK(\"http://example.org\")", "-Xəlilov", phone: "+994501112206") {
                $0.needsSpecialCare = true
                $0.emergencyContact = EmergencyContact(name: "Gizli Şəxs", phone: "+994559990000", relation: "gizliana")
            },
            try await world.person("Kamran", "Kərimov"),
        ]
        _ = try await world.perform(SetSector(event: "march-2027", code: "B", lead: "V0001"))
        let bridge = try await world.shift("B4", 2...6) {
            ($0.report, $0.reportsTo, $0.lead) = ("14:15", "Assembly point A2", "V0001")
        }
        try await world.shift("B5")
        let dispersal = try await world.shift("C1", from: "18:05", to: "19:00", 1...1)
        for (index, person) in people.enumerated() { try await world.offer(bridge, to: person, confirmed: index < 3) }
        for person in people.suffix(2) { try await world.offer(dispersal, to: person, override: "She lives there.") }
        return world
    }
}
