"""A phrase or participle on a verb -> on the noun that it tells of: *shot at people leaving*."""

from kg.parsing.patterns import NOUN, VERB, Pattern, where
from kg.parsing.repairs.attachment import is_full_name, name_ending_at
from kg.parsing.trees import Word

__all__ = ["NOUN_PHRASES"]


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        place="right",
        without="mark aux nsubj punct advmod",
        head=Pattern(is_verb=True, tag="VBD VBZ VBP VBN VB"),
    )
)
def participle_behind_people(verb: Word) -> None:
    """Fix *fired at protesters demanding a vote*: without a comma the people demand it.

    *shot protesters using rifles* tells how, *bombed villagers killing ten* with what outcome.
    """
    above = verb.above
    people = name_ending_at(verb.leftmost - 1, above)
    if people is None or people is above or not PEOPLE(people) or not people.has("people noun"):
        return
    tells_how = verb.has("instrumental") or verb.has("harming") or verb.has("outcome")
    if not (tells_how or above.attitude == "speech" or verb.attitude == "speech"):
        verb.attach(people, "acl")


PEOPLE = Pattern(tag="NNS", rel="obj obl")


@where(Pattern(rel="conj", tag="VBN", without="nsubj aux aux:pass", head=Pattern(pos="NOUN PROPN")))
def second_participle(verb: Word) -> None:
    """Fix *a drug developed by Oxford and made by Baltec*: the participles go together."""
    before = [w for w in verb.above.all("acl") if w.tag == "VBN" and w.rightmost < verb.i]
    if before and verb.first("obl:agent", "obl") is not None:
        verb.attach(before[-1], "conj")


@where(Pattern(dep="obl:agent", case="by", place="right", head=VERB))
def agent_of_participle(agent: Word) -> None:
    """Fix *made peace under a deal brokered by Mali*: the nearest participle has the agent."""
    before = next((w for w in agent.above.subtree() if w.i == agent.leftmost - 1), None)
    if before is not None and before is not agent.above and PARTICIPLE(before):
        agent.attach(before, "obl:agent")


PARTICIPLE = Pattern(rel="acl", tag="VBN", without="obj obl:agent aux")


@where(Pattern(dep="obl:agent", case="with in at on for", place="right", head=Pattern()))
def agent_without_by(noun: Word) -> None:
    """Fix *were freed and are on their way with Holm*: he freed nobody."""
    joined = [c for c in noun.above.all("conj") if c.i < noun.i]
    noun.attach(joined[-1] if joined else noun.above, "obl")


OF_EVENT = Pattern(dep="nmod", case="of", place="right", head=NOUN)


@where(Pattern(dep="nmod", case="by", place="right", head=OF_EVENT))
def agent_of_event(agent: Word) -> None:
    """Fix *the killing of a guard by rebels*: who kills, not whose guard it is."""
    inner, event = agent.above, agent.above.above
    happens = event.lexicon.nominalisation(event.lemma, event.lower).verb
    if happens and not inner.lexicon.nominalisation(inner.lemma).verb:
        agent.attach(event, "nmod")


@where(Pattern(dep="nmod", case="from to into", place="right", head=OF_EVENT))
def goal_of_event(place: Word) -> None:
    """Fix *the withdrawal of troops from Mali*: that is where they are withdrawn from."""
    carried, event = place.above, place.above.above
    verb = event.lexicon.nominalisation(event.lemma, event.lower).verb
    is_carried = event.lexicon.has(verb, "carrying") or event.lexicon.has(verb, "giving")
    if is_carried and not carried.has("shipped"):
        place.attach(event, "nmod")


@where(Pattern(dep="obl", case="to", place="right", head=Pattern(is_verb=True, having="obj")))
def goal_of_goods(place: Word) -> None:
    """Fix *fined Baltec over arms sales to Mali*: the goods go there, behind a preposition."""
    verb = place.above
    goods = name_ending_at(place.leftmost - 1, verb)
    if goods is not None and GOODS(goods) and goods.above is verb and goods.has("shipped"):
        place.attach(goods, "nmod")


GOODS = Pattern(dep="obl", having="case")


@where(
    Pattern(
        rel="conj",
        pos="PROPN NOUN",
        place="right",
        having="cc",
        head=Pattern(pos="NOUN PROPN PRON"),
    )
)
def exception_behind_all(name: Word) -> None:
    """Fix *banned exports to all states but Mali*: not to Mali."""
    conjunction = name.all("cc")[0]
    everybody = name.above.first("det")
    if conjunction.lower != "but" or conjunction.i != name.leftmost:
        return
    if name.above.lower in WHOLE or (everybody is not None and everybody.lower in WHOLE):
        conjunction.attach(name, "case")
        conjunction.pos, conjunction.tag = "ADP", "IN"
        name.attach(name.above, "nmod")


@where(Pattern(rel="nsubj", pos="PROPN NOUN", place="left", head=Pattern(having="cc nsubj")))
def exception_before_verb(name: Word) -> None:
    """Fix *Everyone but Mali left*: Mali stayed."""
    verb = name.above
    everybody = next((s for s in verb.all("nsubj") if s.lower in WHOLE and s.i < name.i), None)
    conjunction = next((c for c in verb.all("cc") if c.i == name.leftmost - 1), None)
    if everybody is not None and conjunction is not None and conjunction.lower == "but":
        conjunction.attach(name, "case")
        conjunction.pos, conjunction.tag = "ADP", "IN"
        name.attach(everybody, "nmod")


