"""ASGI application -> the same, which answers its own pages alone and warns browsers."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.server.requests import LARGEST

__all__ = ["Guard"]

SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # without one, forms come from "null"
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """Refuse hosts that are not ours, pages of other origins, and requests that are too large.

    The host keeps away a name that somebody points at this machine; the origin keeps away a page
    of another site in a browser that can reach us.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self.app, self.hosts = app, frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def carefully(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in {"Content-Security-Policy": POLICY, **SECURITY}.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self.refusal(Headers(scope=scope))
        if refused is not None:  # its body is not read: what follows on the wire is no request
            refused.headers["Connection"] = "close"
        await (refused or self.app)(scope, receive, carefully)

    def refusal(self, headers: Headers) -> PlainTextResponse | None:
        """Return why a request is refused, or None."""
        host, origin = headers.get("host", ""), headers.get("origin")
        if host_name(host) not in self.hosts:
            return PlainTextResponse("this server has another name: see --host", 421)
        if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
            return PlainTextResponse("pages of other sites are refused", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LARGEST:
            return PlainTextResponse(f"requests take up to {LARGEST >> 20} MB: send parts", 413)
        return None


def host_name(host: str) -> str:
    """Return a host without its port.

    >>> host_name("localhost:8000"), host_name("[::1]:80")
    ('localhost', '::1')
    """
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""
