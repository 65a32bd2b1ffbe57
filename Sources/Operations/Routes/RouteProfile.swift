import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// A route: how long, where, and which posts stand along it.
package struct RouteProfile: Presentable {
    package struct Stop: Encodable, Sendable {
        package let code: String
        package let name: String
        /// Along the route; nil where the post is off it, or nobody knows where it is.
        package let metres: Double?
        package let metresOff: Double?
    }

    package struct Bounds: Encodable, Hashable, Sendable {
        package let south: Double
        package let west: Double
        package let north: Double
        package let east: Double
    }

    package let event: String
    package let eventTitle: String
    package let name: String
    package let file: String
    package let points: Int
    /// In metres.
    package let length: Double
    package let bounds: Bounds?
    /// In the order of the route, then those that are not on it.
    package let posts: [Stop]

    package func document(in voice: Voice) -> Document {
        var facts = [Fact("Route", name), Fact("From", file)]
        if points > 0 { facts += [Fact("Length", RouteLine.words(length)), Fact("Points", "\(points)")] }
        if let bounds {
            facts.append(Fact("South-west", "\(bounds.south), \(bounds.west)"))
            facts.append(Fact("North-east", "\(bounds.north), \(bounds.east)"))
        }
        let rows = posts.map { stop in
            TableLine([
                Cell(stop.metres.map(RouteLine.kilometres) ?? ""), Cell(stop.code), Cell(stop.name),
                Cell(stop.metresOff.map { "\(Int($0.rounded())) m" } ?? "not on the route"),
            ])
        }
        let columns = [
            Column("Km", .millimetres(14), alignment: .trailing), Column("Post", .millimetres(18)),
            Column("Name", .share(3)), Column("Off", .millimetres(30), alignment: .trailing),
        ]
        return Report(
            title: eventTitle, subtitle: "\(event) · route", facts: facts,
            tables: posts.isEmpty ? [] : [("Posts along it", Table(columns: columns, groups: [RowGroup(rows: rows)]))]
        ).document(in: voice)
    }

    package func records(in voice: Voice) -> Records {
        Records(
            columns: ["code", "name", "metres", "metres_off"],
            rows: posts.map { stop in
                [
                    stop.code, stop.name, stop.metres.map { "\(Int($0.rounded()))" } ?? "",
                    stop.metresOff.map { "\(Int($0.rounded()))" } ?? "",
                ]
            })
    }
}

package struct RouteQuery: Query {
    package let event: String
    /// Answers with the posts alone where there is no route.
    private let allowsNone: Bool

    package init(event: String) {
        self.init(event: event, allowsNone: false)
    }

    init(event: String, allowsNone: Bool) {
        self.event = event
        self.allowsNone = allowsNone
    }

    /// - Throws: ``RouteError/none(_:)``, ``EventError``.
    package func answer(in db: Database) throws -> RouteProfile {
        let event = try EventQuery(event).answer(in: db)
        let line = try RouteLine.of(event.id, in: db)
        guard line != nil || allowsNone else { throw RouteError.none(event.code) }
        let route = try Row.fetchOne(db, sql: "SELECT name, file FROM route WHERE event_id = ?", arguments: [event.id])
        let posts = try Post.fetchAll(
            db, sql: "SELECT * FROM post WHERE event_id = ? ORDER BY length(code), code", arguments: [event.id])
        let stops = posts.map { post in
            let station = line?.station(of: post)
            return RouteProfile.Stop(
                code: post.code, name: post.name, metres: station?.along, metresOff: station?.off)
        }
        let inOrder = stops.enumerated().sorted {
            ($0.element.metres ?? .infinity, $0.offset) < ($1.element.metres ?? .infinity, $1.offset)
        }
        return RouteProfile(
            event: event.code, eventTitle: event.title, name: route?["name"] ?? "", file: route?["file"] ?? "",
            points: line?.vertices.count ?? 0, length: line?.length ?? 0, bounds: line.flatMap(Self.bounds),
            posts: inOrder.map(\.element))
    }

    private static func bounds(of line: RouteLine) -> RouteProfile.Bounds? {
        let latitudes = line.vertices.map(\.latitude)
        let longitudes = line.vertices.map(\.longitude)
        guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
            let east = longitudes.max()
        else { return nil }
        return RouteProfile.Bounds(south: south, west: west, north: north, east: east)
    }
}
