"""Passages of a treebank -> the same with other people, places and organisations.

Also called mention replacement (Dai and Adel 2020, "An Analysis of Simple Data Augmentation for
Named Entity Recognition"). Here the tree inside a name is replaced too. An entity that is named
twice in a passage gets the same new name twice; a surname alone becomes that of the new person.
"""

from dataclasses import replace
from random import Random

from kg.training.conllu import Passage, TreebankSentence, TreebankWord, entity_spans
from kg.training.name_parser import Fragment, NameParser, flat_name

__all__ = ["replace_entities"]


def replace_entities(
    passage: Passage, random: Random, parser: NameParser, *, share: float
) -> Passage:
    """Replace a share of the entities of a passage."""
    replaced: dict[str, tuple[str, ...]] = {}
    sentences = tuple(
        replace_in_sentence(sentence, random, parser, replaced, share)
        for sentence in passage.sentences
    )
    return Passage(sentences, passage.paragraphs)


def replace_in_sentence(
    sentence: TreebankSentence,
    random: Random,
    parser: NameParser,
    replaced: dict[str, tuple[str, ...]],
    share: float,
) -> TreebankSentence:
    """Replace entities of a sentence; `replaced` holds new names by the last word of the old."""
    for start, end, label in reversed(list(entity_spans(sentence))):
        words = [word.form for word in sentence[start:end]]
        if words[-1] not in replaced:
            is_chosen = random.random() < share and words[0][0].isupper()
            replaced[words[-1]] = sample_name(label, words, random, parser) if is_chosen else ()
        if new := replaced[words[-1]]:
            tag = sentence[end - 1].xpos
            is_short = tag == "NNPS" if label == "NORP" else len(words) == 1
            fragment = parse_name(label, new[-1] if is_short else new[0], tag, parser)
            sentence = substitute(sentence, start, end, fragment, parser)
    return sentence


def sample_name(
    label: str, words: list[str], random: Random, parser: NameParser
) -> tuple[str, ...]:
    """Sample another name: the full one, and the one that replaces a single word."""
    sampler = parser.sampler
    match label:
        case "PERSON":
            person = sampler.person(random)
            return (person.full, person.short)
        case "LOC":
            state = random.random() < 0.5
            return (sampler.country(random).name,) if state else (sampler.place(random),)
        case "NORP":
            country = sampler.country(random)
            return (country.adjective, country.people)
        case "ORG":
            return sample_organisation(words, random, parser)
        case _:
            return ()


def sample_organisation(words: list[str], random: Random, parser: NameParser) -> tuple[str, ...]:
    """Sample an organisation with several words for several, with one word for one."""
    for _ in range(8):
        names = parser.sampler.organisation(random)
        short = [name for name in names if " " not in name]
        if len(words) > 1 and " " in names[0]:
            return (names[0],)
        if len(words) == 1 and short:
            return (short[-1],)
    return ()


def parse_name(label: str, name: str, tag: str, parser: NameParser) -> Fragment:
    """Make the tree fragment of a name of this label."""
    match label:
        case "PERSON":
            return flat_name(name.split(), label)
        case "LOC":
            return parser.place(name)
        case "NORP":
            return parser.nationality(name, "NNPS" if tag == "NNPS" else "JJ")
        case _:
            return parser.organisation(name)


def substitute(
    sentence: TreebankSentence, start: int, end: int, fragment: Fragment, parser: NameParser
) -> TreebankSentence:
    """Replace a name; what was attached to the old one is attached to the head of the new one."""
    nodes, top = fragment
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
        parser.analyses.analyse(node, places[id(node.head)] if node.head else moved(old.head))
        for node in nodes
    ]
    new[-1] = replace(new[-1], space=sentence[end - 1].space)
    rest = [replace(word, head=moved(word.head)) for word in sentence]
    return (*rest[:start], *keep_capitals(new, sentence[start]), *rest[end:])


def keep_capitals(new: list[TreebankWord], old: TreebankWord) -> list[TreebankWord]:
    """Write a name in capitals where the old one was, as in headlines."""
    if old.form.isupper() and len(old.form) > 4:
        return [replace(word, form=word.form.upper()) for word in new]
    return new
