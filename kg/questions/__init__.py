"""SPARQL or a canned question, Dataset -> Answer."""

from kg.questions.asking import Answer, ask
from kg.questions.canned import Parameter, Question, question, questions

__all__ = ["Answer", "Parameter", "Question", "ask", "question", "questions"]
