import Volunteering

/// What is printed at the top of a sheet and said over the radio: `M-07`.
package struct SheetID: Hashable, Codable, Sendable, CustomStringConvertible {
    package enum Series: String, Codable, Sendable {
        case march = "M"
        case screening = "S"
        case briefing = "B"
        case calls = "C"

        package init(_ kind: Event.Kind) {
            switch kind {
            case .march: self = .march
            case .screening: self = .screening
            case .briefing: self = .briefing
            }
        }
    }

    package let series: Series
    package let number: Int

    /// Two digits at least.
    package var description: String { "\(series.rawValue)-\(number < 10 ? "0" : "")\(number)" }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package init(series: Series, number: Int) {
        self.series = series
        self.number = number
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let series = text.first.flatMap({ Series(rawValue: String($0)) }), let number = Int(text.dropFirst(2))
        else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is no sheet id") }
        self.init(series: series, number: number)
    }
}
