"""Treebanks and known names -> what the pipeline looks up: lemmas and the types of names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from spacy.lookups import Lookups

from kg.parsing.lemmas import SEEN
from kg.training.conllu import Sentence, Word, entities

__all__ = ["certain_types", "seen_lemmas"]


def certain_types(
    sentences: Iterable[Sentence], known: Mapping[str, Iterable[str]], *, least: int = 2
) -> dict[str, str]:
    """Collect names that the treebanks type alike at least twice, and those of known lists.

    `known` maps a label to names. A name of two labels is not certain, nor one that the treebanks
    mostly type otherwise, or a word that they mostly have outside names.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for name, label in _named(sentence):
            counts[name][label] += 1
    labels: defaultdict[str, set[str]] = defaultdict(set)
    for label, names in known.items():
        for name in names:
            labels[name].add(label)
    certain = {}
    for name, found in labels.items():
        mostly = counts[name].most_common(1)[0][0] if name in counts else min(found)
        if len(found) == 1 and len(name) > 2 and mostly in found:
            certain[name] = mostly
    certain.update(_settled(counts, least))
    return dict(sorted(certain.items()))


def _settled(counts: Mapping[str, Counter[str]], least: int) -> Iterator[tuple[str, str]]:
    """Yield names that have one label four times of five, and so at least so often."""
    for name, count in counts.items():
        [(label, times)] = count.most_common(1)
        if label != "O" and times >= least and times >= 0.8 * count.total() and name[0].isupper():
            yield name, label


def _named(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield names with their labels, and other words with "O", the first of a sentence not."""
    for start, end, label in entities(sentence):
        words = sentence[start:end]
        yield "".join(word.form + " " * word.space for word in words).strip(), label
    for word in sentence[1:]:
        if word.entity == "O":
            yield word.form, "O"


def seen_lemmas(words: Iterable[Word], rules: Lookups) -> Lookups:
    """Add what the treebanks say to the tables of spaCy's rules.

    >>> words = [Word("Talks", "talk", "NOUN", "NNS", "", -1, "root")]
    >>> dict(seen_lemmas(words, Lookups()).get_table("lemma_seen").items())
    {10023192741297226989: 'talk'}
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        for form in {word.form, word.form.lower()}:
            counts[f"{form}/{word.xpos}"][word.lemma] += 1
    best = {key: count.most_common(1)[0][0] for key, count in sorted(counts.items())}
    kept = {key: lemma for key, lemma in best.items() if _says_more(key, lemma, best)}
    if rules.has_table(SEEN):
        rules.remove_table(SEEN)
    rules.add_table(SEEN, kept)
    return rules


def _says_more(key: str, lemma: str, best: dict[str, str]) -> bool:
    """Leave out what the small letters say too, and names that are their own lemma."""
    form, _, tag = key.rpartition("/")
    if form == form.lower():
        return not (tag == "NNP" or (lemma == form and tag in ("NN", "JJ", "RB", "VB")))
    return lemma != best.get(f"{form.lower()}/{tag}") and not (tag == "NNP" and lemma == form)
