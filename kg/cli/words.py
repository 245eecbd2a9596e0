"""A word of English -> what the tables of the lexicon know of it, as a table."""

from typing import Annotated

import typer

from kg.cli.terminal import print_table, tell

__all__ = ["lexicon"]


def lexicon(
    word: Annotated[
        str,
        typer.Argument(
            metavar="WORD", help="A base form (say, not said), or a phrase.", show_default=False
        ),
    ],
) -> None:
    """Show what the tables of English know of a word.

    kg lexicon say
    kg lexicon "make sense"
    """
    from kg.english.lexicon import TABLES, load_lexicon

    known = load_lexicon()
    found = [*known.entries(word)] or [*known.entries(word.lower())]
    if found:
        print_table(("table", "part or family", "effect"), found)
        return
    tell(
        f"no table knows '{word}': to teach it, add a row to {TABLES / 'attitudes.tsv'} with the "
        "word, its part and its effect, a tab between, such as: gloat verb speech"
    )
