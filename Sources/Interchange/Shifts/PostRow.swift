/// One post as a table has it.
package struct PostRow: Hashable, Sendable {
    package var line: Int
    package var name: String
    package var code: String?
    package var kind: String?
    package var details: String?
    package var sector: String?
    package var place: String?
    /// Degrees, -90...90.
    package var latitude: Double?
    /// Degrees, -180...180.
    package var longitude: Double?
}

/// What a column of a table of posts can mean.
package enum PostField: String, TableField {
    case name, code, kind, details, latitude, longitude, sector, place

    package var aliases: [String] {
        switch self {
        case .name:
            [
                "Label", "Checkpoint", "Post", "Post name", "Point", "Məntəqə", "Nöqtə", "Postun adı", "Ad", "Adı",
                "Пост", "Точка", "Название", "Nokta", "Nöbet yeri", "Görev noktası",
            ]
        case .code: ["Post code", "ID", "Kod", "Код", "№"]
        case .kind: ["Type", "Post kind", "Növ", "Növü", "Tip", "Вид", "Тип", "Tür", "Türü"]
        case .details:
            ["Description", "Notes", "Note", "Təsvir", "Qeyd", "Ətraflı", "Описание", "Примечание", "Açıklama", "Not"]
        case .latitude: ["Lat", "Enlik", "Enlik dairəsi", "Широта", "Enlem"]
        case .longitude: ["Lon", "Long", "Lng", "Uzunluq", "Uzunluq dairəsi", "Долгота", "Boylam"]
        case .sector: ["Sektor", "Zone", "Zona", "Сектор", "Зона", "Bölge"]
        case .place: ["Where", "Address", "Location", "Yer", "Ünvan", "Məkan", "Место", "Адрес", "Adres", "Mekân"]
        }
    }
}

extension PostRow: TableRow {
    package static let needs: [(any: [PostField], words: String)] = [([.name], "the post's name")]

    package init(_ cells: inout TableCells<PostField>) {
        line = cells.line
        name = cells.required(.name)
        code = cells[.code]
        kind = cells[.kind]
        details = cells[.details]
        sector = cells[.sector]
        place = cells[.place]
        latitude = cells.number(.latitude, in: -90...90)
        longitude = cells.number(.longitude, in: -180...180)
        if (latitude == nil) != (longitude == nil), cells[.latitude] == nil || cells[.longitude] == nil {
            cells.report(
                .missingValue, latitude == nil ? .latitude : .longitude, "A place needs latitude and longitude.")
        }
    }
}
