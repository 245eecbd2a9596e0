"""ECB+ articles of topics 1 to 22 -> how well actors of several articles are told and joined.

    python tests/benchmarks/identity_ecb.py ECB+/ [CACHE]

The folder holds one folder a topic. Topics past 22 are held back and never opened. Pairs are of
named actors that kg reads, in two articles of one topic, where the corpus says who each is.
"""

import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from lxml import etree

import kg
from kg.extractors import RuleExtractor
from kg.identity.reading import read_articles
from kg.identity.resolver import resolve
from kg.identity.values import ArticleActor, Member
from kg.model import Document, Mention
from kg.ontology import load_ontology
from kg.store import MemoryStore

TOPICS = range(1, 23)
PARTICIPANTS = ("HUMAN_", "LOC_")


class Gold(NamedTuple):
    start: int
    end: int
    instance: str


def documents(folder: Path) -> Iterator[tuple[Document, list[Gold], str]]:
    """Yield each article with its gold participants and its topic."""
    for topic in TOPICS:
        for path in sorted((folder / str(topic)).glob("*.xml")):
            yield (*article(path), str(topic))


def article(path: Path) -> tuple[Document, list[Gold]]:
    """Read one article; tokens are joined by spaces, sentences by line ends."""
    root = etree.parse(path).getroot()
    text, spans, last = "", {}, None
    for token in root.iter("token"):
        sentence = token.get("sentence")
        if last is not None:
            text += " " if sentence == last else "\n\n"
        spans[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
        text += token.text or ""
        last = sentence
    return Document(path.stem, text), list(mentions(root, spans))


def mentions(root: etree._Element, spans: dict[str, tuple[int, int]]) -> Iterator[Gold]:
    """Yield the participants that the corpus follows across articles."""
    marked = {m.get("m_id"): m for m in root.find("Markables")}
    for link in root.iter("CROSS_DOC_COREF"):
        target = marked[link.find("target").get("m_id")]
        instance = target.get("instance_id") or ""
        for source in link.findall("source"):
            mention = marked[source.get("m_id")]
            anchors = [spans[a.get("t_id")] for a in mention.findall("token_anchor")]
            if mention.tag.startswith(PARTICIPANTS) and anchors:
                yield Gold(min(s for s, _ in anchors), max(e for _, e in anchors), instance)


def instances(found: list[Mention], gold: dict[str, list[Gold]], document: str) -> str:
    """Return whom most mentions of an actor overlap, "" where the corpus does not say."""
    votes: Counter[str] = Counter()
    for mention in found:
        for each in gold[document]:
            if mention.start < each.end and each.start < mention.end:
                votes[each.instance] += 1
    return min(votes, key=lambda each: (-votes[each], each)) if votes else ""


def read(folder: Path) -> tuple[list[ArticleActor], dict[Member, str], dict[str, str]]:
    """Read all articles: their actors, who each is, and the topic of each article."""
    ontology = load_ontology()
    store = MemoryStore(ontology)
    gold, topics = {}, {}
    for document, marked, topic in documents(folder):
        gold[document.id], topics[document.id] = marked, topic
    given = [document for document, _, _ in documents(folder)]
    graph = kg.build(given, extractor=RuleExtractor(), store=store, on_error=print)
    found: dict[Member, list[Mention]] = defaultdict(list)
    for each in (*graph.statements, *graph.events):
        document = each.evidence.document
        ends = (
            [each.subject, each.object]
            if hasattr(each, "subject")
            else [p.mention for p in each.participants]
        )
        for mention in [*ends, *(said.speaker for said in each.attributions)]:
            if not mention.antecedent:
                found[Member(document, mention.entity.id)].append(mention)
    who = {m: instances(each, gold, m.document) for m, each in found.items()}
    actors = list(read_articles(store.dataset, ontology).article_actors())
    return actors, {m: each for m, each in who.items() if each}, topics


def score(
    named: dict[Member, str], who: dict[Member, str], pairs: list[tuple[Member, Member]]
) -> str:
    """Return precision, recall and F1 over pairs."""
    right = sum(named[a] == named[b] and who[a] == who[b] for a, b in pairs)
    joined = sum(named[a] == named[b] for a, b in pairs)
    true = sum(who[a] == who[b] for a, b in pairs)
    p, r = right / max(joined, 1), right / max(true, 1)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}  ({true} pairs are one)"


def main() -> None:
    """Print the scores before and after."""
    folder, *cache = (Path(each) for each in sys.argv[1:] if each != "-v")
    if cache and cache[0].exists():
        actors, who, topics = pickle.loads(cache[0].read_bytes())
    else:
        actors, who, topics = read(folder)
        if cache:
            cache[0].write_bytes(pickle.dumps((actors, who, topics)))
    resolution = resolve(actors)
    known = {actor.member for actor in actors if actor.known}
    named = {member: resolution.names[member].id for member in resolution.names}
    as_read = {member: member.actor for member in named}
    scored = sorted(member for member in who if member in named)
    pairs = [
        (a, b)
        for a, b in combinations(scored, 2)
        if a.document != b.document and topics[a.document] == topics[b.document]
    ]
    unknown = [(a, b) for a, b in pairs if not {a, b} <= known]
    for title, some in (("all", pairs), ("not both known to the ontology", unknown)):
        print(f"{title}: as read   {score(as_read, who, some)}")
        print(f"{title}: resolved  {score(named, who, some)}")
    if "-v" in sys.argv:
        for a, b in unknown:
            if (named[a] == named[b]) != (who[a] == who[b]):
                print("missed" if who[a] == who[b] else "wrong", a, b, who[a], who[b])


if __name__ == "__main__":
    main()
