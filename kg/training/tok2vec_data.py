"""Examples -> arrays of numbers for the twin of a tok2vec, and its weights back into spaCy."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import NORM, ORTH, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.training import Example
from thinc.api import Model

from kg.errors import TrainingError

__all__ = [
    "FACTS",
    "Lessons",
    "Weights",
    "lessons_of",
    "put_weights",
    "read_weights",
    "weights_of",
    "write_weights",
]

KINDS = ("static_vectors", "hashembed", "maxout", "layernorm")
FACTS = ("relations", "tags", "analyses", "entities")  # what is said of a word, beside its head
EMBEDDED = (NORM, PREFIX, SUFFIX, SHAPE)  # as in pipeline.cfg

Numbers = npt.NDArray[Any]
Weights = dict[str, list[Numbers]]  # of a tok2vec, by kind of layer in the order of use


@dataclass(frozen=True, slots=True)
class Lessons:
    """Pieces of text, one after the other, as numbers.

    For each word its `forms` (a row of `rows` and of `vectors`), its `sentences` within the
    piece, its `heads` (counted within the piece; a root's is itself) and the FACTS about it;
    for each piece its `lengths`; for each form the hashed `rows` of its embeddings, and its
    `vectors`.
    """

    forms: Numbers
    sentences: Numbers
    heads: Numbers
    relations: Numbers
    tags: Numbers
    analyses: Numbers
    entities: Numbers
    lengths: Numbers
    rows: Numbers
    vectors: Numbers


def lessons_of(nlp: Language, examples: Iterable[Example]) -> Lessons:
    """Number the words of the examples that are cut into words as their gold is."""
    numbers: dict[str, dict[Any, int]] = {name: {} for name in ("forms", *FACTS)}
    columns: dict[str, list[int]] = {name: [] for name in ("forms", "sentences", "heads", *FACTS)}
    lengths = []
    for example in examples:
        doc, gold = example.predicted, example.reference
        if [t.text for t in doc] != [t.text for t in gold]:
            continue
        lengths.append(len(doc))
        attributes = doc.to_array([*EMBEDDED, ORTH]).tolist()
        sentence = -1
        for token, attribute in zip(gold, attributes, strict=True):
            sentence += bool(token.is_sent_start)
            columns["sentences"].append(sentence)
            columns["heads"].append(token.head.i)
            said = {
                "forms": tuple(attribute),
                "relations": token.dep_,
                "tags": token.tag_,
                "analyses": f"{token.pos_}/{token.morph}",
                "entities": f"{token.ent_iob_}-{token.ent_type_}",
            }
            for name, value in said.items():
                columns[name].append(numbers[name].setdefault(value, len(numbers[name])))
    arrays = {name: np.array(column, dtype="int32") for name, column in columns.items()}
    forms = np.array(list(numbers["forms"]), dtype="uint64").reshape(-1, len(EMBEDDED) + 1)
    return Lessons(
        **arrays,
        lengths=np.array(lengths, dtype="int32"),
        rows=_rows(nlp, forms),
        vectors=_vectors(nlp, forms[:, -1]),
    )


def _rows(nlp: Language, forms: Numbers) -> Numbers:
    """Hash the attributes of each form as the embeddings do: form, attribute, four rows."""
    rows = []
    for at, embed in enumerate(_layers(nlp, "hashembed")):
        attribute: Any = np.ascontiguousarray(forms[:, at])
        hashed = embed.ops.hash(attribute, embed.attrs["seed"])
        rows.append(hashed % embed.get_param("E").shape[0])
    return np.stack(rows, axis=1).astype("int32")


def _vectors(nlp: Language, keys: Numbers) -> Numbers:
    """Look up the static vector of each form, zeros for what has none."""
    table: Any = nlp.vocab.vectors
    found = table.find(keys=np.ascontiguousarray(keys))
    return np.where((found < 0)[:, None], 0, table.data[found]).astype("float32")


def _layers(nlp: Language, kind: str) -> list[Model[Any, Any]]:
    tok2vec: Any = nlp.get_pipe("tok2vec")
    return [layer for layer in tok2vec.model.walk() if layer.name == kind]


def weights_of(nlp: Language) -> Weights:
    """Return the weights of a pipeline's tok2vec."""
    return {
        kind: [
            np.asarray(layer.get_param(name))
            for layer in _layers(nlp, kind)
            for name in layer.param_names
        ]
        for kind in KINDS
    }


def put_weights(nlp: Language, weights: Weights) -> None:
    """Give a pipeline's tok2vec the weights that its twin learned."""
    for kind in KINDS:
        places = [(layer, name) for layer in _layers(nlp, kind) for name in layer.param_names]
        for (layer, name), value in zip(places, weights[kind], strict=True):
            parameter: Any = np.ascontiguousarray(value)
            layer.set_param(name, layer.ops.asarray_f(parameter))


def write_weights(weights: Weights, path: Path) -> None:
    """Write weights as numpy's .npz, an array for each layer's parameter."""
    named: dict[str, Any] = {
        f"{kind}.{at}": value for kind in KINDS for at, value in enumerate(weights[kind])
    }
    with path.open("wb") as file:
        np.savez(file, **named)


def read_weights(path: Path) -> Weights:
    """Read what `write_weights` wrote."""
    weights: Weights = {kind: [] for kind in KINDS}
    try:
        with np.load(path) as file:
            for name in file.files:
                weights[name.split(".")[0]].append(file[name])
    except (OSError, ValueError, KeyError) as error:
        msg = f"{path} holds no weights ({error}): give the file that kg train --pretrain wrote"
        raise TrainingError(msg) from error
    return weights
