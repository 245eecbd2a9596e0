"""Notebooks -> they run from the top, say what they should, and are committed without outputs."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from picture import SENTENCE, drawing, read

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
# The kernel announces that its debugger would need a setting; nobody debugs here.
ENVIRONMENT = {"PYDEVD_DISABLE_FILE_VALIDATION": "1", "PYTHONPATH": str(FOLDER.parent)}


@pytest.fixture(scope="module")
def quickstart() -> dict[str, str]:
    """Run the notebook; cell -> all that it printed or displayed."""
    notebook = nbformat.read(FOLDER / "quickstart.ipynb", as_version=4)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ENVIRONMENT.items():
            patch.setenv(name, value)
        NotebookClient(
            notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}}
        ).execute()
    return {cell.id: "\n".join(map(words, cell.get("outputs", ()))) for cell in notebook.cells}


def words(output: nbformat.NotebookNode) -> str:
    """Take the text of an output in every form that it has.

    >>> words(nbformat.from_dict({"output_type": "stream", "name": "stdout", "text": "Italy"}))
    'Italy'
    """
    assert output.get("name") != "stderr", output.text
    return "\n".join([output.get("text", ""), *output.get("data", {}).values()]).strip()


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        pytest.param("build", ["<KnowledgeGraph: "], id="reads the articles"),
        pytest.param("statements", ["Russia | considers downgrade | West"], id="shows statements"),
        pytest.param("events", ["kill", "gunmen", "1200", "people"], id="shows events"),
        pytest.param("ask", ["<td style='text-align:left'>Ukraine</td>"], id="answers SPARQL"),
        pytest.param("claims", ["considers downgrade", "West"], id="answers a question"),
        pytest.param("draw", ['<iframe srcdoc="', "considers downgrade"], id="draws the page"),
        pytest.param("rank", ["Russia (State)"], id="ranks actors"),
        pytest.param("accused", ["Rwanda: ", "accuses it"], id="lists accusations"),
        pytest.param(
            "contested",
            ["Rwanda", "attacks", "text-4514d9b7", "text-bbda87bb"],
            id="finds a contest",
        ),
        pytest.param("denied", ["<td"], id="lists denials"),
    ],
)
def test_cell_says(quickstart: dict[str, str], cell: str, said: list[str]) -> None:
    assert [part for part in said if part not in quickstart[cell]] == []


def test_every_notebook_is_run() -> None:
    assert [path.name for path in NOTEBOOKS] == ["quickstart.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_no_output_is_committed(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code
    assert [cell.id for cell in code if cell.outputs or cell.execution_count] == []


def test_picture_shows_an_event() -> None:
    picture = drawing(read(SENTENCE))
    said = ["sell", "agent", "Brazil", "recipient", "Portugal", "patient", "five jets", "$2bn"]
    assert [part for part in said if f">{part}</text>" not in picture] == []
    assert SENTENCE in picture
