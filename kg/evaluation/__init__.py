"""Gold tables, annotated articles -> how what kg reads compares with them."""

from kg.evaluation.articles import AnnotatedArticle, GoldEvent, GoldParticipant, read_articles
from kg.evaluation.counts import Counts
from kg.evaluation.events import (
    ArticleComparison,
    EventEvaluation,
    compare_events,
    evaluate_articles,
)
from kg.evaluation.files import kinds_of
from kg.evaluation.names import plain
from kg.evaluation.tables import (
    Evaluation,
    GoldItem,
    Row,
    evaluate,
    judge,
    read_gold,
    status_of,
)

__all__ = [
    "AnnotatedArticle",
    "ArticleComparison",
    "Counts",
    "Evaluation",
    "EventEvaluation",
    "GoldEvent",
    "GoldItem",
    "GoldParticipant",
    "Row",
    "compare_events",
    "evaluate",
    "evaluate_articles",
    "judge",
    "kinds_of",
    "plain",
    "read_articles",
    "read_gold",
    "status_of",
]
