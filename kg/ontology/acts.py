"""lex:sameAct in Turtle -> the acts that a predicate can tell."""

from collections import defaultdict
from collections.abc import Mapping, Set
from typing import Final

from kg.errors import OntologyError
from kg.ontology.namespaces import LEX
from kg.ontology.turtle import Facts

__all__ = ["read_acts"]

SAME_ACT, VERB, NOUN = map(str, (LEX.sameAct, LEX.verb, LEX.noun))
SEPARATOR: Final = " | "


def read_acts(facts: Facts) -> Mapping[str, Set[str]]:
    """Map each word or phrase to the acts that it can tell; an act is called by all its words."""
    acts: dict[str, set[str]] = defaultdict(set)
    for lexicon in facts.subjects(SAME_ACT):
        for node in facts.values(lexicon, SAME_ACT):
            words = {*facts.values(node, VERB), *facts.values(node, NOUN)}
            if len(words) < 2:
                msg = (
                    f"{facts.folder}: a lex:sameAct needs two words that tell one act: "
                    f"add a lex:verb or lex:noun beside {SEPARATOR.join(words) or 'it'}"
                )
                raise OntologyError(msg)
            for word in words:
                acts[word].add(SEPARATOR.join(sorted(words)))
    return {word: frozenset(found) for word, found in acts.items()}
