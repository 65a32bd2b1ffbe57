import Documents

/// Fills pages with a document's sections: breaks between rows, repeats heads, keeps titles with what they announce.
///
/// A chapter is a section that starts a page with those that follow it on the same pages; its pages are counted.
struct Composer {
    private let geometry: Geometry
    private let fitting: Fitting
    private(set) var pages: [PagePlan] = []
    private var y = 0.0
    private var section = Section()
    private var runningHead: RunningHead?
    private var columns: PageColumns?

    private static let betweenSections = Points.millimetres(6)

    init(geometry: Geometry, fitting: Fitting) {
        self.geometry = geometry
        self.fitting = fitting
    }

    mutating func compose(_ chapter: [Section]) throws(PressFailure) {
        for (index, section) in chapter.enumerated() {
            self.section = section
            runningHead = section.runningHead ?? runningHead
            let flow = try flow(of: section, isFirst: index == 0)
            if index == 0 {
                startPage()
            } else if y + Self.betweenSections + (flow.first?.need ?? 0) > geometry.bottom {
                startPage()
            } else {
                y += Self.betweenSections
            }
            if !section.outline.isEmpty { pages[pages.count - 1].outline.append(.init(name: section.outline)) }
            for part in flow { try place(part) }
            try placeClosing(of: section, isLast: index == chapter.count - 1)
        }
    }

    /// A block, what must stand on the same page after it, and what is repeated above it on a new page.
    private struct Part {
        let block: any Block
        var following = 0.0
        var repeated: [any Block] = []
        /// Stands in a column of the page, beside others of its kind.
        var isInColumn = false
        /// The name of its entry in the outline.
        var outline: String?
        var need: Double { block.height + following }
    }

    private func flow(of section: Section, isFirst: Bool) throws(PressFailure) -> [Part] {
        var parts: [Part] = []
        if let head = try HeadBlock(section, style: headingStyle(isFirst), geometry: geometry, fitting: fitting) {
            parts.append(Part(block: head))
        }
        if !section.callout.isEmpty {
            parts.append(Part(block: try ParagraphsBlock.callout(section.callout, geometry, fitting)))
        }
        for chart in section.charts { parts += flow(of: chart) }
        let count = section.pageColumns ?? 1
        for table in section.tables { parts += try flow(of: table, inColumns: count) }
        for page in CardsBlock.pages(of: section.cards, geometry: geometry, fitting: fitting) {
            parts.append(Part(block: page))
        }
        let closing = try ClosingBlock(section.closing, geometry: geometry, fitting: fitting)?.height ?? 0
        if !section.notes.isEmpty {
            parts.append(Part(block: try ParagraphsBlock.notes(section.notes, geometry, fitting)))
        }
        keepTogether(&parts, closing: closing)
        return parts
    }

    private func headingStyle(_ isFirst: Bool) -> TextStyle {
        guard isFirst else { return Typography.furtherHeading }
        return geometry.width > geometry.height ? Typography.heading : Typography.portraitHeading
    }

    private func flow(of chart: Chart) -> [Part] {
        let layout = ChartLayout(chart, width: geometry.bodyWidth)
        let head = ChartBlock(layout.head, geometry: geometry, fitting: fitting, isHead: true)
        return [Part(block: head)]
            + layout.rows.map {
                Part(block: ChartBlock($0, geometry: geometry, fitting: fitting, isHead: false), repeated: [head])
            }
    }

    private func flow(of table: Table, inColumns count: Int) throws(PressFailure) -> [Part] {
        let grid = TableGrid(table, geometry: geometry.column(of: count), fitting: fitting)
        let header = try TableHeaderBlock(table, grid: grid)
        let isInColumn = count > 1
        var parts = [Part(block: header, isInColumn: isInColumn)]
        for group in table.groups {
            let title = try GroupTitleBlock(group.title, grid: grid)
            if let title {
                let outline = table.outlinesGroups == true ? group.title : nil
                parts.append(Part(block: title, repeated: [header], isInColumn: isInColumn, outline: outline))
            }
            let repeated: [any Block] = title.map { [header, $0] } ?? [header]
            for row in group.rows {
                let block = try RowBlock(row, tinted: group.kind == .tinted, grid: grid)
                parts.append(Part(block: block, repeated: repeated, isInColumn: isInColumn))
            }
        }
        return parts
    }

