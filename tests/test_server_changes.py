"""What those who know the token may do: say who is who, and add articles."""

import shutil
from collections.abc import Iterator
from html import unescape

import pytest
from playwright.sync_api import sync_playwright
from serving import TOKEN, Client, serving
from test_identity import graph_of

from kg.identity import judged_by_hand
from kg.store import MemoryStore

HTML = "text/html"
JOAN = "Joan Ferrer of Ostrava met Ilse Brandt in Vienna on Monday."


@pytest.fixture
def store() -> MemoryStore:
    """Three articles that each know a Jan Varga."""
    return graph_of(["extra", "feature", "gazette"])


@pytest.fixture
def client(store: MemoryStore) -> Iterator[Client]:
    """Somebody who has given the token to a server of the store."""
    with serving(store.dataset, token=TOKEN, store=store) as client:
        entered = client.post("/review/token", {"token": TOKEN, "next": "/review/identities"})
        assert entered.headers["location"] == "/review/identities"
        client.cookie = entered.headers["set-cookie"].partition(";")[0]
        yield client


def read(client: Client, path: str) -> str:
    return unescape(client("GET", path, cookie=client.cookie, accept=HTML).data.decode())


def waiting(client: Client) -> str:
    page = read(client, "/review/identities")
    return page.partition('name="pair" value="')[2].partition('"')[0]


@pytest.mark.parametrize(
    ("verdict", "nodes"),
    [
        pytest.param("same", 2, id="same, so it is not the other"),
        pytest.param("different", 2, id="different, so it is the other"),
        pytest.param("unsure", 3, id="unsure"),
    ],
)
def test_a_pair_is_judged(client: Client, store: MemoryStore, verdict: str, nodes: int) -> None:
    page = read(client, "/review/identities")
    for words in ("Jan Varga met Harbour League.", "Jan Varga steered Reef Club.", "1 waiting"):
        assert words in page
    sent = {"pair": waiting(client), "verdict": verdict}
    assert client.post("/review/identities", sent, cookie=client.cookie).status == 303
    assert "Every pair has been judged." in read(client, "/review/identities")
    assert [each.verdict for each in judged_by_hand(store.dataset)] == [verdict]
    named = "SELECT DISTINCT ?who { ?who rdfs:label ?name FILTER (STRSTARTS(STR(?name), 'Jan V')) }"
    found = client.get("/sparql", "text/csv", query=named).data.decode().splitlines()
    assert len(found) == nodes + 1


def test_a_pair_that_is_skipped_waits(client: Client) -> None:
    name = waiting(client)
    sent = client.get("/review/identities", after=name)
    assert sent.status == 200  # asks for the token
    after = client(
        "GET", f"/review/identities?after={name.replace(' ', '+')}", cookie=client.cookie
    )
    assert b"Every pair has been judged." in after.data
    assert waiting(client) == name


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        pytest.param("/review/identities", {"verdict": "same"}, id="no pair"),
        pytest.param("/review/identities", {"verdict": "odd"}, id="no verdict"),
        pytest.param("/articles", {"name": "a.txt", "text": " "}, id="empty"),
        pytest.param("/articles", {"text": JOAN}, id="no name"),
    ],
)
def test_what_may_not_be_is_refused(
    client: Client, store: MemoryStore, path: str, fields: dict[str, str]
) -> None:
    assert client.post(path, fields, cookie=client.cookie).status == 400
    assert client.post(path, fields).status == 401
    assert judged_by_hand(store.dataset) == []
    assert store.documents() == ("extra", "feature", "gazette")


def test_a_token_leads_nowhere_else(client: Client) -> None:
    entered = client.post("/review/token", {"token": TOKEN, "next": "//example.org"})
    assert entered.headers["location"] == "/review"


def test_a_server_without_store_says_so(store: MemoryStore) -> None:
    with serving(store.dataset, token=TOKEN) as client:
        sent = {"name": "a.txt", "text": JOAN}
        found = client.post("/articles", sent, cookie=f"kg_token={TOKEN}")
        assert (found.status, b"no store" in found.data) == (403, True)


def test_articles_are_added_by_dropping_them(client: Client, store: MemoryStore) -> None:
    chromium = shutil.which("chromium")
    assert chromium, "no chromium on the PATH: install your system's package of that name"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{client.address}/articles")
        page.fill("#token", TOKEN)
        with page.expect_navigation():  # the script of the next page listens when it has come
            page.click("text=Begin")
        assert "Drop files" in page.inner_text("main")
        dropped = page.evaluate_handle(
            """(text) => {
              const sent = new DataTransfer();
              sent.items.add(new File([`Title: Guests\\n\\n${text}`], 'guests.txt'));
              sent.items.add(new File(['{"id": "odd"}'], 'odd.jsonl'));
              return sent;
            }""",
            JOAN,
        )
        page.dispatch_event("main", "drop", {"dataTransfer": dropped})
        page.wait_for_selector("text=1 added, 0 replaced")
        said = page.inner_text("[role=status]")
        assert "odd.jsonl line 1" in said
        page.click("text=Guests")
        page.wait_for_selector(f"text={JOAN}")
        browser.close()
    assert store.documents() == ("extra", "feature", "gazette", "guests")
