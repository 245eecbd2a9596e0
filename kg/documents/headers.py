"""Head of a text -> the fields of a document: front matter, headers, dateline, first lines."""

import re
from collections.abc import Iterator, Mapping
from email.utils import parseaddr
from itertools import islice
from typing import Any, Final

from kg.documents.columns import Columns, name_of
from kg.documents.dates import DATE
from kg.english.lexicon import load_lexicon
from kg.english.patterns import AND

__all__ = [
    "HEADER_LINE",
    "dateline",
    "header_lines",
    "is_header",
    "listed_fields",
    "subject_of",
    "unbracketed",
    "unfenced",
    "writer_in",
]

FENCED: Final = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?\n)\1[ \t]*\n+", re.DOTALL)
HEADER_LINE: Final = re.compile(r"([A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(.*)")
FIELDS: Final = ("id", "title", "date", "source", "url")  # of a document
NAMES: Final = frozenset(  # of a header of plain text, beside those of the columns of a table
    (
        *("licence", "license", "kind", "to", "cc", "bcc", "sent", "reply_to", "message_id"),
        *("tags", "category", "categories", "section", "keywords", "language", "lang", "layout"),
        *("byline", "classification", "reference", "copyright", "type", "location", "place"),
        "updated",
    )
)
WIDE: Final = re.compile(r"^([A-Z][a-z]{1,7}) {4,}(?=\S)")  # *Subject      Rain*: a lost colon
WRAPPED: Final = re.compile(r"\n {4,}")
SUBJECT: Final = "subject"
REPLY: Final = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr)(?:\[\d+\])?\s*:\s*|\[[^\]]{1,40}\]\s*)+(?=\S)", re.IGNORECASE
)
NO_SUBJECT: Final = re.compile(r"\s*(?:re|fwd?)\s*:?\s*", re.IGNORECASE)
URL: Final = "url"  # of a page that a program saved, with fields of its own
SENT: Final = "sent"  # how a saved e-mail calls its date
NOTHING: Final = ("null", "~", "Null", "NULL")  # how YAML writes that there is none
FROM: Final = "from"  # and who wrote it
VIA: Final = " via "  # how a list names who wrote
TURNED: Final = re.compile(
    r"\"?(?P<last>[A-Z][\w'’ -]{0,30}), (?P<first>[A-Z][\w.'’ -]{0,30}?)\"? *<[^<>]*>"
)
MAIL: Final = frozenset({"to", SUBJECT, SENT})  # what beside that tells that it is one
WRITERS: Final = ("author", "authors", "creator", "creators", "byline", "by")
SEVERAL: Final = re.compile(rf",\s+|\s+&\s+|\s+{AND}\s+")
LONGEST_NAME: Final = 4  # words
IN_QUOTES: Final = re.compile(r"^[\"'](.*)[\"']$")
FIELD: Final = re.compile(r"[-*+][ \t]+\*\*([A-Za-z][\w -]{0,30}?)(?::\*\*|\*\*[ \t]*:)(.*)")
LISTED: Final = re.compile(rf"\A\s*(?:#[^\n]*\n\s*){{1,3}}(?P<fields>(?:{FIELD.pattern}\n){{2,}})")
BRACKETED: Final = re.compile(r"(?m)^\[([A-Za-z]{3,12})\](?= \S)")
LABELS: Final = frozenset({"title", "headline", "date", "source"})
FIRST: Final = 3_000  # letters in which they stand
FEWEST: Final = 2
DATELINE: Final = re.compile(
    rf"(?:(?!{DATE})[A-Z][\w.,/' -]{{1,60}}?,? )?"
    rf"\(?(?:[A-Z][\w. ]{{1,40}}, )?(?P<date>{DATE})?\)?[ ,]*"
    r"(?:\((?P<source>[A-Z][\w. ]{1,30})\))?[ ]*(?:[-–—]{1,2})[ ]"
)


FIRST_LINES: Final = 8  # in which a dateline stands


def headed(text: str) -> dict[str, str]:
    r"""Split *Title: …*, *Date: …* lines and the blank line after them from a text.

    >>> headed("Title: Rain\nDate: 2024-06-27\n\nIt rained.")
    {'title': 'Rain', 'date': '2024-06-27', 'text': 'It rained.'}
    >>> headed("Date: none.\nIt rained.")
    {'text': 'Date: none.\nIt rained.'}
    """
    fields = fields_of(header_lines(text))
    rest = text.partition("\n\n")[2].lstrip("\n")
    return {**fields, "text": rest} if fields else {"text": text}


