"""Gold tables -> precision and recall: how lines are read, judged and counted."""

import datetime as dt
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import Evaluation, GoldItem, judge, plain, read_gold
from kg.extractors import RuleExtractor
from kg.model import (
    Attribution,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Relation,
    Statement,
)

GOLD = Path(__file__).parent / "gold"
MODALITIES = set(Modality.__args__)  # type: ignore[attr-defined]
TEXT = "Chad attacked Mali, Niger said."


def table(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "gold.tsv"
    path.write_text("\n".join(["# A table.", "", *lines]) + "\n", encoding="utf-8")
    return path


def item(tmp_path: Path, *lines: str) -> GoldItem:
    (only,) = read_gold(table(tmp_path, f"S\t2024-03-04\t{TEXT}", *lines))
    return only


def mention(name: str) -> Mention:
    return Mention(Entity(name, name, "State"), name, 0, len(name))


def statement(
    subject: str,
    relation: str,
    obj: str,
    *,
    polarity: Polarity = "positive",
    modality: Modality = "actual",
    speaker: str = "",
    symmetric: bool = False,
    derived: bool = False,
) -> Statement:
    return Statement(
        mention(subject),
        Relation(relation, symmetric=symmetric),
        mention(obj),
        Evidence("x", 0, len(TEXT), TEXT),
        polarity=polarity,
        modality=modality,
        attributions=(Attribution(mention(speaker), "said"),) if speaker else (),
        derived=derived,
    )


# Reading


def test_read(tmp_path: Path) -> None:
    found = item(
        tmp_path,
        "+\tChad|the army\tattacks|hits\tMali\tactual\tNiger\t2024-03",
        "-\tMali\tattacks\tChad",
    )
    assert (found.file, found.date, found.text) == ("gold.tsv", dt.date(2024, 3, 4), TEXT)
    (holds,), (forbids,) = found.holds, found.forbids
    assert holds.subject == {"chad", "army"}
    assert holds.relation == {"attacks", "hits"}
    assert (holds.status, holds.speaker, holds.time) == ({"actual"}, {"niger"}, "2024-03")
    assert (forbids.subject, forbids.status, forbids.time) == ({"mali"}, frozenset(), "")


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        pytest.param(
            ["S\tyesterday\tChad left."], "gold.tsv:3: 'yesterday' is not a date", id="date"
        ),
        pytest.param(["S\t2024-03-04"], "gold.tsv:3: not S, + or -", id="no text"),
        pytest.param(["+\tChad\tattacks\tMali"], "gold.tsv:3: not S, + or -", id="no item"),
        pytest.param(
            ["S\t2024-03-04\tChad left.", "+\tChad\tleaves"], "gold.tsv:4: not S", id="two cells"
        ),
        pytest.param(
            ["S\t2024-03-04\tChad left.", "Chad leaves Mali"], "gold.tsv:4: not S", id="no cells"
        ),
    ],
)
def test_a_bad_line_is_named_with_its_fix(tmp_path: Path, lines: list[str], where: str) -> None:
    path = table(tmp_path, *lines)
    with pytest.raises(GoldError) as error:
        list(read_gold(path))
    assert str(path.parent / where) in str(error.value)
    assert any(fix in str(error.value) for fix in ("see tests/gold", "write it as 2024-06-27"))


@pytest.mark.parametrize(
    ("make", "fix"),
    [
        pytest.param(lambda _: None, "name a gold table", id="missing"),
        pytest.param(lambda p: p.mkdir(), "name a folder of gold tables", id="empty folder"),
        pytest.param(lambda p: p.write_bytes(b"S\t\xff\n"), "save it as UTF-8", id="not UTF-8"),
    ],
)
def test_a_bad_path_is_named_with_its_fix(tmp_path: Path, make: object, fix: str) -> None:
    path = tmp_path / "gold"
    make(path)  # type: ignore[operator]
    with pytest.raises(GoldError, match=fix) as error:
        list(read_gold(path))
    assert str(path) in str(error.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Élysée", "elysee"),
        ("signs_pact", "signs pact"),
        ("Chad’s  army", "chad's army"),
        ("its free-trade pact", "free trade pact"),
        ("Theatre", "theatre"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


# Judging

HOLDS = "+\tChad|the army\tattacks|hits\tMali\tactual\tNiger\t"
FORBIDS = "-\tMali\tattacks\tChad"
RIGHT = statement("Chad", "attacks", "Mali", speaker="Niger")


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        pytest.param([RIGHT], (1, 1, 1, 0), id="right"),
        pytest.param(
            [statement("the army", "hits", "Mali", speaker="Niger")], (1, 1, 1, 0), id="|"
        ),
        pytest.param([], (0, 0, 0, 0), id="nothing"),
        pytest.param([statement("Chad", "attacks", "Mali")], (1, 1, 0, 0), id="no speaker"),
        pytest.param(
            [statement("Chad", "attacks", "Mali", speaker="Mali")], (1, 1, 0, 0), id="other speaker"
        ),
        pytest.param(
            [statement("Chad", "attacks", "Mali", speaker="Niger", modality="possible")],
            (1, 1, 0, 0),
            id="other modality",
        ),
        pytest.param(
            [statement("Chad", "attacks", "Mali", speaker="Niger", polarity="negative")],
            (1, 1, 0, 0),
            id="negated",
        ),
        pytest.param([statement("Mali", "attacks", "Chad")], (0, 0, 0, 1), id="forbidden"),
        pytest.param(
            [statement("Mali", "attacks", "Chad", modality="planned")], (0, 0, 0, 1), id="planned"
        ),
        pytest.param(
            [statement("Mali", "attacks", "Chad", modality="possible")],
            (0, 0, 0, 0),
            id="forbidden only as a fact",
        ),
        pytest.param(
            [statement("Mali", "attacks", "Chad", polarity="negative")], (0, 0, 0, 0), id="denied"
        ),
        pytest.param([RIGHT, statement("Niger", "helps", "Mali")], (1, 1, 1, 0), id="one invented"),
        pytest.param([RIGHT, RIGHT], (2, 1, 1, 0), id="said twice"),
    ],
)
def test_judge(tmp_path: Path, found: list[Statement], counts: tuple[int, int, int, int]) -> None:
    right, covered, with_status, forbidden = counts
    result = judge(item(tmp_path, HOLDS, FORBIDS), found)
    assert (result.found, result.gold) == (len(found), 1)
    assert (result.right, result.covered) == (right, covered)
    assert (result.with_status, result.forbidden) == (with_status, forbidden)
    assert len(result.missed) == 1 - covered
    assert len(result.invented) == len(found) - right
    assert len(result.broken) == forbidden


