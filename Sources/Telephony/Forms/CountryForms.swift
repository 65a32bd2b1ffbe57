/// A country of `forms.txt`: its calling code, and the lines of its forms.
struct CountryForms: Sendable {
    enum Writer: UInt8 {
        /// People of the country itself.
        case home = 0x68
        case abroad = 0x61
    }

    let code: String
    /// What the country dials before its own numbers; `-` where that is nothing.
    let trunk: Substring
    /// The regions that share the calling code, ISO 3166.
    let regions: ArraySlice<Substring>
    private let lines: ArraySlice<UInt8>

    /// All by their calling codes, read when the first number from abroad is written.
    static let byCode: [String: CountryForms] = {
        var byCode: [String: CountryForms] = [:]
        _ = first { country in
            byCode[country.code] = country
            return false
        }
        return byCode
    }()

    /// The first country that is meant, in the order of calling codes.
    static func first(where isMeant: (CountryForms) -> Bool) -> CountryForms? {
        var rest = PackageResources.forms_txt[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let head = rest[..<end]
            // A form's line begins with a letter, a country's with a digit.
            var next = end + 1
            while next < rest.endIndex, rest[next] > UInt8(ascii: "9") {
                next = (rest[next...].firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex - 1) + 1
            }
            let country = CountryForms(head: head, lines: rest[(end + 1)..<next])
            if isMeant(country) { return country }
            rest = rest[next...]
        }
        return nil
    }

    private init(head: ArraySlice<UInt8>, lines: ArraySlice<UInt8>) {
        let parts = String(decoding: head, as: UTF8.self).split(separator: " ")
        code = String(parts[0])
        trunk = parts[1]
        regions = parts[2...]
        self.lines = lines
    }

    func forms(_ writer: Writer) -> [NumberForm] {
        lines.split(separator: UInt8(ascii: "\n")).filter { $0.first == writer.rawValue }.map { line in
            NumberForm(line: String(decoding: line, as: UTF8.self))
        }
    }
}
