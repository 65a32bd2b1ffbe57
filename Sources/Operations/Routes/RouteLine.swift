import Foundation
import GRDB
import Volunteering

/// An event's route: its points in order, with the metres along it.
struct RouteLine: Sendable {
    struct Vertex: Hashable, Sendable {
        let latitude: Double
        let longitude: Double
        /// From the first point.
        let metres: Double
    }

    /// Where on the route a place is, and how far from it.
    struct Station: Hashable, Sendable {
        let along: Double
        let off: Double
    }

    let vertices: [Vertex]
    /// The mean radius of the Earth.
    private static let radius = 6_371_008.8
    /// A post further away stands elsewhere.
    static let widest = 500.0

    var length: Double { vertices.last?.metres ?? 0 }

    init(_ points: [(latitude: Double, longitude: Double)]) {
        var vertices: [Vertex] = []
        for point in points {
            var metres = 0.0
            if let last = vertices.last {
                metres = last.metres + Self.distance((last.latitude, last.longitude), point)
            }
            vertices.append(Vertex(latitude: point.latitude, longitude: point.longitude, metres: metres))
        }
        self.vertices = vertices
    }

    private init(vertices: [Vertex]) {
        self.vertices = vertices
    }

    /// Nil when the event has none.
    static func of(_ event: Event.ID, in db: Database) throws -> RouteLine? {
        let vertices = try Row.fetchAll(
            db, sql: "SELECT latitude, longitude, metres FROM route_point WHERE event_id = ? ORDER BY position",
            arguments: [event]
        ).map { Vertex(latitude: $0[0], longitude: $0[1], metres: $0[2]) }
        return vertices.count < 2 ? nil : RouteLine(vertices: vertices)
    }

    /// The great-circle distance in metres.
    static func distance(
        _ from: (latitude: Double, longitude: Double), _ to: (latitude: Double, longitude: Double)
    ) -> Double {
        let (a, b) = (from.latitude * .pi / 180, to.latitude * .pi / 180)
        let north = sin((b - a) / 2)
        let east = sin((to.longitude - from.longitude) * .pi / 360)
        return 2 * radius * asin(min(1, (north * north + cos(a) * cos(b) * east * east).squareRoot()))
    }

    /// The nearest place on the route; the first of several.
    func station(latitude: Double, longitude: Double) -> Station? {
        var best: Station?
        // Over the few hundred metres that matter the ground is flat.
        let east = cos(latitude * .pi / 180) * Self.radius * .pi / 180
        let north = Self.radius * .pi / 180
        for (from, to) in zip(vertices, vertices.dropFirst()) {
            let start = (x: (from.longitude - longitude) * east, y: (from.latitude - latitude) * north)
            let way = (x: (to.longitude - from.longitude) * east, y: (to.latitude - from.latitude) * north)
            let square = way.x * way.x + way.y * way.y
            let part = square == 0 ? 0 : max(0, min(1, -(start.x * way.x + start.y * way.y) / square))
            let off = hypot(start.x + part * way.x, start.y + part * way.y)
            if off < best?.off ?? .infinity {
                best = Station(along: from.metres + part * (to.metres - from.metres), off: off)
            }
        }
        return best
    }

    /// Where a post stands along the route; nil off it.
    func station(of post: Post) -> Station? {
        guard let latitude = post.latitude, let longitude = post.longitude,
            let station = station(latitude: latitude, longitude: longitude), station.off <= Self.widest
        else { return nil }
        return station
    }

    /// "1.24 km".
    static func words(_ metres: Double) -> String { "\(kilometres(metres)) km" }

    /// With two digits, a dot between them, whatever the language.
    static func kilometres(_ metres: Double) -> String {
        let tens = Int((metres / 10).rounded())
        return "\(tens / 100).\(tens % 100 < 10 ? "0" : "")\(tens % 100)"
    }
}
