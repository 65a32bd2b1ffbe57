import Dispatch
import Synchronization

/// The QR codes of many cards, made page by page: those of the next on another thread, while one is being drawn.
final class CodesAhead: Sendable {
    private typealias Page = Result<[QRSymbol?], PressFailure>

    private let texts: [String]
    private let pageLength: Int
    private let queue = DispatchQueue(label: "vigil-press.codes")
    /// By the number of the page's first card.
    private let made = Mutex<[Int: Page]>([:])

    /// - Parameter texts: What each card's code says; empty for none.
    init(of texts: [String], page: Int) {
        self.texts = texts
        pageLength = page
    }

    /// The codes of the page that begins with this card, nil for a card without one.
    func symbols(from start: Int) throws(PressFailure) -> [QRSymbol?] {
        let page = queue.sync { made.withLock { $0.removeValue(forKey: start) } ?? make(from: start) }
        let next = start + pageLength
        if next < texts.count {
            queue.async { [self] in
                let page = make(from: next)
                made.withLock { $0[next] = page }
            }
        }
        return try page.get()
    }

    private func make(from start: Int) -> Page {
        var symbols: [QRSymbol?] = []
        do throws(PressFailure) {
            for text in texts[start..<min(start + pageLength, texts.count)] {
                symbols.append(text.isEmpty ? nil : try QRSymbol(text))
            }
        } catch {
            return .failure(error)
        }
        return .success(symbols)
    }
}
