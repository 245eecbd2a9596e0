"""Dependency tree -> the same tree without some mistakes that parsers of news make.

Each repair is a pattern that is wrong whatever the sentence: a weekday heads no name, and a clause
with *that* and a subject of its own is no relative clause of an addressee. A new one is a
function, a name in the table below and a row in the tests.
"""

from kg.parsing.patterns import Guarded
from kg.parsing.repairs.attachment import (
    addressed_subject,
    agreeing_verb,
    apposed_noun,
    between_phrase,
    blamed_on,
    countryman_before_name,
    fronted_phrase,
    named_as,
    object_before_adjective,
    participle_behind_name,
    participle_behind_time,
    person_behind_place,
    person_behind_post,
    possessive_apposition,
    preposition_of_participle,
    raised_infinitive,
    reduced_relative,
    resulting_adjective,
    second_subject,
    title_with_preposition,
)
from kg.parsing.repairs.content_clauses import CONTENT_CLAUSES
from kg.parsing.repairs.coordination import (
    adjective_behind_and,
    bare_verb,
    clause_behind_and,
    listed_names,
    object_of_second,
    only_other,
    parallel_infinitive,
    parallel_verb,
    partners,
    person_behind_office,
    second_description,
    second_titled,
    serving_title,
    titles_before_name,
    verb_before_noun,
    verb_of_nearest,
)
from kg.parsing.repairs.headlines import HEADLINES, headline_passive, told_in_headline
from kg.parsing.repairs.nonfinite import NONFINITE
from kg.parsing.repairs.noun_phrases import NOUN_PHRASES
from kg.parsing.repairs.objects import (
    MOVED,
    PLEAS,
    name_before_noun,
    named_thing,
    object_before_conjunction,
    particle_before_object,
    perceived_act,
    sum_behind_object,
)
from kg.parsing.repairs.parts_of_speech import (
    counted_by_most,
    counting_pronoun,
    each_other,
    gerund_between,
    got_for_have,
    hyphenated_noun,
    name_as_auxiliary,
    name_in_two,
    noun_as_adverb,
    participle_in_list,
    perfect_before_noun,
    sum_sign,
    verbal_noun,
)
from kg.parsing.repairs.prepositions import (
    PHRASES,
    agent_behind_object,
    based_on,
    clause_in_case,
    first_of_preposition,
    foreign_adverb,
    gerund_behind_amid,
    gerund_behind_noun,
    in_addition_to,
    never_again,
    not_before_phrase,
    noun_of_preposition,
    subject_behind_mark,
    sum_in_kind,
    with_or_without,
)
from kg.parsing.repairs.relatives import RELATIVES
from kg.parsing.repairs.reported_speech import (
    charge_clause,
    concession,
    ground_around_speaker,
    judging_participle,
    outcome_behind_speech,
    quoted_clause,
    reason_behind_gerund,
    second_of_claim,
    shown_behind,
    source_behind_verb,
    speaker_before_verb,
    speaker_in_headline,
    told_around_speaker,
    told_clause,
    untold_particulars,
    verb_behind_quotation,
)
from kg.parsing.repairs.roots import (
    gerund_root,
    participle_behind_comma,
    participle_root,
    verb_behind_apposition,
    verb_behind_content,
    verb_behind_participle,
    verb_behind_relative,
    verb_behind_result,
    verb_between_nouns,
    verb_with_clause,
    word_as_mark,
)
from kg.parsing.repairs.subordination import (
    as_clause,
    circumstance,
    complement_subject,
    conjunction_subject,
    content_clause,
    demanded_clause,
    for_subject,
    governing_participle,
    infinitive_of_noun,
    listed_infinitive,
    outcome_behind_score,
    outer_copula,
    that_relative,
    time_before_conjunction,
)
from kg.parsing.repairs.sums import SUMS
from kg.parsing.repairs.told_content import TOLD_CONTENT
from kg.parsing.repairs.verb_forms import VERB_FORMS
from kg.parsing.repairs.weekdays import WEEKDAYS
from kg.parsing.trees import Sentence, Word

