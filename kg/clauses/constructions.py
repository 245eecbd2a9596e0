"""Dependency trees -> Clause: one function for each way that a verb gets its subject."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kg.language.attitudes import effect
from kg.language.phrases import case_words, conjuncts
from kg.language.trees import Sentence, Word

__all__ = ["Argument", "Clause", "clauses", "is_controlled", "predicates"]

Role = Literal["subject", "object", "indirect", "agent", "oblique", "predicate", "clause"]
Source = Literal["own", "shared", "antecedent", "controller", "possessor"]

RELATIVIZERS = {"who", "whom", "which", "that", "whose", "where", "when"}
SUBJECT_CONTROL = {"promise", "threaten", "vow", "pledge"}  # *promised Kyiv to send tanks*
NO_PREDICATE = {"amod", "compound", "case", "mark", "aux", "flat", "fixed", "cop"}
PREPOSITIONS = {"including", "according", "following", "regarding", "concerning", "based"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase in its role: `head` it hangs on, `case` its preposition, `source` how it got here.

    `source` is "own" for what stands in the clause, "shared" for a coordinated clause's,
    "antecedent" for the noun before a relative clause or participle, "controller" for the
    understood subject of *wants to leave*, "possessor" for that of *its plan to leave*.
    """

    head: Word
    role: Role
    case: tuple[Word, ...] = ()
    source: Source = "own"


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments.

    `head` is the content word; `chain` the verbs that govern it under control or raising,
    outermost first (*seeks* in *seeks to shore up*); `words` all words of the relation:
    auxiliaries, negation, adverbs between them, particle, chain. `manner` tells how the clause
    hangs in the sentence: a label of `head`, "purpose" for *to*-infinitives, "main" for roots.
    """

    head: Word
    subject: Argument | None
    arguments: tuple[Argument, ...]
    words: tuple[Word, ...]
    chain: tuple[Word, ...] = ()
    manner: str = "main"
    passive: bool = False
    copular: bool = False

    @property
    def objects(self) -> tuple[Argument, ...]:
        """The direct objects and the predicates of copulas, which stand in the same place."""
        return tuple(a for a in self.arguments if a.role in {"object", "predicate"})

    @property
    def obliques(self) -> tuple[Argument, ...]:
        """The arguments with a preposition, the agent among them, in the order of the text."""
        return tuple(a for a in self.arguments if a.role in {"oblique", "agent"})


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield every clause of a sentence, one for each of its coordinated subjects.

    A verb without a subject that could be found yields one clause without a subject.
    """
    for head in predicates(sentence):
        for subject in subjects(head) or [None]:
            yield clause(head, subject)


def clause(head: Word, subject: Argument | None) -> Clause:
    """Build the clause of a predicate for one subject."""
    chain = governors(head)
    return Clause(
        head,
        subject,
        tuple(arguments(head)),
        relation_words(head, chain),
        chain,
        manner(head),
        passive=is_passive(head),
        copular=head.first("cop") is not None,
    )


def predicates(sentence: Sentence) -> Iterator[Word]:
    """Yield the words that head a clause: verbs, and what a copula links."""
    for word in sentence.words:
        if word.first("cop"):
            yield word
        elif word.is_verb and word.rel not in NO_PREDICATE and word.lower not in PREPOSITIONS:
            yield word
        elif word.rel == "xcomp" and word.pos == "ADJ" and word.first("obl", "xcomp", "advcl"):
            yield word


def is_passive(head: Word) -> bool:
    """Tell a passive by its auxiliary or subject, and a participle behind a noun by its form."""
    if head.first("aux:pass"):
        return True
    if head.first("nsubj:pass", "nsubj") and head.rel != "acl":
        return False  # without an auxiliary no finite clause is passive, whatever its labels
    if head.rel == "conj" and head.head is not None and not head.first("aux", "nsubj"):
        return head.tag == head.head.tag == "VBN" and is_passive(head.head)
    return head.dep in {"acl", "advcl"} and head.tag == "VBN" and not head.first("aux", "obj")


