"""A page -> what it did in chromium that it must not: scripts, requests, links, dialogs."""

import shutil
from pathlib import Path
from typing import Any

TOUCHED = "() => [window.hacked, document.scripts.length, [...document.links].map(a => a.href)]"
EMBEDDED = "img, svg, iframe, object, embed, link, base, meta[http-equiv=refresh], form:not(.path)"
OWN_SCRIPTS = 3
SETTLE = 150  # milliseconds in which a page may do harm


class Browser:
    """One chromium for all pages, started when the first is opened."""

    def __init__(self) -> None:
        self.playwright: Any = None
        self.chromium: Any = None

    def start(self) -> None:
        """Start chromium."""
        from playwright.sync_api import sync_playwright

        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )

    def close(self) -> None:
        """End chromium."""
        if self.chromium:
            self.chromium.close()
            self.playwright.stop()

    def harm(self, path: Path) -> str:
        """Open a page, use all of it, and say what harm it did; "" if none."""
        if self.chromium is None:
            self.start()
        context = self.chromium.new_context(viewport={"width": 1000, "height": 700})
        context.set_default_timeout(8000)
        seen: list[str] = []

        def refuse(route: Any) -> None:
            if route.request.url == path.as_uri():
                route.continue_()
            else:
                seen.append(f"asked for {route.request.url}")
                route.abort()

        context.route("**/*", refuse)
        page = context.new_page()
        page.on("dialog", lambda dialog: (seen.append("a dialog"), dialog.dismiss()))
        page.on("pageerror", lambda error: seen.append(f"error: {error}"))
        page.on("console", lambda said: said.type == "error" and seen.append(said.text))
        page.on("popup", lambda _: seen.append("a window"))
        try:
            page.goto(path.as_uri())
            return self.used(page) or "; ".join(seen)
        finally:
            context.close()

    def used(self, page: Any) -> str:
        """Select every node and edge, search, change views, and look for what is not kg's own."""
        drawn = page.evaluate("kg.shown.edges.length")
        page.evaluate("() => { for (const e of kg.shown.edges) kg.select(e) }")
        page.evaluate("() => { for (const n of kg.shown.nodes) kg.select(n) }")
        page.fill("#search", "a")
        page.click("#show-table")
        page.wait_for_timeout(SETTLE)
        hacked, scripts, links = page.evaluate(TOUCHED)
        strange = [link for link in links if not link.startswith(("http://", "https://"))]
        strange = [link for link in strange if "#" not in link or "javascript" in link.lower()]
        found = {
            "nothing is drawn": not drawn,
            "a script ran": hacked,
            f"{scripts} scripts": scripts != OWN_SCRIPTS,
        }
        found["something is embedded"] = page.locator(EMBEDDED).count()
        found[f"links to {strange[:2]}"] = strange
        return "; ".join(what for what, is_so in found.items() if is_so)
