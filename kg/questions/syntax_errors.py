"""A query that is not SPARQL -> line, column, and how to fix it."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

__all__ = ["Mistake", "explained"]

WORDS = """
A ABS ADD ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL COALESCE CONCAT CONSTRUCT CONTAINS
COUNT DATATYPE DAY DELETE DESC DESCRIBE DISTINCT ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR FROM
GRAPH GROUP GROUP_CONCAT HAVING HOURS IF IN INSERT IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI
LANG LANGMATCHES LATERAL LCASE LIMIT MAX MIN MINUS MINUTES MONTH NAMED NOT NOW OFFSET OPTIONAL
ORDER PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR SERVICE
SHA1 SHA256 SHA384 SHA512 MD5 SILENT STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN
STRSTARTS STRUUID SUBSTR SUM TIMEZONE TRUE TZ UCASE UNDEF UNION URI UUID VALUES VERSION WHERE
YEAR
"""
KEYWORDS = frozenset(WORDS.split())

# What is not a word of the language: IRIs, strings, language tags, comments; each becomes spaces.
OPAQUE = re.compile(
    r'<[^<>"{}|^`\\\s]*>|"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"'
    r"|'''(?:[^\\]|\\.)*?'''|'(?:[^'\\\n]|\\.)*'|@[A-Za-z-]+|#[^\n]*",
    re.DOTALL,
)
WORD = re.compile(
    r"(?<![\w:?$.%-])[A-Za-z_][\w-]*(?![\w:(-]|-)|(?<![\w:?$.%-])[A-Za-z_]\w*(?=\s*\()"
)
PREFIXED = re.compile(r"(?<![\w?$:])([A-Za-z][\w-]*):")
DECLARED = re.compile(r"\bPREFIX\s+([\w-]*):", re.IGNORECASE)
PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)

A_TERM = {'"$"', '"("'}  # what the parser names first where any term may stand
Finding = tuple[int, str]  # where in the query, and how to fix it
Place = tuple[int, int]  # line and column, from 1


class Mistake(NamedTuple):
    """What is wrong with a query, where if that is known, and how to fix it."""

    words: str
    place: Place | None = None

    def __str__(self) -> str:
        """Say it in one line.

        >>> str(Mistake("this { is not closed: add }", (2, 7)))
        'line 2, column 7: this { is not closed: add }'
        """
        return (
            f"line {self.place[0]}, column {self.place[1]}: {self.words}"
            if self.place
            else self.words
        )


def explained(sparql: str, error: str, prefixes: Mapping[str, str]) -> Mistake:
    """Say where a query goes wrong, why, and how to fix it.

    >>> print(explained("SELCT ?x { ?x ?y ?z }", "error at 1:10: expected CONSTRUCT", {}))
    line 1, column 1: SELCT is not a SPARQL keyword: did you mean SELECT?
    """
    bare = OPAQUE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), sparql)
    found = (
        empty(bare)
        or open_quote(bare)
        or open_iri(bare)
        or unknown_prefix(bare, prefixes)
        or odd_word(bare)
        or brackets(bare)
    )
    if found:
        return Mistake(found[1], place(sparql, found[0]))
    return from_oxigraph(sparql, error)


def place(sparql: str, offset: int) -> Place:
    """Count line and column from 1."""
    before = sparql[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def empty(bare: str) -> Finding | None:
    """Catch a query of nothing but spaces and comments."""
    if bare.strip():
        return None
    return 0, "the query is empty: write for instance SELECT * WHERE { ?s ?p ?o } LIMIT 10"


def unknown_prefix(bare: str, prefixes: Mapping[str, str]) -> Finding | None:
    """Catch *actr:Russia*."""
    known = {*prefixes, *DECLARED.findall(bare)}
    for match in PREFIXED.finditer(bare):
        if match[1] not in known and match[1] != "_":
            near = nearest(match[1], known, 60)
            meant = f"did you mean {near}:? " if near else ""
            listed = " ".join(f"{prefix}:" for prefix in prefixes)
            return match.start(), f"the prefix {match[1]}: is unknown: {meant}Known: {listed}"
    return None


def nearest(word: str, known: Iterable[str], least: float) -> str:
    """Return the known word that a misspelt one is most like, "" if it is like none.

    >>> nearest("SELCT", ["SELECT", "SERVICE"], 80)
    'SELECT'
    """
    from rapidfuzz import fuzz, process  # not at the top: few queries have a mistake

    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=least)
    return str(found[0]) if found else ""


def open_quote(bare: str) -> Finding | None:
    """Catch a string that is not closed: closed ones are spaces by now."""
    quote = re.search(r"[\"']", bare)
    return (quote.start(), "this quotation mark is not closed: close it") if quote else None


def open_iri(bare: str) -> Finding | None:
    """Catch `<https://…` without its end: whole ones are spaces by now."""
    begin = re.search(r"<\w+(?!\w|:(?!//))", bare)
    return (begin.start(), "this < opens an IRI that is not closed: add >") if begin else None


def odd_word(bare: str) -> Finding | None:
    """Catch *SELCT*, and a name without prefix or question mark."""
    for match in WORD.finditer(bare):
        word = match[0]
        if word.upper() in KEYWORDS:
            continue
        if near := nearest(word.upper(), KEYWORDS, 80):
            return match.start(), f"{word} is not a SPARQL keyword: did you mean {near}?"
        forms = f"?{word} for a variable, actor:{word} or rel:{word} for a name"
        return match.start(), f'{word} is not a SPARQL keyword: write {forms}, "{word}" for a text'
    return None


def brackets(bare: str) -> Finding | None:
    """Catch a bracket that is not closed or not opened."""
    closing = {"{": "}", "(": ")", "[": "]"}
    waiting: list[int] = []
    for match in re.finditer(r"[{}()\[\]]", bare):
        if match[0] in closing:
            waiting.append(match.start())
        elif not waiting or closing[bare[waiting.pop()]] != match[0]:
            return match.start(), f"this {match[0]} closes nothing: remove it, or open it earlier"
    if waiting:
        opened = bare[waiting[-1]]
        return waiting[-1], f"this {opened} is not closed: add {closing[opened]}"
    return None


def from_oxigraph(sparql: str, error: str) -> Mistake:
    """Shorten the parser's own message to one line."""
    match = PLACE.match(error)
    if not match:
        return Mistake(f"the query is not SPARQL: {' '.join(error.split())}")
    line, column, detail = int(match[1]), int(match[2]), " ".join(match[3].split())
    if "unbound" in detail or "GROUP BY" in detail.upper():
        fix = "beside COUNT and the like each variable of SELECT must stand in GROUP BY"
        return Mistake(fix, (line, column))
    lines = sparql.splitlines() or [""]
    rest = lines[min(line, len(lines)) - 1][column - 1 :].strip()
    near = f'before "{rest[:20]}"' if rest else "at the end"
    names = re.sub(r"expected (one of )?|\[_\]|LATERAL|SERVICE", "", detail).split(",")
    expected = [name.strip() for name in names if name.strip()][:6]
    if "{" not in sparql:
        return Mistake("the pattern is missing: add WHERE { … }", (line, column))
    if A_TERM.issubset(expected):
        fix = "a variable, name or value is missing"
    else:
        fix = (
            f"expected {', '.join(expected)}" if expected else "a dot, object or bracket is missing"
        )
    return Mistake(f"something is wrong {near}: {fix}", (line, column))
