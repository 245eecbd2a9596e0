"""Tables and dumps in the forms that people have -> Documents."""

import datetime as dt
import json
import warnings
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from kg.build import extract
from kg.documents import field_names, read_documents, records
from kg.documents.table import with_text
from kg.errors import DocumentError, KgError, KgWarning
from kg.extractors import RuleExtractor
from kg.model import Document

FORMS = Path(__file__).parent / "documents" / "forms"
DAY = dt.date(2024, 6, 27)
URL = "https://example.org/a"
LONG = ("Ada Holm leads the raiders of Dorn. " * 60).strip()


def read(path: Path, **options: object) -> tuple[list[Document], list[str], list[str]]:
    """Return documents, errors and warnings, without the path in them."""
    errors: list[KgError] = []
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        found = list(read_documents([str(path)], on_error=errors.append, **options))  # type: ignore[arg-type]
    told = [str(each.message) for each in warned if each.category is KgWarning]
    return found, [str(each).replace(str(path), path.name) for each in errors], [
        each.replace(str(path), path.name) for each in told
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "document"),
    [
        pytest.param(
            "a.csv",
            "Headline;Body;pubDate;link;Outlet\nRain;It rained, a lot.;27.06.2024;"
            f"{URL};Wire\n",
            Document("a-2", "It rained, a lot.", "Rain", DAY, URL, "Wire"),
            id="semicolons and other names",
        ),
        pytest.param("a.tsv", "ID\tText\n7\tIt rained.\n", Document("7", "It rained."), id="tabs"),
        pytest.param(
            "a.json",
            json.dumps([{"id": 1, "text": "It rained.", "source": {"id": None, "name": "Wire"}}]),
            Document("1", "It rained.", source="Wire"),
            id="array on one line, a source with its id",
        ),
        pytest.param(
            "a.json",
            json.dumps({"data": [{"id": "1", "text": "It rained."}], "meta": {}}, indent=1),
            Document("1", "It rained."),
            id="object with a list inside",
        ),
        pytest.param(
            "a.ndjson", '{"id": 1, "text": "It rained."}\n', Document("1", "It rained."), id="lines"
        ),
        pytest.param(
            "a.json", '{"id": 1, "text": "It rained."}\n', Document("1", "It rained."), id="one"
        ),
        pytest.param(
            "a.json",
            '{"id": 1,\n"text": "It rained."}\n',
            Document("1", "It rained."),
            id="one, on several lines",
        ),
        pytest.param(
            "a.csv", "id,title\n1,France left.\n", Document("1", "France left.", "France left."),
            id="headline alone",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "title": "Rain",
                    "date": {"changed": "2024-06-29", "original": "2024-06-27T00:00:00+00:00"},
                    "body": "<p>It <em>rained</em>.</p>\n<ul><li>It poured.</li></ul>",
                    "source": [{"name": "Wire"}, {"name": "Post"}],
                }
            ),
            Document("a-1", "It rained.\n\nIt poured.", "Rain", DAY, source="Wire, Post"),
            id="HTML, days in an object, sources in a list",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                [{"id": 1, "title": {"rendered": "A&#38;B"}, "content": {"rendered": "<p>A.</p>"}}]
            ),
            Document("1", "A.", "A&B"),
            id="posts of a site, rendered",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "response": {
                        "status": "ok",
                        "results": [
                            {
                                "id": 7,
                                "webPublicationDate": "2024-06-27T10:00:00Z",
                                "webUrl": URL,
                                "fields": {"headline": "Rain", "body": "<p>It rained.</p>"},
                            }
                        ],
                    }
                }
            ),
            Document("7", "It rained.", "Rain", DAY, URL, "example.org"),
            id="an answer of an interface, texts below their days",
        ),
        pytest.param(
            "a.csv",
            "EVENT_ID_CNTY,EVENT_DATE,NOTES\n1DOR,03/04/2031,It rained.\n",
            Document("1DOR", "It rained.", date=dt.date(2031, 4, 3)),
            id="events numbered by country, the day first",
        ),
        pytest.param(
            "a.csv",
            "id,text\n1,A<br>B &lt; C.\n",
            Document("1", "A\n\nB < C."),
            id="HTML in a cell",
        ),
        pytest.param(
            "a.csv",
            "date,place_description,raid_description,data_source\n"
            "2024-06-27,Dorn Bay,Robbers boarded a tanker and fled.,wire\n",
            Document("a-2", "Robbers boarded a tanker and fled.", date=DAY, source="wire"),
            id="one of two descriptions has sentences",
        ),
        pytest.param(
            "a.csv",
            "Incident ID,Year,Month,Day,Place,Killed,Notes,Details\n"
            "12,2024,June,27,Dorn Bay,0,,Robbers boarded a tanker and fled.\n",
            Document("12", "Robbers boarded a tanker and fled.", date=DAY),
            id="incidents whose details have sentences, a column each for year, month and day",
        ),
        pytest.param(
            "a.csv",
            "listed_on;reason;name;notes;terms\n"
            f"27.6.2024;{LONG};Ada Holm;;Do not copy this.\n",
            Document("a-2", LONG, date=DAY),
            id="a list with long reasons",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                [
                    {
                        "list": "Dorn",
                        "listed_on": "2024-06-27",
                        "remarks": "<p>Ada Holm leads the <b>raiders</b> of Dorn.</p>",
                        "address": {"street": "9 Sea Road"},
                    }
                ]
            ),
            Document("a-1", "Ada Holm leads the raiders of Dorn.", date=DAY),
            id="a list with HTML",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "date": "2024-06-27",
                    "chamber": "House of Dorn",
                    "counts": {"speeches": 2},
                    "sections": [
                        {
                            "show_as": "Rain",
                            "speeches": [
                                {
                                    "by": "#AdaMcHolmDP",
                                    "paras": [
                                        {"title": None, "content": "It rained."},
                                        {"title": None, "content": " It poured."},
                                    ],
                                },
                                {"by": "#JonLind", "paras": [{"content": "Where?"}]},
                                {"by": None, "paras": [{"content": "The House rose."}]},
                            ],
                        }
                    ],
                }
            ),
            Document(
                "a-1",
                "Rain\n\n((Ada McHolm)) It rained.\n\nIt poured.\n\n((Jon Lind)) Where?\n\n"
                "The House rose.",
                "Rain",
                DAY,
                source="House of Dorn",
            ),
            id="a debate, its speeches in sections",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "Overview": {"Title": "Dorn Debates", "Date": "2024-06-27", "House": "Dorn"},
                    "Items": [{"ItemType": "Timestamp", "Value": None}],
                    "ChildDebates": [
                        {
                            "Overview": {"Title": "Rain", "Date": "2024-06-27"},
                            "Items": [
                                {"AttributedTo": "Ada Holm (Klow)", "Value": "<p>It rained.</p>"},
                                {"AttributedTo": "Mr Lind", "Value": "<p>Where?</p><p>When?</p>"},
                            ],
                        }
                    ],
                }
            ),
            Document(
                "a-1",
                "Rain\n\nAda Holm (Klow): It rained.\n\nMr Lind: Where?\n\nWhen?",
                "Dorn Debates",
                DAY,
                source="Dorn",
            ),
            id="a debate with debates inside, in HTML",
        ),
        pytest.param(
            "a.jsonl",
            json.dumps(
                {
                    "debate": {
                        "title": "Rain",
                        "date": "2024-06-27",
                        "house": {"showAs": "House of Dorn"},
                        "speeches": [
                            {"speaker": {"name": "Ada Holm"}, "text": "It rained."},
                            {"speaker": {"name": "Seán Ó Lind"}, "text": "Where?"},
                            {"speaker": {"name": "Ada Holm"}, "text": "Here."},
                            {"speaker": "recorder", "text": "The House rose."},
                        ],
                    }
                }
            ),
            Document(
                "a-1",
                "Rain\n\nAda Holm: It rained.\n\n((Seán Ó Lind)) Where?\n\nAda Holm: Here.\n\n"
                "The House rose.",
                "Rain",
                DAY,
                source="House of Dorn",
            ),
            id="a debate in an object, a speaker of one speech",
        ),
        pytest.param(
            "a.csv",
            "date,speaker,party,text\n2024-06-27,ada-holm,Greens,I left Mali.\n",
            Document("a-2", "((Ada Holm)) I left Mali.", date=DAY),
            id="speeches, a row each",
        ),
        pytest.param(
            "a.jsonl",
            json.dumps({"claim": "Says that Mali left the bloc.", "originator": "ada-holm"}),
            Document("a-1", "((Ada Holm)) Mali left the bloc.", source="Ada Holm"),
            id="a claim by the address of who made it",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "headline": "Rain",
                    "webPublicationDate": "2024-06-27T10:00:00Z",
                    "webURL": URL,
                    "publication": "Wire",
                    "blocks": [
                        {
                            "id": "b",
                            "title": "Summary",
                            "blockFirstPublished": 1719568800000,  # a day later
                            "elements": [
                                {"html": "<p>It poured.</p>"},
                                {"role": "inline", "media": {"all": [{"url": f"{URL}.jpg"}]}},
                                {"text": "A link", "url": URL},
                            ],
                        },
                        {"id": "a", "elements": [{"html": "<p>It <b>rained</b>.</p>"}]},
                    ],
                }
            ),
            Document(
                "a-1",
                "28 June 2024\n\nSummary\n\nIt poured.\n\nIt rained.",
                "Rain",
                DAY,
                URL,
                "Wire",
            ),
            id="a live blog, in blocks of elements",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "title": "Rain",
                    "public_updated_at": "2024-06-27T00:00:19.000+00:00",
                    "description": "About rain.",
                    "details": {"body": "<div><p>It rained.</p></div>", "image": {"url": URL}},
                    "links": {
                        "government": [{"title": "2024 government", "details": {}}],
                        "organisations": [{"title": "Dorn Rain Office"}],
                    },
                }
            ),
            Document("a-1", "It rained.", "Rain", DAY, source="Dorn Rain Office"),
            id="a release, its text in details, its issuer among links",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "title": "Rain",
                    "public_updated_at": "2024-06-27T00:00:19.000+00:00",
                    "details": {"body": "<div><p>I saw it rain.</p></div>"},
                    "links": {"speaker": [{"title": "The Rt Hon Ada Holm OBE", "locale": "en"}]},
                }
            ),
            Document("a-1", "((Ada Holm)) I saw it rain.", "Rain", DAY),
            id="a speech, its speaker among links",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "title": "Dorn Wire",
                    "description": "All the rain.",
                    "items": [{"id": "1", "url": URL, "content_html": "<p>It rained.</p>"}],
                }
            ),
            Document("1", "It rained.", url=URL, source="Dorn Wire"),
            id="items of a feed that is described",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "response": {
                        "status": "ok",
                        "content": {
                            "webTitle": "Rain",
                            "webPublicationDate": "2024-06-27T10:00:00Z",
                            "webUrl": URL,
                            "blocks": {"body": [{"bodyHtml": "<p>It rained.</p>"}]},
                        },
                    }
                }
            ),
            Document("a-1", "It rained.", "Rain", DAY, URL, "example.org"),
            id="an answer of an interface, one article in blocks",
        ),
        pytest.param(
            "a.json",
            json.dumps({"headline": {"main": "Rain"}, "body": ["It rained.", "It poured."]}),
            Document("a-1", "It rained.\n\nIt poured.", "Rain"),
            id="paragraphs in a list",
        ),
        pytest.param(
            "a.json",
            json.dumps(
                {
                    "title": None,
                    "content": None,
                    "htmlContent": '\t<HTML><head><meta name="Sit_Date" content="2024-06-27">'
                    "</head><body><h1>RAIN BILL</h1>"
                    + "<p>Mr Vale: It rained in Dorn and the river rose.</p>" * 3
                    + "</body></HTML>",
                    "attendanceList": [],
                }
            ),
            Document(
                "a-1",
                "\n\n".join(["Mr Vale: It rained in Dorn and the river rose."] * 3),
                "RAIN BILL",
                DAY,
            ),
            id="a page in a field",
        ),
        pytest.param(
            "a.csv",
            "Source,Link,Headline,Description,Date,Article_Content\n"
            f"Wire,{URL},Rain,It rained ...,Last update 27 Jun 2024,{LONG}\n",
            Document("a-2", LONG, "Rain", DAY, URL, "Wire"),
            id="an article goes before what describes it; a day behind what it is of",
        ),
        pytest.param(
            "a.jsonl",
            json.dumps({"key": "2024-06-27-001-333a", "title": "Rain", "decision_details": LONG}),
            Document("2024-06-27-001-333a", LONG, "Rain", DAY),
            id="a day in the id",
        ),
        pytest.param(
            "a.json",
            json.dumps({"title": "Rain", "details": {"body": "<p>It rained.</p>"},
                        "first_published_at": "2024-06-27T10:00:00Z",
                        "links": {"organisations": [{"title": "Wire"}, {"title": "Post"}],
                                  "primary_publishing_organisation": [{"title": "Wire"}]}}),
            Document("a-1", "It rained.", "Rain", DAY, source="Wire"),
            id="the first of several organisations",
        ),
        pytest.param(
            "a.csv",
            "text,web_url\nIt rained.,https://example.org/2024/6/27/rain\n",
            Document("a-2", "It rained.", "", DAY, "https://example.org/2024/6/27/rain",
                     "example.org"),
            id="a day in the address",
        ),
    ],
)  # fmt: skip
def test_table_yields(tmp_path: Path, name: str, content: str, document: Document) -> None:
    (tmp_path / name).write_text(content)
    found, errors, _ = read(tmp_path / name)
    assert (found, errors) == ([document], [])


