"""A dataset -> a server on a free port of this machine, and a client that talks to it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import urllib3
from rdflib import Dataset

from kg.server.application import application
from kg.server.graph import ServedGraph
from kg.server.running import Announced, configured, listening

TOKEN = "open-sesame"
FORM = "application/x-www-form-urlencoded"


class Client:
    """Sends requests to one server."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookie = ""
        self.pool = urllib3.PoolManager(maxsize=4, retries=False)

    def __call__(
        self, method: str, path: str, body: bytes | str | None = None, **headers: str
    ) -> urllib3.BaseHTTPResponse:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.pool.request(
            method, self.address + path, body=body, headers=sent, redirect=False, timeout=60
        )

    def get(self, path: str, accept: str = "", **parameters: Any) -> urllib3.BaseHTTPResponse:
        query = f"?{urlencode(parameters, doseq=True)}" if parameters else ""
        return self("GET", path + query, **({"accept": accept} if accept else {}))

    def post(self, path: str, fields: Any, **headers: str) -> urllib3.BaseHTTPResponse:
        return self("POST", path, urlencode(fields, doseq=True), content_type=FORM, **headers)

    def update(self, sparql: str, query: str = "", token: str = TOKEN) -> int:
        sent = {"content_type": "application/sparql-update", "authorization": f"Bearer {token}"}
        return self("POST", f"/sparql{query}", sparql, **sent).status

    def holds(self, pattern: str, **parameters: Any) -> bool:
        """Return whether the graph has a pattern."""
        asked = {"query": f"ASK {pattern}"} | parameters
        found = self.get("/sparql", "application/sparql-results+json", **asked)
        assert found.status == 200, found.data
        return bool(found.json()["boolean"])


@contextmanager
def serving(dataset: Dataset, **options: Any) -> Iterator[Client]:
    """Serve a dataset while the block runs."""
    listener = listening("127.0.0.1", 0)
    ready = threading.Event()
    app = application(ServedGraph(dataset, **options))
    server = Announced(configured(app), ready.set)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    assert ready.wait(20)
    client = Client(f"http://127.0.0.1:{listener.getsockname()[1]}")
    try:
        yield client
    finally:
        client.pool.clear()
        server.should_exit = True
        thread.join(20)
        listener.close()
