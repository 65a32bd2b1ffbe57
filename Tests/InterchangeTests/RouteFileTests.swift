import Foundation
import Interchange
import Testing

/// GPX and GeoJSON, good and bad.
@Suite struct RouteFileTests {
    private func fault(_ text: String) -> String? {
        do {
            _ = try RouteFile.read(MemorySource(text))
            return nil
        } catch let error as RouteFileError {
            return error.position.map { "\($0.line):\($0.column)" } ?? "somewhere"
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        ("<gpx><trk>\n  <trkpt", "2:9"), ("<gpx>\n<trk></gpx>", "2:6"), ("<gpx>&lol;</gpx>", "1:6"),
        ("<!DOCTYPE gpx [<!ENTITY a \"b\">]>\n<gpx/>", "1:1"), ("<kml/>", "1:1"), ("<gpx a='1' a='2'/>", "1:12"),
        ("<gpx><wpt lat='x' lon='1'/></gpx>", "1:6"), ("<gpx/><gpx/>", "1:7"), ("hello", "1:1"), ("", "1:1"),
        ("<gpx>&#0;</gpx>", "1:6"), ("<gpx></gpx>", "somewhere"), ("{\"type\":\n[,]}", "2:2"),
        ("<gpx>" + String(repeating: "<a>", count: 70), "1:195"),
    ])
    func `a bad file is refused with its place`(text: String, place: String) {
        #expect(fault(text) == place)
    }

    @Test func `the first track is taken, with waypoints and references in their names`() throws {
        let text = """
            <?xml version="1.0"?><g:gpx xmlns:g="x"><g:wpt lat="1" lon="2"><g:name>A &amp; <![CDATA[<B>]]> &#x259;</g:name>
            </g:wpt><g:trk><g:name>Way</g:name><g:trkseg><g:trkpt lat="1" lon="2"/><g:trkpt lat="1.5" lon="2"/></g:trkseg>
            </g:trk><g:trk><g:trkseg><g:trkpt lat="9" lon="9"/></g:trkseg></g:trk></g:gpx>
            """
        let file = try RouteFile.read(MemorySource(text, piece: 7))
        #expect(file.name == "Way")
        #expect(file.points.map(\.latitude) == [1, 1.5])
        #expect(file.otherTracks == 1)
        #expect(file.places.map(\.name) == ["A & <B> ə"])
    }

    @Test func `a line and points of GeoJSON are taken`() throws {
        let text = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[49.8, 40.3, 12], [49.9, 40.4]]}},
            {"type": "Feature", "properties": {"name": "B4 Bridge", "n": 1},
             "geometry": {"type": "Point", "coordinates": [49.85, 40.35]}}]}
            """
        let file = try RouteFile.read(MemorySource(text))
        #expect(file.points.map(\.longitude) == [49.8, 49.9])
        let place = try #require(file.places.first)
        #expect(place.name == "B4 Bridge")
        #expect(place.details.isEmpty)
        #expect(place.point == RouteFile.Point(latitude: 40.35, longitude: 49.85))
    }
}
