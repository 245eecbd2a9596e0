"""Clauses and noun phrases -> relations between the actors that they name.

- `attachment`: which actor a noun phrase leads to, through its prepositional phrases and owners
- `concepts`: how a thing that is no actor is named
- `candidates`: a relation between two mentions, before its status
- `minting`: the name and event type of a relation
- `members`, `event_subjects`: the names that a noun stands for, who acts in an event
- `verbs`: the constructions of a clause in their order; the passive
- `objects`, `obliques`: what a verb does to its object, and by a prepositional phrase
- `complements`, `targets`: an object or phrase in its clause, and at whom its act is directed
- `reciprocal`: what sides do together
- `reactions`, `demands`: what somebody judges, and what somebody else is to do
- `roles`, `nouns`: what somebody is, and what nouns say without a verb
- `filters`: which relations are left out, because they tell nothing or nobody says them
- `event_types`, `rollup`: the type that status gives an event, and what follows for states
"""
