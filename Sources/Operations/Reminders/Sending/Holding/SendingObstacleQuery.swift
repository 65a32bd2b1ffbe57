import GRDB
import Persistence
import Volunteering

/// Why nothing is sent by a channel now: it is held, or rests; nil when nothing is in the way.
package struct SendingObstacleQuery: Query {
    package let channel: Channel

    package init(channel: Channel) {
        self.channel = channel
    }

    package func answer(in db: Database) throws -> SendingObstacle? {
        try SendingState(in: db).obstacle(on: channel, at: db.transactionDate, in: db)
    }
}
