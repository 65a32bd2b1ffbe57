/// Lines over an axis of days: they stay level until the next change, and each is named where it ends.
struct StepsLayout {
    private(set) var drawing: ChartDrawing

    private static let size = 7.6
    private static let plotHeight = 190.0
    private static let top = 16.0
    private static let bottom = 18.0

    private let steps: ChartSteps
    private let left: Double
    private let right: Double
    private let scale: CountScale

    static func stroke(_ ink: ChartSeries.Ink) -> ChartDrawing.Stroke {
        switch ink {
        case .solid: .init(width: 1.5)
        case .tinted, .hatched: .init(width: 0.7)
        case .dashed: .init(width: 1.1, dash: [5, 2.5])
        case .dotted: .init(width: 1.3, dash: [1.3, 2.2])
        }
    }

    init(_ steps: ChartSteps, of chart: Chart, width: Double) {
        self.steps = steps
        let most = max(steps.lines.flatMap { $0 }.map(\.count).max() ?? 0, steps.level.map { Int($0.at) } ?? 0)
        scale = CountScale(upTo: most)
        left = ChartText.width("\(scale.most)", size: Self.size) + 8
        right = width - 34
        drawing = ChartDrawing(width: width, height: Self.top + Self.plotHeight + Self.bottom)
        drawAxes(unit: chart.unit)
        drawLevel()
        drawMoment()
        for (line, series) in zip(steps.lines, chart.series) { draw(line, Self.stroke(series.ink)) }
        nameEnds()
    }

    private func x(_ at: Double) -> Double {
        let part = steps.end > 0 && at.isFinite ? min(max(at / steps.end, 0), 1) : 0
        return left + part * (right - left)
    }

    private func y(_ count: Double) -> Double {
        Self.top + Self.plotHeight * (1 - count / Double(max(scale.most, 1)))
    }

    private mutating func drawAxes(unit: String) {
        drawing.write(unit, at: .init(0, 9), size: Self.size, in: (right - left) / 2)
        for count in stride(from: 0, through: scale.most, by: scale.step) {
            let height = y(Double(count))
            drawing.line(.init(left, height), .init(right, height), width: count == 0 ? 0.8 : 0.2)
            drawing.write(
                "\(count)", at: .init(left - 4, height + 2.6), size: Self.size, anchor: .end, in: left - 4)
        }
        let base = y(0)
        var free = -Double.infinity
        for tick in steps.ticks {
            let place = x(tick.at)
            let half = ChartText.width(tick.label, size: Self.size) / 2
            guard place - half >= free, place + half <= drawing.width else { continue }
            free = place + half + 6
            drawing.line(.init(place, base), .init(place, base + 3), width: 0.5)
            drawing.write(
                tick.label, at: .init(place, base + 12), size: Self.size, anchor: .middle, in: 2 * half + 1)
        }
    }

    private mutating func drawLevel() {
        guard let level = steps.level else { return }
        let height = y(level.at)
        drawing.line(.init(left, height), .init(right, height), width: 0.6, dash: [1, 1.5, 4, 1.5])
        drawing.write(level.label, at: .init(left + 3, height - 2.5), size: Self.size, in: right - left)
    }

    private mutating func drawMoment() {
        guard let moment = steps.moment else { return }
        let place = x(moment.at)
        drawing.line(.init(place, Self.top - 5), .init(place, y(0)), width: 0.8)
        drawing.write(
            moment.label, at: .init(place, 9), size: Self.size, isBold: true, anchor: .end, in: (right - left) / 2)
    }

    private mutating func draw(_ line: [ChartSteps.Step], _ stroke: ChartDrawing.Stroke) {
        guard let first = line.first else { return }
        var points = [ChartDrawing.Point(x(first.at), y(Double(first.count)))]
        for (previous, step) in zip(line, line.dropFirst()) {
            points.append(.init(x(step.at), y(Double(previous.count))))
            if step.count != previous.count { points.append(.init(x(step.at), y(Double(step.count)))) }
        }
        points.append(.init(x(max(steps.known, line.last?.at ?? 0)), y(Double(line.last?.count ?? 0))))
        drawing.marks.append(.line(points, stroke))
    }

    /// The last numbers beside the lines' ends, none on another.
    private mutating func nameEnds() {
        let ends = steps.lines.compactMap(\.last?.count).sorted(by: >)
        let place = x(max(steps.known, steps.lines.compactMap(\.last?.at).max() ?? 0)) + 4
        var free = -Double.infinity
        var told: Set<Int> = []
        for count in ends where told.insert(count).inserted {
            let base = max(y(Double(count)) + 2.6, free)
            drawing.write("\(count)", at: .init(place, base), size: Self.size, isBold: true, in: 30)
            free = base + 8.6
        }
    }
}

/// A round number of at most six steps that holds a count.
struct CountScale {
    let step: Int
    let most: Int

    init(upTo count: Int) {
        let count = max(1, min(count, 1_000_000_000))
        var unit = 1
        var step = 1
        while step * 6 < count {
            step = [1, 2, 5].map { $0 * unit }.first { $0 * 6 >= count } ?? 10 * unit
            unit *= 10
        }
        self.step = step
        most = (count + step - 1) / step * step
    }
}
