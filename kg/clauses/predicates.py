"""Dependency trees -> the words that head clauses, and what their forms tell."""

from collections.abc import Iterator

from kg.clauses.measures import is_measure
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import case_words
from kg.parsing.trees import Sentence, Word

__all__ = [
    "assigns_task",
    "charging_verb",
    "invited",
    "is_addressed",
    "is_adjectival",
    "is_controlled",
    "is_infinitive",
    "is_mandative",
    "is_own_gerund",
    "is_participial",
    "is_passive",
    "is_predicate",
    "is_purpose",
    "is_ranked",
    "manner",
    "predicates",
    "undergone_event",
]


def predicates(sentence: Sentence) -> Iterator[Word]:
    """Yield the words that head a clause: verbs, and what a copula links."""
    for word in sentence.words:
        if is_verbal(word) or LINKED(word) or is_adjective(word):
            yield word


def is_verbal(word: Word) -> bool:
    """Return whether a verb heads a clause, rather than modify a noun or serve another verb."""
    return word.is_verb and not any(serves(word) for serves in SERVING)


def is_participial_preposition(word: Word) -> bool:
    """Return whether a participle is a preposition: *including Chad*."""
    return word.lexicon.has(word.lower, "participial preposition")


def is_adjective(word: Word) -> bool:
    """Return whether an adjective without a copula of its own heads a clause."""
    return word.pos == "ADJ" and (RESULT(word) or is_second_adjective(word))


def is_second_adjective(word: Word) -> bool:
    """Return whether an adjective shares a copula: *was lawful and compatible with the treaty*."""
    return SECOND_ADJECTIVE(word) and HOSTILE(word.above)


SECOND_ADJECTIVE = Pattern(rel="conj", pos="ADJ", without="nsubj cop")
HOSTILE = Pattern(pos="ADJ", having="cop")
SERVING = (
    Pattern(rel="amod compound case mark aux flat fixed cop"),
    Pattern(rel="acl", place="left"),  # *the incoming president*
    is_participial_preposition,
)
LINKED = Pattern(having="cop")
RESULT = Pattern(rel="xcomp", pos="ADJ", having="obl xcomp advcl")  # *made it hostile to NATO*


def is_predicate(word: Word) -> bool:
    """Return whether a word heads a clause."""
    return word.is_verb or word.first("cop", "nsubj") is not None


def is_adjectival(head: Word) -> bool:
    """Tell *is hostile to NATO*, read like a verb, from *is hostile* and *is an ally of NATO*."""
    return ADJECTIVAL(head)


ADJECTIVAL = Pattern(pos="ADJ VERB", having="obl xcomp advcl ccomp")


@memoized
def is_passive(head: Word) -> bool:
    """Tell a passive by its auxiliary or subject, and a participle behind a noun by its form."""
    if head.first("aux:pass"):
        return True
    if head.first("nsubj") and head.rel != "acl" and not HEADLINE(head):
        return False  # without an auxiliary no finite clause is passive, whatever its labels
    if COORDINATED(head):
        return head.tag == "VBN" and is_like_passive(head.above) and not is_past_beside(head)
    return any(fits(head) for fits in BARE_PASSIVES)


def is_like_passive(first: Word) -> bool:
    """Return whether a participle beside it is passive: *hostile and known*, *seized and sold*."""
    return HOSTILE(first) or (first.tag == "VBN" and is_passive(first))


def is_past_beside(head: Word) -> bool:
    """Tell *is curable but killed ten*, where it did, from *is hostile and known*."""
    return head.above.tag != "VBN" and head.first("obj") is not None


COORDINATED = Pattern(rel="conj", without="aux nsubj")
HEADLINE = Pattern(tag="VBN", having="nsubj:pass", without="aux obj")  # *Mayor shot in Gao*
BARE_PASSIVES = (
    Pattern(dep="acl", tag="VBN", without="aux"),
    Pattern(dep="advcl", tag="VBN", without="aux obj"),
    HEADLINE,
)


