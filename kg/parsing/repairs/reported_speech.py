"""A clause or a name hung elsewhere -> what is said and who says it: *officials said*."""

from kg.english.inflection import base_form
from kg.parsing.patterns import FREE_PARTICIPLE, NOUN, VERB, Pattern, where
from kg.parsing.repairs.weekdays import is_day
from kg.parsing.trees import Word

__all__ = [
    "charge_clause",
    "concession",
    "ground_around_speaker",
    "judging_participle",
    "outcome_behind_speech",
    "quoted_clause",
    "reason_behind_gerund",
    "second_of_claim",
    "shown_behind",
    "source_behind_verb",
    "speaker_before_verb",
    "speaker_in_headline",
    "told_around_speaker",
    "told_clause",
    "untold_particulars",
    "verb_behind_quotation",
]


@where(Pattern(rel="acl", is_verb=True, having="nsubj", head=Pattern(head=Pattern())))
def told_clause(verb: Word) -> None:
    """Fix *told the agency that forces had moved*: the clause is what was told."""
    that = verb.children[0]
    own_subject = verb.first("nsubj") is not that
    if WHERE(verb.above) and that.rel == "obj":
        return  # *said in a form that they read*
    if that.lower == "that" and own_subject and is_beside_speech(verb.above):
        that.relabel("mark")
        verb.attach(verb.above.above, "ccomp")


def is_beside_speech(noun: Word) -> bool:
    """Return whether a noun is whom a verb of saying speaks to, or the day when it does.

    Or it is where: *said in a ruling that forces had moved*.
    """
    speaks = noun.above.attitude == "speech" and noun.above.first("ccomp") is None
    if speaks and (is_day(noun) or WHERE(noun)):
        return True
    return noun.rel in {"obj", "iobj"} and noun.above.has("addressee")


WHERE = Pattern(rel="obl", case="in at during through via")


@where(Pattern(rel="acl", is_verb=True, tag="VBG", head=Pattern(rel="obj obl")))
def charge_clause(verb: Word) -> None:
    """Fix *was accused by Eritrea of moving troops*: the deed belongs to the accusing verb."""
    marks = {m.lower for m in verb.all("mark", "case")}
    accusing = verb.above.above
    if marks & {"of", "for"} and accusing.effect("charge"):
        verb.attach(accusing, "advcl")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        mark="for",
        head=Pattern(tag="VBG", having="obj", mark="from", head=Pattern(is_verb=True)),
    )
)
def reason_behind_gerund(verb: Word) -> None:
    """Fix *were barred from entering the town for spreading lies*: that is why they were barred."""
    gerund = verb.above
    if not gerund.effect("charge"):  # *refrained from criticising Mali for leaving*
        verb.attach(gerund.above, "advcl")


@where(Pattern(rel="amod compound nmod", is_verb=True, having="nsubj"))
def quoted_clause(verb: Word) -> None:
    """Fix *Troops have captured the town, police said*: a whole clause modifies no noun."""
    above = next((a for a in verb.ancestors() if a.is_verb), None)
    if above is not None and above.attitude == "speech":
        verb.attach(above, "ccomp")


@where(Pattern(tag="VBD VBZ", attitude="speech", without="nsubj csubj aux:pass expl"))
def speaker_before_verb(verb: Word) -> None:
    """Fix *The town fell, officials said*: the noun phrase before the verb is who says so.

    So it is in *The raid killed ten people, monitors and rescuers said*.
    """
    top = [verb, *verb.ancestors()][-1]
    words = {w.i: w for w in top.subtree()}
    speaker = words.get(last_before(verb, words))
    while speaker is not None and speaker.rel in {"flat", "compound"}:
        speaker = speaker.above
    if speaker is None or verb.rel == "conj" or not can_speak(speaker, verb):
        return
    first = first_speaker(speaker)
    comma = words.get(min(w.i for w in first.subtree() if w.pos != "PUNCT") - 1)
    if comma is not None and comma.text == ",":
        first.attach(verb, "nsubj")
        if first is not speaker:
            speaker.attach(first, "conj")


def first_speaker(last: Word) -> Word:
    """Return the first of two nouns that *and* joins right before a verb of saying."""
    beside = last.above.all("conj") if last.rel == "conj" and last.first("cc") else []
    return next((each for each in beside if each.rightmost == last.leftmost - 1), last)


