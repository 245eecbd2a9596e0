"""Spellings of addresses, and what servers answer -> calls that must not be made."""

from functools import partial

from hostile.answers import ANSWERS, REFUSED_MOVES, ROBOTS, path_of
from hostile.cases import LET_IN, Case, Scene, must
from hostile.zygote import FROM_PUBLIC, PUBLIC

GROUP = "addresses"
FOUND = "actor:Chad rel:signs_pact"
PRIVATE = "10.0.0.5"
NAMES = {
    "news.example": [PUBLIC],
    **{host: [PUBLIC] for host in ROBOTS},
    "inside.example": [PRIVATE],
    "loop.example": ["127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "münchen.example": [PUBLIC],
    "xn--mnchen-3ya.example": [PUBLIC],
}

# spellings that must be refused before anybody is called
REFUSED_HOSTS = """
127.0.0.1 127.1 127.0.1 0177.0.0.1 0x7f.0.0.1 0x7f000001 2130706433 localhost localhost. LOCALHOST
127.255.255.254 0.0.0.0 0 [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:0:0:1] 10.0.0.5
172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 [fe80::1] [fc00::1] [64:ff9b::7f00:1] 224.0.0.1
255.255.255.255 inside.example loop.example metadata.example user@127.0.0.1 news.example@127.0.0.1
""".split()

# other spellings: what must be read (0) or refused (1)
SPELLINGS = {
    "HTTP in capitals": ("HTTP://news.example:{port}/good", (0,)),
    "host in capitals": ("http://NEWS.Example:{port}/good", (0,)),
    "path in Cyrillic": ("http://news.example:{port}/новости", (0,)),
    "path with a space": ("http://news.example:{port}/with space", (0, 1)),
    "query in Cyrillic": ("http://news.example:{port}/good?q=новости", (0,)),
    "host with an umlaut": ("http://münchen.example:{port}/good", (0,)),
    "fragment": ("http://news.example:{port}/good#a", (0,)),
    "credentials": ("http://user:secret@news.example:{port}/good", (0, 1)),
    "no host": ("http:///good", (1,)),
    "no path": ("http://news.example:{port}", (0, 1)),
    "half an IPv6": ("http://[::1", (1,)),
    "port of letters": ("http://news.example:port/good", (1,)),
    "port 99999": ("http://news.example:99999/good", (1,)),
    "port below zero": ("http://news.example:-1/good", (1,)),
    "scheme alone": ("http://", (1,)),
    "host of dots": ("http://..../good", (1,)),
    "host of 300 letters": (f"http://{'a' * 300}.example/good", (1,)),
    "host of 60 labels": (f"http://{'a.' * 60}example/good", (1,)),
    "newline in the path": ("http://news.example:{port}/a\r\nX-Bad: 1", (0, 1)),
    "escape in the path": ("http://news.example:{port}/\x1b[31m", (0, 1)),
    "https to a server without": ("https://news.example:{port}/good", (1,)),
    "unknown host": ("http://no-such-host.invalid/", (1,)),
    "ftp": ("ftp://news.example:{port}/good", (1,)),
}


def build(url: str, statuses: tuple[int, ...], scene: Scene) -> None:
    """Build a graph of a good article and an address, on a pretended network."""
    scene.good()
    scene.kg(
        "build", "good.txt", url, "-o", "out", statuses=statuses, seconds=90, hosts=fresh_names()
    )
    scene.keeps_good()


def fresh_names() -> dict[str, list[str]]:
    """Return the names of the pretended network."""
    return {name: list(found) for name, found in NAMES.items()}


def answered(name: str, statuses: tuple[int, ...], scene: Scene) -> None:
    """Read what a server answers; where that is refused, nothing of it is in the graph."""
    build(scene.server.url(path_of(name), "news.example"), statuses, scene)
    must(scene.server.calls[-1] != "/canary", LET_IN, "called an address inside")
    if statuses == (0,):
        text = (scene.folder / "out.trig").read_text()
        must(FOUND in text or "Chad" in text, "lost what was there", scene.last_words())


def sent_away(name: str, scene: Scene) -> None:
    """Follow no server to a place that would be refused if a user named it."""
    build(scene.server.url(path_of(name), "news.example"), (0, 1), scene)
    calls = scene.server.calls
    must("/canary" not in calls[-2:], LET_IN, f"called {calls[-1]}")
    must(scene.ran[-1].status == 1, "wrong exit status", scene.last_words())
    must("root:x" not in (scene.folder / "out.trig").read_text(), LET_IN, "read a file")


def refused(host: str, scene: Scene) -> None:
    """Refuse an address inside, and call nobody."""
    calls = len(scene.server.calls)
    build(f"http://{host}:{scene.server.port}/canary", (0, 1), scene)
    scene.uncalled(calls)
    must(scene.ran[-1].status == 1, "wrong exit status", scene.last_words())


def spelt(url: str, statuses: tuple[int, ...], scene: Scene) -> None:
    """Read an address however it is spelt, or refuse it; a secret in it is not told."""
    build(url.replace("{port}", str(scene.server.port)), statuses, scene)
    must("\r\nX-Bad" not in "".join(scene.server.heads[-1:]), LET_IN, "a header")


def changing(found: list[str], scene: Scene) -> None:
    """Call the address that was judged, though the name has others too or another one later."""
    calls = len(scene.server.calls)
    scene.good()
    url = scene.server.url("/good", "turns.example")
    hosts = {"turns.example": found}
    scene.kg("build", "good.txt", url, "-o", "out", statuses=(0, 1), hosts=hosts)
    scene.keeps_good()
    inside = [who for who in scene.server.callers[calls:] if who != FROM_PUBLIC]
    must(not inside, LET_IN, "called the address inside")


TURNS = {
    "inside the second time": [PUBLIC, "127.0.0.1"],
    "inside the third time": [PUBLIC, PUBLIC, PRIVATE],
    "inside the first time": ["127.0.0.1", "127.0.0.1", PUBLIC],
    "inside and outside at once": [f"{PRIVATE} {PUBLIC}"],
    "outside and inside at once": [f"{PUBLIC} {PRIVATE}"],
    "nothing": [""],
}


def allowed(scene: Scene) -> None:
    """Read from loopback where the user says so."""
    scene.good()
    option = scene.known("build", "--allow-private")
    must(option, "wrong exit status", "no --allow-private")
    scene.kg("build", "good.txt", scene.server.url("/good"), "-o", "out", *option)
    scene.keeps_good()


def named(scene: Scene) -> None:
    """Say who calls: a User-Agent that names the project."""
    build(scene.server.url("/good", "news.example"), (0,), scene)
    must("user-agent: kg" in scene.server.heads[-1].lower(), "wrong exit status", "no User-Agent")


def through_proxy(scene: Scene) -> None:
    """Keep to the rule with a proxy in the environment: it is no way to a place inside."""
    calls = len(scene.server.calls)
    scene.good()
    env = {"http_proxy": scene.server.url("/")}
    url = "http://10.0.0.5/canary"
    scene.kg("build", "good.txt", url, "-o", "out", statuses=(1,), env=env, hosts=fresh_names())
    scene.uncalled(calls)


def cases() -> list[Case]:
    """Return all cases of this module."""
    rows = [(name, partial(answered, name, found[1])) for name, found in ANSWERS.items()]
    rows += [(name, partial(sent_away, name)) for name in REFUSED_MOVES]
    rows += [(f"address {host}", partial(refused, host)) for host in REFUSED_HOSTS]
    rows += [(name, partial(spelt, *row)) for name, row in SPELLINGS.items()]
    rows += [(f"name that finds {name}", partial(changing, found)) for name, found in TURNS.items()]
    rows += [("loopback where allowed", allowed)]
    rows += [("User-Agent", named), ("proxy to an inside address", through_proxy)]
    return [Case(GROUP, name, play) for name, play in rows]
