"""attitudes.tsv -> what a governing word does to what it governs."""

from functools import cache
from pathlib import Path

__all__ = ["effect"]

TABLE = Path(__file__).with_name("attitudes.tsv")


@cache
def table() -> dict[tuple[str, str], tuple[str, str]]:
    """Read the table: (lemma, part) -> the effect, and the effect when negated."""
    rows = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, part, plain, *negated = line.split("\t")
            rows[lemma, part] = (plain, negated[0] if negated else "")
    return rows


def effect(lemma: str, part: str, *, negated: bool = False) -> str:
    """Return what a word makes of what it governs: a modality, "speech", "negative" or "".

    >>> effect("consider", "verb"), effect("allow", "verb", negated=True), effect("sign", "verb")
    ('considered', 'negative', '')
    """
    plain, when_negated = table().get((lemma, part), ("", ""))
    return when_negated if negated and when_negated else plain
