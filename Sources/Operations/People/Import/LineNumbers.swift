import Volunteering

/// The line of a list that each of its people came from.
///
/// New people have numbers in a row, and take four bytes each; whoever was known, or has the code of the list, is few.
struct LineNumbers {
    private let first: Int64
    private var inARow: [Int32] = []
    private var others: [Int64: Int] = [:]

    /// - Parameter first: The number that the first new person will have.
    init(first: Int64) {
        self.first = first
    }

    subscript(_ id: Volunteer.ID) -> Int? {
        let place = id.rawValue - first
        if place >= 0, place < inARow.count, inARow[Int(place)] != 0 { return Int(inARow[Int(place)]) }
        return others[id.rawValue]
    }

    mutating func set(_ line: Int, of id: Volunteer.ID) {
        if id.rawValue - first == inARow.count, let line = Int32(exactly: line) {
            inARow.append(line)
        } else {
            others[id.rawValue] = line
        }
    }
}
