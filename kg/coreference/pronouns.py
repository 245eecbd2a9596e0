"""Pronouns -> mentions: *he*, *its*, *they*, *whose*.

What means nobody by its form and what its clause alone decides is ruled; whom all others mean is
the choice of the ranker.
"""

from kg.coreference.agreement import (
    gender,
    is_body,
    is_passive_subject,
    is_personal,
    is_reflexive,
    may_bear,
)
from kg.coreference.clause_antecedents import (
    binders,
    object_before,
    objects_urged,
    owner_in_clause,
    speaker_of_clause,
)
from kg.coreference.discourse import Discourse, Resolved
from kg.coreference.expletives import is_expletive
from kg.coreference.ranking import most_likely
from kg.coreference.salience import is_speaking, speaking
from kg.coreference.wording import refer_back
from kg.model import Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["is_open", "pronoun"]


def pronoun(discourse: Discourse, word: Word) -> Mention | None:
    """Find the antecedent of a personal or possessive pronoun of the third person."""
    if word.lower == "whose":
        return relative(discourse, word)
    if is_open(word):
        return likely(discourse, word)
    if (undergoing := object_before(word)) is not None:
        mention = discourse.mention(undergoing)
        is_thing = mention is not None and not discourse.article.is_person(mention.entity)
        return refer_back([word], mention) if mention is not None and is_thing else None
    return reflexive(discourse, word) if is_reflexive(word) else None


def is_open(word: Word) -> bool:
    """Return whether a pronoun's own clause leaves open whom it means; *He Yongqian* is a name."""
    if gender(word) is None or is_reflexive(word) or is_expletive(word):
        return False
    return not is_undergoing(word) and not any(c.is_name for c in word.children)


def is_undergoing(word: Word) -> bool:
    """Return whether something is done to what *it* or *them* means, which may be any thing."""
    if is_personal(word):
        return False
    return word.rel in {"obj", "iobj", "obl"} or (word.lower == "it" and is_passive_subject(word))


