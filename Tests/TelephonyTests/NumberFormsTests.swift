import Foundation
import Testing

@testable import Telephony

/// Forms of numbers, held against what the phone library wrote and writes.
@Suite struct NumberFormsTests {
    @Test func `example numbers of the world are written as the library writes them`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "forms.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
        let azerbaijan = try #require(NumberForms(region: "AZ"))
        // A country in twelve is enough to see that each is written by its own forms.
        let chosen = Set(lines.map { $0[0] }).sorted().enumerated().filter { $0.offset.isMultiple(of: 12) }
        for (_, region) in chosen {
            let home = try #require(NumberForms(region: region))
            for line in lines where line[0] == region {
                guard let shown = home.shown(line[1]) else { continue }
                #expect(shown == line[2])
                #expect(region == "AZ" || azerbaijan.shown(line[1]) == line[3])
            }
        }
        #expect(chosen.count > 10)
    }

    @Test(
        .enabled(if: PhoneNumbers.isAvailable, "libvigil-phone-numbers.so is not there"),
        arguments: [("AZ", "994", 9), ("TR", "90", 10), ("RU", "7", 10), ("GE", "995", 9), ("DE", "49", 11)])
    func `numbers of a region are written as the library writes them`(
        region: String, country: String, usual: Int
    ) throws {
        let numbers = try PhoneNumbers(region: region)
        let forms = try #require(NumberForms(region: region))
        var known = 0
        for seed in 1...150 {
            // Spread over all beginnings, the same in every run.
            let digits = String(seed * 7_919 % 9_000 + 1_000) + String(seed * 104_729 % 10_000_000 + 10_000_000)
            let number = "+" + country + digits.prefix(usual - seed % 3 % 2)
            guard let shown = forms.shown(number) else { continue }
            known += 1
            #expect(shown == numbers.national(number), "\(number) in \(region)")
        }
        #expect(known > 100)
    }

    @Test(arguments: ["", "050 749 61 24", "+9940507496124", "+99450749612x", "+999123456789", "+5491123456789"])
    func `what only the library can tell is left to it`(number: String) throws {
        #expect(try #require(NumberForms(region: "az")).shown(number) == nil)
    }

    @Test func `a region of which the library alone knows has no forms here`() {
        #expect(NumberForms(region: "AR") == nil)
        #expect(NumberForms(region: "") == nil)
    }
}
