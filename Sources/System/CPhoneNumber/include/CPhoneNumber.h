#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The interface's version; the caller refuses a library that answers anything else.
int vigil_phone_number_abi(void);

/// 1 when the two letters name a region that has phone numbers, else 0.
int vigil_phone_number_knows_region(const char *region);

/// Writes the number in E.164 form when it is valid.
///
/// Returns the length written, or 0 when the text is no valid number. `text` is UTF-8 and need not end in zero.
size_t vigil_phone_number_e164(const char *text, size_t length, const char *region, char *out, size_t capacity);

/// Writes an E.164 number as people of the region dial it: national form at home, international form from abroad.
///
/// Returns the length written, or 0 when the text is no number.
size_t vigil_phone_number_display(const char *e164, size_t length, const char *region, char *out, size_t capacity);

#ifdef __cplusplus
}
#endif
