/// A notice keeps what its shift's post was called, and how it was to be found: a post can be corrected.
enum Migration0024NoticesOfPosts {
    static let sql = """
        ALTER TABLE notice ADD COLUMN was_post TEXT NOT NULL DEFAULT '';
        ALTER TABLE notice ADD COLUMN was_whereabouts TEXT NOT NULL DEFAULT '';

        -- Until now a post stayed as it was added: what it is, it was.
        DROP TRIGGER notice_is_kept;
        UPDATE notice SET (was_post, was_whereabouts) = (
            SELECT post.name, post.description FROM shift JOIN post ON post.id = shift.post_id
            WHERE shift.id = notice.shift_id);
        CREATE TRIGGER notice_is_kept BEFORE UPDATE ON notice
        BEGIN SELECT RAISE(ABORT, 'notice.kept'); END;
        """
}
