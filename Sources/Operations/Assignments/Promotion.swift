/// Who moved up from a shift's reserve, and who was passed over.
package struct Promotion: Sendable {
    /// Who has a place now, in the order of the reserve.
    package var items: [AssignmentOutcome.Item] = []
    /// Who still waits, and why.
    package var passedOver: [String] = []

    /// A sentence for each of them.
    package var notes: [String] {
        items.map { "\($0.volunteer) \($0.person) moves up from the reserve of \($0.shift) (\($0.code))." } + passedOver
    }
}
