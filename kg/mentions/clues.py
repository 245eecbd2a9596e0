"""A name where it stands -> what the words beside it tell that it names: person, body, place.

Each clue is one construction, worth as much as it is seldom wrong. `kinds` weighs the clues of all
places in which an article has a name.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from kg.mentions.setting import STRONG, SURE, WEAK, Clue, Setting
from kg.mentions.verb_clues import VERB_CLUES

__all__ = ["clues"]

POSSESSIVE = {"'s", "’s", "'", "’"}
DASHES = {"-", "–", "—", "--"}
OLDEST = 110  # years of a person's age, from 10 on
LONGEST_NOUN = 3  # words of a noun beside a name: *displacement camp*
SHIP = 2  # words of a ship's or thing's name: *the Bela Vida*
DATELINE = 12  # tokens that the place and day take before an article's text


def clues(setting: Setting) -> Iterator[Clue]:
    """Yield all that the words of a name and those beside it tell."""
    for clue in CLUES:
        yield from clue(setting)


def given_name(setting: Setting) -> Iterator[Clue]:
    """Read *Ada Zorvex*: a given name that is known."""
    words = setting.span.text.split()
    if len(words) > 1 and words[0] in setting.titles.lexicon.given_names:
        yield Clue("person", STRONG if len(words) < 4 else WEAK)


def last_word(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex Stadium*, *Zorvex Party*, *Zorvex Party/Civic*, but *Ada Park*."""
    span = setting.span
    last = next((t.nbor(-1) for t in span[1:] if t.text == "/"), span[-1])
    if len(span) < 2 or (len(span) == 2 and span[0].text in setting.titles.lexicon.given_names):
        return
    kind = setting.kind_of(last)
    if kind and kind != "person":
        yield Clue(kind, SURE, last.lower_)


def capital_inside(setting: Setting) -> Iterator[Clue]:
    """Read *ZorVex*, as firms and things are written, but *McVex*."""
    words = setting.span.text.split()
    parts = CAPITAL_INSIDE.fullmatch(words[0]) if len(words) == 1 else None
    lexicon = setting.titles.lexicon
    if parts is None or lexicon.has(parts["first"].lower(), "surname prefix"):
        return
    if parts["first"] not in lexicon.given_names:  # *JoAnn*
        yield Clue("body", SURE)


CAPITAL_INSIDE = re.compile(r"(?P<first>[A-Z][a-z]+)[A-Z][A-Za-z]+")


def first_word(setting: Setting) -> Iterator[Clue]:
    """Read *Lake Zorvex*."""
    span = setting.span
    if len(span) > 1 and setting.titles.lexicon.has(span[0].lower_, "place name"):
        yield Clue("place", STRONG)


def title_before(setting: Setting) -> Iterator[Clue]:
    """Read *Mr Zorvex*, *Foreign Minister Zorvex*."""
    if setting.titles.text_before(setting.span):
        yield Clue("person", SURE)


def noun_before(setting: Setting) -> Iterator[Clue]:
    """Read *nurse Zorvex*, *the brewer Zorvex*, *the river Zorvex*, *Prague-based Zorvex*."""
    before = setting.token(-1)
    if before is None:
        return
    if before.lower_ == "based" and setting.text(-2) in DASHES:
        yield Clue("body", SURE)
        return
    kind = setting.kind_of(before) if before.tag_ in {"NN", "NNP"} else None
    if kind == "person" or (kind and before.text.islower()):
        yield Clue(kind, STRONG, before.lemma_.lower())


