"""Relations that tell a reader nothing, or that no sentence states: they are left out."""

from kg.clauses import Clause, is_controlled
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Link, is_actor

__all__ = ["says_nothing"]


def temporal_subject(clause: Clause, link: Link) -> bool:
    """Refuse *at the same time using the chance to speak*: a time does nothing."""
    subject = clause.subject
    return subject is not None and not is_actor(link.subject) and subject.head.has("time noun")


def light_object(clause: Clause, link: Link) -> bool:
    """Refuse *the coup took place*, *the plan has potential*, *Chad wants something*."""
    noun = link.about
    if noun is None or is_actor(link.object):
        return False
    if noun.lemma == "thing":
        return True  # *the only thing*
    whole = not noun.first("amod", "compound") and link.object.entity.label.lower() == noun.lower
    supported = noun.lexicon.has(f"{clause.head.lemma} {noun.lemma}", "support phrase")
    return whole and bool(supported or noun.has("light noun"))


def spoken_actor(clause: Clause, link: Link) -> bool:
    """Refuse *Haaretz reports Bongo* of *Bongo resigned, reported by Haaretz*."""
    verb = clause.head
    told = verb.has("addressee") or verb.effect("charge")
    speech = verb.effect("verb") == "speech" and not told
    return clause.passive and speech and clause.manner in {"acl", "advcl"} and is_actor(link.object)


def named_as(clause: Clause, link: Link) -> bool:
    """Refuse *Togo sees Mali* of *Togo sees Mali as a threat*."""
    as_what = any(prepositions(a.head) == "as" for a in clause.obliques)
    as_what = as_what or any(
        a.role in {"clause", "predicate"} and a.head.rel == "xcomp" for a in clause.arguments
    )
    done = link.about is not None or clause.passive
    return as_what and done and clause.head.has("naming")


def time_object(clause: Clause, link: Link) -> bool:
    """Refuse *Mali spent decades* of *Mali spent decades building a wall*."""
    noun = link.about
    since = [a for a in clause.arguments if a.source == "antecedent" and a.head is noun]
    lasts = clause.head.has("durative") or bool(since)
    lasts |= noun is not None and any(c.lower in {"every", "each"} for c in noun.children)
    return noun is not None and lasts and not is_actor(link.object) and noun.has("time noun")


def said_thing(clause: Clause, link: Link) -> bool:
    """Refuse *Bongo says priority* of *Bongo said his priority is peace*: nobody says a thing."""
    return clause.head.has("utterance") and link.about is not None


def causes(clause: Clause, link: Link) -> bool:
    """Refuse *Togo gets Mali* of *Togo got Mali to leave*: what is done is what Mali does."""
    acts = any(a.role == "clause" and is_controlled(a.head) for a in clause.arguments)
    return acts and link.about is not None and clause.head.has("causative")


def made_into(clause: Clause, link: Link) -> bool:
    """Refuse *the war turned Mali* and *turns_into ruin* of *the war turned Mali into a ruin*."""
    changed = any(prepositions(a.head) == "into" for a in clause.obliques)
    return changed and clause.head.has("transformative")


def made_something(clause: Clause, link: Link) -> bool:
    """Refuse *makes Bongo* of *making Bongo one of many*: nobody makes somebody."""
    bare = clause.head.lemma == "make" and not link.relation.type and is_actor(link.object)
    if clause.head.lemma == "make" and clause.head.rel == "advcl" and clause.head.tag == "VBG":
        return clause.head.first("punct") is not None  # *killed ten, making it the worst raid*
    return bare and any(a.head is link.about and a.role == "object" for a in clause.arguments)


def left_somewhere(clause: Clause, link: Link) -> bool:
    """Refuse *the war leaves Mali* of *the war left Mali in ruins*."""
    into = any(
        prepositions(a.head) in {"in", "into", "without"} and a.head.pos == "NOUN"
        for a in clause.obliques
        if a.head.i > clause.head.i
    )
    done = (link.about is not None or clause.passive) and not link.relation.type
    return into and done and clause.head.has("causative")


def called_something(clause: Clause, link: Link) -> bool:
    """Refuse *Keita calls Bongo* of *Keita called Bongo a “fan”*: what he is called tells."""
    marks = (w.text for w in clause.head.subtree() if w.pos == "PUNCT")  # no *workers' union*
    quotes = any(text in {"“", '"', "``", "'", "‘"} for text in marks)
    quotes |= any(c.lower == "what" for c in clause.head.children)  # *what he called a test*
    return quotes and link.about is not None and clause.head.has("naming")


def kept_from(clause: Clause, link: Link) -> bool:
    """Refuse *Mali keeps war* of *Mali kept a war from spreading*, *blames X* of *blames X on Y*.

    What the phrase behind the object says turns the verb round.
    """
    cases = set(clause.head.lexicon.words("reversing").get(clause.head.lemma, "").split("/"))
    behind = {m.lower for a in clause.arguments for m in a.head.all("mark", "case")}
    return link.about is not None and bool(cases & behind)


def did_so(clause: Clause, link: Link) -> bool:
    """Refuse *Mali does in Chad* of *Mali has not done so in Chad*."""
    return clause.head.lemma in {"do", "be"} and link.about is None


def fronted(clause: Clause, link: Link) -> bool:
    """Refuse *Reuters reports woman* of *A woman, Reuters reported, had fled*: objects follow."""
    return any(
        a.head is link.about
        and a.role == "object"
        and a.source == "own"
        and a.head.i < clause.head.i
        for a in clause.arguments
    )


GUARDS = (
    temporal_subject,
    light_object,
    time_object,
    named_as,
    spoken_actor,
    said_thing,
    causes,
    made_into,
    made_something,
    left_somewhere,
    called_something,
    kept_from,
    did_so,
    fronted,
)


def says_nothing(clause: Clause, link: Link) -> bool:
    """Whether a relation of a clause is better left out."""
    return any(guard(clause, link) for guard in GUARDS)
