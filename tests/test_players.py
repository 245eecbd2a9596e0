"""Event types stand only where those who take part can play the parts."""

import pytest

from kg.extractors import RuleExtractor
from kg.model import Document
from kg.ontology import load_ontology

pytestmark = pytest.mark.model("0.3.1")


@pytest.fixture(scope="module")
def extractor() -> RuleExtractor:
    return RuleExtractor()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A powerful earthquake killed 20 people in Chad.", "", id="natural force"),
        pytest.param("Floods destroyed 48 houses in Mali.", "", id="plural"),
        pytest.param("Cyclone Fytia struck Madagascar on Friday.", "", id="named"),
        pytest.param("Ten people were killed by a falling wall.", "", id="mishap, passive"),
        pytest.param("The captain hit the bar.", "", id="done to what is nobody"),
        pytest.param("Ruth Bello was treated in hospital in Gao.", "", id="medicine"),
        pytest.param("A drone struck a convoy in Mali.", "ASSAULT", id="weapon"),
        pytest.param("Rebels killed 20 people in Chad.", "ASSAULT", id="armed group"),
        pytest.param("Twenty people were killed in Chad.", "ASSAULT", id="nobody is said to act"),
        pytest.param("Mali received a delegation from Chad.", "CONSULT", id="guests"),
    ],
)
def test_event_type(extractor: RuleExtractor, text: str, expected: str) -> None:
    (reading,) = extractor.readings([Document("text", text)])
    assert {event.type for event in reading.events} == {expected}
    assert {each.event_type for each in reading.statements} <= {expected}


def test_no_part_is_closed_to_a_class_that_is_not_declared() -> None:
    ontology = load_ontology()
    for closed in (ontology.no_agents, ontology.no_patients):
        assert closed
        assert closed.keys() <= ontology.event_types.keys()
        assert {each for classes in closed.values() for each in classes} <= ontology.classes.keys()
