"""A mail relay for tests: it takes mail on the loopback and answers as its script says.

The script is JSON in the first argument. For each step (greeting, ehlo, helo, starttls, auth, login, mail, rcpt, data, dot,
quit) it has a reply to send, or one of: "!close", "!reset" (the line is cut), "!silence" (nothing comes, until the
other side goes), "!late" (250, after a second and a half). `tls` is "starttls" or "implicit" with `certificate` and `key`; `auth` offers a login.
With `tells` it prints the step at which it falls silent, as it does.
It prints its port, and then for every line one line of JSON: the commands, and the mails that it took.
It ends when its standard input does.
"""

import json
import socket
import struct
import ssl
import sys
import threading
import time

USUAL = {
    "greeting": "220 sink.example.org ESMTP",
    "helo": "250 sink.example.org",
    "starttls": "220 go ahead",
    "auth": "334 ",
    "login": "235 welcome",
    "mail": "250 sender ok",
    "rcpt": "250 recipient ok",
    "data": "354 go ahead",
    "dot": "250 taken",
    "quit": "221 bye",
}


class Gone(Exception):
    pass


class Line:
    def __init__(self, connection, script, context):
        self.connection, self.script, self.context = connection, script, context
        self.buffer, self.commands, self.mails, self.partial = b"", [], [], None
        self.encrypted = False

    def read(self):
        while b"\n" not in self.buffer:
            more = self.connection.recv(65536)
            if not more:
                raise Gone
            self.buffer += more
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line + b"\n"

    def answer(self, step):
        reply = self.script.get(step, USUAL.get(step, "250 ok"))
        if step == "ehlo" and "ehlo" not in self.script:
            offers = ["sink.example.org", "8BITMIME", "SIZE 10000000"]
            if self.script.get("tls") == "starttls" and not self.encrypted:
                offers.append("STARTTLS")
            if self.script.get("auth"):
                offers.append("AUTH PLAIN")
            reply = "\r\n".join(f"250{'-' if n < len(offers) - 1 else ' '}{o}" for n, o in enumerate(offers))
        if reply == "!close":
            raise Gone
        if reply == "!reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise Gone
        if reply == "!silence":
            if self.script.get("tells"):
                print(json.dumps(step), flush=True)
            while self.connection.recv(65536):
                pass
            raise Gone
        if reply == "!late":
            time.sleep(1.5)
            reply = "250 late"
        self.connection.sendall(reply.encode() + b"\r\n")
        return reply

    def encrypt(self):
        self.connection = self.context.wrap_socket(self.connection, server_side=True)
        self.encrypted, self.buffer = True, b""

    def message(self):
        content = b""
        self.partial = ""
        while True:
            line = self.read()
            if line == b".\r\n":
                break
            content += line[1:] if line.startswith(b".") else line
            self.partial = content.decode("latin-1")
        self.partial = None
        self.mails.append(content.decode("latin-1"))

    def talk(self):
        try:
            if self.script.get("tls") == "implicit":
                self.encrypt()
            self.answer("greeting")
            while True:
                command = self.read().decode("latin-1").rstrip("\r\n")
                verb = command.split(" ")[0].lower()
                self.commands.append("AUTH" if verb == "auth" else command)
                reply = self.answer(verb)
                if verb == "starttls" and reply.startswith("220"):
                    self.encrypt()
                elif verb == "auth" and reply.startswith("334"):
                    self.read()
                    self.answer("login")
                elif verb == "data" and reply.startswith("354"):
                    self.message()
                    self.answer("dot")
                elif verb == "quit":
                    break
        except (Gone, OSError):
            pass
        finally:
            try:
                self.connection.close()
            except OSError:
                pass
            print(json.dumps({"commands": self.commands, "mails": self.mails, "partial": self.partial}), flush=True)


def main():
    script = json.loads(sys.argv[1])
    context = None
    if "certificate" in script:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(script["certificate"], script["key"])
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)

    lines = []

    def serve():
        while True:
            connection, _ = listener.accept()
            lines.append(threading.Thread(target=Line(connection, script, context).talk, daemon=True))
            lines[-1].start()

    threading.Thread(target=serve, daemon=True).start()
    sys.stdin.read()
    for line in lines:
        line.join(5)


main()
