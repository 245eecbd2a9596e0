"""A made-up graph -> seconds until its page is drawn, and frames a second while it is dragged.

Run as `python tests/benchmarks/page_speed.py [NODES ...]`: 2,000 nodes by default, all of them
shown; `chromium` must be on the PATH.
"""

import itertools
import math
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

import networkx as nx
from playwright.sync_api import Page, sync_playwright

from kg.page import save

# Counts how often the drawing is made anew.
COUNTER = """
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  window.drawn = [];
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.isConnected) window.drawn.push(performance.now());
    return clear.apply(this, box);
  };
"""
SECONDS = 2.0


def made_up(size: int) -> "nx.MultiDiGraph[str]":
    """Return a graph with a few hubs."""
    chance = random.Random(5)
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(1, size):
        for _ in range(chance.choice((1, 1, 2))):
            net.add_edge(f"Actor {number}", f"Actor {int(number * chance.random() ** 2)}")
    return net


def dragged(page: Page) -> tuple[float, float]:
    """Drag the drawing about with the mouse: return frames a second, and the longest wait in ms."""
    page.mouse.move(500, 70)
    page.mouse.down()
    page.evaluate("window.drawn = []")
    begin = time.perf_counter()
    while (passed := time.perf_counter() - begin) < SECONDS:
        page.mouse.move(500 + 150 * math.sin(passed * 3), 70 + 50 * passed)
    times = page.evaluate("drawn")
    page.mouse.up()
    waits = [later - earlier for earlier, later in itertools.pairwise(times)]
    return len(waits) / (sum(waits) / 1000), max(waits)


def settle(page: Page) -> None:
    """Wait until all nodes have their places; the page's policy refuses `wait_for_function`."""
    while not page.evaluate("kg.isSettled"):
        time.sleep(0.05)


def measure(page: Page, size: int, folder: Path) -> None:
    """Print the times of one page."""
    path = folder / "graph.html"
    begin = time.perf_counter()
    save(made_up(size), path, title=f"{size} nodes")
    written = time.perf_counter()
    page.goto(path.as_uri())
    settle(page)
    first = time.perf_counter()
    if page.locator("#all").is_visible():
        page.click("#all")
    settle(page)
    every = time.perf_counter()
    whole, slowest = dragged(page)
    page.evaluate("kg.network.moveTo({scale: 1})")
    near, slow = dragged(page)
    sys.stdout.write(
        f"{size} nodes: written {written - begin:.1f} s, first view {first - written:.1f} s, "
        f"all {every - first:.1f} s; dragged {whole:.0f} frames/s (slowest {slowest:.0f} ms), "
        f"close up {near:.0f} frames/s (slowest {slow:.0f} ms)\n"
    )


def main() -> None:
    """Measure each size."""
    sizes = [int(each) for each in sys.argv[1:]] or [2_000]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for size in sizes:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.set_default_timeout(120_000)
            page.add_init_script(COUNTER)
            measure(page, size, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
