"""Annotated articles -> counts of events and participants: how they are read and compared."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.errors import GoldError
from kg.evaluation import (
    AnnotatedArticle,
    ArticleComparison,
    Counts,
    EventEvaluation,
    compare_events,
    evaluate_articles,
    kinds_of,
    read_articles,
)
from kg.model import (
    CONCEPT,
    Attribution,
    Entity,
    Event,
    Evidence,
    Mention,
    Modality,
    Participant,
    Polarity,
    Quantity,
    Role,
    Time,
)

NEWS = Path(__file__).parent / "gold" / "news"
HEAD = "Title: Zenda\nDate: 2024-03-04\nSource: Wire\nLicence: MIT\nKind: court\n\n"
TEXT = "Duke Michael accused Sapt of a theft on Monday, Flavia said. He met Rupert and Fritz."
FIRST, SECOND = (f"{sentence}." for sentence in TEXT.removesuffix(".").split(". "))


def person(role: str, text: str, *, named: bool = True, means: str = "") -> dict[str, object]:
    found = {"role": role, "text": text, "named": named}
    return found | {"means": means} if means else found


ACCUSE: dict[str, Any] = {
    "sentence": FIRST,
    "trigger": "accused",
    "event": "accuse of theft",
    "participants": [
        person("agent", "Duke Michael"),
        person("patient", "Sapt"),
        person("topic", "theft", named=False),
    ],
    "polarity": "positive",
    "modality": "actual",
    "tense": "past",
    "speaker": "Flavia",
    "time": "on Monday",
}
MEET: dict[str, Any] = ACCUSE | {
    "sentence": SECOND,
    "trigger": "met",
    "event": "meet",
    "participants": [
        person("agent", "He", means="Duke Michael"),
        person("partner", "Rupert"),
        person("partner", "Fritz"),
    ],
    "speaker": "",
    "time": "",
}
ONE_CORE = ACCUSE | {"participants": [person("patient", "Sapt")]}


def written(folder: Path, *lines: object, text: str = HEAD + TEXT, name: str = "zenda") -> Path:
    """Write an annotated article; a line is an object, or text as it is."""
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    rows = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (folder / f"{name}.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Callable[..., AnnotatedArticle]:
    def read(*lines: object) -> AnnotatedArticle:
        (only,) = read_articles(written(tmp_path, *lines))
        return only

    return read


def mention(text: str, label: str = "", *, named: bool = True, antecedent: str = "") -> Mention:
    start = TEXT.index(text)
    kind = "Person" if named else CONCEPT
    entity = Entity(label or text, label or text, kind)
    return Mention(entity, text, start, start + len(text), antecedent)


def part(role: Role, text: str, label: str = "", *, named: bool = True) -> Participant:
    return Participant(role, mention(text, label, named=named))


def event(
    trigger: str,
    *participants: Participant,
    predicate: str = "",
    polarity: Polarity = "positive",
    modality: Modality = "actual",
    speaker: str = "",
    time: str = "",
    place: str = "",
) -> Event:
    start = TEXT.index(trigger)
    return Event(
        predicate=predicate or trigger,
        text=trigger,
        start=start,
        end=start + len(trigger),
        participants=participants,
        evidence=Evidence("zenda", 0, len(FIRST), FIRST),
        polarity=polarity,
        modality=modality,
        attributions=(Attribution(mention(speaker), "said"),) if speaker else (),
        time=Time("2024-03-04", time) if time else None,
        place=mention(place) if place else None,
    )


MICHAEL = part("agent", "Duke Michael")
SAPT = part("patient", "Sapt")
ACCUSED = event("accused", MICHAEL, SAPT, speaker="Flavia", time="Monday")


def counts(comparison: ArticleComparison, *names: str) -> tuple[int, ...]:
    return tuple(getattr(comparison.counts, name) for name in names)


# Reading


def test_read(article: Callable[..., AnnotatedArticle]) -> None:
    found = article(ACCUSE, "", MEET)
    assert (found.name, found.kind, found.held) == ("zenda", "court", False)
    assert (found.document.text, found.document.title) == (TEXT, "Zenda")
    accuse, meet = found.events
    assert (accuse.start, meet.start) == (0, TEXT.index("He met"))
    assert [each.text for each in accuse.named] == ["Duke Michael", "Sapt"]
    assert (accuse.speaker, accuse.place, meet.speaker) == ("Flavia", "", "")
    assert meet.participants[0].means == "Duke Michael"


def without(name: str) -> dict[str, Any]:
    return {field: value for field, value in ACCUSE.items() if field != name}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("{", "zenda.jsonl:2: not JSON", id="broken"),
        pytest.param("[]", 'zenda.jsonl:2: not an object: write {"sentence": …}', id="list"),
        pytest.param(without("trigger"), 'zenda.jsonl:2: no "trigger": add it', id="missing"),
        pytest.param(
            ACCUSE | {"speeker": "x"}, 'unknown field "speeker": use sentence, ', id="unknown"
        ),
        pytest.param(ACCUSE | {"time": None}, '"time" is not a text: correct it', id="null"),
        pytest.param(
            ACCUSE | {"modality": "likely"},
            'unknown modality "likely": use actual, planned, ',
            id="modality",
        ),
        pytest.param(
            ACCUSE | {"participants": [person("actor", "Sapt")]},
            'zenda.jsonl:2: unknown role "actor": use agent, patient, ',
            id="role",
        ),
        pytest.param(
            ACCUSE | {"participants": ["Sapt"]}, 'not an object: write {"role": …}', id="no role"
        ),
        pytest.param(
            ACCUSE | {"sentence": "Sapt fled."},
            'zenda.jsonl:2: "Sapt fled." is not in zenda.txt: copy it exactly',
            id="sentence",
        ),
        pytest.param(
            ACCUSE | {"trigger": "blamed"}, '"blamed" is not in its sentence: copy', id="trigger"
        ),
        pytest.param(
            ACCUSE | {"participants": [person("agent", "Rupert")]},
            '"Rupert" is not in its sentence: copy it exactly',
            id="participant",
        ),
    ],
)
def test_a_bad_line_is_named_with_its_fix(tmp_path: Path, line: object, expected: str) -> None:
    with pytest.raises(GoldError) as error:
        list(read_articles(written(tmp_path, MEET, line)))
    assert f"{tmp_path / 'zenda.jsonl'}:2: " in str(error.value)
    assert expected in str(error.value)


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        pytest.param("zenda.txt", "zenda.jsonl: no zenda.txt beside it: put the", id="no text"),
        pytest.param(
            "zenda.jsonl", "zenda.txt: no zenda.jsonl beside it: annotate", id="no events"
        ),
    ],
)
def test_half_an_article_is_named_with_its_fix(tmp_path: Path, removed: str, expected: str) -> None:
    (written(tmp_path, MEET) / removed).unlink()
    assert kinds_of(tmp_path) == ("articles",)
    with pytest.raises(GoldError) as error:
        list(read_articles(tmp_path))
    assert expected in str(error.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TEXT, "zenda.txt: no header with a kind: begin with lines", id="no header"),
        pytest.param(
            HEAD.replace("Kind", "Genre") + TEXT, "zenda.txt: no header with a kind", id="no kind"
        ),
    ],
)
def test_an_article_needs_its_kind(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(GoldError) as error:
        list(read_articles(written(tmp_path, MEET, text=text)))
    assert expected in str(error.value)


def test_held_articles_are_marked(tmp_path: Path) -> None:
    for name in ("hentzau", "zenda"):
        written(tmp_path, MEET, name=name)
    (tmp_path / "held.txt").write_text("zenda\n", encoding="utf-8")
    found = [(each.name, each.held) for each in read_articles(tmp_path)]
    assert found == [("hentzau", False), ("zenda", True)]


def test_a_held_article_must_be_there(tmp_path: Path) -> None:
    written(tmp_path, MEET)
    (tmp_path / "held.txt").write_text("zenda\nstrelsau\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"held\.txt:2: no strelsau\.txt beside it: correct"):
        list(read_articles(tmp_path))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["a.tsv"], ("tables",), id="tables"),
        pytest.param(["a.tsv", "notes.txt", "README.md"], ("tables",), id="tables and notes"),
        pytest.param(["a.txt", "a.jsonl"], ("articles",), id="articles"),
        pytest.param(["a.tsv", "b.txt", "b.jsonl"], ("tables", "articles"), id="both"),
    ],
)
def test_a_folder_shows_which_gold_it_holds(
    tmp_path: Path, names: list[str], expected: tuple[str, ...]
) -> None:
    for name in names:
        (tmp_path / name).touch()
    assert kinds_of(tmp_path) == expected
    assert kinds_of(tmp_path / names[0]) == expected[:1]


@pytest.mark.parametrize("name", ["held.txt", "a.md"])
def test_a_folder_without_gold_is_named_with_its_fix(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(GoldError, match="name a folder of gold tables or annotated articles"):
        kinds_of(tmp_path)
    with pytest.raises(GoldError, match="name a folder of annotated articles"):
        list(read_articles(tmp_path))


# Comparing


@pytest.mark.parametrize(
    ("gold", "told", "expected"),
    [
        pytest.param(ACCUSE, [ACCUSED], (1, 1, 1, 2, 2), id="found"),
        pytest.param(ACCUSE, [], (0, 0, 0, 0, 0), id="missed"),
        pytest.param(ACCUSE, [event("said", MICHAEL)], (0, 1, 0, 0, 0), id="invented"),
        pytest.param(
            ACCUSE, [event("said", part("agent", "theft", named=False))], (0, 0, 0, 0, 0), id="mere"
        ),
        pytest.param(
            ACCUSE, [ACCUSED, event("said", MICHAEL)], (1, 2, 1, 2, 2), id="one of them invented"
        ),
        pytest.param(
            ACCUSE,
            [event("accused", part("patient", "Duke Michael"), part("agent", "Sapt"))],
            (1, 1, 1, 2, 0),
            id="roles changed",
        ),
        pytest.param(
            ACCUSE,
            [event("accused", MICHAEL, part("recipient", "Sapt"))],
            (1, 1, 1, 2, 1),
            id="one in another role",
        ),
        pytest.param(
            ONE_CORE, [event("accused", part("agent", "Sapt"))], (1, 1, 1, 1, 1), id="core"
        ),
        pytest.param(
            ONE_CORE, [event("accused", part("topic", "Sapt"))], (1, 1, 1, 1, 0), id="not core"
        ),
        pytest.param(
            ONE_CORE,
            [event("accused", SAPT, part("topic", "Flavia"))],
            (1, 1, 0, 1, 1),
            id="somebody else takes part",
        ),
        pytest.param(
            MEET,
            [event("met", part("agent", "He", "Duke Michael"), part("partner", "Rupert"))],
            (1, 1, 1, 2, 2),
            id="one of two coordinated",
        ),
        pytest.param(
            MEET,
            [event("met", part("partner", "Rupert and Fritz", named=False))],
            (1, 1, 1, 1, 1),
            id="two coordinated as one",
        ),
        pytest.param(
            MEET, [event("met", part("agent", "He", "Sapt"))], (1, 1, 0, 0, 0), id="another he"
        ),
        pytest.param(
            MEET, [event("met", part("agent", "Duke Michael"))], (1, 1, 1, 1, 1), id="his name"
        ),
        pytest.param(
            MEET, [event("met", part("agent", "He", named=False))], (1, 1, 1, 1, 1), id="no name"
        ),
        pytest.param(
            ACCUSE,
            [event("theft", MICHAEL, predicate="accuse of theft")],
            (1, 1, 1, 1, 1),
            id="another word of the phrase",
        ),
        pytest.param(
            ACCUSE,
            [event("theft", part("agent", "Flavia"), predicate="accuse of theft")],
            (0, 1, 0, 0, 0),
            id="another word of the phrase, others",
        ),
        pytest.param(
            ACCUSE, [event("met", MICHAEL, predicate="accuse")], (0, 1, 0, 0, 0), id="elsewhere"
        ),
    ],
)
def test_events_and_participants(
    article: Callable[..., AnnotatedArticle],
    gold: object,
    told: list[Event],
    expected: tuple[int, ...],
) -> None:
    found = compare_events(article(gold), told)
    assert counts(found, "found", "told", "right", "in_any_role", "in_role") == expected
    assert found.counts.wanted == 1
    assert len(found.missed) == 1 - found.counts.found
    assert len(found.invented) == found.counts.told - found.counts.right


def test_an_event_told_counts_for_one(article: Callable[..., AnnotatedArticle]) -> None:
    found = compare_events(article(ACCUSE, ACCUSE), [ACCUSED])
    assert counts(found, "wanted", "found", "told", "right") == (2, 1, 1, 1)


def test_an_amount_makes_an_event_count(article: Callable[..., AnnotatedArticle]) -> None:
    amount = Participant("amount", mention("theft", named=False), Quantity("theft", 1.0))
    assert compare_events(article(MEET), [event("said", amount)]).counts.told == 1


@pytest.mark.parametrize(
    ("gold", "told", "expected"),
    [
        pytest.param({}, {"speaker": "Flavia"}, (1, 1, 1, 1, 1), id="right"),
        pytest.param({}, {}, (1, 1, 1, 0, 0), id="speaker missing"),
        pytest.param({}, {"speaker": "Sapt"}, (1, 1, 1, 1, 0), id="another speaker"),
        pytest.param(
            {"speaker": "Princess Flavia"}, {"speaker": "Flavia"}, (1, 1, 1, 1, 1), id="last word"
        ),
        pytest.param({"speaker": ""}, {}, (1, 1, 1, 1, 0), id="nobody"),
        pytest.param({"speaker": ""}, {"speaker": "Sapt"}, (1, 1, 1, 0, 0), id="invented speaker"),
        pytest.param({}, {"polarity": "negative", "speaker": "Flavia"}, (0, 1, 0, 1, 1), id="not"),
        pytest.param({}, {"modality": "planned", "speaker": "Flavia"}, (1, 0, 0, 1, 1), id="plan"),
    ],
)
def test_status_and_speaker(
    article: Callable[..., AnnotatedArticle],
    gold: dict[str, str],
    told: dict[str, Any],
    expected: tuple[int, ...],
) -> None:
    found = compare_events(article(ACCUSE | gold), [event("accused", MICHAEL, SAPT, **told)])
    names = ("polarity", "modality", "status", "speaker_or_none", "speakers")
    assert counts(found, *names) == expected
    assert found.counts.speakers_wanted == bool(gold.get("speaker", "Flavia"))
    is_right = {"status": 1, "speaker_or_none": 1, "speakers": found.counts.speakers_wanted}
    assert bool(found.differing) == (counts(found, *is_right) != tuple(is_right.values()))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param({"time": "Monday", "place": "Rupert"}, (1, 1), id="both"),
        pytest.param({"time": "a theft on Monday"}, (1, 0), id="more words"),
        pytest.param({"time": "Tuesday", "place": "Sapt"}, (0, 0), id="others"),
        pytest.param({}, (0, 0), id="none"),
    ],
)
def test_time_and_place(
    article: Callable[..., AnnotatedArticle], told: dict[str, Any], expected: tuple[int, int]
) -> None:
    gold = ACCUSE | {"place": "near Rupert"}
    found = compare_events(article(gold), [event("accused", MICHAEL, **told)])
    assert counts(found, "times", "places") == expected
    assert counts(found, "times_wanted", "places_wanted") == (1, 1)


def test_what_differs_is_listed_with_its_sentence(
    article: Callable[..., AnnotatedArticle],
) -> None:
    told = event("accused", MICHAEL, part("topic", "Flavia"), modality="planned")
    found = compare_events(article(ACCUSE, MEET), [told])
    assert found.missed == [
        f"zenda: met (meet): agent He (= Duke Michael), partner Rupert, partner Fritz  <- {SECOND}"
    ]
    assert found.incomplete == [
        "zenda: accused (accuse of theft): patient Sapt; told agent Duke Michael, topic Flavia"
        f"  <- {FIRST}"
    ]
    assert found.differing == [
        "zenda: accused (accuse of theft): modality actual, told planned; speaker Flavia, told none"
        f"  <- {FIRST}"
    ]
    assert found.invented == [
        "zenda: accused (accused): agent Duke Michael, topic Flavia; not in gold topic Flavia"
        f"  <- {FIRST}"
    ]


# Figures


def test_shares() -> None:
    one = Counts(wanted=4, found=2, told=5, right=1, participants_wanted=4, in_role=2)
    one.add(Counts(wanted=1, participants_told=4, told_in_role=1, in_any_role=1))
    assert (str(one.recall), str(one.precision)) == ("0.400", "0.200")
    assert (one.role_recall.value, one.role_precision.value) == (0.5, 0.25)
    assert one.participants_f1 == pytest.approx(1 / 3)
    assert one.any_role_recall == (1, 4)
    assert (str(Counts().recall), Counts().participants_f1) == ("-", 0)


def test_figures_by_kind_and_of_held_articles() -> None:
    found = EventEvaluation(
        [
            ArticleComparison("a", "war", counts=Counts(articles=1, wanted=3)),
            ArticleComparison("b", "court", counts=Counts(articles=1, wanted=2), held=True),
            ArticleComparison("c", "war", counts=Counts(articles=1, wanted=1)),
        ]
    )
    assert {kind: each.wanted for kind, each in found.kinds.items()} == {"court": 2, "war": 4}
    assert (found.total.wanted, found.total.articles, found.held.wanted) == (6, 3, 2)


# The articles that ship with kg


def test_the_articles_are_well_formed() -> None:
    articles = list(read_articles(NEWS))
    assert {each.name for each in articles} == {path.stem for path in NEWS.glob("*.jsonl")}
    for each in articles:
        assert each.document.date, each.name
        assert each.events, each.name


@pytest.mark.model("0.3.1")
def test_the_bundled_pipeline_finds_most_events_of_an_article() -> None:
    (found,) = evaluate_articles(NEWS / "sample-ferry-contract.txt").articles
    assert found.counts.recall.value >= 0.7
    assert found.counts.precision.value >= 0.7
    assert found.counts.participants_f1 >= 0.6
