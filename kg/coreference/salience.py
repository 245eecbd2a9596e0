"""Discourse -> the most prominent antecedent that a pronoun or definite description may mean."""

from collections.abc import Callable, Iterator, Sequence

from kg.coreference.agreement import agree_in_number, gender, is_personal
from kg.coreference.discourse import Discourse, Resolved, ResolvedSentence
from kg.coreference.disjointness import disjoint_from, genitive_chain
from kg.coreference.role_nouns import is_plural
from kg.coreference.wording import mention_words, refer_back
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = [
    "MAIN_SUBJECT",
    "Accepts",
    "is_only_candidate",
    "is_speaking",
    "nearest",
    "prominence",
    "speakers",
    "unknown_before",
]

Accepts = Callable[[Entity], bool]
MAIN_SUBJECT, SUBJECT, ARGUMENT, MODIFIER = range(4)
NO_ANTECEDENTS = {"compound", "amod", "root"}  # a caption or headline without a verb is no subject


def prominence(word: Word) -> int:
    """Return how prominent a mention is, the most prominent (subject of a main clause) first."""
    top = word
    while top.rel in {"conj", "appos", "flat"} and top.head is not None:
        top = top.head
    if top.rel in {"nsubj", "csubj"}:
        main = top.head is None or top.head.rel in {"root", "conj", "ccomp"}
        return MAIN_SUBJECT if main else SUBJECT
    return ARGUMENT if top.rel in {"obj", "iobj", "obl", "root"} else MODIFIER


def nearest(
    discourse: Discourse, word: Word, accepts: Accepts, *, subjects: bool = False
) -> Mention | None:
    """Return the most prominent acceptable antecedent, None when two are equally so.

    A subject of this sentence comes first, then of the one before, then what stands nearest;
    with `subjects` nothing but a subject will do.
    """
    least = SUBJECT if subjects else MODIFIER
    for passage in discourse.passages():
        each = candidates(discourse, passage, word, accepts)
        found = sure(word, [one for one in each if prominence(one.word) <= least])
        if is_hidden(passage, word, found) or is_rivalled(discourse, passage, word, accepts):
            return None
        if found:
            return chosen(found, word)
    return None


def sure(word: Word, found: Sequence[Resolved]) -> Sequence[Resolved]:
    """Leave out bare names that may be nobody's, if *he* or *she* may mean somebody else.

    *She said that Katla would erupt. She …*: whoever is already called so, not *Katla*.
    """
    if not is_personal(word):
        return found
    others = [each for each in found if not is_bare_name(each)]
    named = any(each.word.is_name or each.word.pos == "PRON" for each in others)
    return others if named else found


def is_bare_name(found: Resolved) -> bool:
    """Return whether a single word names somebody, and no given name: *Katla*."""
    label = found.entity.label
    alone = found.word.is_name and " " not in label
    return alone and not found.word.lexicon.knows_given_name(label)


def is_only_candidate(discourse: Discourse, word: Word, accepts: Accepts) -> bool:
    """Return whether there is but one that a description may mean."""
    found = (c for p in discourse.passages() for c in candidates(discourse, p, word, accepts))
    return len({each.entity.id for each in found}) == 1


def candidates(
    discourse: Discourse, passage: ResolvedSentence, word: Word, accepts: Accepts
) -> Iterator[Resolved]:
    """Yield what a word may mean in a passage before it, names first."""
    refused = disjoint_from(word)
    for each in mentioned(passage, word):
        if each.word.i in refused or is_no_antecedent(word, each):
            continue
        if is_speaker(discourse, word, each.entity):
            continue
        if agree_in_number(word, each.word) and accepts(each.entity):
            yield each


def mentioned(passage: ResolvedSentence, word: Word) -> list[Resolved]:
    """Return what is resolved before a word, names first, then in the order of the text.

    Where two are equally prominent the last is taken, so a description before a name beside it.
    """
    names = passage.article.names
    before = (each for i, each in passage.resolved.items() if i < word.i)
    return sorted(before, key=lambda r: (r.word.i not in names, r.word.i))


