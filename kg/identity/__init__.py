"""Across articles: reprints, and events of several articles that are one happening."""

from kg.identity.reprints import Signed, reprints

__all__ = ["Signed", "reprints"]
