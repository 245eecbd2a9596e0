"""Address -> the bytes behind it: http and https, public hosts, limits on size, time and hops."""

import base64
import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, IncompleteRead
from typing import TYPE_CHECKING, NamedTuple, cast
from urllib.parse import unquote, urljoin
from urllib.request import getproxies, proxy_bypass
from urllib.robotparser import RobotFileParser

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as NoAnswerError
from urllib3.util import Url, parse_url

from kg.documents.addresses import parsed, resolved, shown
from kg.documents.content import check_size
from kg.errors import DocumentError

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

__all__ = ["fetched"]

TIMEOUT = 20.0  # seconds without an answer
PATIENCE = 60.0  # seconds for the whole page: a server may drip
REDIRECTS = 10
CHUNK = 1 << 16
PROJECT = "kg-geopolitics"  # by which robots.txt can name it
CODINGS = ("gzip", "deflate")  # which the standard library unpacks; br would need another one
ROBOTS = 500_000  # bytes of robots.txt that count, as RFC 9309 says


def fetched(address: str, *, allow_private: bool = False) -> bytes:
    """Fetch a page that the user named, in UTF-8 where the server says how it is encoded.

    Args:
        address: where it is; a name and password in it are sent to its own host alone.
        allow_private: also fetch from this machine and its own network.
    """
    name = shown(address)
    try:
        answer = Visit(name, allow_private, time.monotonic() + PATIENCE).fetch(parsed(address))
    except DocumentError:
        raise
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        msg = f"{name}: {failure(error)}"
        raise DocumentError(msg) from error
    if not answer.is_good:
        said = f"{answer.status} {answer.phrase}".strip()
        msg = f"{name}: the server answers {said}: check the address"
        raise DocumentError(msg)
    return in_utf8(answer.body, answer.kind)


