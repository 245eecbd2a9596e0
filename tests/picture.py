"""A sentence and a sample article -> the pictures of the README: an event, and the page.

    python tests/picture.py

Reads both with kg and shows in a browser what it read; `chromium` must be on the PATH.
`notebooks/event.png` is the event with all who take part, `notebooks/graph.png` the page with a
line chosen.
"""

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from math import cos, pi, sin
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

import kg
from kg.extractors import RuleExtractor
from kg.model import CONCEPT, Document, Event, Participant

SENTENCE = "The Portuguese government said that Brazil had sold five jets to Portugal for $2bn."
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
ARTICLE = NOTEBOOKS / "articles" / "briefing.txt"
CHOSEN = "kg.select(kg.edge('Russia', 'considers downgrade of relations with', 'West'))"
SETTLE = 1500  # milliseconds until nodes stand still
WIDTH, HEIGHT = 900, 470
CENTRE = (WIDTH / 2, 205)
REACH = (310, 135)
LARGE = 17  # pixels of letters
INK, SOFT, ACTOR, WORDS = "#1d2733", "#5a6675", "#0072b2", "#b4bac2"


def read(sentence: str, extractor: RuleExtractor) -> Event:
    """Return the event of a sentence that has most participants."""
    document = Document("jets", sentence, date=dt.date(2031, 2, 3))
    (reading,) = extractor.readings([document])
    return max(reading.events, key=lambda event: len(event.participants))


def text(x: float, y: float, words: str, size: int, colour: str) -> str:
    """Return words around a point; large ones are bold."""
    weight = 600 if size > LARGE else 400
    style = f'font-size="{size}" fill="{colour}" font-weight="{weight}" text-anchor="middle"'
    return f'<text x="{x:.0f}" y="{y:.0f}" {style}>{escape(words)}</text>'


def drawn_participant(each: Participant, angle: float) -> str:
    """Return a dot with its label, and the line from the event with the role on it."""
    x, y = CENTRE[0] + REACH[0] * cos(angle), CENTRE[1] + REACH[1] * sin(angle)
    half = ((x + CENTRE[0]) / 2, (y + CENTRE[1]) / 2)
    colour = WORDS if each.mention.entity.type == CONCEPT else ACTOR
    return "".join([
        f'<line x1="{CENTRE[0]}" y1="{CENTRE[1]}" x2="{x:.0f}" y2="{y:.0f}" stroke="#8694a6"/>',
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="13" fill="{colour}"/>',
        f'<rect x="{half[0] - 38:.0f}" y="{half[1] - 14:.0f}" width="76" height="19" fill="#fff"/>',
        text(*half, each.role, 14, SOFT),
        text(x, y + (36 if y > CENTRE[1] - 1 else -24), each.label, 18, INK),
    ])  # fmt: skip


def drawing(event: Event) -> str:
    """Return the event in the middle, who takes part around it, who says so below."""
    told = {each.label: each for each in reversed(event.participants)}  # *five jets* once
    parts = [each for each in event.participants if told[each.label] is each]
    step = 2 * pi / len(parts)
    around = [drawn_participant(each, pi + step * place) for place, each in enumerate(parts)]
    x, y = CENTRE
    said = " according to ".join(each.speaker.entity.label for each in event.attributions)
    status = f"{said or 'the article'} says so · {event.polarity} · {event.modality}"
    sure = f"{event.tense} · confidence {event.confidence:.2f}"
    return "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        ' font-family="system-ui, sans-serif"><rect width="100%" height="100%" fill="#fff"/>',
        *around,
        f'<rect x="{x - 75}" y="{y - 30}" width="150" height="60" rx="12" fill="{INK}"/>',
        text(x, y - 3, event.predicate, 20, "#fff"),
        text(x, y + 18, event.type, 13, "#c9d3de"),
        text(x, HEIGHT - 58, f"“{event.evidence.text}”", 17, INK),
        text(x, HEIGHT - 28, f"{status} · {sure}", 14, SOFT),
        "</svg>",
    ])  # fmt: skip


@contextmanager
def browser_page(width: int, height: int) -> Iterator[Page]:
    """Open an empty page in a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page(viewport={"width": width, "height": height})
        browser.close()


def save_event(path: Path) -> None:
    """Draw the event of a sentence."""
    with browser_page(WIDTH, HEIGHT) as page:
        page.set_content(
            f'<body style="margin:0">{drawing(read(SENTENCE, RuleExtractor()))}</body>'
        )
        page.screenshot(path=path)


def save_page(path: Path) -> None:
    """Show the page of an article, one line of it chosen."""
    with browser_page(1280, 800) as page, TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        kg.build([ARTICLE]).page(file)
        page.goto(file.as_uri())
        page.wait_for_timeout(SETTLE)
        page.evaluate(CHOSEN)
        page.wait_for_timeout(SETTLE)
        page.screenshot(path=path)


if __name__ == "__main__":
    save_event(NOTEBOOKS / "event.png")
    save_page(NOTEBOOKS / "graph.png")