def header_lines(text: str) -> dict[str, str]:
    r"""Return what the lines before the first blank one say, if all of them are of a header.

    >>> header_lines("Title: Rain\nKind: weather\n\nIt rained.")
    {'title': 'Rain', 'kind': 'weather'}
    >>> header_lines("From:     Ada Holm\nSubject      Rain in\n             Dorn\n\nIt rained.")
    {'from': 'Ada Holm', 'subject': 'Rain in Dorn'}
    """
    head, gap, _ = text.partition("\n\n")
    whole = WRAPPED.sub(" ", head.rstrip("\n"))
    found = [HEADER_LINE.fullmatch(WIDE.sub(r"\1: ", line)) for line in whole.split("\n")]
    lines = {name_of(match[1]): unquoted(match[2].strip()) for match in found if match}
    return lines if gap and all(found) and is_header(lines) else {}


def unbracketed(text: str) -> str:
    r"""Return a text with *[Title] Rain* above it as *Title:  Rain*, as long as before.

    >>> unbracketed("[Title] Rain in Dorn\n[Date] 5 March 2031\n\nIt rained.")
    'Title:  Rain in Dorn\nDate:  5 March 2031\n\nIt rained.'
    """
    found = [each for each in BRACKETED.finditer(text[:FIRST]) if name_of(each[1]) in LABELS]
    if len(found) < FEWEST:
        return text
    head = BRACKETED.sub(lambda each: f"{each[1]}: ", text[:FIRST])
    return head + text[FIRST:]


def unquoted(value: str) -> str:
    """Return a value without the quotation marks around it, as front matter has them.

    >>> unquoted('"2031-03-05"'), unquoted('"We" and "they"')
    ('2031-03-05', '"We" and "they"')
    """
    inside = value[1:-1]
    is_quoted = len(value) > 1 and value[0] == value[-1] == '"' and '"' not in inside
    return inside if is_quoted else value


def is_header(names: Mapping[str, str]) -> bool:
    """Return whether lines are a header: each has a known name, or at least two of them have."""
    known = [name for name in names if name in NAMES or Columns().chosen([name])]
    return len(known) == len(names) or len(known) >= 2 > len(names) - len(known)


