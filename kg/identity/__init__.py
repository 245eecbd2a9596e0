"""Across articles: who is one, what is a reprint, which events are one happening."""

from kg.identity.acts import Acts
from kg.identity.application import identify, join_actors, resolved
from kg.identity.contexts import ActorContext, context_of
from kg.identity.happenings import happenings
from kg.identity.joining import HAPPENINGS, join_articles
from kg.identity.judgements import judged_by_hand, read_judgements
from kg.identity.lookup import (
    judgements_between,
    judgements_on,
    members_named,
    nodes_named,
    unsure,
    without,
)
from kg.identity.reports import reports_of, signed_articles
from kg.identity.reprints import Signed, reprints
from kg.identity.resolver import resolve
from kg.identity.values import (
    ArticleActor,
    Identity,
    Judgement,
    Member,
    Report,
    Resolution,
    Verdict,
)

__all__ = [
    "HAPPENINGS",
    "ActorContext",
    "Acts",
    "ArticleActor",
    "Identity",
    "Judgement",
    "Member",
    "Report",
    "Resolution",
    "Signed",
    "Verdict",
    "context_of",
    "happenings",
    "identify",
    "join_actors",
    "join_articles",
    "judged_by_hand",
    "judgements_between",
    "judgements_on",
    "members_named",
    "nodes_named",
    "read_judgements",
    "reports_of",
    "reprints",
    "resolve",
    "resolved",
    "signed_articles",
    "unsure",
    "without",
]
