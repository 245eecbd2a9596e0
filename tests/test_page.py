"""The page, in a real browser that refuses and records every request."""

import csv
import json
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.errors import GraphError
from kg.network import STATUSES, SourcedEvent, SourcedParticipant
from kg.network import SourcedStatement as Said
from kg.network.texts import text_of
from kg.page import colours, html, save
from kg.page.colours import NodeGroup
from kg.page.drawing import drawing
from kg.page.edges import EDGE_STYLES
from kg.page.layout import bends

Net = nx.MultiDiGraph  # of str


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    assert chromium, "no chromium on the PATH: install your system's package of that name"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page that was opened, and what it did that it should not."""

    page: Page
    folder: Path
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, net: Net, *, title: str = "News", states: Net | None = None) -> Page:
        path = self.folder / "graph.html"
        save(net, path, title=title, states=states)
        self.page.goto(path.as_uri())
        return self.page

    def refuse(self, route: Any) -> None:
        if route.request.url.startswith(self.folder.as_uri()):
            route.continue_()
        else:
            self.requests.append(route.request.url)
            route.abort()

    def log(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(5000)
    page = context.new_page()
    opened = Opened(page, tmp_path)
    context.route("**/*", opened.refuse)
    page.on("pageerror", lambda error: opened.errors.append(str(error)))
    page.on("console", opened.log)
    yield opened
    context.close()
    assert opened.requests == []
    assert opened.errors == []


def add(net: Net, triple: str, saying: Said, **attributes: Any) -> None:
    subject, relation, obj = triple.split()
    for name in (subject, obj):
        net.add_node(name, label=name, type="Person" if name.startswith("King") else "State")
    net.add_edge(
        subject,
        obj,
        key=relation,
        label=relation.replace("_", " "),
        statements=text_of([saying]),
        confidence=saying.confidence,
        **{"event_type": saying.type, "status": saying.status, "claimed": bool(saying.speaker)}
        | attributes,
    )


def news() -> Net:
    net: Net = nx.MultiDiGraph()
    add(
        net,
        "Ruritania meets_with Strelsau",
        Said(
            "The king's envoys met Strelsau on Monday, Flavia said.",
            "first",
            title="Envoys meet",
            url="https://example.org/first",
            date="2031-02-03",
            time="2031-02-01",
            speaker="Flavia",
            verb="said",
            type="CONSULT",
            subject_text="The king's envoys",
            object_text="Strelsau",
            confidence=0.9,
        ),
    )
    add(
        net,
        "Ruritania attacks Strelsau",
        Said("Ruritania did not attack.", "second", polarity="negative", type="ASSAULT"),
    )
    add(
        net,
        "KingRudolf visits Strelsau",
        Said("The king may visit.", "second", modality="possible", confidence=0.4, time="2030"),
    )
    return net


def states() -> Net:
    net: Net = nx.MultiDiGraph()
    add(
        net,
        "Ruritania visits Strelsau",
        Said("The king visits.", "second", derived=True),
    )
    return net


def told() -> Net:
    """A statement, and two events that no statement shows: one of them at a place."""
    net = news()
    arrest = SourcedEvent(
        "Rudolf was seized in Zenda.",
        "second",
        speaker="Flavia",
        type="COERCE",
        time="2031-03-04",
        place="Zenda",
        iri="E-1",
        predicate="seize",
        participants=(SourcedParticipant("patient", "King Rudolf", "actor/KingRudolf"),),
    )
    death = SourcedEvent(
        "A fire did not kill nine men of Ruritania.",
        "second",
        polarity="negative",
        iri="E-2",
        predicate="kill",
        confidence=0.3,
        participants=(
            SourcedParticipant("agent", "a fire"),
            SourcedParticipant("patient", "Ruritania", "actor/Ruritania"),
            SourcedParticipant("amount", "nine men", value=9, unit="men"),
        ),
    )
    add(net, "KingRudolf seize Zenda", arrest, event=True)
    net.nodes["Ruritania"]["events"] = text_of([death])
    return net


def crowd(size: int) -> Net:
    net: Net = nx.MultiDiGraph()
    for number in range(1, size):
        add(net, f"n{number} knows n{number // 3}", Said("They met.", "first"))
    return net


SYLLABLES = ("ka", "ro", "mi", "del", "sun", "tar", "ve", "lo", "pin", "gra", "ost")
KINDS = ("State", "Person", "City", "Person", "Concept")
# Writes down where the canvas has words, as the page draws them: the box of each, in pixels.
RECORDER = """
  const draw = CanvasRenderingContext2D.prototype.fillText;
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  window.written = [];
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.written = [];
    return clear.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const {width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down} =
      this.measureText(text);
    const {a, d, e, f} = this.getTransform();
    window.written.push([text, a * x + e, d * (y - up) + f, a * width, d * (up + down)]);
    return draw.call(this, text, x, y);
  };
