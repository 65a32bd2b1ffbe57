import GRDB
import Volunteering

/// What is to stand in columns of one volunteer's row from now on.
struct VolunteerColumns {
    private(set) var names: [String] = []
    private var values: [(any DatabaseValueConvertible)?] = []

    mutating func set(_ name: String, _ value: (any DatabaseValueConvertible)?) {
        names.append(name)
        values.append(value)
    }

    /// Writes them, if there are any.
    func write(to volunteer: Volunteer.ID, in db: Database) throws {
        guard !names.isEmpty else { return }
        try db.execute(
            sql: "UPDATE volunteer SET \(names.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?",
            arguments: StatementArguments(values + [volunteer]))
    }
}
