"""pol:knownUntil, pol:tenure -> until when offices are known, and when each tenure ended."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from rdflib import OWL

from kg.errors import OntologyError
from kg.ontology.turtle import Facts, local
from kg.ontology.values import Actor, Tenure, first_day, last_day

__all__ = ["read_known_until", "with_ends"]

KNOWN_UNTIL: Final = "knownUntil"
DAY: Final = re.compile(r"\d{4}(-\d\d){0,2}")


def read_known_until(facts: Facts, pol: str) -> dict[str, str]:
    """Read until when the holders of offices are known, by the IRI of the office.

    "" holds what the ontology says of all of them. Where several files tell, the latest day counts.
    """
    found = {"": ""}
    for iri in facts.subjects(pol + KNOWN_UNTIL):
        days = [checked(facts, iri, day) for day in facts.values(iri, pol + KNOWN_UNTIL)]
        office = office_told_of(facts, pol, iri)
        found[office] = max((found.get(office, ""), *days), key=latest)
    return found


def latest(day: str) -> str:
    """Return the last day that a date may mean, "" for none."""
    return last_day(day) if day else ""


def office_told_of(facts: Facts, pol: str, iri: str) -> str:
    """Return the office that a date stands on, "" for the ontology's own node."""
    if facts.value(iri, f"{pol}officeOf"):
        return iri
    if str(OWL.Ontology) in facts.types(iri):
        return ""
    msg = (
        f"{facts.folder}: pol:knownUntil on {local(iri)}, which is no office: "
        "write it on an office or on the owl:Ontology"
    )
    raise OntologyError(msg)


def checked(facts: Facts, iri: str, day: str) -> str:
    """Return a day, month or year, or say that it is none."""
    try:
        if DAY.fullmatch(day):
            dt.date.fromisoformat(first_day(day))
            return day
    except ValueError:
        pass
    msg = (
        f"{facts.folder}: pol:knownUntil {day!r} on {local(iri)} is not a date: "
        "write a day, month or year such as 2025-12-31"
    )
    raise OntologyError(msg)


def with_ends(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """Return the actors with each open tenure ended by whoever came into office later.

    So a newer holder is added by a line in another file, and no line is changed in the first.
    """
    ends = ends_by_office(actors)
    return {
        name: replace(actor, tenures=tuple(ended(each, ends) for each in actor.tenures))
        if actor.tenures
        else actor
        for name, actor in actors.items()
    }


def ends_by_office(actors: Mapping[str, Actor]) -> dict[tuple[str, str], str]:
    """Map an office and the start of a tenure to the start of the next one."""
    starts: dict[str, set[str]] = {}
    for tenure in (each for actor in actors.values() for each in actor.tenures):
        starts.setdefault(tenure.office, set()).add(tenure.start)
    return {
        (office, start): later
        for office, days in starts.items()
        for start, later in pairwise(sorted(days))
    }


def ended(tenure: Tenure, ends: Mapping[tuple[str, str], str]) -> Tenure:
    """Return a tenure with its end: the one written, else the start of the next one."""
    return replace(tenure, until=tenure.until or ends.get((tenure.office, tenure.start), ""))
