"""A weighted context-free grammar in a file -> its rules, words and verb forms.

The first lines of `news.txt` describe the format.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

__all__ = ["NEWS_GRAMMAR", "Grammar", "Item", "read_grammar"]

NEWS_GRAMMAR = Path(__file__).parent / "data" / "news.txt"

PUNCTUATION = {
    ",": (",", ",", "punct"),
    ".": (".", ".", "punct"),
    ":": (":", ":", "punct"),
    ";": (";", ",", "punct"),
    "(": ("(", "-LRB-", "punct"),
    ")": (")", "-RRB-", "punct"),
    '"<': ('"', "``", "punct"),
    '">': ('"', "''", "punct"),
    "-": ("-", "HYPH", "punct"),
    "--": ("–", ":", "punct"),
    "'s": ("'s", "POS", "case"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """An element of an alternative: a word with its tag, or a symbol, and its relation."""

    symbol: str
    tag: str
    relation: str
    is_optional: bool = False
    attaches_right: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """Weighted alternatives by symbol, words as (form, tag) by symbol, and verb forms by symbol."""

    rules: Mapping[str, tuple[tuple[int, tuple[Item, ...]], ...]]
    words: Mapping[str, tuple[tuple[str, str], ...]]
    verbs: Mapping[str, tuple[Mapping[str, str], ...]]


@cache
def read_grammar(path: Path = NEWS_GRAMMAR) -> Grammar:
    """Read a grammar file; the first lines of `news.txt` describe the format."""
    rules: dict[str, list[tuple[int, tuple[Item, ...]]]] = {}
    words: dict[str, tuple[tuple[str, str], ...]] = {}
    verbs: dict[str, tuple[Mapping[str, str], ...]] = {}
    symbol = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            rules[symbol].append(parse_alternative(line.split()))
        elif line.startswith("@"):
            name, listed = line[1:].split(":")
            verbs[name] = tuple(verb_forms(verb) for verb in listed.split())
        elif ":" in line:
            name, listed = line.split(":")
            name, tag = name.split("/")
            words[f"{name}/{tag}"] = tuple((word, tag) for word in listed.split())
        else:
            symbol = line.strip()
            rules[symbol] = []
    return Grammar({name: tuple(found) for name, found in rules.items()}, words, verbs)


def parse_alternative(texts: list[str]) -> tuple[int, tuple[Item, ...]]:
    """Parse a line under a symbol: a weight, which may be missing, and items."""
    weight = int(texts.pop(0)) if texts[0].isdigit() else 1
    items = tuple(parse_item(text) for text in texts)
    return weight, items if len(items) > 1 else (replace(items[0], relation="*"),)


def parse_item(text: str) -> Item:
    """Parse an item.

    >>> parse_item("Place:obl:agent?")
    Item(symbol='Place', tag='', relation='obl:agent', is_optional=True, attaches_right=False)
    """
    if text in PUNCTUATION:
        return Item(*PUNCTUATION[text])
    symbol, _, relation = text.partition(":")
    symbol, _, tag = symbol.partition("/")
    bare = relation.rstrip("?<>") or "*"
    return Item(symbol, tag, bare, relation.endswith("?"), relation.endswith(">"))


def verb_forms(verb: str) -> Mapping[str, str]:
    """Inflect a verb.

    >>> verb_forms("deny/denied/denied")["VBZ"], verb_forms("strike/struck/struck")["VBG"]
    ('denies', 'striking')
    """
    base, *rest = verb.split("/")
    stem = base.removesuffix("e")
    past, participle, ing, *_ = [*rest, *(f"{stem}ed", f"{stem}ed", f"{stem}ing")[len(rest) :]]
    third = base[:-1] + "ies" if re.search("[^aeo]y$", base) else base + "s"
    third = base + "es" if re.search("(s|x|z|ch|sh)$", base) else third
    return {"VB": base, "VBP": base, "VBD": past, "VBN": participle, "VBG": ing, "VBZ": third}
