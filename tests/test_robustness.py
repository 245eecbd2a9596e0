"""Whatever the text, reading it raises nothing and what it yields stands in the text."""

import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from types import FrameType

import pytest
from conftest import RowReader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.clauses import open_rows
from kg.errors import KgWarning, LexiconError
from kg.extractors import RuleExtractor
from kg.model import Document, Mention, Statement
from kg.parsing import articles
from kg.parsing.pieces import pieces

MODEL = "0.3.1"  # of the bundled pipeline
pytestmark = pytest.mark.model(MODEL)

NEWS = (
    "Russia attacked Kyiv, Macron said on Monday. The president of France urged it to sign a "
    "pact with Ukraine. Its army, which Chad backed, left. "
)
TEXTS = {
    "nothing but what is not done": "Nothing to stop Mali.",
    "a preposition and nothing else": "With or without? Or without.",
    "a noun with a clause and nothing else": "The way that he believes this.",
    "a clause of time below a name": "To Emil Roth, when he refused to sign the pact.",
    "empty": "",
    "white space": " \n\n \t \r\n",
    "one token": "a",
    "one name": "Russia",
    "one mark": '"',
    "marks": '. . . !!! ??? """ (( ))',
    "emoji": "😀 🇺🇦 attacked 🇷🇺 on Monday 👍🏽.",
    "Cyrillic": "Россия напала на Украину. Макрон осудил это.",
    "Chinese": "俄罗斯袭击了乌克兰。马克龙谴责了这一行为。",
    "Arabic": "روسيا هاجمت أوكرانيا",
    "combining": "Rus\u0301sia a\u0308ttacked Kyi\u0301v.",
    "zero width": "\ufeffRussia\u200b attacked\u200b Kyiv.",
    "control": "Russia\x00attacked\x07Kyiv\x1b.",
    "capitals": "RUSSIA ATTACKED KYIV, THE WHITE HOUSE SAID ON MONDAY.",
    "lower case": "russia attacked kyiv, the white house said on monday.",
    "tokenised": "Russia 's army did n't attack `` Kyiv '' -LRB- UA -RRB- , Macron said .",
    "double spaces": NEWS.replace(" ", "  "),
    "no-break spaces": NEWS.replace(" ", "\u00a0"),
    "lines of Windows": NEWS.replace(". ", ".\r\n"),
    "tabs": NEWS.replace(" ", "\t"),
    "nested nouns": f"{'the president of ' * 75}Mali attacked Kyiv.",
    "nested speech": f"{'Mali said that ' * 75}Chad left.",
    "nested control": f"{'Mali wants Chad to urge ' * 45}Niger to leave.",
    "nested brackets": f"Mali {'(' * 60}Chad{')' * 60} left.",
}

CUT = {  # the articles of which something is left out, with the words that say what
    "one long word": ("x" * 5_000, "a stretch of more than 300 letters"),
    "no full stop": ("Russia attacked Kyiv and " * 250, "of more than 250 words"),
    "one name over and over": ("Russia " * 240, "or 150 levels"),
    "coordination": (f"{'Chad, ' * 100}Mali met {'Chad, ' * 100}Mali.", "of more than 250 words"),
}
BACK = "On Monday Scholz attacked Russia. Macron urged Chad to sign a pact with Mali."
PIECES = """
Volodymyr Zelenskiy they he the bloc in 2014 sanctions against talks between who which that 's not
to by of and or is was be having been there ( ) " “ ”
"""
WORDS = ["\n\n", *PIECES.split(), *NEWS.replace(",", " ,").replace(".", " .").split()]


@pytest.fixture(scope="session")
def reader() -> RuleExtractor:
    return RuleExtractor()


FAILING = (  # where a rule is called, one for each part of reading
    pytest.param("kg.parsing.universal_dependencies.repair", id="a repair"),
    pytest.param("kg.statements.clauses", id="a clause"),
    pytest.param("kg.statements.predicates", id="a predicate"),
    pytest.param("kg.statements.stated", id="a statement"),
    pytest.param("kg.statements.events", id="an event"),
)


def statements(reader: RuleExtractor, text: str) -> list[Statement]:
    ((_, found),) = reader.statements([Document("x", text)])
    return found


def mentions(statement: Statement) -> Iterator[Mention]:
    yield statement.subject
    yield statement.object
    yield from (a.speaker for a in statement.attributions)
    if statement.place:
        yield statement.place


def check(reader: RuleExtractor, text: str) -> None:
    """Read a text both ways, and find what is quoted at its place."""
    for statement in statements(reader, text):
        evidence = statement.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert 0 <= statement.confidence <= 1
        for mention in mentions(statement):
            assert stands_in(mention.text, text[mention.start : mention.end])
    ((_, rows),) = reader.open_rows([Document("x", text)])
    for row in rows:
        assert row.subject
        assert row.relation
        assert 0 <= row.confidence <= 1


