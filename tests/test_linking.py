"""A relation and its sentence -> what the line of the page says."""

import pytest

from kg.network import SourcedStatement
from kg.page.linking import linked


@pytest.mark.parametrize(
    ("label", "words", "sentence", "said"),
    [
        pytest.param(
            "signs pact",
            ("Chad", "signed", "Mali"),
            "Chad signed a pact with Mali.",
            "signs pact with",
            id="preposition behind the noun",
        ),
        pytest.param(
            "lowers level",
            ("Chad", "lowered", "Mali"),
            "Chad lowered the level of its relations with Mali.",
            "lowers level of its relations with",
            id="with the words before it",
        ),
        pytest.param(
            "holds talks",
            ("Chad", "held", "Mali"),
            "Chad held talks in Niamey on Monday with Mali.",
            "holds talks with",
            id="not with names and dates",
        ),
        pytest.param(
            "signs treaty",
            ("Mali", "signed", "Chad"),
            "Chad signed a treaty with Mali.",
            "signs treaty with",
            id="from the other side",
        ),
        pytest.param(
            "signs treaty",
            ("Mali", "signed", "Chad"),
            "A treaty between Mali and Chad was signed.",
            "signs treaty with",
            id="between two",
        ),
        pytest.param(
            "signs treaty",
            ("Mali", "signed", "Chad"),
            "Mali and Chad signed a treaty.",
            "signs treaty with",
            id="two in one breath",
        ),
        pytest.param(
            "provides support",
            ("Chad", "provided", "Mali"),
            "Chad provided Mali with broad support.",
            "provides support to",
            id="object before with",
        ),
        pytest.param(
            "stops offensive",
            ("Chad", "stopped", "Russian"),
            "Chad stopped the Russian offensive.",
            "stops offensive of",
            id="an adjective",
        ),
        pytest.param(
            "calls for release",
            ("Chad", "called", "the minister"),
            "Chad called for the minister's release.",
            "calls for release of",
            id="a genitive",
        ),
        pytest.param(
            "agrees",
            ("Chad", "agreement between", "Mali"),
            "The agreement between Chad and Mali ends.",
            "agrees with",
            id="a noun that the name made a verb",
        ),
        pytest.param(
            "exports",
            ("Chad", "exports of", "oil"),
            "The exports of oil by Chad rose.",
            "exports",
            id="a verb with its object",
        ),
        pytest.param(
            "offers asylum",
            ("Chad", "offered", "her"),
            "Chad offered her asylum.",
            "offers asylum",
            id="in doubt nothing",
        ),
        pytest.param(
            "gives up",
            ("Chad", "gave up", "a claim"),
            "Chad gave up, in talks with Mali, a claim.",
            "gives up",
            id="a particle",
        ),
        pytest.param(
            "flees to",
            ("Chad", "fled", "Mali"),
            "They fled to Mali.",
            "flees to",
            id="has its preposition",
        ),
    ],
)
def test_a_line_says(label: str, words: tuple[str, str, str], sentence: str, said: str) -> None:
    who, does, whom = words
    statement = SourcedStatement(
        sentence, "a", subject_text=who, relation_text=does, object_text=whom
    )
    assert linked(label, [statement]) == said


def test_the_first_sentence_that_tells_counts() -> None:
    said = [
        SourcedStatement("Chad's pact was signed.", "a", object_text="Mali"),
        SourcedStatement("Chad signed a pact on Mali.", "b", object_text="Mali"),
        SourcedStatement("Chad signed a pact with Mali.", "c", object_text="Mali"),
    ]
    assert linked("signs pact", said) == "signs pact on"
