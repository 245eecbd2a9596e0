"""A relative clause on the wrong noun -> on the one that it tells of: *a raid by Keita, who fell*.

The noun that is meant ends where the clause begins; several phrases inside one another may.
"""

from collections.abc import Iterator

from kg.parsing.patterns import NOUN, VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = ["RELATIVES"]

PLURAL, SINGULAR = {"NNS"}, {"NN", "NNP"}
PLURAL_VERB, SINGULAR_VERB = {"are", "have", "were", "do"}, {"is", "has", "was", "does"}
PERSON = "PERSON"


@where(Pattern(dep="acl:relcl", having="nsubj", place="right", head=Pattern(tag="NN NNS NNP")))
def agreeing_antecedent(clause: Word) -> None:
    """Fix *a talk about plans that worry Mali*: the noun and its verb agree in number."""
    wrong = wrong_number(clause)
    relatives = "which that" if clause.above.is_name else "who which that"  # *Arsenal, who are*
    if not has_subject(clause, relatives) or not is_number(clause.above, wrong):
        return
    right = PLURAL if wrong is SINGULAR else SINGULAR
    near = (noun for noun in ending_before(clause) if is_number(noun, right))
    noun = next(near, None)
    if noun is not None:
        clause.attach(noun, "acl:relcl")


@where(Pattern(dep="acl:relcl", having="nsubj", place="right", head=Pattern(tag="NNP NNPS")))
def that_behind_name(clause: Word) -> None:
    """Fix *a raid on the towns of Gao and Kidal that threatens Mali*: no name is *that* which."""
    name = clause.above
    is_bare = clause.first("punct") is None and name.first("det") is None
    if not is_bare or not has_subject(clause, "that"):
        return
    wrong = wrong_number(clause)
    above = (each for each in name.ancestors() if each.pos != "PROPN")
    noun = next((each for each in above if not is_number(each, wrong)), None)
    if noun is not None and noun.pos == "NOUN":
        clause.attach(noun, "acl:relcl")


def has_subject(clause: Word, relatives: str) -> bool:
    """Return whether the subject of a clause is one of some relative pronouns."""
    subject = clause.first("nsubj")
    return subject is not None and subject.lower in relatives.split()


def wrong_number(clause: Word) -> set[str]:
    """Return the tags of nouns that a verb cannot have as its subject, none where any may be."""
    finite = next((c for c in clause.children if c.rel in {"aux", "cop"}), clause)
    if finite.tag == "VBP" or finite.lower in PLURAL_VERB:
        return SINGULAR
    return PLURAL if finite.tag == "VBZ" or finite.lower in SINGULAR_VERB else set()


def is_number(noun: Word, tags: set[str]) -> bool:
    """Return whether a noun is a singular or a plural; several joined ones are neither."""
    return noun.tag in tags and noun.first("conj") is None


def ending_before(clause: Word) -> Iterator[Word]:
    """Yield the nouns below a clause's own whose phrases end before it, the innermost first."""
    own = {w.i for w in clause.subtree()}
    top = clause.above
    inside = {w.i: w for w in top.subtree() if w.i not in own and w.i < clause.i}
    last = max((i for i, w in inside.items() if w.pos != "PUNCT"), default=top.i)
    word = inside[last]
    while word is not top and word.head is not None:
        if NOUN(word) and word.rel not in {"flat", "compound"}:
            yield word
        word = word.head


@where(Pattern(dep="acl:relcl", having="nsubj nsubj:pass", place="right", head=Pattern(pos="NOUN")))
def person_in_event(clause: Word) -> None:
    """Fix *the attack on Keita, who fled*: who does something is no attack."""
    if not has_subject(clause, "who") or not (is_event(clause.above) or is_filed(clause.above)):
        return
    noun = next((each for each in ending_before(clause) if may_be_person(each)), None)
    if noun is not None:
        clause.attach(noun, "acl:relcl")


@where(Pattern(dep="acl:relcl", having="nsubj nsubj:pass", place="right", head=Pattern(pos="NOUN")))
def name_in_person(clause: Word) -> None:
    """Fix *a user of Weibo, which is a network*: *which* is no person, but the name before it."""
    is_person = clause.lexicon.words("named kind").get(clause.above.lemma) == "person"
    if not has_subject(clause, "which") or not is_person:
        return
    noun = next(ending_before(clause), None)
    if noun is not None and noun.is_name:
        clause.attach(noun, "acl:relcl")


@where(
    Pattern(dep="acl:relcl", tag="VBD VBN", having="nsubj", place="right", head=Pattern(tag="NNS"))
)
def listed_name(clause: Word) -> None:
    """Fix *firms like Baltec, which left in 2007*: the one that is named did."""
    listed = [n for n in clause.above.all("nmod") if LISTED(n) and n.rightmost + 1 == comma(clause)]
    if listed and has_subject(clause, "which who") and not wrong_number(clause):
        clause.attach(listed[0], "acl:relcl")


def comma(clause: Word) -> int:
    """Return where the comma before a clause stands, 0 if there is none."""
    return next((c.i for c in clause.all("punct") if c.text == ","), 0)


LISTED = Pattern(tag="NNP", case="like such", without="conj")


