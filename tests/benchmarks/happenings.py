"""ECB+ -> how well events of several articles are joined to one happening.

    python tests/benchmarks/happenings.py FOLDER [--save READINGS] [--load READINGS] [--show N]

FOLDER holds the corpus's XML files (topics 1 to 22; later ones are left out, they are held for a
last measurement) and `sentences.csv`, the list of the sentences whose events are annotated.
"""

import argparse
import csv
import pickle
import random
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from lxml import etree

from kg.english.lexicon import load_lexicon
from kg.extractors import RuleExtractor
from kg.identity import Acts, happenings, reports_of
from kg.isolation import isolated
from kg.model import Document, Event, Reading
from kg.ontology import load_ontology
from kg.store import MemoryStore

LAST_TOPIC = 22
CLOSED = frozenset(".,;:!?)]}%'’")  # stand close to the word before them
OPEN = frozenset("([{$")
ACTION = re.compile(r"(NEG_)?ACTION_")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Characters of an article that tell an event, and the happening that they tell."""

    document: str
    start: int
    end: int
    happening: str

    @property
    def id(self) -> str:
        """Return what it is called here."""
        return f"{self.document}:{self.start}"


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article of the corpus, with the annotated events in the sentences that are complete."""

    topic: int
    document: Document
    mentions: tuple[GoldMention, ...]


def topic_of(path: Path) -> int:
    return int(path.stem.split("_")[0])


def articles(folder: Path) -> Iterator[GoldArticle]:
    complete = complete_sentences(folder / "sentences.csv")
    paths = [path for path in folder.rglob("*_*ecb*.xml") if topic_of(path) <= LAST_TOPIC]
    for path in sorted(paths, key=lambda each: (topic_of(each), each.stem)):
        yield article(path, complete[path.stem])


def complete_sentences(path: Path) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8-sig") as file:
        for topic, name, sentence, *_ in csv.reader(file):
            found[f"{topic}_{name}"].add(sentence.strip())
    return found


def article(path: Path, complete: set[str]) -> GoldArticle:
    root = etree.parse(path).getroot()
    is_new = path.stem.endswith("plus")  # its first sentence is the address that it comes from
    tokens = [each for each in root.iter("token") if not (is_new and each.get("sentence") == "0")]
    text, places = placed(tokens)
    same = {
        source.get("m_id"): relation.get("note")
        for relation in root.iter("CROSS_DOC_COREF")
        for source in relation.iter("source")
    }
    sentence_of = {token.get("t_id"): token.get("sentence") for token in tokens}
    mentions = []
    for mention in root.find("Markables"):
        ids = [anchor.get("t_id") for anchor in mention.iter("token_anchor")]
        if not ids or not ACTION.match(mention.tag) or sentence_of.get(ids[0]) not in complete:
            continue
        spans = [places[each] for each in ids if each in places]
        happening = same.get(mention.get("m_id")) or f"{path.stem}:{mention.get('m_id')}"
        mentions.append(
            GoldMention(path.stem, min(spans)[0], max(end for _, end in spans), happening)
        )
    return GoldArticle(topic_of(path), Document(path.stem, text), tuple(mentions))


