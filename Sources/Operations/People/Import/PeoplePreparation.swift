import Interchange
import Volunteering

/// Reads a list to its end, makes its rows people, and hands them over in batches.
struct PeoplePreparation {
    let reader: any PeopleSource
    let reading: PersonReading
    let names: NameKeys
    /// Nobody is in the record file yet, so that only the file itself can have a row's email.
    let isFirst: Bool

    /// Returns at the end of the list, or when no more of it is wanted.
    func run(into stream: PeopleStream) throws {
        stream.give(.init(header: reader.header, encoding: reader.encoding.title))
        var seen = HashedNumbers()
        var keys = PersonKeys.Maker(names)
        var batch = PeopleStream.Batch()
        while let record = try reader.next() {
            batch.items.append(try item(of: record, seen: &seen, &keys))
            guard batch.items.count == PeopleStream.rowsAtOnce else { continue }
            guard give(&batch, to: stream) else { return }
        }
        _ = give(&batch, to: stream)
    }

    private func give(_ batch: inout PeopleStream.Batch, to stream: PeopleStream) -> Bool {
        batch.bytesRead = reader.bytesRead
        batch.totalBytes = reader.totalBytes
        batch.ignoredHeadings = reader.ignoredHeadings
        let isWanted = stream.give(batch)
        batch = PeopleStream.Batch()
        stream.letGo()
        return isWanted
    }

    private func item(
        of record: PersonRecord, seen: inout HashedNumbers, _ keys: inout PersonKeys.Maker
    ) throws -> PeopleStream.Item {
        let row: PersonRow
        switch record {
        case .rejected(let rejected): return .rejected(rejected)
        case .person(let person): row = person
        }
        do {
            let (person, code) = try reading.details(of: row)
            var refused: [PersonField: RejectedRow] = [:]
            let emailKey = row.email?.key
            if let hash = emailKey.map({ UInt64(bitPattern: Int64($0.hashValue)) }) {
                if !isFirst || seen[hash] != nil { refused[.email] = conflict(.email, cell: person.email) }
                if isFirst { seen.set(1, at: hash) }
            }
            if code != nil {
                refused[.code] = conflict(.code, cell: nil)
                if let id = person.externalId { refused[.externalID] = conflict(.externalID, cell: id) }
            }
            return .person(
                .init(
                    line: row.line, person: person, keys: keys.keys(of: person, emailKey: emailKey), code: code,
                    remarks: row.remarks, refused: refused))
        } catch let refusal as RowRefusal {
            let problem = reader.problem(refusal.reason, with: refusal.field, cell: refusal.cell, words: refusal.words)
            return .rejected(reader.rejecting([problem]))
        }
    }

    /// The row in hand as it will be rejected if the record file has another opinion.
    private func conflict(_ field: PersonField, cell: String?) -> RejectedRow {
        reader.rejecting([reader.problem(.conflict, with: field, cell: cell, words: "")])
    }
}