__all__ = ["repair"]


def repair(sentence: Sentence) -> None:
    """Fix a tree in place."""
    for word in sentence.words:
        place = 0
        while place < len(REPAIRS):
            place = fixed(word, place)
    sentence.roots = [w for w in sentence.words if w.head is None]


def fixed(word: Word, start: int) -> int:
    """Let the repairs that fit change a word until its grammar is another; return the next place.

    The rival, asking every repair of every word, takes four times as long.
    """
    grammar = (word.dep, word.pos, word.tag)
    if (grammar, start) not in POSSIBLE:
        later = ((i, REPAIRS[i]) for i in range(start, len(REPAIRS)))
        POSSIBLE[grammar, start] = [(i, each) for i, each in later if each.may_change(word)]
    for place, each in POSSIBLE[grammar, start]:
        if each.fits(word):
            each.fix(word)
            if (word.dep, word.pos, word.tag) != grammar:
                return place + 1
    return len(REPAIRS)


POSSIBLE: dict[tuple[tuple[str, str, str], int], list[tuple[int, Guarded]]] = {}  # by grammar


REPAIRS = (  # in the order in which they are tried on a word
    word_as_mark,
    *HEADLINES,
    name_as_auxiliary,
    sum_sign,
    *VERB_FORMS,
    got_for_have,
    counting_pronoun,
    counted_by_most,
    verbal_noun,
    gerund_between,
    each_other,
    hyphenated_noun,
    name_in_two,
    noun_as_adverb,
    participle_in_list,
    perfect_before_noun,
    foreign_adverb,
    first_of_preposition,
    never_again,
    not_before_phrase,
    in_addition_to,
    based_on,
    gerund_behind_amid,
    noun_of_preposition,
    with_or_without,
    subject_behind_mark,
    sum_in_kind,
    preposition_of_participle,
    clause_behind_and,
    participle_behind_comma,
    reduced_relative,
    participle_behind_name,
    participle_behind_time,
    *WEEKDAYS,
    fronted_phrase,
    title_with_preposition,
    name_before_noun,
    named_thing,
    sum_behind_object,
    particle_before_object,
    between_phrase,
    blamed_on,
    named_as,
    agent_behind_object,
    possessive_apposition,
    listed_names,
    object_of_second,
    only_other,
    partners,
    person_behind_office,
    second_description,
    second_titled,
    serving_title,
    titles_before_name,
    verb_before_noun,
    adjective_behind_and,
    agreeing_verb,
    apposed_noun,
    person_behind_post,
    person_behind_place,
    countryman_before_name,
    second_subject,
    resulting_adjective,
    object_before_adjective,
    speaker_in_headline,
    told_clause,
    shown_behind,
    second_of_claim,
    *TOLD_CONTENT,
    *CONTENT_CLAUSES,
    untold_particulars,
    charge_clause,
    reason_behind_gerund,
    judging_participle,
    concession,
    outcome_behind_speech,
    quoted_clause,
    verb_behind_quotation,
    told_around_speaker,
    ground_around_speaker,
    addressed_subject,
    raised_infinitive,
    *SUMS,
    verb_between_nouns,
    verb_with_clause,
    participle_root,
    verb_behind_participle,
    verb_behind_relative,
    verb_behind_apposition,
    verb_behind_content,
    verb_behind_result,
    gerund_root,
    complement_subject,
    perceived_act,
    *PLEAS,
    *MOVED,
    object_before_conjunction,
    time_before_conjunction,
    parallel_infinitive,
    parallel_verb,
    verb_of_nearest,
    bare_verb,
    conjunction_subject,
    governing_participle,
    *NONFINITE,
    circumstance,
    as_clause,
    clause_in_case,
    *PHRASES,
    listed_infinitive,
    gerund_behind_noun,
    for_subject,
    infinitive_of_noun,
    outcome_behind_score,
    outer_copula,
    that_relative,
    *RELATIVES,
    demanded_clause,
    content_clause,
    *NOUN_PHRASES,
    source_behind_verb,
    speaker_before_verb,
    headline_passive,
    told_in_headline,
)
