"""A grammar of news sentences and lists of names -> passages with gold trees and entities.

The grammar, `news.txt`, says which words and which relations; the treebanks say how a word
with a tag is analysed (its class, features, lemma), so that both agree. A passage has a small
cast: whoever was named in full is later called by the surname, an organisation by its letters.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from kg.errors import TrainingError
from kg.training.conllu import Passage, Sentence
from kg.training.grammar import NEWS, Grammar, Item, read_grammar
from kg.training.name_parser import Naming, Node, Piece, flat, one
from kg.training.name_sampler import Country, Names, Person

__all__ = ["Cast", "Writer", "passages"]

BEFORE = frozenset({"det", "amod", "nummod", "compound", "nmod:poss"})  # of the next noun
BEHIND = frozenset({"nmod", "appos", "acl", "acl:relcl", "nmod:unmarked"})  # of the noun before


@dataclass(slots=True)
class Cast:
    """Who and what a passage is about, and who was named in full already."""

    names: Names
    random: Random
    people: list[Person] = field(default_factory=list)
    organisations: list[tuple[str, ...]] = field(default_factory=list)
    countries: list[Country] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for _ in range(3):
            self.people.append(self.names.person(self.random))
            self.countries.append(self.names.country(self.random))
            self.places.append(self.names.place(self.random))
            self.organisations.append(self.names.organisation(self.random))

    def person(self) -> str:
        """Name somebody, the second time mostly by surname."""
        person = self.random.choice(self.people)
        short = person.full in self.told and self.random.random() < 0.75
        self.told.add(person.full)
        return person.short if short else person.full

    def organisation(self) -> str:
        """Name an organisation by any of its names, mostly the first."""
        known = self.random.choice(self.organisations)
        return self.random.choice(known) if self.random.random() < 0.35 else known[0]

    def abbreviated(self) -> tuple[str, str]:
        """Give an organisation's name, and its letters if it has some."""
        known = self.random.choice(self.organisations)
        letters = [name for name in known[1:] if name.isupper() and len(name) < 8]
        return known[0], letters[0] if letters else ""

    def country(self) -> Country:
        """Give a country, mostly one of the cast."""
        if self.random.random() < 0.3:
            return self.names.country(self.random)
        return self.random.choice(self.countries)

    def place(self) -> str:
        """Give a place of the cast."""
        return self.random.choice(self.places)


def passages(naming: Naming, random: Random, *, words: int) -> Iterator[Passage]:
    """Write passages until they have so many words."""
    written = 0
    while written < words:
        writer = Writer(read_grammar(), naming, Cast(naming.names, random), random)
        sentences = tuple(writer.sentence() for _ in range(random.randint(1, 8)))
        written += sum(map(len, sentences))
        opened = {number for number in range(len(sentences)) if random.random() < 0.4}
        yield Passage(sentences, frozenset({0, *opened}))


@dataclass(slots=True)
class Writer:
    """Writes the sentences of one passage."""

    grammar: Grammar
    naming: Naming
    cast: Cast
    random: Random

    def sentence(self, symbol: str = "Sentence") -> Sentence:
        """Write a sentence of at most sixty words."""
        while True:
            nodes, root = self._expand(symbol, 0)
            if 2 <= len(nodes) <= 60:
                break
        first = next(node for node in nodes if node.tag not in ("``", "-LRB-"))
        first.form = first.form[0].upper() + first.form[1:]
        nodes = _tidy(nodes)
        root.relation = "root"
        places = {id(node): at for at, node in enumerate(nodes)}
        return tuple(
            self.naming.lexicon.word(node, places[id(node.head)] if node.head else -1)
            for node in nodes
        )

    def _expand(self, symbol: str, depth: int) -> Piece:
        symbol, _, tag = symbol.partition(".")
        key = f"{symbol}#" if tag else symbol
        if key not in self.grammar.rules:
            return self._name(symbol)
        alternatives = self.grammar.rules[key]
        weights = [_tamed(weight, items, depth) for weight, items in alternatives]
        _, items = self.random.choices(alternatives, weights)[0]
        kept = [item for item in items if not item.maybe or self.random.random() < 0.5]
        return self._join([(item, *self._item(item, tag, depth + 1)) for item in kept])

    def _item(self, item: Item, tag: str, depth: int) -> Piece:
        what = item.what.replace("#", tag and f".{tag}") if "." not in item.what else item.what
        what = what.replace("#", tag)
        name, _, form = what.partition(".")
        if f"{what}/{item.tag}" in self.grammar.words:
            node = Node(*self.random.choice(self.grammar.words[f"{what}/{item.tag}"]))
        elif name in self.grammar.verbs and not item.tag:
            verb = self.random.choice(self.grammar.verbs[name])
            node = Node(verb[form], form)
        elif item.tag:
            node = Node(item.what, item.tag)
        else:
            return self._expand(what, depth)
        return [node], node

    @staticmethod
    def _join(parts: list[tuple[Item, list[Node], Node]]) -> Piece:
        """Hang every part of an alternative on its head, or on the noun before or after it."""
        [top] = [head for item, _, head in parts if item.relation == "*"]
        for at, (item, _, head) in enumerate(parts):
            if item.relation == "*":
                continue
            head.relation = item.relation
            head.head = _governor(parts, at) or top
        nodes = [node for _, part, _ in parts for node in part]
        return nodes, top

    def _name(self, symbol: str) -> Piece:
        base, owner = symbol.removesuffix("_POSS"), symbol.endswith("_POSS")
        nodes, top = self._plain(base)
        if owner:
            nodes.append(Node("'s", "POS", "case", top))
        return nodes, top

    def _plain(self, symbol: str) -> Piece:
        naming, cast = self.naming, self.cast
        pieces: dict[str, Callable[[], Piece]] = {
            "PERSON": lambda: flat(cast.person().split(), "PERSON"),
            "STATE": lambda: naming.place(cast.country().name),
            "CITY": lambda: naming.place(cast.place()),
            "ADJ": lambda: naming.group(cast.country().adjective, "JJ"),
            "PEOPLE": lambda: naming.group(cast.country().people, "NNPS"),
            "ORG": lambda: naming.organisation(cast.organisation()),
            "ORGABBR": self._abbreviated,
        }
        return pieces[symbol]() if symbol in pieces else self._amount(symbol)

    def _abbreviated(self) -> Piece:
        full, letters = self.cast.abbreviated()
        nodes, top = self.naming.organisation(full)
        if not letters:
            return nodes, top
        short = Node(letters, "NNP", "appos", top, "B-ORG", space=False)
        opened = Node("(", "-LRB-", "punct", short, space=False)
        return [*nodes, opened, short, Node(")", "-RRB-", "punct", short)], top

    def _money(self) -> Piece:
        top = Node("$", "$", space=False)
        scale = Node(self.random.choice(["million", "billion"]), "CD", "nummod", top)
        number = Node(str(self.random.randint(1, 900)), "CD", "compound", scale)
        return [top, number, scale], top

    def _amount(self, symbol: str) -> Piece:
        choose = self.random.choice
        parts = self.cast.names.parts
        match symbol:
            case "WEEKDAY":
                return one(choose(parts["weekday"]), "NNP")
            case "MONTH":
                return one(choose(parts["month"]), "NNP")
            case "YEAR":
                return one(str(self.random.randint(1945, 2030)), "CD")
            case "NUM":
                number = choose(["two", "three", "five", "ten", str(self.random.randint(2, 900))])
                return one(number, "CD")
            case "MONTHYEAR":
                nodes, top = one(choose(parts["month"]), "NNP")
                year = str(self.random.randint(1945, 2030))
                return [*nodes, Node(year, "CD", "nmod:unmarked", top)], top
            case "MONEY":
                return self._money()
            case _:
                msg = f"{NEWS.name} uses the symbol {symbol} and no line defines it: add one"
                raise TrainingError(msg)


