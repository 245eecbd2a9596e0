"""The page of a graph in a real JupyterLab: drawn, read and saved, with nothing from elsewhere."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
import story
from playwright.sync_api import sync_playwright

from kg.store import save

pytestmark = pytest.mark.lab
NOTEBOOK = "look.ipynb"
CELL = "import kg\n\nkg.load('news.trig')"
# Nothing is fetched from elsewhere, and nobody has to sign in.
SETTINGS = {
    "IdentityProvider.token": "",
    "ServerApp.allow_root": "True",
    "ServerApp.open_browser": "False",
    "ServerApp.port": "0",
    "LabApp.news_url": "None",
    "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    "LabApp.extension_manager": "readonly",
    "ServerApp.jpserver_extensions": '{"jupyter_lsp": False, "jupyter_server_terminals": False}',
}
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
START, SHOW = 60, 60_000  # seconds until the server answers, milliseconds until a page is there


def announced(runtime: Path) -> str:
    """Return the address of the server that writes into a folder, once it does."""
    for _ in range(START * 10):
        for told in runtime.glob("jpserver-*.json"):
            return str(json.loads(told.read_text("utf-8"))["url"])
        time.sleep(0.1)
    pytest.fail("JupyterLab did not start")


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Start JupyterLab in a folder with a graph and a notebook, all its own settings elsewhere."""
    for name in ("CONFIG", "DATA", "RUNTIME", "PREFERRED"):
        monkeypatch.setenv(f"JUPYTER_{name}_DIR", str(tmp_path / name.lower()))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    work = tmp_path / "work"
    work.mkdir()
    save(story.graph("two"), work / "news.trig")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)], metadata=KERNEL)
    nbformat.write(notebook, work / NOTEBOOK)
    options = [f"--{name}={value}" for name, value in SETTINGS.items()]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options], cwd=work, stdout=log, stderr=log
        )
        try:
            yield announced(tmp_path / "runtime")
        finally:
            server.terminate()
            server.wait(START)


def test_the_page_works_in_jupyterlab(lab: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.set_default_timeout(SHOW)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{lab}doc/tree/{NOTEBOOK}")
        page.wait_for_selector("#jp-bottom-panel >> text=| Idle")
        page.click(".jp-CodeCell .cm-content")
        page.keyboard.press("Shift+Enter")
        shown = page.locator(".jp-OutputArea iframe")
        shown.wait_for()
        frame: Any = shown.element_handle().content_frame()
        frame.wait_for_selector("canvas")
        frame.evaluate("kg.select(kg.edge('Arvia', 'raids', 'Belmor'))")
        assert "Arvia raided Belmor, Belmor said." in frame.inner_text("#panel")
        frame.click("#out summary")
        with page.expect_download() as saved:
            frame.click("#out button[value=csv]")
        assert "Arvia,raids,Belmor,claimed,Belmor" in saved.value.path().read_text("utf-8")
        browser.close()
    assert [url for url in asked if not url.startswith((lab, "data:", "blob:", "about:"))] == []
