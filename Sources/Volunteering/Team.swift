/// The body that a volunteer comes with.
package struct Team: Identifiable, Codable, Hashable, Sendable {
    package typealias ID = Identifier<Team>

    package let id: ID
    package var code: String
    package var name: String
}