class Answer(NamedTuple):
    """What a server says at the end of the redirects."""

    status: int
    phrase: str
    kind: str  # Content-Type
    body: bytes

    @property
    def is_good(self) -> bool:
        """Return whether it is the page."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Visit:
    """One page to fetch: what it is called in messages, what is allowed, when the time is over."""

    name: str
    allow_private: bool
    end: float  # on the monotonic clock

    def fetch(self, start: Url, *, ask_robots: bool = True) -> Answer:
        """Follow the redirects to the page.

        An address that the user named is fetched as a browser would. Another site, to which a
        redirect leads, is asked by its robots.txt first.
        """
        url = start
        for _ in range(REDIRECTS + 1):
            if ask_robots and site(url) != site(start):
                self.check_robots(url)
            with self.response(url) as response:
                target = response.get_redirect_location()
                if not target:
                    return self.answer(response)
            url = redirected(url, target)
        msg = f"{self.name}: more than {REDIRECTS} redirects: check the address"
        raise DocumentError(msg)

    def check_robots(self, url: Url) -> None:
        """Refuse what a site asks programs not to fetch; a site without robots.txt asks nothing."""
        robots = url._replace(auth=None, path="/robots.txt", query=None, fragment=None)
        answer = self.fetch(robots, ask_robots=False)
        rules = RobotFileParser()
        if answer.is_good:
            rules.parse(answer.body[:ROBOTS].decode(errors="replace").splitlines())
        else:  # a site that is out of order is left alone, as RFC 9309 says
            rules.parse(["User-agent: *", "Disallow: /"] if answer.status >= 500 else [])
        if not rules.can_fetch(PROJECT, url.url):
            msg = (
                f"{self.name}: leads to {url.host}, whose robots.txt asks programs to stay away: "
                "name that address itself if you may read it"
            )
            raise DocumentError(msg)

    @contextmanager
    def response(self, url: Url) -> Iterator["BaseHTTPResponse"]:
        """Ask for a page, and hang up after it, or when the time is over."""
        proxy = proxy_of(url)
        connection = self.connected(url, proxy)
        with contextlib.closing(connection), self.cut_off(cast(socket.socket, connection.sock)):
            is_relayed = proxy is not None and url.scheme == "http"
            target = url._replace(auth=None, fragment=None).url if is_relayed else url.request_uri
            headers = headers_for(url) | (authorization(proxy) if is_relayed else {})
            connection.request("GET", target, headers=headers, preload_content=False)
            with contextlib.closing(connection.getresponse()) as response:
                yield response

    def connected(self, url: Url, proxy: Url | None) -> HTTPConnection:
        """Connect to the first address that answers."""
        failed: Exception = TimeoutError()
        for address in self.addresses(url, proxy):
            left = self.end - time.monotonic()
            if left <= 0:
                break
            connection = connection_to(url, address, proxy, min(TIMEOUT, left))
            try:
                connection.connect()
            except (HTTPError, OSError) as error:
                connection.close()
                failed = error
            else:
                return connection
        raise failed

    def addresses(self, url: Url, proxy: Url | None) -> list[str]:
        """Return the addresses to connect to: those of the host, checked, or the proxy's.

        A proxy looks names up itself; what this machine knows of a name is checked all the same.
        """
        try:
            found = resolved(url, self.name, allow_private=self.allow_private)
        except OSError:
            if proxy is None:
                raise
            found = []
        return found if proxy is None else [cast(str, proxy.host)]

    @contextmanager
    def cut_off(self, connection: socket.socket) -> Iterator[None]:
        """Break a connection off when the time is over.

        The timeout of a socket counts from one byte to the next, so that a server may drip.
        """
        over = threading.Event()
        timer = threading.Timer(self.end - time.monotonic(), hang_up, (connection, over))
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception:
            if not over.is_set():
                raise
        finally:
            timer.cancel()
        if over.is_set():
            msg = f"{self.name}: not complete within {PATIENCE:.0f} seconds: try again later"
            raise DocumentError(msg)

    def answer(self, response: "BaseHTTPResponse") -> Answer:
        """Read a response, up to the limit on what it unpacks to."""
        coding = response.headers.get("content-encoding", "").strip().lower()
        if coding not in {"", "identity", "x-gzip", *CODINGS}:
            msg = f"{self.name}: packed as {coding}, which was not asked for: save it as a file"
            raise DocumentError(msg)
        body = bytearray()
        for part in response.stream(CHUNK, decode_content=True):
            body += part
            check_size(len(body), self.name)
        kind = response.headers.get("content-type", "")
        return Answer(response.status, response.reason or "", kind, bytes(body))


def hang_up(connection: socket.socket, over: threading.Event) -> None:
    """Say that the time is over, and end a connection, which ends the wait for its next byte."""
    over.set()
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def connection_to(url: Url, address: str, proxy: Url | None, timeout: float) -> HTTPConnection:
    """Return a connection to an address, which has to prove that it is the host."""
    end = proxy or url
    port = end.port or (443 if end.scheme == "https" else 80)
    if url.scheme == "http":
        return HTTPConnection(address, port, timeout=timeout)
    context = ssl.create_default_context()
    host = cast(str, url.host)
    secure = HTTPSConnection(
        address, port, timeout=timeout, ssl_context=context, server_hostname=host
    )
    if proxy:
        secure.set_tunnel(host, url.port or 443, headers=authorization(proxy))
    return secure


def proxy_of(url: Url) -> Url | None:
    """Return the proxy that the environment names for an address."""
    given = getproxies()
    named = given.get(cast(str, url.scheme)) or given.get("all")
    if not named or proxy_bypass(cast(str, url.host)):
        return None
    proxy = parse_url(named if "://" in named else f"http://{named}")
    if proxy.scheme != "http" or not proxy.host:
        msg = f"the proxy {shown(named)} of the environment cannot be used: name an http:// one"
        raise DocumentError(msg)
    return proxy


def headers_for(url: Url) -> dict[str, str]:
    """Return what a request says about itself: which program asks, for which host."""
    from kg import __version__

    agent = f"{PROJECT}/{__version__} (knowledge graphs from news)"
    basic = {"Host": url.netloc or "", "User-Agent": agent, "Accept-Encoding": ", ".join(CODINGS)}
    return basic | {"Connection": "close"} | authorization(url, "Authorization")


def authorization(url: Url | None, header: str = "Proxy-Authorization") -> dict[str, str]:
    """Return the header that carries the name and password of an address."""
    if url is None or not url.auth:
        return {}
    packed = base64.b64encode(unquote(url.auth).encode()).decode()
    return {header: f"Basic {packed}"}


def redirected(url: Url, target: str) -> Url:
    """Return where a redirect leads; the name and password stay with the host they are for."""
    with contextlib.suppress(UnicodeError):
        target = target.encode("latin-1").decode()  # as headers are decoded, and as they are meant
    found = parsed(urljoin(url._replace(auth=None).url, target))._replace(auth=None)
    is_same = (found.scheme, found.netloc) == (url.scheme, url._replace(auth=None).netloc)
    return found._replace(auth=url.auth) if is_same else found


def site(url: Url) -> str:
    """Return the host without its *www.*.

    >>> site(parse_url("https://www.example.org/a")) == site(parse_url("http://example.org"))
    True
    """
    return (url.host or "").removeprefix("www.")


def failure(error: BaseException) -> str:
    """Say why in the words of what failed first, which know nothing of the address."""
    while error.__cause__:
        error = error.__cause__
    if isinstance(error, TimeoutError | NoAnswerError):
        return f"no answer within {TIMEOUT:.0f} seconds: try again later"
    if isinstance(error, IncompleteRead | urllib3.exceptions.IncompleteRead):
        return "the answer breaks off before its end: try again later"
    said = getattr(error, "strerror", None) or str(error)
    why = " ".join(said.split()) or type(error).__name__
    return f"cannot be fetched ({why}): check the address and the network"


def in_utf8(raw: bytes, kind: str) -> bytes:
    r"""Recode a page or text as its header says; feeds carry their encoding themselves.

    >>> in_utf8(b"caf\xe9", "text/html; charset=latin-1").decode()
    'café'
    >>> in_utf8(b"caf\xe9", "text/html; charset=undefined")
    b'caf\xe9'
    """
    header = Message()
    try:
        header["content-type"] = kind
        charset = header.get_content_charset()
        if charset and header.get_content_type() in {"text/html", "text/plain"}:
            return raw.decode(charset).encode()
    except (LookupError, ValueError):  # no such encoding, or not the one it is in
        pass
    return raw
