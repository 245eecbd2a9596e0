"""Whom a judgment means by *the defendant*, *the applicant*, as its title tells."""

import pytest

from kg.coreference.litigants import litigants
from kg.english.lexicon import load_lexicon
from kg.extractors import RuleExtractor
from kg.model import Document
from kg.ontology import Ontology


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        pytest.param("R v EMIL ROTH", "The appellant left.",
                     {"defendant": "Emil Roth", "appellant": "Emil Roth", "applicant": "Emil Roth"},
                     id="whom the Crown prosecutes may appeal"),
        pytest.param("Holm v France [2031] DHC 12", "The judge sat.",
                     {"claimant": "Holm", "applicant": "Holm", "defendant": "France",
                      "respondent": "France"},
                     id="who goes to law, and against whom"),
        pytest.param("Holm v France", "The appellant left.",
                     {"claimant": "Holm", "defendant": "France"},
                     id="either side may appeal"),
        pytest.param("Holm and Lind v Mr Emil Roth", "",
                     {"defendant": "Emil Roth", "respondent": "Emil Roth"},
                     id="several on one side"),
        pytest.param("ADA MARIA HOLM v STATE OF DORN", "The appellant left.",
                     {"defendant": "Ada Maria Holm", "appellant": "Ada Maria Holm",
                      "state": "State of Dorn"},
                     id="who prosecutes is called by one word"),
        pytest.param("France v the rest", "", {}, id="no names"),
        pytest.param("Rain in France", "", {}, id="no judgment"),
    ],
)  # fmt: skip
def test_parties(title: str, text: str, expected: dict[str, str], ontology: Ontology) -> None:
    document = Document("a", text, title=title)
    found = litigants(document, (), ontology, load_lexicon())
    assert {word: found[word].label for word in expected if word in found} == expected
    assert {"appellant", "respondent"} & found.keys() == {"appellant", "respondent"} & {*expected}


def test_the_parts_of_a_judgment_are_its_parties(bundled: RuleExtractor) -> None:
    text = "The defendant attacked Holm. A defendant praised Mali."
    found = bundled.statements([Document("a", text, title="Regina v EMIL ROTH")])
    told = {(s.subject.entity.label, s.object.entity.label) for _, each in found for s in each}
    assert ("Emil Roth", "Holm") in told
    assert ("Emil Roth", "Mali") not in told


def test_counsel_and_the_court_in_a_judgment(bundled: RuleExtractor) -> None:
    text = (
        "The defendant drove to Klow.\n\nWe are grateful to Mr Lind. He submits that Ada Bo "
        "attacked Mali. We affirm the judgment.\n\nMrs Bo left. She praised Chad."
    )
    judgment = Document("a", text, title="R v Emil Roth", source="Supreme Court of Dorn")
    ((_, found),) = bundled.statements([judgment])
    told = {
        (
            s.subject.entity.label,
            s.object.entity.label,
            *(a.speaker.entity.label for a in s.attributions),
        )
        for s in found
    }
    assert ("Ada Bo", "Mali", "Lind") in told  # not the defendant
    assert ("Supreme Court of Dorn", "judgment") in told
    assert ("Emil Roth", "Chad") not in told


def test_who_argues_goes_on(bundled: RuleExtractor) -> None:
    text = "Mr Lind argues that Ada Bo left Mali. He further argues that Chad attacked Mali."
    judgment = Document("a", text, title="Holm v Dorn Police")
    ((_, found),) = bundled.statements([judgment])
    speakers = {a.speaker.entity.label for s in found for a in s.attributions}
    assert speakers == {"Lind"}


def test_who_meets_him_is_another(bundled: RuleExtractor) -> None:
    text = "Mr Lind met Femi Ade. Lind spoke with him. They praised Mali."
    ((_, found),) = bundled.statements([Document("a", text)])
    praising = {s.subject.entity.label for s in found if s.relation.name == "praises"}
    assert praising == {"Lind", "Femi Ade"}


def test_an_assembly_has_no_borders(bundled: RuleExtractor) -> None:
    text = (
        "The General Assembly reaffirms its commitment to the unity of Ukraine within its borders."
    )
    ((_, found),) = bundled.statements([Document("a", text)])
    assert not {s.object.entity.label for s in found} & {"UN General Assembly border"}
    assert any("Ukrainian" in s.object.entity.label for s in found)


@pytest.mark.parametrize("title", ["Mr", "Mrs"])
def test_a_form_of_address_tells_a_pronoun(bundled: RuleExtractor, title: str) -> None:
    text = f"{title} Gurskis came to Ghana. He warned Chad."
    ((_, found),) = bundled.statements([Document("a", text)])
    told = {(s.subject.entity.label, s.object.entity.label) for s in found}
    assert (("Gurskis", "Chad") in told) == (title == "Mr")
