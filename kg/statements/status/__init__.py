"""Clauses and noun phrases -> polarity, modality and tense; when and where.

`embedding` finds what a clause is embedded under, `signatures` what each matrix makes of it,
`scope` how far a denial reaches; `clauses` and `nouns` put the parts together.
"""
