"""The lines of an article -> what it states, as a store's ledger keeps it.

To put the statements of thousands of articles together takes the engine seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDF, Dataset

from kg.ontology import KG
from kg.store.contents import articles_of, ledger_of
from kg.store.datasets import engine, prefixes, view
from kg.store.holdings import Holdings
from kg.store.kept import FolderAnswers
from kg.store.ledger import entries_of_folder
from kg.store.ntriples import Line, node_of, value_of

__all__ = ["Stated", "Stating", "answers_in_memory", "keep_all_stated", "keep_stated", "stated"]

KIND: Final = "stated"  # of the ledger's entries
PARTS: Final = (RDF.subject.n3(), RDF.predicate.n3(), RDF.object.n3())
PROPOSITION, EVIDENCE, SOURCE = KG.proposition.n3(), KG.evidence.n3(), PROV.wasDerivedFrom.n3()
STATUS: Final = (KG.polarity.n3(), KG.modality.n3(), KG.confidence.n3())
DATE, PUBLISHER = DCTERMS.date.n3(), DCTERMS.publisher.n3()
SPEAKER, DERIVED, EVENT = KG.attributedTo.n3(), KG.derived.n3(), KG.event.n3()

Told = Mapping[str, list[str]]  # of a node, by predicate
Entry = list[Any]  # date, source, names, sentences, statements


class Stating(NamedTuple):
    """An article: its date and source, "" if unknown, and its statements."""

    date: str
    source: str
    statements: "list[Stated]"


class Stated(NamedTuple):
    """A statement with its sentence: IRIs, and texts of literals; "" is what it does not tell."""

    who: str
    relation: str
    whom: str
    polarity: str
    modality: str
    confidence: str
    speaker: str
    time: str
    type: str
    event: str
    begin: int
    sentence: str
    is_derived: bool


def keep_stated(dataset: Dataset, articles: Mapping[str, Iterable[Line]]) -> None:
    """Let a store's ledger keep what articles state as they are written, by their IRIs."""
    if ledger := ledger_of(dataset):
        names = prefixes(dataset)
        found = {iri: entry_of(iri, lines, names) for iri, lines in articles.items() if lines}
        ledger.put(KIND, found)


def keep_all_stated(dataset: Dataset) -> None:
    """Let a store's ledger keep what those articles state of which it does not have it yet."""
    ledger = ledger_of(dataset)
    if ledger is None or ledger.is_lost:
        return
    known, names = Holdings(engine(dataset), prefixes(dataset)), prefixes(dataset)
    for iri in sorted({*articles_of(dataset)} - {*ledger.names(KIND)}):
        graph = node_of(f"<{iri}>")
        own = {line for each in predicates(names) for line in known.lines(None, each, graph)}
        ledger.put(KIND, {iri: entry_of(iri, own | known.hashed(own), names)})


def predicates(names: Mapping[str, str]) -> Iterator[ox.NamedNode]:
    """Yield the predicates of an article's own graph that tell what it states."""
    of_statement = (PROPOSITION, EVIDENCE, *STATUS, SPEAKER, DERIVED, EVENT)
    yield from map(node_of, (*of_statement, SOURCE, DATE, PUBLISHER))
    yield from map(node_of, (time_of(names), type_of(names), *words_of(names)))


def stated(dataset: Dataset) -> dict[str, Stating] | None:
    """Return what each article states, by its IRI; None if that is not known of all of them."""
    once: dict[str, str] = {}  # names come again and again: in memory each stands once
    found: dict[str, Stating] = {}
    for iri, entry in kept_entries(dataset):  # one by one: as it is kept it takes as much again
        if not entry:
            return None
        date, source, *told = entry
        found[iri] = Stating(date, source, [*statements_in(told, once)])
    return found if found and found.keys() == {*articles_of(dataset)} else None


