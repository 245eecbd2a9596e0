"""Judged statements: how confidence is fitted to them, tried on them and printed."""

import csv
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import GoldError, InstallationError
from kg.evaluation.calibration import Bin, bins, calibration_error
from kg.evaluation.judged import judged_elsewhere, judged_statements, read_verdicts
from kg.evaluation.regression import Example, cross_validated, fit
from kg.statements.confidence import likely, odds, read_weights, weights
from kg.statements.features import OF_EVENTS
from kg.training.confidence import write_weights

Result = tuple[int, str, str]

COLUMNS = [
    "document",
    "sentence",
    "subject",
    "relation",
    "object",
    "polarity",
    "modality",
    "tense",
    "speaker",
    "strict",
    "fair",
]
TEXTS = {"alps": "Austria attacked Chile.", "lake": "Ghana praised Peru."}
TOLD = [
    ("alps", "Austria attacked Chile.", "Austria", "attacks", "Chile"),
    ("lake", "Ghana praised Peru.", "Ghana", "praises", "Peru"),
]
STALE = ("lake", "Ghana praised Peru.", "Ghana", "scolds", "Peru")
AS_FACT = ("positive", "actual", "past", "")


@pytest.fixture
def kg(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Run the command line in this process."""

    def run(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        return code, *capsys.readouterr()

    return run


def write_judged(folder: Path, rows: Sequence[Sequence[str]], columns: Sequence[str] = ()) -> None:
    """Write articles and the verdicts on their statements."""
    for name, text in TEXTS.items():
        head = "Title: T\nDate: 2031-05-01\nSource: S\nLicence: MIT\nKind: war\n\n"
        (folder / f"{name}.txt").write_text(head + text, encoding="utf-8")
    with (folder / "judged.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns or COLUMNS, *rows])


def test_bins_part_statements_by_confidence() -> None:
    found = [(0.2, False, False), (0.9, True, True), (0.9, False, True)]
    assert list(bins(found)) == [Bin(0.0, 0.5, 1, 0.2, 0, 0), Bin(0.9, 1.0, 2, 0.9, 0.5, 1)]
    assert calibration_error(found) == pytest.approx((0.2 + 2 * 0.4) / 3)


def examples(*, wrong: str) -> list[Example]:
    """Return readings of six articles: those with one feature are mostly wrong."""
    plain, doubted = {"any reading": 1.0}, {"any reading": 1.0, wrong: 1.0}
    return [
        Example(features, right, f"article {n}")
        for n in range(6)
        for features, right in ((plain, True), (plain, n > 0), (doubted, n == 0), (doubted, False))
    ]


def test_what_goes_with_wrong_readings_gets_a_negative_weight() -> None:
    fitted = fit(examples(wrong="in a hurry"))
    assert fitted["in a hurry"] < -0.5 < 0 < fitted["any reading"]
    assert fit(examples(wrong="in a hurry")[::-1]) == fitted


def test_only_the_features_asked_for_are_fitted() -> None:
    assert set(fit(examples(wrong="late"), {"any reading"})) == {"any reading"}


def test_what_was_read_first_tells_how_many_readings_are_right() -> None:
    mended = [Example({"any reading": 1.0, "deep": n % 2}, n % 4 > 0, "a") for n in range(40)]
    first = [
        Example({"any reading": 1.0, "deep": n % 2}, n % 2 > 0, "b", first=True) for n in range(8)
    ]
    before, after = fit(mended), fit([*mended, *first])
    expected = [likely(odds(each.features.items(), after)) for each in first]
    assert sum(expected) / len(expected) == pytest.approx(0.5, abs=0.01)
    assert after["any reading"] < before["any reading"]


def test_first_readings_are_told_from_others(tmp_path: Path) -> None:
    text = "article,strict,fair,first,deep\na,1,1,1,1\nb,0,1,,0.5\n"
    (tmp_path / "features.csv").write_text(text, encoding="utf-8")
    assert [each.first for each in judged_elsewhere(tmp_path)] == [True, False]


def test_held_articles_and_the_tried_one_are_not_fitted() -> None:
    found = examples(wrong="odd")
    odd = [Example(each.features, not each.right, "held") for each in found]
    tried = list(cross_validated([*found, *odd], {"held"}))
    assert tried[: len(found)] == list(cross_validated(found))
    without_first = fit([each for each in found if each.article != "article 0"])
    with_first = fit(found)
    assert without_first != with_first
    assert len(set(tried[len(found) :])) == 2


@pytest.mark.model
def test_verdicts_meet_the_statements_of_today(tmp_path: Path) -> None:
    rows = [(*told, *AS_FACT, "1", "1") for told in TOLD] + [(*STALE, *AS_FACT, "0", "0")]
    write_judged(tmp_path, rows)
    (tmp_path / "held.txt").write_text("", encoding="utf-8")
    found = list(judged_statements(tmp_path))
    assert [(each.article, each.strict, each.held) for each in found] == [
        ("alps", True, False),
        ("lake", True, False),
    ]
    assert all(each.features["any reading"] == 1 for each in found)
    assert set(found[0].features) >= OF_EVENTS == set(weights("event"))
    assert set(found[0].features) <= set(weights("statement"))


@pytest.mark.model
def test_training_twice_gives_the_same_bytes(kg: Callable[..., Result], tmp_path: Path) -> None:
    write_judged(tmp_path, [(*told, *AS_FACT, str(n), "1") for n, told in enumerate(TOLD)])
    written = []
    for name in ("one.tsv", "two.tsv"):
        code, out, err = kg("train", tmp_path, "--confidence", "-o", tmp_path / name)
        assert (code, out, err) == (0, f"{tmp_path / name}: fitted to 2 statements\n", "")
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert read_weights(tmp_path / "one.tsv")["derived"] == {"statement": weights()["derived"]}


@pytest.mark.model
def test_weights_are_fitted_to_features_of_articles_that_are_not_here(
    kg: Callable[..., Result], tmp_path: Path
) -> None:
    here, away = tmp_path / "here", tmp_path / "away"
    for folder in (here, away):
        folder.mkdir()
        write_judged(folder, [(*told, *AS_FACT, "1", str(n)) for n, told in enumerate(TOLD)])
    kept = here / "features.csv"
    assert kg("train", away, "--features", "-o", kept) == (0, f"{kept}: 2 statements\n", "")
    assert "Austria" not in kept.read_text(encoding="utf-8")
    inside, outside = list(judged_statements(away)), list(judged_elsewhere(here))
    assert [(o.article, o.strict, o.fair) for o in outside] == [
        (i.article, i.strict, i.fair) for i in inside
    ]
    for within, without in zip(inside, outside, strict=True):
        told = {name: value for name, value in within.features.items() if value}
        assert without.features == pytest.approx(told, abs=1e-3)
    table = tmp_path / "new.tsv"
    code, out, err = kg("train", here, "--confidence", "-o", table)
    assert (code, out, err) == (0, f"{table}: fitted to 4 statements\n", "")
    code, out, err = kg("evaluate", here, "--calibration")
    assert (code, err) == (0, "")
    assert re.search(r"^elsewhere +statements", out, re.MULTILINE)


def test_features_need_a_place(kg: Callable[..., Result], tmp_path: Path) -> None:
    code, out, err = kg("train", tmp_path, "--features")
    assert (code, out) == (2, "")
    assert "name a file with -o features.csv" in err


@pytest.mark.model
def test_evaluate_prints_reliability(kg: Callable[..., Result], tmp_path: Path) -> None:
    write_judged(tmp_path, [(*told, *AS_FACT, "1", "1") for told in TOLD])
    code, out, err = kg("evaluate", tmp_path, "--calibration")
    assert (code, err) == (0, "")
    assert re.match(r"here +statements +expected +right +right or nearly\n", out)
    assert "expected calibration error 0." in out
    assert "\nheld " not in out


@pytest.mark.parametrize(
    ("rows", "columns", "message"),
    [
        pytest.param([], COLUMNS[:-1], "line 1: no column fair: add it", id="no column"),
        pytest.param(
            [(*TOLD[0], *AS_FACT, "yes", "1")],
            COLUMNS,
            "line 2: a verdict is 1 or 0, not 'yes' and '1'",
            id="no verdict",
        ),
    ],
)
def test_broken_verdicts_are_named(
    tmp_path: Path, rows: list[Sequence[str]], columns: list[str], message: str
) -> None:
    write_judged(tmp_path, rows, columns)
    with pytest.raises(GoldError, match=re.escape(message)):
        read_verdicts(tmp_path / "judged.csv")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("article,strict\na,1\n", "line 1: no column fair: add it"),
        ("article,strict,fair,deep\na,1,2,1\n", "line 2: a verdict is 1 or 0, not '1' and '2'"),
        ("article,strict,fair,deep\na,1,1,x\n", "line 2: could not convert string to float: 'x'"),
    ],
)
def test_broken_features_are_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "features.csv").write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=re.escape(message)):
        list(judged_elsewhere(tmp_path))


def test_verdicts_that_are_missing_or_too_few_are_named(
    kg: Callable[..., Result], tmp_path: Path
) -> None:
    code, out, err = kg("evaluate", tmp_path, "--calibration")
    assert (code, out) == (2, "")
    assert err.startswith(f"kg: {tmp_path}/judged.csv: no such file")
    write_judged(tmp_path, [(*TOLD[0], *AS_FACT, "1", "1")])
    code, out, err = kg("train", tmp_path, "--confidence", "-o", tmp_path / "new.tsv")
    assert (code, out, (tmp_path / "new.tsv").exists()) == (2, "", False)
    assert "verdicts on fewer than 2 articles that are not held: add some" in err


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("any reading\t1\n", id="no header"),
        pytest.param("feature\tstatement\tevent\nany reading\tmuch\t\n", id="no number"),
        pytest.param("feature\tstatement\tevent\nany reading\t1\t2\t3\n", id="too many cells"),
    ],
)
def test_a_damaged_table_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "confidence.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InstallationError, match=re.escape(f"{path}: ")):
        read_weights(path)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "confidence.tsv"
    write_weights({"statement": {"odd": -0.5, "any reading": 1.0}, "event": {"odd": -1.0}}, path)
    found = read_weights(path)
    assert found["odd"] == {"statement": -0.5, "event": -1.0}
    assert found["any reading"] == {"statement": 1.0}
