"""A graph -> what its statements claim, each with its speaker, date and sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rdflib import Literal, URIRef

from kg.store import OF_DOCUMENT, Queryable, Term, attributes, bindings, told

__all__ = ["Claim", "claims"]

SYMMETRIC = "SELECT DISTINCT ?relation { ?relation a owl:SymmetricProperty }"
NEEDED = frozenset({"subject", "relation", "object", "polarity", "modality", "document"})

Key = tuple[str, str, str]  # subject, relation, object; of what holds both ways the sorted ends


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """What one sentence says of a proposition, and who says so; "" is the article itself."""

    date: str  # of the article
    document: str
    start: int
    key: Key
    subject: str
    relation: str
    object: str
    polarity: str
    modality: str
    speaker: str
    when: str  # the time that the text tells, or else the article's date
    source: str
    sentence: str

    @property
    def is_asserted(self) -> bool:
        """Return whether it says that something is so or is not, or is going to be."""
        return self.modality.endswith(("#actual", "#planned"))

    @property
    def cells(self) -> tuple[Term, ...]:
        """Return who, relation, whom, polarity, modality, speaker, when, source and document."""
        names = (self.subject, self.relation, self.object, self.polarity, self.modality)
        speaker = URIRef(self.speaker) if self.speaker else Literal("")
        texts = (Literal(self.when), Literal(self.source))
        return (*map(URIRef, names), speaker, *texts, URIRef(self.document))


def claims(graph: Queryable) -> list[Claim]:
    """List what the statements of a graph claim; what follows by roll-up is left out."""
    documents = attributes(graph, "?node a kg:Document .", OF_DOCUMENT)
    symmetric = {row["relation"] for row in bindings(graph, SYMMETRIC)}
    return sorted(set(read(graph, documents, symmetric)))


def read(
    graph: Queryable, documents: Mapping[str, Mapping[str, str]], symmetric: set[str]
) -> Iterator[Claim]:
    """Yield a claim for each statement and sentence."""
    for row in told(graph):
        if not row.keys() >= NEEDED or row.get("derived") == "true":
            continue
        article = documents.get(row["document"], {})
        ends = [row["subject"], row["object"]]
        one, other = sorted(ends) if row["relation"] in symmetric else ends
        start = row.get("start", "")
        date = article.get("date", "")
        yield Claim(
            date=date,
            document=row["document"],
            start=int(start) if start.isdecimal() else 0,
            key=(one, row["relation"], other),
            subject=one,
            relation=row["relation"],
            object=other,
            polarity=row["polarity"],
            modality=row["modality"],
            speaker=row.get("speaker", ""),
            when=row.get("time", date),
            source=article.get("publisher", ""),
            sentence=row.get("sentence", ""),
        )
