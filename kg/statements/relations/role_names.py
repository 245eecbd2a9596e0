"""Noun that says what somebody is -> the words that name the part: *foreign minister*."""

from kg.model import Mention
from kg.parsing.phrases import in_order
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.completions import bare_of_phrase

__all__ = ["is_title", "modifiers", "rest_of_title"]


def is_title(noun: Word, context: Context) -> bool:
    """Return whether a noun is one for the parts that persons play: *leader*, *ministers*."""
    return not context.ontology.titles.isdisjoint({noun.lemma, noun.lower})


def rest_of_title(noun: Word, context: Context) -> list[str]:
    """Return what belongs to a title behind its noun: *of staff*, *of defence*, *of State*."""
    inner = bare_of_phrase(noun)
    alone = [n for n in noun.all("nmod") if [c.lower for c in n.all("case", "det")] == ["of"]]
    titled = (n for n in alone if f"{noun.lower} of {n.lower}" in context.ontology.titles)
    inner = inner or next(titled, None)
    return ["of", inner.lower] if inner is not None else []


def is_common_noun(modifier: Word, _: Word, __: Context) -> bool:
    """Keep *party leader*."""
    return modifier.pos == "NOUN"


def is_gerund(modifier: Word, _: Word, __: Context) -> bool:
    """Keep *governing party*."""
    return modifier.tag == "VBG" and not modifier.lexicon.has(modifier.lower, "elect")


def is_lesser_rank(modifier: Word, _: Word, __: Context) -> bool:
    """Keep *deputy minister*."""
    return modifier.lexicon.has(modifier.lower, "lesser rank")


def is_half_of_title(modifier: Word, noun: Word, context: Context) -> bool:
    """Keep *foreign minister*, *chief executive officer*."""
    before = in_order(c for c in noun.all("amod", "compound") if c.i < noun.i)
    wholes = (before[k:] for k in range(before.index(modifier) + 1))
    titles = (" ".join([*(w.lower for w in words), noun.lower]) for words in wholes)
    named = {f"{modifier.lower} {noun.lower}", *titles}
    return not named.isdisjoint(context.ontology.titles)


def is_written_as_title(modifier: Word, noun: Word, context: Context) -> bool:
    """Keep *Defense Secretary*, all of it with capitals; not *U.S. Secretary*."""
    both = modifier.tag == noun.tag == "NNP" and not context.is_mention(modifier)
    return both and modifier.text[0].isupper() and modifier.i + 1 == noun.i


def is_half(modifier: Word, noun: Word) -> bool:
    """Return whether a word is half of another: of *number one*, *longer-range*."""
    beside = {w.i - modifier.i: w for w in noun.subtree()}
    behind_hyphen = -1 in beside and beside[-1].text == "-"
    return behind_hyphen or (1 in beside and beside[1].tag == "CD")


def is_title_adjective(modifier: Word, noun: Word, _: Context) -> bool:
    """Keep *foreign policy chief*, *high court judge*."""
    is_before = any(c.i == modifier.i + 1 for c in noun.all("compound"))
    return is_before and modifier.has("title adjective")


def is_joined(modifier: Word, noun: Word, _: Context) -> bool:
    """Keep *president-elect*."""
    return any(c.text == "-" and c.i == noun.i - 1 for c in (*modifier.children, *noun.children))


MODIFIERS = (
    is_common_noun,
    is_gerund,
    is_lesser_rank,
    is_half_of_title,
    is_written_as_title,
    is_title_adjective,
    is_joined,
)


def modifiers(noun: Word, context: Context, owner: Mention | None = None) -> list[str]:
    """Return the words that make a role what it is: *foreign* minister, not *former* minister.

    Half of a word tells nothing: *number one buyer*, *longer-range variant*. Nor does what names
    the owner: *Oslo fire department officer*.
    """
    before = (c for c in noun.all("amod", "compound") if c.i < noun.i and not is_half(c, noun))
    if owner is not None and not owner.antecedent:
        before = (c for c in before if not owner.start <= c.start < owner.end)
    kept = [c for c in before if any(keeps(c, noun, context) for keeps in MODIFIERS)]
    told = (w for c in kept for w in (*c.all("amod"), c) if w is c or w.has("title adjective"))
    return [w.lower for w in told]
