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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose console stays silent."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
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
    page.click("main a >> text=Arvia")
    assert "Arvia raided Belmor, Belmor said." in page.inner_text("main")
    page.click("text=Questions")
    page.click("a[href='/questions/timeline']")
    page.fill("#actor", "Belmor")
    page.click("text=Ask")
    page.wait_for_selector("td >> text=Cordia")
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


def test_the_editor_starts_from_a_question_and_one_key_asks(page: Page, client: Client) -> None:
    page.goto(f"{client.address}/editor")
    page.select_option("#question", "timeline")
    page.click("text=Load it")
    page.wait_for_selector("text=Start from a question")
    assert "SELECT" in page.input_value("#query")
    page.fill("#query", "SELECT ?who { ?who rel:raids ?whom }")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    assert "Arvia" in page.inner_text("main table")