def test_parquet_is_read(tmp_path: Path) -> None:
    rows = [{"id": "1", "text": "It rained.", "date": dt.datetime(2024, 6, 27, 10)}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    assert read(tmp_path / "a.parquet") == ([Document("1", "It rained.", date=DAY)], [], [])
    rows = [{"note": "Dorn", "remarks": "It rained in Dorn again."}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "c.parquet")
    assert [one.text for one in read(tmp_path / "c.parquet")[0]] == ["It rained in Dorn again."]
    (tmp_path / "b.parquet").write_bytes(b"It rained.")
    assert read(tmp_path / "b.parquet")[1] == [
        "b.parquet: not a Parquet table that can be read: write it again"
    ]


TELEGRAM = {
    "name": "Klow Alerts",
    "messages": [
        {"id": 1, "type": "service", "text": ""},
        {"id": 2, "type": "message", "text": ["It ", {"type": "bold", "text": '"rained]"'}, "."]},
        {"id": 3, "type": "message", "text": "It shone.", "date": "2024-06-27T10:00:00"},
    ],
}


@pytest.mark.parametrize(
    "dump",
    [
        pytest.param(TELEGRAM, id="a list in an object"),
        pytest.param({"data": {"name": "Wire", "posts": [{"text": "It rained."}]}}, id="deeper"),
        pytest.param([{"text": "It rained.", "tags": [{"a": "}"}]}, {"title": "B."}], id="a list"),
        pytest.param(
            {"features": [{"type": "Feature", "properties": {"NOTES": "It rained."}}]}, id="GeoJSON"
        ),
    ],
)
@pytest.mark.parametrize("indent", [None, 1])
def test_a_large_dump_is_read_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dump: object, indent: int | None
) -> None:
    (tmp_path / "a.json").write_text(json.dumps(dump, indent=indent).replace("[", "[\n", 1))
    whole = read(tmp_path / "a.json")
    monkeypatch.setattr(records, "WHOLE", 10)
    assert read(tmp_path / "a.json") == whole
    assert whole[0]
    assert whole[1] == []


