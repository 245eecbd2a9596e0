"""Annotated articles, Event -> what was found of them, what was missed and what was invented."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.evaluation.articles import AnnotatedArticle, GoldEvent, read_articles
from kg.evaluation.counts import Counts
from kg.evaluation.matching import has_role, in_gold, is_named, pairs, taking_part
from kg.evaluation.names import end_alike, is_speaker, names_of, nested
from kg.evaluation.wording import differing_line, incomplete_line, invented_line, missed_line
from kg.model import Event, Mention, Participant

__all__ = ["ArticleComparison", "EventEvaluation", "compare_events", "evaluate_articles"]


@dataclass(slots=True)
class ArticleComparison:
    """How the events told of one article compare with the annotated ones.

    "incomplete" lists events found of which a named participant is missing or has another role,
    "differing" those with another status or speaker.
    """

    name: str
    kind: str
    held: bool = False
    counts: Counts = field(default_factory=Counts)
    missed: list[str] = field(default_factory=list)
    incomplete: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)


@dataclass(slots=True)
class EventEvaluation:
    """How the events told of articles compare with the annotated ones."""

    articles: list[ArticleComparison] = field(default_factory=list)

    @property
    def total(self) -> Counts:
        """Return the counts of all articles."""
        return added(self.articles)

    @property
    def kinds(self) -> dict[str, Counts]:
        """Return the counts of each kind of article, sorted by its name."""
        kinds = sorted({each.kind for each in self.articles})
        return {kind: added(a for a in self.articles if a.kind == kind) for kind in kinds}

    @property
    def held(self) -> Counts:
        """Return the counts of the articles that rules are made without."""
        return added(each for each in self.articles if each.held)


def added(articles: Iterable[ArticleComparison]) -> Counts:
    """Return the counts of some articles together."""
    total = Counts()
    for each in articles:
        total.add(each.counts)
    return total


def evaluate_articles(path: str | Path, *, model: str | None = None) -> EventEvaluation:
    """Read annotated articles and compare the events told of them.

    Args:
        path: an article, or a folder of them; `tests/gold/news/README.md` describes the format.
        model: another spaCy pipeline than the bundled one.
    """
    from kg.extractors import RuleExtractor

    articles = list(read_articles(Path(path)))
    readings = RuleExtractor(model).readings([each.document for each in articles])
    both = zip(articles, readings, strict=True)
    return EventEvaluation([compare_events(each, reading.events) for each, reading in both])


def compare_events(article: AnnotatedArticle, told: Sequence[Event]) -> ArticleComparison:
    """Compare the events told of an article with the annotated ones.

    What gold leaves out on purpose is not counted: events without a named participant or amount.
    """
    result = ArticleComparison(article.name, article.kind, article.held)
    result.counts.articles = 1
    matched = pairs(article.events, told)
    for gold, event in matched:
        result.counts.wanted += 1
        result.counts.participants_wanted += len(gold.named)
        if event is None:
            result.missed.append(f"{article.name}: {missed_line(gold)}")
        else:
            compare_participants(gold, event, result)
            compare_claims(gold, event, result)
    same = {event: gold for gold, event in matched if event is not None}
    for event in told:
        if event in same or is_listed(event):
            judge_event(event, same.get(event), result)
    return result


def is_listed(event: Event) -> bool:
    """Return whether gold would list an event: somebody named or a number takes part."""
    return any(is_named(each) or each.quantity for each in event.participants)


def judge_event(event: Event, gold: GoldEvent | None, result: ArticleComparison) -> None:
    """Count an event told: right if it is annotated with all its named participants."""
    named = [each for each in event.participants if is_named(each)]
    strange = [each for each in named if gold is not None and not in_gold(gold, each)]
    is_right = gold is not None and not strange
    result.counts.told += 1
    result.counts.right += is_right
    if not is_right:
        result.invented.append(f"{result.name}: {invented_line(event, strange)}")


def compare_participants(gold: GoldEvent, event: Event, result: ArticleComparison) -> None:
    """Count the participants of an event that was found."""
    both = taking_part(gold, event)
    right = [each for each, other in both if has_role(gold, each, other)]
    told = [each for each in event.participants if is_counted(gold, each)]
    counts = result.counts
    counts.found += 1
    counts.in_any_role += len(both)
    counts.in_role += len(right)
    counts.participants_told += len(told)
    counts.told_in_role += sum(is_in_role(gold, each) for each in told)
    if len(right) < len(gold.named):
        lacking = [each for each in gold.named if each not in right]
        result.incomplete.append(f"{result.name}: {incomplete_line(gold, lacking, event)}")


def is_counted(gold: GoldEvent, participant: Participant) -> bool:
    """Return whether a participant has a name, here or in gold."""
    return is_named(participant) or any(each.named for each in in_gold(gold, participant))


def is_in_role(gold: GoldEvent, participant: Participant) -> bool:
    """Return whether gold has a participant in the same role."""
    return any(has_role(gold, each, participant) for each in in_gold(gold, participant))


def compare_claims(gold: GoldEvent, event: Event, result: ArticleComparison) -> None:
    """Count status, speaker, time and place of an event that was found."""
    has_polarity = event.polarity == gold.polarity
    has_modality = event.modality == gold.modality
    counts = result.counts
    counts.polarity += has_polarity
    counts.modality += has_modality
    counts.status += has_polarity and has_modality
    counts.tense += event.tense == gold.tense
    has_speaker = compare_speakers(gold, event, counts)
    compare_circumstances(gold, event, counts)
    if not (has_polarity and has_modality and has_speaker):
        result.differing.append(f"{result.name}: {differing_line(gold, event)}")


def compare_speakers(gold: GoldEvent, event: Event, counts: Counts) -> bool:
    """Count the innermost speaker; return whether it is the right one, or rightly nobody."""
    speaker = event.attributions[0].speaker if event.attributions else None
    is_right = is_speaker(speaker, gold.speaker)
    counts.speaker_or_none += bool(speaker) == bool(gold.speaker)
    counts.speakers_wanted += bool(gold.speaker)
    counts.speakers += bool(gold.speaker) and is_right
    return is_right


def compare_circumstances(gold: GoldEvent, event: Event, counts: Counts) -> None:
    """Count time and place, where gold has them."""
    counts.times_wanted += bool(gold.time)
    counts.times += event.time is not None and alike(event.time.text, gold.time)
    counts.places_wanted += bool(gold.place)
    counts.places += is_place(event.place, gold.place)


def is_place(place: Mention | None, gold: str) -> bool:
    """Return whether gold has a place and the event has it too."""
    return place is not None and any(alike(name, gold) for name in names_of(place))


def alike(one: str, other: str) -> bool:
    """Return whether two phrases end alike, or one has all words of the other.

    >>> alike("Monday", "on Monday"), alike("Monday evening", "on Monday"), alike("", "today")
    (True, False, False)
    """
    return end_alike(one, other) or nested(one, other)
