/// A piece of a chart as lines, fields and words at their places: every renderer draws the same.
///
/// Lengths are points from the upper left corner.
package struct ChartDrawing: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package var x: Double
        package var y: Double

        package init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    package struct Box: Hashable, Sendable {
        package var x: Double
        package var y: Double
        package var width: Double
        package var height: Double
    }

    package struct Stroke: Hashable, Sendable {
        package var width: Double
        /// Lengths drawn and left out in turn; whole when empty.
        package var dash: [Double] = []
    }

    package struct Words: Hashable, Sendable {
        package enum Anchor: String, Hashable, Sendable { case start, middle, end }

        package var text: String
        /// On the baseline.
        package var at: Point
        package var size: Double
        package var isBold = false
        package var anchor = Anchor.start
        /// No wider than this, whatever the typeface.
        package var room: Double
    }

    package enum Mark: Hashable, Sendable {
        case line([Point], Stroke)
        /// Filled with ink: 1 is black.
        case field(Box, ink: Double)
        case words(Words)
    }

    package var width: Double
    package var height: Double
    package var marks: [Mark] = []

    mutating func line(_ points: Point..., width: Double, dash: [Double] = []) {
        marks.append(.line(points, Stroke(width: width, dash: dash)))
    }

    mutating func outline(_ box: Box, width: Double) {
        let right = box.x + box.width
        let bottom = box.y + box.height
        line(
            Point(box.x, box.y), Point(right, box.y), Point(right, bottom), Point(box.x, bottom), Point(box.x, box.y),
            width: width)
    }

    /// Slanted lines over a field, clipped to it.
    mutating func hatch(_ box: Box, distance: Double = 2.2, width: Double = 0.45) {
        guard box.width > 0, box.height > 0 else { return }
        var offset = distance
        while offset < box.width + box.height {
            let start = Point(box.x + max(0, offset - box.height), box.y + min(offset, box.height))
            let end = Point(box.x + min(offset, box.width), box.y + max(0, offset - box.width))
            line(start, end, width: width)
            offset += distance
        }
    }

    /// A field in the manner of a series: full, tinted with an edge, or hatched with an edge.
    mutating func fill(_ box: Box, _ ink: ChartSeries.Ink) {
        guard box.width > 0 else { return }
        switch ink {
        case .solid: marks.append(.field(box, ink: 1))
        case .tinted, .dashed, .dotted:
            marks.append(.field(box, ink: 0.16))
            outline(box, width: 0.35)
        case .hatched:
            hatch(box)
            outline(box, width: 0.35)
        }
    }

    /// Words cut to what their room surely holds.
    mutating func write(
        _ text: String, at point: Point, size: Double, isBold: Bool = false, anchor: Words.Anchor = .start,
        in room: Double
    ) {
        let text = ChartText.fitted(text, size: size, isBold: isBold, in: room)
        guard !text.isEmpty else { return }
        marks.append(
            .words(Words(text: text, at: point, size: size, isBold: isBold, anchor: anchor, room: max(room, 1))))
    }
}
