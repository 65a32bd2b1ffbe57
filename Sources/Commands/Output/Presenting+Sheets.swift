import Language
import Operations

extension CommandContext {
    /// Says which sheets were printed; nothing for an answer that took no numbers.
    func tell(_ printed: [FrozenSheet], people: Int) {
        guard let first = printed.first, let last = printed.last else { return }
        let sheets = printed.count == 1 ? "Sheet \(first.id)" : "Sheets \(first.id) to \(last.id)"
        let new = printed.count(where: \.isNew)
        console.say("\(sheets): \(people.counted("person", "people")); \(new) new or changed since last printed.")
    }
}