    /// Heads and titles stay with what they announce; the last row stays with the notes and the closing lines,
    /// so that no page holds them alone.
    private func keepTogether(_ parts: inout [Part], closing: Double) {
        let most = geometry.bodyHeight / 2
        var tail = closing
        for index in parts.indices.reversed() {
            let block = parts[index].block
            let isAboveTable = index + 1 < parts.count && parts[index + 1].block is TableHeaderBlock
            let announces =
                block is HeadBlock || block is TableHeaderBlock || block is GroupTitleBlock || isAboveTable
                || (block as? ChartBlock)?.isHead == true
            let isLast = tail > 0 && !announces
            if announces, index + 1 < parts.count {
                parts[index].following = parts[index + 1].need
            } else if isLast, parts[index].block.height + tail < most {
                parts[index].following = tail
            }
            if block is ParagraphsBlock, tail > 0 || index == parts.count - 1 {
                tail += block.height
            } else {
                tail = 0
            }
        }
    }

    private mutating func place(_ part: Part) throws(PressFailure) {
        if part.isInColumn { return try placeInColumn(part) }
        endColumns()
        if y + part.need > geometry.bottom, !isAtTop {
            try continuePage(repeating: part.repeated)
        }
        put(part)
    }

    /// Fills the page's columns from the left; the closing lines have their room below all of them.
    private mutating func placeInColumn(_ part: Part) throws(PressFailure) {
        if columns == nil {
            let closing = try ClosingBlock(section.closing, geometry: geometry, fitting: fitting)?.height ?? 0
            columns = PageColumns(count: section.pageColumns ?? 1, top: y, floor: geometry.bottom - closing)
        }
        if let current = columns, y + part.need > current.floor, y > current.top {
            if !(columns?.goOn() ?? false) {
                try continuePage(repeating: [])
                columns?.startPage(at: y)
            }
            y = columns?.top ?? y
            for block in part.repeated { put(block) }
        }
        put(part)
        let bottom = y
        columns?.reach(bottom)
    }

    /// What follows stands below the longest column.
    private mutating func endColumns() {
        guard let columns else { return }
        y = columns.lowest
        self.columns = nil
    }

    private var isAtTop: Bool { (pages.last?.items.count ?? 0) <= (runningHead == nil ? 0 : 1) }

    private mutating func put(_ part: Part) {
        put(part.block)
        if let name = part.outline { pages[pages.count - 1].outline.append(.init(name: name, isBelow: true)) }
    }

    private mutating func put(_ block: any Block) {
        let shift = columns?.shift(in: geometry) ?? 0
        pages[pages.count - 1].items.append(.init(shift: shift, y: y, block: block))
        y += block.height
    }

    private mutating func startPage() {
        columns?.index = 0
        pages.append(PagePlan())
        y = geometry.top
        if let runningHead { put(RunningHeadBlock(head: runningHead, geometry: geometry, fitting: fitting)) }
    }

    private mutating func continuePage(repeating repeated: [any Block]) throws(PressFailure) {
        startPage()
        if let head = try ContinuedHeadBlock(section, geometry: geometry, fitting: fitting) { put(head) }
        for block in repeated { put(block) }
    }

    /// At the foot of the chapter's last page; right after the content when another section follows.
    private mutating func placeClosing(of section: Section, isLast: Bool) throws(PressFailure) {
        endColumns()
        guard let closing = try ClosingBlock(section.closing, geometry: geometry, fitting: fitting) else { return }
        if y + closing.height > geometry.bottom { try continuePage(repeating: []) }
        if isLast { y = geometry.bottom - closing.height }
        put(closing)
    }
}
