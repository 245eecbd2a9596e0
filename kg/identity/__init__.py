"""Actors of many articles -> who is one: judgements that can be read, changed and withdrawn."""

from kg.identity.application import identify, judged_by_hand
from kg.identity.judgements import read_judgements
from kg.identity.resolver import resolve
from kg.identity.values import ArticleActor, Identity, Judgement, Member, Resolution, Verdict, pair

__all__ = [
    "ArticleActor",
    "Identity",
    "Judgement",
    "Member",
    "Resolution",
    "Verdict",
    "identify",
    "judged_by_hand",
    "pair",
    "read_judgements",
    "resolve",
]