@where(Pattern(dep="acl:relcl", having="nsubj nsubj:pass", place="right", head=Pattern(tag="NNP")))
def which_behind_person(clause: Word) -> None:
    """Fix *reports on General Holm, which angered Mali*: nobody is *which*; the reports are."""
    name = clause.above
    titled = name.entity == PERSON and name.first("nmod:desc") is not None
    is_person = titled or name.lexicon.knows_given_name(name.text)
    if name.rel == "nmod" and is_person and has_subject(clause, "which"):
        clause.attach(name.above, "acl:relcl")


@where(
    Pattern(dep="acl:relcl", tag="VBD VBN", place="right", head=Pattern(rel="obj obl", head=VERB))
)
def harm_of_event(clause: Word) -> None:
    """Fix *used arms in a raid on Gao that killed ten*: the raid did, which is nearer."""
    noun = clause.above
    if not clause.has("harming") or not has_subject(clause, "that which") or is_event(noun):
        return
    later = [n for n in noun.above.all("obl") if noun.i < n.i < clause.i and is_event(n)]
    if later:
        clause.attach(later[-1], "acl:relcl")


@where(
    Pattern(
        dep="acl:relcl", having="obj", place="right", head=Pattern(dep="nmod", pos="NOUN PROPN")
    )
)
def blamed_event(clause: Word) -> None:
    """Fix *a strike on a town, which Chad blamed on Mali*: acts are blamed, no towns."""
    objects = {each.lower for each in clause.all("obj")}
    if clause.effect("charge") == "" or "which" not in objects or is_event(clause.above):
        return
    event = next((n for n in clause.above.ancestors() if NOUN(n) and is_event(n)), None)
    if event is not None:
        clause.attach(event, "acl:relcl")


@where(
    Pattern(
        dep="acl",
        tag="VBN",
        having="obl:agent",
        place="right",
        head=Pattern(dep="nmod", case="between", having="conj", head=NOUN),
    )
)
def done_between(participle: Word) -> None:
    """Fix *talks between Mali and Chad brokered by Togo*: the talks were brokered."""
    participle.attach(participle.above.above, "acl")


@where(
    Pattern(
        dep="acl:relcl",
        tag="VBN",
        having="aux:pass",
        place="right",
        head=Pattern(dep="nmod", case="in on at near outside", head=NOUN),
    )
)
def owned_thing(clause: Word) -> None:
    """Fix *the dam on the Niger River, which is owned by Baltec*: no river or town is owned."""
    if clause.has("run by somebody") and clause.above.is_name and clause.first("punct"):
        clause.attach(clause.above.above, "acl:relcl")


@where(
    Pattern(
        dep="acl:relcl", having="nsubj", place="right", head=Pattern(dep="nmod", case="of from at")
    )
)
def who_of_body(clause: Word) -> None:
    """Fix *Ada Holm of the bank Roth, who rates it*: a person is *who*, no bank.

    So are *leaders of the party who marched*.
    """
    body, person = clause.above, clause.above.above
    named = person.entity == PERSON or person.lexicon.knows_given_name(person.text)
    is_person = person.is_name and named
    are_people = body.is_name and PEOPLE(person) and not is_event(person)
    if has_subject(clause, "who") and body.entity != PERSON and (is_person or are_people):
        clause.attach(person, "acl:relcl")


PEOPLE = Pattern(pos="NOUN", tag="NNS")


@where(Pattern(dep="advcl:relcl", having="nsubj nsubj:pass", place="right", head=VERB))
def who_behind_clause(clause: Word) -> None:
    """Fix *was besieged by police, who fired*: no clause is a person."""
    noun = next(ending_before(clause), None)
    if has_subject(clause, "who") and noun is not None:
        clause.attach(noun, "acl:relcl")


@where(
    Pattern(
        rel="conj",
        is_verb=True,
        place="right",
        without="nsubj",
        head=Pattern(dep="acl:relcl", attitude="speech", having="nsubj"),
    )
)
def second_of_told(verb: Word) -> None:
    """Fix *Keita, who officials said fled and joined Mali*: she joined it, no officials."""
    told = next((c for c in verb.above.all("ccomp") if c.i < verb.i), None)
    if told is not None and told.first("nsubj", "nsubj:pass") is None:
        verb.attach(told, "conj")


def is_event(noun: Word) -> bool:
    """Return whether a noun names what happens."""
    return noun.lexicon.nominalisation(noun.lemma, noun.lower).verb != ""


def is_filed(noun: Word) -> bool:
    """Return whether a noun names a thing that is written: *lawsuit*, *letter*."""
    return noun.has("evidence noun") or noun.has("topic noun")


def may_be_person(noun: Word) -> bool:
    """Return whether a noun may name somebody: *Keita*, *allies*, but not *Mali* or *attack*."""
    return noun.entity == PERSON if noun.is_name else not is_event(noun)


RELATIVES = (
    which_behind_person,
    second_of_told,
    who_behind_clause,
    who_of_body,
    owned_thing,
    done_between,
    harm_of_event,
    blamed_event,
    agreeing_antecedent,
    that_behind_name,
    person_in_event,
    name_in_person,
    listed_name,
)