def test_a_message_that_a_channel_passes_on_is_of_who_wrote_it(tmp_path: Path) -> None:
    passed = {"text": "We condemn it.", "from": "Klow Alerts", "forwarded_from": "Klow Office"}
    own = {"text": "It rained.", "from": "Klow Alerts"}
    (tmp_path / "a.json").write_text(json.dumps({"messages": [passed, own]}))
    assert [one.source for one in read(tmp_path / "a.json")[0]] == ["Klow Office", "Klow Alerts"]


def test_a_large_dump_that_ends_early_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "WHOLE", 10)
    (tmp_path / "a.json").write_text('[\n{"text": "It rained."},\n{"text": "It')
    found, errors, _ = read(tmp_path / "a.json")
    assert [one.text for one in found] + errors == [
        'a.json: not JSON (it ends before its last bracket): write {"id": "…", "text": "…"} '
        "for each, in one list"
    ]


@pytest.mark.parametrize(
    ("column", "days"),
    [
        pytest.param(["29/02/2024", "03/04/2024"], ["2024-02-29", "2024-04-03"], id="day first"),
        pytest.param(["03/04/2024", "06/27/2024"], ["2024-03-04", "2024-06-27"], id="month first"),
        pytest.param(["03/04/2024", "05/06/2024"], ["", ""], id="nothing tells"),
        pytest.param(
            ["03/04/2024", "13/04/2024", "04/13/2024"], ["", "2024-04-13", "2024-04-13"], id="mixed"
        ),
        pytest.param(["03/03/2024"], ["2024-03-03"], id="the same in both orders"),
        pytest.param(
            ["2024/06/27", "27.06.2024", "2024-179", "2024-W26-4"], ["2024-06-27"] * 4, id="clear"
        ),
        pytest.param(
            ["20240229T183100Z", "1719482400", "1719482400000"],
            ["2024-02-29", "2024-06-27", "2024-06-27"],
            id="stamps",
        ),
        pytest.param(
            ["Wed Jun 26 23:19:24 -0500 2024", "Thu, 27 Jun 2024 23:30:00 -0500"],
            ["2024-06-26", "2024-06-27"],
            id="Twitter's and mail's, where they are",
        ),
        pytest.param(["NaN", "0000-00-00", "", "2024-06"], [""] * 4, id="none"),
    ],
)
def test_column_of_dates(tmp_path: Path, column: list[str], days: list[str]) -> None:
    rows = "".join(f'It rained {n} times.,"{date}"\n' for n, date in enumerate(column))
    (tmp_path / "a.csv").write_text(f"text,date\n{rows}")
    found, errors, _ = read(tmp_path / "a.csv")
    assert [one.date.isoformat() if one.date else "" for one in found] == days
    assert not errors


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param(
            "a.csv",
            "text,date\nIt rained, a lot,2024-06-27\n",
            "a.csv line 2: 3 cells in 2 columns: quote texts with delimiters",
            id="more cells than columns",
        ),
        pytest.param(
            "a.json",
            '{"count": [1, 2],\n"ok": true}',
            'a.json: no list of articles in this JSON: write {"id": "\u2026", "text": "\u2026"} '
            "for each, in one list",
            id="numbers",
        ),
        pytest.param(
            "a.json",
            "It rained.",
            'a.json line 1: not JSON (Expecting value): write {"id": "\u2026", "text": "\u2026"}',
            id="prose",
        ),
        pytest.param(
            "a.csv",
            "raid_notes,crew_notes\nThey boarded a tanker.,They left the ship.\n",
            'a.csv: no column "text" (it has raid_notes, crew_notes): '
            "say which one it is: --columns text=NAME",
            id="two columns of sentences",
        ),
        pytest.param(
            "a.tsv",
            "name\tsize\n",
            'a.tsv: no column "text" (it has name, size): say which one it is: --columns text=NAME',
            id="another table",
        ),
    ],
)
def test_wrong_shape_is_refused(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content)
    assert read(tmp_path / name)[:2] == ([], [message])


