"""What a clause or noun phrase states, before its status: a relation between two mentions."""

from dataclasses import dataclass, replace

from kg.clauses import RELATIVIZERS, Clause
from kg.coreference.agreement import is_personal
from kg.coreference.clause_antecedents import noun_meant
from kg.coreference.kinds import is_kind_of
from kg.english.inflection import relation_name
from kg.mentions import slug
from kg.model import CONCEPT, Entity, Mention, Relation
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import written
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.concepts import concept, concept_outside, counted
from kg.statements.relations.concepts import owner as owner_words
from kg.statements.relations.partitives import part, taken_from

__all__ = [
    "Candidate",
    "has_adjectival_predicate",
    "identified",
    "is_actor",
    "named",
    "subject_of",
    "unnamed",
]

POSSESSIVE, PLURAL_POSSESSIVE = "'s", "'"
QUOTATION_MARKS = '"“”‘'


@dataclass(frozen=True, slots=True)
class Candidate:
    """A relation that a clause or noun holds between two mentions, before its status."""

    subject: Mention
    relation: Relation
    object: Mention
    about: Word | None = None  # the head of the object, whose *no* denies this relation alone


def subject_of(clause: Clause, context: Context) -> Mention | None:
    """Return the subject's mention; of an unnamed thing the concept, of a pronoun nothing."""
    if clause.subject is None:
        return None
    return named(clause.subject.head, context)


def named(head: Word, context: Context) -> Mention | None:
    """Return a mention for a noun: the actor that it is, else a concept.

    *Thousands of Iraqi farmers* are Iraqi farmers, *thousands of Iraqis* are not Iraq.
    """
    whom = counted(head)
    some_of_a_people = whom is not head and whom.tag == "NNPS"
    known = None if some_of_a_people else context.mention(whom)
    meant = known or apposed(head, context) or referring(head, context) or some_of(head, context)
    thing = unnamed(head) if meant is None else None
    return identified(thing, head, context) if thing is not None else meant


def identified(thing: Mention, noun: Word, context: Context) -> Mention:
    """Name a thing as the article has called it before, or say whose it is."""
    if (known := context.things.get(noun.i)) is not None:
        return replace(thing, entity=known)
    return whose(thing, noun, context)


def whose(thing: Mention, noun: Word, context: Context) -> Mention:
    """Say whose something is: *Holm's lawyer* of *her lawyer*, *Lund's plan* of *the city's plan*.

    Not where it is the subject's own: *Baltec cut its forecast*.
    """
    if (topic := topic_of_relative(noun, context)) is not None:
        return belonging(thing, noun, topic, context)
    owner = next((m for w in owners(noun, context) if (m := context.mention(w))), None)
    if owner is None and noun.rel == "nsubj":
        unknown = (w for w in noun.all("nmod:poss") if w.pos == "PRON")
        owner = next((m for w in unknown if (m := referring(w, context))), None)
        return belonging(thing, noun, owner, context) if owner is not None else thing
    if owner is None or owner.members or owner.entity.type == CONCEPT:
        return thing
    return belonging(thing, noun, owner, context)


def belonging(thing: Mention, noun: Word, owner: Mention, context: Context) -> Mention:
    """Return a thing named with its owner: *Holm's lawyer*, *the villagers' homes*.

    *Our company* of Holm Bank's director is Holm Bank.
    """
    if is_ourselves(noun) and is_kind_of(context.ontology, owner.entity, noun.lemma):
        return replace(thing, entity=owner.entity)
    rest = thing.entity.label.removeprefix(written(owner_words(noun))).lstrip()
    is_thing = owner.entity.type == CONCEPT or owner.entity.label.islower()
    is_plural = is_thing and owner.entity.label.endswith("s")
    label = f"{owner.entity.label}{PLURAL_POSSESSIVE if is_plural else POSSESSIVE} {rest}"
    return replace(thing, entity=Entity(slug(relation_name(label)), label, CONCEPT))


def is_ourselves(noun: Word) -> bool:
    """Return whether a noun is that of those who speak: *our company*, no *our neighbour*."""
    is_own = any(w.has("first person plural") for w in noun.all("nmod:poss"))
    return is_own and len(noun.children) == 1 and not noun.has("companion")


def topic_of_relative(noun: Word, context: Context) -> Mention | None:
    """Return whose something is by *whose*: *groups whose members left*."""
    if not any(w.lower == "whose" for w in noun.all("nmod:poss")):
        return None
    verb = next((v for v in noun.ancestors() if v.dep == "acl:relcl"), None)
    if verb is None or verb.head is None:
        return None
    return context.mention(verb.head) or concept_outside(concept(verb.head), verb.head, verb)