"""
# The share of the canvas, in cells of an eighth of its height, that has no ink at all.
EMPTINESS = """() => {
  const canvas = document.querySelector('#canvas canvas'), side = Math.floor(canvas.height / 8);
  const {data, width, height} = canvas.getContext('2d').getImageData(
    0, 0, canvas.width - canvas.width % side, side * 8);
  const inked = new Set(), across = width / side;
  for (let at = 3; at < data.length; at += 4) {
    const pixel = (at - 3) / 4, x = pixel % width, y = (pixel - x) / width;
    if (data[at]) inked.add(Math.floor(x / side) + across * Math.floor(y / side));
  }
  return 1 - inked.size / (across * height / side);
}"""


def made_up(size: int) -> Net:
    """Nodes with names of one to three words, in one large part and some small ones."""
    chance = random.Random(size)
    words = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(400)]
    net: Net = nx.MultiDiGraph()
    for number in range(size):
        name = " ".join(chance.choices(words, k=chance.randint(1, 3)))
        net.add_node(f"n{number}", label=name, type=KINDS[number % len(KINDS)])
    for number in range(1, size):
        other = number - 1 if number > size * 0.9 else int(number * chance.random() ** 2)
        if number > size * 0.9 and number % 3 == 0:
            continue  # the last tenth in threes
        said = text_of([Said("They met.", f"article {number % (size // 8)}")])
        net.add_edge(f"n{number}", f"n{other}", key="meets", label="meets", statements=said)
    return net


def overlaps(boxes: list[tuple[str, float, float, float, float]]) -> list[tuple[str, str]]:
    """Return the texts that lie on one another."""
    return [
        (one, other)
        for (one, x, y, w, h), (other, left, top, wide, high) in combinations(boxes, 2)
        if x < left + wide and left < x + w and y < top + high and top < y + h
    ]


def shown(page: Page, what: str) -> int:
    count: int = page.evaluate(f"kg.shown.{what}.length")
    return count


TWO_FRAMES = """() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
})"""


def settle(page: Page) -> None:
    """Wait until all nodes have their places, and the drawing has moved there."""
    while not page.evaluate("kg.isSettled"):
        page.wait_for_timeout(50)
    page.wait_for_timeout(600)
    page.evaluate(TWO_FRAMES)


HOSTILE = [
    pytest.param("</script><script>window.hacked = 1</script>", id="end of script"),
    pytest.param('"><img src=x onerror="window.hacked = 1">', id="handler"),
    pytest.param("<!--<script>window.hacked = 1", id="comment that swallows scripts"),
    pytest.param("</title><svg onload=window.hacked=1>", id="end of title"),
    pytest.param("</noscript><img src=//example.org/x.png>", id="image from elsewhere"),
    pytest.param("{{ 7 * 7 }}{% raw %}${window.hacked = 1}`';//\\", id="templates and quotes"),
    pytest.param("javascript:window.hacked=1", id="address that runs"),
    pytest.param("\u2028\u202e\x00 href='javascript:1' </style>", id="odd characters"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_runs(opened: Opened, text: str) -> None:
    net: Net = nx.MultiDiGraph()
    words = dict.fromkeys(("title", "url", "publisher", "speaker", "verb", "time_text"), text)
    saying = Said(text, text, date=text, subject_text=text, place=text, type=text, **words)
    net.add_node("a", label=text, type=text, type_label=text, colour=text, code=text, acts_for=text)
    net.add_node(text, label=text, type="Concept")
    net.add_edge("a", text, key=text, label=text, status="actual", statements=text_of([saying]))
    part = SourcedParticipant("agent", text, text)
    net.nodes["a"]["events"] = text_of(
        [SourcedEvent(text, text, predicate=text, participants=(part,))]
    )
    page = opened.open(net, title=text, states=net)
    page.evaluate("kg.select('e0')")
    assert text.replace("\x00", "") in page.inner_text("#panel").replace("\x00", "")
    page.evaluate("kg.select('a')")
    page.locator("#panel .item").last.click()
    assert text.replace("\x00", "") in page.inner_text("#panel").replace("\x00", "")
    page.fill("#search", text[:3])
    page.click("#show-table")
    page.click("#views button[value=states]")
    assert page.evaluate("window.hacked") is None
    assert page.locator("script").count() == 3
    assert page.locator("img, svg, iframe").count() == 0
    hrefs = page.eval_on_selector_all("a", "links => links.map(link => link.href)")
    assert not [href for href in hrefs if not href.startswith("http")]


def test_only_our_scripts_may_run(opened: Opened) -> None:
    page = opened.open(news())
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.hacked = 1'}))"
    )
    assert page.evaluate("window.hacked") is None
    assert any("Content Security Policy" in error for error in opened.errors)
    opened.errors.clear()


def test_page_names_nothing_to_load() -> None:
    page = html(news(), title="News", states=states())
    assert not re.findall(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=", page)
    assert "default-src 'none'" in page


def test_only_a_page_of_a_server_may_load_from_it() -> None:
    assert "connect-src 'none'" in unescape(html(news(), title="News"))
    assert "connect-src 'self'" in unescape(html(news(), title="News", source="/graph/near"))


def test_edge_shows_its_sentence_and_speaker(opened: Opened) -> None:
    page = opened.open(news())
    page.evaluate("kg.select(kg.edge('Ruritania', 'meets with', 'Strelsau'))")
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Ruritania meets with Strelsau"
    assert panel.locator("blockquote").inner_text() == (
        "The king's envoys met Strelsau on Monday, Flavia said."
    )
    assert panel.locator("mark.who", has_text="envoys").inner_text() == "The king's envoys"
    assert panel.locator("blockquote mark.whom").inner_text() == "Strelsau"
    text = panel.inner_text()
    for part in ("Flavia said", "claimed", "2031-02-01", "Envoys meet", "2031-02-03", "0.90"):
        assert part in text
    link = panel.locator("a")
    assert link.get_attribute("href") == "https://example.org/first"
    assert "noopener" in (link.get_attribute("rel") or "")


def test_click_on_the_canvas_opens_a_line(opened: Opened) -> None:
    page = opened.open(states())
    page.wait_for_timeout(300)
    spot = page.evaluate(
        """() => {
          const at = Object.values(kg.network.getPositions(['Ruritania', 'Strelsau']));
          const middle = {x: (at[0].x + at[1].x) / 2, y: (at[0].y + at[1].y) / 2};
          const dom = kg.network.canvasToDOM(middle);
          const box = document.getElementById('canvas').getBoundingClientRect();
          return [box.x + dom.x, box.y + dom.y];
        }"""
    )
    page.mouse.click(*spot)
    page.locator("#panel blockquote").wait_for()
    assert page.locator("#panel blockquote").inner_text() == "The king visits."


def test_node_lists_what_it_does(opened: Opened) -> None:
    page = opened.open(news())
    page.fill("#search", "ruri")
    page.press("#search", "Enter")
    text = page.locator("#panel").inner_text()
    assert "meets with Strelsau" in text
    assert "does not attack Strelsau" in text
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").inner_text() == "Overview"


@pytest.mark.parametrize(
    ("box", "nodes", "edges"),
    [
        pytest.param("#types input[value=Person]", 2, 2, id="a type of node"),
        pytest.param("#lines input[value=negated]", 3, 2, id="denials"),
        pytest.param("#lines input[value=claimed]", 3, 2, id="claims"),
        pytest.param("#events input[value=CONSULT]", 3, 2, id="a PLOVER type"),
    ],
)
def test_legend_hides_and_shows(opened: Opened, box: str, nodes: int, edges: int) -> None:
    page = opened.open(news())
    page.uncheck(box)
    assert (shown(page, "nodes"), shown(page, "edges")) == (nodes, edges)
    page.check(box)
    assert (shown(page, "nodes"), shown(page, "edges")) == (3, 3)


@pytest.mark.parametrize(
    ("field_id", "value", "edges"),
    [
        pytest.param("#confidence", "0.5", 2, id="least confidence"),
        pytest.param("#from", "2031-01-01", 1, id="from a day"),
        pytest.param("#from", "2030-06-01", 2, id="a year passes when any of its days does"),
        pytest.param("#to", "2030-12-31", 1, id="until a day"),
    ],
)
def test_filter(opened: Opened, field_id: str, value: str, edges: int) -> None:
    page = opened.open(news())
    page.fill(field_id, value)
    assert shown(page, "edges") == edges
    assert f"{edges} of 3 relations" in page.inner_text("#counts")
    page.click("#reset")
    assert shown(page, "edges") == 3


@pytest.mark.parametrize(
    ("select", "value", "edges"),
    [
        pytest.param("#speaker", "Flavia", 1, id="who says so"),
        pytest.param("#speaker", "—", 2, id="the article itself"),
        pytest.param("#article", "second", 2, id="an article"),
        pytest.param("#publisher", "Ruritanian Gazette", 1, id="a publisher"),
        pytest.param("#relation", "thanks", 1, id="a relation"),
    ],
)
def test_lens(opened: Opened, select: str, value: str, edges: int) -> None:
    net = news()
    add(
        net,
        "Flavia thanks Strelsau",
        Said("Thank you.", "third", publisher="Ruritanian Gazette", speaker="Osra"),
    )
    if select == "#publisher":
        add(net, "Flavia mocks Osra", Said("Flavia did.", "fourth", publisher="Zenda Times"))
    page = opened.open(net)
    page.select_option(select, value)
    assert shown(page, "edges") == edges
    page.click("#reset")
    assert shown(page, "edges") == net.number_of_edges()


def test_articles_that_say_so_are_counted(opened: Opened) -> None:
    net = told()
    add(net, "Flavia mocks Zenda", Said("Flavia mocked it.", "fourth"))
    said = [Said("Thanks.", "third"), Said("Thanks!", "third"), Said("Thank you.", "fourth")]
    add(net, "Flavia thanks Strelsau", said[0])
    net.edges["Flavia", "Strelsau", "thanks"]["statements"] = text_of(said)
    page = opened.open(net)
    assert page.get_attribute("#sources", "max") == "2"
    page.fill("#sources", "2")
    assert page.evaluate("kg.shown.nodes.toSorted()") == ["Flavia", "Strelsau"]
    page.select_option("#article", "third")
    assert page.locator("#empty").is_visible()
    page.click("#reset")
    assert shown(page, "edges") == net.number_of_edges()


def test_where_each_is_said_once_articles_are_not_counted(opened: Opened) -> None:
    assert opened.open(news()).locator("#sources-field").is_hidden()


def test_an_event_passes_by_what_happened(opened: Opened) -> None:
    page = opened.open(told())
    page.select_option("#relation", "seize")
    page.click("#show-table")
    assert page.locator("#rows button").all_inner_texts() == ["seize"]


def test_the_commonest_types_come_first(opened: Opened) -> None:
    net = made_up(36)
    listed = opened.open(net).locator("#types input")
    kinds = [listed.nth(at).get_attribute("value") for at in range(listed.count())]
    assert kinds == ["Person", "State", "City", "Concept"]


def test_only_all_and_none_of_a_type(opened: Opened) -> None:
    page = opened.open(told())
    page.hover("#lines li:first-child")
    page.click("#lines li:first-child .only")
    assert shown(page, "edges") == 2  # of those that are claimed
    page.click("#lines-switches button:has-text('none')")
    assert shown(page, "edges") == 0
    page.click("#lines-switches button:has-text('all')")
    assert shown(page, "edges") == 4


@pytest.mark.parametrize(("hops", "nodes"), [(1, 3), (2, 5), (3, 7)])
def test_steps_around_a_node(opened: Opened, hops: int, nodes: int) -> None:
    net: Net = nx.MultiDiGraph()
    for number in range(1, 12):
        add(net, f"n{number} knows n{number - 1}", Said("They met.", "first"))
    page = opened.open(net)
    page.evaluate("kg.select('n5')")
    page.click(f"#panel button.small >> nth={hops - 1}")
    assert shown(page, "nodes") == nodes
    page.click("#everything")
    assert shown(page, "nodes") == 12


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("rúri", "Ruritania", id="a name, without accents"),
        pytest.param("elphberg", "Ruritania", id="an alias"),
        pytest.param("envoys", "meets with", id="a word of a sentence"),
        pytest.param("may visit", "may visit", id="a relation"),
        pytest.param("zzz", "No name and no sentence", id="nothing"),
    ],
)
def test_search(opened: Opened, wanted: str, found: str) -> None:
    net = news()
    net.nodes["Ruritania"]["aliases"] = "Land of the Elphbergs; RU"
    page = opened.open(net)
    page.fill("#search", wanted)
    assert found in page.inner_text("#found")


def test_a_view_can_be_sent(opened: Opened) -> None:
    page = opened.open(news(), states=states())
    page.uncheck("#types input[value=Person]")
    page.fill("#confidence", "0.5")
    page.evaluate("kg.select(kg.edge('Ruritania', 'meets with', 'Strelsau'))")
    sent = page.url
    page.goto("about:blank")
    page.goto(sent)
    assert shown(page, "edges") == 2
    assert page.locator("#panel h2").inner_text() == "Ruritania meets with Strelsau"
    assert page.input_value("#confidence") == "0.5"
    assert not page.is_checked("#types input[value=Person]")


def test_back_and_forward(opened: Opened) -> None:
    page = opened.open(news(), states=states())
    page.evaluate("kg.select('Ruritania')")
    page.evaluate("kg.select('Strelsau')")
    page.click("#views button[value=states]")
    headings = []
    for step in ("go_back", "go_back", "go_back", "go_forward"):
        getattr(page, step)()
        headings.append(page.locator("#panel h2").inner_text())
    assert headings == ["Strelsau", "Ruritania", "Overview", "Ruritania"]


@pytest.mark.parametrize(
    "address",
    [
        "#node=Nobody",
        "#line=%5B1",
        "#pair=%5B%22x%22%5D",
        "#top=x&confidence=-1",
        "#view=x&around=y",
        "#path=%5B%22Ruritania%22%2C%22Nobody%22%5D",
        "#path=7",
    ],
)
def test_an_address_that_tells_nothing_shows_all(opened: Opened, address: str) -> None:
    page = opened.open(news())
    page.goto("about:blank")
    page.goto((opened.folder / "graph.html").as_uri() + address)
    assert shown(page, "edges") == 3
    assert page.locator("#panel h2").inner_text() == "Overview"


def test_keys_walk_over_the_graph(opened: Opened) -> None:
    page = opened.open(news())
    page.wait_for_timeout(300)
    page.focus("#canvas")
    page.keyboard.press("ArrowRight")
    first = page.locator("#panel h2").inner_text()
    assert first == "Strelsau"  # the one with most neighbours
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.id") == "canvas"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


@pytest.mark.parametrize(
    ("verb", "told"),
    [("said", "Flavia said"), ("according to", "According to Flavia"), ("", "Flavia says so")],
)
def test_who_says_so_is_named(opened: Opened, verb: str, told: str) -> None:
    net: Net = nx.MultiDiGraph()
    add(net, "Ruritania visits Strelsau", Said("They came.", "first", speaker="Flavia", verb=verb))
    page = opened.open(net)
    page.evaluate("kg.select('e0')")
    assert told in page.locator("#panel .saying p").all_inner_texts()


def test_subject_relation_and_object_are_marked(opened: Opened) -> None:
    net: Net = nx.MultiDiGraph()
    saying = Said(
        "On Monday Ruritania signed a long treaty with Strelsau.",
        "first",
        subject_text="Ruritania",
        relation_text="signed treaty with",
        object_text="Strelsau",
    )
    add(net, "Ruritania signs_treaty_with Strelsau", saying)
    page = opened.open(net)
    page.evaluate("kg.select('e0')")
    marked = page.eval_on_selector_all(
        "blockquote mark", "marks => marks.map((mark) => [mark.className, mark.textContent])"
    )
    assert marked == [
        ["who", "Ruritania"],
        ["does", "signed"],
        ["does", "treaty"],
        ["does", "with"],
        ["whom", "Strelsau"],
    ]


def test_one_vocabulary_of_status(opened: Opened) -> None:
    page = opened.open(told())
    listed = page.eval_on_selector_all("#lines input", "boxes => boxes.map((box) => box.value)")
    page.click("#show-table")
    tags = page.eval_on_selector_all("#rows .tag", "tags => tags.map((tag) => tag.textContent)")
    assert set(tags) == set(listed) - {"event"} == {"claimed", "negated", "possible"}


def test_phone_has_the_graph_first(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 390, "height": 844})
    page = opened.open(news())
    assert page.locator("#filters").is_hidden()
    assert page.locator("#panel").is_hidden()
    assert page.locator("#canvas").bounding_box()["height"] > 600  # type: ignore[index]
    page.click("#drawer")
    assert page.locator("#filters").is_visible()
    page.keyboard.press("Escape")
    page.evaluate("kg.select('Ruritania')")
    sheet = page.locator("#panel").bounding_box()
    assert sheet
    assert sheet["y"] > 300
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_phone_has_room_for_all_switches(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 390, "height": 844})
    page = opened.open(quarrel(), states=states())
    for name in ("#out summary", "#views button >> nth=1", "#show-contested"):
        box = page.locator(name).bounding_box()
        assert box
        assert box["x"] + box["width"] <= 390


CONTRAST = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((each) => each / 255)
      .map((each) => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (each) => {
    const colour = getComputedStyle(each).backgroundColor;
    const isClear = colour === 'rgba(0, 0, 0, 0)' && each.parentElement;
    return isClear ? behind(each.parentElement) : colour;
  };
  const holdsText = (each) => [...each.childNodes].some(
    (node) => node.nodeType === 3 && node.textContent.trim());
  return [...document.querySelectorAll('body *')]
    .filter((each) => each.offsetParent && holdsText(each) && !/SCRIPT|OPTION/.test(each.tagName))
    .map((each) => {
      const [a, b] = [light(getComputedStyle(each).color), light(behind(each))];
      return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), each.textContent];
    }).filter(([contrast]) => contrast < 4.5);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_of_text(opened: Opened, scheme: Any) -> None:
    opened.page.emulate_media(color_scheme=scheme)
    page = opened.open(told())
    assert page.evaluate(CONTRAST) == []
    page.evaluate("kg.select('Ruritania')")
    assert page.evaluate(CONTRAST) == []
    page.evaluate("kg.select('e0')")
    assert page.evaluate(CONTRAST) == []
    page.click("#show-table")
    assert page.evaluate(CONTRAST) == []


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("status", EDGE_STYLES)
def test_contrast_of_lines(status: str) -> None:
    style = EDGE_STYLES[status]
    assert 1.05 / (luminance(style.colour) + 0.05) >= 3
    assert (luminance(style.dark) + 0.05) / (luminance("#11161c") + 0.05) >= 3


@pytest.mark.parametrize("colour", [*colours.PALETTE, colours.GREY, "#F0E442", "#882255"])
def test_contrast_of_rims(colour: str) -> None:
    assert 1.05 / (luminance(colours.darker(colour)) + 0.05) >= 3
    assert (luminance(colours.lighter(colour)) + 0.05) / (luminance("#11161c") + 0.05) >= 3


def test_states_can_be_looked_at(opened: Opened) -> None:
    page = opened.open(news(), states=states())
    page.click("#views button[value=states]")
    assert page.inner_text("#counts") == "2 nodes · 1 relation · 1 statement from 1 article"
    page.evaluate("kg.select('e0')")
    assert "follows by roll-up" in page.inner_text("#panel")
    page.click("#views button[value=actors]")
    assert shown(page, "edges") == 3


def test_without_states_there_is_no_choice(opened: Opened) -> None:
    assert opened.open(news()).locator("#views").is_hidden()


def test_table_holds_the_statements(opened: Opened) -> None:
    page = opened.open(news())
    page.click("#show-table")
    assert page.locator("#rows tr").count() == 3
    page.fill("#words", "flavia")
    assert page.locator("#rows tr").count() == 1
    page.locator("#rows button").focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel blockquote").is_visible()


def test_large_graph_shows_the_best_connected_first(opened: Opened) -> None:
    page = opened.open(crowd(400))
    assert 100 <= shown(page, "nodes") <= 120
    assert "of 400 shown" in page.inner_text("#size")
    page.fill("#search", "n399")
    page.press("#search", "Enter")
    assert "n399" in page.evaluate("kg.shown.nodes")
    page.click("#all")
    assert shown(page, "nodes") == 400


def test_who_stands_alone_is_not_among_the_most_important(opened: Opened) -> None:
    net = crowd(400)
    events = [SourcedEvent("The king sneezed.", str(each), predicate="sneeze") for each in range(9)]
    net.add_node("king", label="king", type="Person", events=text_of(events))
    page = opened.open(net)
    assert "king" not in page.evaluate("kg.shown.nodes")
    page.fill("#search", "king")
    page.press("#search", "Enter")
    assert "king" in page.evaluate("kg.shown.nodes")
    page.evaluate("kg.select('n1')")
    page.fill("#top", "50")
    assert "king" not in page.evaluate("kg.shown.nodes")
    page.click("#all")
    assert "king" in page.evaluate("kg.shown.nodes")


@pytest.mark.parametrize(
    ("size", "labels"), [pytest.param(36, 30), pytest.param(424, 50), pytest.param(3000, 50)]
)
def test_labels_never_overlap_and_the_canvas_is_used(
    opened: Opened, size: int, labels: int
) -> None:
    opened.page.add_init_script(RECORDER)
    page = opened.open(made_up(size))
    settle(page)
    boxes = page.evaluate("written")
    assert overlaps(boxes) == []
    assert len(boxes) >= labels
    assert page.evaluate(EMPTINESS) < 0.2
    for scale in (0.5, 2.5):
        page.evaluate(f"kg.network.moveTo({{scale: {scale}}})")
        settle(page)
        boxes = page.evaluate("written")
        assert overlaps(boxes) == []
        assert len(boxes) >= 3


# Each node that is drawn, in pixels: the least, the most, and how far off the sheet it is.
OUTSIDE = """() => {
  const {clientWidth: width, clientHeight: height} = document.querySelector('#canvas');
  const context = document.createElement('canvas').getContext('2d'), scale = kg.network.getScale();
  const [buttons, own] = ['.zoom', '#canvas'].map(
    (each) => document.querySelector(each).getBoundingClientRect());
  const at = {x: buttons.x - own.x, y: buttons.y - own.y};
  return kg.shown.nodes.filter((id) => {
    const {x, y} = kg.network.canvasToDOM(kg.network.getPositions([id])[id]);
    const radius = kg.network.body.nodes[id].options.size * scale;
    const word = words.find(([text]) => text === names[id]);
    const half = Math.max(radius, (word ? word[3] : 0) / 2), below = radius + (word ? 15 : 0);
    const isUnder = x + radius > at.x && x - radius < at.x + buttons.width
      && y + radius > at.y && y - radius < at.y + buttons.height;
    return isUnder || x < half || x + half > width || y < radius || y + below > height;
  });
}"""


@pytest.mark.parametrize(("wide", "high"), [(1280, 800), (390, 844)])
@pytest.mark.parametrize("size", [36, 424, 3000])
def test_at_first_every_node_has_its_name_on_the_sheet(
    opened: Opened, size: int, wide: int, high: int
) -> None:
    opened.page.set_viewport_size({"width": wide, "height": high})
    opened.page.add_init_script(RECORDER)
    net = made_up(size)
    net.add_edge("n0", "n0", key="meets", label="meets", statements=text_of([]))
    page = opened.open(net)
    settle(page)
    names = dict(net.nodes(data="label"))
    words = page.evaluate("written")
    assert sum(word[0] in set(names.values()) for word in words) >= 25
    page.evaluate("([names, words]) => Object.assign(window, {names, words})", [names, words])
    assert page.evaluate(OUTSIDE) == []


def test_what_is_in_sight_is_chosen_where_it_is(opened: Opened) -> None:
    page = opened.open(made_up(60))
    settle(page)
    before = page.evaluate("kg.network.getViewPosition()")
    for line in page.evaluate("kg.shown.lines"):
        page.evaluate("(line) => kg.select(line)", line)
    page.wait_for_timeout(500)
    assert page.evaluate("kg.network.getViewPosition()") == before


def test_a_line_that_is_chosen_is_always_named(opened: Opened) -> None:
    opened.page.add_init_script(RECORDER)
    net = made_up(60)
    ends = [(one, other) for one, other in net.edges() if "n0" in {one, other}][:8]
    for number, (one, other) in enumerate(ends):
        for each in (one, other):
            said = text_of([Said("They met.", "first")])
            label = f"weighs {number} downgrades of ties with"
            net.add_edge(one, other, key=f"{label} {each}", label=label, statements=said)
    page = opened.open(net)
    settle(page)
    for number, (one, other) in enumerate(ends):
        label = f"weighs {number} downgrades of ties with"
        page.evaluate(f"kg.select(kg.edge('{one}', '{label}', '{other}'))")
        page.wait_for_timeout(500)
        assert label in {word[0] for word in page.evaluate("written")}
        assert overlaps(page.evaluate("written")) == []


def test_labels_keep_their_size(opened: Opened) -> None:
    opened.page.add_init_script(RECORDER)
    page = opened.open(news())
    heights = []
    for scale in (0.5, 1, 2):
        page.evaluate(f"kg.network.moveTo({{scale: {scale}}})")
        page.wait_for_timeout(200)
        heights.append({text: (w, h) for text, _, _, w, h in page.evaluate("written")})
    assert heights[0]["Strelsau"] == heights[1]["Strelsau"] == heights[2]["Strelsau"]


def test_one_line_a_pair_that_opens_on_demand(opened: Opened) -> None:
    page = opened.open(news())
    assert (shown(page, "edges"), shown(page, "lines")) == (3, 2)
    page.evaluate("kg.select(kg.shown.lines.find((id) => id.startsWith('p:')))")
    assert shown(page, "lines") == 3
    panel = page.inner_text("#panel")
    for part in ("Ruritania and Strelsau", "2 relations", "meets with", "Ruritania did not attack"):
        assert part in panel
    page.keyboard.press("Escape")
    assert shown(page, "lines") == 2


# A spot of the window where nothing is drawn.
BARE = """() => {
  const {x: left, y: top} = document.querySelector('#canvas').getBoundingClientRect();
  for (let x = 200; x < 400; x += 7) for (let y = 200; y < 400; y += 7)
    if (kg.network.getNodeAt({x, y}) === undefined && kg.network.getEdgeAt({x, y}) === undefined)
      return [left + x, top + y];
}"""


def test_many_are_drawn_anew_when_a_drag_rests(opened: Opened) -> None:
    page = opened.open(made_up(424))
    settle(page)
    page.click("#all")
    settle(page)
    page.evaluate("kg.network.moveTo({scale: 0.6})")
    settle(page)
    before = page.evaluate("kg.network.getViewPosition()")
    x, y = page.evaluate(BARE)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 20):
        page.mouse.move(x + step * 15, y + step * 6)
    page.wait_for_timeout(900)
    assert page.evaluate("kg.network.getViewPosition().x") < before["x"] - 200
    assert page.evaluate(EMPTINESS) < 0.3  # half of it while the picture of before moves
    page.mouse.up()


def test_what_is_shown_is_laid_out_again(opened: Opened) -> None:
    page = opened.open(made_up(36))
    page.wait_for_timeout(600)
    page.uncheck("#types input[value=Person]")
    page.wait_for_timeout(900)
    assert 0 < shown(page, "nodes") < 36
    assert page.evaluate(EMPTINESS) < 0.3


COUNTED = """
  const made = Worker;
  window.workers = 0;
  window.Worker = function (address) { window.workers += 1; return new made(address); };
