import Foundation
import Volunteering

/// A stretch of the day cut into shifts of one length, on the clocks of the wall.
struct ShiftPattern: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        let starts: WallTime
        let ends: WallTime
    }

    let from: WallTime
    let to: WallTime
    /// In minutes.
    let length: Int
    let overlap: Int
    /// Left out on every day that the stretch touches.
    let exceptions: [(from: (hour: Int, minute: Int), to: (hour: Int, minute: Int))]

    static func == (left: ShiftPattern, right: ShiftPattern) -> Bool { left.pieces == right.pieces }
    func hash(into hasher: inout Hasher) { hasher.combine(pieces) }

    /// In order; the last of each stretch ends with it, and so may be shorter.
    var pieces: [Piece] {
        stretches.flatMap { stretch in
            var pieces: [Piece] = []
            var start = stretch.lowerBound
            while true {
                let end = min(start + length, stretch.upperBound)
                pieces.append(Piece(starts: Self.wall(start), ends: Self.wall(end)))
                guard end < stretch.upperBound else { return pieces }
                start = end - overlap
            }
        }
    }

    private var stretches: [Range<Int>] {
        var open = [Self.minutes(from)..<Self.minutes(to)]
        for day in days {
            for exception in exceptions {
                let start = Self.minutes(WallTime(day: day, hour: exception.from.hour, minute: exception.from.minute))
                var end = Self.minutes(WallTime(day: day, hour: exception.to.hour, minute: exception.to.minute))
                if end <= start { end += 1_440 }
                open = open.flatMap { stretch -> [Range<Int>] in
                    let before = stretch.lowerBound..<max(stretch.lowerBound, min(stretch.upperBound, start))
                    let after = min(stretch.upperBound, max(stretch.lowerBound, end))..<stretch.upperBound
                    return start >= stretch.upperBound || end <= stretch.lowerBound ? [stretch] : [before, after]
                }.filter { !$0.isEmpty }
            }
        }
        return open
    }

    /// The evening before too: what is left out may begin there.
    private var days: [Day] {
        var days = [from.day.adding(days: -1)]
        while let last = days.last, last < to.day { days.append(last.adding(days: 1)) }
        return days
    }

    private static func minutes(_ time: WallTime) -> Int {
        Int(time.instant(in: .gmt).timeIntervalSince1970 / 60)
    }

    private static func wall(_ minutes: Int) -> WallTime {
        WallTime(Date(timeIntervalSince1970: TimeInterval(minutes * 60)), in: .gmt)
    }

    /// Reads `12:00-13:00`.
    ///
    /// - Throws: ``ShiftError/badException(_:)``.
    static func exception(
        _ text: String
    ) throws(ShiftError) -> (from: (hour: Int, minute: Int), to: (hour: Int, minute: Int)) {
        let parts = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        let clocks = parts.compactMap { part in
            WallTime(stored: "2000-01-01T" + part.trimmingCharacters(in: .whitespaces))
        }
        guard parts.count == 2, clocks.count == 2, clocks[0] != clocks[1] else { throw .badException(text) }
        return ((clocks[0].hour, clocks[0].minute), (clocks[1].hour, clocks[1].minute))
    }
}
