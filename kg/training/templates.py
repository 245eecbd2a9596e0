"""A grammar of news sentences and sampled names -> passages with gold trees and entities.

The grammar, `news.txt`, has the words, tags and relations; the other annotation of a word (UPOS,
features, lemma) is the treebanks', so that both agree. A passage has few entities: a person named
in full is later called by the surname, an organisation by its abbreviation.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from kg.errors import TrainingError
from kg.training.conllu import Passage, TreebankSentence
from kg.training.grammar import NEWS_GRAMMAR, Grammar, Item, read_grammar
from kg.training.name_parser import Fragment, NameParser, Node, flat_name, single_word
from kg.training.name_sampler import CountryName, NameSampler, PersonName

__all__ = ["EntityPool", "SentenceGenerator", "generate_passages"]

# Relations of what stands before its noun, and of what stands behind it.
PREMODIFIERS = frozenset({"det", "amod", "nummod", "compound", "nmod:poss"})
POSTMODIFIERS = frozenset({"nmod", "appos", "acl", "acl:relcl", "nmod:unmarked"})
NOT_NOUNS = PREMODIFIERS | POSTMODIFIERS | {"punct", "case"}

Part = tuple[Item, list[Node], Node]  # an item, its words in order and their head


@dataclass(slots=True)
class EntityPool:
    """The entities of a passage, and the people who were already named in full."""

    sampler: NameSampler
    random: Random
    people: list[PersonName] = field(default_factory=list)
    organisations: list[tuple[str, ...]] = field(default_factory=list)
    countries: list[CountryName] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for _ in range(3):
            self.people.append(self.sampler.person(self.random))
            self.countries.append(self.sampler.country(self.random))
            self.places.append(self.sampler.place(self.random))
            self.organisations.append(self.sampler.organisation(self.random))

    def person(self) -> str:
        """Return a person's name, the second time mostly the surname."""
        person = self.random.choice(self.people)
        is_short = person.full in self.introduced and self.random.random() < 0.75
        self.introduced.add(person.full)
        return person.short if is_short else person.full

    def organisation(self) -> str:
        """Return one of an organisation's names, mostly the first."""
        names = self.random.choice(self.organisations)
        return self.random.choice(names) if self.random.random() < 0.35 else names[0]

    def abbreviated(self) -> tuple[str, str]:
        """Return an organisation's name and its abbreviation, "" if it has none."""
        name, *others = self.random.choice(self.organisations)
        return name, next((each for each in others if each.isupper() and len(each) < 8), "")

    def country(self) -> CountryName:
        """Return a country, mostly one of the passage's."""
        if self.random.random() < 0.3:
            return self.sampler.country(self.random)
        return self.random.choice(self.countries)

    def place(self) -> str:
        """Return a place."""
        return self.random.choice(self.places)


def generate_passages(parser: NameParser, random: Random, *, words: int) -> Iterator[Passage]:
    """Yield passages until they have so many words."""
    while words > 0:
        entities = EntityPool(parser.sampler, random)
        generator = SentenceGenerator(read_grammar(), parser, entities, random)
        sentences = tuple(generator.sentence() for _ in range(random.randint(1, 8)))
        opened = {number for number in range(len(sentences)) if random.random() < 0.4}
        passage = Passage(sentences, frozenset({0, *opened}))
        words -= passage.word_count
        yield passage


