"""spaCy Doc -> dependency trees in one scheme.

Everything to the right of this module reads Universal Dependencies. Pipelines with ClearNLP
labels (en_core_web_*) are rewritten here: by a table of labels, and by three changes of shape
(a preposition becomes the case of its noun, a copula hangs on what it links, an agent is an
oblique). The rival was to read both schemes in every construction: each got two branches.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

__all__ = ["LONGEST", "Sentence", "Word", "sentences"]

LONGEST = 250  # words; what is longer is a table or a list without full stops, and yields nothing

CLEARNLP = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}


class Word:
    """A token in its tree; `dep` is the whole UD label, `rel` its part before the colon."""

    __slots__ = (
        "children",
        "dep",
        "end",
        "head",
        "i",
        "lemma",
        "lower",
        "pos",
        "rel",
        "start",
        "tag",
        "text",
    )

    def __init__(self, i: int, text: str, start: int, lemma: str, pos: str, tag: str):
        self.i, self.text, self.start, self.end = i, text, start, start + len(text)
        self.lower, self.lemma, self.pos, self.tag = text.lower(), lemma.lower(), pos, tag
        self.head: Word | None = None
        self.children: list[Word] = []
        self.relabel("root")

    def relabel(self, dep: str) -> None:
        """Set the label of the arc from the head."""
        self.dep, self.rel = dep, dep.partition(":")[0]

    def attach(self, head: "Word", dep: str) -> None:
        """Move under another head, with a label."""
        if self.head is not None:
            self.head.children.remove(self)
        self.head = head
        self.relabel(dep)
        head.children.append(self)
        head.children.sort(key=lambda w: w.i)

    def all(self, *deps: str) -> list["Word"]:
        """Children whose label, or its part before the colon, is one of `deps`."""
        return [c for c in self.children if c.dep in deps or c.rel in deps]

    def first(self, *deps: str) -> "Word | None":
        """The first such child, or None."""
        for c in self.children:
            if c.dep in deps or c.rel in deps:
                return c
        return None

    def subtree(self) -> Iterator["Word"]:
        """This word and everything below it, in no order."""
        stack = [self]
        while stack:
            word = stack.pop()
            yield word
            stack.extend(word.children)

    def ancestors(self) -> Iterator["Word"]:
        """Heads upwards, from the word's own to the root."""
        word = self.head
        while word is not None:
            yield word
            word = word.head

    @property
    def is_verb(self) -> bool:
        """Whether it can head a verbal clause."""
        return self.pos == "VERB" or (self.pos == "AUX" and self.rel not in {"aux", "cop"})

    @property
    def is_name(self) -> bool:
        """Whether it is part of a proper name."""
        return self.pos == "PROPN"

    def __repr__(self) -> str:
        return f"{self.text}/{self.i}"


@dataclass(slots=True)
class Sentence:
    """The words of one sentence and where it stands in the article (characters, half-open)."""

    words: list[Word]
    start: int
    end: int
    roots: list[Word] = field(default_factory=list)


def sentences(doc: Doc) -> Iterator[Sentence]:
    """Yield a tree for each sentence; one of more than `LONGEST` words yields none."""
    clearnlp = not is_universal(doc)
    for span in doc.sents:
        if len(span) <= LONGEST and span.text.strip():
            sentence = tree(span)
            if clearnlp:
                to_universal(sentence)
            sentence.roots = [w for w in sentence.words if w.head is None]
            yield sentence


def is_universal(doc: Doc) -> bool:
    """Tell whether the labels are Universal Dependencies rather than ClearNLP.

    The first label that only one of the two schemes has decides.
    """
    for token in doc:
        if token.dep_ in {"prep", "pobj", "dobj", "nsubjpass", "auxpass", "attr", "poss", "relcl"}:
            return False
        if token.dep_.partition(":")[0] in {"obl", "obj", "nmod", "cop", "flat", "iobj"}:
            return True
    return True


def tree(span: Span) -> Sentence:
    """Copy a sentence out of spaCy, white space left out."""
    original = span.doc.user_data.get("kg_tokens")
    by_index: dict[int, Word] = {}
    for t in span:
        if not t.is_space:
            text, start = original[t.i] if original else (t.text, t.idx)
            by_index[t.i] = Word(t.i, text, start, t.lemma_, t.pos_, t.tag_)
    for t in span:
        if t.i in by_index and t.head.i != t.i and t.head.i in by_index:
            word, head = by_index[t.i], by_index[t.head.i]
            word.head = head
            head.children.append(word)
            word.relabel(t.dep_)
    words = list(by_index.values())
    return Sentence(words, words[0].start if words else 0, words[-1].end if words else 0)


def to_universal(sentence: Sentence) -> None:
    """Rewrite a ClearNLP tree as Universal Dependencies."""
    for word in sentence.words:
        word.relabel(CLEARNLP.get(word.dep, word.dep))
    for word in sentence.words:
        if word.dep in {"prep", "obl:agent", "iobj"}:
            preposition_to_case(word)
    for word in sentence.words:
        if word.lemma == "be" and word.head is not word:
            copula_to_dependent(word)


def preposition_to_case(word: Word) -> None:
    """Turn *moved -prep-> to -pobj-> Rome* into *moved -obl-> Rome -case-> to*."""
    noun = word.first("pobj")
    clause = word.first("advcl", "ccomp")
    head = word.head
    if head is None or (noun is None and clause is None):
        return
    dep = word.dep if word.dep == "obl:agent" else "obl" if is_clausal(head) else "nmod"
    if noun is None and clause is not None:
        clause.attach(head, "advcl" if is_clausal(head) else "acl")
        word.attach(clause, "mark")
        return
    assert noun is not None  # noqa: S101
    noun.attach(head, dep)
    for other in list(word.children):
        other.attach(noun, "case" if other.dep in {"prep", "case"} else other.dep)
    word.attach(noun, "case")


def is_clausal(word: Word) -> bool:
    """Whether its dependents with a preposition are obliques rather than modifiers of a noun."""
    return word.pos in {"VERB", "AUX", "ADJ", "ADV"}


def copula_to_dependent(be: Word) -> None:
    """Turn *is -attr-> ally* into *ally -cop-> is*."""
    complement = be.first("xcomp")
    if complement is None or complement.is_verb or be.rel in {"aux"}:
        return
    head, dep = be.head, be.dep
    if head is None:
        be.children.remove(complement)
        complement.head = None
        complement.relabel("root")
    else:
        complement.attach(head, dep)
    for other in list(be.children):
        other.attach(complement, other.dep)
    be.attach(complement, "cop")
