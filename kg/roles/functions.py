"""PropBank's numbered arguments -> roles, by predicate."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.parsing.trees import Word
from kg.roles.values import SemanticRole

__all__ = ["DEFAULT", "FUNCTIONS", "Functions", "load_functions"]

TABLE: Final = "arguments.tsv"

# Of PropBank's function tags (PropBank frames 3.4), the role that they come near to.
FUNCTIONS: Final[Mapping[str, SemanticRole]] = {
    "PAG": "agent",
    "PPT": "patient",
    "GOL": "goal",
    "DIR": "source",
    "SRC": "source",
    "COM": "partner",
    "MNR": "instrument",
    "EXT": "amount",
    "VSP": "amount",
    "LOC": "place",
    "CAU": "cause",
    "PRD": "attribute",
    "TMP": "time",
}
DEFAULT: Final[Mapping[str, SemanticRole]] = {
    "ARG0": "agent",
    "ARG1": "patient",
    "ARGM-LOC": "place",
    "ARGM-TMP": "time",
    "ARGM-CAU": "cause",
    "ARGM-DIR": "source",
}
PARTS: Final[Mapping[str, str]] = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "j"}


@dataclass(frozen=True, slots=True)
class Functions:
    """What a predicate's numbered arguments are where that is not the usual.

    `table` has the function tags by lemma and part of speech: {("sell", "v"): {"ARG3": "VSP"}}.
    """

    table: Mapping[tuple[str, str], Mapping[str, str]]

    def role(self, predicate: Word, label: str) -> SemanticRole:
        """Return the role that a label stands for with a predicate."""
        key = (predicate.lemma, PARTS.get(predicate.pos, "v"))
        function = self.table.get(key, {}).get(label, "")
        return FUNCTIONS.get(function) or DEFAULT.get(label, "other")


def load_functions(folder: Path) -> Functions:
    """Read the table of arguments of a folder: lemma, part of speech, label, function tag."""
    table: dict[tuple[str, str], dict[str, str]] = {}
    with (folder / TABLE).open(encoding="utf-8", newline="") as file:
        for lemma, part, label, function in csv.reader(file, delimiter="\t"):
            table.setdefault((lemma, part), {})[label] = function
    return Functions(table)
