"""Passages of a treebank -> the same ones about other people, places and organisations.

Whoever is named twice in a passage gets the same new name twice; a surname alone becomes the
surname of the same new person.
"""

from dataclasses import replace
from random import Random

from kg.training.conllu import Passage, Sentence, Word, entities
from kg.training.name_parser import Naming, Piece, flat

__all__ = ["swap"]


def swap(passage: Passage, random: Random, naming: Naming, *, share: float) -> Passage:
    """Rename a share of the entities of a passage."""
    renamed: dict[str, tuple[str, ...]] = {}
    sentences = tuple(
        _swapped(sentence, random, naming, renamed, share) for sentence in passage.sentences
    )
    return Passage(sentences, passage.paragraphs)


def _swapped(
    sentence: Sentence,
    random: Random,
    naming: Naming,
    renamed: dict[str, tuple[str, ...]],
    share: float,
) -> Sentence:
    for start, end, label in reversed(list(entities(sentence))):
        words = [word.form for word in sentence[start:end]]
        if words[-1] not in renamed:
            draw = random.random() < share and words[0][0].isupper()
            renamed[words[-1]] = _other(label, words, random, naming) if draw else ()
        if new := renamed[words[-1]]:
            people = sentence[end - 1].xpos == "NNPS"
            name = new[-1] if (people if label == "NORP" else len(words) == 1) else new[0]
            piece = _piece(label, name, sentence[end - 1].xpos, naming)
            sentence = _put(sentence, start, end, piece, naming)
    return sentence


def _other(label: str, words: list[str], random: Random, naming: Naming) -> tuple[str, ...]:
    """Draw another name: in full, and as one that stands where one word stood."""
    names = naming.names
    match label:
        case "PERSON":
            person = names.person(random)
            return (person.full, person.short)
        case "LOC":
            state = random.random() < 0.5
            return (names.country(random).name,) if state else (names.place(random),)
        case "NORP":
            country = names.country(random)
            return (country.adjective, country.people)
        case "ORG":
            return _organisation(words, random, naming)
        case _:
            return ()


def _organisation(words: list[str], random: Random, naming: Naming) -> tuple[str, ...]:
    """Draw an organisation, short for short: letters for letters, a word for a word."""
    for _ in range(8):
        spelled = naming.names.organisation(random)
        short = [name for name in spelled if " " not in name]
        if len(words) > 1 and " " in spelled[0]:
            return (spelled[0],)
        if len(words) == 1 and short:
            return (short[-1],)
    return ()


def _piece(label: str, name: str, tag: str, naming: Naming) -> Piece:
    match label:
        case "PERSON":
            return flat(name.split(), label)
        case "LOC":
            return naming.place(name)
        case "NORP":
            return naming.group(name, "NNPS" if tag == "NNPS" else "JJ")
        case _:
            return naming.organisation(name)


def _put(sentence: Sentence, start: int, end: int, piece: Piece, naming: Naming) -> Sentence:
    """Put a name where another stood; what hung on the old one hangs on the new one's head."""
    nodes, top = piece
    nodes = [node for node in nodes if node.entity != "O"]  # the article is there already
    inside = range(start, end)
    tops = [sentence[at] for at in inside if sentence[at].head not in inside]
    if len(tops) != 1:
        return sentence
    [old] = tops
    shift = len(nodes) - (end - start)
    places = {id(node): start + at for at, node in enumerate(nodes)}

    def moved(head: int) -> int:
        if head in inside:
            return places[id(top)]
        return head + shift if head >= end else head

    top.relation = old.deprel
    new = [
        naming.lexicon.word(node, places[id(node.head)] if node.head else moved(old.head))
        for node in nodes
    ]
    new[-1] = replace(new[-1], space=sentence[end - 1].space)
    rest = [replace(word, head=moved(word.head)) for word in sentence]
    return (*rest[:start], *_opening(new, sentence[start]), *rest[end:])


def _opening(new: list[Word], old: Word) -> list[Word]:
    """Keep a name in capitals where the old one was, as in headlines."""
    if old.form.isupper() and len(old.form) > 4:
        return [replace(word, form=word.form.upper()) for word in new]
    return new
