import Synchronization

/// A bar on the error terminal while something long goes on; silent elsewhere.
final class ProgressBar: Sendable {
    private let console: Console
    private let shown = Mutex(-1)
    private static let width = 30

    init(console: Console) {
        self.console = console
    }

    func show(_ done: Int, of total: Int?) {
        guard console.isErrorTerminal, let total, total > 1 << 20 else { return }
        let percent = min(100, done * 100 / total)
        let isNew = shown.withLock { last in
            defer { last = percent }
            return last != percent
        }
        guard isNew else { return }
        let filled = percent * Self.width / 100
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        console.err("\r\(bar) \(percent) %")
    }

    /// Takes the bar off the line.
    func clear() {
        let wasShown = shown.withLock { last in
            defer { last = -1 }
            return last >= 0
        }
        if wasShown { console.err("\r\u{1B}[2K") }
    }
}
