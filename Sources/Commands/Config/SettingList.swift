import Documents
import Foundation
import Operations
import Settings

/// Every setting with its value and its source.
struct SettingList: Presentable {
    struct Item: Encodable {
        let name: String
        let value: String
        let source: String
        let variable: String
        let meaning: String
    }

    let settings: [Item]

    init(_ settings: Settings) {
        self.settings = SettingKey.allCases.map { key in
            let setting = settings[key]
            return Item(
                name: key.rawValue, value: setting.map { key.shown($0.value) } ?? "",
                source: setting.map { "\($0.source)" } ?? "default",
                variable: key.variable, meaning: key.meaning)
        }
    }

    func document(in voice: Voice) -> Document {
        var section = Section()
        section.heading = "Settings"
        section.tables = [
            Table(
                columns: [
                    Column("Setting", .share(1)), Column("Value", .share(2)), Column("From", .share(2)),
                    Column("Meaning", .share(3)),
                ],
                groups: [
                    RowGroup(
                        rows: settings.map { item in
                            Row([Cell(item.name), Cell(item.value), Cell(item.source), Cell(item.meaning)])
                        })
                ])
        ]
        return Document(
            title: "Settings", language: "en", asOf: voice.asOf, paper: .landscape, sections: [section])
    }

    func records(in voice: Voice) -> Records {
        Records(
            columns: ["name", "value", "source", "variable", "meaning"],
            rows: settings.map { [$0.name, $0.value, $0.source, $0.variable, $0.meaning] })
    }
}
