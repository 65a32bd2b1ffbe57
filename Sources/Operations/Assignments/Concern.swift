/// What speaks against a place without forbidding it.
package enum Concern: Codable, Hashable, Sendable, CustomStringConvertible {
    /// Minutes between the end of one shift and reporting for another at a different post.
    case shortWay(minutes: Int, other: String)
    /// Hours of rest between one day's shifts and the next day's.
    case shortRest(hours: Int, other: String)
    /// Hours on one day with this shift.
    case longDay(hours: Int)

    package var description: String {
        switch self {
        case .shortWay(let minutes, let other): "only \(minutes) minutes to get from or to \(other)"
        case .shortRest(let hours, let other): "only \(hours) hours of rest from or to \(other)"
        case .longDay(let hours): "\(hours) hours on one day"
        }
    }
}
