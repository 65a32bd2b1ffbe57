import Foundation

/// Reads the first line of a GeoJSON document, and its points.
struct GeoJSONReader {
    private let bytes: [UInt8]
    private let source: String

    init(_ bytes: [UInt8], source: String) {
        self.bytes = bytes
        self.source = source
    }

    /// - Throws: ``RouteFileError``.
    func read() throws -> RouteFile {
        let document: Part
        do {
            document = try JSONDecoder().decode(Part.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            throw RouteFileError(source, position(), "It is not well-formed JSON.")
        } catch let error as DecodingError {
            throw RouteFileError(source, nil, "It is not GeoJSON\(Self.place(error)).")
        }
        var file = RouteFile()
        var lines = 0
        for feature in document.type == "FeatureCollection" ? document.features ?? [] : [document] {
            let geometry = feature.type == "Feature" ? feature.geometry : feature
            guard let geometry else { continue }
            let named = feature.properties
            switch geometry.type {
            case "LineString", "MultiLineString":
                lines += 1
                guard lines == 1 else { continue }
                file.points = try (geometry.coordinates?.points ?? []).map(point)
                file.name = named?.name?.text ?? ""
            case "Point":
                guard let position = geometry.coordinates?.points.first else {
                    throw RouteFileError(source, nil, "A point has no coordinates.")
                }
                file.places.append(
                    .init(
                        name: named?.name?.text ?? "", details: named?.details ?? "", point: try point(position)))
            default: continue
            }
        }
        file.otherTracks = max(0, lines - 1)
        return file
    }

    private func point(_ position: [Double]) throws(RouteFileError) -> RouteFile.Point {
        guard position.count >= 2, abs(position[1]) <= 90, abs(position[0]) <= 180 else {
            throw RouteFileError(
                source, nil, "\(position) is no place on Earth; GeoJSON writes longitude first, then latitude.")
        }
        return RouteFile.Point(latitude: position[1], longitude: position[0])
    }

    /// The decoder does not tell the place; the other reader does, in words: "… around character 10."
    private func position() -> TextPosition? {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes))
            return nil
        } catch {
            let words = "\(error) \((error as NSError).userInfo)"
            guard let match = words.firstMatch(of: /around character (\d+)/), let offset = Int(match.1) else {
                return nil
            }
            return TextPosition(in: bytes, at: offset)
        }
    }

    private static func place(_ error: DecodingError) -> String {
        let path: [any CodingKey] =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context),
                .keyNotFound(_, let context):
                context.codingPath
            @unknown default: []
            }
        let words = path.map { key in key.intValue.map { "[\($0 + 1)]" } ?? key.stringValue }
        return words.isEmpty ? "" : ": look at " + words.joined(separator: " ")
    }
}

extension GeoJSONReader {
    /// A collection, a feature or a geometry.
    private final class Part: Decodable {
        let type: String
        let features: [Part]?
        let geometry: Part?
        let coordinates: Coordinates?
        let properties: Properties?
    }

    private struct Properties: Decodable {
        let name: Word?
        let desc: Word?
        let description: Word?

        var details: String { (description ?? desc)?.text ?? "" }
    }

    /// A text; another value counts as none.
    private struct Word: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            do {
                text = try container.decode(String.self)
            } catch DecodingError.typeMismatch {
                text = ""
            }
        }
    }

    /// Positions, however deeply they are nested.
    private struct Coordinates: Decodable {
        let points: [[Double]]

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            var numbers: [Double] = []
            var points: [[Double]] = []
            while !container.isAtEnd {
                do {
                    numbers.append(try container.decode(Double.self))
                } catch DecodingError.typeMismatch {
                    points += try container.decode(Coordinates.self).points
                }
            }
            self.points = numbers.isEmpty ? points : [numbers]
        }
    }
}
