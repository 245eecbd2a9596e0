"""A person's name -> whether *he* or *she* may mean the person."""

from functools import cache
from pathlib import Path

__all__ = ["agrees"]

TABLE = Path(__file__).with_name("given_names.tsv")
FORMS = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
}


@cache
def given_names() -> dict[str, str]:
    """Read the table: a given name -> *he* or *she*."""
    rows = (
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    return {name: pronoun for pronoun, names in rows for name in names.split()}


def agrees(pronoun: str, name: str) -> bool:
    """Whether a pronoun may mean whoever bears a name; any may where the name tells nothing.

    >>> agrees("she", "Donald Trump"), agrees("her", "Maia Sandu"), agrees("he", "Bongo")
    (False, True, True)
    """
    known = given_names().get(name.split(" ")[0])
    return known is None or pronoun in FORMS[known]
