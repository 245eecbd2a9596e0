"""A graph of many articles -> the same with one node for one actor, and the judgements for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rdflib import Dataset

from kg.identity.judgements import GRAPH, judgement_lines, read_judgements
from kg.identity.reading import Articles, read_articles
from kg.identity.resolver import resolve
from kg.identity.rewriting import rewrite_article
from kg.identity.values import Identity, Judgement, Member, Resolution
from kg.ontology import Ontology
from kg.store.named_graphs import Change, Line, graph_lines, rewritten

__all__ = ["identify", "judged_by_hand", "resolved"]


def identify(
    dataset: Dataset, ontology: Ontology, by_hand: Iterable[Judgement] | None = None
) -> Resolution:
    """Find who is one in all articles of a graph, and let them be one node there.

    It depends on the articles and the judgements by hand alone: twice changes nothing.

    Args:
        dataset: the graph, which is changed article by article.
        ontology: what the articles were read with.
        by_hand: takes the place of the judgements by hand that the graph has; None: those.
    """
    articles = read_articles(dataset, ontology)
    hand = judged_by_hand(dataset) if by_hand is None else list(by_hand)
    resolution = resolve(articles.article_actors(), hand)
    for graph, change in changes(dataset, articles, resolution):
        rewritten(dataset, {graph: change})
    return resolution


def resolved(dataset: Dataset, ontology: Ontology) -> Resolution:
    """Find who is one in all articles of a graph, which stays as it is."""
    articles = read_articles(dataset, ontology)
    return resolve(articles.article_actors(), judged_by_hand(dataset))


def judged_by_hand(dataset: Dataset) -> list[Judgement]:
    """Return the judgements of a graph that somebody made by hand."""
    return [each for each in read_judgements(dataset) if each.by_hand]


def changes(
    dataset: Dataset, articles: Articles, resolution: Resolution
) -> Iterator[tuple[str, Change]]:
    """Yield what changes in the graphs of articles, and last in that of judgements."""
    renamed = renaming(resolution.names)
    for graph in sorted(
        {articles.documents + each for each in renamed} | articles.rewritten.keys()
    ):
        now = graph_lines(dataset, graph)
        read = articles.rewritten.get(graph, now)
        names = renamed.get(graph.removeprefix(articles.documents), {})
        if change := difference(now, rewrite_article(graph, read, names, articles.actors)):
            yield graph, change
    judged = judgement_lines(resolution.judgements, articles.documents)
    if change := difference(graph_lines(dataset, GRAPH), judged):
        yield GRAPH, change


def renaming(names: Mapping[Member, Identity]) -> dict[str, dict[str, Identity]]:
    """Return by document who is not called there as the node that they are."""
    found: dict[str, dict[str, Identity]] = defaultdict(dict)
    for member, identity in names.items():
        if member.actor != identity.id:
            found[member.document][member.actor] = identity
    return found


def difference(now: Iterable[Line], then: Iterable[Line]) -> Change | None:
    """Return what must go and come, None if nothing must."""
    before, after = frozenset(now), frozenset(then)
    return None if before == after else Change(before - after, after - before)
