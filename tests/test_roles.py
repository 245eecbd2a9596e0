"""Predicates -> who and what takes part: columns, pairs, features, labels."""

from pathlib import Path

import numpy as np
import pytest
from parse import sentence

from kg.errors import InstallationError
from kg.roles import Labeller, load_labeller
from kg.roles import labeller as module
from kg.roles.columns import DEPTH, columns
from kg.roles.features import TEMPLATES, hashed, pairs
from kg.roles.functions import Functions

SOLD = """
Mali     Mali    PROPN  NNP  nsubj  2
sold     sell    VERB   VBD  root   0
five     five    NUM    CD   nummod 4
jets     jet     NOUN   NNS  obj    2
to       to      ADP    IN   case   6
Chad     Chad    PROPN  NNP  obl    2
"""
FINED = """
The      the     DET    DT   det      2
court    court   NOUN   NN   nsubj    3
slapped  slap    VERB   VBD  root     0
a        a       DET    DT   det      5
fine     fine    NOUN   NN   obj      3
on       on      ADP    IN   case     7
Bongo    Bongo   PROPN  NNP  nmod     5
"""
BITS = 12


def test_columns_lead_upwards() -> None:
    table = columns([sentence(FINED)])
    assert table.above[6].tolist() == [6, 4, 2, -1, -1]
    assert table.above.shape == table.path.shape == (7, DEPTH + 1)


@pytest.mark.parametrize(
    ("rows", "predicate", "expected"),
    [
        pytest.param(SOLD, 1, {0: (0, 1), 2: (0, 2), 3: (0, 1), 5: (0, 1)}, id="verb"),
        pytest.param(FINED, 4, {1: (1, 1), 2: (1, 0), 6: (0, 1)}, id="noun"),
    ],
)
def test_pairs_are_told_how_far_they_are(
    rows: str, predicate: int, expected: dict[int, tuple[int, int]]
) -> None:
    found = pairs(columns([sentence(rows)]), [predicate])
    told = zip(found.word.tolist(), found.up.tolist(), found.down.tolist(), strict=True)
    assert {word: (up, down) for word, up, down in told} == expected


def test_features_of_a_sentence_do_not_depend_on_its_neighbours() -> None:
    alone, both = columns([sentence(FINED)]), columns([sentence(SOLD), sentence(FINED)])
    one = hashed(alone, pairs(alone, [2, 4]), BITS)
    other = hashed(both, pairs(both, [8, 10]), BITS)
    assert np.array_equal(one, other)
    assert one.shape[1] == len(TEMPLATES)
    assert one.max() < 1 << BITS


def toy(label: int) -> Labeller:
    """Make a labeller that gives one label to all words."""
    weights = np.zeros((1 << BITS, 3), np.int8)
    weights[:, label] = 1
    return Labeller(
        ("-", "ARG1", "ARGM-LOC"), weights, 1.0, Functions({("sell", "v"): {"ARG1": "GOL"}})
    )


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param(0, [], id="nothing takes part"),
        pytest.param(1, ["ARG1 goal"], id="a numbered role once, by the frame of the verb"),
        pytest.param(2, ["ARGM-LOC place"] * 4, id="a place as often as there are some"),
    ],
)
def test_words_have_labels(label: int, expected: list[str]) -> None:
    tree = sentence(SOLD)
    found = toy(label)([tree], [tree.words[1]]).get(tree.words[1].i, ())
    assert [f"{each.label} {each.role}" for each in found] == expected


def test_no_predicate_no_arguments() -> None:
    assert toy(1)([sentence(SOLD)], []) == {}


def test_what_ships_with_kg_knows_who_sold_what_to_whom() -> None:
    tree = sentence(SOLD)
    found = load_labeller()([tree], [tree.words[1]])[tree.words[1].i]
    roles = {each.word.text: each.role for each in found}
    assert roles == {"Mali": "agent", "jets": "patient", "Chad": "goal"}


def test_damaged_weights_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "weights.npz"
    broken.write_bytes(b"PK nothing")
    monkeypatch.setattr(module, "WEIGHTS", broken)
    load_labeller.cache_clear()
    with pytest.raises(InstallationError, match=r"weights\.npz cannot be read"):
        load_labeller()
    load_labeller.cache_clear()
