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
    monkeypatch.setattr("kg.server.pages.SHOWN", 2)
    with serving(story.graph()) as client:
        page.goto(f"{client.address}/graph?around=Selka")
        assert page.evaluate("kg.shown.nodes") == ["Belmor", "Selka"]
        monkeypatch.setattr("kg.server.pages.SHOWN", 300)
        page.evaluate("kg.select('Belmor')")
        page.click("text=Load its neighbours")
        page.wait_for_selector("text=Load its neighbours", state="detached")
        assert set(page.evaluate("kg.shown.nodes")) == {"Arvia", "Belmor", "Cordia", "Selka"}
        assert page.inner_text("#panel h2") == "Belmor"
        page.evaluate("kg.select(kg.edge('Arvia', 'raids', 'Belmor'))")
        assert "Arvia raided Belmor, Belmor said." in page.inner_text("#panel")
