"""Report -> whose word it rests on: *Reuters said, citing two officials, that …*."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.attribution.saying import is_somebody
from kg.statements.attribution.values import Report
from kg.statements.attribution.views import named_author

__all__ = ["cited"]

CITING = Pattern(rel="advcl acl", tag="VBG", lemma="cite", having="obj", without="nsubj")


def cited(report: Report, is_speaker: Callable[[Word], bool] | None) -> Iterator[Report]:
    """Yield the report of whoever is cited: *Citing police, the paper said that Mali had left*.

    *citing officials*, *citing a report* do so, *citing tensions* does not.
    """
    beside = [each for each in (report.verb, report.source) if each is not None]
    for verb in (c for each in beside for c in each.children if CITING(c)):
        for noun in verb.all("obj"):
            content = report.content - {w.i for w in verb.subtree()}
            if may_speak(noun) or (is_speaker is not None and is_speaker(noun)):
                author = named_author(noun) or noun
                yield replace(
                    report, verb=verb, source=author, content=content, cue=verb.text, denied=False
                )


def may_speak(noun: Word) -> bool:
    """Return whether what is cited is somebody with a name, or words."""
    return is_somebody(noun) or noun.has("evidence noun") or noun.has("speech noun")
