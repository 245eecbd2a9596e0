"""Relation and status -> what an edge says in English: *does not sign pact with*, *may visit*."""

from kg.english.inflection import infinitive
from kg.english.lexicon import load_lexicon

__all__ = ["phrase"]


def phrase(label: str, status: str) -> str:
    """Say a relation as its status has it.

    >>> phrase("signs pact with", "negated"), phrase("visits", "possible")
    ('does not sign pact with', 'may visit')
    >>> phrase("deputy of", "actual"), phrase("deputy of", "negated"), phrase("signs", "claimed")
    ('is deputy of', 'is not deputy of', 'signs')
    """
    first, space, rest = label.partition(" ")
    auxiliary = load_lexicon().words("status auxiliary").get(status, "")
    copula = load_lexicon().words("status copula").get(status, "")
    if verb := infinitive(first):
        return f"{auxiliary} {verb}{space}{rest}" if auxiliary else label
    return (
        f"{copula} {label}"
        if copula
        else " ".join(filter(None, (auxiliary, infinitive("is"), label)))
    )
