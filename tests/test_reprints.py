"""Near-copies of articles: which article is a reprint of which, whatever the order."""

import base64
import datetime as dt
from itertools import combinations, permutations

import datasketch
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents import minhash_of
from kg.documents.shingles import shingles
from kg.identity import Signed, reprints

AGENCY = (
    "The harbour of Rodeva was closed on Monday after a storm tore two cranes from their rails. "
    "The port authority said that eleven ships were waiting in the bay. No one was hurt. "
    "Mayor Ana Dulic called on the government of Vendia to send engineers. "
    "The storm, the third this autumn, moved on to the islands of the north by noon."
)
CUT = AGENCY[: AGENCY.index(" The storm, the third")]
RETOLD = "LATEST NEWS: " + AGENCY.replace("two cranes", "a pair of cranes")
OWN = (
    "A storm hit Rodeva at dawn. Two cranes fell into the harbour, and ships had to stay outside. "
    "Our reporter met sailors who spoke of waves as high as houses. "
    "The mayor asked Vendia for help, since the town has no engineers of its own."
)
FIRST, SECOND, THIRD = (dt.date(2024, 5, day) for day in (1, 2, 3))


def signed(name: str, text: str, date: dt.date | None = None) -> Signed:
    return Signed(name, minhash_of(text), date)


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            [signed("b", AGENCY, FIRST), signed("a", AGENCY, SECOND)], {"a": "b"}, id="by date"
        ),
        pytest.param([signed("b", AGENCY), signed("a", AGENCY)], {"b": "a"}, id="then by id"),
        pytest.param(
            [signed("a", AGENCY), signed("b", AGENCY, THIRD)], {"a": "b"}, id="undated comes last"
        ),
        pytest.param([signed("a", AGENCY), signed("b", CUT)], {"b": "a"}, id="cut"),
        pytest.param([signed("a", AGENCY), signed("b", RETOLD)], {"b": "a"}, id="retold"),
        pytest.param([signed("a", AGENCY), signed("b", OWN)], {}, id="on the same, but its own"),
        pytest.param(
            [signed("a", AGENCY, FIRST), signed("b", CUT, SECOND), signed("c", RETOLD, THIRD)],
            {"b": "a", "c": "a"},
            id="copies go back to one article",
        ),
        pytest.param([signed("a", "…"), signed("b", "…")], {}, id="without words"),
        pytest.param([signed("a", AGENCY)], {}, id="alone"),
        pytest.param([], {}, id="nothing"),
    ],
)
def test_reprints(articles: list[Signed], expected: dict[str, str]) -> None:
    assert all(reprints(each) == expected for each in permutations(articles))


def test_a_short_text_is_one_shingle() -> None:
    assert list(shingles("It rained.")) == ["it rained"]


@given(st.text())
def test_a_minhash_takes_any_text_and_tells_no_case_or_punctuation(text: str) -> None:
    assert minhash_of(text) == minhash_of(f"… {text} !")


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 127)), max_size=12))
def test_near_copies_are_those_of_pairs_one_by_one(changes: list[tuple[int, int]]) -> None:
    """Articles with one of four texts, from which so many hashes are changed at the end."""
    articles = [signed_by(n, base, changed) for n, (base, changed) in enumerate(changes)]
    net = nx.Graph(pair for pair in combinations(articles, 2) if are_near(*pair))
    firsts = {copy: min(group) for group in nx.connected_components(net) for copy in group}
    expected = {copy[0]: first[0] for copy, first in firsts.items() if copy != first}
    made = [Signed(name, base64.b64encode(hashes).decode()) for name, hashes in articles]
    assert reprints(made) == expected


def signed_by(number: int, base: int, changed: int) -> tuple[str, bytes]:
    own = [1_000 * number + place for place in range(changed)]
    hashes = [base] * (128 - changed) + own
    return f"{number:02}", b"".join(each.to_bytes(4, "little") for each in hashes)


def are_near(one: tuple[str, bytes], other: tuple[str, bytes]) -> bool:
    """Return whether two agree in a band of seven hashes, and in six of ten of all."""
    first, second = (
        [hashes[at : at + 4] for at in range(0, len(hashes), 4)] for _, hashes in (one, other)
    )
    same = [a == b for a, b in zip(first, second, strict=True)]
    is_candidate = any(all(same[at : at + 7]) for at in range(0, 122, 7))
    return is_candidate and sum(same) / len(same) >= 0.6


@pytest.mark.parametrize("text", [AGENCY, CUT, OWN, "Rain", "Łódź and 北京, é and ü"])
def test_a_minhash_is_the_one_that_a_library_gives(text: str) -> None:
    library = datasketch.MinHash(num_perm=128, scheme="affine32")
    library.update_batch(sorted(each.encode() for each in shingles(text)))
    known = base64.b64encode(library.hashvalues.astype("<u4").tobytes()).decode()
    assert minhash_of(text) == known
