"""Clauses, event nouns -> events: what happened, and who and what took part in which role.

`predicates` names what happened, `arguments` and `participants` find who took part, `roles` tells
as what and `quantities` how many; `assembly` adds the status, the speakers, the time and the place.
"""

from kg.statements.events.assembly import Stated, events
from kg.statements.events.predicates import Predicate, predicates

__all__ = ["Predicate", "Stated", "events", "predicates"]
