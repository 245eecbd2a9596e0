"""Names, and how the treebanks analyse words -> fragments of trees, with entities."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.training.conllu import TreebankSentence, TreebankWord
from kg.training.name_sampler import NameSampler

__all__ = ["Fragment", "NameParser", "Node", "TreebankAnalyses", "flat_name", "single_word"]


@dataclass(slots=True)
class Node:
    """A word and its head, with the UD relation between them and an IOB tag."""

    form: str
    tag: str
    relation: str = "root"
    head: "Node | None" = None
    entity: str = "O"
    space: bool = True


Fragment = tuple[list[Node], Node]  # words in order, and the head of all


class TreebankAnalyses:
    """The most frequent UPOS, features and lemma of a word, by its form, XPOS tag and relation."""

    def __init__(self, sentences: Iterable[TreebankSentence]) -> None:
        counts: defaultdict[tuple[str, ...], Counter[tuple[str, str, str]]] = defaultdict(Counter)
        for word in (word for sentence in sentences for word in sentence):
            found = (word.upos, word.feats, word.lemma)
            kind = distinctive_relation(word.deprel)
            for key in ((word.form, word.xpos, kind), (word.form.lower(), word.xpos, kind)):
                counts[key][found] += 1
            counts[word.xpos, kind][found[0], found[1], ""] += 1
            counts[(word.xpos,)][found[0], found[1], ""] += 1
        self._best = {key: count.most_common(1)[0][0] for key, count in counts.items()}

    def analyse(self, node: Node, head: int) -> TreebankWord:
        """Make the word of a node; what the treebanks do not have is analysed by its tag alone."""
        kind = distinctive_relation(node.relation)
        keys = (
            (node.form, node.tag, kind),
            (node.form.lower(), node.tag, kind),
            (node.tag, kind),
            (node.tag,),
        )
        upos, feats, lemma = next(
            (self._best[key] for key in keys if key in self._best), ("X", "", node.form)
        )
        return TreebankWord(
            node.form, lemma or node.form, upos, node.tag, feats, head, node.relation,
            node.space, node.entity,
        )  # fmt: skip

    def is_adjective(self, form: str) -> bool:
        """Return whether a capitalised part of a name is an adjective: *National*, *European*."""
        return self._best.get((form, "NNP", "amod"), ("",))[0] == "ADJ" or bool(
            re.search(r"(ian|ish|ese|ean|ist|ic|al)$", form)
        )


def distinctive_relation(relation: str) -> str:
    """Return the relation where the analysis of a word depends on it, else ""."""
    return relation if relation in ("aux", "aux:pass", "cop", "mark", "case", "det", "amod") else ""


@dataclass(frozen=True, slots=True)
class NameParser:
    """Makes tree fragments of names; the treebanks tell which parts of names are adjectives."""

    sampler: NameSampler
    analyses: TreebankAnalyses

    def nationality(self, name: str, tag: str) -> Fragment:
        """Parse a nationality: *Russian*, *South Koreans*."""
        *first, last = name.split()
        top = Node(last, tag, entity="I-NORP" if first else "B-NORP")
        nodes = [Node(word, "JJ", "amod", top, "I-NORP") for word in first]
        if nodes:
            nodes[0].entity = "B-NORP"
        return [*nodes, top], top

    def place(self, name: str) -> Fragment:
        """Parse a place: *Black* modifies *Sea*, but *Chasiv Yar* is flat."""
        words = name.split()
        article = words[0] in self.sampler.parts["articled"] or name.endswith("s Islands")
        common = words[-1] in self.sampler.parts["ground"]
        if len(words) > 1 and (common or self.analyses.is_adjective(words[0])):
            nodes, top = self._headed(words, "LOC")
        else:
            nodes, top = flat_name(words, "LOC")
        if article:
            nodes.insert(0, Node("the", "DT", "det", top))
        return nodes, top

    def organisation(self, name: str) -> Fragment:
        """Parse an organisation; *the* comes before *Central Bank*, but not before *Reuters*."""
        words = name.removeprefix("The ").split()
        nodes, top = self._headed(words, "ORG") if len(words) > 1 else flat_name(words, "ORG")
        parts = self.sampler.parts
        common = any(top.form in parts[kind] for kind in ("body", "kind", "common"))
        if common or name.startswith("The "):
            nodes.insert(0, Node("the", "DT", "det", top))
        return nodes, top

    def _headed(self, words: list[str], label: str) -> Fragment:
        """Parse *European Court of Human Rights*: the last noun before a preposition heads."""
        cut = next((at for at, word in enumerate(words) if word in ("of", "for", "on", "in")), None)
        if cut is None or cut == 0 or cut + 1 == len(words):
            nodes, top = self._compound(words)
        else:
            nodes, top = self._compound(words[:cut])
            inner, noun = self._headed(words[cut + 1 :], label)
            noun.relation, noun.head = "nmod", top
            nodes += [Node(words[cut], "IN", "case", noun), *inner]
        for at, node in enumerate(nodes):
            node.entity = f"{'I' if at else 'B'}-{label}"
        return nodes, top

    def _compound(self, words: list[str]) -> Fragment:
        if "&" in words or "and" in words:
            return self._pair(words)
        *first, last = words
        top = Node(last, "NNPS" if re.search("[a-rt-z]s$", last) and first else "NNP")
        nodes: list[Node] = []
        for word in first:
            if word == "'s":
                nodes[-1].relation = "nmod:poss"
                nodes.append(Node("'s", "POS", "case", nodes[-1]))
            elif word in ("The", "the"):
                nodes.append(Node(word, "DT", "det", top))
            else:
                relation = "amod" if self.analyses.is_adjective(word) else "compound"
                nodes.append(Node(word, "NNP", relation, top))
        return [*nodes, top], top

    def _pair(self, words: list[str]) -> Fragment:
        at = next(at for at, word in enumerate(words) if word in ("&", "and"))
        if at in (0, len(words) - 1):
            return flat_name(words, "ORG")
        left, top = self._compound(words[:at])
        right, other = self._compound(words[at + 1 :])
        other.relation, other.head = "conj", top
        return [*left, Node(words[at], "CC", "cc", other), *right], top


def flat_name(words: list[str], label: str) -> Fragment:
    """Parse a name without structure: all words are attached to the first as `flat`."""
    top = Node(words[0], "NNP", entity=f"B-{label}")
    rest = [Node(word, "NNP", "flat", top, f"I-{label}") for word in words[1:]]
    return [top, *rest], top


def single_word(form: str, tag: str) -> Fragment:
    """Make a fragment of one word."""
    node = Node(form, tag)
    return [node], node
