"""Text -> the turns of a transcript: who says each paragraph, by the label that it begins with.

*MS HOLM: …*, *QUESTION: …*, *Q. …*, *Jon Lind: …*, *Mr. HOLM. …*. A text is a transcript if a label
comes back, or has a form that nothing else has.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kg.documents.blocks.inline_labels import is_explained, is_speaker, speaks
from kg.documents.blocks.label_styles import (
    ADDRESSED,
    HELD,
    OFFICE,
    SOURCE,
    SURE,
    label,
    label_at_line,
)
from kg.english.lexicon import load_lexicon

__all__ = [
    "Turn",
    "blanked",
    "names_speaker",
    "presides",
    "turns",
    "without_labels",
]

MOST_TURNS: Final = 6  # of a transcript in which who has a whole name may speak once
NOTE: Final = re.compile(r" \(([^()\n]+)\)")
# A line without a mark behind it or the end of a sentence inside.
HEADING: Final = re.compile(r"[ \t]+(?:(?![.?!]\s)[^\n]){0,150}\w(?=[ \t]*(?:\n\n|$))")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in a row: characters `start` to `end`, behind the label at `at`.

    `notes` stand in brackets behind the label: for whom somebody speaks, in which language;
    `is_source` tells that the label names the source of a text, such as a newspaper, `is_holder`
    that it names who holds an office, whom the text may call by that office.
    """

    label: str
    at: int
    start: int
    end: int
    notes: tuple[str, ...] = ()
    is_source: bool = False
    is_holder: bool = False


def turns(text: str) -> list[Turn]:
    r"""Return the turns of a transcript in the order of the text, none for any other text.

    >>> [turn.label for turn in turns("Q. Why?\n\nA. I left.\n\nQ. When?")]
    ['Q', 'A', 'Q']
    """
    every = [each for each in label().finditer(text) if each.lastgroup and not is_field(each)]
    said = {label_of(match) for match in every if not is_heading(match)}
    found = [match for match in every if label_of(match) in said]
    labels = found if is_record(found) else list(coming_back(found))
    starts = [*(match.start() for match in labels), len(text)]
    return [
        Turn(
            label_of(match),
            at,
            match.end(),
            end,
            tuple(NOTE.findall(match[0])),
            match.lastgroup == SOURCE,
            match.lastgroup == HELD,
        )
        for match, (at, end) in zip(labels, pairwise(starts), strict=True)
    ]


def label_of(match: re.Match[str]) -> str:
    """Return the label without its marks."""
    return match[match.lastgroup or 0]


def is_record(found: Sequence[re.Match[str]]) -> bool:
    """Return whether labels are those of minutes: *Mr. Holm (Norway):*, *The President:*."""
    named = (match for match in found if match.lastgroup == "record")
    return len(found) > 1 and not all(is_explained(label_of(m), m[0]) for m in named)


def is_field(match: re.Match[str]) -> bool:
    """Return whether a label is one of a form or the head of an e-mail: *Subject: Rain*."""
    return load_lexicon().has(label_of(match).lower(), "field label")


def is_heading(match: re.Match[str]) -> bool:
    """Return whether a heading goes on behind a colon: *Main Effort: Eastern Velmar*, no full stop.

    What somebody says ends as sentences do.
    """
    behind = HEADING.match(match.string, match.end())
    return match.lastgroup in {"name", "caps"} and behind is not None


def coming_back(found: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the labels of a style of which one comes back."""
    counts = Counter(label_of(match) for match in found)
    counted = any(count > 1 for count in counts.values())
    back = {match.lastgroup for match in found if counts[label_of(match)] > 1}
    back |= {"caps", OFFICE} if ADDRESSED in back else set()
    is_asked = any(match.lastgroup == ADDRESSED for match in found)
    back |= {"qa"} if back else set()
    back |= SURE
    introduced = set(named_above(found))
    for match in found:
        is_sure = match.lastgroup in back and is_label(match, counts)
        is_known = is_sure or label_of(match) in introduced
        if (
            is_known
            or (is_asked and names_nobody(match))
            or (counted and presides(label_of(match)))
        ):
            yield match


def named_above(found: Sequence[re.Match[str]]) -> list[str]:
    """Return the labels in capitals of two or more who are named above all of them, else none.

    *Ada Holm, Minister of Rain* stands above *MINISTER HOLM: It rained.*. Where one asks or leads
    through a talk, *MODERATOR*, the others need no name above.
    """
    capitals = [match for match in found if match.lastgroup == "caps"]
    labels = {label_of(match) for match in capitals}
    if len(labels) > 1 and any(map(names_nobody, capitals)):
        return sorted(labels)
    head = found[0].string[: found[0].start()] if found else ""
    known = [each for each in sorted(labels) if " " in each and is_name_in(head, each.split()[-1])]
    return known if len(known) > 1 else []


def is_name_in(text: str, word: str) -> bool:
    """Return whether a word in capitals stands in a text as a name does: *Holm* for *HOLM*."""
    alike = re.search(rf"\b{word[0]}(?i:{re.escape(word[1:])})\b(?<![A-Z]{{3}})", text)
    return alike is not None


def names_nobody(match: re.Match[str]) -> bool:
    """Return whether a label only says that somebody asks or answers: *QUESTION:*."""
    return load_lexicon().has(label_of(match).lower(), "turn label")


def presides(label: str) -> bool:
    """Return whether a label is of who presides: *The CHAIRMAN*, *Deputy Speaker*."""
    words, lexicon = label.lower().split(), load_lexicon()
    return any(lexicon.has(" ".join(words[-length:]), "who presides") for length in (1, 2))


def names_speaker(line: str) -> bool:
    """Return whether a line is surely what somebody says: *Senator HOLM: Who left?*."""
    found = label_at_line().match(line)
    if found is None:
        return False
    first, lexicon = label_of(found).split()[0].lower(), load_lexicon()
    behind = line[found.end() :].split()
    is_person = bool(behind) and lexicon.has(behind[0].lower().rstrip("."), "form of address")
    is_sure = found.lastgroup in SURE or names_nobody(found) or is_person
    return is_sure or lexicon.has(first, "member of a house")


def is_label(match: re.Match[str], counts: Counter[str]) -> bool:
    """Return whether words before a colon are a label; a name has to come back itself.

    In a long transcript a person whose whole name is given may speak once.
    """
    label = label_of(match)
    back = [each for each, count in counts.items() if count > 1]
    is_long = sum(counts[each] for each in back) >= MOST_TURNS
    is_speech = is_speaker(label, back) or speaks(label, match.string, match)
    is_known = counts[label] > 1 or (is_long and is_speech)
    return match.lastgroup != "name" or is_known


def without_labels(text: str) -> str:
    """Return a text with spaces in place of the labels of its turns, as long as before.

    One that names the holder of an office stays, as a sentence of its own.
    """
    found = turns(text)
    bare = blanked(text, ((turn.at, turn.start) for turn in found if not turn.is_holder))
    for turn in (turn for turn in found if turn.is_holder):
        last = bare.rindex(":", turn.at, turn.start)
        bare = f"{bare[:last]}.{bare[last + 1 :]}"
    return bare


def blanked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Return a text with spaces in place of some ranges, which are in order.

    >>> blanked("Q. Why?", [(0, 2)])
    '   Why?'
    """
    parts: list[str] = []
    last = 0
    for start, end in ranges:
        parts.extend((text[last:start], " " * (end - start)))
        last = end
    return "".join((*parts, text[last:]))
