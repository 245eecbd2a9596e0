"""A pipeline's name -> a spaCy Language that parses and names.

The bundled English pipeline lies in the folder `en_kg_news` beside this file; every other
one, a package such as en_core_web_trf or a folder of the user's own, is loaded by spaCy.
"""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package

from kg.english import amounts  # noqa: F401 - it registers a component
from kg.errors import InstallationError, KgError, PipelineError
from kg.integrity import SUMS, Fault, check_installed, told
from kg.parsing import lemmas, name_types  # noqa: F401 - they register components
from kg.parsing.blas import choose_product, one_thread
from kg.parsing.decisions import decide_together
from kg.parsing.folders import culprit, damaged_files
from kg.parsing.vector_cache import cache_vectors

__all__ = ["BUNDLED", "load_pipeline", "one_thread"]

BUNDLED = Path(__file__).parent / "en_kg_news"
SHOWN = 100  # letters of what spaCy says
NEEDED = ("parser", "ner")


def load_pipeline(name: str | None = None) -> Language:
    """Load the bundled pipeline, or the named package or folder.

    >>> load_pipeline().lang
    'en'

    Raises:
        PipelineError: there is none of this name, or it cannot serve.
        InstallationError: a file of the bundled pipeline is damaged.
    """
    choose_product()
    check_files(name)
    nlp = _load(str(name or BUNDLED))
    if name is None:
        cache_vectors(nlp)
        decide_together(nlp)
    missing = [need for need in NEEDED if not _has(nlp, need)]
    if missing:
        msg = (
            f"the pipeline {name or BUNDLED} has no {' and no '.join(missing)}: "
            "choose one that parses and names entities, or leave the choice to kg"
        )
        raise PipelineError(msg)
    return nlp


def check_files(name: str | None) -> None:
    """Compare the files of a folder with the checksums that training wrote beside them."""
    if name is None:
        check_installed(BUNDLED / SUMS)
    for fault in damaged_files(Path(name or BUNDLED)):
        if name is None:
            raise InstallationError(told(fault))
        raise PipelineError(cannot_be_loaded(name, blamed(fault)))


def _load(name: str) -> Language:
    try:
        return spacy.load(name)
    except (KgError, MemoryError):
        raise
    except Exception as error:
        raise PipelineError(cannot_be_loaded(name, why_not(name, error))) from error


def why_not(name: str, error: Exception) -> str:
    """Say why a pipeline cannot be loaded: it lacks a library, it is damaged, there is none."""
    if isinstance(error, ImportError) and error.name:
        return f"for it needs {error.name}: install that"
    if Path(name).exists() or is_package(name):
        fault = culprit(Path(name), error)
        said = " ".join(str(error).split())[:SHOWN]
        return blamed(fault) if fault else f"for it is damaged ({said}): install it again"
    return "for there is none: install it, name a folder that holds one"


def blamed(fault: Fault) -> str:
    """Say which file of a pipeline is damaged, and what to do about it."""
    return f"for {fault.path} is {fault.what}: restore that file"


def cannot_be_loaded(name: str, reason: str) -> str:
    """Say that a pipeline cannot be loaded, why, and what is left to do."""
    return f"the pipeline {name} cannot be loaded, {reason}, or leave the choice to kg"


def _has(nlp: Language, need: str) -> bool:
    """Return whether a component of this kind runs, whatever it is called (*transformer_ner*)."""
    return any(
        need in (pipe, nlp.get_pipe_meta(pipe).factory.split(".")[-1]) for pipe in nlp.pipe_names
    )
