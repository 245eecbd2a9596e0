"""All hostile articles of a format in one folder -> one build, in which each is named."""

from collections.abc import Sequence
from functools import partial

from hostile import articles, markup, records, word
from hostile.cases import LOST, REFUSED, SILENT, Case, Row, Scene, must

GROUP = "readers"
LARGEST = 150_000  # bytes of an article that is read with others
FOLDERS: dict[str, Sequence[Row]] = {
    ".txt": [*articles.BYTES, *articles.header_rows()],
    ".csv": records.CSV,
    ".jsonl": records.JSONL,
    ".html": markup.HTML,
    ".xml": markup.XML,
    ".docx": word.DOCX,
}


def at_once(suffix: str, rows: Sequence[Row], scene: Scene) -> None:
    """Build a graph of good articles with bad ones between them."""
    bad = []
    for number, (_, content, expected) in enumerate(rows):
        whole = content() if callable(content) else content
        if len(whole) < LARGEST:
            scene.write(f"in/a{number:03}{suffix}", whole)
            bad += [f"a{number:03}{suffix}"] * (expected == REFUSED)
    for name in ("a000-good.txt", "a030-good.txt", "good.txt"):
        scene.good(f"in/{name}")
    ran = scene.kg("build", "in", "-o", "out", statuses=(1,), seconds=120)
    scene.keeps_good()
    text = (scene.folder / "out.trig").read_text()
    for document in ("a000-good", "a030-good", "good"):
        must(f"doc:{document} " in text, LOST, f"no {document} in the graph")
    unnamed = [name for name in bad if name not in ran.err]
    must(not unnamed, SILENT, f"not named: {', '.join(unnamed[:5])}")


def readers(scene: Scene) -> None:
    """Read articles of all formats at once, by `kg extract`."""
    for suffix, rows in FOLDERS.items():
        for number, (_, content, _) in enumerate(rows[:12]):
            whole = content() if callable(content) else content
            if len(whole) < LARGEST:
                scene.write(f"in/a{number:03}{suffix}", whole)
    scene.good("in/good.txt")
    ran = scene.kg("extract", "in", "--format", "jsonl", statuses=(1,), seconds=120)
    must('"good"' in ran.out, LOST, "the good article")


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = [Case(GROUP, f"all {s} at once", partial(at_once, s, r)) for s, r in FOLDERS.items()]
    return [*found, Case(GROUP, "all formats at once", readers)]
