"""A path -> a hostile answer over HTTP, from one server on loopback that writes down who calls."""

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

Answer = Callable[[socket.socket], None]


@dataclass
class Server:
    """Answers by path; what is unknown is *404*, and every call is written down.

    A reader may ask for /robots.txt at any time: that is no call, and hosts answer it in ways of
    their own.
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    callers: list[str] = field(default_factory=list)
    stopped: bool = False

    def start(self) -> None:
        """Listen on a free port."""
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def stop(self) -> None:
        """Listen no more."""
        self.stopped = True
        self.listener.close()

    def serve(self) -> None:
        """Take each call in a thread of its own."""
        while not self.stopped:
            with contextlib.suppress(OSError):
                caller, _ = self.listener.accept()
                threading.Thread(target=self.answer, args=(caller,), daemon=True).start()

    def answer(self, caller: socket.socket) -> None:
        """Read a request and answer it, as long as the caller listens."""
        with caller, contextlib.suppress(OSError, IndexError):
            caller.settimeout(120)
            head = caller.recv(1 << 16).decode("latin-1")
            path = head.split(" ", 2)[1].split("?")[0]
            if path == "/robots.txt":
                self.answers.get(f"{path} {host_of(head)}", missing)(caller)
                return
            self.calls.append(path)
            self.heads.append(head)
            self.callers.append(caller.getpeername()[0])
            self.answers.get(path, missing)(caller)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a path, by whatever name of the host."""
        return f"http://{host}:{self.port}{path}"


def host_of(head: str) -> str:
    """Return the host that a request names."""
    found = re.search(r"(?im)^host:[ \t]*([^:\s]+)", head)
    return found[1].lower() if found else ""


def missing(caller: socket.socket) -> None:
    """Say that there is nothing."""
    caller.sendall(response(b"no such page", "text/plain", status="404 Not Found"))


def response(
    body: bytes, kind: str = "text/plain; charset=utf-8", *, status: str = "200 OK", more: str = ""
) -> bytes:
    """Return a whole response."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return (head + more + "Connection: close\r\n\r\n").encode() + body
