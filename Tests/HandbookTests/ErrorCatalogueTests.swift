import Testing
import Volunteering

/// The page "Errors" against the sources.
@Suite struct ErrorCatalogueTests {
    private static func catalogue() throws -> [CodedError] {
        try HandbookPages.tableRows(in: HandbookPages.page("Errors")).compactMap { cells in
            guard cells.count == 4, let status = Int32(cells[1]) else { return nil }
            return CodedError(code: HandbookPages.code(cells[0]), status: status)
        }
    }

    @Test func `every error of the code is in the catalogue`() throws {
        let listed = Set(try Self.catalogue().map(\.code))
        let missing = Set(try ErrorsInCode.all().map(\.code)).subtracting(listed).sorted()
        #expect(missing.isEmpty, "Add these to Errors.md: \(missing.joined(separator: ", "))")
    }

    @Test func `every error of the catalogue is in the code`() throws {
        let known = Set(try ErrorsInCode.all().map(\.code))
        let stale = Set(try Self.catalogue().map(\.code)).subtracting(known).sorted()
        #expect(stale.isEmpty, "Take these out of Errors.md: \(stale.joined(separator: ", "))")
    }

    @Test func `the catalogue gives each error the exit status that it has`() throws {
        let listed = Dictionary(grouping: try Self.catalogue(), by: \.code)
        let wrong = try ErrorsInCode.all().filter { error in
            listed[error.code].map { !$0.contains(error) } ?? false
        }
        let named = wrong.map(\.description).sorted()
        #expect(named.isEmpty, "Errors.md gives these another exit status: \(named.joined(separator: ", "))")
    }

    @Test func `no code means two things`() throws {
        let codes = try ErrorsInCode.all().map(\.code)
        let doubled = Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(doubled.isEmpty, "These have two exit statuses: \(doubled.joined(separator: ", "))")
        let listed = try Self.catalogue().map(\.code)
        #expect(Set(listed).count == listed.count, "Errors.md lists a code twice")
    }

    @Test func `a code is small words after its feature`() throws {
        for code in try ErrorsInCode.all().map(\.code) where code != "internal" {
            #expect(code.wholeMatch(of: /[a-z][a-z-]*\.[a-z][a-z-]*/) != nil, "\(code)")
        }
    }

    @Test func `every kind of error is in the table of exit statuses`() throws {
        let rows = HandbookPages.tableRows(in: try HandbookPages.page("Errors")).filter { $0.count == 3 }
        let listed = Set(rows.compactMap { Int32(HandbookPages.code($0[0])) })
        #expect(listed == Set(Explanation.Kind.allCases.map(\.rawValue) + [0]))
    }
}
