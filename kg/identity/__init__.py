"""Actors of many articles -> who is one: judgements that can be read, changed and withdrawn."""

from kg.identity.resolver import resolve
from kg.identity.values import ArticleActor, Identity, Judgement, Member, Resolution, Verdict, pair

__all__ = [
    "ArticleActor",
    "Identity",
    "Judgement",
    "Member",
    "Resolution",
    "Verdict",
    "pair",
    "resolve",
]
