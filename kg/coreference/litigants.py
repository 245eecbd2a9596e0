"""Title of a judgment -> who is meant by *the defendant*, *the applicant*: *Roth v Dorn Police*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg.coreference.discourse import Article
from kg.coreference.wording import mention_of, mention_words
from kg.english.lexicon import Lexicon
from kg.mentions import NameSpan, slug
from kg.model import Document, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["litigant", "litigants", "sides_of", "told_of"]

AGAINST: Final = re.compile(r" [Vv]s?\.? ")
SEVERAL: Final = re.compile(r",| and | & |\bothers?\b|\banor\b", re.IGNORECASE)
CITATION: Final = re.compile(r"\s*[\[(].*$")
TAGS: Final = {"NN", "NNP"}  # *the State* is written as a name
LONGEST: Final = 6  # words of the name of a party
FIRST: Final = {"first", "applying"}  # who goes to law
SECOND: Final = {"second", "opposing"}  # against whom
TRIED: Final = {"second", "applying", "appealing"}  # whom the state prosecutes, who may appeal
APPEAL: Final = {"applying", "opposing"}  # whom these are if somebody appeals nobody can tell


def litigants(
    document: Document, names: Sequence[NameSpan], ontology: Ontology, lexicon: Lexicon
) -> Mapping[str, Entity]:
    """Return whom the words for parties mean in a judgment, nobody in any other text."""
    sides = [CITATION.sub("", side).strip() for side in sides_of(document.title)]
    if not sides or not all(side[:1].isupper() for side in sides):
        return {}
    if prosecuting(sides[1], lexicon):  # whom it prosecutes has appealed
        sides.reverse()
    is_state = lexicon.has(sides[0].lower().removeprefix("the "), "prosecuting side")
    is_prosecuted = is_state or prosecuting(sides[0], lexicon) != ""
    meant: dict[str, Entity] = {}
    for side, parts in roles(sides, is_prosecuted=is_prosecuted):
        if (party := entity(side, names, ontology, lexicon, is_person=is_prosecuted)) is not None:
            meant.update((part, party) for part in parts)
    for side in sides:
        word = prosecuting(side, lexicon)
        if word and (party := entity(side, names, ontology, lexicon, is_person=False)) is not None:
            meant[word] = party
    known = lexicon.words("litigant")
    is_appeal = not is_prosecuted and appeals(document.text, known)
    told = {word: meant[part] for word, part in known.items() if part in meant}
    told |= {word: who for word, who in meant.items() if lexicon.has(word, "prosecuting side")}
    return {
        word: who for word, who in told.items() if not (is_appeal and known.get(word) in APPEAL)
    }


def prosecuting(side: str, lexicon: Lexicon) -> str:
    """Return how a judgment calls a party that prosecutes: *the State* of *State of Dorn*."""
    word, _, behind = side.lower().removeprefix("the ").partition(" ")
    is_named = behind.startswith("of ") and lexicon.has(word, "prosecuting side")
    return word if is_named else ""


def sides_of(title: str) -> Sequence[str]:
    """Return the two sides that the title of a judgment names, none of any other title.

    >>> sides_of("Roth v Dorn Police"), sides_of("Rain in Dorn")
    (['Roth', 'Dorn Police'], [])
    """
    sides = AGAINST.split(title)
    return sides if len(sides) == 2 else []


def appeals(text: str, known: Mapping[str, str]) -> bool:
    """Return whether somebody appeals, who may be either side."""
    words = "|".join(word for word, part in known.items() if part == "appealing")
    return re.search(rf"\b(?:{words})s?\b", text, re.IGNORECASE) is not None


def roles(sides: Sequence[str], *, is_prosecuted: bool) -> Iterator[tuple[str, set[str]]]:
    """Yield the sides, each with the parts that it may have."""
    if is_prosecuted:
        yield sides[1], TRIED
    else:
        yield from zip(sides, (FIRST, SECOND), strict=True)


def entity(
    side: str,
    names: Sequence[NameSpan],
    ontology: Ontology,
    lexicon: Lexicon,
    *,
    is_person: bool,
) -> Entity | None:
    """Return the one party of a side, as the text names it or else as the title does."""
    words = [word for word in side.split() if not is_address(word, lexicon)]
    label = " ".join(word.title() if word.isupper() else word for word in words)
    label = label.replace(" Of ", " of ").replace(" The ", " the ")
    if not words or len(words) > LONGEST or SEVERAL.search(side):
        return None
    if (known := ontology.names.get(label)) is not None:
        return ontology.actors[known.actor].entity
    alike = {name.entity for name in names if slug(name.entity.label) == slug(label)}
    alike = alike or set(bearing(label, names, ontology))
    if len(alike) == 1:
        return alike.pop()
    is_named = len(words) > 1 and lexicon.knows_given_name(label.split()[0])
    kind = ontology.person if is_person or is_named else ontology.unnamed
    return Entity(slug(label), label, kind)


def bearing(label: str, names: Sequence[NameSpan], ontology: Ontology) -> Iterator[Entity]:
    """Yield the persons whom a text calls by a part of a name: *Holm* of *Ada Maria Holm*."""
    first, *_, last = label.split() if " " in label else ("", label)
    for name in names:
        words = name.entity.label.split()
        is_alike = words[-1] == last and (len(words) == 1 or words[0] == first)
        if is_alike and ontology.is_person(name.entity.type):
            yield name.entity


def is_address(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a form of address: *Mr*."""
    return lexicon.has(word.lower().rstrip("."), "form of address")


def told_of(parties: Mapping[str, Entity], text: str) -> Iterator[Entity]:
    """Yield the parties as often as a text tells of them."""
    for word, party in parties.items():
        yield from (party for _ in re.finditer(rf"\bthe {word}\b", text, re.IGNORECASE))


def litigant(article: Article, word: Word) -> Mention | None:
    """Read *the defendant*, *the defendant's*: the party whose part it is."""
    party = article.litigants.get(word.lower)
    det = word.first("det") if party is not None and word.tag in TAGS else None
    if party is None or det is None or det.lower != "the":
        return None
    return mention_of(party, mention_words(word), antecedent=party.label)
