#pragma once

/// Brings everything that was written to the file system of an open file to the disk; -1 with errno on failure.
int vigil_sync_filesystem(int descriptor);
