"""A message gateway for tests: it answers every POST as its script says, and prints what it was sent.

The script is JSON in the first argument: `status`, `headers`, `body`, or `instead`: "!close" or "!silence".
It prints its port, then one line of JSON for every request. It ends when its standard input does.
"""

import json
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

script = json.loads(sys.argv[1])


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        print(json.dumps({"path": self.path, "headers": dict(self.headers.items()), "body": body}), flush=True)
        if script.get("instead") == "!silence":
            time.sleep(30)
        if "instead" in script:
            return
        answer = script.get("body", "").encode()
        self.send_response(script.get("status", 200))
        for name, value in script.get("headers", {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
if "certificate" in script:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(script["certificate"], script["key"])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
