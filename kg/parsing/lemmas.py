"""A tagged Doc -> the lemma of each token, as the treebanks write it.

The treebanks' own pairs of form and tag come first, then spaCy's rules for English. spaCy's
lemmatiser alone writes *russian* and *PMs* for names and titles.
"""

import re
from typing import Any

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found]
    LEMMA,
    MORPH,
    ORTH,
    POS,
    SENT_START,
    TAG,
)
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc, Token

__all__ = ["TreebankLemmatizer", "treebank_lemmatizer"]

SEEN = "lemma_seen"
VERB_IN_ING = re.compile("[^aeiou]+ing")  # they spring up
SHORT_VERB = re.compile("([^aeiou]*[aeiou][^aeiouwxy])(?:ed|ing)")  # staged; of stag, stagged
DOUBLED = re.compile(r"(.+[aeiou]([bdgmnprt]))\2e")  # readmitted, which no table holds
CLOSED = re.compile(
    "(.+(?:ght|ck|[snlfrp]t|[rn]d|[rl]m|rn|[rsn]k|ll|ss|ff|[sc]h|[wx]"
    "|(?:ai|ee|oa|oo|ou)[dklmnprt]|ea[dklmnpr]))e"
)
E_AND_S = re.compile("(.+[^sxzhoi]e)s")  # spares: of spar, spars
VERB_TAGS = ("VBD", "VBN", "VBG")
SEEN_OF_WORD = [ORTH, TAG, POS, MORPH, SENT_START]  # what decides about its lemma
MOST = 200_000  # words whose lemmas are kept


class TreebankLemmatizer(EnglishLemmatizer):
    """Looks a word up by form and tag, then keeps names as they are, then applies rules."""

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.known: dict[tuple[int, ...], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of a document: those of words that were seen before are known."""
        if not self._validated:
            self._validate_tables()
        if len(self.known) > MOST:
            self.known.clear()
        keys = map(tuple, doc.to_array(SEEN_OF_WORD).tolist())
        lemmas = [self.known.get(key) or self.learned(doc[i], key) for i, key in enumerate(keys)]
        return doc.from_array([LEMMA], np.array(lemmas, dtype="uint64").reshape(-1, 1))  # type: ignore[arg-type]

    def learned(self, token: Token, key: tuple[int, ...]) -> int:
        """Find the lemma of a token, and keep it."""
        found = self.known[key] = token.vocab.strings.add(self.lemmatize(token)[0])
        return found

    def rule_lemmatize(self, token: Token) -> list[str]:
        """Return the lemma of a token as a list of one."""
        key = (token.orth, token.tag)
        if key not in self.cache:
            self.cache[key] = self._seen(token)
        known: list[str] = self.cache[key]
        if known:
            return known
        if token.tag_ == "NNPS" and token.text.endswith("s"):
            return [token.text.removesuffix("s")]
        if _is_name(token):
            return [token.text]
        if token.tag_ in VERB_TAGS:
            return [self._verb(token)]
        if token.tag_ == "VBZ" and (bare := E_AND_S.fullmatch(token.lower_)):
            return [bare[1]]
        return list(super().rule_lemmatize(token))

    def _verb(self, token: Token) -> str:
        """Return the lemma of a participle or past form that the treebanks do not hold."""
        if "-" in token.text[1:-1]:
            return self._prefixed(token)
        if VERB_IN_ING.fullmatch(token.lower_):
            return token.lower_
        if short := SHORT_VERB.fullmatch(token.lower_):
            return f"{short[1]}e"
        if token.lower_.endswith("oed"):
            return token.lower_.removesuffix("ed")  # vetoed
        found: str = super().rule_lemmatize(token)[0]
        cut = DOUBLED.fullmatch(found) or CLOSED.fullmatch(found)  # gaslighting
        unknown = found not in self.lookups.get_table("lemma_index", {}).get("verb", ())
        return cut[1] if cut and unknown else found

    def _prefixed(self, token: Token) -> str:
        """Return *co-host* for *co-hosted*: what stands before the hyphen changes nothing."""
        prefix, _, last = token.lower_.rpartition("-")
        [word] = Doc(token.vocab, words=[last])
        word.tag_, word.pos_ = token.tag_, token.pos_
        return f"{prefix}-{self.rule_lemmatize(word)[0]}"

    def _seen(self, token: Token) -> list[str]:
        seen = self.lookups.get_table(SEEN, {})
        keys = (f"{form}/{token.tag_}" for form in (token.text, token.lower_))
        return [seen[key] for key in keys if key in seen][:1]


def _is_name(token: Token) -> bool:
    """Return whether capitals belong to the word: *NATO*, *Russian*, not *The* at the start."""
    if token.tag_ == "NNP" or (token.is_upper and len(token) > 1):
        return True
    return token.tag_ in ("JJ", "NN", "NNS") and token.is_title and not token.is_sent_start


@Language.factory("kg_lemmas", requires=["token.tag", "token.pos"], assigns=["token.lemma"])
def treebank_lemmatizer(nlp: Language, name: str) -> TreebankLemmatizer:
    """Make the component."""
    return TreebankLemmatizer(nlp.vocab, None, name, mode="rule", overwrite=True)
