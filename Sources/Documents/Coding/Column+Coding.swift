/// A width is written as what it is: `{"millimetres": 62}` or `{"share": 1}`.
extension Column.Width {
    private enum CodingKeys: String, CodingKey {
        case millimetres, share
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let width = try container.decodeIfPresent(Double.self, forKey: .millimetres) {
            self = .millimetres(width)
        } else {
            self = .share(try container.decode(Double.self, forKey: .share))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .millimetres(let width): try container.encode(width, forKey: .millimetres)
        case .share(let share): try container.encode(share, forKey: .share)
        }
    }
}
