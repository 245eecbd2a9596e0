"""`kg doctor`: the installation -> what works and what does not, one line each."""

import re
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Final

import typer

from kg.errors import InstallationError, PipelineError

__all__ = ["doctor"]

SENTENCE: Final = "France signed a pact with Italy on Monday."
DISTRIBUTION: Final = "kg-geopolitics"
EXTRA: Final = re.compile(r";.*\bextra\b")


def doctor() -> None:
    """Check the installation, and say what is wrong with it.

    The exit status is 1 if something is wrong.

    kg doctor
    """
    wrong = [name for name, check in CHECKS.items() if not is_well(name, check)]
    if wrong:
        raise typer.Exit(1)


def is_well(name: str, check: Callable[[], str]) -> bool:
    """Run a check, print what it found, and return whether all is well."""
    from kg.cli.faults import ending
    from kg.cli.terminal import one_line

    try:
        found = check()
    except Exception as error:
        print(f"wrong  {name}: {one_line(ending(error).line)}")
        return False
    print(f"ok     {name}: {found}")
    return True


def files() -> str:
    """Compare the files of the package with what pip installed."""
    from kg.integrity import faults, recorded, told

    known = recorded()
    for fault in faults(known):
        raise InstallationError(told(fault))
    return f"{len(known)} as installed" if known else "of a checkout, which has no checksums"


def libraries() -> str:
    """Compare the versions of the libraries with those that kg needs."""
    from packaging.requirements import Requirement

    found = []
    for line in (line for line in required() if not EXTRA.search(line)):
        needed = Requirement(line)
        if needed.marker and not needed.marker.evaluate():
            continue
        has = installed(needed.name)
        if not needed.specifier.contains(has, prereleases=True):
            msg = f"{needed.name} is {has or 'missing'}: pip install '{line}'"
            raise InstallationError(msg)
        found.append(f"{needed.name} {has}")
    return ", ".join(found) or "unknown, since kg is not installed with pip"


def required() -> list[str]:
    """Return what kg requires, nothing in a checkout that pip does not know."""
    try:
        return requires(DISTRIBUTION) or []
    except PackageNotFoundError:
        return []


def installed(name: str) -> str:
    """Return the version of a library, "" if there is none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def tables() -> str:
    """Load the tables of English words."""
    from kg.english.lexicon import load_lexicon

    return f"{len(load_lexicon().attitudes)} words that govern clauses"


def ontology() -> str:
    """Load the ontology, its questions and shapes."""
    from kg.ontology import load_ontology
    from kg.questions import questions

    return f"{len(load_ontology().actors)} actors, {len(questions())} questions"


def pipeline() -> str:
    """Read a sentence."""
    from kg.extractors import RuleExtractor
    from kg.model import Document

    reader = RuleExtractor()
    said = [one for _, found in reader.statements([Document("text", SENTENCE)]) for one in found]
    if not said:
        msg = f"it reads nothing in '{SENTENCE}': pip install --force-reinstall {DISTRIBUTION}"
        raise PipelineError(msg)
    first = said[0]
    read = f"{first.subject.entity.label} {first.relation.label} {first.object.entity.label}"
    return f"{reader.nlp.meta['name']} {reader.nlp.meta['version']} reads '{read}'"


CHECKS: Final = {
    "files": files,
    "libraries": libraries,
    "tables": tables,
    "ontology": ontology,
    "pipeline": pipeline,
}
