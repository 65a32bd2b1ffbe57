/// A value, and where it came from.
package struct Setting: Hashable, Sendable {
    /// From the weakest to the strongest.
    package enum Source: Hashable, Sendable, CustomStringConvertible {
        case usual
        case file(String, line: Int)
        case environment(String)
        case flag(String)

        package var description: String {
            switch self {
            case .usual: "default"
            case .file(let path, let line): "\(path):\(line)"
            case .environment(let name): name
            case .flag(let name): name
            }
        }
    }

    package let value: String
    package let source: Source

    package init(value: String, source: Source) {
        self.value = value
        self.source = source
    }
}
