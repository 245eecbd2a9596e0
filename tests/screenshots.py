"""A graph -> pictures of its page: as it opens, chosen, filtered, in the dark, on a phone.

Run as `python tests/screenshots.py FOLDER` for a small, a medium and a large graph (one article,
the samples, 300 generated articles), or with a graph behind the folder for that one, and look at
them; `chromium` must be on the PATH.
"""

import shutil
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.generated import articles
from playwright.sync_api import Browser, sync_playwright

import kg

ARTICLES = Path(__file__).parents[1] / "notebooks" / "articles"
LARGE = 300  # articles
FEW = ("opened", "dark", "all", "phone")  # pictures of a small and a large graph
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
FIRST = "kg.select(kg.shown.nodes[0])"
PAIR = "kg.select(kg.shown.lines.find((id) => id.startsWith('p:')) ?? kg.shown.lines[0])"
# Name of the picture -> how the browser is, and what is done before it is taken.
PICTURES: dict[str, tuple[dict[str, Any], str]] = {
    "opened": ({"viewport": WIDE}, ""),
    "dark": ({"viewport": WIDE, "color_scheme": "dark"}, FIRST),
    "pair": ({"viewport": WIDE}, PAIR),
    "all": ({"viewport": WIDE}, "document.getElementById('all').click()"),
    "contested": ({"viewport": WIDE}, "kg.tab('contested')"),
    "phone-contested": ({"viewport": PHONE}, "kg.tab('contested')"),
    "timeline": ({"viewport": WIDE}, "document.querySelectorAll('.bar-of')[3]?.click()"),
    "table": ({"viewport": WIDE}, "kg.tab('table')"),
    "phone": ({"viewport": PHONE}, ""),
    "phone-sheet": ({"viewport": PHONE}, FIRST),
    "phone-drawer": ({"viewport": PHONE}, "document.getElementById('drawer').click()"),
}
CALM = 0.6  # seconds until nothing moves any more


def take(browser: Browser, address: str, name: str, folder: Path) -> None:
    """Open the page, do what the picture shows, and take it."""
    how, action = PICTURES[name]
    context = browser.new_context(**how)
    page = context.new_page()
    page.goto(address)
    if action:
        page.evaluate(action)
    while not page.evaluate("kg.isSettled"):
        time.sleep(0.05)
    time.sleep(CALM)
    page.screenshot(path=folder / f"{name}.png")
    context.close()


def take_all(graph: kg.KnowledgeGraph, folder: Path, names: Iterable[str]) -> None:
    """Take the pictures of a graph's page."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "page.html"
    graph.page(path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name in names:
            take(browser, path.resolve().as_uri(), name, folder)
        browser.close()


def main(into: str, graph: str = "") -> None:
    """Take the pictures of a graph, or of three that are built for it."""
    folder = Path(into)
    if graph:
        take_all(kg.load(graph), folder, PICTURES)
        return
    take_all(kg.build(ARTICLES / "briefing.txt"), folder / "small", FEW)
    take_all(kg.build(ARTICLES), folder / "medium", PICTURES)
    take_all(kg.build(articles(LARGE)), folder / "large", FEW)


if __name__ == "__main__":
    main(*sys.argv[1:3])
