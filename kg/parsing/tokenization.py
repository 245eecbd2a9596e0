"""spaCy's English tokeniser -> one that cuts words where Universal Dependencies do.

What differs: a run of one mark is one token (*!!*, *===*), words meet at a slash, bracket or
digit (*and/or*, *F-16*, *8–10*), and a prefix is no word of its own (*pre-war*).
"""

import re
from typing import Any

from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

__all__ = ["adapt_tokenizer"]

RUNS = [
    rf"{mark}{{2,}}" for mark in ("!", r"\?", "[!?]", "=", r"\*", "_", "~", r"\$", "<", ">", "#")
]
PREFIXES = [
    "anti",
    "co",
    "counter",
    "e",
    "ex",
    "inter",
    "mid",
    "multi",
    "non",
    "over",
    "post",
    "pre",
    "pro",
    "re",
    "semi",
    "sub",
    "un",
]
ABBREVIATIONS = [
    "al.",
    "Cal.",
    "Capt.",
    "Col.",
    "Gen.",
    "Gov.",
    "Lt.",
    "Maj.",
    "Prof.",
    "Rep.",
    "Sen.",
    "Sept.",
    "Sgt.",
    "etc.",
    "vs.",
    "U.S.",
    "U.K.",
    "U.N.",
]
SPLIT = ("and / or", "wan na", "out ta", "du n no", "US $")


def adapt_tokenizer(nlp: Language) -> None:
    """Change the tokeniser of a pipeline, before it is trained.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> adapt_tokenizer(nlp)
    >>> [token.text for token in nlp("No!! F-16s and/or pre-war EU-backed 8–10")]
    ['No', '!!', 'F', '-', '16s', 'and', '/', 'or', 'pre-war', 'EU', '-', 'backed', '8', '–', '10']
    """
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    infixes = [
        *RUNS,
        *defaults.infixes,
        rf"(?<=[{ALPHA}])(?:-|–)(?=[0-9])",
        r"(?<=[0-9])(?:–|—)(?=[0-9])",
        rf"(?<=[{ALPHA}])/(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}])[()\[\]:](?=[{ALPHA}])",
    ]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *defaults.suffixes]).search
    tokenizer.token_match = re.compile(rf"(?i:(?:{'|'.join(PREFIXES)})-[a-z]+)$").match
    for word in ABBREVIATIONS:
        tokenizer.add_special_case(word, [{ORTH: word}])
    tokenizer.add_special_case("X.", [{ORTH: "X"}, {ORTH: "."}])  # *she wrote on X.*
    for parts in SPLIT:
        cut = [{ORTH: part} for part in parts.split()]
        tokenizer.add_special_case(parts.replace(" ", ""), cut)
