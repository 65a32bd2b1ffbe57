import GRDB
import Volunteering

/// A row was named by an id that came from the record file itself, and is not there.
package struct RecordGone: Error, CustomStringConvertible {
    package let description: String

    package init(_ what: String) {
        description = "\(what) is not in the record file"
    }
}

extension CampaignRecord where Self: Identifiable, ID: DatabaseValueConvertible {
    /// The row with this id, which was read from the record file before.
    package static func find(_ db: Database, id: ID) throws -> Self {
        let statement = try db.cachedStatement(sql: "SELECT * FROM \(databaseTableName) WHERE id = ?")
        guard let found = try fetchOne(statement, arguments: [id]) else {
            throw RecordGone("\(databaseTableName) \(id)")
        }
        return found
    }
}
