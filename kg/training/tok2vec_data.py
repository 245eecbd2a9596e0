"""Examples -> arrays that a tok2vec is pretrained on; its weights -> a file, and spaCy again."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import NORM, ORTH, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Token
from spacy.training import Example
from thinc.api import Model

from kg.errors import TrainingError

__all__ = [
    "LABELS",
    "TrainingArrays",
    "Weights",
    "read_weights",
    "set_tok2vec_weights",
    "tok2vec_weights",
    "training_arrays",
    "write_weights",
]

LAYER_NAMES = ("static_vectors", "hashembed", "maxout", "layernorm")
LABELS = ("relations", "tags", "morphology", "entities")  # what is predicted beside the head
HASHED_ATTRIBUTES = (NORM, PREFIX, SUFFIX, SHAPE)  # as in pipeline.cfg

Array = npt.NDArray[Any]
Weights = dict[str, list[Array]]  # of a tok2vec, by kind of layer in the order of use


@dataclass(frozen=True, slots=True)
class TrainingArrays:
    """Examples as arrays, one after the other.

    By word: `forms` (indices into `rows` and `vectors`), `sentences` (numbered within the
    example), `heads` (counted within the example; a root is its own head) and the LABELS.
    By example: `lengths`. By form: `rows`, its hashed rows in the embedding tables, and `vectors`.
    """

    forms: Array
    sentences: Array
    heads: Array
    relations: Array
    tags: Array
    morphology: Array
    entities: Array
    lengths: Array
    rows: Array
    vectors: Array


def training_arrays(nlp: Language, examples: Iterable[Example]) -> TrainingArrays:
    """Encode the examples whose tokens are those of their gold tree."""
    ids: dict[str, dict[Any, int]] = {name: {} for name in ("forms", *LABELS)}
    columns: dict[str, list[int]] = {name: [] for name in ("forms", "sentences", "heads", *LABELS)}
    lengths = []
    for example in examples:
        doc, gold = example.predicted, example.reference
        if [t.text for t in doc] != [t.text for t in gold]:
            continue
        lengths.append(len(doc))
        attributes = doc.to_array([*HASHED_ATTRIBUTES, ORTH]).tolist()
        sentence = -1
        for token, attribute in zip(gold, attributes, strict=True):
            sentence += bool(token.is_sent_start)
            columns["sentences"].append(sentence)
            columns["heads"].append(token.head.i)
            for name, value in {"forms": tuple(attribute), **gold_labels(token)}.items():
                columns[name].append(ids[name].setdefault(value, len(ids[name])))
    arrays = {name: np.array(column, dtype="int32") for name, column in columns.items()}
    forms = np.array(list(ids["forms"]), dtype="uint64").reshape(-1, len(HASHED_ATTRIBUTES) + 1)
    return TrainingArrays(
        **arrays,
        lengths=np.array(lengths, dtype="int32"),
        rows=embedding_rows(nlp, forms),
        vectors=static_vectors(nlp, forms[:, -1]),
    )


def gold_labels(token: Token) -> dict[str, str]:
    """Return the LABELS of a gold token."""
    return {
        "relations": token.dep_,
        "tags": token.tag_,
        "morphology": f"{token.pos_}/{token.morph}",
        "entities": f"{token.ent_iob_}-{token.ent_type_}",
    }


def embedding_rows(nlp: Language, forms: Array) -> Array:
    """Hash the attributes of each form as spaCy does: an array of form, attribute and four rows."""
    rows = []
    for at, embed in enumerate(tok2vec_layers(nlp, "hashembed")):
        attribute: Any = np.ascontiguousarray(forms[:, at])
        hashed = embed.ops.hash(attribute, embed.attrs["seed"])
        rows.append(hashed % embed.get_param("E").shape[0])
    return np.stack(rows, axis=1).astype("int32")


def static_vectors(nlp: Language, keys: Array) -> Array:
    """Look up the static vector of each form; a form without one gets zeros."""
    table: Any = nlp.vocab.vectors
    found = table.find(keys=np.ascontiguousarray(keys))
    return np.where((found < 0)[:, None], 0, table.data[found]).astype("float32")


def tok2vec_layers(nlp: Language, kind: str) -> list[Model[Any, Any]]:
    """Return the layers of one kind in a pipeline's tok2vec, in the order of use."""
    tok2vec: Any = nlp.get_pipe("tok2vec")
    return [layer for layer in tok2vec.model.walk() if layer.name == kind]


def tok2vec_weights(nlp: Language) -> Weights:
    """Return the weights of a pipeline's tok2vec."""
    return {
        kind: [
            np.asarray(layer.get_param(name))
            for layer in tok2vec_layers(nlp, kind)
            for name in layer.param_names
        ]
        for kind in LAYER_NAMES
    }


def set_tok2vec_weights(nlp: Language, weights: Weights) -> None:
    """Set the weights of a pipeline's tok2vec."""
    for kind in LAYER_NAMES:
        places = [
            (layer, name) for layer in tok2vec_layers(nlp, kind) for name in layer.param_names
        ]
        for (layer, name), value in zip(places, weights[kind], strict=True):
            parameter: Any = np.ascontiguousarray(value)
            layer.set_param(name, layer.ops.asarray_f(parameter))


def write_weights(weights: Weights, path: Path) -> None:
    """Write weights as a .npz file of numpy, an array for each parameter of a layer."""
    named: dict[str, Any] = {
        f"{kind}.{at}": value for kind in LAYER_NAMES for at, value in enumerate(weights[kind])
    }
    with path.open("wb") as file:
        np.savez(file, **named)


def read_weights(path: Path) -> Weights:
    """Read what `write_weights` wrote."""
    weights: Weights = {kind: [] for kind in LAYER_NAMES}
    try:
        with np.load(path) as file:
            for name in file.files:
                weights[name.split(".")[0]].append(file[name])
    except (OSError, ValueError, KeyError) as error:
        msg = f"{path} holds no weights ({error}): give the file that kg train --pretrain wrote"
        raise TrainingError(msg) from error
    return weights