def stands_in(words: str, text: str) -> bool:
    """Return whether words are in a text in this order: a phrase may leave out words between."""
    at = 0
    for word in words.split():
        at = text.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True


def test_the_version_is_pinned(reader: RuleExtractor) -> None:
    assert reader.nlp.meta["version"] == MODEL


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text(text: str, reader: RuleExtractor) -> None:
    check(reader, text)


@pytest.mark.parametrize(("text", "said"), CUT.values(), ids=CUT)
def test_text_that_is_cut(text: str, said: str, reader: RuleExtractor) -> None:
    with pytest.warns(KgWarning, match=f"^x: left out .*{said}.* from character 0 on$"):
        check(reader, text)


def test_a_mention_is_written_as_in_the_text(reader: RuleExtractor) -> None:
    text = "NATO's expansion worried Russia."
    found = statements(reader, text)
    assert found
    assert [m.text for s in found for m in mentions(s) if m.text not in text] == []


SLOW = [HealthCheck.too_slow]  # the parser's first words of a kind take longer


@given(words=st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=30, suppress_health_check=SLOW, derandomize=True)
def test_words_in_any_order(words: list[str], reader: RuleExtractor) -> None:
    check(reader, " ".join(words))


@given(text=st.text(max_size=200))
@settings(max_examples=30, suppress_health_check=SLOW, derandomize=True)
def test_any_characters(text: str, reader: RuleExtractor) -> None:
    check(reader, text)


@given(
    text=st.text(
        alphabet=st.sampled_from("aRK'’\"-. ,;:()\n\t\r\u00a0\u200b😀é’“”$%/\\"), max_size=120
    )
)
@settings(max_examples=30, suppress_health_check=SLOW, derandomize=True)
def test_any_marks(text: str, reader: RuleExtractor) -> None:
    check(reader, text)


@given(before=st.text(alphabet="x \n", max_size=8))
@settings(max_examples=8, suppress_health_check=SLOW, derandomize=True)
def test_offsets_count_from_the_start_of_the_article(before: str, reader: RuleExtractor) -> None:
    text = f"{before}\n\n{NEWS}"
    assert statements(reader, text)
    check(reader, text)


def test_many_statements_of_one_sentence_are_cut(by_rows: RowReader) -> None:
    with pytest.warns(KgWarning, match="from character 0 on states more than 400 things"):
        assert len(by_rows.statements(coordination(15))) == 400


def coordination(number: int) -> str:
    """Return the rows of a sentence in which so many names meet as many others."""
    verb, second = 2 * number + 1, 2 * number + 2
    rows = [*listed("Qa", number, 1), "met meet VERB VBD ROOT 0", *listed("Zu", number, second)]
    rows[0] = f"Qa0 Qa0 PROPN NNP nsubj {verb}"
    rows[verb] = f"Zu0 Zu0 PROPN NNP obj {verb}"
    return "\n".join(rows)


def listed(name: str, number: int, first: int) -> list[str]:
    """Return rows of names with commas between, all but the first hanging on the first."""
    names = (f"{name}{k} {name}{k} PROPN NNP conj {first}" for k in range(number))
    return [row for each in names for row in (each, f", , PUNCT , punct {first}")]


@pytest.mark.parametrize("dep", ["conj", "xcomp", "ccomp", "acl", "nmod"])
def test_no_tree_is_too_deep(dep: str, by_rows: RowReader) -> None:
    rows = ["wants want VERB VBZ ROOT 0"]
    rows += [f"signed sign VERB VBN {dep} {above}" for above in range(1, 240)]
    assert by_rows.statements("\n".join(rows)) == []


