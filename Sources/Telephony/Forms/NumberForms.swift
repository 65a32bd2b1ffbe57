/// How people write the numbers of the world's countries, known without the phone library.
///
/// The library takes ten milliseconds to open, and tens of microseconds a number. The forms are its own, written to
/// `forms.txt` by `Tests/TelephonyTests/forms.py`; what is not among them is left to it.
package struct NumberForms: Sendable {
    private let home: CountryForms
    private let homeForms: [NumberForm]

    /// Nil for a region that the library alone knows.
    ///
    /// - Parameter region: ISO 3166, such as `AZ`.
    package init?(region: String) {
        let region = region.uppercased()
        guard let home = CountryForms.first(where: { $0.regions.contains { $0 == region } }) else { return nil }
        self.home = home
        homeForms = home.forms(.home)
    }

    /// `050 749 61 24` for `+994507496124` at home, `+49 30 901820` abroad; nil when only the library can tell.
    package func shown(_ e164: String) -> String? {
        guard e164.utf8.first == UInt8(ascii: "+"), (8...16).contains(e164.utf8.count),
            e164.utf8.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        let digits = e164.dropFirst()
        if digits.hasPrefix(home.code) { return written(digits, of: home, homeForms) }
        for length in 1...3 {
            guard let country = CountryForms.byCode[String(digits.prefix(length))] else { continue }
            return written(digits, of: country, country.forms(.abroad)).map { "+\(country.code) \($0)" }
        }
        return nil
    }

    /// As the first form that fits has it; the digits alone where none does.
    private func written(_ digits: Substring, of country: CountryForms, _ forms: [NumberForm]) -> String? {
        let number = digits.dropFirst(country.code.count)
        // Whether a trunk prefix belongs to the number, or was written by mistake, takes all of its patterns.
        guard number.first != "0", !number.hasPrefix(country.trunk) else { return nil }
        let places = DigitPlaces(number)
        for form in forms {
            if let written = form.written(places) { return written }
        }
        return String(number)
    }
}