def manner(head: Word) -> str:
    """Tell how a clause hangs in its sentence."""
    if head.rel == "conj" and head.head is not None:
        return manner(head.head)
    if head.head is None:
        return "main"
    if is_infinitive(head) and (head.rel in {"advcl", "acl"} or is_purpose(head, head.head)):
        return "purpose"
    return head.dep


def is_purpose(head: Word, governor: Word) -> bool:
    """Tell *met the leaders to sign* from *urged the leaders to sign*: nothing governs there."""
    if not governor.first("obj") or head.rel not in {"xcomp", "ccomp"}:
        return False
    return is_infinitive(head) and not effect(governor.lemma, "verb")


def is_infinitive(head: Word) -> bool:
    """Tell *to sign* from *signing* and *signed*."""
    mark = head.first("mark")
    return mark is not None and mark.lower == "to"


# Subjects: the first of these functions that finds any wins.


def own_subject(head: Word) -> Iterator[Argument]:
    """Read *Russia attacked*, *Ukraine was attacked*; not *there* of *there is*."""
    for subject in head.all("nsubj", "csubj"):
        if subject.lower in RELATIVIZERS and head.dep in {"acl:relcl", "advcl:relcl"}:
            yield from antecedent(head)
        else:
            for each in noun_conjuncts(subject):
                yield Argument(each, "subject")


def shared_subject(head: Word) -> Iterator[Argument]:
    """Read *Russia attacked and took the town*: the second verb has the first one's subject."""
    if head.rel == "conj" and head.head is not None and is_predicate(head.head):
        for subject in subjects(head.head):
            yield replace(subject, source="shared" if subject.source == "own" else subject.source)


def relative(head: Word) -> Iterator[Argument]:
    """Read *the town, which fell,* when the parser left the relative word elsewhere."""
    if head.dep == "acl:relcl" and not relative_object(head):
        yield from antecedent(head)


def participle(head: Word) -> Iterator[Argument]:
    """Read *troops arriving from Italy* and *a pact signed by France*, not *the need for using*."""
    if head.dep == "acl" and not head.first("mark"):
        yield from antecedent(head)


def noun_infinitive(head: Word) -> Iterator[Argument]:
    """Read *Russia's plan to leave* and *Russia has the right to leave*."""
    if head.rel != "acl" or not is_infinitive(head) or head.head is None:
        return
    noun = head.head
    for owner in noun.all("nmod:poss"):
        yield Argument(owner, "subject", source="possessor")
        return
    if noun.rel in {"obj", "obl", "nsubj:pass"} and noun.head is not None:
        for subject in subjects(noun.head):
            yield replace(subject, source="controller")


def controlled(head: Word) -> Iterator[Argument]:
    """Read *Russia wants to leave* and *France urged Russia to leave*."""
    if is_controlled(head) and head.head is not None:
        by_subject = head.head.lemma in SUBJECT_CONTROL or is_purpose(head, head.head)
        yield from controllers(head, head.head, by_object=not by_subject)


def controllers(head: Word, governor: Word, *, by_object: bool) -> Iterator[Argument]:
    """Yield who is understood as the subject: the governor's object, else its subject."""
    objects = [o for o in governor.all("obj", "iobj") if o.i < head.i] if by_object else []
    if objects:
        for each in noun_conjuncts(objects[-1]):
            yield Argument(each, "subject", source="controller")
        return
    for subject in subjects(governor):
        yield replace(subject, source="controller")


def adverbial(head: Word) -> Iterator[Argument]:
    """Read *arriving in Kyiv, Macron said*, *met to sign*, *accused Iran of arming them*."""
    if head.rel != "advcl" or head.head is None:
        return
    if head.tag in {"VBG", "VBN"} or is_infinitive(head):
        yield from controllers(head, head.head, by_object=is_object_controlled(head, head.head))


def is_object_controlled(head: Word, governor: Word) -> bool:
    """Tell *ordered the army to leave*, *accused Iran of arming* from *met him to sign*."""
    if is_infinitive(head):
        return effect(governor.lemma, "verb") in {"asked-for", "possible", "actual", "obligatory"}
    marks = {m.lower for m in head.all("mark", "case")}
    return bool(marks & {"of", "for", "from", "into"})