def fields_of(found: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields of a document among the entries of a header.

    >>> fields_of({"layout": "post", "subject": "Rain", "sent": "27 June 2024"})
    {'title': 'Rain', 'date': '27 June 2024'}
    """
    told = {name: value for name, value in found.items() if value not in NOTHING}
    told = {"date": found[SENT], **told} if SENT in found else told
    if told.get(SUBJECT):
        told = {**told, SUBJECT: subject_of(str(told[SUBJECT]))}
    fields = Columns().fields(told)
    kept: dict[str, str] = {name: str(fields[name]) for name in FIELDS if name in fields}
    writer = writer_in(str(found[FROM])) if FROM in found and MAIL & found.keys() else ""
    return {**kept, "author": writer, "source": writer} if writer else kept


def writer_in(line: str) -> str:
    """Return the name of who wrote an e-mail, "" where only an address is known.

    >>> writer_in("'Ada Holm' via Dorn List <list@dorn.example>"), writer_in("ada@dorn.example")
    ('Ada Holm', '')
    >>> writer_in("Holm, Ada B <ada@dorn.example>")
    'Ada B Holm'
    """
    if turned := TURNED.fullmatch(line.strip()):
        return f"{turned['first']} {turned['last']}"
    return parseaddr(line)[0].split(VIA)[0].strip("'\" ")


def subject_of(line: str) -> str:
    """Return the subject of an e-mail without what replies and lists put before it.

    >>> subject_of("Re: [dorn-list] Fwd: Rain in Dorn"), subject_of("Re:")
    ('Rain in Dorn', '')
    """
    return REPLY.sub("", line, count=1) if NO_SUBJECT.fullmatch(line) is None else ""


def unfenced(text: str) -> dict[str, str]:
    r"""Split YAML or TOML front matter from a text, whatever else stands in it.

    >>> unfenced("---\ntitle: Rain\ntags: [a, b]\n---\nIt rained.")
    {'title': 'Rain', 'text': 'It rained.'}
    """
    fence = FENCED.match(text)
    found = loaded(fence[1], fence[2]) if fence else None
    if not fence or not isinstance(found, dict):
        return headed(text)
    entries = {name_of(str(name)): value for name, value in found.items()}
    writer = sole_person([entries.get(name) for name in WRITERS])
    named = {"writer": writer} if writer else {}
    return {**fields_of(entries), **named, "text": text[fence.end() :]}


def sole_person(told: object) -> str:
    """Return the one person whom the entries for who wrote a text name, "" if they are several.

    >>> sole_person(["Holm, Anna", "Labour Party"]), sole_person("Anna Holm, Jon Lind")
    ('Anna Holm', '')
    """
    names = set(names_in(told))
    return names.pop() if len(names) == 1 else ""


def names_in(told: object) -> Iterator[str]:
    """Yield the names of persons in a value of front matter, in the order that they are said in."""
    if isinstance(told, list):
        for each in told:
            yield from names_in(each)
    elif isinstance(told, dict):
        yield from names_in(told.get("name"))
    elif isinstance(told, str):
        lexicon = load_lexicon()
        last, _, first = told.partition(", ")
        is_turned = " " not in last and lexicon.knows_given_name(first.split(" ")[0])
        names = [f"{first} {last}"] if is_turned else SEVERAL.split(told)
        for name in names:
            words = name.split()
            is_known = 1 < len(words) <= LONGEST_NAME and lexicon.knows_given_name(words[0])
            if is_known or len(names) > 1:
                yield " ".join(words)


def listed_fields(text: str) -> dict[str, str]:
    r"""Split a list of fields from Markdown, as programs that save pages write it below a heading.

    >>> listed_fields("# Page\n\n- **URL**: https://a.example/b\n- **Domain**: a.example\n\nRain.")
    {'source': 'a.example', 'url': 'https://a.example/b', 'text': '# Page\n\n\nRain.'}
    """
    found = LISTED.match(text)
    lines = FIELD.findall(found["fields"]) if found is not None else []
    named = {name_of(name): value.strip() for name, value in lines}
    is_saved = len(lines) > 1 and URL in named and len(Columns().chosen(named)) > 1
    if found is None or not (is_saved or is_header(named)):
        return {"text": text}
    first, last = found.span("fields")
    return {**fields_of(named), "text": text[:first] + text[last:]}


def loaded(mark: str, matter: str) -> object:
    """Return what front matter holds, None if it is none."""
    import tomllib  # both are seldom needed

    import yaml

    try:
        if mark == "---":
            return yaml.load(matter, Loader=yaml.BaseLoader)  # all are texts
        return tomllib.loads(matter)
    except (yaml.YAMLError, ValueError, RecursionError):
        return line_by_line(matter)


def line_by_line(matter: str) -> dict[str, str] | None:
    r"""Return what lines of front matter say that no parser can read, None if none says anything.

    >>> line_by_line('title: "The "old" guard"\ndate: "2031-03-05"')
    {'title': 'The "old" guard', 'date': '2031-03-05'}
    """
    found = filter(None, map(HEADER_LINE.fullmatch, matter.split("\n")))
    lines = {match[1]: IN_QUOTES.sub(r"\1", match[2].strip()) for match in found}
    return {name: value for name, value in lines.items() if value} or None


def is_placed(found: re.Match[str]) -> bool:
    """Tell *(AFP)* from *(New York)*, both before a dash and without a place before them."""
    name = found["source"] or ""
    is_agency = name.isupper() or load_lexicon().has(name.lower(), "news source")
    return found[0][0] != "(" or is_agency


def dateline(text: str) -> dict[str, str]:
    """Return the date and the agency that an article begins with, below its title.

    >>> dateline("GENEVA, June 27, 2024 (AFP) — Talks began.")
    {'date': 'June 27, 2024', 'source': 'AFP'}
    >>> dateline("Talks began - and ended."), dateline("(New York) — Talks began.")
    ({}, {})
    >>> dateline("(AFP) - Talks began."), dateline("(Dorn, March 5, 2031) - Talks began.")
    ({'source': 'AFP'}, {'date': 'March 5, 2031'})
    """
    lines = (line.strip()[:200] for line in text[:5_000].split("\n"))
    found = map(DATELINE.match, islice(filter(None, lines), FIRST_LINES))
    dated = (each for each in found if each and (each["date"] or is_placed(each)))
    told = ({name: day for name, day in each.groupdict().items() if day} for each in dated)
    return next(filter(None, told), {})
