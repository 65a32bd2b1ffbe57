/// A text and the room it has: what is the same is set once.
struct LayoutRequest: Hashable {
    let spans: [Span]
    /// None for a single line as long as it gets.
    var width: Double?
    /// The last line ends in an ellipsis when there is more.
    var maximumLines: Int?
}
