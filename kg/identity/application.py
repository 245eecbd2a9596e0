"""A graph of many articles -> the same with one node for one actor, and the judgements for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rdflib import RDFS, Dataset

from kg.identity.judgements import GRAPH, judged_by_hand, judgement_lines
from kg.identity.reading import Articles, read_articles
from kg.identity.resolver import resolve
from kg.identity.rewriting import restored, rewrite_article
from kg.identity.values import Identity, Judgement, Member, Resolution
from kg.ontology import Ontology
from kg.store.lines import article_lines, column, put_articles, put_graph, text_of

__all__ = ["identify", "resolved"]


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
    for document, names in outdated(dataset, articles, resolution):
        article = articles.documents + document
        read = restored(article_lines(dataset, article))
        lines = rewrite_article(article, read, names, articles.actors)
        put_articles(dataset, {article: lines})
    put_graph(dataset, GRAPH, judgement_lines(resolution.judgements, articles.documents))
    return resolution


def resolved(dataset: Dataset, ontology: Ontology) -> Resolution:
    """Find who is one in all articles of a graph, which stays as it is."""
    articles = read_articles(dataset, ontology)
    return resolve(articles.article_actors(), judged_by_hand(dataset))


def outdated(
    dataset: Dataset, articles: Articles, resolution: Resolution
) -> Iterator[tuple[str, dict[str, Identity]]]:
    """Yield the documents that do not call their actors as they should, and how they should."""
    wanted = renaming(resolution.names)
    labels = sole_labels(dataset)
    for document in sorted(wanted.keys() | articles.renamed.keys()):
        names = wanted.get(document, {})
        nodes = {actor: articles.node(each.id) for actor, each in names.items()}
        called = all(labels.get(articles.node(each.id)) == each.label for each in names.values())
        if nodes != articles.renamed.get(document, {}) or not called:
            yield document, names


def sole_labels(dataset: Dataset) -> dict[str, str]:
    """Return the label of each node that has only one."""
    found: dict[str, str] = {}
    for _, node, label in column(dataset, str(RDFS.label)):
        found[node] = "" if node in found else text_of(label)
    return found


def renaming(names: Mapping[Member, Identity]) -> dict[str, dict[str, Identity]]:
    """Return by document who is not called there as the node that they are."""
    found: dict[str, dict[str, Identity]] = defaultdict(dict)
    for member, identity in names.items():
        if member.actor != identity.id:
            found[member.document][member.actor] = identity
    return found
