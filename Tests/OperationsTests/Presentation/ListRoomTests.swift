@testable import Operations
import Testing

@Suite struct ListRoomTests {
    @Test(arguments: [(0, 0), (7, 7), (8, 8), (9, 9), (10, 8), (500, 8)])
    func `one alone that would be left is shown, and takes the line that would count it`(count: Int, shown: Int) {
        #expect(ListRoom(8).shown(of: count) == shown)
        #expect(ListRoom(8).shown(of: Array(0..<count)) == Array(0..<shown)[...])
    }

    @Test(arguments: [(2, "a, b"), (4, "a, b, c, d"), (5, "a, b, c and 2 more")])
    func `in a sentence the rest is counted`(count: Int, words: String) {
        let list = Array(["a", "b", "c", "d", "e"].prefix(count))
        #expect(ListRoom(3).words(list) == words)
    }

    @Test func `what has commas of its own is told apart`() {
        #expect(ListRoom(1).words(["a, b", "c", "d"], by: "; ") == "a, b; and 2 more")
    }

    @Test func `the candidates that are left are counted`() {
        let teams = (1...10).map { "T\($0)" }
        let lines = Candidates(teams, for: "t") { $0 }.sentence(of: "teams").split(separator: "\n")
        #expect(lines.first == "\"t\" could be 10 teams:" && lines.last == "  … and 2 more")
        #expect(lines.dropFirst().dropLast().map(String.init) == teams.prefix(8).map { "  \($0)" })
    }
}
