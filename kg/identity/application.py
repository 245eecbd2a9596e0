"""A graph of many articles -> the same with one node for one actor, and the judgements for it."""

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice

from rdflib import RDFS, Dataset

from kg.identity.deciding import judged, renaming
from kg.identity.entries import ACTORS, entry_of, names_of
from kg.identity.event_entries import keep_events
from kg.identity.judgements import GRAPH, judged_by_hand, judgement_lines
from kg.identity.reading import Articles, Coming, read_articles
from kg.identity.resolver import resolve
from kg.identity.rewriting import restored, rewrite_article
from kg.identity.values import Identity, Judgement, Resolution
from kg.ontology import Ontology
from kg.store import articles_of, keep_tellings, ledger_of
from kg.store.lines import (
    AT_ONCE,
    Line,
    article_lines,
    column,
    new_of,
    put_articles,
    put_graph,
    put_new,
    text_of,
)
from kg.store.reclaiming import give_back, reclaim

__all__ = ["identify", "join_actors", "resolved"]


def identify(
    dataset: Dataset, ontology: Ontology, by_hand: Iterable[Judgement] | None = None
) -> Resolution:
    """Find who is one in all articles of a graph, and let them be one node there.

    It depends on the articles and the judgements by hand alone: twice changes nothing.

    Args:
        dataset: the graph, which is changed some articles at a time.
        ontology: what the articles were read with.
        by_hand: takes the place of the judgements by hand that the graph has; None: those.
    """
    articles = read_articles(dataset, ontology)
    hand = judged_by_hand(dataset) if by_hand is None else list(by_hand)
    resolution = resolve(articles.article_actors(), hand)
    write_all(dataset, articles, resolution.judgements, renaming(resolution.identities))
    return resolution


def join_actors(dataset: Dataset, ontology: Ontology, coming: Coming | None = None) -> None:
    """Do as `identify` does, also with articles that are not written yet, in less memory.

    Who is one is decided with all actors in memory, as numbers; what is written needs their names.
    """
    articles = read_articles(dataset, ontology, coming)
    write_all(dataset, articles, *judged(articles, judged_by_hand(dataset)))


def write_all(
    dataset: Dataset,
    articles: Articles,
    judgements: Iterable[Judgement],
    wanted: Mapping[str, Mapping[str, Identity]],
) -> None:
    """Write judgements, and the articles whose actors are called otherwise, or that are new."""
    give_back()
    put_graph(dataset, GRAPH, judgement_lines(judgements, articles.documents))
    del judgements
    for some in portions(outdated(dataset, articles, wanted)):
        older = ((each, restored(article_lines(dataset, each))) for each in some)
        write(dataset, dict(renamed(articles, older, wanted)))
    waiting = articles.coming.lines
    new = new_of(dataset, waiting)
    for some in portions(each for each in waiting if each not in new):
        newer = ((each, waiting[each]) for each in some)
        write(dataset, dict(renamed(articles, newer, wanted)))
    if new:
        write_new(dataset, renamed(articles, ((each, waiting[each]) for each in new), wanted))
    keep(dataset, articles, wanted)


def write(dataset: Dataset, articles: Mapping[str, Set[Line]]) -> None:
    """Write articles with the nodes that their actors are."""
    put_articles(dataset, articles)
    keep_told(dataset, articles)


def keep_told(dataset: Dataset, articles: Mapping[str, Set[Line]]) -> None:
    """Keep what articles tell that is asked of all of them, as they are written."""
    keep_events(dataset, articles)
    keep_tellings(dataset, articles)


def write_new(dataset: Dataset, articles: Iterable[tuple[str, Set[Line]]]) -> None:
    """Write articles that a graph does not have yet, as it takes least time for many."""

    def kept() -> Iterator[tuple[str, Set[Line]]]:
        for iri, lines in articles:
            keep_told(dataset, {iri: lines})
            yield iri, lines

    put_new(dataset, kept())
    reclaim(dataset)


def keep(
    dataset: Dataset, articles: Articles, wanted: Mapping[str, Mapping[str, Identity]]
) -> None:
    """Keep the actors of those articles that the store's ledger does not have yet."""
    ledger = ledger_of(dataset)
    if ledger is None:
        return
    known = (*map(articles.documents.__add__, articles.kept), *articles.coming.lines)
    everybody = articles_of(dataset) if articles.told else known  # to list them takes memory
    for some in portions(sorted({*everybody} - {*ledger.names(ACTORS)})):
        documents = {iri: iri.removeprefix(articles.documents) for iri in some}
        entries = {
            iri: entry_of([*articles.actors_in(document)], names_of(wanted.get(document, {})))
            for iri, document in documents.items()
        }
        ledger.put(ACTORS, entries)


def resolved(dataset: Dataset, ontology: Ontology) -> Resolution:
    """Find who is one in all articles of a graph, which stays as it is."""
    articles = read_articles(dataset, ontology)
    return resolve(articles.article_actors(), judged_by_hand(dataset))


def portions(articles: Iterable[str]) -> Iterator[list[str]]:
    """Cut articles into portions that are written at once."""
    waiting = iter(articles)
    while some := list(islice(waiting, AT_ONCE)):
        yield some


def renamed(
    articles: Articles,
    read: Iterable[tuple[str, Set[Line]]],
    wanted: Mapping[str, Mapping[str, Identity]],
) -> Iterator[tuple[str, Set[Line]]]:
    """Yield each article with its triples, in which its actors are called as the nodes they are."""
    for iri, lines in read:
        identities = wanted.get(articles.document(iri), {})
        yield iri, rewrite_article(iri, lines, identities, articles.actors)


def outdated(
    dataset: Dataset, articles: Articles, wanted: Mapping[str, Mapping[str, Identity]]
) -> Iterator[str]:
    """Yield the articles of the graph that do not call their actors as they should."""
    for document, entry in articles.kept.items():
        if names_of(wanted.get(document, {})) != entry.get("names", {}):
            yield articles.documents + document
    labels = sole_labels(dataset) if articles.told else {}
    for document in sorted((wanted.keys() & articles.told.keys()) | articles.renamed.keys()):
        names = wanted.get(document, {})
        nodes = {actor: articles.node(each.id) for actor, each in names.items()}
        called = all(labels.get(articles.node(each.id)) == each.label for each in names.values())
        if nodes != articles.renamed.get(document, {}) or not called:
            yield articles.documents + document


def sole_labels(dataset: Dataset) -> dict[str, str]:
    """Return the label of each node that has only one."""
    found: dict[str, str] = {}
    for _, node, label in column(dataset, str(RDFS.label)):
        found[node] = "" if node in found else text_of(label)
    return found
