"""Answers of a server -> hostile downloads: lengths, chunks, encodings, moves, patience."""
# ruff: noqa: E501 - a row of a table stays on its line

import gzip
import socket
import time
import zlib

from hostile.servers import Answer, response

PAGE = (
    b"<!DOCTYPE html><html><head><title>Kept</title></head><body><article><p>Chad signed a pact "
    b"with Mali on Monday. The two governments said that they would meet again in May.</p>"
    b"</article></body></html>"
)


def raw(content: bytes) -> Answer:
    """Return an answer of bytes as they are."""
    return lambda caller: caller.sendall(content)


def page(*more: str, body: bytes = PAGE, kind: str = "text/html", status: str = "200 OK") -> Answer:
    """Return an answer with more lines in its head."""
    return raw(response(body, kind, status=status, more="".join(f"{line}\r\n" for line in more)))


def head(*lines: str, status: str = "200 OK") -> bytes:
    """Return the head of an answer."""
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode()


def dripping(content: bytes, pause: float) -> Answer:
    """Return an answer that comes byte by byte."""

    def drip(caller: socket.socket) -> None:
        for byte in content:
            caller.sendall(bytes([byte]))
            time.sleep(pause)

    return drip


def silent(caller: socket.socket) -> None:
    """Say nothing until the caller is tired of it."""
    time.sleep(110)


def endless(start: bytes, part: bytes, pause: float = 0) -> Answer:
    """Return an answer that never ends."""

    def flow(caller: socket.socket) -> None:
        caller.sendall(start)
        while True:
            caller.sendall(part)
            time.sleep(pause)

    return flow


def moved(where: str, status: str = "302 Found") -> Answer:
    """Return an answer that sends the caller elsewhere."""
    return lambda caller: caller.sendall(
        head(
            f"Location: {where.format(port=caller.getsockname()[1])}",
            "Content-Length: 0",
            status=status,
        )
    )


def zipped(size: int) -> bytes:
    """Return spaces of this size, compressed."""
    return gzip.compress(b" " * size, mtime=0)


GZIP = "Content-Encoding: gzip"
HERE = "http://news.example:{port}"
FEED = (
    b"<rss version='2.0'><channel>"
    + b"<item><link>http://x</link></item>" * 9
    + b"</channel></rss>"
)