@where(
    Pattern(rel="acl", mark="to", is_verb=True, head=Pattern(dep="obl", head=VERB, having="case"))
)
def infinitive_of_winner(verb: Word) -> None:
    """Fix *beat Mali by unanimous decision to win the title*: who beat them won it."""
    winning = verb.above.above
    if verb.has("winning") and winning.has("prevailing") and verb.above.forms("case") & BY:
        verb.attach(winning, "advcl")


BY = {"by", "via", "with", "in", "on"}


@where(Pattern(rel="obl", place="left", having="case", head=VERB))
def time_in_aside(time: Word) -> None:
    """Fix *The bill, under debate in the house on Monday, would ban it*: when it was debated."""
    verb = time.above
    before = next((w for w in verb.subtree() if w.i == time.leftmost - 1), verb)
    aside = next((n for n in verb.all("obl") if n is before or n in before.ancestors()), None)
    is_time = time.has("weekday") or time.has("month") or time.has("time noun")
    if aside is None or not is_time or not verb.first("nsubj", "nsubj:pass"):
        return
    commas = {c.i for each in (verb, aside, time) for c in each.all("punct") if c.text == ","}
    if aside.leftmost in commas and time.rightmost + 1 in {*commas, time.i + 1}:
        time.attach(aside, "nmod")


@where(Pattern(pos="PROPN", dep="nmod:poss", place="left", without="case", head=NOUN))
def owner_in_two(name: Word) -> None:
    """Fix *Ada Holm's visit*: first and second name are one owner."""
    owners = name.above.all("nmod:poss")
    second = next((o for o in owners if o.i == name.i + 1 and o.first("case")), None)
    if second is not None and second.pos == "PROPN":
        name.attach(name.above, "nmod:poss")
        second.attach(name, "flat")
        for each in list(second.children):
            each.attach(name, each.dep)


@where(Pattern(rel="conj", tag="NN NNP", without="det nmod:poss conj nummod"))
def second_title(noun: Word) -> None:
    """Fix *The former leader and mayor delivers a speech*: one person does, who was both."""
    first = noun.above
    one = first.above if first.rel == "nsubj" and first.tag == "NN" else None
    joined = noun.first("cc")
    if one is None or joined is None or joined.lower != "and" or not first.first("det"):
        return
    forms = {one.tag, *(a.tag for a in one.all("aux", "cop"))}
    if "VBZ" in forms:
        noun.attach(first, "dep")


@where(Pattern(rel="acl appos conj", place="right", head=Pattern(rel="flat")))
def told_of_surname(word: Word) -> None:
    """Fix *Ada Holm and Jon Lind*, *Ada Holm, who won* hung on *Holm*: on the whole name."""
    name = word.above
    while name.rel == "flat":
        name = name.above
    word.attach(name, word.dep)


@where(
    Pattern(
        rel="conj",
        pos="PROPN",
        having="flat",
        without="cc",
        head=Pattern(dep="nmod", pos="PROPN", without="cc", head=Pattern(pos="NOUN")),
    )
)
def person_of_title(name: Word) -> None:
    """Fix *the envoy for Mali, Ada Holm,* where she is joined to Mali: she is the envoy."""
    place, noun = name.above, name.above.above
    is_set_off = any(c.text == "," and c.i == name.leftmost for c in name.all("punct"))
    is_set_off = is_set_off and place.all("conj") == [name]  # it is no list of halls
    is_person = name.entity == "PERSON" or is_full_name(name)
    if is_person and place.entity != "PERSON" and is_set_off:
        name.attach(noun, "appos")


@where(
    Pattern(
        rel="acl",
        mark="to",
        is_verb=True,
        without="nsubj",
        head=Pattern(rel="obj", pos="NOUN", head=VERB),
    )
)
def infinitive_of_use(verb: Word) -> None:
    """Fix *uses a lens to see Gao*: that is what the lens is used for, not which lens it is."""
    if verb.above.above.has("instrumental"):
        verb.attach(verb.above.above, "advcl")


@where(
    Pattern(
        dep="acl",
        tag="VBN",
        place="right",
        having="obl:agent",
        head=Pattern(rel="nmod", case="on against", head=NOUN),
    )
)
def imposed_measure(verb: Word) -> None:
    """Fix *the tariffs on imports announced by Mali*: Mali announced the tariffs."""
    if verb.above.above.has("measure imposed") and verb.has("imposing"):
        verb.attach(verb.above.above, "acl")


@where(Pattern(rel="obl", place="right", case="to from", head=VERB))
def end_of_way(noun: Word) -> None:
    """Fix *crossed the desert on their way to Mali*, *on its flight to Mali*: where that leads."""
    begin = noun.leftmost
    ways = (w for w in noun.above.all("obl") if w.has("way there") and w.first("nmod:poss"))
    if way := next((w for w in ways if w.rightmost == begin - 1), None):
        noun.attach(way, "nmod")


WHOLE = frozenset(
    "all any each every no none everybody everyone everything nobody nothing anybody anyone".split()
)

NOUN_PHRASES = (
    participle_behind_people,
    second_participle,
    agent_of_participle,
    agent_without_by,
    agent_of_event,
    goal_of_event,
    goal_of_goods,
    exception_behind_all,
    exception_before_verb,
    infinitive_of_winner,
    time_in_aside,
    owner_in_two,
    second_title,
    told_of_surname,
    person_of_title,
    infinitive_of_use,
    imposed_measure,
    end_of_way,
)