def _governor(parts: list[tuple[Item, list[Node], Node]], at: int) -> Node | None:
    """Return what a part hangs on where that is not the head of the alternative."""
    item = parts[at][0]
    if item.what == "'s" or item.tag in ("HYPH",) or item.relation == "fixed":
        return parts[at - 1][2]
    if item.forward:
        return parts[at + 1][2]
    if item.relation in BEFORE:
        later = (head for other, _, head in parts[at + 1 :] if other.relation not in BEFORE)
        return next((head for head in later if head.tag not in ("POS", "HYPH")), None)
    if item.relation in BEHIND:
        passed = [part for part in parts[:at] if _is_noun(part)]
        return passed[-1][2] if passed else None
    return None


def _is_noun(part: tuple[Item, list[Node], Node]) -> bool:
    item = part[0]
    return item.relation not in BEHIND and item.relation not in ("punct", "case", *BEFORE)


def _tamed(weight: int, items: tuple[Item, ...], depth: int) -> float:
    """Make deep sentences end: what nests further gets rarer the deeper it stands."""
    nests = sum(
        item.what[:1].isupper() and not item.tag and not item.what.isupper() for item in items
    )
    return weight if depth < 5 else weight * 0.4 ** (nests * (depth - 4))


def _tidy(nodes: list[Node]) -> list[Node]:
    """Cut hyphenated names, drop doubled marks and articles, set the spaces as text has them."""
    kept: list[Node] = []
    for node in (part for whole in nodes for part in _cut(whole)):
        last = kept[-1].tag if kept else ""
        if last in (",", ".") and node.form == ".":
            kept.pop()
        if not _doubled(last, node):
            kept.append(node)
    for node, after in pairwise(kept):
        _join_up(node, after)
    for colon, quote, opened in zip(kept, kept[1:], kept[2:], strict=False):
        if colon.form == ":" and quote.tag == "``":
            opened.form = opened.form[0].upper() + opened.form[1:]
    return kept


def _doubled(last: str, node: Node) -> bool:
    """Tell of the second comma in *, , *, of *the* in *a the Foreign Ministry spokesman*."""
    if node.tag == "DT":
        return last in ("DT", "PRP$")
    return last in (",", ".") and node.tag == ","


def _join_up(node: Node, after: Node) -> None:
    """Leave no space before a comma, and write *an* where a vowel follows."""
    closing = after.tag in (",", ".", "POS", "HYPH", "-RRB-", "''") or after.form in (":", ";")
    if closing or node.tag in ("HYPH", "``", "-LRB-", "$"):
        node.space = False
    if node.form in ("a", "A") and after.form[0] in "aeio":
        node.form += "n"


def _cut(node: Node) -> list[Node]:
    """Cut *Ben-David* as treebanks do."""
    if node.tag not in ("NNP", "NNPS") or not re.fullmatch(r"\w+(-\w+)+", node.form):
        return [node]
    first, *rest = node.form.split("-")
    inside = "I" + node.entity[1:] if node.entity != "O" else "O"
    node.form = first
    parts = [node]
    for word in rest:
        parts.append(Node("-", "HYPH", "punct", parts[-1], inside, space=False))
        parts.append(Node(word, node.tag, "flat", node, inside))
    return parts
