"""Embedding -> what the matrix makes of its clause: *plans to* plans it, *failed to* denies it.

Each rule is a construction: `lexical` reads the matrix with its clause, the others how
the clause hangs on it. The first rule that says something decides.
"""

from kg.clauses import is_infinitive
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.complementation import has_controller, is_complement
from kg.statements.status.embedding import (
    Embedding,
    is_free_adjunct,
    is_that_clause,
)
from kg.statements.status.lexical import Rule, Signature, first_of, lexical, of_change
from kg.statements.status.noun_signatures import (
    of_commitment,
    of_last_choice,
    of_nothing_done,
    of_noun,
    of_verdict,
)
from kg.statements.status.tense import is_habit, is_perfect_infinitive, is_use

__all__ = ["Signature", "signature_of"]


def signature_of(embedding: Embedding) -> Signature:
    """Return what a matrix makes of its clause: a modality, "negative", "deny", …; or ""."""
    return first_of(RULES, embedding)


# How the clause hangs on the matrix


def of_perfect_infinitive(embedding: Embedding) -> Signature | None:
    """Read *claims to have won*, *is believed to have left*: nobody plans what has been."""
    if not is_perfect_infinitive(embedding.clause):
        return None
    found = lexical(embedding) or of_participle(embedding)
    return found if found in {"possible", "expected", "negative"} else ""


def of_near_miss(embedding: Embedding) -> Signature | None:
    """Read *came close to attacking*, but not *is close to signing*."""
    near = embedding.matrix.has("near miss") and embedding.matrix.rel == "xcomp"
    return "negative" if near and embedding.clause.tag == "VBG" else None


def of_request(embedding: Embedding) -> Signature | None:
    """Read *made an appeal to Chad to leave*, *an attempt was made to leave*: nobody left yet."""
    matrix = embedding.matrix
    if not is_infinitive(embedding.clause):
        return None
    made = matrix.all("nsubj:pass") if matrix.has("light verb") else []
    effects = {noun.effect("noun") for noun in (*made, *matrix.all("obj"))}
    told = effects & {"asked-for"} or {noun.effect("noun") for noun in made} - {""}
    return next(iter(told), None)


def of_ending(embedding: Embedding) -> Signature | None:
    """Read *stopped shelling*, not *stopped to shell*, *stopped work by*, *stopped, freeing it*."""
    if lexical(embedding) != "ended" or is_free_adjunct(embedding.clause):
        return None
    if not ENDED(embedding.clause) or embedding.clause.forms("mark") & CIRCUMSTANCE:
        return ""
    return "actual" if embedding.denied else "negative"


ENDED = Pattern(tag="VBG", without="nsubj")
CIRCUMSTANCE = {"after", "before", "by", "when", "while"}


def of_pending(embedding: Embedding) -> Signature | None:
    """Read *has yet to leave*: what is to come has not been."""
    clause, matrix = embedding.clause, embedding.matrix
    pending = clause.lexicon.words("pending")
    waits = not (matrix.forms("advmod") | clause.forms("advmod")).isdisjoint(pending)
    return "negative" if waits and is_infinitive(embedding.clause) else None


def of_prevention(embedding: Embedding) -> Signature | None:
    """Read *kept Mali from shelling*; who is not kept from it may do it."""
    marked = "from" in embedding.clause.forms("mark", "case")
    kept = embedding.matrix.first("obj", "aux:pass") is not None
    if not marked or not kept or embedding.clause.tag != "VBG":
        return None
    return "possible" if embedding.denied else "negative"


def of_charge(embedding: Embedding) -> Signature | None:
    """Read *acquitted Bongo of bribing Chad*, *praised Chad for leaving*.

    Who does not accuse Chad of leaving does not say that it stayed.
    """
    clause = embedding.clause
    charged = clause.tag == "VBG" and bool(clause.forms("mark", "case") & {"of", "for", "with"})
    matrix = embedding.matrix
    found = matrix.effect("charge", negated=embedding.denied) if charged else ""
    return "possible" if found == "speech" and embedding.denied else found or None


def of_adverbial(embedding: Embedding) -> Signature | None:
    """Read *met to sign*, *called for freeing them*; most matrices leave an adverbial alone."""
    clause = embedding.clause
    if clause.rel != "advcl":
        return None
    if is_use(clause) or is_habit(clause):
        return "negative" if embedding.denied else "actual"
    fronted = clause.i < embedding.matrix.i and is_infinitive(clause)  # *To curb it, Mali banned*
    if fronted and is_necessary(embedding.matrix):
        return "conditional"  # *To win, Mali must act*
    found = lexical(embedding) if not fronted and is_complement(embedding) else ""
    found = "" if found == "ended" else found
    return purpose(embedding) if found in {"", "speech"} or is_means(embedding) else found


def is_necessary(verb: Word) -> bool:
    """Return whether a verb tells what must be done: *must leave*, *would have to leave*."""
    must = any(verb.lexicon.effect(a.lower, "auxiliary") == "obligatory" for a in verb.all("aux"))
    needs = verb.has("needing") and any(map(is_infinitive, verb.all("xcomp")))
    return must or needs


