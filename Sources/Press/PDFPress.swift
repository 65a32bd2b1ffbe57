import Documents
import Foundation

/// Prints documents as PDF: text that can be selected, fonts embedded, an outline, and the same bytes every time.
package final class PDFPress {
    private let shaper: Shaper

    /// - Throws: ``PressFailure`` with exit status 69 when the typeface is not installed.
    package init() throws {
        shaper = try Shaper()
    }

    /// Writes the document's PDF to the sink, piece by piece as pages are finished.
    ///
    /// - Returns: What a person should know about the paper, such as characters that no font has.
    package func print(
        _ document: Document, to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws -> [String] {
        let geometry = Geometry(document.paper)
        let mostLines = Int(geometry.bodyHeight * 0.6 / (Typography.cell.size * 1.25))
        let fitting = Fitting(shaper: shaper, mostLines: mostLines)
        let surface = try PDFSurface(geometry, sink: sink)
        surface.describe(
            title: InertText.cleaned(document.title), author: InertText.cleaned(document.author),
            createdAt: document.asOf)
        let canvas = Canvas(surface.context, shaper: shaper)
        var printed = 0
        for chapter in Self.chapters(of: document) {
            var composer = Composer(geometry: geometry, fitting: fitting)
            try composer.compose(chapter)
            for (index, plan) in composer.pages.enumerated() {
                printed += 1
                let page = PageNumber(page: index + 1, pages: composer.pages.count)
                for item in plan.items {
                    canvas.shift = item.shift
                    try item.block.draw(on: canvas, y: item.y, page: page)
                }
                for name in plan.outline { surface.addOutline(InertText.cleaned(name), page: printed) }
                try canvas.finishPage()
                try surface.check()
            }
        }
        try surface.finish()
        return warnings
    }

    /// Sections that share pages; an empty document is one blank sheet.
    private static func chapters(of document: Document) -> [[Section]] {
        var chapters: [[Section]] = []
        for section in document.sections {
            if section.startsPage || chapters.isEmpty {
                chapters.append([section])
            } else {
                chapters[chapters.count - 1].append(section)
            }
        }
        return chapters.isEmpty ? [[Section()]] : chapters
    }

    private var warnings: [String] {
        guard !shaper.missing.isEmpty else { return [] }
        let names = shaper.missing.sorted().map { "U+" + String($0.value, radix: 16, uppercase: true) }
        return ["No installed font has \(names.joined(separator: ", ")); a sign stands for it on the paper."]
    }
}
