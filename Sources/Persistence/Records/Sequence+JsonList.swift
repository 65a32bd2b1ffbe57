import Volunteering

// Many ids as one parameter of a statement, for `json_each`: `[1,2,3]`.

extension Sequence<Int64> {
    package var jsonList: String { "[" + map { "\($0)" }.joined(separator: ",") + "]" }
}

extension Sequence where Element: RawRepresentable<Int64> {
    package var jsonList: String { map(\.rawValue).jsonList }
}