def is_no_antecedent(word: Word, found: Resolved) -> bool:
    """Return whether no word means a noun: it only modifies another, or it stands for several."""
    modifies = word.pos == "PRON" and found.word.rel in NO_ANTECEDENTS
    return modifies or bool(found.mention.members)


def is_speaker(discourse: Discourse, word: Word, entity: Entity) -> bool:
    """Return whether a pronoun in a quotation would mean who speaks: *“He left,” Bongo said*."""
    if not is_personal(word) or not discourse.article.is_quoted(word):
        return False
    return entity.id in speakers(discourse)


def speakers(discourse: Discourse) -> set[str]:
    """Return who speaks in this sentence, or in the nearest before it where somebody does."""
    for passage in discourse.passages():
        spoken = {r.entity.id for r in passage.resolved.values() if is_speaking(passage, r.word)}
        if spoken:
            return spoken
    return set()


def is_speaking(passage: ResolvedSentence, word: Word) -> bool:
    """Return whether a word outside quotation marks is the subject of a verb of saying."""
    verb = word.head if word.rel == "nsubj" else None
    if verb is None or passage.article.is_quoted(word):
        return False
    return verb.effect("verb") == "speech"


def is_hidden(passage: ResolvedSentence, word: Word, found: Sequence[Resolved]) -> bool:
    """Return whether a pronoun may as well mean a nearer subject of which nothing is known."""
    if word.pos != "PRON" or is_personal(word):
        return False
    subjects = [each.word.i for each in found if prominence(each.word) == MAIN_SUBJECT]
    behind = max(subjects, default=-1)
    return any(behind < noun.i for noun in unknown_before(passage, word))


def unknown_before(passage: ResolvedSentence, word: Word) -> Iterator[Word]:
    """Yield the nouns that name nobody known and that *it* or *they* may mean: *the rebels*."""
    around = {noun.i for noun in genitive_chain(word)}
    for noun in passage.sentence.words:
        if noun.i >= word.i:
            return
        if noun.i not in around | passage.resolved.keys() and may_hide(passage, word, noun):
            yield noun


def may_hide(passage: ResolvedSentence, word: Word, noun: Word) -> bool:
    """Return whether *it* or *they* may mean a noun: a subject, or any plural of the sentence."""
    if noun.pos != "NOUN" or is_plural(noun) != (gender(word) == "plural"):
        return False
    here = word.i <= passage.sentence.words[-1].i
    return noun.rel == "nsubj" or (here and is_plural(noun))


def is_rivalled(
    discourse: Discourse, passage: ResolvedSentence, word: Word, accepts: Accepts
) -> bool:
    """Return whether *it* may as well mean the place that a sentence before was about.

    *The town was taken by Chad. It was freed by Mali*: not Chad.
    """
    if word.lower != "it" or passage is discourse.passage:
        return False
    return any(
        not accepts(each.entity)
        for each in passage.resolved.values()
        if prominence(each.word) == MAIN_SUBJECT and not discourse.article.is_person(each.entity)
    )


def chosen(found: Sequence[Resolved], word: Word) -> Mention | None:
    """Choose among the antecedents of one sentence: by rank, then nearness; doubt yields None."""
    best = min(prominence(each.word) for each in found)
    top = [each for each in found if prominence(each.word) == best]
    if word.pos == "PRON" and is_in_doubt(word, found, top):
        return None
    return refer_back(mention_words(word), top[-1].mention)


def is_in_doubt(word: Word, found: Sequence[Resolved], top: Sequence[Resolved]) -> bool:
    """Return whether a pronoun may mean several: two that are no main subjects.

    As an object it is so with any two: *told Bazoum that Paris supported him*.
    """
    as_object = word.rel in {"obj", "iobj", "obl"}
    equals = found if as_object else top
    if not as_object and prominence(top[0].word) == MAIN_SUBJECT:
        return False
    return len({each.entity.id for each in equals}) > 1
