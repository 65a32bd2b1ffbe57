/// What stands on one page and where; drawn once the section's pages are counted.
struct PagePlan {
    struct Item {
        /// How far to the right of its own place: the column of the page.
        var shift = 0.0
        let y: Double
        let block: any Block
    }

    var items: [Item] = []
    /// An entry of the outline that leads to this page.
    struct OutlineEntry {
        let name: String
        /// Below the section's own entry, the last before it.
        var isBelow = false
    }

    var outline: [OutlineEntry] = []
}
