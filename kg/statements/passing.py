"""Reading -> the same without the statements about things that an article only mentions in passing.

A graph of common nouns tells nobody anything: *decision*, *winner*, *signal*. What an event does to
them stays in the event, in the words of the text.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import CONCEPT, Mention, Reading, Statement

__all__ = ["without_passing_concepts"]


def without_passing_concepts(reading: Reading) -> Reading:
    """Leave out the statements with an end that nobody would look up.

    A thing is worth a node if its name has several words (*communications tower*) or if more than
    one sentence speaks of it.
    """
    told = spoken_of(reading)
    kept = [each for each in reading.statements if all(map(told.__contains__, ends(each)))]
    return reading._replace(statements=kept)


def spoken_of(reading: Reading) -> set[str]:
    """Return the ids of those that may be nodes: actors, and things worth one."""
    sentences: dict[str, set[int]] = defaultdict(set)
    things: dict[str, bool] = {}
    for mention, start in mentioned(reading):
        sentences[mention.entity.id].add(start)
        things[mention.entity.id] = mention.entity.type == CONCEPT
    several = {name for name, found in sentences.items() if len(found) > 1 or "_" in name}
    return several | {name for name, is_thing in things.items() if not is_thing}


def mentioned(reading: Reading) -> Iterator[tuple[Mention, int]]:
    """Yield whoever and whatever takes part, with where the sentence begins."""
    for statement in reading.statements:
        yield statement.subject, statement.evidence.start
        yield statement.object, statement.evidence.start
    for event in reading.events:
        yield from ((part.mention, event.evidence.start) for part in event.participants)


def ends(statement: Statement) -> Iterable[str]:
    """Return the ids of the ends of a statement."""
    return statement.subject.entity.id, statement.object.entity.id
