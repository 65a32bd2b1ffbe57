#include "CCurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

_Static_assert(VIGIL_MAIL_ABORT == CURL_READFUNC_ABORT, "the caller ends an exchange with this value");

struct vigil_mail_line {
    CURL *curl;
    struct curl_slist *recipients;
    struct curl_slist *headers;
    void *context;
    vigil_mail_read read;
    vigil_mail_received received;
    vigil_mail_is_stopped is_stopped;
    vigil_mail_traced traced;
    char words[CURL_ERROR_SIZE];
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static CURLcode global = CURLE_FAILED_INIT;

static void start(void) { global = curl_global_init(CURL_GLOBAL_DEFAULT); }

int vigil_mail_abi(void) { return 1; }

vigil_mail_line *vigil_mail_open(void) {
    pthread_once(&once, start);
    if (global != CURLE_OK) return NULL;
    vigil_mail_line *line = calloc(1, sizeof *line);
    if (line == NULL) return NULL;
    line->curl = curl_easy_init();
    if (line->curl == NULL) {
        free(line);
        return NULL;
    }
    return line;
}

void vigil_mail_reset(vigil_mail_line *line) {
    curl_easy_reset(line->curl);
    curl_slist_free_all(line->recipients);
    curl_slist_free_all(line->headers);
    line->recipients = NULL;
    line->headers = NULL;
    line->words[0] = 0;
}

/// While libcurl writes to a connection that the other side has closed, the signal for it must not end the program.
/// It is held back in this thread, and taken away when it was not waiting before.
static int held(vigil_mail_line *line, CURLcode (*work)(CURL *)) {
    sigset_t pipe, before, waiting;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&waiting);
    const int was_waiting = sigismember(&waiting, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    const CURLcode code = work(line->curl);
    sigpending(&waiting);
    if (!was_waiting && sigismember(&waiting, SIGPIPE)) {
        const struct timespec now = {0, 0};
        sigtimedwait(&pipe, NULL, &now);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return code;
}

/// Ends the connection below libcurl, where there still is one.
static void hang_up(vigil_mail_line *line, int how) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(line->curl, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD) {
        shutdown(socket, how);
    }
}

static CURLcode cleanup(CURL *curl) {
    curl_easy_cleanup(curl);
    return CURLE_OK;
}

void vigil_mail_close(vigil_mail_line *line) {
    // Closing says QUIT to the relay. Its answer changes nothing, so it is not waited for.
    hang_up(line, SHUT_RD);
    vigil_mail_reset(line);
    held(line, cleanup);
    free(line);
}

static size_t on_read(char *buffer, size_t size, size_t count, void *line_) {
    vigil_mail_line *line = line_;
    return line->read(line->context, buffer, size * count);
}

static size_t on_received(char *bytes, size_t size, size_t count, void *line_) {
    vigil_mail_line *line = line_;
    return line->received(line->context, bytes, size * count);
}

static int on_progress(void *line_, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    vigil_mail_line *line = line_;
    (void)a, (void)b, (void)c, (void)d;
    return line->is_stopped(line->context);
}

static int on_trace(CURL *curl, curl_infotype type, char *bytes, size_t length, void *line_) {
    vigil_mail_line *line = line_;
    (void)curl;
    if (type == CURLINFO_TEXT) line->traced(line->context, 0, bytes, length);
    if (type == CURLINFO_HEADER_IN) line->traced(line->context, 1, bytes, length);
    if (type == CURLINFO_HEADER_OUT) line->traced(line->context, 2, bytes, length);
    return 0;
}

#define SET(option, value)                                                   \
    do {                                                                     \
        const CURLcode code = curl_easy_setopt(line->curl, option, (value)); \
        if (code != CURLE_OK) return (int)code;                              \
    } while (0)

int vigil_mail_callbacks(
    vigil_mail_line *line, void *context, vigil_mail_read read, vigil_mail_received received,
    vigil_mail_is_stopped is_stopped, vigil_mail_traced traced) {
    line->context = context;
    line->read = read;
    line->received = received;
    line->is_stopped = is_stopped;
    line->traced = traced;
    SET(CURLOPT_ERRORBUFFER, line->words);
    SET(CURLOPT_READFUNCTION, on_read);
    SET(CURLOPT_READDATA, line);
    SET(CURLOPT_WRITEFUNCTION, on_received);
    SET(CURLOPT_WRITEDATA, line);
    SET(CURLOPT_XFERINFOFUNCTION, on_progress);
    SET(CURLOPT_XFERINFODATA, line);
    SET(CURLOPT_NOPROGRESS, 0L);
    SET(CURLOPT_DEBUGFUNCTION, on_trace);
    SET(CURLOPT_DEBUGDATA, line);
    SET(CURLOPT_VERBOSE, 1L);
    SET(CURLOPT_NOSIGNAL, 1L);
    return 0;
}

int vigil_mail_timeouts(vigil_mail_line *line, int64_t connect_milliseconds, int64_t reply_seconds) {
    SET(CURLOPT_CONNECTTIMEOUT_MS, (long)connect_milliseconds);
    SET(CURLOPT_FTP_RESPONSE_TIMEOUT, (long)reply_seconds);
    SET(CURLOPT_LOW_SPEED_LIMIT, 1L);
    SET(CURLOPT_LOW_SPEED_TIME, (long)reply_seconds);
    // A relay closes lines that are silent for long; a minute is less than any of them waits.
    SET(CURLOPT_MAXAGE_CONN, 60L);
    return 0;
}

int vigil_mail_trust(vigil_mail_line *line, const char *authorities) {
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    if (authorities != NULL) {
        SET(CURLOPT_CAINFO, authorities);
        SET(CURLOPT_CAPATH, NULL);
    }
    return 0;
}

int vigil_mail_account(vigil_mail_line *line, const char *user, const char *password) {
    SET(CURLOPT_USERNAME, user);
    SET(CURLOPT_PASSWORD, password);
    return 0;
}

int vigil_mail_relay(
    vigil_mail_line *line, const char *url, const char *from, const char *to, int starttls, int64_t length) {
    curl_slist_free_all(line->recipients);
    line->recipients = curl_slist_append(NULL, to);
    if (line->recipients == NULL) return CURLE_OUT_OF_MEMORY;
    SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // Mail goes straight to the relay, whatever proxy the environment names for pages.
    SET(CURLOPT_PROXY, "");
    SET(CURLOPT_URL, url);
    SET(CURLOPT_USE_SSL, (long)(starttls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    SET(CURLOPT_MAIL_FROM, from);
    SET(CURLOPT_MAIL_RCPT, line->recipients);
    SET(CURLOPT_UPLOAD, 1L);
    SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)length);
    return 0;
}

int vigil_mail_post(
    vigil_mail_line *line, const char *url, const char *const *headers, size_t count, int allows_plain,
    int64_t length) {
    curl_slist_free_all(line->headers);
    line->headers = NULL;
    for (size_t index = 0; index < count; index++) {
        struct curl_slist *longer = curl_slist_append(line->headers, headers[index]);
        if (longer == NULL) return CURLE_OUT_OF_MEMORY;
        line->headers = longer;
    }
    SET(CURLOPT_PROTOCOLS_STR, allows_plain ? "http,https" : "https");
    SET(CURLOPT_URL, url);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    // A message that met a line closed in the meantime could not be told from one that was taken.
    SET(CURLOPT_FRESH_CONNECT, 1L);
    SET(CURLOPT_FORBID_REUSE, 1L);
    SET(CURLOPT_HTTPHEADER, line->headers);
    SET(CURLOPT_POST, 1L);
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
    return 0;
}

int vigil_mail_perform(vigil_mail_line *line) {
    const int code = held(line, curl_easy_perform);
    // libcurl would keep a connection on which the answer to a message is still to come, and take that answer, when it
    // comes, for one to the next message.
    if (code != CURLE_OK) hang_up(line, SHUT_RDWR);
    return code;
}

long vigil_mail_response(vigil_mail_line *line) {
    long code = 0;
    return curl_easy_getinfo(line->curl, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}

int64_t vigil_mail_retry_after(vigil_mail_line *line) {
    curl_off_t seconds = 0;
    return curl_easy_getinfo(line->curl, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK ? seconds : 0;
}

const char *vigil_mail_words(vigil_mail_line *line, int code) {
    return line->words[0] ? line->words : curl_easy_strerror((CURLcode)code);
}
