"""`kg same`, `different`, `review`, `identities`: who is one in a graph, and why."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.options import OntologyOption
from kg.cli.outputs import existing
from kg.cli.terminal import one_line, print_table
from kg.errors import QuestionError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.identity import ActorContext, Identity, Judgement, Member, Resolution, Verdict, values
    from kg.store import StoreOnDisk

__all__ = ["different", "identities", "review", "same"]

OutArgument = Annotated[
    str, typer.Argument(metavar="OUT", help="What kg build wrote: news, news.trig or news/.")
]
FirstArgument = Annotated[
    str, typer.Argument(metavar="A", help="A name, a node, or NAME@ARTICLE.", show_default=False)
]
SecondArgument = Annotated[
    str, typer.Argument(metavar="B", help="Whom it is compared with.", show_default=False)
]
WithdrawOption = Annotated[
    bool, typer.Option("--withdraw", help="Take back what was judged by hand on the two.")
]
KEYS: Final[dict[str, "Verdict"]] = {"s": "same", "d": "different", "u": "unsure"}
ASKED = "[s]ame, [d]ifferent, [u]nsure, [q]uit? "


def same(
    out: OutArgument,
    first: FirstArgument,
    second: SecondArgument,
    *,
    withdraw: WithdrawOption = False,
    ontology: OntologyOption = None,
) -> None:
    """Say that two are one actor.

    They become one node. It wins over every rule, and holds for later builds until it is withdrawn.

    kg same news Goldsmith "Peter Goldsmith"
    kg same news Goldsmith "Peter Goldsmith" --withdraw
    """
    judge(out, first, second, "same", withdraw=withdraw, ontology=ontology)


def different(
    out: OutArgument,
    first: FirstArgument,
    second: SecondArgument,
    *,
    withdraw: WithdrawOption = False,
    ontology: OntologyOption = None,
) -> None:
    """Say that two are not one actor.

    They become two nodes. Two people of one name are told apart by their articles.

    kg different news "John Smith@briefing" "John Smith@interview"
    """
    judge(out, first, second, "different", withdraw=withdraw, ontology=ontology)


def judge(
    out: str,
    first: str,
    second: str,
    verdict: "Verdict",
    *,
    withdraw: bool,
    ontology: "Path | None",
) -> None:
    """Keep or withdraw a judgement by hand, and say what the two are now."""
    from kg.identity import members_named

    with Bench(out, ontology).opened() as bench:
        one, other = (members_named(name, bench.resolution) for name in (first, second))
        if withdraw:
            bench.withdraw(one, other, verdict)
        else:
            bench.keep(one, other, verdict)
        names = bench.resolution.names
        print(outcome(first, second, names[one[0]], names[other[0]]))


def outcome(first: str, second: str, one: "Identity", other: "Identity") -> str:
    """Say what two names are now."""
    if one is other:
        return f"{first} and {second} are one node: actor:{one.id}"
    return f"{first} is actor:{one.id}, {second} is actor:{other.id}"


class Bench:
    """A graph that is open for judgements by hand."""

    store: "StoreOnDisk"
    resolution: "Resolution"

    def __init__(self, out: str, ontology: "Path | None") -> None:
        from kg.ontology import load_ontology

        self.outputs, self.ontology = existing(out), load_ontology(ontology)
        self.directory = ontology  # where the rules are

    @contextmanager
    def opened(self) -> Iterator["Bench"]:
        """Open the graph; what is judged is written at the end, graph and page."""
        from kg.batches import join
        from kg.build import KnowledgeGraph
        from kg.identity import identify, judged_by_hand

        self.store = self.outputs.store(self.ontology, "reported", fresh=False)
        try:
            self.resolution = identify(self.store.dataset, self.ontology)
            self.hand = before = judged_by_hand(self.store.dataset)
            yield self
            if self.hand != before:
                join(self.store, self.ontology, self.directory, anew=True)
                self.store.commit()
                if self.outputs.page.exists():
                    KnowledgeGraph(self.store).page(self.outputs.page)
        finally:
            self.store.close()

    def keep(
        self, first: Iterable["Member"], second: Iterable["Member"], verdict: "Verdict"
    ) -> None:
        """Judge two sides, in place of what was judged on them before."""
        from kg.identity import judgements_between, without

        one, other = tuple(first), tuple(second)
        self.replace([*without(self.hand, one, other), *judgements_between(one, other, verdict)])

    def withdraw(
        self, first: Iterable["Member"], second: Iterable["Member"], verdict: "Verdict"
    ) -> None:
        """Withdraw a judgement on two sides, or say that there is none."""
        from kg.identity import without

        left = without((j for j in self.hand if j.verdict == verdict), first, second)
        others = [j for j in self.hand if j.verdict != verdict]
        if len(left) + len(others) == len(self.hand):
            msg = f"nobody judged these two {verdict} by hand: kg identities shows what was judged"
            raise QuestionError(msg)
        self.replace([*left, *others])

    def replace(self, hand: "list[Judgement]") -> None:
        """Let these be the judgements by hand."""
        from kg.identity import identify

        self.hand = sorted(hand)
        self.resolution = identify(self.store.dataset, self.ontology, self.hand)


def identities(
    out: OutArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name or a node.")],
    *,
    ontology: OntologyOption = None,
) -> None:
    """Show which names of which articles are one node, and why.

    kg identities news Goldsmith
    """
    from kg.identity import judgements_on, nodes_named, resolved
    from kg.ontology import load_ontology
    from kg.store import load

    resolution = resolved(load(existing(out).graph), load_ontology(ontology))
    for number, node in enumerate(nodes_named(name, resolution)):
        if number:
            print()
        print(f"actor:{node.id}  {one_line(node.label)}")
        print_table(("name", "articles", "which"), names_of(node, resolution))
        if found := judgements_on(node, resolution):
            print_table(("verdict", "score", "how", "who", "whom", "why"), map(judged, found))


def names_of(node: "Identity", resolution: "Resolution") -> Iterator[tuple[str, str, str]]:
    """Yield each name of a node with its articles, the most frequent first."""
    by_name: dict[str, list[str]] = {}
    for member in node.members:
        by_name.setdefault(resolution.actors[member].label, []).append(member.document)
    for label, articles in sorted(by_name.items(), key=lambda each: (-len(each[1]), each[0])):
        more = ", …" if len(articles) > 5 else ""
        yield label, str(len(articles)), ", ".join(articles[:5]) + more


def judged(judgement: "values.Judgement") -> tuple[str, ...]:
    """Write a judgement as a row."""
    by = "by hand" if judgement.by_hand else "by rule"
    ends = [written(each) for each in (judgement.first, judgement.second)]
    return (judgement.verdict, f"{judgement.score:.2f}", by, *ends, judgement.reason)


def written(member: "Member") -> str:
    """Write an actor of an article so that it can be pasted into the next command."""
    return f"{member.actor.replace('_', ' ')}@{member.document}"


def review(out: OutArgument, *, ontology: OntologyOption = None) -> None:
    """Walk through the pairs that no rule can judge.

    The likeliest come first, both contexts side by side. Answer s, d, u or q; answers may also be
    piped in, one a line. Ctrl-C keeps the answers given so far.

    kg review news
    """
    from kg.identity import unsure, without

    with Bench(out, ontology).opened() as bench:
        pairs = unsure(bench.resolution)
        made = list(answered(pairs, bench))
        for judgement in made:
            bench.hand = [*without(bench.hand, [judgement.first], [judgement.second]), judgement]
        bench.replace(bench.hand)
        print(f"{len(made)} of {len(pairs)} judged")


def answered(pairs: "Iterable[values.Judgement]", bench: Bench) -> Iterator["values.Judgement"]:
    """Yield what somebody judges, until they quit or press Ctrl-C, which keeps what they said."""
    with suppress(KeyboardInterrupt, EOFError):
        for each in pairs:
            judgement = asked(each, bench)
            if judgement is None:
                return
            yield judgement


def asked(judgement: "values.Judgement", bench: Bench) -> "values.Judgement | None":
    """Show a pair, and return what somebody judges; None once they quit."""
    from kg.identity import context_of, judgements_between

    one, other = judgement.first, judgement.second
    show(
        judgement,
        *(context_of(bench.resolution.actors[each], bench.store.dataset) for each in (one, other)),
    )
    verdict = KEYS.get(answer())
    return next(judgements_between([one], [other], verdict)) if verdict else None


def show(judgement: "values.Judgement", left: "ActorContext", right: "ActorContext") -> None:
    """Print what two articles say, side by side, and what a rule makes of it."""
    for line in side_by_side(left.lines(), right.lines(), shutil.get_terminal_size().columns):
        print(line)
    print(f"{judgement.score:.2f}: {one_line(judgement.reason)}")


def side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> Iterator[str]:
    """Yield the lines of two columns.

    >>> list(side_by_side(["Ada"], ["Ada Keita"], 22))
    ['Ada        | Ada Keita', '']
    """
    column = max((width - 3) // 2, 10)
    for one, other in zip_longest(left, right, fillvalue=""):
        wrapped = (textwrap.wrap(one_line(each), column) for each in (one, other))
        for pair in zip_longest(*wrapped, fillvalue=""):
            yield f"{pair[0]:<{column}} | {pair[1]}"
    yield ""


def answer() -> str:
    """Return the key that is pressed, or the first letter of the next line; "" at the end."""
    if sys.stdin.isatty():
        print(ASKED, end="", flush=True)
        key = typer.getchar()
        print(key)
        return key.lower()
    print(ASKED)
    return sys.stdin.readline().strip().lower()[:1]
