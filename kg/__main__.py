"""Command line -> what `kg` does: `python -m kg`."""

from kg.cli import main

main()
