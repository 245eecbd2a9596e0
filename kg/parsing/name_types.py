"""A Doc with entities -> the same names typed alike all through it.

A tagger sees each sentence alone; a document names *Jens Stoltenberg* once and then says
*Stoltenberg*. What is certain in one place settles what is doubtful in another. Names that the
treebanks and the ontology always type alike settle it first.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

__all__ = ["NameTypes", "agree", "names_component"]

LABELS = frozenset({"PERSON", "ORG", "LOC", "NORP"})
FILE = "types.json"


class NameTypes:
    """Settles the types of names in a document; `types` are those of names known before."""

    def __init__(self, types: Mapping[str, str] | None = None) -> None:
        self.types = dict(types or {})

    def __call__(self, doc: Doc) -> Doc:
        """Settle them."""
        return agree(doc, self.types)

    def to_disk(self, path: Path, *, exclude: object = ()) -> None:
        """Write the known names."""
        Path(path).mkdir(exist_ok=True)
        srsly.write_json(Path(path) / FILE, self.types, indent=0)

    def from_disk(self, path: Path, *, exclude: object = ()) -> "NameTypes":
        """Read the known names."""
        self.types = dict(srsly.read_json(Path(path) / FILE))
        return self

    def to_bytes(self, *, exclude: object = ()) -> bytes:
        """Return the known names."""
        return bytes(srsly.msgpack_dumps(self.types))

    def from_bytes(self, data: bytes, *, exclude: object = ()) -> "NameTypes":
        """Take the known names."""
        self.types = dict(srsly.msgpack_loads(data))
        return self


@Language.factory("kg_names", requires=["doc.ents", "token.pos"], assigns=["doc.ents"])
def names_component(nlp: Language, name: str) -> NameTypes:
    """Make the component."""
    return NameTypes()


def agree(doc: Doc, known: Mapping[str, str] | None = None) -> Doc:
    """Type letters in brackets as what they abbreviate, then each name as it mostly is."""
    if not doc.ents:
        return doc
    doc.ents = [_retyped(entity, known or {}) for entity in doc.ents]
    doc.ents = filter_spans([*_bracketed(doc), *doc.ents])
    types = _majority_types(doc.ents)
    doc.ents = [_retyped(entity, types) for entity in doc.ents]
    doc.ents = filter_spans([*doc.ents, *_missed(doc, types)])
    return doc


def _bracketed(doc: Doc) -> Iterator[Span]:
    """Yield the letters after *National Rally (RN)*."""
    for entity in doc.ents:
        after = doc[entity.end : entity.end + 3]
        if len(after) == 3 and after[0].text == "(" and after[2].text == ")":
            letters = after[1]
            if letters.is_upper and len(letters) > 1 and entity.label_ in LABELS - {"NORP"}:
                yield Span(doc, letters.i, letters.i + 1, label=entity.label_)


def _majority_types(found: Iterable[Span]) -> dict[str, str]:
    """Return the type that each name mostly has; a surname typed once is a person's."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    surnames = set()
    for entity in found:
        if entity.label_ in LABELS:
            votes[entity.text][entity.label_] += 1
            if entity.label_ == "PERSON" and len(entity) > 1 and entity[-1].is_title:
                surnames.add(entity[-1].text)
    types = {name: count.most_common(1)[0][0] for name, count in votes.items()}
    for name in surnames:
        if votes[name].total() < 2 and types.get(name) != "NORP":
            types[name] = "PERSON"
    return types


def _retyped(entity: Span, types: Mapping[str, str]) -> Span:
    label = types.get(entity.text, entity.label_)
    if label == entity.label_:
        return entity
    return Span(entity.doc, entity.start, entity.end, label=label)


def _missed(doc: Doc, types: Mapping[str, str]) -> Iterator[Span]:
    """Yield names that stand untyped where another sentence has them typed."""
    for token in doc:
        if token.ent_iob_ != "O" or token.pos_ != "PROPN" or token.text not in types:
            continue
        beside = [doc[at] for at in (token.i - 1, token.i + 1) if 0 <= at < len(doc)]
        if not any(word.pos_ == "PROPN" and word.ent_iob_ == "O" for word in beside):
            yield Span(doc, token.i, token.i + 1, label=types[token.text])
