"""lex:frame in Turtle -> an index from words to relations."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from typing import Final

from kg.errors import OntologyError
from kg.model import ROLES, Role
from kg.ontology.namespaces import LEX
from kg.ontology.turtle import Facts, local
from kg.ontology.values import Frame

__all__ = ["Frames", "read_frames"]

Key = tuple[str, str, str]  # verb, noun, preposition; "" as preposition: any target

DIRECT: Final = "direct"
FRAME, LIGHT, PLACE = map(str, (LEX.frame, LEX.lightVerb, LEX.placeVerb))
MOTION, OUT = map(str, (LEX.motionVerb, LEX.outOfOffice))
PRIVATE = str(LEX.privateTitle)
VERB, NOUN, OBJECT, SYMMETRIC = map(str, (LEX.verb, LEX.noun, LEX.object, LEX.symmetric))
ROLE = str(LEX.role)


@dataclass(frozen=True)
class Frames:
    """The words that evoke relations.

    `look_up` takes the first of these that stands in the ontology:

    1. verb + noun + preposition, verb + noun
    2. verb + preposition, verb
    3. noun + preposition, noun: only where the verb is light (*launch strikes on*)

    A verb with a meaning of its own beats its object's noun, since it says what is done to the
    event: *condemn the attack on* accuses, *reject talks with* rejects. A noun under a verb that
    the ontology does not know means nothing here: who *films an attack* does not attack.
    """

    index: Mapping[Key, Frame]
    light_verbs: Set[str]
    place_verbs: Set[str] = frozenset()
    motion_verbs: Set[str] = frozenset()
    out_of_office: Set[str] = frozenset()
    private_titles: Set[str] = frozenset()

    def look_up(self, verb: str, noun: str = "", preposition: str = "") -> Frame | None:
        """Find what a verb evokes with its object's noun and the preposition before the target.

        >>> meeting, attack = Frame("CONSULT", "CONSULT"), Frame("ASSAULT", "ASSAULT")
        >>> frames = Frames({("meet", "", ""): meeting, ("", "raid", "on"): attack}, {"launch"})
        >>> frames.look_up("meet", "raid", "on").type, frames.look_up("launch", "raid", "on").type
        ('CONSULT', 'ASSAULT')
        """
        if noun and (found := self._any(verb, noun, preposition)):
            return found
        if found := self._any(verb, "", preposition):
            return found
        return self.of_noun(noun, preposition) if verb in self.light_verbs else None

    def of_noun(self, noun: str, preposition: str = "") -> Frame | None:
        """Find what a noun evokes without a verb: *an attack on*."""
        return self._any("", noun, preposition) if noun else None

    def combines(self, verb: str, noun: str) -> bool:
        """Return whether a frame names a verb and a noun together."""
        return any((verb, form) in self.pairs for form in forms_of(noun))

    @cached_property
    def pairs(self) -> Set[tuple[str, str]]:
        """The verbs and nouns that evoke something together."""
        return {(verb, noun) for verb, noun, _ in self.index if verb and noun}

    def expects(self, verb: str, noun: str, preposition: str) -> bool:
        """Return whether a frame names the very preposition before a noun's target."""
        keys = ((v, form, preposition) for form in forms_of(noun) for v in (verb, ""))
        return any(key in self.index for key in keys)

    def _any(self, verb: str, noun: str, preposition: str) -> Frame | None:
        objects = (preposition, "", DIRECT) if preposition else (DIRECT, "")
        for form in forms_of(noun):
            if by_object := self.by_words.get((verb, form)):
                for obj in objects:
                    if found := by_object.get(obj):
                        return found
        return None

    @cached_property
    def by_words(self) -> Mapping[tuple[str, str], Mapping[str, Frame]]:
        """The frames of a verb and a noun, by preposition."""
        found: dict[tuple[str, str], dict[str, Frame]] = {}
        for (verb, noun, preposition), frame in self.index.items():
            found.setdefault((verb, noun), {})[preposition] = frame
        return found


@lru_cache(maxsize=8192)
def forms_of(noun: str) -> tuple[str, ...]:
    """List a noun with all words before it, then with fewer, each also without its plural ending.

    >>> forms_of("joint war games")
    ('joint war games', 'joint war game', 'war games', 'war game', 'games', 'game')
    """
    words = noun.split(" ")
    tails = [" ".join(words[k:]) for k in range(len(words))]
    return tuple(dict.fromkeys(form for tail in tails for form in (tail, tail.removesuffix("s"))))


def read_frames(facts: Facts, types: Mapping[str, str]) -> Frames:
    """Index the frames of all relations; `types` maps a relation to its event type or ""."""
    index: dict[Key, Frame] = {}
    particles: dict[Key, Frame] = {}
    for relation in facts.subjects(FRAME):
        name = local(relation)
        for node in facts.values(relation, FRAME):
            symmetric = facts.value(node, SYMMETRIC) == "true"
            frame = Frame(types.get(name) or name, name, symmetric, role_of(facts, relation, node))
            for key in keys_of(facts, relation, node):
                enter(index, key, frame, facts)
                if " " in key[0]:
                    particles.update(dict.fromkeys(without_particle(key), frame))
    lexicon = (words_of(facts, kind) for kind in (LIGHT, PLACE, MOTION, OUT, PRIVATE))
    return Frames({**particles, **index}, *lexicon)


def words_of(facts: Facts, kind: str) -> frozenset[str]:
    """Collect the words of a kind from every lexicon of the folder."""
    return frozenset(word for each in facts.subjects(kind) for word in facts.values(each, kind))


def keys_of(facts: Facts, relation: str, node: str) -> Iterator[Key]:
    """Multiply the alternatives of a frame out."""
    verbs, nouns = facts.values(node, VERB), facts.values(node, NOUN)
    if not verbs and not nouns:
        msg = (
            f"{facts.folder}: {local(relation)} has a lex:frame without lex:verb and lex:noun: "
            "add the lemma that evokes it"
        )
        raise OntologyError(msg)
    objects = [object_of(value) for value in facts.values(node, OBJECT)]
    return product(verbs or ("",), nouns or ("",), objects or ("",))


def role_of(facts: Facts, relation: str, node: str) -> Role | None:
    """Return what a frame makes of what it is directed at, None where it says nothing."""
    name = facts.value(node, ROLE)
    if name and name not in ROLES:
        msg = (
            f"{facts.folder}: {local(relation)} has a lex:frame with lex:role {name}: "
            f"choose one of {', '.join(ROLES)}"
        )
        raise OntologyError(msg)
    return next((role for role in ROLES if role == name), None)


def object_of(value: str) -> str:
    """Read a preposition, or the mark of a direct object."""
    return DIRECT if value == str(LEX.direct) else value


def enter(index: dict[Key, Frame], key: Key, frame: Frame, facts: Facts) -> None:
    """Put a frame into the index; two for the same words are an error."""
    rival = index.setdefault(key, frame)
    if rival is not frame and rival != frame:
        words = " + ".join(filter(None, key))
        msg = (
            f"{facts.folder}: '{words}' evokes both {rival.relation} and {frame.relation}: "
            "keep one of the two frames"
        )
        raise OntologyError(msg)


def without_particle(key: Key) -> Iterator[Key]:
    """Let *pull out* + *of* be found as *pull* + *out of* too: parsers differ on particles."""
    phrasal, noun, obj = key
    verb, particle = phrasal.split(" ", 1)
    yield verb, noun, particle
    if obj not in ("", DIRECT):
        yield verb, noun, f"{particle} {obj}"
