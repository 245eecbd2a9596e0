"""A pipeline's name -> a spaCy Language that parses and names.

The bundled English pipeline lies in the folder `en_kg_news` beside this file; every other
one, a package such as en_core_web_trf or a folder of the user's own, is loaded by spaCy.
"""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package

from kg.english import amounts  # noqa: F401 - it registers a component
from kg.errors import PipelineError
from kg.parsing import lemmas, name_types  # noqa: F401 - they register components
from kg.parsing.blas import choose_product, one_thread
from kg.parsing.vector_cache import cache_vectors

__all__ = ["BUNDLED", "load_pipeline", "one_thread"]

BUNDLED = Path(__file__).parent / "en_kg_news"
NEEDED = ("parser", "ner")
DAMAGED = "for it is damaged: install it again"


def load_pipeline(name: str | None = None) -> Language:
    """Load the bundled pipeline, or the named package or folder.

    >>> load_pipeline().lang
    'en'
    """
    choose_product()
    nlp = _load(str(name or BUNDLED))
    if name is None:
        cache_vectors(nlp)
    missing = [need for need in NEEDED if not _has(nlp, need)]
    if missing:
        msg = (
            f"the pipeline {name or BUNDLED} has no {' and no '.join(missing)}: "
            "choose one that parses and names entities, or leave the choice to kg"
        )
        raise PipelineError(msg)
    return nlp


def _load(name: str) -> Language:
    try:
        return spacy.load(name)
    except (OSError, ValueError, KeyError, ImportError) as error:
        reason = "for there is none: install it, name a folder that holds one"
        if Path(name).exists() or is_package(name):
            lacks = getattr(error, "name", None)  # the module that an ImportError is about
            reason = f"for it needs {lacks}: install that" if lacks else DAMAGED
        msg = f"the pipeline {name} cannot be loaded, {reason}, or leave the choice to kg"
        raise PipelineError(msg) from error


def _has(nlp: Language, need: str) -> bool:
    """Return whether a component of this kind runs, whatever it is called (*transformer_ner*)."""
    return any(
        need in (pipe, nlp.get_pipe_meta(pipe).factory.split(".")[-1]) for pipe in nlp.pipe_names
    )