@where(Pattern(rel="conj parataxis", tag="VBD VBZ", without="nsubj cc expl aux", having="obj"))
def source_behind_verb(verb: Word) -> None:
    """Fix *Sanctions hurt banks, suggests a new study*: what follows the verb is who says so."""
    obj = verb.first("obj")
    comma = next((c for c in (*verb.children, *verb.above.children) if c.i == verb.i - 1), None)
    if obj is None or comma is None or comma.text not in {",", "”", "''", '"'}:
        return
    may_report = verb.attitude == "speech" or verb.has("evidence verb")
    may_speak = obj.is_name or obj.has("evidence noun")
    if may_report and may_speak and obj.i > verb.i and not verb.first("ccomp", "xcomp"):
        obj.relabel("nsubj")
        verb.relabel("parataxis")


def last_before(verb: Word, words: dict[int, Word]) -> int:
    """Return where the phrase before a verb ends, an aside left out.

    *the board (ZEC) said*, *Ada Holm, defending, said*.
    """
    before = words.get(verb.i - 1)
    if before is None or before.text not in {")", ","}:
        return verb.i - 1
    opening = "(" if before.text == ")" else ","
    start = max((i for i, w in words.items() if i < before.i and w.text == opening), default=0)
    inside = words.get(start + 1)
    is_aside = opening == "(" or (inside is not None and inside.tag == "VBG")
    return start - 1 if is_aside else verb.i - 1


def can_speak(speaker: Word, verb: Word) -> bool:
    """Return whether a word is a noun that does not govern the verb of saying."""
    return NOUN(speaker) and verb not in speaker.subtree()


@where(
    Pattern(
        rel="advcl",
        mark="although though whereas while",
        head=Pattern(rel="ccomp", head=Pattern(is_verb=True)),
    )
)
def concession(clause: Word) -> None:
    """Fix *denied that Chad left, although Mali saw it*: who denies does not say so."""
    before = clause.leftmost
    matrix = clause.above
    marks = (*matrix.children, *clause.children)
    if matrix.i < before and any(c.text == "," and c.i in {before - 1, before} for c in marks):
        clause.attach(matrix.above, "advcl")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        place="right",
        having="obj",
        without="mark nsubj aux",
        head=Pattern(attitude="speech", having="ccomp"),
    )
)
def outcome_behind_speech(verb: Word) -> None:
    """Fix *The town fell, officials said, marking a defeat*: what they say does, not they."""
    content = verb.above.all("ccomp")[0]
    if content.i > verb.above.i or not (verb.has("outcome") or verb.has("harming")):
        return
    for comma in [c for c in verb.above.all("punct") if c.i == verb.i - 1]:
        comma.attach(verb, "punct")
    verb.attach(content, "advcl")


@where(
    Pattern(
        rel="conj",
        is_verb=True,
        having="cc",
        without="nsubj",
        head=Pattern(rel="ccomp", head=Pattern(attitude="speech")),
    )
)
def verb_behind_quotation(verb: Word) -> None:
    """Fix *said that 'they left' but did not say why*, *said they left but gave no details*."""
    conjunction = verb.first("cc")
    quoted = {w.i for w in verb.above.subtree() if w.text in CLOSING}
    is_behind = conjunction is not None and conjunction.i - 1 in quoted
    if is_behind or any(
        obj.has("particulars") and "no" in obj.forms("det") for obj in verb.all("obj")
    ):
        verb.attach(verb.above.above, "conj")


CLOSING = {"”", "’", "''", '"', "'"}


@where(Pattern(tag="NNS", pos="NOUN", having="compound", place="right"))
def speaker_in_headline(word: Word) -> None:
    """Fix *Mali must pay, court rules*, a headline: its last two words are who says so."""
    top = [word, *word.ancestors()][-1]
    speaker = word.all("compound")[-1]
    first = speaker.leftmost
    comma = next((w for w in top.subtree() if w.i == first - 1), None)
    is_last = top.rightmost == word.i and comma is not None and comma.text == ","
    lemma = base_form(word.lower, word.lexicon)
    if not is_last or word.lexicon.effect(lemma, "verb") != "speech":
        return
    for each in [c for c in word.children if c is not speaker]:
        each.attach(speaker, each.dep)
    word.pos, word.tag, word.lemma = "VERB", "VBZ", lemma
    speaker.attach(word, "nsubj")
    word.attach(top, "parataxis")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        mark="without",
        having="obj",
        place="right",
        head=Pattern(rel="ccomp", having="nsubj", place="right", head=Pattern(attitude="speech")),
    )
)
def untold_particulars(gerund: Word) -> None:
    """Fix *said that Mali had left, without giving details*: who says so gives none."""
    if any(obj.has("particulars") for obj in gerund.all("obj")):
        gerund.attach(gerund.above.above, "advcl")