def antecedent(head: Word) -> Iterator[Argument]:
    """Yield the noun that a clause hangs on, and its fellows if the clause is behind the last.

    *Trump and Le Pen, who have been hostile*: a comma makes the clause speak of both.
    """
    noun = head.head
    while noun is not None and noun.rel == "conj" and noun.head is not None and head.rel == "conj":
        noun = noun.head
    if noun is not None:
        yield Argument(noun, "subject", source="antecedent")


SUBJECTS = (
    own_subject,
    shared_subject,
    relative,
    participle,
    noun_infinitive,
    controlled,
    adverbial,
)


def subjects(head: Word) -> list[Argument]:
    """Return the subjects of a predicate, those of coordinated nouns each on its own."""
    for source in SUBJECTS:
        if found := list(source(head)):
            return found
    return []


def is_predicate(word: Word) -> bool:
    """Whether a word heads a clause."""
    return word.is_verb or word.first("cop", "nsubj") is not None


def noun_conjuncts(head: Word) -> Iterator[Word]:
    """Yield coordinated nouns, verbs joined to a clausal subject left out."""
    for each in conjuncts(head):
        if each is head or not each.is_verb:
            yield each


# Arguments


def arguments(head: Word) -> Iterator[Argument]:
    """Yield the arguments of a predicate, coordinated ones each on its own."""
    if head.first("cop") and not is_adjectival(head):
        for each in noun_conjuncts(head):
            yield Argument(each, "predicate", case_words(each))
    for child in head.children:
        yield from argument(head, child)
    if not any(c.rel == "xcomp" and c.is_verb and not c.first("obj") for c in head.children):
        yield from relativized(head)
    yield from shared_object(head)


def argument(head: Word, child: Word) -> Iterator[Argument]:
    """Read one dependent of a predicate as an argument, or as none."""
    if child.lower in RELATIVIZERS and head.dep == "acl:relcl":
        return
    match child.dep:
        case "obj" | "expl" if child.dep == "obj" or child.pos == "PRON":
            if child.dep == "obj":
                for each in noun_conjuncts(child):
                    yield Argument(each, "object", source="own")
        case "iobj":
            for each in noun_conjuncts(child):
                yield Argument(each, "indirect")
        case "obl:agent":
            for each in noun_conjuncts(child):
                yield Argument(each, "agent", case_words(child))
        case "obl":
            role: Role = "agent" if is_agent(head, child) else "oblique"
            for each in noun_conjuncts(child):
                yield Argument(each, role, case_words(each))
        case "obl:unmarked" | "obl:tmod" | "obl:npmod":
            yield Argument(child, "oblique")
        case "advmod" if child.first("obl", "nmod"):
            yield Argument(child, "oblique")  # *several years later*, *north of the town*
        case "nmod" if head.first("cop") is None and head.is_verb:
            yield Argument(child, "oblique", case_words(child))
        case "xcomp" if not is_predicate(child):
            for each in noun_conjuncts(child):
                yield Argument(each, "predicate", case_words(each))
        case "ccomp" | "xcomp":
            yield Argument(child, "clause")


def is_adjectival(head: Word) -> bool:
    """Tell *is hostile to NATO*, read like a verb, from *is hostile* and *is an ally of NATO*."""
    return head.pos in {"ADJ", "VERB"} and head.first("obl", "xcomp", "advcl", "ccomp") is not None


def is_agent(head: Word, child: Word) -> bool:
    """Tell *signed by France* by its preposition and the passive."""
    case = child.first("case")
    return case is not None and case.lower == "by" and is_passive(head) and child.i > head.i


def relative_object(head: Word) -> bool:
    """Whether a relative clause takes its antecedent as object: *the pact (that) they signed*."""
    if head.dep != "acl:relcl":
        return False
    for child in head.children:
        if child.lower in RELATIVIZERS and child.rel in {"obj", "obl", "iobj", "advmod"}:
            return True
    subject = head.first("nsubj")
    return (
        subject is not None
        and subject.lower not in RELATIVIZERS
        and not head.first("obj", "cop", "ccomp")
        and not is_passive(head)
    )


