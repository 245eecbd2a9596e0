"""Dataset, address of a SPARQL 1.1 store -> the same graph there, sent in portions."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import urllib3
from rdflib import Dataset

from kg.errors import ServerError, why
from kg.files import written
from kg.store.portions import portions

__all__ = ["Target", "push"]

SECONDS = 120.0  # for one portion
TRIES = urllib3.Retry(
    3, redirect=False, backoff_factor=0.5, allowed_methods=None, status_forcelist=(502, 503, 504)
)
LONGEST = 300  # letters of what a server says


@dataclass(frozen=True, slots=True)
class Target:
    """Where a graph goes: the address for updates, who we are, a graph for what stands in none."""

    url: str
    token: str = ""
    user: str = ""  # NAME:PASSWORD
    graph: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """What each request carries."""
        known = {"Content-Type": "application/sparql-update; charset=utf-8"}
        if self.user:
            known |= urllib3.make_headers(basic_auth=self.user)
        return known | ({"Authorization": f"Bearer {self.token}"} if self.token else {})


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a graph has been sent; another graph or another address begins anew."""

    url: str
    digest: str
    quads: int = 0


def push(
    dataset: Dataset, target: Target, place: Path, told: Callable[[int, int], None]
) -> tuple[int, int]:
    """Send a graph; return how many quads there are, and how many had been sent before.

    Args:
        dataset: the graph.
        target: where it goes.
        place: a file that keeps how far it has come, as long as it is not all there.
        told: is told after each portion how many quads of how many are there.

    Raises:
        ServerError: it does not take them; the next try goes on from there.
    """
    refuse_other_address(target.url)
    digest, whole = summed(dataset, target)
    before = read(place, Mark(target.url, digest)).quads
    pool = urllib3.PoolManager(retries=TRIES, timeout=SECONDS)
    for sent, update in counted(dataset, target):
        if sent > before:
            send(pool, target, update)
            keep(place, Mark(target.url, digest, sent))
            told(sent, whole)
    place.unlink(missing_ok=True)
    return whole, before


def refuse_other_address(url: str) -> None:
    """Refuse what is no web address."""
    if not url.lower().startswith(("http://", "https://")):
        msg = f"{url}: not a web address: write for instance http://localhost:3030/news/update"
        raise ServerError(msg)


def counted(dataset: Dataset, target: Target) -> Iterator[tuple[int, str]]:
    """Yield each update, and how many quads are there after it."""
    sent = 0
    for size, update in portions(dataset, target.graph):
        sent += size
        yield sent, update


def summed(dataset: Dataset, target: Target) -> tuple[str, int]:
    """Return what tells a graph from others, and how many quads it has."""
    digest, whole = hashlib.sha256(), 0
    for size, update in portions(dataset, target.graph):
        digest.update(update.encode())
        whole += size
    return digest.hexdigest(), whole


def send(pool: urllib3.PoolManager, target: Target, update: str) -> None:
    """Send one portion."""
    again = "run it again to go on from there"
    try:
        answer = pool.request(
            "POST", target.url, body=update.encode(), headers=target.headers, redirect=False
        )
    except urllib3.exceptions.HTTPError as error:
        msg = f"{target.url}: it does not answer ({why(error)}): {again}"
        raise ServerError(msg) from error
    if not 200 <= answer.status < 300:
        said = " ".join(answer.data.decode("utf-8", "replace").split())[:LONGEST]
        msg = f"{target.url}: it answers {answer.status} ({said or answer.reason}): "
        raise ServerError(msg + f"fix that, and {again}")


def read(place: Path, fresh: Mark) -> Mark:
    """Return how far the same graph has come on its way to the same place."""
    try:
        known = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return fresh
    is_same = isinstance(known, Mapping) and same(known, fresh)
    return Mark(fresh.url, fresh.digest, known["quads"]) if is_same else fresh


def same(known: Mapping[str, object], fresh: Mark) -> bool:
    """Return whether a mark is that of this graph and this place."""
    is_ours = (known.get("url"), known.get("digest")) == (fresh.url, fresh.digest)
    return is_ours and isinstance(known.get("quads"), int)


def keep(place: Path, mark: Mark) -> None:
    """Write how far a graph has come."""

    def write(new: Path) -> None:
        new.write_text(json.dumps(asdict(mark)), encoding="utf-8")

    written(place, write)
