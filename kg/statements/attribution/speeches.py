"""Title of a speech -> who gives it, and is *I* in it: *Remarks by Minister Ada Holm in Klow*."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from kg.documents.head_titles import is_of_speech
from kg.english.lexicon import Lexicon
from kg.english.patterns import OCCASION
from kg.mentions import slug
from kg.model import Document, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.quotations import is_quoted, quoted_ranges

__all__ = ["appended", "is_head", "is_in_first_person", "orator", "signatory"]

FIRST_LINES: Final = 600  # letters in which a speech names who gives it
LONGEST_LINE: Final = 14  # words of a line that names who gives out a text
LONGEST_NAME: Final = 4  # words
LAST_LINES: Final = 200  # letters in which a letter is signed
MOST_NAMES: Final = 5  # words of a signature
SHORT: Final = 4  # letters of a word that may be small in a line of names
FEWEST: Final = 3  # words such as *I* and *we* outside quotations, of a speech
WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
BEHIND: Final = re.compile(rf"(?:(?!\s(?i:{OCCASION})\s)[^\n,:;(]){{3,120}}")
LINE: Final = re.compile(r"(?<=\n\n)[^\n]+(?=\n\n)")
STOPS: Final = ".?!:"
AND: Final = re.compile(r"\band\b")


def orator(
    document: Document, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> Mention | None:
    """Return who gives the speech that a document is, None for any other document.

    The title tells it, *Remarks by Ada Holm*, or a line below one that only tells that it is one.
    """
    heads = (document.title, document.text[:FIRST_LINES])
    told = [words for head in heads for words in speakers_in(head, lexicon)]
    is_speech = any(is_of_speech(head, lexicon) for head in heads)
    is_sure = not told or any(
        is_titled(head, lexicon) or heads_speech(head, lexicon) for head in heads
    )
    fewest = 1 if is_sure else FEWEST
    if not ((told or is_speech) and is_in_first_person(document.text, lexicon, fewest=fewest)):
        return None
    givers = (giver(words, named, ontology, lexicon) for words in told)
    above = only_person_above(document.text, ontology, lexicon) if is_speech else None
    who = next(filter(None, (*givers, above)), None)
    return spoken_by(who, named) if who is not None else None


def giver(
    words: str, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> Entity | None:
    """Return the one person whom words behind *Remarks by* name, known or new."""
    persons = set(persons_in(words, named, ontology))
    whole = {who for who in persons if who.label.lower() in words.lower()} or persons
    if len(whole) == 1:
        return whole.pop()
    return None if persons or AND.search(words) else new_person(words, ontology, lexicon)


def appended(
    document: Document, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> tuple[int, Mention] | None:
    """Return whose words an article ends with and where, below *Statement from Ada Holm* alone.

    They are in the first person.
    """
    for line in LINE.finditer(document.text):
        is_short = len(line[0].split()) <= LONGEST_LINE and line[0][-1] not in STOPS
        if not is_short or not is_titled(line[0], lexicon):
            continue
        heads = speakers_in(line[0], lexicon)
        persons = {who for head in heads for who in persons_in(head, named, ontology)}
        if len(persons) == 1 and is_in_first_person(document.text[line.end() :], lexicon):
            return line.end(), spoken_by(persons.pop(), named)
    return None


def signatory(document: Document, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return whose release a text is: the person in office whom a line above it names alone.

    A letter is of who signs it, *Yours sincerely, Ada Holm*.
    """
    if (signer := signed_by(document.text, ontology, lexicon)) is not None:
        return signer
    above = only_person_above(document.text, ontology, lexicon)
    is_own = above is not None and is_in_first_person(document.text, lexicon, singular=True)
    return above if is_own else None


