"""Treebanks and known names -> the lookup tables of a pipeline: lemmas and types of names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from spacy.lookups import Lookups

from kg.parsing.lemmas import SEEN
from kg.training.conllu import TreebankSentence, TreebankWord, entity_spans

__all__ = ["treebank_lemmas", "unambiguous_types"]


def unambiguous_types(
    sentences: Iterable[TreebankSentence], known: Mapping[str, Iterable[str]], *, min_count: int = 2
) -> dict[str, str]:
    """Return the entity label of each name that has only one.

    The names are those that get the same label in the treebanks, at least `min_count` times, and
    the `known` ones by label. A known name is left out if it has two labels, or if the treebanks
    mostly give it another label or mostly have it outside entities.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for name, label in labelled_names(sentence):
            counts[name][label] += 1
    labels: defaultdict[str, set[str]] = defaultdict(set)
    for label, names in known.items():
        for name in names:
            labels[name].add(label)
    types = {}
    for name, found in labels.items():
        mostly = counts[name].most_common(1)[0][0] if name in counts else min(found)
        if len(found) == 1 and len(name) > 2 and mostly in found:
            types[name] = mostly
    types.update(frequent_types(counts, min_count))
    return dict(sorted(types.items()))


def frequent_types(counts: Mapping[str, Counter[str]], min_count: int) -> Iterator[tuple[str, str]]:
    """Yield names with a label that four of five occurrences have, and at least `min_count`."""
    for name, count in counts.items():
        [(label, times)] = count.most_common(1)
        is_frequent = times >= max(min_count, 0.8 * count.total())
        if is_frequent and label != "O" and name[0].isupper():
            yield name, label


def labelled_names(sentence: TreebankSentence) -> Iterator[tuple[str, str]]:
    """Yield names with their labels, and other words but the first of the sentence with "O"."""
    for start, end, label in entity_spans(sentence):
        words = sentence[start:end]
        yield "".join(word.form + " " * word.space for word in words).strip(), label
    for word in sentence[1:]:
        if word.entity == "O":
            yield word.form, "O"


def treebank_lemmas(words: Iterable[TreebankWord], rules: Lookups) -> Lookups:
    """Add the lemmas of the treebanks to the tables of spaCy's rules.

    >>> words = [TreebankWord("Talks", "talk", "NOUN", "NNS", "", -1, "root")]
    >>> dict(treebank_lemmas(words, Lookups()).get_table("lemma_seen").items())
    {10023192741297226989: 'talk'}
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        for form in {word.form, word.form.lower()}:
            counts[f"{form}/{word.xpos}"][word.lemma] += 1
    best = {key: count.most_common(1)[0][0] for key, count in sorted(counts.items())}
    kept = {key: lemma for key, lemma in best.items() if is_informative(key, lemma, best)}
    if rules.has_table(SEEN):
        rules.remove_table(SEEN)
    rules.add_table(SEEN, kept)
    return rules


def is_informative(key: str, lemma: str, best: dict[str, str]) -> bool:
    """Return whether a lemma says more than the word in lower case, or the rules, would."""
    form, _, tag = key.rpartition("/")
    if form == form.lower():
        return not (tag == "NNP" or (lemma == form and tag in ("NN", "JJ", "RB", "VB")))
    return lemma != best.get(f"{form.lower()}/{tag}") and not (tag == "NNP" and lemma == form)
