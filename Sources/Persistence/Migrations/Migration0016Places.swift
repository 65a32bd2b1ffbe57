/// What a look at the whole campaign asks of a hundred thousand places: whose they are and on which shifts, from the
/// index alone.
enum Migration0016Places {
    static let sql = """
        DROP INDEX assignment_volunteer;
        CREATE INDEX assignment_volunteer ON assignment (volunteer_id, state, shift_id);
        """
}
