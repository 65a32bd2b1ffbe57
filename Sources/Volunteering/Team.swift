/// The body that a volunteer comes with.
package struct Team: Identifiable, Hashable, Sendable {
    package typealias ID = Identifier<Team>

    package let id: ID
    package var code: String
    package var name: String

    package init(id: ID, code: String, name: String) {
        self.id = id
        self.code = code
        self.name = name
    }
}
