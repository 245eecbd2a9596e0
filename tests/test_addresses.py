"""Addresses -> pages: what is fetched, what is refused, and within which limits."""

import base64
import gzip
import socket
import socketserver
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3.util.connection
from typer.testing import CliRunner

import kg
from kg.build import articles
from kg.cli import app
from kg.documents import addresses, content, network, read_documents
from kg.documents.addresses import is_address, is_public, parsed, resolved, shown
from kg.errors import DocumentError, KgError, fail
from kg.model import Document

TALKS = b"Talks began in Geneva."
CHUNKS = b"6\r\nTalks \r\n6\r\nbegan.\r\n0\r\n\r\n"
Reply = bytes | Callable[[], Iterable[bytes]]


def read(*paths: str, **options: Any) -> tuple[list[Document], list[str]]:
    """Read, keeping the errors."""
    errors: list[KgError] = []
    found = list(read_documents(paths, on_error=errors.append, **options))
    return found, [str(error) for error in errors]


def reply(body: bytes = TALKS, status: str = "200 OK", **headers: str) -> bytes:
    """Return an answer as it goes over the network."""
    given = {"Content_Type": "text/plain", "Content_Length": str(len(body)), **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in given.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode() + body


def to(place: str) -> bytes:
    """Return a redirect."""
    return reply(b"", "302 Found", Location=place)


class Site(socketserver.ThreadingTCPServer):
    """A server on this machine that answers each path as it is told, and keeps the requests."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.pages: dict[str, Reply] = {}
        self.requests: list[str] = []

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def header(self, name: str, number: int = -1) -> str:
        """Return a header of a request, the last one unless a number says which."""
        lines = [line.partition(": ") for line in self.requests[number].split("\r\n")]
        return next((value for key, _, value in lines if key.lower() == name.lower()), "")


class Answering(socketserver.BaseRequestHandler):
    """Answers one request."""

    server: Site

    def handle(self) -> None:
        """Read a request, and send what stands at its path."""
        request = b""
        while b"\r\n\r\n" not in request and (part := self.request.recv(4096)):
            request += part
        text = request.decode("latin-1")
        self.server.requests.append(text)
        found = self.server.pages.get(text.split(" ")[1], reply(b"", "404 Not Found"))
        try:
            for piece in [found] if isinstance(found, bytes) else found():
                self.request.sendall(piece)
        except OSError:
            pass  # the reader has hung up


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server, and no proxy on the way to it."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server of the tests counts as public, and other private addresses do not."""
    monkeypatch.setattr(
        addresses, "is_public", lambda address: address == "127.0.0.1" or is_public(address)
    )


@pytest.fixture
def lookups(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return a way to say what names resolve to: one answer after the other."""
    real = socket.getaddrinfo

    def answer(**names: list[list[str]]) -> list[str]:
        asked: list[str] = []
        answers = {name.replace("_", "."): iter(each) for name, each in names.items()}

        def fake(host: str, port: int, *args: Any, **rest: Any) -> list[Any]:
            if host not in answers:
                return list(real(host, port, *args, **rest))
            asked.append(host)
            found = next(answers[host], [])
            if not found:
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            return [each for ip in found for each in real(ip, port, type=socket.SOCK_STREAM)]

        monkeypatch.setattr(socket, "getaddrinfo", fake)
        return asked

    return answer


# Which addresses are public


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.255.255.254", id="all of loopback"),
        pytest.param("0.0.0.0", id="unspecified"),
        pytest.param("0.1.2.3", id="this network"),
        pytest.param("10.0.0.1", id="private, 10"),
        pytest.param("172.16.0.1", id="private, 172"),
        pytest.param("172.31.255.255", id="private, the last of 172"),
        pytest.param("192.168.1.1", id="private, 192"),
        pytest.param("100.64.0.1", id="shared by customers"),
        pytest.param("100.100.100.200", id="metadata of a cloud, shared"),
        pytest.param("169.254.1.1", id="link-local"),
        pytest.param("169.254.169.254", id="metadata of most clouds"),
        pytest.param("168.63.129.16", id="metadata of a cloud, public by its number"),
        pytest.param("192.0.0.192", id="metadata of a cloud, assigned to protocols"),
        pytest.param("192.0.2.1", id="documentation"),
        pytest.param("198.18.0.1", id="benchmarks"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("239.255.255.250", id="multicast, the last"),
        pytest.param("240.0.0.1", id="reserved"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("::", id="unspecified, IPv6"),
        pytest.param("::1", id="loopback, IPv6"),
        pytest.param("::127.0.0.1", id="IPv4 in the oldest way"),
        pytest.param("::ffff:127.0.0.1", id="loopback mapped"),
        pytest.param("::ffff:7f00:1", id="loopback mapped, in hex"),
        pytest.param("::ffff:10.1.2.3", id="private mapped"),
        pytest.param("::ffff:169.254.169.254", id="metadata mapped"),
        pytest.param("64:ff9b::127.0.0.1", id="loopback translated"),
        pytest.param("64:ff9b:1::1", id="translated locally"),
        pytest.param("2002:7f00:1::", id="loopback by 6to4"),
        pytest.param("2002:a9fe:a9fe::1", id="metadata by 6to4"),
        pytest.param("2001::1", id="Teredo"),
        pytest.param("2001:db8::1", id="documentation, IPv6"),
        pytest.param("3fff::1", id="documentation, the newer one"),
        pytest.param("fc00::1", id="unique local"),
        pytest.param("fd00:ec2::254", id="metadata of a cloud, IPv6"),
        pytest.param("fe80::1", id="link-local, IPv6"),
        pytest.param("fe80::1%eth0", id="link-local with its link"),
        pytest.param("fec0::1", id="site-local"),
        pytest.param("ff02::1", id="multicast, IPv6"),
        pytest.param("4000::1", id="reserved, IPv6"),
    ],
)
def test_address_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8", "172.32.0.1", "192.169.0.1", "100.63.255.255", "223.255.255.255",
        "2606:4700::1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
    ],
)  # fmt: skip
def test_address_is_public(address: str) -> None:
    assert is_public(address)


# How a user, a page or a redirect may spell an address of this machine


@pytest.mark.parametrize(
    "host",
    [
        pytest.param("127.0.0.1", id="as usual"),
        pytest.param("127.1", id="short"),
        pytest.param("2130706433", id="decimal"),
        pytest.param("0x7f000001", id="hex"),
        pytest.param("0x7f.0.0.1", id="hex in part"),
        pytest.param("017700000001", id="octal"),
        pytest.param("0177.0.0.01", id="octal in part"),
        pytest.param("0", id="zero"),
        pytest.param("0.0.0.0", id="unspecified"),
        pytest.param("%31%32%37.0.0.1", id="percent signs"),
        pytest.param("169.254.169.254", id="metadata"),
        pytest.param("2852039166", id="metadata, decimal"),
        pytest.param("0xA9FEA9FE", id="metadata, hex"),
        pytest.param("[::1]", id="IPv6"),
        pytest.param("[0:0:0:0:0:0:0:1]", id="IPv6 in full"),
        pytest.param("[::]", id="unspecified, IPv6"),
        pytest.param("[::ffff:127.0.0.1]", id="mapped"),
        pytest.param("[::ffff:7f00:1]", id="mapped, hex"),
        pytest.param("[fe80::1]", id="link-local"),
        pytest.param("localhost", id="name"),
        pytest.param("LOCALHOST", id="name in capitals"),
        pytest.param("user:secret@127.0.0.1", id="credentials"),
    ],
)
@pytest.mark.parametrize("scheme", ["http", "HTTPS"])
def test_private_address_is_refused(host: str, scheme: str) -> None:
    found, (error,) = read(f"{scheme}://{host}:9/a")
    assert not found
    assert "is not on the public network" in error
    assert error.endswith("give --allow-private if you trust what is there")
    assert "secret" not in error


@pytest.mark.parametrize(
    ("address", "error"),
    [
        pytest.param("ftp://example.org/a", "only http and https", id="FTP"),
        pytest.param("file:///etc/passwd", "only http and https", id="file"),
        pytest.param("gopher://127.0.0.1/a", "only http and https", id="gopher"),
        pytest.param("http://[::1", "not a well-formed address", id="half a bracket"),
        pytest.param("http://", "an address without a host", id="no host"),
        pytest.param("http:///a", "an address without a host", id="no host but a path"),
        pytest.param("http://x:99999/", "not a well-formed address", id="port"),
        pytest.param("http://①②⑦.0.0.1/", "not a well-formed address", id="digits in circles"),
        pytest.param("http://127。0。0。1/", "not a well-formed address", id="stops of Chinese"),
        pytest.param("http://a b/", "not a well-formed address", id="space in the host"),
        pytest.param("http://user:secret@[::1", "http://[::1: not", id="credentials"),
        pytest.param("http://user:se/secret@host/", "http://host/: not", id="slash in them"),
    ],
)
def test_no_address_is_one_line(address: str, error: str) -> None:
    found, (said,) = read(address)
    assert not found
    assert error in said
    assert "secret" not in said


@pytest.mark.parametrize(
    ("text", "url"),
    [
        pytest.param("HTTP://EXAMPLE.org/A", "http://example.org/A", id="capitals"),
        pytest.param("http://x/é ü?q=ö", "http://x/%C3%A9%20%C3%BC?q=%C3%B6", id="letters"),
        pytest.param("http://münchen.de/", "http://xn--mnchen-3ya.de/", id="host in Unicode"),
        pytest.param("http://faß.de", "http://xn--fa-hia.de", id="sharp s"),
        pytest.param("http://x/a%20b", "http://x/a%20b", id="written so already"),
        pytest.param("http://x/a\r\nHost: y", "http://x/a%0D%0AHost:%20y", id="line ends"),
    ],
)
def test_address_is_written_as_the_network_wants_it(text: str, url: str) -> None:
    assert parsed(text).url == url
    assert is_address(text)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://ann:pass@example.org/a", "https://example.org/a"),
        ("https://ann@example.org", "https://example.org"),
        ("https://an@n:p@ss@example.org", "https://example.org"),
        ("https://example.org/@ann", "https://example.org/@ann"),
    ],
)
def test_credentials_are_not_shown(given: str, expected: str) -> None:
    assert shown(given) == expected


# Names


def test_name_is_looked_up_once_and_its_address_connected_to(
    site: Site, lookups: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = lookups(news_example=[["8.8.8.8"], ["127.0.0.1"]])  # rebinding: public, then private
    connected: list[object] = []

    def connect(address: object, *_: object, **__: object) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(urllib3.util.connection, "create_connection", connect)
    _, (error,) = read(f"http://news.example:{site.port}/a")
    assert (asked, connected) == (["news.example"], [("8.8.8.8", site.port)])
    assert "cannot be fetched (Connection refused)" in error


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(["8.8.8.8", "1.1.1.1"], ["8.8.8.8", "1.1.1.1"], id="public"),
        pytest.param(["10.0.0.1", "8.8.8.8"], ["8.8.8.8"], id="the public one alone"),
        pytest.param(["127.0.0.1"], None, id="this machine"),
        pytest.param(["10.0.0.1", "::1", "fe80::1"], None, id="several"),
    ],
)
def test_name_resolves_to(
    lookups: Callable[..., list[str]], answer: list[str], expected: list[str] | None
) -> None:
    lookups(news_example=[answer, answer])
    url = parsed("http://news.example/")
    assert resolved(url, "a", allow_private=True) == answer
    if expected is None:
        lookups(news_example=[answer])
        with pytest.raises(DocumentError, match=r"news\.example is not on the public network"):
            resolved(url, "a", allow_private=False)
    else:
        assert resolved(url, "a", allow_private=False) == expected


def test_the_next_address_is_tried(site: Site, lookups: Callable[..., list[str]]) -> None:
    site.pages["/talks.txt"] = reply()
    lookups(news_example=[["127.9.9.9", "127.0.0.1"]])
    (found,), errors = read(f"http://news.example:{site.port}/talks.txt", allow_private=True)
    assert (found.text, errors) == (TALKS.decode(), [])
    assert site.header("Host") == f"news.example:{site.port}"


def test_name_that_nobody_has(site: Site, lookups: Callable[..., list[str]]) -> None:
    lookups(news_example=[])
    assert "cannot be fetched (Name or service not known)" in read("http://news.example/")[1][0]


def test_certificate_is_that_of_the_name() -> None:
    made = network.connection_to(parsed("https://news.example/"), "8.8.8.8", None, 1.0)
    assert isinstance(made, urllib3.connection.HTTPSConnection)
    assert (made.host, made.port, made.server_hostname) == ("8.8.8.8", 443, "news.example")
    assert made.ssl_context is not None
    assert made.ssl_context.verify_mode is ssl.CERT_REQUIRED
    assert made.ssl_context.check_hostname


# Answers


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param(reply(), "Talks began in Geneva.", id="plain"),
        pytest.param(
            reply(gzip.compress(TALKS), Content_Encoding="gzip"),
            "Talks began in Geneva.",
            id="gzip",
        ),
        pytest.param(
            reply(zlib.compress(TALKS), Content_Encoding="Deflate"),
            "Talks began in Geneva.",
            id="deflate",
        ),
        pytest.param(
            reply(zlib.compress(TALKS)[2:-4], Content_Encoding="deflate"),
            "Talks began in Geneva.",
            id="deflate without its frame",
        ),
        pytest.param(
            reply(b"A caf\xe9.", Content_Type="text/plain; charset=latin-1"),
            "A café.",
            id="charset",
        ),
        pytest.param(
            reply("A café.".encode(), Content_Type="text/plain; charset=undefined"),
            "A café.",
            id="charset that is none",
        ),
        pytest.param(
            reply(CHUNKS, Content_Length="", Transfer_Encoding="chunked"),
            "Talks began.",
            id="chunks",
        ),
        pytest.param(reply(Content_Length=""), "Talks began in Geneva.", id="length unknown"),
    ],
)  # fmt: skip
def test_answer(site: Site, page: bytes, text: str) -> None:
    site.pages["/a.txt"] = page
    (found,), errors = read(f"{site.url}/a.txt", allow_private=True)
    assert (found.text, errors) == (text, [])


@pytest.mark.parametrize(
    ("page", "error"),
    [
        pytest.param(
            reply(Content_Length="100"), "breaks off before its end", id="shorter than its length"
        ),
        pytest.param(
            reply(b"ff\r\nTalks", Content_Length="", Transfer_Encoding="chunked"),
            "breaks off before its end",
            id="a chunk that ends early",
        ),
        pytest.param(reply(Content_Encoding="br"), "packed as br, which was not", id="brotli"),
        pytest.param(reply(Content_Encoding="gzip, gzip"), "packed as gzip, gzip", id="twice"),
        pytest.param(reply(Content_Encoding="gzip"), "cannot be fetched (", id="gzip that is none"),
        pytest.param(b"", "cannot be fetched (", id="nothing"),
        pytest.param(b"What?\r\n\r\n", "cannot be fetched (", id="no HTTP"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 1000, "cannot be fetched (", id="headers"
        ),
        pytest.param(reply(b"", "500 Oh no"), "the server answers 500 Oh no: check", id="status"),
        pytest.param(reply(b"", "302 Found"), "the server answers 302 Found", id="no location"),
    ],
)
def test_bad_answer_is_one_line(site: Site, page: bytes, error: str) -> None:
    site.pages["/a.txt"] = page
    found, (said,) = read(f"{site.url}/a.txt", allow_private=True)
    assert not found
    assert said.startswith(f"{site.url}/a.txt: {error}") or error in said


def test_what_unpacks_to_too_much(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LIMIT", 1_000_000)
    packed = gzip.compress(bytes(100_000_000))
    site.pages["/a.txt"] = reply(packed, Content_Encoding="gzip")
    found, (error,) = read(f"{site.url}/a.txt", allow_private=True)
    assert not found
    assert "larger than 1 MB" in error


def drip(start: bytes) -> Callable[[], Iterator[bytes]]:
    """Return what sends a start, and then one byte at a time without an end."""

    def pieces() -> Iterator[bytes]:
        yield start
        while True:
            time.sleep(0.05)
            yield b"x"

    return pieces


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Slow: ", id="a header"),
        pytest.param(b"HTTP/1.1 ", id="the status"),
        pytest.param(reply(b"", Content_Length="100000"), id="the page"),
        pytest.param(reply(b"", Content_Length=""), id="a page of unknown length"),
    ],
)
def test_dripping_has_an_end(site: Site, monkeypatch: pytest.MonkeyPatch, start: bytes) -> None:
    monkeypatch.setattr(network, "PATIENCE", 0.5)
    site.pages["/a.txt"] = drip(start)
    before = time.monotonic()
    found, (error,) = read(f"{site.url}/a.txt", allow_private=True)
    assert not found
    assert "not complete within" in error
    assert time.monotonic() - before < 5


def test_silence_has_an_end(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent() -> Iterator[bytes]:
        time.sleep(2)
        yield b""

    monkeypatch.setattr(network, "TIMEOUT", 0.2)
    site.pages["/a.txt"] = silent
    assert "no answer within" in read(f"{site.url}/a.txt", allow_private=True)[1][0]


def test_request_says_who_asks(site: Site) -> None:
    site.pages["/%C3%A9.txt?q=%C3%BC"] = reply()
    (found,), _ = read(f"{site.url}/é.txt?q=ü", allow_private=True)
    assert (found.id, found.text) == ("e", TALKS.decode())
    assert site.header("User-Agent").startswith(f"kg-geopolitics/{kg.__version__} ")
    assert site.header("Accept-Encoding") == "gzip, deflate"


def test_scheme_in_capitals(site: Site) -> None:
    site.pages["/a.txt"] = reply()
    url = site.url.replace("http", "HTTP") + "/a.txt"
    for found in (
        articles([url], None, fail, {}, allow_private=True),
        read(url, allow_private=True)[0],
    ):
        assert [one.text for one in found] == [TALKS.decode()]


# Redirects


@pytest.mark.parametrize(
    ("place", "error"),
    [
        pytest.param("/talks.txt", "", id="path"),
        pytest.param("http://127.0.0.1:{port}/talks.txt#a", "", id="address"),
        pytest.param("HTTP://127.1:{port}/caf%C3%A9", "", id="another spelling of the host"),
        pytest.param("/café", "", id="letters"),
        pytest.param("file:///etc/passwd", "only http and https", id="file"),
        pytest.param("ftp://127.0.0.1/a", "only http and https", id="FTP"),
        pytest.param("http://10.0.0.1/a", "10.0.0.1 is not on the public network", id="private"),
        pytest.param(
            "http://169.254.169.254/latest/meta-data/",
            "169.254.169.254 is not on the public network",
            id="metadata",
        ),
        pytest.param("http://[::1]:{port}/a", "::1 is not on the public network", id="loopback"),
        pytest.param("//0x0a000001/a", "0x0a000001 is not on the public network", id="hex"),
        pytest.param(
            "http://user:secret@[::1", "cannot be fetched (Invalid IPv6 URL)", id="malformed"
        ),
        pytest.param("http://user:secret@x:99999/", "http://x:99999/: not a well", id="port"),
        pytest.param("/loop", "more than 10 redirects", id="circle"),
    ],
)
@pytest.mark.usefixtures("trusted")
def test_redirect(site: Site, place: str, error: str) -> None:
    where = place.format(port=site.port).encode().decode("latin-1")
    site.pages["/a"] = reply(b"", "302 Found", Location="@").replace(b"@", where.encode("latin-1"))
    site.pages |= {"/talks.txt": reply(), "/caf%C3%A9": reply(), "/loop": to("/loop")}
    found, errors = read(f"{site.url}/a")
    assert [one.text for one in found] == ([] if error else [TALKS.decode()])
    assert [(error in said, "secret" in said) for said in errors] == [(True, False)] * bool(error)


def test_name_and_password_stay_with_their_host(
    site: Site, lookups: Callable[..., list[str]]
) -> None:
    lookups(other_example=[["127.0.0.1"], ["127.0.0.1"]])
    site.pages |= {
        "/a": to("/b"),
        "/b": to(f"http://other.example:{site.port}/talks.txt"),
        "/talks.txt": reply(),
    }
    _, errors = read(f"http://ann:p%40ss@127.0.0.1:{site.port}/a", allow_private=True)
    sent = {each.split(" ")[1]: "Authorization: " in each for each in site.requests}
    assert sent == {"/a": True, "/b": True, "/robots.txt": False, "/talks.txt": False}
    packed = site.header("Authorization", 0).removeprefix("Basic ")
    assert base64.b64decode(packed) == b"ann:p@ss"
    assert not errors


def test_page_keeps_its_address_without_credentials(site: Site) -> None:
    page = "<html><body><article><p>" + "Delegates of two states met in the rain. " * 9
    site.pages["/rain"] = reply(page.encode(), Content_Type="text/html")
    ((found,), errors) = read(site.url.replace("//", "//ann:secret@") + "/rain", allow_private=True)
    assert (found.url, errors) == (f"{site.url}/rain", [])


@pytest.mark.parametrize(
    ("robots", "is_read"),
    [
        pytest.param(reply(b"", "404 Not Found"), True, id="none"),
        pytest.param(reply(b"User-agent: *\nDisallow: /private"), True, id="another path"),
        pytest.param(reply(b"User-agent: others\nDisallow: /"), True, id="another program"),
        pytest.param(reply(b"User-agent: *\nDisallow: /"), False, id="every program"),
        pytest.param(reply(b"User-agent: kg-geopolitics\nDisallow: /talks"), False, id="this one"),
        pytest.param(reply(b"", "503 Busy"), False, id="out of order"),
        pytest.param(to("/rules"), False, id="at another place"),
    ],
)
def test_robots_are_asked_where_a_redirect_leads_elsewhere(
    site: Site,
    lookups: Callable[..., list[str]],
    robots: bytes,
    is_read: bool,  # noqa: FBT001 - of the table
) -> None:
    lookups(other_example=[["127.0.0.1"]] * 4)
    other = f"http://other.example:{site.port}/talks.txt"
    site.pages |= {"/a": to(other), "/talks.txt": reply(), "/robots.txt": robots}
    site.pages["/rules"] = reply(b"User-agent: *\nDisallow: /talks")
    found, errors = read(f"{site.url}/a", allow_private=True)
    assert bool(found) is is_read
    assert [("robots.txt asks programs to stay away" in each) for each in errors] == (
        [] if is_read else [True]
    )
    assert len(read(other, allow_private=True)[0]) == 1  # named by the user: read as by a browser


# Proxies


def test_proxy_of_the_environment(
    site: Site, lookups: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    lookups(news_example=[[]])  # the proxy looks names up
    monkeypatch.setenv("http_proxy", f"http://ann:pass@127.0.0.1:{site.port}")
    site.pages["http://news.example/talks.txt?a=b"] = reply()
    (found,), errors = read("http://news.example/talks.txt?a=b#c")
    assert (found.text, errors) == (TALKS.decode(), [])
    assert site.header("Host") == "news.example"
    assert base64.b64decode(site.header("Proxy-Authorization")[6:]) == b"ann:pass"
    assert "is not on the public network" in read("http://127.0.0.2/a")[1][0]


def test_https_goes_through_a_tunnel(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", f"127.0.0.1:{site.port}")
    site.pages["8.8.8.8:443"] = reply(b"", "403 No")
    assert "Tunnel connection failed: 403 No" in read("https://8.8.8.8/a")[1][0]
    assert site.requests[0].startswith("CONNECT 8.8.8.8:443 HTTP/1.")


def test_proxy_that_cannot_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "socks5://ann:secret@127.0.0.1:9")
    (error,) = read("https://8.8.8.8/a")[1]
    assert "the proxy socks5://127.0.0.1:9 of the environment cannot be used" in error


# The command line


@pytest.mark.parametrize("command", [["extract"], ["extract", "--open"], ["build", "-o", "news"]])
def test_commands_take_allow_private(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = CliRunner().invoke(app, [*command, f"{site.url}/a.txt"])
    allowed = CliRunner().invoke(app, [*command, f"{site.url}/a.txt", "--allow-private"])
    assert (refused.exit_code, allowed.exit_code) == (2, 2)
    assert "give --allow-private" in refused.stderr
    assert "the server answers 404 Not Found" in allowed.stderr
