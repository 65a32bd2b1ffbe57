import Testing

@testable import Language

@Suite struct SearchKeyTests {
    @Test(arguments: [
        ["Məmmədova", "memmedova", "Мамедова", "mamedova", "MƏMMƏDOVA", "Mammadova"]
    ])
    func `spellings of one name meet`(names: [String]) {
        #expect(Set(names.map(SearchKey.skeleton)).count == 1, "\(names.map(SearchKey.skeleton))")
    }
}
