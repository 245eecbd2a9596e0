"""Discourse -> the most prominent antecedent that a definite description may mean."""

from collections.abc import Callable, Iterator, Sequence

from kg.coreference.agreement import agree_in_number, gender
from kg.coreference.discourse import Discourse, Resolved, ResolvedSentence
from kg.coreference.disjointness import disjoint_from, genitive_chain
from kg.coreference.role_nouns import is_out_of_office, is_plural
from kg.coreference.wording import mention_words, refer_back
from kg.model import Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = [
    "MAIN_SUBJECT",
    "Accepts",
    "acceptable",
    "is_one",
    "is_only_candidate",
    "is_speaking",
    "nearest",
    "nearest_of",
    "prominence",
    "speakers",
    "speaking",
    "unknown_before",
]

Accepts = Callable[[Entity], bool]
MAIN_SUBJECT, SUBJECT, ARGUMENT, MODIFIER = range(4)


def prominence(word: Word) -> int:
    """Return how prominent a mention is, the most prominent (subject of a main clause) first.

    Whose the subject is (*Endo's shares rose*) is as prominent as an object.
    """
    top = word
    while top.rel in {"conj", "appos", "flat"} and top.head is not None:
        top = top.head
    if top.rel in {"nsubj", "csubj"}:
        main = top.head is None or top.head.rel in {"root", "conj", "ccomp"}
        return MAIN_SUBJECT if main else SUBJECT
    return ARGUMENT if OF_SUBJECT(top) or top.rel in {"obj", "iobj", "obl", "root"} else MODIFIER


OF_SUBJECT = Pattern(dep="nmod:poss", head=Pattern(rel="nsubj", pos="NOUN"))


def nearest(discourse: Discourse, word: Word, accepts: Accepts) -> Mention | None:
    """Return the most prominent acceptable antecedent of a description.

    A subject of this sentence comes first, then of the one before, then what stands nearest.
    *Former Holm director Ada Lund* tells nothing of Holm, so that it comes last.
    """
    return nearest_of(discourse, word, acceptable(discourse, word, accepts))


def nearest_of(
    discourse: Discourse, word: Word, found: Sequence[Sequence[Resolved]]
) -> Mention | None:
    """Return the most prominent of those whom a description may mean, sentence by sentence."""
    telling = ([c for c in each if not is_left_behind(discourse, c.word)] for each in found)
    best = next((each for each in (*telling, *found) if each), None)
    return chosen(best, word) if best is not None else None


def acceptable(discourse: Discourse, word: Word, accepts: Accepts) -> list[list[Resolved]]:
    """Return whom a description may mean in its sentence, and in those before it."""
    return [list(candidates(discourse, p, word, accepts)) for p in discourse.passages()]


def is_left_behind(discourse: Discourse, name: Word) -> bool:
    """Read *former Holm director Ada Lund*: what somebody has left."""
    is_before = name.rel == "compound" and name.head is not None
    return is_before and name.head is not None and is_out_of_office(discourse.ontology, name.head)


def is_only_candidate(discourse: Discourse, word: Word, accepts: Accepts) -> bool:
    """Return whether there is but one that a description may mean."""
    return is_one(acceptable(discourse, word, accepts))


def is_one(found: Sequence[Sequence[Resolved]]) -> bool:
    """Return whether all whom a description may mean are the same."""
    return len({each.entity.id for of_sentence in found for each in of_sentence}) == 1


def candidates(
    discourse: Discourse, passage: ResolvedSentence, word: Word, accepts: Accepts
) -> Iterator[Resolved]:
    """Yield what a word may mean in a passage before it, names first."""
    refused = disjoint_from(word)
    for each in mentioned(passage, word):
        if each.word.i in refused or each.mention.members or is_mere_setting(each):
            continue
        if agree_in_number(word, each.word) and accepts(each.entity):
            yield each


SETTING = Pattern(rel="compound", head=Pattern(tag="NN"))


def is_mere_setting(each: Resolved) -> bool:
    """Read *a White House briefing*: the noun that a name stands before is what is told of."""
    return SETTING(each.word) and not each.word.above.has("named kind")


def mentioned(passage: ResolvedSentence, word: Word) -> list[Resolved]:
    """Return what is resolved before a word, names first, then in the order of the text.

    Where two are equally prominent the last is taken, so a description before a name beside it.
    """
    names = passage.article.names
    before = (each for i, each in passage.resolved.items() if i < word.i)
    return sorted(before, key=lambda r: (r.word.i not in names, r.word.i))


def speakers(discourse: Discourse) -> set[str]:
    """Return who speaks in this sentence, or in the nearest before it where somebody does."""
    for passage in discourse.passages():
        if spoken := speaking(passage):
            return {each.entity.id for each in spoken}
    return set()


def speaking(passage: ResolvedSentence) -> list[Resolved]:
    """Return who says something in a sentence, in no order."""
    return [each for each in passage.resolved.values() if is_speaking(passage, each.word)]


def is_speaking(passage: ResolvedSentence, word: Word) -> bool:
    """Return whether a word outside quotation marks is who says something: *left, saying “No”*."""
    verb = word.head if word.rel == "nsubj" else None
    if verb is None or passage.article.is_quoted(word):
        return False
    saying = (verb, *(c for c in verb.all("advcl") if c.tag == "VBG" and c.first("ccomp")))
    return any(each.effect("verb") == "speech" for each in saying)


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


def chosen(found: Sequence[Resolved], word: Word) -> Mention | None:
    """Choose among the antecedents of one sentence: by prominence, then nearness."""
    best = min(prominence(each.word) for each in found)
    top = [each for each in found if prominence(each.word) == best]
    return refer_back(mention_words(word), top[-1].mention)
