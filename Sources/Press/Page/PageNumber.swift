/// A page's place among the pages of its section.
struct PageNumber {
    let page: Int
    let pages: Int

    func filling(_ pattern: String) -> String {
        pattern.replacing("{pages}", with: String(pages)).replacing("{page}", with: String(page))
    }
}
