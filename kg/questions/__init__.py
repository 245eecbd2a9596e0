"""SPARQL or a canned question, Dataset or Store -> Answer."""

from kg.questions.answers import Answer
from kg.questions.canned import Question, question, questions
from kg.questions.examples import example
from kg.questions.parameters import Parameter
from kg.questions.sparql import ask

__all__ = ["Answer", "Parameter", "Question", "ask", "example", "question", "questions"]
