enum Migration0012Pages {
    static let sql = """
        -- A revision's page as it left the printer, in one language and manner, to be printed again to the same bytes.
        CREATE TABLE sheet_page (
            id INTEGER PRIMARY KEY,
            sheet_id INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            variant TEXT NOT NULL CHECK (variant <> ''),
            document TEXT NOT NULL CHECK (document GLOB '{*}'),
            FOREIGN KEY (sheet_id, revision) REFERENCES sheet_revision (sheet_id, revision)
        ) STRICT;
        CREATE INDEX sheet_page_revision ON sheet_page (sheet_id, revision, variant);
        CREATE TRIGGER sheet_page_is_frozen BEFORE UPDATE ON sheet_page
        BEGIN SELECT RAISE(ABORT, 'sheet.frozen'); END;
        """
}
