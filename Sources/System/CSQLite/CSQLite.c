#include "CSQLite.h"

#include <sqlite3.h>

// With a list of arguments that varies, which Swift cannot call.
int vigil_sqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