def owners(noun: Word, context: Context) -> list[Word]:
    """Return the words before a noun that refer back to its owner, the subject's own left out."""
    top = noun
    while top.rel == "conj" and top.head is not None:
        top = top.head
    pronouns = [w for w in noun.all("nmod:poss") if w.pos == "PRON"]
    if top.rel == "nsubj" or any(is_anothers(w, context) for w in pronouns):
        return [*pronouns, *described_owners(noun, context)]
    return described_owners(noun, context)


def is_anothers(pronoun: Word, context: Context) -> bool:
    """Tell *Rebels burned her house*, somebody else's, from *Holm sold her house*."""
    owner, subject = context.mention(pronoun), context.subject
    if owner is None or subject is None or not is_personal(pronoun):
        return False
    return context.is_person(pronoun) and owner.entity not in told_of(subject)


def told_of(subject: Mention) -> tuple[Entity, ...]:
    """Return who a subject is, and each of several."""
    return (subject.entity, *subject.members)


def described_owners(noun: Word, context: Context) -> list[Word]:
    """Return a noun's possessor that means somebody without a name: *the city's* plan."""
    return [w for w in filter(BARE, noun.all("nmod:poss")) if refers_back(w, context)]


def refers_back(word: Word, context: Context) -> bool:
    """Return whether a word means somebody by what stands before it."""
    mention = context.mention(word)
    return mention is not None and mention.antecedent != ""


BARE = Pattern(pos="NOUN PROPN", without="amod compound nummod nmod nmod:poss acl acl:relcl appos")


def apposed(noun: Word, context: Context) -> Mention | None:
    """Return the name that a noun tells more of: *Ada Holm, an architect who lost the vote*."""
    beside = noun.head if noun.rel == "appos" and is_kind(noun) else None
    name = context.mention(beside) if beside is not None and beside.is_name else None
    if name is None or name.members:
        return None
    return replace(concept(noun), entity=name.entity, antecedent=name.antecedent or name.text)


def is_kind(noun: Word) -> bool:
    """Read *an architect*, *a Social Democrat*, *an independent*: such a word tells who one is."""
    indefinite = not noun.forms("det").isdisjoint({"a", "an"})
    return noun.pos == "NOUN" or (indefinite and noun.pos in {"ADJ", "PROPN"})


def referring(pronoun: Word, context: Context) -> Mention | None:
    """Return the concept of the noun that a pronoun means: *Soldiers said they had left*."""
    if pronoun.pos != "PRON":
        return None
    noun = noun_meant(context.ontology, pronoun)
    if noun is None or is_quoted_apart(noun, pronoun, context):
        return None
    thing = concept(noun)
    return Mention(thing.entity, pronoun.text, pronoun.start, pronoun.end, thing.text)


def some_of(noun: Word, context: Context) -> Mention | None:
    """Read *Teachers marched. Hundreds of them sang* as teachers, as *hundreds of teachers* are."""
    counts = noun.has("quantity") or noun.lexicon.has(noun.lower, "quantity")
    them = (w for w in noun.all("nmod") if w.pos == "PRON" and w.forms("case") == {"of"})
    found = (referring(w, context) for w in them if counts and not context.is_mention(w))
    thing = next((each for each in found if each is not None), None)
    return replace(thing, text=noun.text, start=noun.start, end=noun.end) if thing else None


def is_quoted_apart(noun: Word, pronoun: Word, context: Context) -> bool:
    """Return whether a quotation begins or ends between two words: *Soldiers said, “They left”*."""
    return any(mark in context.document.text[noun.end : pronoun.start] for mark in QUOTATION_MARKS)


@memoized
def unnamed(head: Word) -> Mention | None:
    """Return a concept for a noun, whoever it may mean; None for what names no thing."""
    if taken_from(head) is not None:
        return part(head)
    if head.lower in RELATIVIZERS or head.has("abbreviated title") or is_bare_one(head):
        return None
    return concept(head) if head.pos in {"NOUN", "PROPN"} or is_sum(head) else None


def is_bare_one(noun: Word) -> bool:
    """Return whether *one* or *others* only points back: *it has one*, but *Russian ones*."""
    told = {c.lower for c in noun.all("amod", "compound")} - {"same", "only", "other"}
    return noun.lower in {"one", "ones", "others"} and not told


def is_sum(word: Word) -> bool:
    """Return whether a symbol heads a sum of money: *$3 billion*."""
    return word.pos == "SYM" and word.first("nummod") is not None


def is_actor(mention: Mention) -> bool:
    """Return whether a mention names more than a concept."""
    return mention.entity.type != CONCEPT


def has_adjectival_predicate(clause: Clause) -> bool:
    """Return whether the predicate is an adjective: *hostile to NATO*."""
    return clause.copular and clause.head.pos in {"ADJ", "VERB"}
