"""The server's pages in a real browser: forms, keys, and no script or address of others."""

import shutil
from collections.abc import Iterator

import pytest
import story
from playwright.sync_api import Browser, Page, sync_playwright
from serving import TOKEN, Client, serving


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    assert chromium, "no chromium on the PATH: install your system's package of that name"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def client() -> Iterator[Client]:
    with serving(story.graph("two"), token=TOKEN) as client:
        yield client


REFUSED = "status of 400"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose console stays silent, but for what the browser says of a query's mistakes."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: REFUSED in message.text or said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


def test_one_key_judges(page: Page, client: Client) -> None:
    page.goto(f"{client.address}/review")
    page.fill("#token", TOKEN)
    with page.expect_navigation():
        page.click("text=Begin")
    page.wait_for_selector("text=Does the sentence say this?")
    page.keyboard.press("c")
    assert page.locator("#polarity").is_visible()
    page.keyboard.press("c")
    for key in "rw":
        with page.expect_navigation():
            page.keyboard.press(key)
    page.wait_for_selector("text=Every statement has been judged.")
    rows = client.get("/review/judged.csv").data.decode().splitlines()
    assert sorted(row[-3:] for row in rows[1:]) == ["0,0", "1,1"]


def test_a_reader_finds_and_asks(page: Page, client: Client) -> None:
    page.goto(client.address)
    page.fill("input[name=q]", "arvia")
    page.keyboard.press("Enter")
    with page.expect_navigation(url="**/actor/*"):
        page.click("main a >> text=Arvia")
    assert "Arvia raided Belmor, Belmor said." in page.inner_text("main")
    page.click("text=Questions")
    page.click("a[href='/questions/timeline']")
    page.fill("#actor", "Belmor")
    page.click("text=Ask")
    page.wait_for_selector("td >> text=Cordia")
    with page.expect_navigation():
        page.click("text=Change it")
    assert "rdf:subject" in page.input_value("#query")
    page.click("nav >> text=Graph")
    page.wait_for_selector("canvas")


def test_the_graph_loads_what_is_around_a_node(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.server.atlas.SHOWN", 2)
    with serving(story.graph()) as client:
        page.goto(f"{client.address}/graph?around=Selka")
        assert page.evaluate("kg.shown.nodes") == ["Selka", "Belmor"]
        assert page.inner_text("#panel h2") == "Selka"
        monkeypatch.setattr("kg.server.atlas.SHOWN", 300)
        assert page.inner_text("#left-out").startswith("2 of 6 nodes are loaded")
        assert page.locator("#types li").count() == 2
        page.evaluate("kg.select('Belmor')")
        page.click("button:has-text('Load its neighbours')")
        page.wait_for_selector("button:has-text('Load its neighbours')", state="detached")
        assert set(page.evaluate("kg.shown.nodes")) == {"Arvia", "Belmor", "Cordia", "Selka"}
        assert page.inner_text("#panel h2") == "Belmor"
        page.evaluate("kg.select(kg.edge('Arvia', 'raids', 'Belmor'))")
        assert "Arvia raided Belmor, Belmor said." in page.inner_text("#panel")
        page.click("h1 a")
        page.wait_for_selector("text=Newest articles")


@pytest.mark.parametrize(
    ("typed", "keys", "text"),
    [
        pytest.param("ASK { actor:Ar", ["Tab"], "ASK { actor:Arvia", id="an actor"),
        pytest.param("ASK { ?a rel:rai", ["Tab"], "ASK { ?a rel:raids", id="a relation"),
        pytest.param("ASK { ?a raid", ["Tab"], "ASK { ?a rel:raids", id="without prefix"),
        pytest.param("ASK { ?who a ?w", ["Tab"], "ASK { ?who a ?who", id="a variable"),
        pytest.param("ASK { xs", ["Tab"], "ASK { xsd:", id="a prefix"),
        pytest.param("sel", ["Tab"], "SELECT", id="a keyword"),
        pytest.param("ASK { actor:Ar", ["ArrowDown", "Enter"], "ASK { actor:Arvia", id="arrows"),
        pytest.param("ASK { actor:Ar", ["Escape", "x"], "ASK { actor:Arx", id="not wanted"),
    ],
)
def test_the_editor_completes(
    page: Page, client: Client, typed: str, keys: list[str], text: str
) -> None:
    page.goto(f"{client.address}/editor")
    page.fill("#query", "")
    page.type("#query", typed)
    for key in keys:
        page.keyboard.press(key)
    assert page.input_value("#query") == text


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        pytest.param("SELECT ?who {\n  ?who rel:raids ?x }\n}", "}", "line 3, column 1", id="sign"),
        pytest.param("ASK { ?a fo:raids ?b }", "fo:raids", "line 1, column 10", id="name"),
        pytest.param("SELCT ?a { ?a ?b ?c }", "SELCT", "SELECT?", id="keyword"),
        pytest.param(
            "ASK { ?a rel:raids }", "}", "a variable, name or value", id="what comes after it"
        ),
        pytest.param("ASK { ?a rel:raids ?b", "{", "column 5", id="what is open"),
    ],
)
def test_the_editor_shows_where_a_mistake_is(
    page: Page, client: Client, query: str, place: str, words: str
) -> None:
    page.goto(f"{client.address}/editor")
    page.fill("#query", query)
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    assert words in page.inner_text("[role=alert]")
    assert page.input_value("#query") == query
    assert page.evaluate(CHOSEN) == page.inner_text("#coloured .wrong") == place
    page.keyboard.press("End")
    page.keyboard.type(" ")
    assert page.locator("#coloured .wrong").count() == 0


CHOSEN = (
    "(({value, selectionStart, selectionEnd}) => value.slice(selectionStart, selectionEnd))(query)"
)


def test_the_editor_colours_what_is_typed(page: Page, client: Client) -> None:
    page.goto(f"{client.address}/editor")
    query = "# <all>\nSELECT ?a { ?a rdfs:label 'x # y'@en ; rel:raids <urn:b> } LIMIT 5"
    page.fill("#query", query)
    assert page.text_content("#coloured") == f"{query}\n"
    kinds = {
        kind: page.locator(f"#coloured .{kind}").all_text_contents()
        for kind in ("comment", "keyword", "variable", "name", "text")
    }
    assert kinds == {
        "comment": ["# <all>"],
        "keyword": ["SELECT", "LIMIT"],
        "variable": ["?a", "?a"],
        "name": ["rdfs:label", "rel:raids"],
        "text": ["'x # y'", "@en", "<urn:b>", "5"],
    }


def test_the_editor_starts_from_a_question_and_one_key_asks(page: Page, client: Client) -> None:
    page.goto(f"{client.address}/editor")
    page.select_option("#question", "timeline")
    with page.expect_navigation():
        page.click("text=Load it")
    assert "rdf:subject" in page.input_value("#query")
    page.fill("#query", "SELECT ?who { ?who rel:raids ?whom }")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    assert "Arvia" in page.inner_text("main table")
