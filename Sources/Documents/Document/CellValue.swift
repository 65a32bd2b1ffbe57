/// What a cell is to a spreadsheet that calculates with it; people read the cell's words.
package enum CellValue: Codable, Hashable, Sendable {
    case number(Double)
    /// Wall time without a zone, as spreadsheets know it: `2027-02-26T14:00`.
    case moment(wall: String)

    private enum CodingKeys: String, CodingKey {
        case number, moment
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self =
            if let number = try container.decodeIfPresent(Double.self, forKey: .number) {
                .number(number)
            } else {
                .moment(wall: try container.decode(String.self, forKey: .moment))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .number(let number): try container.encode(number, forKey: .number)
        case .moment(let wall): try container.encode(wall, forKey: .moment)
        }
    }
}
