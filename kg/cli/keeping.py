"""`kg documents`, `kg forget`: which articles a graph holds, and a graph without some of them."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import OntologyOption
from kg.cli.outputs import existing
from kg.cli.terminal import Errors, print_answer
from kg.errors import DocumentError

if TYPE_CHECKING:
    from kg.store import StoreOnDisk

__all__ = ["documents", "forget"]

OutArgument = Annotated[
    str, typer.Argument(metavar="OUT", help="What kg build wrote: news, news.trig or news/.")
]


def documents(
    out: OutArgument,
    *,
    form: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help="How to print them.")
    ] = "table",
) -> None:
    """List the articles of a graph: date, source, statements.

    kg documents news
    """
    from kg.questions import ask, question
    from kg.store import load

    dataset = load(existing(out).graph)
    print_answer(ask(dataset, question("documents", {}, dataset=dataset)), form)


def forget(
    out: OutArgument,
    names: Annotated[
        list[str], typer.Argument(metavar="DOC", help="Articles, as kg documents lists them.")
    ],
    *,
    ontology: OntologyOption = None,
) -> None:
    """Remove articles from a graph and its page.

    kg forget news briefing
    """
    from kg.batches import join
    from kg.build import KnowledgeGraph
    from kg.ontology import load_ontology

    outputs, errors = existing(out), Errors()
    known = load_ontology(ontology)
    with closing(outputs.store(known, "reported", fresh=False)) as store:
        asked = dict.fromkeys(name.removeprefix("doc:") for name in names)
        forgotten = [name for name in asked if removed(store, name, errors)]
        errors.stop_if_nothing(len(forgotten))
        join(store, known, ontology)
        store.commit()
        if outputs.page.exists():
            KnowledgeGraph(store).page(outputs.page)
        left = len(store.documents())
    print(f"forgotten: {', '.join(forgotten)}; {left} left in {outputs.graph}")
    errors.stop_if_incomplete()


def removed(store: "StoreOnDisk", name: str, errors: Errors) -> bool:
    """Remove an article, or say that the graph has none of this name."""
    from kg.questions.suggestions import near

    known = store.documents()
    if name in known:
        store.remove(name)
        return True
    meant = near(name, known)
    fix = f"did you mean {' or '.join(meant)}?" if meant else "kg documents lists them"
    errors(DocumentError(f"{name}: the graph has no such article: {fix}"))
    return False
