/// A row is an array of cells; a cell is a plain string if it is one, else an array of lines; with a value, both.
extension Row {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Cell].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(cells)
    }
}

extension Cell {
    private enum CodingKeys: String, CodingKey {
        case lines, value
    }

    package init(from decoder: any Decoder) throws {
        if let text = try PlainString.decoded(from: decoder) {
            self.init(text)
        } else if let lines = try Self.lines(from: decoder) {
            self.init(lines)
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            self.init(try container.decode([Line].self, forKey: .lines))
            value = try container.decode(CellValue.self, forKey: .value)
        }
    }

    private static func lines(from decoder: any Decoder) throws -> [Line]? {
        do {
            return try decoder.singleValueContainer().decode([Line].self)
        } catch DecodingError.typeMismatch(_, let context) where context.codingPath.count == decoder.codingPath.count {
            return nil
        }
    }

    package func encode(to encoder: any Encoder) throws {
        if let value {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(lines, forKey: .lines)
            return try container.encode(value, forKey: .value)
        }
        var container = encoder.singleValueContainer()
        if lines.isEmpty {
            try container.encode("")
        } else if lines.count == 1, let plain = lines[0].plain, !plain.isEmpty {
            try container.encode(plain)
        } else {
            try container.encode(lines)
        }
    }
}