# what a server answers, and the statuses of a build of it beside a good article: 1 where refused
ANSWERS: dict[str, tuple[Answer, tuple[int, ...]]] = {
    "good": (page(), (0,)),
    "empty": (page(body=b""), (1,)),
    "nothing at all": (raw(b""), (1,)),
    "no head": (raw(PAGE), (1,)),
    "half a status": (raw(b"HTTP/1.1"), (1,)),
    "status of letters": (raw(b"HTTP/1.1 OK\r\n\r\n" + PAGE), (1,)),
    "HTTP/9.9": (raw(b"HTTP/9.9 200 OK\r\n\r\n" + PAGE), (0, 1)),
    "random bytes": (raw(bytes(range(256)) * 40), (1,)),
    "404": (page(status="404 Not Found"), (1,)),
    "500": (page(status="500 Broken"), (1,)),
    "401": (page("WWW-Authenticate: Basic realm=x", status="401 Unauthorized"), (1,)),
    "204": (raw(head(status="204 No Content")), (1,)),
    "304": (raw(head(status="304 Not Modified")), (1,)),
    "206 half": (page("Content-Range: bytes 0-9/100", status="206 Partial"), (0, 1)),
    "reason with escapes": (raw(head(status="404 \x1b[31mgone\x07")), (1,)),
    "body shorter than told": (raw(head("Content-Type: text/html", "Content-Length: 100000") + PAGE), (1,)),
    "body longer than told": (raw(head("Content-Type: text/html", "Content-Length: 20") + PAGE), (0, 1)),
    "length below zero": (raw(head("Content-Type: text/html", "Content-Length: -5") + PAGE), (0, 1)),
    "length of letters": (raw(head("Content-Type: text/html", "Content-Length: many") + PAGE), (0, 1)),
    "length of 5,000 digits": (raw(head("Content-Type: text/html", f"Content-Length: {'9' * 5000}") + PAGE), (1,)),
    "two lengths": (raw(head("Content-Type: text/html", "Content-Length: 9", f"Content-Length: {len(PAGE)}") + PAGE), (0, 1)),
    "length of 30 GB": (raw(head("Content-Type: text/html", "Content-Length: 30000000000") + PAGE), (1,)),
    "chunk cut": (raw(head("Transfer-Encoding: chunked") + b"ff\r\nabc"), (1,)),
    "chunk size of letters": (raw(head("Transfer-Encoding: chunked") + b"xyz\r\nabc\r\n0\r\n\r\n"), (1,)),
    "chunk size below zero": (raw(head("Transfer-Encoding: chunked") + b"-5\r\nabc\r\n0\r\n\r\n"), (1,)),
    "chunk of 2**70": (raw(head("Transfer-Encoding: chunked") + b"400000000000000000\r\nabc"), (1,)),
    "chunk size of 70 kB": (raw(head("Transfer-Encoding: chunked") + b"0" * 70_000 + b"5\r\nabcde\r\n0\r\n\r\n"), (1,)),
    "endless chunks": (endless(head("Transfer-Encoding: chunked"), b"4000\r\n" + b"a" * 16384 + b"\r\n"), (1,)),
    "endless trailers": (endless(head("Transfer-Encoding: chunked") + b"0\r\n", b"X-A: b\r\n"), (0, 1)),
    "endless body": (endless(head("Content-Type: text/html"), b"a" * 65536), (1,)),
    "endless header": (endless(b"HTTP/1.1 200 OK\r\nX-A: ", b"a" * 65536), (1,)),
    "endless headers": (endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 1000), (1,)),
    "1,000 headers": (page(*(f"X-{i}: a" for i in range(1_000))), (0, 1)),
    "header without a colon": (page("this is no header"), (0, 1)),
    "header with NUL": (page("X-A: a\0b"), (0, 1)),
    "endless 100 Continue": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), (1,)),
    "1,000 times 102": (raw(b"HTTP/1.1 102 Processing\r\n\r\n" * 1_000 + response(PAGE, "text/html")), (0, 1)),
    "dripping 100 Continue": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.3), (1,)),
    "header that drips": (dripping(b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 10_000, 1), (1,)),
    "status that drips": (dripping(b"HTTP/1.1 200 " + b"O" * 10_000, 1), (1,)),
    "body that drips": (endless(head("Content-Type: text/html"), b"a", 1), (1,)),
    "silence": (silent, (1,)),
    "gzip": (page(GZIP, body=gzip.compress(PAGE, mtime=0)), (0, 1)),
    "gzip of 300 MB": (page(GZIP, body=zipped(300_000_000)), (1,)),
    "gzip of gzip of 300 MB": (page(GZIP, body=gzip.compress(zipped(300_000_000), mtime=0)), (1,)),
    "gzip twice": (page("Content-Encoding: gzip, gzip", body=gzip.compress(gzip.compress(PAGE))), (0, 1)),
    "gzip that is none": (page(GZIP, body=b"\xff" * 900), (1,)),
    "gzip cut": (page(GZIP, body=gzip.compress(PAGE)[:-20]), (1,)),
    "deflate": (page("Content-Encoding: deflate", body=zlib.compress(PAGE)), (0, 1)),
    "br that is none": (page("Content-Encoding: br", body=b"\xff" * 900), (1,)),
    "unknown encoding": (page("Content-Encoding: klingon", body=b"\xff" * 900), (1,)),
    "100 encodings": (page(f"Content-Encoding: {', '.join(['gzip'] * 100)}", body=b"\xff" * 900), (1,)),
    "charset undefined": (page(kind="text/html; charset=undefined"), (0, 1)),
    "charset base64": (page(kind="text/html; charset=base64"), (0, 1)),
    "charset idna": (page(kind="text/html; charset=idna", body=PAGE + b"." * 900), (0, 1)),
    "charset with NUL": (page(kind="text/html; charset=a\0b"), (0, 1)),
    "charset wrong": (page(kind="text/html; charset=utf-16"), (0, 1)),
    "charset of 60 kB": (page(kind=f"text/html; charset={'a' * 60_000}"), (0, 1)),
    "charset in RFC 2231": (page(kind="text/html; charset*=undefined''a%ff"), (0, 1)),
    "type of a picture": (page(kind="image/png", body=b"\x89PNG\r\n\x1a\n"), (1,)),
    "21 MB": (page(body=b"a " * 10_500_000), (1,)),
    "feed with bad links": (page(kind="application/rss+xml", body=FEED), (1,)),
    "moved to itself": (moved(HERE + "/moved-to-itself"), (1,)),
    "moved to a good page": (moved(HERE + "/good"), (0,)),
    "moved by 308": (moved(HERE + "/good", "308 Permanent Redirect"), (0,)),
    "moved to who says stay away": (moved("http://strict.example:{port}/good"), (1,)),
    "moved to who says it for long": (moved("http://endless.example:{port}/good"), (0, 1)),
    "moved to who says it slowly": (moved("http://slow.example:{port}/good"), (0, 1)),
    "moved to who says it in bytes": (moved("http://bytes.example:{port}/good"), (0, 1)),
    "moved to who says it inside": (moved("http://astray.example:{port}/good"), (0, 1)),
    "moved nowhere": (raw(head("Content-Length: 0", status="302 Found")), (1,)),
    "moved to an empty place": (moved(""), (0, 1)),
    "moved to half an IPv6": (moved("http://[::1"), (1,)),
    "moved to letters": (moved("\xff\xfe http://x y"), (1,)),
    "moved to 60 kB": (moved("/" + "a" * 60_000), (1,)),
}  # fmt: skip

