/// What stands on one page and where; drawn once the section's pages are counted.
struct PagePlan {
    struct Item {
        let y: Double
        let block: any Block
    }

    var items: [Item] = []
    /// Outline entries that lead to this page.
    var outline: [String] = []
}
