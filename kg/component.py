"""spaCy Doc -> the same Doc with its mentions, statements and events, for pipelines of your own.

nlp.add_pipe("kg")
doc = nlp("France signed a pact with Italy.")
doc.spans["kg"]   # the mentions: class as label, IRI as kb_id
doc._.kg          # the statements
doc._.kg_events   # the events that they are parts of, and all others
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.coreference import mentions
from kg.errors import PipelineError
from kg.mentions import NameFinder
from kg.model import (
    Attribution,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Participant,
    Quantity,
    Relation,
    Statement,
    Time,
)
from kg.ontology import load_ontology, local_name
from kg.parsing.universal_dependencies import trees
from kg.roles import load_labeller
from kg.statements import told

__all__ = ["StatementsComponent", "statements_component"]

STATEMENTS, EVENTS = "kg_statements", "kg_events"  # in doc.user_data


class StatementsComponent:
    """A thin adapter over the stages.

    What it finds is that of the parse that it met. All survives `to_bytes`: mentions as spans,
    statements and events as plain values in `user_data`.
    """

    def __init__(self, nlp: Language, folder: str = ""):
        self.ontology = load_ontology(Path(folder) if folder else None)
        self.names = NameFinder(nlp, self.ontology)

    def __call__(self, doc: Doc) -> Doc:
        """Add the mentions as `doc.spans["kg"]`, then `doc._.kg` and `doc._.kg_events`."""
        if not doc.has_annotation("DEP"):
            msg = "the pipeline has no parse when kg runs: add kg behind a parser and an ner"
            raise PipelineError(msg)
        document = Document("doc", doc.text, date=published(doc))
        sentences = list(trees(doc))
        found = mentions(sentences, self.names(doc, document.date), self.ontology, document)
        doc.spans["kg"] = sorted(self.spans(doc, found.values()), key=position)
        read = list(told(sentences, found, self.ontology, document, load_labeller()))
        doc.user_data[STATEMENTS] = [asdict(each) for one in read for each in one.statements]
        doc.user_data[EVENTS] = [asdict(each) for one in read for each in one.events]
        return doc

    def spans(self, doc: Doc, found: Iterable[Mention]) -> set[Span]:
        """Return the mentions as spans: the class as label, the IRI as `kb_id`."""
        spans = (
            doc.char_span(
                m.start,
                m.end,
                label=m.entity.type,
                kb_id=self.iri(m.entity),
                alignment_mode="expand",
            )
            for m in found
        )
        return {span for span in spans if span is not None}

    def iri(self, entity: Entity) -> str:
        """Return the name of an entity as a graph has it."""
        return self.ontology.namespaces["actor"] + local_name(entity.id)

    def to_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> None:
        """Write nothing: the ontology is the installed one, or the folder of the configuration."""

    def from_disk(
        self, path: str | Path, *, exclude: tuple[str, ...] = ()
    ) -> "StatementsComponent":
        """Read nothing."""
        return self


def position(span: Span) -> tuple[int, int, str]:
    """Sort by place, then by what is meant."""
    return (span.start, span.end, span.kb_id_)


def published(doc: Doc) -> dt.date | None:
    """Return the article's date where the user gave one: `doc.user_data["date"]`."""
    date = doc.user_data.get("date")
    return date if isinstance(date, dt.date) else None


@Language.factory(
    "kg",
    requires=["token.dep", "token.lemma", "token.pos", "doc.ents"],
    assigns=["doc.spans", "doc._.kg", "doc._.kg_events"],
    default_config={"ontology": None},
)
def statements_component(nlp: Language, name: str, ontology: str | None) -> StatementsComponent:
    """Make the component; `ontology` is a folder, or None for the one that ships with kg.

    >>> import spacy
    >>> spacy.blank("en").add_pipe("kg").ontology.is_a("State", "Actor")
    True
    """
    return StatementsComponent(nlp, ontology or "")


def statements_of(doc: Doc) -> tuple[Statement, ...]:
    """Return the statements that the component found in a text; none where it has not run."""
    return tuple(restored(values) for values in doc.user_data.get(STATEMENTS, ()))


def events_of(doc: Doc) -> tuple[Event, ...]:
    """Return the events that the component found in a text; none where it has not run."""
    return tuple(restored_event(values) for values in doc.user_data.get(EVENTS, ()))


def restored(values: dict[str, Any]) -> Statement:
    """Make a statement of its plain values, as `dataclasses.asdict` gives them.

    >>> chad = Mention(Entity("Chad", "Chad", "State"), "Chad", 0, 4)
    >>> said = Statement(chad, Relation("meets"), chad, Evidence("doc", 0, 14, "Chad met Chad."))
    >>> restored(asdict(said)) == said
    True
    """
    made = {
        "subject": mention(values["subject"]),
        "relation": Relation(**values["relation"]),
        "object": mention(values["object"]),
    }
    return Statement(**(values | made | claim(values)))


def restored_event(values: dict[str, Any]) -> Event:
    """Make an event of its plain values, as `dataclasses.asdict` gives them.

    >>> chad = Participant("agent", Mention(Entity("Chad", "Chad", "State"), "Chad", 0, 4))
    >>> left = Event("leave", "left", 5, 9, (chad,), Evidence("doc", 0, 10, "Chad left."))
    >>> restored_event(asdict(left)) == left
    True
    """
    participants = tuple(participant(each) for each in values["participants"])
    return Event(**(values | {"participants": participants} | claim(values)))


def claim(values: dict[str, Any]) -> dict[str, Any]:
    """Make what statements and events have in common of their plain values."""
    attributions = (
        Attribution(mention(each["speaker"]), each["verb"], each["direct"])
        for each in values.get("attributions", ())
    )
    time, place = values.get("time"), values.get("place")
    return {
        "evidence": Evidence(**values["evidence"]),
        "attributions": tuple(attributions),
        "time": Time(**time) if time else None,
        "place": mention(place) if place else None,
    }


def participant(values: dict[str, Any]) -> Participant:
    """Make a participant of its plain values."""
    quantity = values.get("quantity")
    return Participant(
        values["role"], mention(values["mention"]), Quantity(**quantity) if quantity else None
    )


def mention(values: dict[str, Any]) -> Mention:
    """Make a mention of its plain values."""
    members = tuple(Entity(**each) for each in values.get("members", ()))
    return Mention(**(values | {"entity": Entity(**values["entity"]), "members": members}))


for name, getter in (("kg", statements_of), ("kg_events", events_of)):
    if not Doc.has_extension(name):
        Doc.set_extension(name, getter=getter)
