enum Migration0011PlanningMark {
    static let sql = """
        -- How things stood when reminders were last planned: while they stand so, there is nothing to plan.
        CREATE TABLE planning_mark (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            audit_id INTEGER NOT NULL,
            at INTEGER NOT NULL,
            times INTEGER NOT NULL
        ) STRICT;
        """
}