# where a server sends the caller, to no harm: nothing but the first page may be asked for
REFUSED_MOVES = {
    "moved to a file": "file:///etc/passwd",
    "moved to ftp": "ftp://127.0.0.1:{port}/x",
    "moved to data": "data:text/html,France met Italy.",
    "moved to loopback": "http://127.0.0.1:{port}/canary",
    "moved to localhost": "http://localhost:{port}/canary",
    "moved to loopback in IPv6": "http://[::1]:{port}/canary",
    "moved to mapped loopback": "http://[::ffff:127.0.0.1]:{port}/canary",
    "moved to a private address": "http://10.0.0.5:{port}/canary",
    "moved to link-local": "http://169.254.169.254:{port}/canary",
    "moved to an inside name": "http://inside.example:{port}/canary",
    "moved to a decimal address": "http://2130706433:{port}/canary",
    "moved to //": "//127.0.0.1:{port}/canary",
}


ROBOTS = {
    "strict.example": raw(response(b"User-agent: *\nDisallow: /\n")),
    "endless.example": endless(head("Content-Type: text/plain"), b"Disallow: /x\n" * 1_000),
    "slow.example": endless(head("Content-Type: text/plain"), b"a", 1),
    "bytes.example": raw(response(bytes(range(256)) * 900)),
    "astray.example": moved("http://127.0.0.1:{port}/canary"),
}


def path_of(name: str) -> str:
    """Return the path of an answer."""
    return "/" + "".join(letter if letter.isalnum() else "-" for letter in name)


def answers() -> dict[str, Answer]:
    """Return all answers by path, for the server."""
    found = {path_of(name): answer for name, (answer, _) in ANSWERS.items()}
    found |= {path_of(name): moved(where) for name, where in REFUSED_MOVES.items()}
    found["/новости".encode().decode("latin-1")] = found["/good"]
    found["/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"] = found["/good"]
    found |= {f"/robots.txt {host}": answer for host, answer in ROBOTS.items()}
    return found | {"/": page(), "/with%20space": page(), "/canary": page()}
