// Declared for those alone who ask for what is Linux's own, which Swift's Glibc module does not.
#define _GNU_SOURCE
#include "CFileSystem.h"

#include <unistd.h>

int vigil_sync_filesystem(int descriptor) { return syncfs(descriptor); }
