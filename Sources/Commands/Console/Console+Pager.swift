import Foundation

extension Console {
    /// Writes an answer; one that is longer than the terminal goes through the pager.
    func showing(asPages: Bool, _ work: (_ sink: @escaping ([UInt8]) throws -> Void) throws -> Void) throws {
        guard asPages, let pager, let height else { return try work(out) }
        let text = PageText()
        try work { bytes in text.bytes += bytes }
        guard text.bytes.count(where: { $0 == UInt8(ascii: "\n") }) >= height else { return try out(text.bytes) }
        guard try Pager(command: pager).show(text.bytes) else { return try out(text.bytes) }
    }
}

/// What is gathered to be shown.
private final class PageText {
    var bytes: [UInt8] = []
}

/// A program that shows text page by page, such as `less`.
struct Pager {
    let command: String

    /// Shows text until the reader has seen enough; false when there is no such program.
    func show(_ text: [UInt8]) throws -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        guard let child = spawn(reading: ends[0], closing: ends[1]) else {
            close(ends[0])
            close(ends[1])
            return false
        }
        close(ends[0])
        // Whoever leaves the pager early, or stops something in it with Ctrl-C, does not stop this process.
        let pipeBefore = signal(SIGPIPE, SIG_IGN)
        let interruptBefore = signal(SIGINT, SIG_IGN)
        defer {
            signal(SIGPIPE, pipeBefore)
            signal(SIGINT, interruptBefore)
        }
        var done = 0
        while done < text.count {
            let written = text[done...].withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
            if written < 0, errno != EINTR { break }
            done += max(0, written)
        }
        close(ends[1])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // The shell says 127 when it does not find the program, and 126 when it may not run it.
        return ![126, 127].contains((status >> 8) & 0xFF)
    }

    /// In this process's own group, so that the terminal is the pager's too.
    private func spawn(reading input: Int32, closing other: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addclose(&actions, other)
        var arguments = [strdup("sh"), strdup("-c"), strdup(command), nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, "/bin/sh", &actions, nil, &arguments, environ)
        return failure == 0 ? child : nil
    }
}