# A paragraph is parsed with what stands before it, so that cutting may change a label of the parser
# in it; these articles read alike in any pieces that end where a paragraph does.
@pytest.mark.parametrize("letters", [150, 400, 1_000])
def test_pieces_read_as_the_whole_does(
    letters: int, reader: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join([f"Emmanuel Macron met Olaf Scholz. {NEWS}", *[NEWS] * 9, BACK])
    whole = statements(reader, text)
    monkeypatch.setattr(articles, "LONGEST_WINDOW", letters)
    assert statements(reader, text) == whole
    assert {"Emmanuel_Macron", "Olaf_Scholz"} <= {s.subject.entity.id for s in whole}
    check(reader, text)


STORY = (
    "Ada Holm, the president of Chad, met Femi Ade of the Coastal Trade League (CTL) in Lagos.",
    "She praised the league. Holm then warned Mali.",
    "The CTL expelled Mali. It also expelled Togo.",
    "Ade criticised the president. He left for Accra.",
    "Holm dismissed Omar Bo. The minister had met Ade.",
)


@pytest.mark.parametrize("letters", [100, 180, 300])
def test_windows_carry_the_discourse_on(
    letters: int, reader: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join(STORY)
    whole = unweighed(statements(reader, text))
    monkeypatch.setattr(articles, "LONGEST_WINDOW", letters)
    assert unweighed(statements(reader, text)) == whole
    assert {"Ada_Holm", "Femi_Ade"} <= {each.subject.entity.id for each in whole}


TALK = (
    "Ada Holm, the president of Chad, met Omar Bo of the Coastal Trade League.",
    "Q. What did you do?",
    "A. I expelled Togo. The league praised Mali.",
    "Q. Did you warn Mali?",
    "A. I warned Ghana. Togo left the league.",
)


@pytest.mark.parametrize("letters", [80, 150])
def test_windows_know_who_speaks(
    letters: int, reader: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join(TALK)
    whole = unweighed(statements(reader, text))
    monkeypatch.setattr(articles, "LONGEST_WINDOW", letters)
    assert unweighed(statements(reader, text)) == whole
    assert {each.attributions[0].speaker.entity.id for each in whole[-2:]} == {"Ada_Holm"}


def unweighed(found: list[Statement]) -> list[Statement]:
    """Return statements without how sure they are: the parser sees a word beside each cut."""
    return [replace(each, confidence=1.0) for each in found]


@given(text=st.text(alphabet="ab. \n", max_size=80), longest=st.integers(2, 20))
def test_pieces_make_up_the_text(text: str, longest: int) -> None:
    found = list(pieces(text, longest))
    assert "".join(text[start:end] for start, end in found) == text
    assert max(end - start for start, end in found) <= longest


@pytest.mark.parametrize(
    "kind", ['"', "(", "😀", "a-", "a/", ".", "U.S.", ",", "x", "1,", "\u0301"]
)
def test_a_run_of_marks_is_no_word(kind: str, reader: RuleExtractor) -> None:
    text = f"Russia attacked Kyiv. {kind * 20_000} Mali left Chad."
    with pytest.warns(KgWarning, match="letters without a space, the first from character 22 on"):
        (first, *_, last) = statements(reader, text)
    assert (first.evidence.text, last.evidence.text) == ("Russia attacked Kyiv.", "Mali left Chad.")


def test_a_sentence_that_is_too_long_yields_nothing(reader: RuleExtractor) -> None:
    with pytest.warns(KgWarning, match="more than 250 words"):
        assert statements(reader, "Russia attacked Kyiv and " * 2_500) == []


def calls(action: Callable[[], Iterable[object]]) -> int:
    """Count the calls of Python functions: what time would measure, but the same each time."""
    count = 0

    def counting(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        list(action())
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "way",
    ["statements", "open_rows"],
)
def test_twice_the_text_takes_twice_the_work(way: str, reader: RuleExtractor) -> None:
    def work(repeated: int) -> int:
        article = Document("x", NEWS * repeated)
        return calls(lambda: getattr(reader, way)([article]))

    work(1)  # what is loaded or cached once
    once, twice = work(40), work(80)
    assert twice < 2.3 * once


def test_twice_the_nesting_does_not_square_the_work(reader: RuleExtractor) -> None:
    def work(levels: int) -> int:
        article = Document("x", f"{'the president of ' * levels}Mali attacked Kyiv.")
        return calls(lambda: reader.statements([article]))

    work(1)  # what is loaded or cached once
    assert work(12) < 6 * work(6)


def failing(rule: Callable[..., object]) -> Callable[..., object]:
    """Return a rule that fails on what has Chad in it, as one with a mistake does."""

    def broken(first: object, *others: object) -> object:
        context = others[-1] if others else first
        sentence = getattr(context, "sentence", context)
        if any(word.text == "Chad" for word in sentence.words):  # type: ignore[attr-defined]
            msg = "no head"
            raise ValueError(msg)
        return rule(first, *others)

    return broken


@pytest.mark.issue(16)
@pytest.mark.parametrize("rule", FAILING)
def test_a_rule_that_fails_costs_its_sentence(
    rule: str, reader: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, _, name = rule.rpartition(".")
    right = getattr(importlib.import_module(module), name)
    monkeypatch.setattr(rule, failing(right))
    text = "France attacked Mali. Niger attacked Chad. Russia attacked Kyiv."
    said = r'x: the sentence "Niger attacked Chad \." cannot be read \(ValueError: no head\)'
    with pytest.warns(KgWarning, match=said):
        found = statements(reader, text)
    assert {str(each.subject.entity.label) for each in found} == {"France", "Russia"}


def test_a_rule_that_fails_costs_the_rows_of_its_sentence(
    reader: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.clauses.open_rows", failing(open_rows))
    with pytest.warns(KgWarning, match="Niger attacked Chad"):
        ((_, rows),) = reader.open_rows([Document("x", "Niger attacked Chad. France left Mali.")])
    assert [row.subject for row in rows] == ["France"]


def test_what_is_wrong_everywhere_stops_reading(
    reader: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_table(*_: object) -> None:
        msg = "no table of words"
        raise LexiconError(msg)

    monkeypatch.setattr("kg.statements.clauses", no_table)
    with pytest.raises(LexiconError):
        statements(reader, "France attacked Mali.")