def placed(tokens: Iterable[etree._Element]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Write tokens as text, a line a sentence, and tell where each stands."""
    text, places, before, sentence = "", {}, "", None
    for token in tokens:
        word = token.text or ""
        if sentence is not None and token.get("sentence") != sentence:
            text += "\n\n"
        elif text and before not in OPEN and not (word[:1] in CLOSED or word == "n't"):
            text += " "
        places[token.get("t_id")] = len(text), len(text) + len(word)
        text += word
        before, sentence = word, token.get("sentence")
    return text, places


def aligned(gold: Sequence[GoldMention], events: Iterable[Event]) -> dict[str, GoldMention]:
    """Map the id of each event to the annotated one whose words it shares."""
    found = {}
    for event in events:
        for mention in gold:
            if event.start < mention.end and mention.start < event.end:
                found[event.id] = mention
                break
    return found


def across(members: Iterable[tuple[str, str, str]]) -> set[Pair]:
    """Return the pairs of one happening that stand in different articles."""
    groups: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for happening, document, name in members:
        groups[happening].add((document, name))
    return {
        (a[1], b[1])
        for group in groups.values()
        for a, b in combinations(sorted(group), 2)
        if a[0] != b[0]
    }


def read(
    folder: Path, save: Path | None, load: Path | None
) -> tuple[list[GoldArticle], list[Reading]]:
    gold = list(articles(folder))
    if load:
        with load.open("rb") as file:
            return gold, pickle.load(file)
    readings = list(isolated(RuleExtractor(), (each.document for each in gold), print))
    if save:
        with save.open("wb") as file:
            pickle.dump(readings, file)
    return gold, readings


def graph_of(readings: Iterable[Reading]) -> MemoryStore:
    store = MemoryStore(load_ontology())
    for reading in readings:
        store.replace(*reading)
    return store


def joined(store: MemoryStore) -> list[list[str]]:
    """Return the groups of events of a graph, by the ids of the events."""
    reports = [*reports_of(store, Acts(store.ontology, load_lexicon()))]
    print(len(reports), "reports")
    begin = time.perf_counter()
    groups = happenings(reports)
    print(f"{time.perf_counter() - begin:.2f} s for {len(groups)} happenings")
    return [[name.rpartition("#")[2] for name in group] for group in groups]


def score(name: str, found: set[Pair], wanted: set[Pair]) -> None:
    right = len(found & wanted)
    precision, recall = right / max(1, len(found)), right / max(1, len(wanted))
    harmonic = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{name}: P {precision:.3f} R {recall:.3f} F {harmonic:.3f} "
        f"({right} of {len(found)} found and {len(wanted)} annotated pairs)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--load", type=Path)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    gold, readings = read(options.folder, options.save, options.load)
    events = {each.id: each for reading in readings for each in reading.events}
    mention_of = {
        name: mention
        for article, reading in paired(gold, readings)
        for name, mention in aligned(article.mentions, reading.events).items()
    }
    document_of = {name: mention.document for name, mention in mention_of.items()}
    wanted = across((m.happening, m.document, name) for name, m in mention_of.items())
    whole = across((m.happening, m.document, m.id) for each in gold for m in each.mentions)
    groups = joined(graph_of(readings))
    found = across(
        (str(number), document_of[name], name)
        for number, group in enumerate(groups)
        for name in group
        if name in document_of
    )
    topics = {name: document.split("_")[0] for name, document in document_of.items()}
    within = {pair for pair in found if topics[pair[0]] == topics[pair[1]]}
    score("within a topic, events read", within, wanted)
    score("all topics together", found, wanted)
    print(f"recall over all {len(whole)} annotated pairs: {len(found & wanted) / len(whole):.3f}")
    for pairs, title in ((found - wanted, "WRONG"), (wanted - found, "MISSED")):
        chosen = random.Random(7).sample(sorted(pairs), min(options.show, len(pairs)))
        for pair in chosen:
            print(title, *(f"  {written(events[each])}" for each in pair), sep="\n")


def paired(
    gold: Iterable[GoldArticle], readings: Iterable[Reading]
) -> Iterator[tuple[GoldArticle, Reading]]:
    by_id = {reading.document.id: reading for reading in readings}
    return ((each, by_id[each.document.id]) for each in gold if each.document.id in by_id)


def written(event: Event) -> str:
    parts = "; ".join(f"{each.role}={each.label}" for each in event.participants)
    place = f"; place={event.place.entity.id}" if event.place else ""
    when = f"; time={event.time.value}" if event.time else ""
    status = f"{event.polarity} {event.modality}"
    return f"{event.evidence.document} {event.predicate} | {parts}{place}{when} | {status}"


if __name__ == "__main__":
    main()
