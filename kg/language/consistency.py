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

from kg.language.conllu import Sentence, entities

__all__ = ["NameTypes", "agree", "certain_types", "names_component"]

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


def certain_types(
    sentences: Iterable[Sentence], known: Mapping[str, Iterable[str]], *, least: int = 2
) -> dict[str, str]:
    """Collect names that the treebanks type alike at least twice, and those of known lists.

    `known` maps a label to names. A name of two labels is not certain, nor one that the treebanks
    mostly type otherwise, or a word that they mostly have outside names.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for name, label in _named(sentence):
            counts[name][label] += 1
    labels: defaultdict[str, set[str]] = defaultdict(set)
    for label, names in known.items():
        for name in names:
            labels[name].add(label)
    certain = {}
    for name, found in labels.items():
        mostly = counts[name].most_common(1)[0][0] if name in counts else min(found)
        if len(found) == 1 and len(name) > 2 and mostly in found:
            certain[name] = mostly
    certain.update(_settled(counts, least))
    return dict(sorted(certain.items()))


def _settled(counts: Mapping[str, Counter[str]], least: int) -> Iterator[tuple[str, str]]:
    """Yield names that have one label four times of five, and so at least so often."""
    for name, count in counts.items():
        [(label, times)] = count.most_common(1)
        if label != "O" and times >= least and times >= 0.8 * count.total() and name[0].isupper():
            yield name, label


def _named(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield names with their labels, and other words with "O", the first of a sentence not."""
    for start, end, label in entities(sentence):
        words = sentence[start:end]
        yield "".join(word.form + " " * word.space for word in words).strip(), label
    for word in sentence[1:]:
        if word.entity == "O":
            yield word.form, "O"


def agree(doc: Doc, known: Mapping[str, str] | None = None) -> Doc:
    """Type letters in brackets as what they abbreviate, then each name as it mostly is."""
    if not doc.ents:
        return doc
    doc.ents = [_retyped(entity, known or {}) for entity in doc.ents]
    doc.ents = filter_spans([*_bracketed(doc), *doc.ents])
    types = _types(doc.ents)
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


def _types(found: Iterable[Span]) -> dict[str, str]:
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
