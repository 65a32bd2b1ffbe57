import CXlsxWriter

/// A wall time, read for a spreadsheet.
struct SpreadsheetMoment {
    let datetime: lxw_datetime

    /// Nil for what is no `2027-02-26T14:00` from 1900 on, where spreadsheets begin.
    init?(_ wall: String) {
        let numbers = wall.split { "-T: ".contains($0) }.map { Int32($0) }
        guard numbers.count == 5, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            let hour = numbers[3], let minute = numbers[4], (1900...9999).contains(year), (1...12).contains(month),
            (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        datetime = lxw_datetime(year: year, month: month, day: day, hour: hour, min: minute, sec: 0)
    }
}
