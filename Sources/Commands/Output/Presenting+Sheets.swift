import Language
import Operations

extension CommandContext {
    /// Says which sheets were printed; nothing for an answer that took no numbers.
    func tell(_ printed: [FrozenSheet], people: Int, places: Int? = nil) {
        guard let first = printed.first, let last = printed.last else { return }
        let sheets = printed.count == 1 ? "Sheet \(first.id)" : "Sheets \(first.id) to \(last.id)"
        let new = printed.count(where: \.isNew)
        let everybody = people.counted("person", "people")
        let held = places.map { $0 == people ? everybody : "\($0.counted("place")) of \(everybody)" } ?? everybody
        console.say("\(sheets): \(held); \(new) new or changed since last printed.")
    }
}
