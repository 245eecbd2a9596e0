"""SPARQL or a canned question, Dataset or Store -> Answer."""

from kg.questions.answers import Answer
from kg.questions.canned import Question, question, questions
from kg.questions.changes import diff, since
from kg.questions.examples import example
from kg.questions.parameters import Parameter, actor_named
from kg.questions.prepared import prepare
from kg.questions.sparql import ask

__all__ = [
    "Answer",
    "Parameter",
    "Question",
    "actor_named",
    "ask",
    "diff",
    "example",
    "prepare",
    "question",
    "questions",
    "since",
]