def test_columns_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("key,remarks,day\n7,It rained.,2024-06-27\n")
    told = field_names("id=key, text=remarks,date=Day")
    assert read(tmp_path / "a.csv", columns=told) == (
        [Document("7", "It rained.", date=DAY)],
        [],
        [],
    )
    assert read(tmp_path / "a.csv", columns={"text": "note"})[1] == [
        'a.csv: no column "note" (it has key, remarks, day): change --columns'
    ]


@pytest.mark.parametrize("given", ["text", "text=", "words=notes", ""])
def test_columns_need_both_sides(given: str) -> None:
    with pytest.raises(
        DocumentError, match=r"--columns .*: write it as text=notes,date=event_date"
    ):
        field_names(given)


def test_choice_of_columns_is_said_once(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(f"notes,event_date\nIt rained in {name}.,2024-06-27\n")
    _, _, told = read(tmp_path)
    assert told == [f"{tmp_path.name}/a.csv: read as --columns text=notes,date=event_date"]


def test_the_column_of_sentences_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("event_date,raid_notes\n2024-06-27,Robbers boarded a tanker.\n")
    found, _, told = read(tmp_path / "a.csv")
    assert [one.text for one in found] == ["Robbers boarded a tanker."]
    assert told == ["a.csv: read as --columns text=raid_notes,date=event_date"]


def test_debates_of_several_days_are_several_articles(tmp_path: Path) -> None:
    speeches = [{"speaker": "Ms Holm", "text": "It rained."}, {"speaker": "Mr Bo", "text": "Why?"}]
    days = [{"date": f"2031-03-0{n}", "title": "Rain", "speeches": speeches} for n in (5, 6)]
    for value in (days, {"debates": days}):
        (tmp_path / "a.json").write_text(json.dumps(value))
        found, _, _ = read(tmp_path / "a.json")
        assert [one.date and one.date.day for one in found] == [5, 6]
        assert {one.text for one in found} == {"Ms Holm: It rained.\n\nMr Bo: Why?"}


def test_posts_of_an_author_and_comments_are_no_debate(tmp_path: Path) -> None:
    posts = [{"by": name, "title": "Rain", "text": f"{name} left."} for name in ("Ada", "Jon")]
    article = {"title": "Rain", "summary": "It rained.", "comments": posts}
    for value, texts in (({"posts": posts}, ["Ada left.", "Jon left."]), (article, ["It rained."])):
        (tmp_path / "a.json").write_text(json.dumps(value))
        assert [one.text for one in read(tmp_path / "a.json")[0]] == texts


def test_lines_have_the_column_of_sentences_of_those_before(tmp_path: Path) -> None:
    rows = [{"n": 1, "remarks": "Robbers boarded a tanker."}, {"n": 2, "remarks": "Rain."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found, errors, told = read(tmp_path / "a.jsonl")
    assert [one.text for one in found] == ["Robbers boarded a tanker.", "Rain."]
    assert (errors, told) == ([], ["a.jsonl line 1: read as --columns text=remarks"])


def test_records_without_text_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": ""}, {"text": "A."}, {"text": null}]')
    found, errors, told = read(tmp_path / "a.json")
    assert ([one.text for one in found], errors) == (["A."], [])
    assert told == ["a.json: 2 of 3 records have no text: left out (first: a.json line 1 record 1)"]


# The forms of well-known sources, with invented contents

CHALK = "Borduria shelled positions of Syldavia near Klow, killing three soldiers."


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "acled.csv",
            [
                ("BRD101", CHALK, "", "2024-06-27", "", "Klow Courier; Szohod Post"),
                ("BRD102", "Farmers protested in Szohod against the government.", "",
                 "2024-06-28", "", "Szohod Post"),
            ],
            id="ACLED",
        ),
        pytest.param(
            "gdelt.json",
            [
                ("gdelt-1", "Borduria recalls its ambassador from Klow",
                 "Borduria recalls its ambassador from Klow", "2024-02-29",
                 "https://courier.example/ambassador", "courier.example"),
            ],
            id="GDELT",
        ),
        pytest.param(
            "feed.xml",
            [
                ("ghana", "Ghana expels Togolese ambassador\n\nGhana expelled the ambassador of "
                 "Togo today.\n\nContinue reading...", "Ghana expels Togolese ambassador",
                 "2031-03-05", "https://example.org/ghana", "Dorn Herald"),
                ("mali", "Mali leaves the pact", "Mali leaves the pact", "2031-03-05",
                 "https://example.org/mali", "Dorn Herald"),
            ],
            id="RSS",
        ),
        pytest.param(
            "telegram.json",
            [
                ("101", "Borduria attacked Syldavia. The army of Syldavia said so.", "",
                 "2024-06-27", "", "Klow Alerts"),
                ("103", "Syldavia closed the border.", "", "2024-06-28", "", "Klow Alerts"),
            ],
            id="Telegram",
        ),
        pytest.param(
            "tweets.json",
            [
                ("17", "Borduria has recalled its ambassador.", "", "2024-06-26", "", "Ann Holm"),
                ("18", "Syldavia welcomed the decision.", "", "2024-06-27", "", "Bo Lind"),
            ],
            id="Twitter",
        ),
    ],
)  # fmt: skip
def test_form_is_read_as_it_comes(name: str, expected: list[tuple[str, ...]]) -> None:
    found, errors, _ = read(FORMS / name)
    assert [
        (one.id, one.text, one.title, str(one.date or ""), one.url, one.source) for one in found
    ] == expected
    assert not errors


