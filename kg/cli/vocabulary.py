"""`kg vocabulary`: an ontology -> the page of its classes, properties, examples and queries."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import OntologyOption
from kg.cli.outputs import STANDARD_OUTPUT, writing_to

__all__ = ["vocabulary"]


def vocabulary(
    out: Annotated[
        Path,
        typer.Option("-o", "--out", metavar="MD", help="Where to write it, - for standard output."),
    ] = STANDARD_OUTPUT,
    *,
    ontology: OntologyOption = None,
) -> None:
    """Write the page of all classes and properties, with examples.

    The examples are sentences of the ontology, which are read for it; ten queries stand first.

    kg vocabulary
    kg vocabulary -o vocabulary.md
    """
    from kg.files import written
    from kg.vocabulary import vocabulary_page

    with writing_to(out) as target:
        page = vocabulary_page(ontology).encode()
        written(target, lambda new: save(page, new))
    if out != STANDARD_OUTPUT:
        print(f"vocabulary: {out}")


def save(page: bytes, path: Path) -> None:
    """Write the page to a file."""
    path.write_bytes(page)
