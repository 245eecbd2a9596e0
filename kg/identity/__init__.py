"""Across articles: reprints, and events of several articles that are one happening."""

from kg.identity.acts import Acts
from kg.identity.application import HAPPENINGS, join_articles
from kg.identity.happenings import Report, happenings
from kg.identity.reading import actors_named, reports_of, signed_articles
from kg.identity.reprints import Signed, reprints

__all__ = [
    "HAPPENINGS",
    "Acts",
    "Report",
    "Signed",
    "actors_named",
    "happenings",
    "join_articles",
    "reports_of",
    "reprints",
    "signed_articles",
]
