"""An actor of an article -> what somebody must read to say who it is: article and sentences."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from rdflib import DCTERMS, RDF, Dataset

from kg.identity.rewriting import restored
from kg.identity.values import ArticleActor
from kg.ontology import KG
from kg.store import prefixes
from kg.store.lines import Line, article_lines, text_of

__all__ = ["ActorContext", "context_of"]

PROPOSITION, EVIDENCE = KG.proposition.n3(), KG.evidence.n3()
ENDS = frozenset({RDF.subject.n3(), RDF.object.n3()})


@dataclass(frozen=True, slots=True)
class ActorContext:
    """What an article says of an actor."""

    label: str
    article: str
    sentences: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        """Return it line by line."""
        return (self.label, f"in {self.article}", *self.sentences)


def context_of(actor: ArticleActor, dataset: Dataset, most: int = 3) -> ActorContext:
    """Collect what an article says of an actor, in as many sentences at most."""
    names = prefixes(dataset)
    article = names["doc"] + actor.member.document
    lines = restored(article_lines(dataset, article))
    node = f"<{names['actor']}{actor.member.actor}>"
    cited = cited_by(lines, node)
    words, begins = f"<{names['nif']}anchorOf>", f"<{names['nif']}beginIndex>"
    starts = {s: int(text_of(obj)) for s, p, obj in lines if p == begins and s in cited}
    texts = {s: text_of(obj) for s, p, obj in lines if p == words and s in cited}
    ordered = sorted(texts, key=lambda each: (starts.get(each, 0), each))
    title = next(told(lines, f"<{article}>", DCTERMS.title.n3()), actor.member.document)
    return ActorContext(
        actor.label, f"{title} ({actor.date or 'no date'})", tuple(texts[s] for s in ordered[:most])
    )


def cited_by(lines: Set[Line], node: str) -> set[str]:
    """Return the sentences that statements and events about a node cite."""
    propositions = {s for s, p, obj in lines if p in ENDS and obj == node}
    telling = {s for s, p, obj in lines if p == PROPOSITION and obj in propositions}
    telling |= {s for s, _, obj in lines if obj == node}
    return {obj for s, p, obj in lines if p == EVIDENCE and s in telling}


def told(lines: Iterable[Line], subject: str, predicate: str) -> Iterator[str]:
    """Yield the texts that a subject has of a predicate."""
    return (text_of(obj) for s, p, obj in lines if (s, p) == (subject, predicate))
