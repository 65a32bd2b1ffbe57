import Foundation
import Operations
import TestSupport
import Testing
import Volunteering

/// Routes and the posts along them.
@Suite struct RouteTests {
    private let world: World
    private static let gpx = """
        <gpx version="1.1"><wpt lat="40.371" lon="49.835"><name>B4 Bridge</name></wpt>
        <wpt lat="40.38" lon="49.835"><name>C1 Square</name><desc>By the well</desc></wpt>
        <wpt lat="41" lon="49.835"><name>Station</name></wpt>
        <trk><trkseg><trkpt lat="40.37" lon="49.835"/></trkseg><trkseg><trkpt lat="40.38" lon="49.835"/></trkseg></trk>
        </gpx>
        """

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
    }

    private func take(_ text: String) async throws -> ImportRoute.Outcome {
        try await world.perform(ImportRoute(event: "march-2027", source: .lines(text)))
    }

    @Test func `a route tells each post its kilometre, and comes in twice without a change`() async throws {
        let outcome = try await take(Self.gpx)
        #expect(outcome.added == ["C1", "P1"])
        #expect(outcome.placed == ["B4"])
        let route = outcome.profile
        #expect(route.posts.map(\.code) == ["B4", "C1", "P1"])
        // A degree of latitude is 111.195 km on the sphere.
        #expect(abs(route.length - 1_111.95) < 0.01)
        #expect(abs((route.posts[0].metres ?? 0) - 111.195) < 0.01)
        #expect(route.posts[2].metres == nil)
        let before = try await world.contents()
        _ = try await take(Self.gpx)
        #expect(try await world.contents() == before)
    }

    @Test func `a bad file changes nothing`() async throws {
        let before = try await world.contents()
        let bad = Self.gpx.replacing("lat=\"41\"", with: "lat=\"141\"")
        await #expect(throws: (any Error).self) { try await take(bad) }
        #expect(try await world.contents() == before)
    }
}
