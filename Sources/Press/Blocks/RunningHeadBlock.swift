import Documents

/// Three pieces of text over a rule, on top of every page.
struct RunningHeadBlock: Block {
    let head: RunningHead
    let geometry: Geometry
    let fitting: Fitting

    private static let gap = Points.millimetres(6)
    private static let below = Points.millimetres(1.2)

    var height: Double { Typography.runningHead.size * 1.25 + Self.below + Typography.thinRule }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) throws(PressFailure) {
        let trailing = try set(head.trailing, page, in: geometry.bodyWidth * 0.5)
        let leading = try set(head.leading, page, in: geometry.bodyWidth - trailing.width - Self.gap)
        let room = geometry.bodyWidth - leading.width - trailing.width - 2 * Self.gap
        let lineHeight = Typography.runningHead.size * 1.25
        let baseline = y + Typography.runningHead.size * (0.625 + TextLine.baselineFromMiddle)
        canvas.draw(leading, x: geometry.left, baseline: baseline)
        if !head.centre.isEmpty, room > 0 {
            let centre = try set(head.centre, page, in: room)
            let middle = geometry.left + (geometry.bodyWidth - centre.width) / 2
            let earliest = geometry.left + leading.width + Self.gap
            let latest = geometry.right - trailing.width - Self.gap - centre.width
            canvas.draw(centre, x: min(max(middle, earliest), latest), baseline: baseline)
        }
        canvas.draw(trailing, x: geometry.right - trailing.width, baseline: baseline)
        let rule = y + lineHeight + Self.below
        canvas.rule(from: (geometry.left, rule), to: (geometry.right, rule), width: Typography.thinRule)
    }

    private func set(_ line: Line, _ page: PageNumber, in width: Double) throws(PressFailure) -> TextLine {
        try fitting.oneLine(line.spans(in: Typography.runningHead, page: page), in: width)
    }
}
