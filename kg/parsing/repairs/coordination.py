"""Repairs of coordinated verbs: *said it had left and had not returned*, *declined to say or deny*.

Verbs that are coordinated have one form: a parser that hangs the second one on another verb has
gone up too far.
"""

from collections.abc import Iterator

from kg.parsing.trees import Word

__all__ = ["is_uneven", "paralleled"]

BARE = {"VB", "VBN", "VBG"}  # forms that no finite verb has
HELPERS = {"have", "be", "do", "will", "would", "can", "could", "may", "might", "must", "should"}


def is_uneven(verb: Word) -> bool:
    """Whether a verb without a subject is coordinated with one of another form."""
    first = verb.head
    if verb.rel != "conj" or first is None or not verb.is_verb or not first.is_verb:
        return False
    if verb.first("nsubj", "nsubj:pass", "csubj", "expl", "mark") or form(verb) == form(first):
        return False
    return verb.tag in BARE or first.effect("verb") == "speech"


def form(verb: Word) -> tuple[str, str]:
    """Return the form of a verb: its first auxiliary, else its own tag."""
    helpers = [a for a in verb.all("aux") if a.lemma in HELPERS]
    return (helpers[0].lower, "") if helpers else ("", verb.tag)


def paralleled(verb: Word) -> None:
    """Mend *said it had met them and had left*: what has the same form comes first."""
    first = verb.head
    if first is None:
        return
    for other in candidates(verb, first):
        if form(other) == form(verb):
            verb.attach(other, "conj")
            return


def candidates(verb: Word, first: Word) -> Iterator[Word]:
    """Yield the verbs that a coordinated verb may go with instead, the nearest first.

    Those below the first verb lie between the two; above it the first verb is its complement.
    """
    below = [
        w
        for w in first.subtree()
        if w.is_verb
        and first.i < w.i < verb.i
        and w.rel in {"ccomp", "xcomp", "advcl", "conj"}
        and verb not in w.ancestors()
    ]
    yield from reversed(below)
    yield from (a for a in first.ancestors() if a.is_verb)
