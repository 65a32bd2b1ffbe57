import GRDB
import Persistence

/// What the view of eligibility says about the only assignment and a rule.
struct EligibilityLine: Query {
    let rule: String

    func answer(in db: Database) throws -> String? {
        try String.fetchOne(
            db,
            sql: """
                SELECT coalesce('excluded ' || excluded, 'obstacle ' || obstacle, 'eligible')
                FROM reminder_eligibility AS e JOIN reminder_rule AS rule ON rule.id = e.rule_id WHERE rule.code = ?
                """,
            arguments: [rule])
    }
}
