"""A notebook's cell in SPARQL -> the answer, or one line that says what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import story
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell

from kg.graph import KnowledgeGraph

ASKED = "SELECT ?who { ?who rel:shells actor:Cordia }"


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """A shell with kg's extension that holds the story as `graph` and, of one article, as `one`."""
    made = InteractiveShell()
    made.user_ns |= {
        "graph": KnowledgeGraph(story.graph()),
        "one": KnowledgeGraph(story.graph("one")),
        "number": 3,
    }
    made.run_line_magic("load_ext", "kg")
    yield made
    made.history_manager.end_session()


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        pytest.param("", (("Belmor",),), id="the variable graph"),
        pytest.param("one", (), id="another variable"),
        pytest.param("{path}", (("Belmor",),), id="a file"),
    ],
)
def test_a_cell_is_answered(
    shell: InteractiveShell, tmp_path: Path, line: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    path = tmp_path / "story.trig"
    shell.user_ns["graph"].save(path)
    given = f"{line.format(path=path)} -o kept"
    answer = shell.run_cell_magic("sparql", given, ASKED)
    assert answer.display() == rows
    assert shell.user_ns["kept"] is answer


@pytest.mark.parametrize(
    ("line", "cell", "said"),
    [
        pytest.param("nobody", ASKED, "nobody is no graph: name a variable", id="no such graph"),
        pytest.param("number", ASKED, "number is no graph", id="another thing"),
        pytest.param("a b c", ASKED, "unrecognized arguments: b c: write %%sparql", id="too much"),
        pytest.param("", "SELCT ?x { ?x ?p ?o }", "did you mean SELECT", id="a mistake"),
    ],
)
def test_a_mistake_is_one_line(shell: InteractiveShell, line: str, cell: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        shell.run_cell_magic("sparql", line, cell)
    assert "\n" not in str(raised.value)