def manner(head: Word) -> str:
    """Return how a clause hangs in its sentence: a label, "main" or "purpose"."""
    if head.head is None:
        return "main"
    if head.rel == "conj":
        return manner(head.head)
    is_adjunct = head.rel in {"advcl", "acl"} or is_purpose(head, head.head)
    return "purpose" if is_adjunct and is_infinitive(head) else head.dep


def is_ranked(noun: Word) -> bool:
    """Return whether what an infinitive tells of a noun is so: *the first leader to visit Chad*.

    So it is of *the worst storm to strike it*, *the most intense storm ever to strike it*.
    """
    return any(c.lexicon.has(c.lower, "ranking") or is_superlative(c) for c in noun.all("amod"))


def is_superlative(adjective: Word) -> bool:
    """Tell *the youngest woman to lead it* from *the best*, *the easiest place to visit*."""
    advised = adjective.lexicon.has(adjective.lower, "recommending")
    if advised or adjective.effect("adjective") != "":
        return False
    return adjective.tag == "JJS" or any(map(MOST, adjective.children))


MOST = Pattern(tag="RBS")


def charging_verb(head: Word) -> Word | None:
    """Return *accused* of *accused Chad of fraud and bribing Mali*, where a gerund joins a noun.

    The parser may join it to the verb, which is no gerund unless *of* stands before it again.
    """
    above = head.head if GERUND_JOINED(head) else None
    verb = above.head if above is not None and CHARGE(above) else above
    if verb is None or not verb.effect("charge"):
        return None
    if not CHARGED_TOO(head) and (verb.tag == "VBG" or not any(map(CHARGE, verb.all("obl")))):
        return None
    return verb


GERUND_JOINED = Pattern(rel="conj", tag="VBG", without="aux nsubj")
CHARGED_TOO = Pattern(mark="of")
CHARGE = Pattern(rel="obl", pos="NOUN PROPN", case="of for with")


def is_purpose(head: Word, governor: Word) -> bool:
    """Tell *met the leaders to sign* from *urged the leaders to sign*: nothing governs there."""
    if not INFINITIVE_COMPLEMENT(head) or not WITH_OBJECT(governor):
        return False
    return not governor.attitude and not assigns_task(governor)


def assigns_task(governor: Word) -> bool:
    """Read *named Keita to lead*, *sent Keita to lead*; who sends troops to fight fights.

    *The win set Keita up to lead*.
    """
    whole = " ".join([governor.lemma, *(p.lower for p in governor.all("compound:prt"))])
    if governor.has("sending") or governor.lexicon.has(whole, "sending"):
        return any(obj.is_name for obj in governor.all("obj"))
    return governor.effect("control") != "" or governor.has("equipping")


INFINITIVE_COMPLEMENT = Pattern(rel="xcomp ccomp", mark="to")
WITH_OBJECT = Pattern(having="obj")


@memoized
def is_infinitive(head: Word) -> bool:
    """Tell *to sign* from *signing* and *signed*, and from *commitment to signing*."""
    return TO_DO(head) and not TO_DOING(head)


TO_DO = Pattern(mark="to")
TO_DOING = Pattern(tag="VBG", without="aux aux:pass cop")


@memoized
def is_controlled(head: Word) -> bool:
    """Return whether the verb above controls this one: an xcomp, or an infinitive as ccomp."""
    return head.rel == "xcomp" or INFINITIVE_AS_CLAUSE(head)


INFINITIVE_AS_CLAUSE = Pattern(rel="ccomp", mark="to", without="nsubj expl")


@memoized
def is_mandative(head: Word) -> bool:
    """Tell *insisted that he return* and *that Chad return* from *said that he returns*.

    What looks like a plural beside a single name is the bare form too; *says Mali to leave*, in a
    headline, demands nothing.
    """
    if not COMPLEMENT(head) or is_infinitive(head):
        return False
    return head.tag == "VB" or (BARE_FORM(head) and any(map(SINGLE_NAME, head.all("nsubj")[:1])))