def kept_entries(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    """Yield the entries of the ledger: of a folder open for writing, or of one as it was read."""
    ledger, asked = ledger_of(dataset), view(dataset)
    if ledger is not None:
        yield from ledger.entries(KIND)
    elif asked.folder is not None and isinstance(asked.kept, FolderAnswers):
        yield from entries_of_folder(asked.folder, asked.kept.place.name, KIND)


def answers_in_memory(dataset: Dataset) -> FolderAnswers | None:
    """Return what keeps the answers of a folder as they were given, None of any other graph."""
    kept = view(dataset).kept
    return kept if isinstance(kept, FolderAnswers) else None


def entry_of(article: str, lines: Iterable[Line], names: Mapping[str, str]) -> Entry | None:
    """Write what an article states, each name once; None if anything in it is not as usual."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, obj in lines:
        found[subject][predicate].append(obj)
    numbers, sentences, told = {"": 0}, dict[str, list[Any]](), []
    for about in [each for each in found.values() if PROPOSITION in each]:
        parts, evidence = parts_of(about, found, names), about.get(EVIDENCE, [])
        sentence = sentence_of(article, found[evidence[0]], names) if len(evidence) == 1 else None
        if parts is None or sentence is None:
            return None
        _, number = sentences.setdefault(evidence[0], [sentence, len(sentences)])
        named = [numbers.setdefault(each, len(numbers)) for each in parts]
        told.append([*named, number, DERIVED in about])
    date, source = (found[f"<{article}>"][each] for each in (DATE, PUBLISHER))
    if not has_at_most_one(date, source) or not all(each.endswith('"') for each in source):
        return None
    return [text(date), text(source), [*numbers], [each for each, _ in sentences.values()], told]


def parts_of(about: Told, found: Mapping[str, Told], names: Mapping[str, str]) -> list[str] | None:
    """Return what a statement says; None if a part is missing that each has, or comes twice."""
    shape = found.get(min(about[PROPOSITION]), {})
    needed = [shape.get(each, []) for each in PARTS] + [about.get(each, []) for each in STATUS]
    others = [about.get(each, []) for each in (SPEAKER, time_of(names), type_of(names), EVENT)]
    is_usual = all(needed) and has_at_most_one(*needed, *others, about[PROPOSITION])
    return [*map(text, needed + others)] if is_usual else None


def sentence_of(article: str, about: Told, names: Mapping[str, str]) -> list[Any] | None:
    """Return where a sentence begins, and its words; None if it is no usual one of the article."""
    words, begin = (about.get(each, []) for each in words_of(names))
    if about.get(SOURCE) != [f"<{article}>"] or not (len(words) == len(begin) == 1):
        return None
    return [int(text(begin)), text(words)]


def time_of(names: Mapping[str, str]) -> str:
    """Name what tells when something is."""
    return f"<{names['sem']}hasBeginTimeStamp>"


def type_of(names: Mapping[str, str]) -> str:
    """Name what tells the type of an event."""
    return f"<{names['pol']}eventType>"


def words_of(names: Mapping[str, str]) -> tuple[str, str]:
    """Name what tells the words of a sentence, and where it begins."""
    return f"<{names['nif']}anchorOf>", f"<{names['nif']}beginIndex>"


def has_at_most_one(*found: Sequence[str]) -> bool:
    """Return whether nothing is told twice."""
    return all(len(each) <= 1 for each in found)


def text(found: Sequence[str]) -> str:
    """Return the text of the only term, "" if there is none."""
    return value_of(found[0]) if found else ""


def statements_in(told: Sequence[Any], once: dict[str, str]) -> Iterator[Stated]:
    """Read what an article states."""
    names, sentences, rows = told
    known = [once.setdefault(each, each) for each in names]
    for row in rows:
        *parts, sentence, is_derived = row
        begin, words = sentences[sentence]
        named = (known[each] for each in parts)
        yield Stated._make([*named, begin, words, is_derived])
