"""Actors of many articles -> who is one: judgements that can be read, changed and withdrawn."""

from kg.identity.application import identify, resolved
from kg.identity.contexts import ActorContext, context_of
from kg.identity.judgements import judged_by_hand, read_judgements
from kg.identity.lookup import (
    judgements_between,
    judgements_on,
    members_named,
    nodes_named,
    unsure,
    without,
)
from kg.identity.resolver import resolve
from kg.identity.values import ArticleActor, Identity, Judgement, Member, Resolution, Verdict

__all__ = [
    "ActorContext",
    "ArticleActor",
    "Identity",
    "Judgement",
    "Member",
    "Resolution",
    "Verdict",
    "context_of",
    "identify",
    "judged_by_hand",
    "judgements_between",
    "judgements_on",
    "members_named",
    "nodes_named",
    "read_judgements",
    "resolve",
    "resolved",
    "unsure",
    "without",
]
