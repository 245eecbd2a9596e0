"""A name and its verb -> what it names: *shelled Zorvex*, *Zorvex sued*, *Zorvex is an app*.

What only firms and the like do makes a body of a name that the recogniser takes for a place's. Of
other names it tells nothing, as persons do it too.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.mentions.setting import STRONG, WEAK, Clue, Setting

__all__ = ["VERB_CLUES"]

NEAR = 45  # tokens behind a name in which *the company* may mean it
ACTS = {"nsubj", "nsubj:pass"}


def under_fire(setting: Setting) -> Iterator[Clue]:
    """Read *shelled Zorvex*, *Zorvex was besieged*."""
    root = setting.span.root
    undergoes = root.dep_ in {"obj", "nsubj:pass"}
    if undergoes and setting.titles.lexicon.has(root.head.lemma_, "done to places"):
        yield Clue("place", STRONG)


def employer(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex employs*, *Zorvex, which employs*, *Zorvex will lay off*: no person either."""
    verb, has = setting.span.root.head, setting.titles.lexicon.has
    acts = setting.span.root.dep_ == "nsubj" and has(with_particle(verb), "done by firms alone")
    if acts or any(setting.text(k) in {"employs", "employed"} for k in (1, 3)):
        yield Clue("body", STRONG)


def with_particle(verb: Token) -> str:
    """Return the lemma of a verb with its particle: *lay off*."""
    particles = [child.lower_ for child in verb.children if child.dep_ == "compound:prt"]
    return " ".join((verb.lemma_, *particles))


def speaker(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex said*, *said Zorvex*: no town; *Zorvex says it will* is no person either."""
    beside = next((k for k in (-1, 1) if says(setting, k)), 0)
    if not beside:
        return
    yield Clue("person", WEAK)
    yield Clue("body", WEAK)
    if speaks_as_one(setting):
        yield Clue("person", STRONG)
    if beside == 1 and setting.is_labelled_place and speaks_of_itself(setting):
        yield Clue("body", WEAK)


def says(setting: Setting, offset: int) -> bool:
    """Return whether a word beside a name is a verb that gives somebody's words."""
    word, lexicon = setting.token(offset), setting.titles.lexicon
    verb = word.lemma_ if word is not None and word.pos_ == "VERB" else ""
    return lexicon.has(verb, "utterance") or lexicon.has(verb, "addressee")


def speaks_as_one(setting: Setting) -> bool:
    """Read *“I won,” Zorvex said*, where a person says *I*."""
    words = {token.text for token in setting.span.sent}
    return "I" in words and not OPENING.isdisjoint(words)


OPENING = {"“", '"', "‘"}


def speaks_of_itself(setting: Setting) -> bool:
    """Read *(Zorvex) says it will*, *says that it will*."""
    at = 3 if setting.text(2) == "that" else 2
    pronoun = setting.token(at)
    return pronoun is not None and pronoun.lower_ == "it" and pronoun.dep_ == "nsubj"


def acting(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex sued*, *Zorvex on Thursday announced*, *to join Zorvex as its chief*."""
    root = setting.span.root
    if not setting.is_labelled_place or root.head.pos_ != "VERB":
        return
    has, verb = setting.titles.lexicon.has, root.head.lemma_
    acts = root.dep_ == "nsubj" and has(verb, "done by firms")
    if acts or (root.dep_ == "obj" and has(verb, "done to firms")):
        yield Clue("body", STRONG)


def predicate(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex is a fitness app*, *Zorvex is a village*."""
    root = setting.span.root
    noun = root.head
    is_subject = root.dep_ == "nsubj" and noun.pos_ == "NOUN"
    kind = setting.kind_of(noun) if is_subject and is_predicate(noun) else None
    if kind in {"body", "place"}:
        yield Clue(kind, STRONG, noun.lemma_.lower())


def is_predicate(noun: Token) -> bool:
    """Return whether a noun tells what its subject is."""
    return any(child.dep_ == "cop" for child in noun.children)


def called_later(setting: Setting) -> Iterator[Clue]:
    """Read *Zorvex cut jobs. The company lost money*, where nothing else can be the company."""
    span = setting.span
    if not setting.is_labelled_place or span.root.dep_ not in ACTS:
        return
    for token in span.doc[span.end : span.end + NEAR]:
        if token.ent_type_ and token.text not in span.text:
            return
        before = token.nbor(-1)
        if before.lower_ == "the" and setting.told_by(token) == "body" and is_firm(setting, token):
            yield Clue("body", WEAK, token.lemma_.lower())
            return


def is_firm(setting: Setting, noun: Token) -> bool:
    """Return whether a noun is one for firms, clubs or parties, and none for what a place has."""
    ontology = setting.titles.ontology
    called = ontology.classes_called(noun.lower_)
    return bool(called) and not any(ontology.classes[each].acts_for_owner for each in called)


VERB_CLUES = (under_fire, employer, speaker, acting, predicate, called_later)
