"""Article -> the speech of each sentence: its reports, or the quotation that it goes on with."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from kg.coreference.litigants import sides_of
from kg.coreference.wording import refer_back
from kg.english.lexicon import Family, load_lexicon
from kg.mentions import slug
from kg.model import Document, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.quotations import is_quoted, quoted_ranges
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.continuation import Article
from kg.statements.attribution.issuing import issuing_body, undersigned
from kg.statements.attribution.reports import reports
from kg.statements.attribution.speeches import signatory
from kg.statements.attribution.transcripts import Voice, voices
from kg.statements.attribution.values import UNNAMED, Report
from kg.statements.attribution.written import authors
from kg.statements.relations.concepts import concept

__all__ = ["Speech", "speeches", "with_own_side"]

THEY, IT = "they", "it"
PLURAL = "NNS"  # tag of a common noun
SEXES: tuple[Family, ...] = ("masculine", "feminine")
Ranges = Sequence[tuple[int, int]]  # of characters inside quotation marks


@dataclass(frozen=True, slots=True)
class Speech:
    """What is reported and quoted in one sentence.

    `continued` is the report of another sentence whose quotation goes on over all of this one,
    `voice` who speaks where the text is a transcript, `author` who writes *I* in a mail;
    `last_named` whom *he*, *she*, *they* mean as speakers whom nothing else tells, by their index.
    """

    sentence: Sentence
    reports: Sequence[Report]
    continued: Report | None
    quoted: Ranges
    voice: Voice | None = None
    author: Mention | None = None
    last_named: Mapping[int, Mention] = field(default_factory=dict)

    def reports_of(self, word: Word) -> list[Report]:
        """Return the reports that a word stands in, the innermost first, not one by itself."""
        own = [r for r in self.reports if word.i in r.content and r.verb is not word]
        outer = [r for r in [self.continued] if r is not None and not (own and r is UNNAMED)]
        return [*own, *outer]

    def is_quoted(self, word: Word) -> bool:
        """Return whether a word stands inside quotation marks."""
        return is_quoted(word.start, self.quoted)

    def is_direct(self, report: Report) -> bool:
        """Return whether all that is reported is quoted: *said it would “protect” them* is not."""
        reported = (w for w in self.sentence.words if w.i in report.content and w.pos != "PUNCT")
        first = next(reported, None)
        return first is None or self.is_quoted(first)


def speeches(
    sentences: Sequence[Sentence],
    document: Document,
    mentions: Mapping[int, Mention],
    ontology: Ontology,
    earlier: Collection[Mention] = (),
) -> list[Speech]:
    """Return the speech of each sentence of an article; `earlier` is who is meant before them."""
    text = document.text
    quoted = quoted_ranges(text)
    found = [reports(sentence, partial(is_speaker, ontology)) for sentence in sentences]
    continued = Article(sentences, found, quoted, text).continued()
    named = [*earlier, *mentions.values()]
    spoken = voices(sentences, document, named, ontology)
    writer = author(document, named, ontology)
    last_named = dict(named_before(found, mentions, ontology)) | dict(crowds(found, mentions))
    for noun, teller in authors(sentences, found):
        who = mentions.get(teller.i) or last_named.get(teller.i) or concept(teller)
        last_named[noun.i] = refer_back([noun], who)
    return [
        Speech(sentence, found[n], continued.get(n), quoted, spoken[n], writer, last_named)
        for n, sentence in enumerate(sentences)
    ]


def named_before(
    found: Sequence[Sequence[Report]], mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[tuple[int, Mention]]:
    """Yield whom *he said* means, where nothing else tells: the last person named as a speaker."""
    sources = (each.source for reports in found for each in reports if each.source is not None)
    last: Mention | None = None
    for source in sorted(set(sources), key=lambda word: word.i):
        known = mentions.get(source.i)
        if known is not None and source.is_name and ontology.is_person(known.entity.type):
            last = known
        elif known is None and last is not None and may_be(source, last):
            yield source.i, replace(last, text=source.text, start=source.start, end=source.end)


def crowds(
    found: Sequence[Sequence[Report]], mentions: Mapping[int, Mention]
) -> Iterator[tuple[int, Mention]]:
    """Yield whom *they* or *it* means as speakers where nothing else tells: *officials*, *a firm*.

    They spoke in the same sentence or the one before, and nobody else did since.
    """
    before: tuple[str, Mention] | None = None
    for told in found:
        last, before = before, None
        sources = {each.source.i: each.source for each in told if each.source is not None}
        for _, source in sorted(sources.items()):
            is_open = source.i not in mentions or adds(source)
            if last is not None and source.lower == last[0] and is_open:
                last = source.lower, refer_back([source], last[1])
                yield source.i, last[1]
            else:
                pronoun = pronoun_for(source)
                unnamed = with_own_side(concept(source), source)
                last = (pronoun, mentions.get(source.i) or unnamed) if pronoun else None
            before = last


def adds(source: Word) -> bool:
    """Read *it added*, *it also said*: who spoke last does."""
    said = source.head
    return said is not None and (said.has("adding") or "also" in said.forms("advmod"))


def pronoun_for(source: Word) -> str:
    """Return the pronoun that goes on with who speaks: several, a body, a report; "" for others."""
    is_body = source.lexicon.words("named kind").get(source.lemma) == "body"
    is_thing = is_body or source.has("evidence noun")
    return THEY if source.tag == PLURAL else IT if is_thing else ""


def with_own_side(who: Mention, noun: Word) -> Mention:
    """Return a speaker who may say *we*: *officials*, *a firm*, no *witness*, no *comments*."""
    is_words = noun.has("evidence noun") or noun.has("speech noun")
    return replace(who, side=who.entity) if pronoun_for(noun) and not is_words else who


def may_be(word: Word, person: Mention) -> bool:
    """Return whether a word is *he* or *she* and may mean a person."""
    is_personal = any(word.has(family) for family in SEXES)
    return is_personal and word.lexicon.agrees(word.lower, person.entity.label)


def author(document: Document, named: Sequence[Mention], ontology: Ontology) -> Mention | None:
    """Return who writes *I*: the author of a text, the court of a judgment, who gives it out."""
    if (signers := undersigned(document.text)) is not None:
        return Mention(signers, signers.label, 0, 0, side=signers)
    kind = ontology.person if document.author else kind_of_court(document, ontology)
    name = document.author or document.source
    if not kind:
        lexicon = load_lexicon()
        own = signatory(document, ontology, lexicon) or issuing_body(document, ontology, lexicon)
        name, kind = (own.label, own.type) if own is not None else ("", "")
    if not name or not kind:
        return None
    alike = (each for each in named if each.entity.label == name)
    known = next(alike, None)
    who = known.entity if known is not None else Entity(slug(name), name, kind)
    return Mention(who, name, 0, 0, side=known.side if known is not None else None)


def kind_of_court(document: Document, ontology: Ontology) -> str:
    """Return what the source of a judgment is, "" of any other document."""
    words = document.source.lower().split()
    known = load_lexicon().words("court word")
    court = next((word for word in words if word in known), "")
    is_judgment = court and sides_of(document.title)
    return (ontology.class_of_noun(court) or ontology.unnamed) if is_judgment else ""


def is_speaker(ontology: Ontology, noun: Word) -> bool:
    """Return whether a noun, capital or not, is somebody who speaks: *Governor*, *police*."""
    kind = ontology.class_of_noun(noun.lower) or ""
    return noun.lower in ontology.titles or ontology.has_trait(kind, "isAgent")
