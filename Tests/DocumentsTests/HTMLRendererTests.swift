import Documents
import Foundation
import TestSupport
import Testing

struct HTMLRendererTests {
    @Test func `a roster is one page with table markup that a screen reader knows`() {
        let html = HTMLRenderer().render(SampleDocument.roster)
        expectGolden(html.withoutStyleSheet, "roster.html")
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<caption>B4 · Bridge, east side</caption>"))
        #expect(html.contains("<th scope=\"col\""))
        #expect(html.contains("@page { size: A4 landscape;"))
        #expect(!html.contains("page {page}"))
    }

    @Test func `stored names stay text in content and in attributes`() {
        let html = HTMLRenderer().render(SampleDocument.hostileDocument)
        expectGolden(html.withoutStyleSheet, "hostile.html")
        for tag in ["<script", "<img", "<svg", "<b>bold", "<i>label", "<th>"] {
            #expect(!html.contains(tag), "\(tag)")
        }
        #expect(!html.contains("\" onmouseover=\""))
        #expect(html.components(separatedBy: "</table>").count == 2)
    }

    @Test func `every element that is opened is closed`() throws {
        for document in [SampleDocument.roster, SampleDocument.hostileDocument] {
            var open: [Substring] = []
            let html = HTMLRenderer().render(document)
            for match in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
                let name = match.output.2
                if ["meta", "br", "col"].contains(name) { continue }
                if match.output.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
            }
            #expect(open.isEmpty)
        }
    }
}