@dataclass(slots=True)
class SentenceGenerator:
    """Generates the sentences of a passage."""

    grammar: Grammar
    parser: NameParser
    entities: EntityPool
    random: Random

    def sentence(self, symbol: str = "Sentence") -> TreebankSentence:
        """Generate a sentence of at most sixty words."""
        while True:
            nodes, root = self._expand(symbol, 0)
            if 2 <= len(nodes) <= 60:
                break
        first = next(node for node in nodes if node.tag not in ("``", "-LRB-"))
        first.form = first.form[0].upper() + first.form[1:]
        nodes = finish_words(nodes)
        root.relation = "root"
        places = {id(node): at for at, node in enumerate(nodes)}
        return tuple(
            self.parser.analyses.analyse(node, places[id(node.head)] if node.head else -1)
            for node in nodes
        )

    def _expand(self, symbol: str, depth: int) -> Fragment:
        symbol, _, tag = symbol.partition(".")
        key = f"{symbol}#" if tag else symbol
        if key not in self.grammar.rules:
            return self._name(symbol)
        alternatives = self.grammar.rules[key]
        weights = [damped_weight(weight, items, depth) for weight, items in alternatives]
        _, items = self.random.choices(alternatives, weights)[0]
        kept = [item for item in items if not item.is_optional or self.random.random() < 0.5]
        return self._join([(item, *self._item(item, tag, depth + 1)) for item in kept])

    def _item(self, item: Item, tag: str, depth: int) -> Fragment:
        symbol = with_tag(item.symbol, tag)
        name, _, form = symbol.partition(".")
        if words := self.grammar.words.get(f"{symbol}/{item.tag}"):
            node = Node(*self.random.choice(words))
        elif name in self.grammar.verbs and not item.tag:
            verb = self.random.choice(self.grammar.verbs[name])
            node = Node(verb[form], form)
        elif item.tag:
            node = Node(item.symbol, item.tag)
        else:
            return self._expand(symbol, depth)
        return [node], node

    @staticmethod
    def _join(parts: list[Part]) -> Fragment:
        """Attach every part of an alternative to its head, or to the noun before or after it."""
        [top] = [head for item, _, head in parts if item.relation == "*"]
        for at, (item, _, head) in enumerate(parts):
            if item.relation == "*":
                continue
            head.relation = item.relation
            head.head = local_head(parts, at) or top
        nodes = [node for _, part, _ in parts for node in part]
        return nodes, top

    def _name(self, symbol: str) -> Fragment:
        base, owner = symbol.removesuffix("_POSS"), symbol.endswith("_POSS")
        nodes, top = self._plain(base)
        if owner:
            nodes.append(Node("'s", "POS", "case", top))
        return nodes, top

    def _plain(self, symbol: str) -> Fragment:
        parser, entities = self.parser, self.entities
        names: dict[str, Callable[[], Fragment]] = {
            "PERSON": lambda: flat_name(entities.person().split(), "PERSON"),
            "STATE": lambda: parser.place(entities.country().name),
            "CITY": lambda: parser.place(entities.place()),
            "ADJ": lambda: parser.nationality(entities.country().adjective, "JJ"),
            "PEOPLE": lambda: parser.nationality(entities.country().people, "NNPS"),
            "ORG": lambda: parser.organisation(entities.organisation()),
            "ORGABBR": self._abbreviated,
        }
        return names[symbol]() if symbol in names else self._amount(symbol)

    def _abbreviated(self) -> Fragment:
        name, abbreviation = self.entities.abbreviated()
        nodes, top = self.parser.organisation(name)
        if not abbreviation:
            return nodes, top
        short = Node(abbreviation, "NNP", "appos", top, "B-ORG", space=False)
        opened = Node("(", "-LRB-", "punct", short, space=False)
        return [*nodes, opened, short, Node(")", "-RRB-", "punct", short)], top

    def _money(self) -> Fragment:
        top = Node("$", "$", space=False)
        scale = Node(self.random.choice(["million", "billion"]), "CD", "nummod", top)
        number = Node(str(self.random.randint(1, 900)), "CD", "compound", scale)
        return [top, number, scale], top

    def _amount(self, symbol: str) -> Fragment:
        choose = self.random.choice
        parts = self.entities.sampler.parts
        match symbol:
            case "WEEKDAY":
                return single_word(choose(parts["weekday"]), "NNP")
            case "MONTH":
                return single_word(choose(parts["month"]), "NNP")
            case "YEAR":
                return single_word(str(self.random.randint(1945, 2030)), "CD")
            case "NUM":
                number = choose(["two", "three", "five", "ten", str(self.random.randint(2, 900))])
                return single_word(number, "CD")
            case "MONTHYEAR":
                nodes, top = single_word(choose(parts["month"]), "NNP")
                year = str(self.random.randint(1945, 2030))
                return [*nodes, Node(year, "CD", "nmod:unmarked", top)], top
            case "MONEY":
                return self._money()
            case _:
                msg = (
                    f"{NEWS_GRAMMAR.name} uses the symbol {symbol} and no line defines it: add one"
                )
                raise TrainingError(msg)


