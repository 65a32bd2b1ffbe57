import Documents
import GRDB

// GRDB and Documents share these words; in this room they mean:
typealias Row = GRDB.Row
typealias Table = Documents.Table
typealias Column = Documents.Column
/// A row of a table on paper.
typealias TableLine = Documents.Row