@where(FREE_PARTICIPLE, Pattern(head=Pattern(rel="ccomp", having="nsubj:pass", head=VERB)))
def judging_participle(verb: Word) -> None:
    """Fix *Holm said Gao was hit, calling it a crime*: who says so calls it one, no town."""
    speaker = verb.above.above
    judges = verb.effect("charge") != "" or verb.has("naming") or verb.has("opposing")
    if (judges or verb.attitude in {"speech", "deny"}) and speaker.attitude == "speech":
        verb.attach(speaker, "advcl")


@where(
    Pattern(
        rel="conj",
        is_verb=True,
        place="right",
        having="punct",
        without="nsubj expl mark",
        head=Pattern(attitude="speech", having="nsubj", without="obj"),
    )
)
def told_around_speaker(verb: Word) -> None:
    """Fix *Mali has left, Keita said, and will fight*: Mali will, whoever says so in between."""
    said = verb.above
    told = said.above if said.rel == "parataxis" else said.first("ccomp")
    if told is None or told.i > said.i or verb.attitude == "speech":
        return
    if any(mark.text == "," and mark.i < verb.i for mark in verb.all("punct")):
        verb.attach(told, "conj")


@where(
    Pattern(
        rel="advcl",
        place="right",
        mark="because if since unless until",
        head=Pattern(attitude="speech", having="nsubj"),
    )
)
def ground_around_speaker(clause: Word) -> None:
    """Fix *Mali has left, Keita said, because Chad has*: that is why Mali left, as Keita says."""
    said = clause.above
    marks = (*said.all("punct"), *clause.all("punct"))
    is_set_off = any(each.text == "," and said.i < each.i < clause.i for each in marks)
    for told in said.all("ccomp"):
        is_quoted = any(w.text in CLOSING and w.i == told.rightmost for w in told.subtree())
        if told.i < said.i and is_set_off and not is_quoted:
            clause.attach(told, "advcl")


@where(Pattern(rel="conj", is_verb=True, having="nsubj", place="right", head=VERB))
def second_of_claim(verb: Word) -> None:
    """Fix *made the claim that Mali has won and Chad has fled*: the claim is that Chad has, too."""
    conjunction = verb.first("cc")
    told = (w for w in verb.above.subtree() if CLAIMED(w) and verb not in w.subtree())
    claim = next((w for w in told if conjunction and w.rightmost == conjunction.i - 1), None)
    if claim is None:
        return
    makes = next((a for a in claim.ancestors() if a.is_verb), claim)
    if times(verb) & times(claim) - times(makes):
        verb.attach(claim, "conj")


CLAIMED = Pattern(rel="acl", is_verb=True, mark="that", having="nsubj")


def times(verb: Word) -> set[str]:
    """Return what a finite verb tells of its time: *had*, or the present."""
    group = [verb, *verb.all("aux", "cop")]
    present = {"present"} if any(w.tag in {"VBZ", "VBP"} for w in group) else set()
    return present | ({"had"} & verb.forms("aux"))


@where(Pattern(rel="appos", pos="NOUN", place="right", having="acl"))
def shown_behind(noun: Word) -> None:
    """Fix *Police shot men in Gao, a video purported to show*: the town is no video."""
    behind = (c for c in noun.all("acl") if c.i > noun.i)
    shown = next((c for c in behind if any(map(SHOWS, c.subtree()))), None)
    top = [noun, *noun.ancestors()][-1]
    is_last = noun.rightmost >= top.rightmost - 1 and top.is_verb
    if shown is not None and is_last and noun.has("evidence noun"):
        noun.attach(top, "discourse")
        shown.attach(top, "parataxis")


SHOWS = Pattern(lemma="show indicate suggest", without="obj ccomp")
