"""Trees with ClearNLP labels (en_core_web_*) -> Universal Dependencies.

By tables of labels, and by changes of shape: a preposition becomes the case of its noun, a copula
hangs on what it links, conjuncts hang on the first.
"""

from spacy.tokens import Doc

from kg.parsing.trees import Sentence, Word

__all__ = ["is_universal", "to_universal"]

# Labels of ClearNLP that only change their name, and those that must wait for a change of shape.
RENAMED = {
    "agent": "obl:agent",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "neg": "advmod",
    "nmod": "compound",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
LEFT_OVER = {
    "acomp": "xcomp",
    "attr": "xcomp",
    "pcomp": "advcl",
    "pobj": "nmod",
    "prep": "compound:prt",  # stranded: *the town they met in*
}
CLEARNLP = (RENAMED.keys() - {"nmod"}) | LEFT_OVER.keys()
UNIVERSAL = {"obl", "obj", "cop", "flat", "fixed", "iobj"}  # not nmod, which both have
PREPOSITIONAL = {"prep", "obl:agent", "iobj", "pcomp"}


def is_universal(doc: Doc) -> bool:
    """Return whether the labels are Universal Dependencies rather than ClearNLP.

    The first label that only one of the two schemes has decides.
    """
    for token in doc:
        if token.dep_ in CLEARNLP:
            return False
        if ":" in token.dep_ or token.dep_ in UNIVERSAL:
            return True
    return True


def to_universal(sentence: Sentence) -> None:
    """Rewrite a ClearNLP tree as Universal Dependencies, each step on what the one before left."""
    words = sentence.words
    for word in words:
        is_mark = word.dep == "aux" and word.tag == "TO"
        word.relabel("mark" if is_mark else RENAMED.get(word.dep, word.dep))
    for word in reversed(words):  # the inner preposition of *out of* first
        preposition_to_case(word)
    for word in words:
        copula_to_dependent(word)
    for word in words:
        subject_to_object(word)
        conjunct_to_first(word)
        word.relabel(LEFT_OVER.get(word.dep, word.dep))


def preposition_to_case(word: Word) -> None:
    """Turn *moved -prep-> to -pobj-> Rome* into *moved -obl-> Rome -case-> to*."""
    complement = word.first("pobj", "pcomp")
    if complement is None:
        return
    head = word.head
    if word.dep == "prep" and head and head.head and is_preposition(head) and head.first("pobj"):
        word.attach(head.head, "prep")  # *from Rome to Milan*: the second is no part of the first
    is_clause = complement.is_verb or complement.first("nsubj") is not None
    word.yield_to(
        complement, label_in_place(word, is_clause=is_clause), "mark" if is_clause else "case"
    )


def label_in_place(word: Word, *, is_clause: bool) -> str:
    """Return the label that a preposition's complement has in its place."""
    head = word.head
    if head is None or word.dep not in PREPOSITIONAL:
        return word.dep
    if is_preposition(head) and not head.first("pobj"):
        return "pcomp" if is_clause else "pobj"
    if is_clause:
        return "advcl" if is_clausal(head) else "acl"
    if word.dep == "obl:agent":
        return word.dep
    return "obl" if is_clausal(head) else "nmod"


def is_preposition(word: Word) -> bool:
    """Return whether a word stands above its noun, as ClearNLP has prepositions."""
    return word.dep in PREPOSITIONAL or (word.dep == "conj" and word.pos == "ADP")


def is_clausal(word: Word) -> bool:
    """Return whether what hangs on it with a preposition is oblique, not the modifier of a noun."""
    return word.pos in {"VERB", "AUX", "ADJ", "ADV"}


def copula_to_dependent(be: Word) -> None:
    """Turn *is -attr-> ally* into *ally -cop-> is*, and *there are -attr-> ships* into -nsubj->."""
    if be.lemma != "be" or be.rel == "aux":
        return
    complement = be.first("attr", "acomp")
    if be.first("expl"):
        if complement is not None:
            complement.relabel("nsubj")
        return
    complement = complement or predicate_phrase(be)
    if complement is not None:
        be.yield_to(complement, be.dep, "cop")


def predicate_phrase(be: Word) -> Word | None:
    """Return *Rome* of *was in Rome*, where nothing else can be the predicate."""
    if not be.first("nsubj") or be.first("ccomp", "xcomp"):
        return None
    return next((w for w in be.all("obl") if w.i > be.i and w.dep == "obl"), None)


def subject_to_object(clause: Word) -> None:
    """Turn *wants -ccomp-> leave -nsubj-> Rome* into *wants -obj-> Rome*, *-xcomp-> leave*."""
    head, subject = clause.head, clause.first("nsubj")
    if head is None or subject is None or clause.dep not in {"ccomp", "xcomp"}:
        return
    if head.i < subject.i and is_infinite(clause, head):
        subject.attach(head, "obj")
        clause.relabel("xcomp")


def is_infinite(clause: Word, head: Word) -> bool:
    """Return whether a clause is an infinitive or has no verb: *made Rome (a) great (city)*."""
    marks = clause.all("mark")
    if marks:
        return all(m.lower == "to" for m in marks)
    if clause.first("aux", "cop"):
        return False
    return not clause.is_verb or (clause.tag == "VB" and head.has("bare infinitive"))


def conjunct_to_first(word: Word) -> None:
    """Hang a conjunct on the first, and on the conjunct the conjunction before it.

    What has a subject of its own keeps its conjuncts, which share that subject.
    """
    head = word.head
    if word.dep != "conj" or head is None:
        return
    for conjunction in head.all("cc"):
        if conjunction.dep == "cc" and head.i < conjunction.i < word.i:
            conjunction.attach(word, "cc")
    if head.dep == "conj" and head.head is not None and not head.first("nsubj"):
        word.attach(head.head, "conj")
