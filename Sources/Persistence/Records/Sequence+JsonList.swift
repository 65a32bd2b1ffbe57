extension Sequence<Int64> {
    /// `[1,2,3]`: many ids as one parameter of a statement, for `json_each`.
    package var jsonList: String { "[" + map { "\($0)" }.joined(separator: ",") + "]" }
}

extension Sequence where Element: RawRepresentable<Int64> {
    /// `[1,2,3]`, of the ids of one table.
    package var jsonList: String { map(\.rawValue).jsonList }
}
