#pragma once

/// Lets SQLite count no memory, which takes a lock each time that it asks for some. Before anything else is asked of it.
///
/// Returns SQLite's code: 0, or 21 where it was in use before.
int vigil_sqlite_count_no_memory(void);
