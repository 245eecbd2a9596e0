"""nominalisations.tsv -> the verb of an event noun."""

from functools import cache
from pathlib import Path

__all__ = ["is_nominalised", "nominalisation"]

TABLE = Path(__file__).with_name("nominalisations.tsv")


@cache
def table() -> dict[str, tuple[str, str]]:
    """Read the table: noun -> its verb, and the participle of a noun that tells of a state."""
    rows = (
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return {row[0]: (row[1], row[2] if len(row) > 2 else "") for row in rows}


def nominalisation(lemma: str, form: str = "") -> tuple[str, str]:
    """Return the verb of an event noun and its participle, "" where there is none.

    >>> nominalisation("invasion"), nominalisation("involvement"), nominalisation("table")
    (('invade', ''), ('involve', 'involved'), ('', ''))
    """
    return table().get(lemma) or table().get(form) or ("", "")


@cache
def verbs() -> frozenset[str]:
    """Return the verbs that some noun goes back to."""
    return frozenset(verb for verb, _ in table().values())


def is_nominalised(verb: str) -> bool:
    """Whether a noun goes back to a verb.

    >>> is_nominalised("accuse"), is_nominalised("accus")
    (True, False)
    """
    return verb in verbs()
