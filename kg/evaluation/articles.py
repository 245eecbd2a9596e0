"""Annotated articles -> the events that people found in them; tests/gold/news/README.md."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, get_args

from kg.documents import read_documents
from kg.documents.headers import header_lines
from kg.errors import GoldError, why
from kg.evaluation.files import articles_in, held_names, text_of
from kg.model import ROLES, Document, Modality, Polarity, Role, Tense

__all__ = ["AnnotatedArticle", "GoldEvent", "GoldParticipant", "read_articles"]

SEE = "see tests/gold/news/README.md"


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """Who or what takes part; `means` is the name that a pronoun or description stands for."""

    role: Role
    text: str
    named: bool
    means: str = ""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as people annotated it; `start` is where the article has its sentence."""

    sentence: str
    start: int
    trigger: str
    event: str
    participants: tuple[GoldParticipant, ...]
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "past"
    speaker: str = ""
    time: str = ""
    place: str = ""
    also: str = ""  # another name of the event

    @property
    def named(self) -> list[GoldParticipant]:
        """Return those who take part that have a name."""
        return [each for each in self.participants if each.named]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and its events in the order of the text; `held` if rules are made without it."""

    name: str
    kind: str
    document: Document
    events: tuple[GoldEvent, ...]
    held: bool = False


class Field(NamedTuple):
    """What a field holds, and which values it may have if not any."""

    holds: type
    required: bool = True
    choices: tuple[str, ...] = ()


SORTS = {str: "a text", list: "a list", bool: "true or false"}  # as messages call them
EVENT = {
    "sentence": Field(str),
    "trigger": Field(str),
    "event": Field(str),
    "participants": Field(list),
    "polarity": Field(str, choices=get_args(Polarity)),
    "modality": Field(str, choices=get_args(Modality)),
    "tense": Field(str, choices=get_args(Tense)),
    "speaker": Field(str, required=False),
    "time": Field(str, required=False),
    "place": Field(str, required=False),
    "also": Field(str, required=False),
}
PARTICIPANT = {
    "role": Field(str, choices=ROLES),
    "text": Field(str),
    "named": Field(bool),
    "means": Field(str, required=False),
}


def read_articles(path: Path) -> Iterator[AnnotatedArticle]:
    """Yield an annotated article, or those of a folder, sorted by name.

    Raises:
        GoldError: a part is missing, or a line does not follow the format or its article.
    """
    held = held_names(path if path.is_dir() else path.parent)
    for file, events in articles_in(path):
        (document,) = read_documents([str(file)])
        found = tuple(read_events(events, document.text, file.name))
        name = file.stem
        yield AnnotatedArticle(name, kind_of(file), document, found, held=name in held)


def kind_of(file: Path) -> str:
    """Return what kind of article it is, by its header."""
    kind = header_lines(text_of(file)).get("kind", "")
    if not kind:
        msg = f"{file}: no header with a kind: begin with lines Title:, Date:, Source:, Licence: "
        raise GoldError(msg + f"and Kind:, then an empty line, {SEE}")
    return kind


def read_events(file: Path, text: str, article: str) -> Iterator[GoldEvent]:
    """Yield the events of a file, one a line."""
    for number, line in enumerate(text_of(file).split("\n"), start=1):
        if line.strip():
            where = f"{file}:{number}"
            row = checked(parsed(line, where), EVENT, where)
            yield placed(row, text, article, where)


def parsed(line: str, where: str) -> object:
    """Return what a line of JSON holds."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        msg = f"{where}: not JSON ({why(error)}): write one event a line, {SEE}"
        raise GoldError(msg) from error


def checked(row: object, fields: Mapping[str, Field], where: str) -> dict[str, Any]:
    """Return an object of JSON, or say which of its fields is wrong."""
    if not isinstance(row, dict):
        msg = f'{where}: not an object: write {{"{next(iter(fields))}": …}}, {SEE}'
        raise GoldError(msg)
    missing = [name for name, field in fields.items() if field.required and name not in row]
    if missing:
        msg = f'{where}: no "{missing[0]}": add it, {SEE}'
        raise GoldError(msg)
    for name, value in row.items():
        check_field(name, value, fields, where)
    return row


def check_field(name: str, value: object, fields: Mapping[str, Field], where: str) -> None:
    """Refuse an unknown field, and a value that its field cannot have."""
    field = fields.get(name)
    if field is None:
        msg = f'{where}: unknown field "{name}": use {", ".join(fields)}'
    elif not isinstance(value, field.holds):
        msg = f'{where}: "{name}" is not {SORTS[field.holds]}: correct it, {SEE}'
    elif field.choices and value not in field.choices:
        msg = f'{where}: unknown {name} "{value}": use {", ".join(field.choices)}'
    else:
        return
    raise GoldError(msg)


def placed(row: Mapping[str, Any], text: str, article: str, where: str) -> GoldEvent:
    """Return the event of a line, whose words must be in its article."""
    sentence = row["sentence"]
    participants = [checked(each, PARTICIPANT, where) for each in row["participants"]]
    check_words(sentence, text, article, where)
    for words in (row["trigger"], *(each["text"] for each in participants)):
        check_words(words, sentence, "its sentence", where)
    found = tuple(GoldParticipant(**each) for each in participants)
    return GoldEvent(**{**row, "participants": found}, start=text.index(sentence))


def check_words(words: str, text: str, place: str, where: str) -> None:
    """Refuse words that are not in a text."""
    if not words or words not in text:
        msg = f'{where}: "{words}" is not in {place}: copy it exactly'
        raise GoldError(msg)