def relative(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Macron, whose party lost*: the noun that the relative clause hangs on."""
    clause = next((a for a in word.ancestors() if a.dep == "acl:relcl"), None)
    mention = discourse.mention(clause.head) if clause is not None else None
    return refer_back([word], mention) if mention is not None else None


def reflexive(discourse: Discourse, word: Word) -> Mention | None:
    """Read *itself*, *himself* as the subject of its clause."""
    subject = owner_in_clause(word)
    mention = discourse.mention(subject) if subject is not None else None
    if subject is None or mention is None or subject.first("conj"):
        return None
    return refer_back([word], mention) if may_be(discourse, word, mention.entity) else None


def may_be(discourse: Discourse, word: Word, entity: Entity) -> bool:
    """Return whether a pronoun agrees with an entity: *himself* is a person."""
    if not is_personal(word):
        return is_body(discourse.ontology, entity)
    return discourse.article.is_person(entity) and word.lexicon.agrees(word.lower, entity.label)


def likely(discourse: Discourse, word: Word) -> Mention | None:
    """Return whom a pronoun most likely means."""
    if found := urged(discourse, word):
        return found
    told = next((found for rule in RULES if (found := rule(discourse, word))), None)
    if told is not None:
        return refer_back([word], told)
    if (first := same_before(word)) is not None:
        mention = discourse.mention(first)
        return refer_back([word], mention) if mention is not None else None
    meant = None if means_unknown(discourse, word) else most_likely(discourse, word)
    return refer_back([word], meant) if meant is not None else None


def told_before(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Bongo has met Keita, his office said*: it is Bongo's, of whom the office tells."""
    noun = word.head if word.dep == "nmod:poss" else None
    verb = noun.head if noun is not None and noun.rel == "nsubj" else None
    if noun is None or verb is None:
        return None
    told = (c for c in verb.all("ccomp") if c.i < noun.i)
    mention = next((discourse.mention(c.first("nsubj", "nsubj:pass")) for c in told), None)
    return mention if mention is not None and may_be(discourse, word, mention.entity) else None


def addressee(discourse: Discourse, word: Word) -> Mention | None:
    """Read *A judge told Holm that she had lied*, where nobody knows who the judge is."""
    clause = word.head if word.rel == "nsubj" else None
    verb = clause.head if clause is not None and clause.rel == "ccomp" else None
    if verb is None or not verb.has("addressee") or not is_personal(word):
        return None
    told = [discourse.mention(each) for each in verb.all("iobj", "obj") if each.i < word.i]
    known = next((each for each in told if each is not None), None)
    is_open = discourse.mention(verb.first("nsubj")) is None
    return known if known and is_open and may_be(discourse, word, known.entity) else None


def teller(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Lind argued so. “It may help,” he said* as Lind, whoever the article is about.

    Read *Holm spoke. Lind came. “He lied,” he said* as Holm: who spoke last says so of another.
    """
    if not is_personal(word) or not is_speaking(discourse.passage, word):
        return None
    quoted = [w for w in discourse.passage.sentence.words if discourse.article.is_quoted(w)]
    tells_other = any(w.rel == "nsubj" and gender(w) == gender(word) for w in quoted)
    reach = len(discourse.earlier) if tells_other else int(bool(quoted))
    told = (speaking(each) for each in discourse.earlier[:reach])
    spoken = next((found for each in told if (found := list(filter(is_outermost, each)))), [])
    last = max(spoken, key=lambda each: each.word.i, default=None)
    agrees = last is not None and may_be(discourse, word, last.entity)
    return last.mention if last is not None and agrees else None


def is_outermost(spoken: Resolved) -> bool:
    """Tell who speaks from who does so below: *Holm said that Lind had told him*.

    Nor goes on who asked somebody: *“Why?” Holm asked Lind. “It may help,” he said*.
    """
    said = spoken.word.above
    asks = said.has("interrogative") and said.first("obj", "iobj") is not None
    return said.rel != "ccomp" and not asks


RULES = (told_before, addressee, teller)


def same_before(word: Word) -> Word | None:
    """Return the *he* that another goes on with: *He left before he ate*, *He said he had left*.

    So it is with *his*: *His office said he had left*, *He and his father left*.
    """
    if OF_JOINED(word):
        return next((w for w in (word.above.above,) if gender(w) == gender(word)), None)
    verb = word.head if word.rel == "nsubj" and is_personal(word) else None
    if verb is None or verb.rel not in {"advcl", "ccomp", "conj"} or verb.head is None:
        return None
    told = verb.rel == "ccomp" and verb.head.attitude == "speech"
    if verb.rel == "ccomp" and not told:
        return None
    subject = speaker_of_clause(word) if told else subject_before(verb.head)
    owner = subject.first("nmod:poss") if told and subject is not None else None
    same = (each for each in (subject, owner) if each is not None and each.i < word.i)
    return next((each for each in same if gender(each) == gender(word)), None)


OF_JOINED = Pattern(dep="nmod:poss", head=Pattern(rel="conj", head=Pattern(pos="PRON")))


def subject_before(verb: Word) -> Word | None:
    """Return the subject of a verb, of *ate* in *he left and ate* that of the first one."""
    while verb.rel == "conj" and verb.head is not None and not verb.first("nsubj"):
        verb = verb.head
    return verb.first("nsubj")


def urged(discourse: Discourse, word: Word) -> Mention | None:
    """Read *its* in *urged Rwanda to withdraw its troops* as whoever is urged."""
    for obj in objects_urged(word):
        mention = discourse.mention(obj)
        if mention is not None and may_be(discourse, word, mention.entity):
            return refer_back([word], mention)
    return None


def means_unknown(discourse: Discourse, word: Word) -> bool:
    """Return whether a pronoun's clause binds it to a noun of which nothing is known.

    *One minister said he knew*: the minister did.
    """
    article = discourse.article
    for noun in binders(word):
        if article.is_quoted(word) and not article.is_quoted(noun):
            continue  # *“He left,” a minister said*
        if discourse.mention(noun) is not None:
            return False
        if may_bear(discourse.ontology, word, noun):
            return True
    return False
