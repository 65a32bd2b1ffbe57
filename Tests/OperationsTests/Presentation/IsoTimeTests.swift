import Foundation
import Testing

@testable import Operations

@Suite("Instants for programs")
struct IsoTimeTests {
    @Test(
        "an instant is written as Foundation writes it",
        arguments: ["GMT", "Asia/Baku", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "Europe/London"],
        [-1, 0, 1_772_125_200, 1_774_745_999, 1_774_746_000, 4_102_444_799.75])
    func peer(zone: String, seconds: TimeInterval) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let instant = Date(timeIntervalSince1970: seconds)
        let foundation = Date.ISO8601FormatStyle(timeZone: zone).year().month().day().dateSeparator(.dash)
            .time(includingFractionalSeconds: false).timeSeparator(.colon).timeZone(separator: .colon)
        #expect(instant.iso(in: zone) == instant.formatted(foundation))
    }
}