def relativized(head: Word) -> Iterator[Argument]:
    """Read *the pact that they signed*, *the town in which they met*: the noun is an argument."""
    if head.rel == "xcomp" and head.head is not None and not head.first("obj", "ccomp"):
        if head.is_verb and head.head.dep == "acl:relcl":
            yield from relativized(head.head)
        return
    if not relative_object(head) or head.head is None:
        return
    for child in head.children:
        if child.lower in RELATIVIZERS and child.rel == "obl":
            yield Argument(head.head, "oblique", case_words(child), "antecedent")
            return
        if child.lower in {"where", "when"} and child.rel == "advmod":
            return
    yield Argument(head.head, "object", source="antecedent")


def shared_object(head: Word) -> Iterator[Argument]:
    """Read *attacked and took the town*: an object right of both verbs belongs to both."""
    if head.rel != "conj" or head.head is None or head.first("obj", "ccomp", "xcomp", "obl"):
        return
    for obj in head.head.all("obj"):
        if obj.i > head.i:
            for each in noun_conjuncts(obj):
                yield Argument(each, "object", source="shared")


# Relations


def governors(head: Word) -> tuple[Word, ...]:
    """Return the verbs that control a predicate, outermost first: *expected* of *to tell*."""
    chain: list[Word] = []
    word = head
    while True:
        while word.rel == "conj" and word.head is not None and not word.first("nsubj", "cop"):
            if not is_predicate(word.head):
                break
            word = word.head
        if not is_controlled(word) or word.head is None or not is_predicate(word.head):
            return tuple(reversed(chain))
        word = word.head
        chain.append(word)


def is_controlled(head: Word) -> bool:
    """Whether the verb above controls this one: an xcomp, or an infinitive read as ccomp."""
    return head.rel == "xcomp" or (
        head.rel == "ccomp" and is_infinitive(head) and not head.first("nsubj", "expl")
    )


def relation_words(head: Word, chain: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a relation in the order of the text: *is expected to tell*."""
    words: set[Word] = set()
    for verb in (*chain, head):
        words.update(verb_group(verb))
    if head.rel == "conj":
        words.update(shared_auxiliaries(head))
    for verb in (*chain[1:], head) if chain else ():
        words.update(m for m in infinitive_mark(verb))
    return tuple(sorted(words, key=lambda w: w.i))


def infinitive_mark(verb: Word) -> list[Word]:
    """Return the *to* of an infinitive; a coordinated one shares that of the first."""
    found = [m for m in verb.all("mark") if m.lower == "to"]
    if not found and verb.rel == "conj" and verb.head is not None:
        return infinitive_mark(verb.head)
    return found


def verb_group(verb: Word) -> Iterator[Word]:
    """Yield a verb with auxiliaries, particle, negation and the adverbs between them."""
    group = [c for c in verb.children if c.rel in {"aux", "cop"} or c.dep == "compound:prt"]
    if verb.first("cop") is None or is_adjectival(verb) or verb.first("xcomp"):
        group.append(verb)
    first, last = min(w.i for w in group), max(w.i for w in group)
    yield from group
    for adverb in verb.all("advmod"):
        if first < adverb.i < last or is_negation(adverb):
            yield adverb


def is_negation(word: Word) -> bool:
    """Whether an adverb denies: *not*, *n't*, *never*."""
    return word.lower in {"not", "n't", "n’t", "never"}


def shared_auxiliaries(head: Word) -> Iterator[Word]:
    """Yield the auxiliaries that a coordinated verb has from the first: *was seized and sold*."""
    first = head.head
    if first is None or head.first("aux", "nsubj", "cop") or not is_predicate(first):
        return
    if first.tag == head.tag or (first.tag, head.tag) in {("VB", "VBP"), ("VBP", "VB")}:
        yield from first.all("aux")
        yield from (a for a in first.all("advmod") if is_negation(a))
        if first.rel == "conj":
            yield from shared_auxiliaries(first)
