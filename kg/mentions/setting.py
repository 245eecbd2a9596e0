"""A name where it stands -> the words beside it, and what the tables say of them."""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, get_args

from spacy.tokens import Doc, Span, Token

from kg.mentions.titles import Titles

__all__ = ["STRONG", "SURE", "WEAK", "Clue", "Kind", "Setting"]

Kind = Literal["person", "body", "place", "thing"]
KINDS: Final = frozenset(get_args(Kind))

WEAK, STRONG, SURE = 1, 2, 4  # a label of the recogniser is worth more than a weak clue alone


class Clue(NamedTuple):
    """What one place tells about a name, and how much that counts; the noun that tells it."""

    kind: Kind
    weight: int
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """A name between its neighbours."""

    span: Span
    titles: Titles

    @property
    def doc(self) -> Doc:
        """The article."""
        return self.span.doc

    def text(self, offset: int) -> str:
        """Return the word so many behind the name, before it if negative, "" beyond the text."""
        token = self.token(offset)
        return token.lower_ if token is not None else ""

    def token(self, offset: int) -> Token | None:
        """Return the token so many behind the name, before it if negative."""
        at = self.span.end - 1 + offset if offset > 0 else self.span.start + offset
        return self.doc[at] if 0 <= at < len(self.doc) else None

    @property
    def weight_of_body(self) -> int:
        """What *shares in X* counts: less where X is labelled a place, as a mine can be."""
        return WEAK if self.is_labelled_place else STRONG

    @property
    def is_labelled_place(self) -> bool:
        """Return whether the recogniser takes the name for that of a place."""
        ontology = self.titles.ontology
        class_ = ontology.class_of_entity_label(self.span[0].ent_type_)
        return ontology.is_place(class_) or ontology.has_trait(class_, "isCountry")

    @property
    def is_labelled_person(self) -> bool:
        """Return whether the recogniser takes the name for a person's."""
        ontology = self.titles.ontology
        return ontology.is_person(ontology.class_of_entity_label(self.span[0].ent_type_))

    def told_by(self, token: Token) -> str:
        """Return what the table says of the noun beside a name, "" for other words."""
        known = self.titles.lexicon.words("named kind")
        word = token.lower_
        told = known.get(word) or known.get(token.lemma_.lower(), "")
        return told or ("person" if word in self.titles.ontology.titles else "")

    def kind_of(self, token: Token) -> Kind | None:
        """Return what a noun makes of the name beside it: *the brewer X*."""
        told = self.told_by(token)
        kind = "place" if told == "site" else told
        return kind if kind in KINDS else None  # type: ignore[return-value]

    def owner(self, token: Token) -> Kind | None:
        """Return what a noun makes of its owner: *X's wife*, *the mayor of X*."""
        known = self.titles.lexicon.words("owned kind")
        kind = known.get(token.lower_) or known.get(token.lemma_.lower())
        return kind if kind in KINDS else None  # type: ignore[return-value]