COMPLEMENT = Pattern(rel="ccomp", having="nsubj", without="aux cop")
BARE_FORM = Pattern(tag="VBP", having="mark")
SINGLE_NAME = Pattern(tag="NNP", without="conj")


def is_addressed(oblique: Word, governor: Word) -> bool:
    """Read *called on Sudan to stop*, *appealed to Turkey to help*, *pushed for Chad to leave*.

    Who *relies on jets to strike it* has the jets strike it.
    """
    made, case = governor.attitude, {c.lower for c in case_words(oblique)}
    if governor.has("relying"):
        return bool(case & {"on", "upon", "to"})
    if made == "asked-for":
        return bool(case & {"on", "upon", "to", "with", "for"})
    return made == "wished" and case == {"for"}


def invited(head: Word, governor: Word) -> Word | None:
    """Read *sent an invitation to Chad to attend*: whoever is asked is to attend."""
    asked = [obj for obj in governor.all("obj") if obj.effect("noun") == "asked-for"]
    if not is_infinitive(head) or not asked:
        return None
    phrases = (*governor.all("obl"), *asked[0].all("nmod"))
    return next((n for n in phrases if n.i < head.i and "to" in n.forms("case")), None)


def undergone_event(head: Word, governor: Word) -> Word | None:
    """Read *suffered a quake, killing ten*: the quake kills, not who suffers it."""
    is_result = HARMING(head) and head.has("harming") and governor.has("undergoing")
    return governor.first("obj") if is_result else None


HARMING = Pattern(tag="VBG", place="right", having="punct", without="mark")


def is_own_gerund(head: Word) -> bool:
    """Read *Mali denied shelling the town*, *admitted having shelled it*."""
    if not BARE_CLAUSE(head) or not head.above.has("own gerund"):
        return False
    return (head.first("aux") or head).tag == "VBG"


BARE_CLAUSE = Pattern(rel="ccomp", without="mark nsubj", head=Pattern(is_verb=True))


def is_participial(head: Word) -> bool:
    """Return whether a verb, its copula or its auxiliary is a participle."""
    return bool({head.tag, *(c.tag for c in head.all("cop", "aux"))} & {"VBG", "VBN"})


def is_object_controlled(head: Word, governor: Word) -> bool:
    """Tell *ordered the army to leave*, *hosted leaders to talk* from *met him to sign*."""
    if is_infinitive(head):
        return is_given_to_do(governor)
    marks = {m.lower for m in head.all("mark", "case")}
    if "with" in marks and governor.effect("charge"):
        return True  # *charged Keita with bribing them*
    if governor.has("evidence verb") and governor.first("obj") and not marks:
        return True  # *a video showed protesters on a bridge waving flags*
    if any(map(happens, governor.all("obj"))) and not governor.effect("charge"):
        return "as" in marks  # *faces criticism for bribing them*, *hails a plan as helping them*
    return bool(marks & {"of", "for", "from", "into", "against", "as"})


def is_given_to_do(governor: Word) -> bool:
    """Return whether the object of a verb is to do what an infinitive tells."""
    if governor.has("gathering"):
        return any(map(PLURAL_OBJECT, governor.all("obj")))
    if governor.first("iobj") is not None and any(map(is_measure, governor.all("obj"))):
        return True  # *charged Mali $2 million to use the port*
    if governor.has("giving") and any(map(UNTIL, governor.all("obl"))):
        return True  # *gave Mali until Friday to leave*
    bound = governor.attitude in {"asked-for", "possible", "actual", "obligatory"}
    return (bound and not governor.has("own act")) or assigns_task(governor)


def happens(noun: Word) -> bool:
    """Return whether a noun names what is done, or got for it: *criticism*, *a raid*, *credit*."""
    return noun.has("deserts") or bool(noun.lexicon.nominalisation(noun.lemma, noun.lower).verb)


UNTIL = Pattern(case="until till")
PLURAL_OBJECT = Pattern(rel="obj", tag="NNS NNPS")
