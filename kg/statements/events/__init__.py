"""Clauses, event nouns -> events: what happened, and who and what took part in which role.

`predicates` names what happened, `participants` finds who took part, `roles` tells as what and
`quantities` how many; `assembly` adds the status, the speakers, the time and the place.
"""

from kg.statements.events.assembly import Groups, Stated, events, predicates
from kg.statements.events.participants import Learned

__all__ = ["Groups", "Learned", "Stated", "events", "predicates"]