def in_apposition(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex, a microbiologist,* and *its president, Zorvex*."""
    root = setting.span.root
    beside = [each for each in root.children if each.dep_ == "appos"]
    if root.dep_ == "appos":
        beside.append(root.head)
    for noun in (each for each in beside if each.pos_ == "NOUN"):
        if (kind := setting.kind_of(noun)) and kind != "thing":
            yield Clue(kind, STRONG, noun.lemma_.lower())


def article_before(setting: Setting) -> Iterator[Clue]:
    """Read *the Zorvex sank*, but *the Zorvex brothers*, *the Zorvexes*, *the Zorvex of Oslo*."""
    behind = setting.token(1)
    is_whole = behind is None or behind.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}
    if setting.text(-1) != "the" or not is_whole or setting.text(1) in {*POSSESSIVE, "of"}:
        return
    is_short = len(setting.span) <= SHIP and not setting.span.text.endswith("s")
    if is_short and setting.is_labelled_person:
        yield Clue("thing", STRONG)


def age_behind(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex, 58,*, *Zorvex (52)*, *Zorvex, aged 84*."""
    opens, number, closes = (setting.text(k) for k in (1, 2, 3))
    if opens == "," and number == "aged":
        yield Clue("person", SURE)
    if number.isdecimal() and 10 <= int(number) <= OLDEST and (opens, closes) in AGE:
        yield Clue("person", SURE)


AGE = {(",", ","), ("(", ")"), (",", ".")}


def relative(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex, who has*, but *Zorvex, who are*, *an expert at Zorvex who*, *Zorvex, which*."""
    comma = setting.text(1) == ","
    at = 2 if comma else 1
    pronoun, verb = setting.text(at), setting.text(at + 1)
    if pronoun == "who" and not is_behind_preposition(setting):
        yield Clue("body" if verb in PLURAL else "person", STRONG)
    elif pronoun == "which" and comma:
        yield Clue("body", WEAK)
        yield Clue("place", WEAK)


def is_behind_preposition(setting: Setting) -> bool:
    """Return whether a name hangs on a noun before it: *a scientist at the Zorvex*."""
    before = setting.token(-2 if setting.text(-1) == "the" else -1)
    return before is not None and before.pos_ == "ADP"


PLURAL = {"are", "were", "have", "play"}


def possession(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex's wife*, *Zorvex's shareholders*, *Zorvex shares*."""
    behind = list(nouns_behind(setting))
    if not behind:
        return
    owns = setting.text(1) in POSSESSIVE
    kind = setting.owner(behind[-1])
    if kind and (owns or kind != "person"):
        yield Clue(kind, STRONG)


def noun_behind(setting: Setting) -> Iterator[Clue]:
    """Read *the Zorvex displacement camp*, *the Zorvex region*, but *the Zorvex building*."""
    if setting.text(1) in POSSESSIVE or setting.text(-1) in {"a", "an"}:
        return  # *a Zorvex lake* lies there
    behind = list(nouns_behind(setting))
    if behind and setting.told_by(behind[-1]) == "place":
        yield Clue("place", STRONG, behind[-1].lemma_.lower())


def nouns_behind(setting: Setting) -> Iterator[Token]:
    """Yield the nouns right behind a name or what it owns: *Zorvex chief executive*.

    A number between them tells nothing: *Zorvex's 12,000 employees*.
    """
    first = setting.span.end + (setting.text(1) in POSSESSIVE)
    behind = setting.doc[first : first + LONGEST_NOUN]
    for token in behind[1:] if len(behind) and behind[0].pos_ == "NUM" else behind:
        if token.pos_ not in {"NOUN", "ADJ"}:
            return
        yield token


def behind_of(setting: Setting) -> Iterator[Clue]:
    """Read *the town of Zorvex*, *the mayor of Zorvex*, *north of Zorvex*, *shares in Zorvex*."""
    at = -2 if setting.text(-1) == "the" else -1
    noun, case = setting.token(at - 1), setting.text(at)
    if noun is None:
        return
    if case == "in" and setting.titles.lexicon.words("held noun").get(noun.lower_):
        yield Clue("body", setting.weight_of_body)
    if case != "of":
        return
    ontology = setting.titles.ontology
    if any(map(ontology.is_place, ontology.classes_called(noun.lemma_.lower()))):
        yield Clue("place", SURE, noun.lemma_.lower())
    elif setting.titles.lexicon.has(noun.lower_, "compass"):
        yield Clue("place", SURE)
    elif kind := setting.owner(noun):
        yield Clue(kind, setting.weight_of_body if kind == "body" else STRONG)


def workplace(setting: Setting) -> Iterator[Clue]:
    """Read *an analyst at Zorvex*, *a professor at Zorvex*, but *a soldier at Zorvex*."""
    at = -2 if setting.text(-1) == "the" else -1
    noun = setting.token(at - 1)
    if noun is None or setting.text(at) != "at" or setting.told_by(noun) != "person":
        return
    if not setting.titles.lexicon.has(noun.lemma_.lower(), "people noun"):
        yield Clue("body", STRONG)


def preposition(setting: Setting) -> Iterator[Clue]:
    """Read *in Zorvex*, *outside Zorvex*, but *in Zorvex shares*, *shares in Zorvex*."""
    at = -2 if setting.text(-1) == "the" else -1
    before = setting.token(at - 1)
    if not setting.titles.lexicon.has(setting.text(at), "place preposition"):
        return
    held = before is not None and setting.titles.lexicon.has(before.lower_, "held noun")
    if not held and not any(nouns_behind(setting)) and setting.text(1) not in POSSESSIVE:
        yield Clue("place", STRONG if at == -1 else WEAK)


def dateline(setting: Setting) -> Iterator[Clue]:
    """Read *ZORVEX – It took*, *ZORVEX, May 2 (ABC) –*: the place, and the agency in brackets."""
    span = setting.span
    start = span.sent.start if span.doc.has_annotation("SENT_START") else 0
    head = span.doc[: min(DATELINE, len(span.doc))]
    if span.start > 0 and start > 0:
        return
    ends = next((t.i for t in head if t.text in DASHES - {"-"} or t.text == ":"), -1)
    if span.end > ends:
        return
    if span.start == 0 and span.text.isupper():
        yield Clue("place", SURE)
    elif setting.text(-1) == "(" and setting.text(1) == ")":
        yield Clue("body", SURE)


def calling(setting: Setting) -> Iterator[Clue]:
    """Read *a group calling itself Zorvex*."""
    if setting.text(-1) in {"itself", "themselves"}:
        yield Clue("body", SURE)


def abbreviation(setting: Setting) -> Iterator[Clue]:
    """Read *an expenditure framework (ZEF)*: short for what is no name."""
    noun = setting.token(-2)
    if noun is None or (setting.text(-1), setting.text(1)) != ("(", ")"):
        return
    letters = setting.span.text.rstrip("s")
    if noun.text.islower() and letters.isupper() and letters[-1] == noun.text[0].upper():
        yield Clue(setting.kind_of(noun) or "thing", SURE)


CLUES = (
    given_name,
    last_word,
    capital_inside,
    first_word,
    title_before,
    noun_before,
    in_apposition,
    article_before,
    age_behind,
    relative,
    possession,
    noun_behind,
    behind_of,
    workplace,
    preposition,
    dateline,
    calling,
    abbreviation,
    *VERB_CLUES,
)