def only_person_above(text: str, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return the one person in office whom a line at the top of a text names alone."""
    lines = (line.strip() for line in text[:FIRST_LINES].split("\n"))
    heads = [line for line in lines if 1 < len(line.split()) <= LONGEST_LINE]
    found = {who for line in heads if (who := person_in_office(line, ontology, lexicon))}
    return found.pop() if len(found) == 1 else None


def signed_by(text: str, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return who signs a letter: the name below its closing, or a listed person at its end."""
    signer = named_below(text, ontology, lexicon)
    is_own = signer is not None and is_in_first_person(text, lexicon, singular=True, fewest=1)
    return signer if is_own else None


def named_below(text: str, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return whom the last lines of a text name as who signs it, whoever *I* is in it."""
    lines = [as_name(line, lexicon) for line in text[-LAST_LINES:].split("\n") if line.strip()]
    known = ontology.names.get(lines[-1]) if lines else None
    if known is not None and ontology.is_person(ontology.actors[known.actor].entity.type):
        return ontology.actors[known.actor].entity
    for above, line in pairwise(lines):
        if lexicon.has(above.lower().rstrip(","), "mail closing") and is_name(line):
            listed = ontology.names.get(line)
            new = Entity(slug(line), line, ontology.person)
            return ontology.actors[listed.actor].entity if listed is not None else new
    return None


def as_name(line: str, lexicon: Lexicon) -> str:
    """Return a line as a name is written: *ADA HOLM JR.*, *Ada Holm jr.* as *Ada Holm Jr.*."""
    words = (word.title() if line.isupper() else word for word in line.split())
    suffixes = lexicon.words("name suffix")
    return " ".join(w.title() if w.lower().rstrip(".") in suffixes else w for w in words)


def is_name(line: str) -> bool:
    """Return whether a line is nothing but two to five words with a capital."""
    words = line.split()
    return 1 < len(words) <= MOST_NAMES and all(WORD.fullmatch(w) and w[0].isupper() for w in words)


def person_in_office(line: str, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Read *Minister for Rain Ada Holm* in a line that is no sentence."""
    words = [word for word in WORD.findall(line) if word.isalpha() or "." in word or "-" in word]
    is_open = line[-1].isalnum() and all(word[0].isupper() or len(word) < SHORT for word in words)
    has_title = any(word.lower() in ontology.titles for word in words)
    who = new_person(" ".join(words), ontology, lexicon) if is_open and has_title else None
    return who if who is not None and len(who.label.split()) <= LONGEST_NAME else None


def is_in_first_person(
    text: str, lexicon: Lexicon, *, singular: bool = False, fewest: int = FEWEST
) -> bool:
    """Return whether a text says *I* and *we*, outside quotations; *I* alone if `singular`."""
    quoted = quoted_ranges(text)
    words = (w for w in WORD.finditer(text) if lexicon.has(w[0].lower(), "first person"))
    if singular:
        words = (w for w in words if not lexicon.has(w[0].lower(), "first person plural"))
    own = (w for w in words if not is_quoted(w.start(), quoted))
    return len([*zip(own, range(fewest), strict=False)]) == fewest


def is_titled(head: str, lexicon: Lexicon) -> bool:
    """Return whether words begin with what kind of speech it is: *Statement by Ada Holm*."""
    return head.lower().lstrip().startswith(tuple(f"{k} " for k in lexicon.words("speech heading")))


def is_head(line: str, lexicon: Lexicon, *, is_given: bool) -> bool:
    """Read *Open letter to the king* above one, *Remarks Delivered by Ada Holm* above hers."""
    is_letter = line.lower().startswith(tuple(f"{k} " for k in lexicon.words("letter heading")))
    return (is_letter or (is_given and heads_speech(line, lexicon))) and line[-1] not in STOPS


def heads_speech(head: str, lexicon: Lexicon) -> bool:
    """Return whether the first line of a head tells a kind of speech, and who gives it."""
    line = head.strip().partition("\n")[0]
    return is_of_speech(line, lexicon) and any(True for _ in speakers_in(line, lexicon))


def speakers_in(head: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words behind *Remarks by* in the lines above a speech."""
    headings = lexicon.words("speech heading")
    known = "|".join(heading.replace(" ", r"\s+") for heading in headings)
    for found in re.finditer(rf"\b(?i:{known})\s+", head):
        behind = BEHIND.match(head, found.end())
        if behind is not None:
            yield behind[0]


def persons_in(words: str, named: Sequence[Mention], ontology: Ontology) -> Iterator[Entity]:
    """Yield the persons whom an article names whose last name stands among some words."""
    inside = {word.lower() for word in words.split()}
    for mention in named:
        who = mention.entity
        if ontology.is_person(who.type) and {*who.label.lower().split()} <= inside:
            yield who


def new_person(words: str, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return the person of a name that the text does not come back to: *Minister Ada Holm*."""
    parts = words.split()
    known = (word.title() if word.isupper() else word for word in parts)
    first = next((k for k, word in enumerate(known) if lexicon.knows_given_name(word)), None)
    if first is None:
        return None
    alike = str.isupper if parts[first].isupper() else is_name_word
    capital = (w for w in takewhile(alike, parts[first:]) if not lexicon.has(w.lower(), "month"))
    name = " ".join(word.title() if word.isupper() else word for word in capital)
    return Entity(slug(name), name, ontology.person) if " " in name else None


def is_name_word(word: str) -> bool:
    """Return whether a word has a capital."""
    return word[0].isupper()


def spoken_by(who: Entity, named: Sequence[Mention]) -> Mention:
    """Return the mention of who speaks."""
    sides = (each.side for each in named if each.entity.id == who.id and each.side)
    return Mention(who, who.label, 0, 0, side=next(sides, None))
