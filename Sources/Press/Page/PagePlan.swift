/// What stands on one page and where; drawn once the section's pages are counted.
struct PagePlan {
    struct Item {
        /// How far to the right of its own place: the column of the page.
        var shift = 0.0
        let y: Double
        let block: any Block
    }

    var items: [Item] = []
    /// Outline entries that lead to this page.
    var outline: [String] = []
}
