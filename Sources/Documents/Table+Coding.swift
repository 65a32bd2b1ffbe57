/// A row is an array of cells; a cell is a plain string if it is one, else an array of lines.
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
    package init(from decoder: any Decoder) throws {
        if let text = try PlainString.decoded(from: decoder) {
            self.init(text)
        } else {
            self.init(try decoder.singleValueContainer().decode([Line].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
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
