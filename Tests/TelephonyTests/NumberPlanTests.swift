import Testing

@testable import Telephony

/// What is worked out from a region's patterns, held against the phone library's own word for the same number.
@Suite(.enabled(if: PhoneNumbers.isAvailable, "libvigil-phone-numbers.so is not there"))
struct NumberPlanTests {
    /// SplitMix64: the same numbers in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(arguments: [
        ("AZ", "994", 9), ("TR", "90", 10), ("RU", "7", 10), ("GE", "995", 9), ("DE", "49", 11), ("GB", "44", 10),
    ])
    func `the numbers of a region are judged as the library judges them`(
        region: String, country: String, usual: Int
    ) throws {
        let numbers = try PhoneNumbers(region: region)
        var dice = Dice(state: 27)
        var valid = 0
        for _ in 0..<400 {
            let length = Bool.random(using: &dice) ? usual : Int.random(in: 4...13, using: &dice)
            let beginning = digits(Int.random(in: 1...4, using: &dice), &dice)
            // Several of one beginning, so that what was learned of the first is said of the others.
            for _ in 0..<6 {
                let number = "+" + country + beginning + digits(max(0, length - beginning.count), &dice)
                // With a blank before it a number goes to the library as it is.
                let asked = numbers.e164(" " + number)
                #expect(numbers.e164(number) == asked, "\(number) in \(region)")
                valid += asked == nil ? 0 : 1
            }
        }
        #expect((100...2_300).contains(valid))
    }

    private func digits(_ count: Int, _ dice: inout Dice) -> String {
        (0..<count).map { _ in "\(Int.random(in: 0...9, using: &dice))" }.joined()
    }
}
