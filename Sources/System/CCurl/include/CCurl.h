#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The interface's version; the caller refuses a library that answers anything else.
int vigil_mail_abi(void);

/// One line to a relay or a gateway, that carries one message at a time and stays connected between them.
typedef struct vigil_mail_line vigil_mail_line;

/// Null when there is no memory left. To be closed once, by whoever opened it.
vigil_mail_line *vigil_mail_open(void);
void vigil_mail_close(vigil_mail_line *line);

/// Forgets all settings of the last message, and keeps the connection.
void vigil_mail_reset(vigil_mail_line *line);

/// What the line asks while it works. `context` is handed to each.
///
/// `read` fills the buffer and returns how much it wrote: 0 at the end, `VIGIL_MAIL_ABORT` to end the exchange.
/// `received` is given the body of an answer. `is_stopped` is asked about once a second: not 0 ends the exchange.
/// `traced` is given each line of the dialogue, never a secret's meaning: kind 0 is talk of the library, 1 what
/// the other side said, 2 what was said to it.
typedef size_t (*vigil_mail_read)(void *context, char *buffer, size_t capacity);
typedef size_t (*vigil_mail_received)(void *context, const char *bytes, size_t length);
typedef int (*vigil_mail_is_stopped)(void *context);
typedef void (*vigil_mail_traced)(void *context, int kind, const char *bytes, size_t length);

#define VIGIL_MAIL_ABORT 0x10000000

/// Each of these returns 0, or the library's code for what is wrong.
int vigil_mail_callbacks(
    vigil_mail_line *line, void *context, vigil_mail_read read, vigil_mail_received received,
    vigil_mail_is_stopped is_stopped, vigil_mail_traced traced);

/// Seconds: to connect, names and handshakes included; to wait for each answer of a relay, or while nothing moves.
int vigil_mail_timeouts(vigil_mail_line *line, int64_t connect_milliseconds, int64_t reply_seconds);

/// Certificates are always checked. `authorities` is a file of those to trust, null for the system's own.
int vigil_mail_trust(vigil_mail_line *line, const char *authorities);

/// The account at the relay.
int vigil_mail_account(vigil_mail_line *line, const char *user, const char *password);

/// A message of `length` bytes to one recipient. `starttls`: 1 required, 0 never.
int vigil_mail_relay(
    vigil_mail_line *line, const char *url, const char *from, const char *to, int starttls, int64_t length);

/// A POST of `length` bytes; `headers` are `count` whole header lines. `allows_plain`: 1 lets http:// through.
int vigil_mail_post(
    vigil_mail_line *line, const char *url, const char *const *headers, size_t count, int allows_plain,
    int64_t length);

/// Carries the message, and returns the library's code: 0 when it was taken.
int vigil_mail_perform(vigil_mail_line *line);

/// The last reply's code, 0 when there was none.
long vigil_mail_response(vigil_mail_line *line);

/// Seconds that the other side asked to wait, 0 when it did not.
int64_t vigil_mail_retry_after(vigil_mail_line *line);

/// What went wrong in the last exchange, in the library's words; never null.
const char *vigil_mail_words(vigil_mail_line *line, int code);

#ifdef __cplusplus
}
#endif
