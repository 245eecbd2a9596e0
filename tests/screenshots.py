"""A graph -> pictures of its page: as it opens, chosen, filtered, in the dark, on a phone.

Run as `python tests/screenshots.py GRAPH FOLDER` and look at them; `chromium` must be on the PATH.
"""

import shutil
import sys
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

import kg

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


def main(graph: str, into: str) -> None:
    """Take all pictures."""
    folder = Path(into)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "page.html"
    kg.load(graph).page(path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name in PICTURES:
            take(browser, path.resolve().as_uri(), name, folder)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
