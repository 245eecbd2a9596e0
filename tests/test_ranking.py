"""Whom pronouns mean, learned: the corpora, the fit, the table, and how sure a reading is."""

from pathlib import Path

import pytest

from kg.coreference.ranking.ranker import Kind, chosen, weights
from kg.errors import TrainingError
from kg.training.coreference import Example, fitted, write_weights
from kg.training.coreference_corpora import SOMEBODY_ELSE, read_annotated_texts

GUM = """# newdoc id = one
# newpar
1\tMs\tMs\tPROPN\tNNP\t_\t2\tcompound\t_\tEntity=(1-person-new
2\tHolm\tHolm\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=1)
3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_
4\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\tRome\tRome\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-place-new)
"""
COLUMNS = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"


def at(text: str, entities: dict[int, str]) -> dict[str, str]:
    """Return the words that mean somebody, by the places of their first letters."""
    words = {i: text[i:].split()[0].strip(".") for i in entities if i == 0 or text[i - 1] == " "}
    return {word: entities[i] for i, word in words.items()}


def test_a_treebank_tells_what_words_mean_the_same(tmp_path: Path) -> None:
    (tmp_path / "one.conllu").write_text(GUM, encoding="utf-8")
    (only,) = read_annotated_texts(tmp_path)
    assert only.text == "Ms Holm can't. She left Rome"
    assert at(only.text, dict(only.entities)) == {"Holm": "1", "She": "1", "Rome": "2"}


@pytest.mark.parametrize(
    ("a", "b", "meant"),
    [("TRUE", "FALSE", "A"), ("FALSE", "TRUE", "B"), ("FALSE", "FALSE", SOMEBODY_ELSE)],
)
def test_a_table_tells_which_of_two_names_a_pronoun_means(
    tmp_path: Path, a: str, b: str, meant: str
) -> None:
    row = f"x-1\tAda met Eva. She left.\tShe\t13\tAda\t0\t{a}\tEva\t8\t{b}\tu\n"
    (tmp_path / "gap.tsv").write_text(COLUMNS + row, encoding="utf-8")
    (only,) = read_annotated_texts(tmp_path)
    assert at(only.text, dict(only.entities)) == {"Ada": "A", "Eva": "B", "She": meant}
    assert only.asked == 13


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("gap.tsv", "ID\tText\nx\ty\n", "give it the columns of GAP", id="columns"),
        pytest.param("notes.md", "", "no .conllu and no .tsv", id="nothing"),
    ],
)
def test_a_folder_without_annotation_is_told(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(TrainingError, match=message):
        list(read_annotated_texts(tmp_path))


def example(kind: Kind, right: int, source: str = "") -> Example:
    """Make an example of two candidates, the first of which is the subject, and nobody."""
    rows = [[("role subject", 1.0)], [("role obj", 1.0)], [("nobody", 1.0)]]
    return Example(source, kind, rows, [place == right for place in range(3)], ["a", "b"])


def test_what_persons_tell_of_places_is_told_of_things_too() -> None:
    tables = fitted([example("person", 0) for _ in range(20)] + [example("thing", 0)])
    assert tables["thing"]["role subject"] > 0 > tables["thing"]["role obj"]
    assert tables["person"]["role subject"] > tables["thing"]["role subject"]
    assert "nobody" not in tables["thing"]  # one example alone says nothing of its own


def test_weights_are_read_as_they_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "weights.tsv"
    write_weights({"person": {"near": 0.5}, "thing": {"near": 0.001}, "several": {}}, table)
    monkeypatch.setattr("kg.coreference.ranking.ranker.TABLE", table)
    assert weights.__wrapped__("person") == {"near": 0.5}
    assert weights.__wrapped__("thing") == {}  # too small to say anything


@pytest.mark.parametrize(
    ("scores", "keys", "expected"),
    [
        pytest.param((2.0, 0.0, 0.0), ("a", "b"), 0, id="the likeliest"),
        pytest.param((0.0, 0.0, 0.0), ("a", "b"), None, id="two alike"),
        pytest.param((0.0, 0.0, 0.0), ("a", "a"), 0, id="two words that mean the same"),
        pytest.param((0.0, 2.0, 0.0), ("a", ""), None, id="somebody of whom nothing is known"),
        pytest.param((0.0, 0.0, 2.0), ("a", "b"), None, id="nobody"),
        pytest.param((2.0, 0.0, 0.0), ("", ""), None, id="none that can be meant"),
    ],
)
def test_a_pronoun_means_whom_it_most_likely_means(
    scores: tuple[float, ...], keys: tuple[str, ...], expected: int | None
) -> None:
    rows = [[(str(place), 1.0)] for place in range(len(scores))]
    known = {str(place): score for place, score in enumerate(scores)}
    best = chosen(keys, rows, known, "person")
    assert (best.place if best is not None else None) == expected
