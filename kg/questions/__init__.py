"""SPARQL or a canned question, Dataset -> Answer."""

from kg.questions.canned import Parameter, Question, question, questions
from kg.questions.sparql import Answer, ask

__all__ = ["Answer", "Parameter", "Question", "ask", "question", "questions"]
