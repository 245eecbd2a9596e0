"""Records of a table or dump -> Documents: fields by their columns, dates by the whole column."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.documents.blocks.turns import turns
from kg.documents.content import Content
from kg.documents.dates import LONGEST, Days, clear_day, days_of, is_missing, order_of
from kg.documents.fields import document_of
from kg.documents.guards import guarded
from kg.documents.iris import is_iri
from kg.documents.markup import is_page, page_fields
from kg.documents.pieces import text_of_field
from kg.english.patterns import SAYS_THAT
from kg.errors import DocumentError, warn
from kg.model import Document

__all__ = ["Record", "documents_of"]

CLAIMS = ("euvsdisinfo.eu",)  # sites whose records are claims
DISINFO = "disinfo:"  # how EUvsDisinfo marks the title of a claim
SAYS = re.compile(rf"^{SAYS_THAT}")
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")  # of a name in an address
HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)
BETWEEN = re.compile(r"[,;+]")  # the outlets of a claim
BY_SOMEBODY = "claim"  # in the place of who made one of which a fact-check only asks
SHORTEST_CLAIM = 3  # words of a title that is one
AT_TIME = re.compile(r",? (?:time )?\(?\d{1,2}(?::\d\d){1,2}\)?$")  # in a broadcast
LABEL = "(({}))"  # what a transcript writes before the words of a speaker
LONGEST_LABEL = 40  # letters
DAY_FIRST = "event_id_cnty"  # a column that only ACLED has, which writes 03/04/2031 for 3 April
ORDER = "order"  # of day, month and year in the dates of a record
WRITTEN = ("text", "title", "claim")  # fields that may be HTML
SERVICE = "service"  # how Telegram marks what is no message, such as a new name
UNDATED = "have no clear date: undated; write it as 2024-06-27"
ENGLISH = ("en", "eng", "english")


class Record(NamedTuple):
    """A row or object of a file, its number, and `where` it is for messages."""

    number: int
    where: str
    row: Mapping[str, object]


Found = Record | DocumentError


@dataclass
class Left:
    """How many records were left out, or lost their date, and the first of each kind."""

    counts: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def add(self, what: str, where: str) -> None:
        """Count one."""
        self.counts[what] += 1
        self.first.setdefault(what, where)

    def tell(self, name: str, total: int) -> None:
        """Warn of each kind once."""
        for what, count in sorted(self.counts.items()):
            warn(f"{name}: {count} of {total} records {what} (first: {self.first[what]})")


def documents_of(found: Iterable[Found], content: Content) -> Iterator[Document | DocumentError]:
    """Yield the documents of records; a bad record does not stop the others."""
    left, total = Left(), 0
    for record in dated(articles(found, content, left), left):
        total += 1
        if isinstance(record, DocumentError):
            yield record
        elif record.row:
            yield from guarded(document(record, content), record.where)
    left.tell(content.name, total)


def document(record: Record, content: Content) -> Iterator[Document]:
    """Yield the document of a record."""
    fallback = f"{content.stem}-{record.number}"
    yield document_of(
        addressed(record.row), where=record.where, fallback=fallback, origin=content.origin
    )


def addressed(row: Mapping[str, object]) -> Mapping[str, object]:
    """Return the fields of a record with its address, which may be all that names it."""
    name = str(row.get("id", ""))
    return {**row, "url": name} if "url" not in row and is_iri(name) else row


def articles(found: Iterable[Found], content: Content, left: Left) -> Iterator[Found]:
    """Yield records with the fields of a document, with none where they say nothing."""
    for record in found:
        if isinstance(record, DocumentError):
            yield record
            continue
        try:
            fields = fields_of(record, content)
        except DocumentError as error:
            yield error
            continue
        if is_foreign(fields) and not content.any_language:
            left.add("are not in English: left out, --any-language reads them", record.where)
            fields = {}
        else:
            fields = {} if record.row.get("type") == SERVICE else with_text(fields)
            if "text" not in fields and content.columns.has_text(record.row):
                left.add("have no text: left out", record.where)
                fields = {}
        yield record._replace(row=fields)


def fields_of(record: Record, content: Content) -> dict[str, object]:
    """Return the fields of a record; a text that is a whole page tells those that it lacks."""
    fields = content.columns.fields(record.row)
    page = fields.get("text")
    if isinstance(page, str) and is_page(page):
        told = page_fields(page, record.where)
        fields = {**{name: each for name, each in told.items() if each}, **fields}
        fields["text"] = told["text"]
    fields = without_markup(fields)
    return fields | ({ORDER: "dmy"} if DAY_FIRST in record.row else {})


def without_markup(fields: Mapping[str, object]) -> dict[str, object]:
    """Return the fields with the text of those that programs keep as HTML.

    >>> without_markup({"title": "Rain &amp; Snow", "text": "<p>It rained.</p>", "id": 1})
    {'title': 'Rain & Snow', 'text': 'It rained.', 'id': 1}
    """
    return {
        name: text_of_field(value) if name in WRITTEN and isinstance(value, str) else value
        for name, value in fields.items()
    }


def with_text(fields: dict[str, object]) -> dict[str, object]:
    """Return the fields with a text: a claim by who made it, or where there is none a headline.

    A fact-check asks in its headline what somebody claims.

    >>> with_text({"title": "Did it rain?", "claim": "It rained."})["text"]
    '((claim)) It rained.'
    """
    speaker = fields.get("claimant")
    if speaker and is_claim(fields):
        fields = without_role(fields)
        return {**fields, "text": claimed(fields, str(speaker)), "source": written(speaker)}
    if "speaker" in fields and "text" in fields:
        return {**fields, "text": spoken(str(fields["text"]), str(fields["speaker"]))}
    if "claim" in fields and "text" not in fields:
        return {**fields, "text": claimed({"claim": fields["claim"]}, BY_SOMEBODY)}
    if "text" not in fields and "title" in fields:
        return {**fields, "text": fields["title"]}
    return fields


def without_role(fields: dict[str, object]) -> dict[str, object]:
    """Return a claim without a title that is too short for one: what its speaker is.

    >>> without_role({"title": "Governor", "claim": "It rained."})
    {'claim': 'It rained.'}
    """
    is_role = "claim" in fields and len(str(fields.get("title", "")).split()) < SHORTEST_CLAIM
    return {name: each for name, each in fields.items() if name != "title" or not is_role}


def spoken(text: str, speaker: str) -> str:
    """Return a speech behind a label, unless it has some of its own.

    >>> spoken("It rained.", "Ada Holm"), spoken("MS HOLM: It rained.", "Ada Holm")
    ('((Ada Holm)) It rained.', 'MS HOLM: It rained.')
    """
    return text if turns(text) else f"{LABEL.format(label_of(speaker))} {text}"


def label_of(speaker: str) -> str:
    """Return whom a label names.

    >>> label_of("ada-holm"), label_of("Dorn Wire (Klow)")
    ('Ada Holm', 'Dorn Wire Klow')
    """
    name = "".join(letter for letter in written(speaker) if letter not in "()")
    return name[:LONGEST_LABEL].strip()


def written(name: object) -> str:
    """Return a name as texts have it, where data have that of an address: *ada-holm*.

    >>> written("ada-holm"), written("Dorn Evening (Dorn 1), time 01:18:42")
    ('Ada Holm', 'Dorn Evening (Dorn 1)')
    """
    text = AT_TIME.sub("", str(name).strip())
    return text.replace("-", " ").title() if SLUG.fullmatch(text) else text


def is_claim(fields: Mapping[str, object]) -> bool:
    """Return whether a record tells what somebody claims: its site or its columns say so.

    >>> is_claim({"title": "It rained.", "id": "https://euvsdisinfo.eu/report/it-rained/"})
    True
    """
    hosts = (HOST.match(str(fields.get(name, ""))) for name in ("id", "url"))
    of_claims = any(host[1].lower() in CLAIMS for host in hosts if host)
    return of_claims or bool(fields.keys() & {"claim", "disproof"})


def claimed(fields: Mapping[str, object], speaker: str) -> str:
    r"""Return what an outlet claims, as a transcript would have it; the disproof is no part of it.

    >>> claimed({"title": "DISINFO: It rained."}, "Wire, Post")
    '((Wire)) It rained.'
    """
    first = BETWEEN.split(speaker)[0]
    label = LABEL.format(label_of(first))
    said = [str(fields[name]) for name in ("title", "claim", "text") if name in fields]
    said = list(dict.fromkeys(without_mark(each) for each in said))
    said = [each for each in said if not any(each in other for other in said if other != each)]
    return "\n\n".join(f"{label} {each}" for each in said)


def without_mark(title: str) -> str:
    """Return a claim without the mark that tells it is one, or that somebody says so.

    >>> without_mark("DISINFO: It rained."), without_mark("Says the rain has stopped.")
    ('It rained.', 'The rain has stopped.')
    """
    if title.lower().startswith(DISINFO):
        return title[len(DISINFO) :].strip()
    bare = SAYS.sub("", title.strip())
    return bare[:1].upper() + bare[1:]


def is_foreign(fields: Mapping[str, object]) -> bool:
    """Return whether a table says that an article is in another language.

    >>> is_foreign({"language": "German"}), is_foreign({"language": "en-GB"}), is_foreign({})
    (True, False, False)
    """
    named = str(fields.get("language", "en")).strip().lower()
    return not is_claim(fields) and named.replace("_", "-").split("-")[0] not in ENGLISH


def dated(found: Iterable[Found], left: Left) -> Iterator[Found]:
    """Yield records with their day; from the first that may be two days on, after the last one.

    Then the column tells: in one with 06/27/2024, 03/04/2024 is the 4th of March. Else the form
    does, if it is known to write the day first.
    """
    seen: dict[str, Days] = {}  # one of each order tells as much as all
    waiting: list[tuple[Found, Days]] = []
    for record in found:
        days = days_in(record)
        if len(days) == 1:
            seen.setdefault(*next((order, days) for order in days))
        if waiting or len(set(days.values())) > 1:
            waiting.append((record, days))
        else:
            yield with_day(record, days, "", left)
    order = order_of(seen.values())
    for record, days in waiting:
        yield with_day(record, days, order or order_of_form(record), left)


def order_of_form(record: Found) -> str:
    """Return the order of dates as far as the names of the columns tell it."""
    return "" if isinstance(record, DocumentError) else str(record.row.get(ORDER, ""))


def days_in(record: Found) -> Days:
    """Return the days that the date of a record may be."""
    return {} if isinstance(record, DocumentError) else days_of(date_text(record))


def date_text(record: Record) -> str:
    """Return what stands in the place of the date."""
    value = record.row.get("date")
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else " ".join(str(value).split())


def with_day(record: Found, days: Days, order: str, left: Left) -> Found:
    """Return a record with its day, or without one if it is not clear."""
    if isinstance(record, DocumentError) or "date" not in record.row:
        return record
    text, day = date_text(record), clear_day(days, order)
    if day is None and not is_missing(text):
        left.add(UNDATED, f'{record.where}, "{text[:LONGEST]}"')
    return record._replace(row={**record.row, "date": day})