"""


def test_many_are_placed_beside_the_page_or_in_slices(opened: Opened) -> None:
    places = []
    for script in (COUNTED, "delete window.Worker"):
        opened.page.add_init_script(script)
        page = opened.open(made_up(424))
        settle(page)
        page.click("#all")
        settle(page)
        places.append(page.evaluate("kg.network.getPositions()"))
        if script == COUNTED:
            assert page.evaluate("workers") == 1
    assert places[0] == places[1]
    assert len({(spot["x"], spot["y"]) for spot in places[0].values()}) == len(places[0]) > 400


SLOW = """
  const now = performance.now.bind(performance);
  let late = 0;
  performance.now = () => now() + (late += 400);
"""


def test_a_page_opens_alike_on_a_slow_machine(opened: Opened) -> None:
    places = []
    for script in ("", SLOW):
        opened.page.add_init_script(script)
        page = opened.open(made_up(100))
        settle(page)
        places.append(page.evaluate("kg.network.getPositions()"))
    assert places[0] == places[1]


def test_types_of_one_colour_have_shapes_of_their_own() -> None:
    net: Net = nx.MultiDiGraph()
    for kind in ("Court", "Ministry", "State"):
        net.add_node(
            kind, label=kind, type=kind, colour="#2b2b2b" if kind == "State" else "#e69f00"
        )
    shapes = {group.name: group.shape for group in drawing(net).types}
    assert shapes == {"Court": "dot", "Ministry": "diamond", "State": "dot"}


def test_without_scripts_there_is_a_table(browser: Browser, tmp_path: Path) -> None:
    save(news(), tmp_path / "graph.html", title="News")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "graph.html").as_uri())
    assert "The king may visit." in page.content()
    assert page.locator("noscript tr").count() == 4
    context.close()


def test_empty_graph_says_so(opened: Opened) -> None:
    page = opened.open(nx.MultiDiGraph())
    assert page.inner_text("#counts") == "0 nodes · 0 relations"
    assert page.locator("#empty").is_visible()


PHRASES = {
    "planned": "is to do",
    "expected": "is expected to do",
    "obligatory": "must do",
    "considered": "might do",
    "asked-for": "is asked to do",
    "wished": "is hoped to do",
    "possible": "may do",
    "conditional": "would do",
    "negated": "does not do",
}


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_has_its_line(status: str) -> None:
    net: Net = nx.MultiDiGraph()
    add(net, "a does b", Said("It was said.", "first"), status=status, claimed=True)
    (edge,) = drawing(net).edges
    assert edge["status"] in EDGE_STYLES
    assert bool(edge["dashes"]) is (status not in {"actual", "contested"})
    assert edge["text"] == PHRASES.get(status, "does")


@pytest.mark.parametrize(
    ("colour", "painted"),
    [
        pytest.param("#123456", "#123456", id="the ontology's"),
        pytest.param("red;background:url(x)", "#4e79a7", id="not a colour: the palette's"),
        pytest.param("", "#4e79a7", id="none: the palette's"),
    ],
)
def test_colour_of_a_type(colour: str, painted: str) -> None:
    net: Net = nx.MultiDiGraph()
    net.add_node("a", label="a", type="State", colour=colour)
    assert drawing(net).types == [NodeGroup("State", "State", painted)]


def test_colouring_by_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(colours, "group_of", lambda node: node["community"])
    monkeypatch.setattr(colours, "label_of", lambda group, _: f"Community {group}")
    net: Net = nx.MultiDiGraph()
    for name, community in {"a": "1", "b": "2", "c": "1"}.items():
        net.add_node(name, label=name, type="State", community=community)
    drawn = drawing(net)
    assert [group.label for group in drawn.types] == ["Community 1", "Community 2"]
    painted = {node["id"]: node["color"]["background"] for node in drawn.nodes}
    assert painted["a"] == painted["c"] == colours.PALETTE[0]
    assert painted["b"] == colours.PALETTE[1]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_edges_of_a_pair_never_lie_on_one_another(count: int) -> None:
    edges = [("a", "b") if number % 2 else ("b", "a") for number in range(count)]
    curves = bends(nx.MultiDiGraph(edges))
    seen_from_a = [
        bend.roundness if a == "a" else -bend.roundness for (a, _, _), bend in curves.items()
    ]
    assert len(set(seen_from_a)) == count


def test_same_graph_same_bytes() -> None:
    assert html(crowd(310), title="x") == html(crowd(310), title="x")


def test_page_leaves_the_graph_alone() -> None:
    net, untouched = news(), news()
    html(net, title="x")
    assert nx.utils.graphs_equal(net, untouched)


def test_unwritable_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be written"):
        save(news(), tmp_path / "missing" / "graph.html", title="x")


def test_node_lists_its_events(opened: Opened) -> None:
    page = opened.open(told())
    page.evaluate("kg.select('Ruritania')")
    page.click("#panel .item:has-text('not kill')")
    said = page.inner_text("#panel")
    for part in ("A fire did not kill nine men", "agent", "nine men", "negated", "← Ruritania"):
        assert part in said
    page.click("#panel .link:has-text('Ruritania')")
    assert "Does" in page.inner_text("#panel")


@pytest.mark.parametrize("node", ["KingRudolf", "Zenda"])
def test_event_at_a_place_is_in_the_panels_of_both(opened: Opened, node: str) -> None:
    page = opened.open(told())
    page.evaluate(f"kg.select('{node}')")
    assert page.locator("#panel .item:has-text('seize')").count() == 1


def test_event_at_a_place_ends_in_a_dot() -> None:
    drawn = {edge["text"]: edge for edge in drawing(told()).edges}
    assert drawn["seize"]["arrows"]["to"]["type"] == "circle"
    assert drawn["meets with"]["arrows"] == "to"
    assert drawn["seize"]["dashes"] == drawn["meets with"]["dashes"]  # both are claimed


def test_line_of_an_event_opens_its_sentence(opened: Opened) -> None:
    page = opened.open(told())
    page.evaluate("kg.select(kg.edge('KingRudolf', 'seize', 'Zenda'))")
    said = page.inner_text("#panel")
    for part in ("KingRudolf: seize, in Zenda", "Rudolf was seized in Zenda.", "patient", "Flavia"):
        assert part in said


@pytest.mark.parametrize(
    ("box", "rows"),
    [
        pytest.param(None, 5, id="all"),
        pytest.param("#lines input[value=event]", 4, id="no events at places"),
        pytest.param("#lines input[value=negated]", 3, id="no denials"),
        pytest.param("#events input[value=COERCE]", 4, id="a PLOVER type"),
        pytest.param("#types input[value=State]", 0, id="a type of node"),
    ],
)
def test_table_holds_events_that_are_not_hidden(opened: Opened, box: str | None, rows: int) -> None:
    page = opened.open(told())
    if box:
        page.click(box)
    page.click("#show-table")
    assert page.locator("#rows tr").count() == rows


def test_counts_tell_events_from_statements(opened: Opened) -> None:
    said = opened.open(told()).inner_text("#counts")
    assert said == "4 nodes · 4 relations · 3 statements and 2 further events from 2 articles"


def test_without_scripts_the_table_holds_events() -> None:
    page = html(told(), title="News")
    assert "<td>a fire</td><td>not kill</td><td>Ruritania; nine men</td>" in page
    assert "<td></td><td>seize</td><td>King Rudolf; in Zenda</td>" in page


def test_a_page_that_grows_too_large_keeps_the_most_important(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.page.MOST", 60_000)
    net = crowd(400)
    page = opened.open(net, states=net)
    assert len(page.content()) < 60_000 + len(html(nx.MultiDiGraph(), title="x")) + 100_000
    said = page.inner_text("#left-out")
    assert "of 400 nodes" in said
    assert "kg serve" in said
    kept = set(page.evaluate("kg.shown.nodes"))
    assert 10 < len(kept) < 120
    assert "n1" in kept  # of those with most neighbours
    assert "n399" not in kept


def test_what_is_asked_for_is_the_last_to_be_left_out(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.page.MOST", 1_000)
    path = opened.folder / "graph.html"
    path.write_text(html(crowd(400), title="x", middle="n399"), "utf-8")
    opened.page.goto(path.as_uri())
    assert "n399" in opened.page.evaluate("kg.shown.nodes")
    assert opened.page.inner_text("#panel h2") == "n399"


def test_a_page_tells_how_much_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "graph.html"
    assert str(save(crowd(40), page, title="x")) == ""
    monkeypatch.setattr("kg.page.MOST", 20_000)
    extent = save(crowd(400), page, title="x")
    assert extent.shown < extent.total == 400
    assert f"the {extent.shown} most important of 400 nodes" in str(extent)


def test_a_page_that_is_small_enough_is_whole(opened: Opened) -> None:
    assert opened.open(told()).locator("#left-out").is_hidden()


def dated() -> Net:
    """Four meetings in three months, and one that the text dates by its year alone."""
    net: Net = nx.MultiDiGraph()
    days = ("2031-01-05", "2031-02-07", "2031-02-09", "2031-04-01", "2031")
    for number, day in enumerate(days):
        add(net, f"n{number} meets n{number + 1}", Said(f"They met {day}.", "first", time=day))
    return net


@pytest.mark.parametrize(
    ("bar", "edges", "told"),
    [
        pytest.param(0, 2, "week of 2030-12-30", id="the first, and what may be in it"),
        pytest.param(5, 3, "week of 2031-02-03", id="two days of a week"),
        pytest.param(8, 1, "week of 2031-02-24", id="an empty week has what may be in it"),
    ],
)
def test_a_bar_of_the_timeline_chooses_its_time(
    opened: Opened, bar: int, edges: int, told: str
) -> None:
    page = opened.open(dated())
    assert page.locator(".bar-of").count() == 14
    page.click(f".bar-of >> nth={bar}")
    assert (shown(page, "edges"), page.inner_text("#span")) == (edges, told)
    page.click("#whenever")
    assert shown(page, "edges") == 5


def test_the_range_of_the_timeline_is_in_the_address(opened: Opened) -> None:
    page = opened.open(dated())
    page.fill("#first", "4")
    page.fill("#last", "6")
    assert shown(page, "edges") == 3
    assert "from=2031-01-27&to=2031-02-16" in page.url
    assert page.get_attribute("#first", "aria-valuetext") == "week of 2031-01-27"


def test_play_goes_from_the_first_bar_to_the_last(opened: Opened) -> None:
    opened.page.clock.install()
    page = opened.open(dated())
    page.click("#play")
    counts = [shown(page, "edges")]
    for _ in range(14):
        page.clock.run_for(900)
        counts.append(shown(page, "edges"))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (2, 5)
    assert page.get_attribute("#play", "aria-label") == "Play"


def test_without_dates_there_is_no_timeline(opened: Opened) -> None:
    assert opened.open(crowd(4)).locator("#timeline").is_hidden()


def chain() -> Net:
    """Two ways from a to d: a short one that is only possible, and a long one that is told."""
    net: Net = nx.MultiDiGraph()
    for step in ("a meets b", "c funds b", "c leads d"):
        add(net, step, Said(f"It is said: {step}.", "first"))
    add(net, "a joins d", Said("a may join d.", "second", modality="possible"))
    add(net, "d avoids e", Said("d did not avoid e.", "second", polarity="negative"))
    net.add_node("f", label="f", type="State")
    return net


@pytest.mark.parametrize(
    ("to", "told"),
    [
        pytest.param("d", ["3 steps", "c funds b", "It is said: c leads d."], id="what is told"),
        pytest.param("e", ["2 steps, over what is denied", "d did not avoid e."], id="any other"),
        pytest.param("f", ["No path under these filters"], id="none"),
    ],
)
def test_path_between_two_nodes(opened: Opened, to: str, told: list[str]) -> None:
    page = opened.open(chain())
    page.evaluate("kg.select('a')")
    page.fill("#path-to", to)
    page.press("#path-to", "Enter")
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == f"From a to {to}"
    for words in told:
        assert words in panel.inner_text()
    sent = page.url
    page.goto("about:blank")
    page.goto(sent)
    assert told[0] in page.inner_text("#panel")


def quarrel() -> Net:
    """One relation that Flavia tells, that Rudolf denies, and an article with its name too."""
    net = news()
    told = [
        Said("Hentzau stole the crown, Flavia said.", "first", speaker="Flavia", verb="said"),
        Said("He took no crown, Rudolf said.", "second", speaker="Rudolf", polarity="negative"),
        Said("Hentzau did not steal it.", "third", publisher="Gazette", polarity="negative"),
    ]
    add(net, "Hentzau steals Crown", told[0], status="contested")
    net.edges["Hentzau", "Crown", "steals"]["statements"] = text_of(told)
    return net


def test_both_sides_of_what_is_contested(opened: Opened) -> None:
    page = opened.open(quarrel())
    page.click("#show-contested")
    assert page.locator(".dispute h3").all_inner_texts() == ["Hentzau steals Crown"]
    told, denied = (page.locator(f".side.{each}") for each in ("told", "denied"))
    assert told.locator("h4").inner_text() == "Flavia says so"
    assert denied.locator("h4").inner_text() == "Rudolf, Gazette deny it"
    assert told.locator("blockquote").all_inner_texts() == ["Hentzau stole the crown, Flavia said."]
    assert denied.locator("blockquote").count() == 2
    page.select_option("#speaker", "Flavia")
    assert denied.locator("h4").inner_text() == "Nobody here denies it"
    page.click(".dispute h3 button")
    assert page.locator("#panel h2").inner_text() == "Hentzau steals Crown"
    page.go_back()
    assert page.locator("#contested").is_visible()


def test_where_nothing_is_contested_there_is_no_such_view(opened: Opened) -> None:
    assert opened.open(news()).locator("#show-contested").is_hidden()


def saved(page: Page, form: str) -> Path:
    page.click("#out summary")
    with page.expect_download() as waiting:
        page.click(f"#out button[value={form}]")
    assert waiting.value.suggested_filename == f"News.{form}"
    return Path(waiting.value.path())


def test_saved_table(opened: Opened) -> None:
    page = opened.open(told())
    page.uncheck("#lines input[value=possible]")
    rows = [*csv.DictReader(saved(page, "csv").read_text("utf-8").splitlines())]
    assert len(rows) == 4
    first = next(row for row in rows if row["relation"] == "meets with")
    assert (first["who"], first["speaker"], first["status"]) == ("Ruritania", "Flavia", "claimed")
    assert first["sentence"] == "The king's envoys met Strelsau on Monday, Flavia said."
    assert first["address"] == "https://example.org/first"


def read_json(path: Path) -> Net:
    net: Net = nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges")
    return net


@pytest.mark.parametrize(
    ("form", "read"),
    [("graphml", partial(nx.read_graphml, force_multigraph=True)), ("json", read_json)],
)
@pytest.mark.parametrize("name", ["Ruritania", 'a<b>"&\x07é\U0001f451'])
def test_saved_network(opened: Opened, form: str, read: Any, name: str) -> None:
    net = news()
    net.nodes["Strelsau"]["label"] = name
    page = opened.open(net)
    page.uncheck("#lines input[value=negated]")
    kept = read(saved(page, form))
    assert kept.number_of_edges() == 2
    (edge,) = kept.get_edge_data("Ruritania", "Strelsau").values()
    assert (edge["label"], edge["status"], edge["statements"]) == ("meets with", "claimed", 1)
    wanted = name.replace("\x07", "\ufffd") if form == "graphml" else name
    assert kept.nodes["Strelsau"]["label"] == wanted


def test_saved_pictures(opened: Opened) -> None:
    page = opened.open(quarrel())
    page.wait_for_timeout(300)
    assert saved(page, "png").read_bytes().startswith(b"\x89PNG")
    drawing = ElementTree.parse(saved(page, "svg")).getroot()
    texts = [each.text for each in drawing.iterfind("{http://www.w3.org/2000/svg}text")]
    assert {"Hentzau", "Crown", "Strelsau", "may visit"} <= {*texts}
    assert len(drawing.findall("{http://www.w3.org/2000/svg}circle")) == 5
    assert len(drawing.findall("{http://www.w3.org/2000/svg}path")) == 3


def test_table_can_be_sorted(opened: Opened) -> None:
    page = opened.open(news())
    page.click("#show-table")
    column = "rows => rows.map((row) => row.children[%s].textContent)"
    page.click("#heads button:has-text('Sentence')")
    found = page.eval_on_selector_all("#rows tr", column % 6)
    assert found == sorted(found)
    page.click("#heads button:has-text('Sentence')")
    assert page.eval_on_selector_all("#rows tr", column % 6) == found[::-1]
    assert page.get_attribute("#heads th >> nth=6", "aria-sort") == "descending"
    page.click("#heads button:has-text('Who says so')")
    assert page.eval_on_selector_all("#rows tr", column % 4) == ["Flavia", "", ""]


def test_row_leads_to_its_line_in_sight(opened: Opened) -> None:
    page = opened.open(crowd(400))
    page.click("#all")
    settle(page)
    page.click("#show-table")
    page.fill("#words", "n399")
    page.click("#rows button")
    settle(page)
    spots = page.evaluate(
        "Object.values(kg.network.getPositions(['n399', 'n133']))"
        ".map(kg.network.canvasToDOM, kg.network)"
    )
    box = page.locator("#canvas").bounding_box()
    assert box
    for spot in spots:
        assert 0 < spot["x"] < box["width"]
        assert 0 < spot["y"] < box["height"]


def test_sentences_around_it_on_demand(opened: Opened) -> None:
    net: Net = nx.MultiDiGraph()
    for triple, start in {"a meets b": 0, "b meets c": 14, "c meets d": 90}.items():
        add(net, triple, Said(f"{triple} today.", "first", start=start))
    page = opened.open(net)
    page.evaluate("kg.select(kg.edge('b', 'meets', 'c'))")
    assert page.locator(".context").is_hidden()
    page.click("#panel button:has-text('Sentences around it')")
    told = page.locator(".context p").all_inner_texts()
    assert told == ["a meets b today.", "b meets c today.", "… c meets d today."]


NAMELESS = """() => [...document.querySelectorAll(
    'button, input, select, a, summary, [role=group], [role=img], section, aside')]
  .filter((each) => each.checkVisibility())
  .filter((each) => !(each.ariaLabel || each.getAttribute('aria-label') || each.title
    || [...(each.labels || [])].some((label) => label.textContent.trim())
    || (/BUTTON|^A$|SUMMARY/.test(each.tagName) && each.textContent.trim())))
  .map((each) => each.outerHTML)"""


def test_all_that_one_can_use_has_a_name_for_screen_readers(opened: Opened) -> None:
    page = opened.open(quarrel(), states=states())
    found = []
    actions = ("kg.select('Hentzau')", "kg.select('e0')", "kg.tab('table')", "kg.tab('contested')")
    for action in actions:
        page.evaluate(action)
        found += page.evaluate(NAMELESS)
    assert found == []


STYLE = Path(colours.__file__).with_name("templates") / "page.css"
# What is drawn in which colour on which: the least contrast that people can see.
LINES = {"edge": ("paper", "wash"), "accent": ("paper", "wash")}
TEXTS = {
    "ink": ("paper", "wash", "pill", "hover", "who", "does", "whom", "fact"),
    "soft": ("paper", "wash", "pill"),
    "faint": ("paper",),
    "accent": ("paper", "wash", "hover"),
    "warn-ink": ("warn",),
}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("least", "pairs"), [(3, LINES), (4.5, TEXTS)], ids=["lines", "text"])
def test_contrast_of_the_style_sheet(
    scheme: int, least: float, pairs: dict[str, tuple[str, ...]]
) -> None:
    told = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), re.DOTALL)[scheme]
    found = dict(re.findall(r"--([\w-]+): (#\w+)", told))
    hues = {name: luminance(long_form(colour)) for name, colour in found.items()}
    for front, backs in pairs.items():
        for back in backs:
            bright, dim = sorted((hues[front], hues[back]), reverse=True)
            assert (bright + 0.05) / (dim + 0.05) >= least, (front, back)


def long_form(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:])
