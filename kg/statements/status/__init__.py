"""Clauses and noun phrases -> polarity, modality and tense."""
