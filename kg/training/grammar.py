"""A grammar file -> alternatives by symbol, words and verb forms.

The first lines of `news.txt` say how such a file is written.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

__all__ = ["NEWS", "Grammar", "Item", "read_grammar"]

NEWS = Path(__file__).parent / "data" / "news.txt"

MARKS = {
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
    """A place in an alternative: a word with its tag, or a symbol, and its relation."""

    what: str
    tag: str
    relation: str
    maybe: bool = False
    forward: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """Alternatives by symbol, and words by symbol: (form, tag) or forms of a verb."""

    rules: Mapping[str, tuple[tuple[int, tuple[Item, ...]], ...]]
    words: Mapping[str, tuple[tuple[str, str], ...]]
    verbs: Mapping[str, tuple[Mapping[str, str], ...]]


@cache
def read_grammar(path: Path = NEWS) -> Grammar:
    """Read a grammar file; its first lines say how it is written."""
    rules: dict[str, list[tuple[int, tuple[Item, ...]]]] = {}
    words: dict[str, tuple[tuple[str, str], ...]] = {}
    verbs: dict[str, tuple[Mapping[str, str], ...]] = {}
    symbol = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            rules[symbol].append(_alternative(line.split()))
        elif line.startswith("@"):
            name, listed = line[1:].split(":")
            verbs[name] = tuple(_forms(verb) for verb in listed.split())
        elif ":" in line:
            name, listed = line.split(":")
            name, tag = name.split("/")
            words[f"{name}/{tag}"] = tuple((word, tag) for word in listed.split())
        else:
            symbol = line.strip()
            rules[symbol] = []
    return Grammar({name: tuple(found) for name, found in rules.items()}, words, verbs)


def _alternative(texts: list[str]) -> tuple[int, tuple[Item, ...]]:
    weight = int(texts.pop(0)) if texts[0].isdigit() else 1
    items = tuple(_item(text) for text in texts)
    return weight, items if len(items) > 1 else (replace(items[0], relation="*"),)


def _item(text: str) -> Item:
    """Read one item.

    >>> _item("Place:obl:agent?")
    Item(what='Place', tag='', relation='obl:agent', maybe=True, forward=False)
    """
    if text in MARKS:
        return Item(*MARKS[text])
    what, _, relation = text.partition(":")
    what, _, tag = what.partition("/")
    bare = relation.rstrip("?<>") or "*"
    return Item(what, tag, bare, relation.endswith("?"), relation.endswith(">"))


def _forms(verb: str) -> Mapping[str, str]:
    """Inflect a verb.

    >>> _forms("deny/denied/denied")["VBZ"], _forms("strike/struck/struck")["VBG"]
    ('denies', 'striking')
    """
    base, *rest = verb.split("/")
    stem = base.removesuffix("e")
    past, part, ing, *_ = [*rest, *(f"{stem}ed", f"{stem}ed", f"{stem}ing")[len(rest) :]]
    third = base[:-1] + "ies" if re.search("[^aeo]y$", base) else base + "s"
    third = base + "es" if re.search("(s|x|z|ch|sh)$", base) else third
    return {"VB": base, "VBP": base, "VBD": past, "VBN": part, "VBG": ing, "VBZ": third}