STATUSES = {*MODALITIES, "negated"}


@pytest.mark.parametrize(
    "modality",
    sorted(MODALITIES),
)
def test_each_modality_is_right_where_gold_says_so(tmp_path: Path, modality: Modality) -> None:
    found = statement("Chad", "attacks", "Mali", modality=modality)
    for status in STATUSES:
        result = judge(item(tmp_path, f"+\tChad\tattacks\tMali\t{status}\t\t"), [found])
        assert result.with_status == int(status == modality)


def test_what_is_derived_is_not_counted(tmp_path: Path) -> None:
    derived = statement("Chad", "attacks", "Mali", speaker="Niger", derived=True)
    result = judge(item(tmp_path, HOLDS), [derived])
    assert (result.found, result.covered) == (0, 0)


def test_a_further_argument_is_not_counted(tmp_path: Path) -> None:
    result = judge(item(tmp_path, HOLDS), [RIGHT, statement("Chad", "attacks_with", "Niger")])
    assert (result.found, result.right) == (1, 1)


@pytest.mark.parametrize("symmetric", [True, False])
def test_only_a_symmetric_relation_may_be_turned(tmp_path: Path, *, symmetric: bool) -> None:
    turned = statement("Mali", "attacks", "Chad", speaker="Niger", symmetric=symmetric)
    assert judge(item(tmp_path, HOLDS), [turned]).right == int(symmetric)


def test_sums() -> None:
    total = Evaluation(found=1, right=1, gold=3, covered=1)
    total.add(Evaluation(found=3, right=1, gold=1, covered=1))
    assert (total.precision, total.recall, total.f1) == (0.5, 0.5, 0.5)
    assert (Evaluation().precision, Evaluation().recall, Evaluation().f1) == (0, 0, 0)
    assert next(total.lines()).startswith("precision 0.500  recall 0.500  F1 0.500")


# The gold that ships with kg

ITEMS = list(read_gold(GOLD))
NAMED = [pytest.param(i, id=f"{i.file}: {i.text[:40]}") for i in ITEMS]


def test_each_table_has_items() -> None:
    assert {i.file for i in ITEMS} == {p.name for p in GOLD.glob("*.tsv")}


@pytest.mark.parametrize("gold", NAMED)
def test_gold_is_well_formed(gold: GoldItem) -> None:
    assert gold.text == gold.text.strip()
    for line in (*gold.holds, *gold.forbids):
        assert line.subject
        assert line.relation
        assert line.object
    for line in gold.holds:
        assert line.status <= {plain(status) for status in STATUSES}
        if line.time:
            dt.date.fromisoformat((line.time + "-01-01")[:10])


@pytest.mark.parametrize("gold", NAMED)
def test_gold_does_not_contradict_itself(gold: GoldItem) -> None:
    for forbidden in gold.forbids:
        for line in gold.holds:
            same = (
                line.subject & forbidden.subject
                and line.relation & forbidden.relation
                and line.object & forbidden.object
            )
            assert not same or not line.status & {"actual", "planned"}


@pytest.mark.model("0.3.1")
def test_the_bundled_pipeline_stays_above_its_floor(bundled: RuleExtractor) -> None:
    documents = [Document(f"gold-{n}", i.text, date=i.date) for n, i in enumerate(ITEMS)]
    total = Evaluation()
    for gold, (_, found) in zip(ITEMS, bundled.statements(documents), strict=True):
        total.add(judge(gold, found))
    assert total.precision >= 0.75
    assert total.recall >= 0.5
    assert total.forbidden <= 10, "\n".join(total.broken)