def with_tag(symbol: str, tag: str) -> str:
    """Put the tag of the rule in place of #.

    >>> with_tag("Said#", "VBD"), with_tag("Said.#", "VBD"), with_tag("Said#", "")
    ('Said.VBD', 'Said.VBD', 'Said')
    """
    if "." not in symbol:
        symbol = symbol.replace("#", tag and ".#")
    return symbol.replace("#", tag)


def local_head(parts: list[Part], at: int) -> Node | None:
    """Return the head of a part where that is not the head of the alternative."""
    item = parts[at][0]
    if item.symbol == "'s" or item.tag == "HYPH" or item.relation == "fixed":
        return parts[at - 1][2]
    if item.attaches_right:
        return parts[at + 1][2]
    if item.relation in PREMODIFIERS:
        later = (head for other, _, head in parts[at + 1 :] if other.relation not in PREMODIFIERS)
        return next((head for head in later if head.tag not in ("POS", "HYPH")), None)
    if item.relation in POSTMODIFIERS:
        nouns = [head for other, _, head in parts[:at] if other.relation not in NOT_NOUNS]
        return nouns[-1] if nouns else None
    return None


def is_rule(item: Item) -> bool:
    """Return whether an item is a symbol of the grammar, not a word and not a kind of name."""
    return item.symbol[:1].isupper() and not item.tag and not item.symbol.isupper()


def damped_weight(weight: int, items: tuple[Item, ...], depth: int) -> float:
    """Make sentences end: the deeper a nested alternative is, the rarer it is."""
    nested = sum(is_rule(item) for item in items)
    return weight if depth < 5 else weight * 0.4 ** (nested * (depth - 4))


def finish_words(nodes: list[Node]) -> list[Node]:
    """Split hyphenated names, drop doubled punctuation and articles, and set the spaces."""
    kept: list[Node] = []
    for node in (part for whole in nodes for part in split_hyphenated(whole)):
        last = kept[-1].tag if kept else ""
        if last in (",", ".") and node.form == ".":
            kept.pop()
        if not is_doubled(last, node):
            kept.append(node)
    for node, after in pairwise(kept):
        set_space(node, after)
    for colon, quote, opened in zip(kept, kept[1:], kept[2:], strict=False):
        if colon.form == ":" and quote.tag == "``":
            opened.form = opened.form[0].upper() + opened.form[1:]
    return kept


def is_doubled(last: str, node: Node) -> bool:
    """Return whether a word is doubled: the second comma, *the* in *a the ministry spokesman*."""
    if node.tag == "DT":
        return last in ("DT", "PRP$")
    return last in (",", ".") and node.tag == ","


def set_space(node: Node, after: Node) -> None:
    """Leave no space before a comma, and write *an* before a vowel."""
    closing = after.tag in (",", ".", "POS", "HYPH", "-RRB-", "''") or after.form in (":", ";")
    if closing or node.tag in ("HYPH", "``", "-LRB-", "$"):
        node.space = False
    if node.form in ("a", "A") and after.form[0] in "aeio":
        node.form += "n"


def split_hyphenated(node: Node) -> list[Node]:
    """Split *Ben-David* at the hyphen, as treebanks do."""
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