def test_a_list_of_claims_without_disproofs_is_one_of_claims(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "date,id,title,languages,outlets\n"
        "2024-06-27,https://euvsdisinfo.eu/report/a/,Borduria left.,German,Wire+Post\n"
    )
    ((one,), errors, _) = read(tmp_path / "a.csv")
    assert (one.text, one.source, errors) == ("((Wire)) Borduria left.", "Wire+Post", [])
    assert one.url == "https://euvsdisinfo.eu/report/a/"


def test_a_list_of_statements_by_channel_is_one_of_claims(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '[{"statement": "Borduria left.", "date": "24.12.2031", "channel": ["wire.example"],'
        ' "url": "https://euvsdisinfo.eu/report/a/", "languages": ["Polish"]}]'
    )
    ((one,), errors, _) = read(tmp_path / "a.json")
    assert (one.text, str(one.date)) == ("((wire.example)) Borduria left.", "2031-12-24")
    assert not errors


@pytest.mark.model("0.1")
@pytest.mark.model("0.1")
def test_a_claim_that_is_checked_is_told_by_nobody_known(bundled: RuleExtractor) -> None:
    fields = {"title": "Did Mali leave NATO?", "claim": "Mali attacked Chad."}
    ((_, found),) = bundled.statements([Document("a", str(with_text(fields)["text"]))])
    (told,) = [each for each in found if not each.derived]
    assert (told.subject.entity.label, told.object.entity.label) == ("Mali", "Chad")
    assert [each.speaker.entity.label for each in told.attributions] == ["somebody"]


def test_a_claim_is_told_by_its_outlet() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", KgWarning)
        readings = list(extract([str(FORMS / "euvsdisinfo.csv")]))
    said = [one for reading in readings for one in reading.statements if not one.derived]
    assert {one.evidence.document for one in said} <= {"euvsdisinfo-2", "euvsdisinfo-3"}
    speakers = {tuple(each.speaker.text for each in one.attributions) for one in said}
    assert speakers == {("Szohod Today",), ("bordurnews.example",)}
    assert all("disproof" not in reading.document.text.lower() for reading in readings)
