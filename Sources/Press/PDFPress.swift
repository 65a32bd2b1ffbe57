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
        // An empty document is one blank sheet.
        for chapter in document.sections.isEmpty ? [[Section()]] : document.chapters {
            var composer = Composer(geometry: geometry, fitting: fitting)
            try composer.compose(chapter)
            for (index, plan) in composer.pages.enumerated() {
                printed += 1
                let page = PageNumber(page: index + 1, pages: composer.pages.count)
                for item in plan.items {
                    canvas.shift = item.shift
                    try item.block.draw(on: canvas, y: item.y, page: page)
                }
                for entry in plan.outline {
                    surface.addOutline(InertText.cleaned(entry.name), page: printed, isBelow: entry.isBelow)
                }
                try canvas.finishPage()
                try surface.check()
            }
        }
        try surface.finish()
        return warnings
    }

    private var warnings: [String] {
        guard !shaper.missing.isEmpty else { return [] }
        let names = shaper.missing.sorted().map { "U+" + String($0.value, radix: 16, uppercase: true) }
        return ["No installed font has \(names.joined(separator: ", ")); a sign stands for it on the paper."]
    }
}
