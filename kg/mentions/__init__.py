"""spaCy Doc -> proper names, each resolved to one entity for all its forms in the article.

`listed` matches the names of the ontology, `unlisted` finds those that it lacks, `titles` cuts
*President* and *Mr*, `whole_names` adds what belongs to a name, `no_names` leaves out sums and
common nouns, `kinds` tells what each name is, `state_bodies` reads *Supreme Court of Chad*, and
`short_forms` joins *Bardella* and *RN* to the full names.
"""

from kg.mentions.finder import NameFinder
from kg.mentions.full_names import FullNames
from kg.mentions.home import home, province, state_of
from kg.mentions.name_spans import NameSpan, slug
from kg.mentions.state_bodies import body_of

__all__ = ["FullNames", "NameFinder", "NameSpan", "body_of", "home", "province", "slug", "state_of"]
