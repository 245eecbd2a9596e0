"""Relation and its sentence -> what its name leaves out: *signs pact* **with** *Ukraine*.

The name of a relation ends with its noun, so that `rel:signs_pact` is one relation whatever
preposition an article uses. A line on the page is read as English and wants the preposition; the
sentence has it. A table of the preposition that each noun takes lost: *support* takes *for*,
*from* and *to*.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg.english.lexicon import load_lexicon
from kg.network import SourcedStatement

__all__ = ["linked"]

WORD = re.compile(r"[\w’'-]+")
POSSESSIVE = re.compile(r"['’]s?(?!\w)")
MUTUAL = "with"  # what each of two is to the other: *between*, too, is read as this
LONGEST = 5  # words between the noun and the actor that are taken as they are


class Span(NamedTuple):
    """Where words stand in a sentence."""

    start: int
    end: int


def linked(label: str, said: Iterable[SourcedStatement]) -> str:
    """Add to a relation what links its noun to its object, in the first sentence that tells.

    >>> said = SourcedStatement("Chad signed a pact with Mali.", "a", object_text="Mali")
    >>> linked("signs pact", [said]), linked("flees to", [said]), linked("gives up", [said])
    ('signs pact with', 'flees to', 'gives up')
    """
    noun = label.rpartition(" ")[2]
    lexicon = load_lexicon()
    if lexicon.has(noun, "linking preposition") or lexicon.has(noun, "particle"):
        return label
    links = (link(label, noun, each) for each in said)
    return " ".join([label, *filter(None, [next(filter(None, links), "")])])


def link(label: str, noun: str, said: SourcedStatement) -> str:
    """Return what links the noun of a relation to its object, "" if nothing does."""
    if " " not in label:  # *agrees*, of *the agreement between*, has no noun
        return mutual(preposition_in(said.relation_text.split()[-1:]))
    here = place(said.sentence, rf"\b{re.escape(noun[:-1])}\w*")
    who, whom = (place(said.sentence, literal(t)) for t in (said.subject_text, said.object_text))
    if here is None or whom is None:
        return ""
    if whom.start >= here.end:
        found = behind(said.sentence[here.end : whom.start])
    else:
        found = in_front(said.sentence, whom, here, said.relation_text)
    return found or (between_two(said.sentence, who, whom, here) if who else "")


def place(sentence: str, pattern: str) -> Span | None:
    """Return where a pattern stands first, if it does."""
    match = re.search(pattern, sentence, re.IGNORECASE) if pattern else None
    return Span(*match.span()) if match else None


def literal(text: str) -> str:
    """Return the pattern of these very words."""
    return rf"(?<!\w){re.escape(text)}(?!\w)" if text else ""


def behind(between: str) -> str:
    """Return the preposition between a noun and the actor behind it, with the words before it.

    >>> behind(" of its relations with the "), behind(" in Rome, long planned, with "), behind(" ")
    ('of its relations with', 'with', '')
    """
    words = WORD.findall(between)
    prepositions = [at for at, word in enumerate(words) if preposition_in([word])]
    if not prepositions:
        return ""
    whole = words[: prepositions[-1] + 1]
    last = preposition_in(whole[-1:])
    is_phrase = prepositions[0] == 0 and len(whole) <= LONGEST and last == whole[-1]
    return " ".join(whole) if is_phrase and between.islower() else last


def in_front(sentence: str, whom: Span, here: Span, verb: str) -> str:
    """Return what would stand behind the noun if the actor before it stood there.

    *Ukraine with support* is support *to* it, *the president's release* and *the Russian
    offensive* are *of* them; *offered her asylum* stays as it is.
    """
    between = sentence[whom.end : here.start]
    if POSSESSIVE.match(between):
        return "of"
    if MUTUAL in between.split():
        return "to"
    done = place(sentence, literal(verb.split()[-1] if verb else ""))
    is_modifier = done is not None and sentence[done.end : whom.start].strip() != ""
    words = WORD.findall(between)
    return "of" if is_modifier and len(words) < LONGEST and not preposition_in(words) else ""


def between_two(sentence: str, who: Span, whom: Span, here: Span) -> str:
    """Return *with* if what two have is told from the other's side, or of both in one breath.

    *The pact that Chad signed with Mali* is one that Mali has with Chad, too; and so is the pact
    that *Chad and Mali* signed.
    """
    if who.start >= here.end:
        return mutual(behind(sentence[here.end : who.start]).rpartition(" ")[2])
    first, second = sorted((who, whom))
    return MUTUAL if sentence[first.end : second.start].split() == ["and"] else ""


def mutual(preposition: str) -> str:
    """Return a preposition that holds both ways, "" for any other."""
    return preposition if preposition == MUTUAL else ""


def preposition_in(words: Iterable[str]) -> str:
    """Return the first preposition among words, as it stands before one of two actors.

    >>> preposition_in(["between"]), preposition_in(["the", "against"]), preposition_in(["pact"])
    ('with', 'against', '')
    """
    known = load_lexicon().words("linking preposition")
    return next((known[word] or word for word in words if word in known), "")
