/// Takes apart dates and times written in ASCII digits.
struct DigitScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { at == bytes.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard at < bytes.count, UInt32(bytes[at]) == character.value else { return false }
        at += 1
        return true
    }

    /// A number of one to four digits, and how many they are.
    private mutating func number() -> (value: Int, digits: Int)? {
        var value = 0
        let start = at
        while at < bytes.count, at - start < 5, 0x30...0x39 ~= bytes[at] {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return 1...4 ~= at - start ? (value, at - start) : nil
    }

    /// `yyyy-MM-dd`, `dd.MM.yyyy` or `dd/MM/yyyy`, as days since 1970.
    mutating func day() -> Int? {
        guard let first = number() else { return nil }
        if first.digits == 4 {
            guard skip("-") || skip("/") || skip("."), let month = number(), skip("-") || skip("/") || skip("."),
                let day = number()
            else { return nil }
            return Self.days(first.value, month.value, day.value)
        }
        guard skip(".") || skip("/"), let month = number(), skip(".") || skip("/"), let year = number(),
            year.digits == 4
        else { return nil }
        return Self.days(year.value, month.value, first.value)
    }

    /// `HH:mm`, `HH:mm:ss` or `HH:mm:ss.SSS`, as seconds; fractions are let go.
    mutating func time() -> Int? {
        guard let hour = number(), hour.value < 24, skip(":"), let minute = number(), minute.digits == 2,
            minute.value < 60
        else { return nil }
        var seconds = hour.value * 3_600 + minute.value * 60
        if skip(":") {
            guard let second = number(), second.digits == 2, second.value < 60 else { return nil }
            seconds += second.value
            if skip(".") { while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 } }
        }
        return seconds
    }

    /// `Z`, `+04:00`, `+0400` or `+04`, as seconds east.
    mutating func offset() -> Int? {
        if skip("Z") { return 0 }
        let isWest = skip("-")
        guard isWest || skip("+"), let first = number() else { return nil }
        var minutes = first.value * 60
        if first.digits == 4 {
            minutes = first.value / 100 * 60 + first.value % 100
        } else if skip(":") {
            guard let rest = number(), rest.digits == 2 else { return nil }
            minutes += rest.value
        }
        guard minutes <= 15 * 60 else { return nil }
        return isWest ? -minutes * 60 : minutes * 60
    }

    /// Days from 1970-01-01 of the proleptic Gregorian calendar; `nil` for a day that is none, or out of 1900–2199.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard 1900...2199 ~= year, 1...12 ~= month, day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
