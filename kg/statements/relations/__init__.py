"""Clauses and noun phrases -> relations between the actors that they name."""
