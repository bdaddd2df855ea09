"""Serves the folder "site" to this computer alone and opens it; ends with this window."""

import http.server
import os
import sys
import webbrowser

TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
         ".json": "application/json", ".geojson": "application/geo+json", ".topojson": "application/json",
         ".woff2": "font/woff2"}


class Handler(http.server.SimpleHTTPRequestHandler):
    # Windows keeps types of its own, with which browsers load no modules.
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    # On Windows two servers could else share a port.
    allow_reuse_address = os.name != "nt"


def serve():
    for port in range(4173, 4273):
        try:
            return Server(("127.0.0.1", port), Handler)
        except OSError:
            continue
    sys.exit("4173–4272: no port is free")


os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "site"))
server = serve()
address = f"http://127.0.0.1:{server.server_port}/"
print(f"{address}\n关闭此窗口即结束。 Close this window to end.", flush=True)
if "--quiet" not in sys.argv:
    webbrowser.open(address)
try:
    server.serve_forever()
except KeyboardInterrupt:
    pass
