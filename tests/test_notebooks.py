"""Notebooks -> they run from the top, say what they should, and are committed without outputs."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from picture import SENTENCE, drawing, read

from kg.extractors import RuleExtractor

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
# The kernel announces that its debugger would need a setting; nobody debugs here.
ENVIRONMENT = {"PYDEVD_DISABLE_FILE_VALIDATION": "1", "PYTHONPATH": str(FOLDER.parent)}


LONGEST = 25  # cells


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """Run the notebooks side by side; a cell as "asking/plain" -> all that it showed."""
    notebooks = {path.stem: nbformat.read(path, as_version=4) for path in NOTEBOOKS}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ENVIRONMENT.items():
            patch.setenv(name, value)
        asyncio.run(run(notebooks.values()))
    return {
        f"{name}/{cell.id}": "\n".join(map(words, cell.get("outputs", ())))
        for name, notebook in notebooks.items()
        for cell in notebook.cells
    }


async def run(notebooks: Iterable[nbformat.NotebookNode]) -> None:
    place = {"metadata": {"path": str(FOLDER)}}
    clients = [NotebookClient(each, timeout=120, resources=place) for each in notebooks]
    await asyncio.gather(*(client.async_execute() for client in clients))


def words(output: nbformat.NotebookNode) -> str:
    """Take the text of an output in every form that it has.

    >>> words(nbformat.from_dict({"output_type": "stream", "name": "stdout", "text": "Italy"}))
    'Italy'
    """
    assert output.get("name") != "stderr", output.text
    return "\n".join([output.get("text", ""), *output.get("data", {}).values()]).strip()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("quickstart/build", ["<KnowledgeGraph: 18 articles, "], id="reads articles"),
        pytest.param(
            "quickstart/statements",
            [
                "Rwanda",
                "shells",
                "claimed",
                "Patrick Muyaya",
                '"The Rwandan army shelled Mugunga,"',
            ],
            id="shows statements",
        ),
        pytest.param("quickstart/events", ["kill", "gunmen", "1200", "people"], id="shows events"),
        pytest.param("quickstart/ask", [">Ukraine</td>"], id="answers SPARQL"),
        pytest.param("quickstart/claims", ["considers downgrade", "West"], id="answers a question"),
        pytest.param(
            "quickstart/contested", ["shells", "Muyaya", "Yolande Makolo"], id="finds a contest"
        ),
        pytest.param(
            "quickstart/draw", ['<iframe srcdoc="', "considers downgrade"], id="draws the page"
        ),
        pytest.param("quickstart/timeline", ["iVBORw0KGgo"], id="plots a timeline"),
        pytest.param("asking/first", [">Italy</td>"], id="one triple"),
        pytest.param("asking/load", ["mugunga-kinshasa", "Lakeside Courier"], id="two articles"),
        pytest.param("asking/open", ["rejects accusation", "backs"], id="a variable relation"),
        pytest.param("asking/wider", ["blames", "accuses"], id="a kind of event"),
        pytest.param("asking/typo", ["did you mean actor:Rwanda?"], id="a misspelt name"),
        pytest.param(
            "asking/statement",
            ["positive", "negative", "Patrick Muyaya", "did not shell Mugunga"],
            id="statements with sentences",
        ),
        pytest.param("asking/plain", [">false</td>"], id="no plain triple"),
        pytest.param("asking/contest", ["Patrick Muyaya", "Yolande Makolo"], id="a contest"),
        pytest.param("asking/canned", ["mugunga-kigali"], id="a contest by its name"),
        pytest.param("asking/table", ["negative", "Yolande Makolo"], id="a table of speakers"),
        pytest.param("investigation/build", ["26 articles"], id="reads the dispatches"),
        pytest.param("investigation/rank", ["United States", "between"], id="ranks actors"),
        pytest.param(
            "investigation/groups",
            ["Denmark, European Union, Faroe Islands, Iceland, Norway"],
            id="finds groups",
        ),
        pytest.param("investigation/pairs", ["Iceland and Norway"], id="counts pairs"),
        pytest.param("investigation/balance", ["iVBORw0KGgo"], id="plots a balance"),
        pytest.param("investigation/timeline", ["iVBORw0KGgo"], id="plots the quarrel"),
        pytest.param(
            "investigation/claims", ["did not deceive", "Marit Solvang"], id="shows claims"
        ),
        pytest.param(
            "investigation/changed",
            ["Sigrun Hallsdottir", "deceives", "positive", "2025-04-02"],
            id="finds who changed the story",
        ),
    ],
)
def test_cell_says(said: dict[str, str], cell: str, expected: list[str]) -> None:
    assert [part for part in expected if part not in said[cell]] == []


def test_every_notebook_is_run(said: dict[str, str]) -> None:
    assert {cell.split("/")[0] for cell in said} == {"asking", "investigation", "quickstart"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_short_and_needs_no_functions_of_its_own(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert len(cells) < LONGEST
    assert [cell.id for cell in cells if "def " in cell.source] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_no_output_is_committed(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code
    assert [cell.id for cell in code if cell.outputs or cell.execution_count] == []


def test_picture_shows_an_event(bundled: RuleExtractor) -> None:
    picture = drawing(read(SENTENCE, bundled))
    said = ["sell", "agent", "Brazil", "recipient", "Portugal", "patient", "five jets", "$2bn"]
    assert [part for part in said if f">{part}</text>" not in picture] == []
    assert SENTENCE in picture
