"""spaCy Doc -> the same Doc with its mentions and statements, for pipelines of your own.

nlp.add_pipe("kg")
doc = nlp("France signed a pact with Italy.")
doc.spans["kg"]   # the mentions: class as label, IRI as kb_id
doc._.kg          # the statements
"""

import datetime as dt
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.coreference import mentions
from kg.errors import PipelineError
from kg.mentions import NameFinder
from kg.model import Document, Mention, Statement
from kg.ontology import load_ontology
from kg.parsing.reading import trees
from kg.parsing.trees import Sentence
from kg.statements import statements

__all__ = ["StatementsComponent", "statements_component"]


class StatementsComponent:
    """A thin adapter over the stages; statements are found again whenever they are asked for.

    Mentions live in `doc.spans`, which survives `to_bytes`; a second copy of the statements in
    `user_data` would not follow when somebody changes the parse.
    """

    def __init__(self, nlp: Language, folder: str = ""):
        self.folder = folder
        self.ontology = load_ontology(Path(folder) if folder else None)
        self.names = NameFinder(nlp, self.ontology)
        READERS[folder] = self

    def __call__(self, doc: Doc) -> Doc:
        """Add `doc.spans["kg"]`; `doc._.kg` reads the statements when it is asked for."""
        if not doc.has_annotation("DEP"):
            msg = "the pipeline has no parse when kg runs: add kg behind a parser and an ner"
            raise PipelineError(msg)
        doc.user_data["kg_ontology"] = self.folder
        actor = self.ontology.namespaces["actor"]
        spans = (
            doc.char_span(
                m.start,
                m.end,
                label=m.entity.type,
                kb_id=str(actor[m.entity.id]),
                alignment_mode="expand",
            )
            for m in self.mentions(doc, list(trees(doc))).values()
        )
        doc.spans["kg"] = sorted({s for s in spans if s is not None}, key=position)
        return doc

    def mentions(self, doc: Doc, sentences: list[Sentence]) -> dict[int, Mention]:
        """Return who is meant by each noun and pronoun, by the index of its token."""
        document = document_of(doc)
        return mentions(sentences, self.names(doc, document.date), self.ontology, document)

    def statements(self, doc: Doc) -> tuple[Statement, ...]:
        """Return what a parsed text states."""
        sentences = list(trees(doc))
        found = self.mentions(doc, sentences)
        return tuple(statements(sentences, found, self.ontology, document_of(doc)))

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


def document_of(doc: Doc) -> Document:
    """Return a parsed text as an article."""
    return Document("doc", doc.text, date=published(doc))


def published(doc: Doc) -> dt.date | None:
    """Return the article's date where the user gave one: `doc.user_data["date"]`."""
    date = doc.user_data.get("date")
    return date if isinstance(date, dt.date) else None


@Language.factory(
    "kg",
    requires=["token.dep", "token.lemma", "token.pos", "doc.ents"],
    assigns=["doc.spans", "doc._.kg"],
    default_config={"ontology": None},
)
def statements_component(nlp: Language, name: str, ontology: str | None) -> StatementsComponent:
    """Make the component; `ontology` is a folder, or None for the one that ships with kg.

    >>> import spacy
    >>> spacy.blank("en").add_pipe("kg").ontology.is_a("State", "Actor")
    True
    """
    return StatementsComponent(nlp, ontology or "")


READERS: dict[str, StatementsComponent] = {}  # by folder: a Doc that came from bytes names its own


def statements_of(doc: Doc) -> tuple[Statement, ...]:
    """Read the statements of a text that has been through the component; none of another."""
    reader = READERS.get(doc.user_data.get("kg_ontology", "-"))
    return reader.statements(doc) if reader else ()


if not Doc.has_extension("kg"):
    Doc.set_extension("kg", getter=statements_of)