def is_means(embedding: Embedding) -> bool:
    """Read *blocked a road to denounce him*, where nobody is kept from denouncing."""
    return embedding.matrix.effect("verb") == "negative" and has_controller(embedding)


def purpose(embedding: Embedding) -> Signature:
    """Return what hanging as an adverbial makes of a clause: a plan, or nothing."""
    clause = embedding.clause
    marks = clause.forms("mark", "case")
    if "without" in marks:
        return "possible" if embedding.denied else "negative"
    if not marks.isdisjoint(clause.lexicon.words("contrast")):
        return "negative"
    if marks & {"against", "about"}:
        return "possible"  # *warned Chad against invading Niger*, *spoke about leaving*
    return "planned" if "to" in marks and clause.tag != "VBG" else ""


def of_necessity(embedding: Embedding) -> Signature | None:
    """Read *had to leave*: they did, unless somebody says so of what is to come."""
    matrix = embedding.matrix
    own = matrix.lower == "had" and matrix.tag == "VBD" and not matrix.first("obj", "aux")
    is_told = matrix.rel == "ccomp" and matrix.above.i < matrix.i
    if not own or is_told or embedding.denied or embedding.clause.rel != "xcomp":
        return None
    return "actual" if is_infinitive(embedding.clause) else "obligatory"  # *had better leave*


def of_control(embedding: Embedding) -> Signature | None:
    """Read *helped Mali to leave*, *had Mali leave*: verbs may say more of another's act.

    *had its value cut* tells that it was cut.
    """
    if embedding.clause.rel != "xcomp":
        return None
    if embedding.matrix.lemma == "have" and embedding.clause.tag == "VBN":
        return "negative" if embedding.denied else "actual"
    controls = has_controller(embedding) or embedding.matrix.lemma == "have"
    found = embedding.matrix.effect("control", negated=embedding.denied) if controls else ""
    return found or None


def of_naming(embedding: Embedding) -> Signature | None:
    """Read *called the ruling wrong*: nobody asks that it be so, somebody takes it to be so."""
    clause, matrix = embedding.clause, embedding.matrix
    names = matrix.has("naming") and matrix.first("obj", "aux:pass") is not None
    return "considered" if names and clause.rel == "xcomp" and clause.pos == "ADJ" else None


def of_complement(embedding: Embedding) -> Signature | None:
    """Read *plans to leave*, *denied that Chad left*."""
    return lexical(embedding) or None


def of_degree(embedding: Embedding) -> Signature | None:
    """Read *too weak to attack Chad*, *strong enough to attack it*."""
    matrix = embedding.matrix
    if not OF_ADJECTIVE(embedding.clause):
        return None
    degrees = matrix.lexicon.words("degree")
    found = next((degrees[c.lower] for c in matrix.all("advmod") if c.lower in degrees), None)
    if found is None:
        return None
    return "negative" if (found == "negative") != embedding.denied else "possible"


OF_ADJECTIVE = Pattern(rel="advcl xcomp", mark="to", head=Pattern(pos="ADJ"))


def of_supposition(embedding: Embedding) -> Signature | None:
    """Read *Suppose Chad left*, *rumour has it that Chad left*."""
    matrix, clause = embedding.matrix, embedding.clause
    if clause.rel != "ccomp":
        return None
    if SUPPOSE(matrix) and matrix.has("supposing"):
        return "conditional"
    return "possible" if HAS(matrix) and "it" in matrix.forms("expl") else None


SUPPOSE = Pattern(tag="VB", rel="root", without="nsubj aux")
HAS = Pattern(lemma="have")


def of_object(embedding: Embedding) -> Signature | None:
    """Read *dismissed claims that Chad attacked*, the clause hung on the verb."""
    noun, clause = embedding.matrix.first("obj"), embedding.clause
    if noun is None or clause.rel != "ccomp" or not is_that_clause(clause):
        return None
    return noun.effect("noun") or "possible"


def of_participle(embedding: Embedding) -> Signature | None:
    """Read *is expected to leave*, *is going to leave*: such a participle is an adjective."""
    matrix = embedding.matrix
    if matrix.tag not in {"VBN", "VBG"} or not is_infinitive(embedding.clause):
        return None
    return matrix.lexicon.effect(matrix.lower, "adjective", negated=embedding.denied) or None


def of_purpose(embedding: Embedding) -> Signature | None:
    """Read *met the leaders to sign a pact*: a purpose, whatever its label.

    So it is behind a verb of which nothing is listed: *voted to leave*, but *came to regret it*.
    """
    clause, matrix = embedding.clause, embedding.matrix
    if not matrix.is_verb:
        return None
    is_unlisted = clause.rel == "xcomp" and is_infinitive(clause) and not matrix.has("raising")
    return "planned" if has_controller(embedding) or is_unlisted else None


RULES: tuple[Rule, ...] = (
    of_nothing_done,
    of_last_choice,
    of_commitment,
    of_verdict,
    of_supposition,
    of_degree,
    of_noun,
    of_perfect_infinitive,
    of_near_miss,
    of_request,
    of_pending,
    of_prevention,
    of_ending,
    of_charge,
    of_change,
    of_adverbial,
    of_necessity,
    of_control,
    of_naming,
    of_complement,
    of_object,
    of_participle,
    of_purpose,
)
