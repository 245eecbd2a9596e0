"""Made-up actors of articles -> how long it takes to find who is one: 1,000, 10,000, 100,000.

    python tests/benchmarks/identity_speed.py [SIZE...]

Names are made of given names and surnames whose frequencies fall as in news; a fifth of them are
surnames alone, some are spelt otherwise or cut to initials.
"""

import random
import sys
import time

from kg.identity.resolver import resolve
from kg.identity.values import ArticleActor, Member

SYLLABLES = "ba ko ri ta mo ne lu sha di ve po zu ga le ni ro".split()
PER_ARTICLE = 10


def word(number: int) -> str:
    """Make the word of a number."""
    letters = []
    while True:
        number, rest = divmod(number, len(SYLLABLES))
        letters.append(SYLLABLES[rest])
        if not number:
            return "".join(letters).capitalize() + "n"


def written(person: int, chance: random.Random) -> str:
    """Write a person's name as an article may."""
    given, surname = word(person * 7 % 400 + 16), word(person // 3 + 300)
    way = chance.random()
    if way < 0.2:
        return surname
    return f"{given[0]}. {surname}" if way < 0.25 else f"{given} {surname}"


def actors(size: int) -> list[ArticleActor]:
    """Make actors of articles, ten an article."""
    chance = random.Random(size)
    people = max(size // 8, 10)
    found: dict[Member, ArticleActor] = {}
    for article in range(size // PER_ARTICLE):
        centre = int(people * chance.random() ** 3)
        cast = [(centre + int(chance.expovariate(0.2))) % people for _ in range(PER_ARTICLE)]
        labels = [written(person, chance) for person in cast]
        others = frozenset(label.replace(" ", "_") for label in labels)
        date = f"2024-{article % 12 + 1:02}-01"
        for person, label in zip(cast, labels, strict=True):
            member = Member(f"d{article}", label.replace(" ", "_"))
            state = f"State{person % 50}" if chance.random() < 0.2 else ""
            found[member] = ArticleActor(
                member, label, "person", state, date, frozenset(), others - {member.actor}
            )
    return list(found.values())


def main() -> None:
    """Print sizes and times."""
    for size in map(int, sys.argv[1:] or ("1000", "10000", "100000")):
        given = actors(size)
        begun = time.process_time()
        resolution = resolve(given)
        took = time.process_time() - begun
        print(
            f"{len(given):>7} actors of articles: {took:6.2f} s of one core, "
            f"{len(resolution.identities)} nodes, {len(resolution.judgements)} judgements"
        )


if __name__ == "__main__":
    main()
