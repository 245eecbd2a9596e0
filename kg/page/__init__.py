"""networkx -> HTML: one page that works offline, to look at a graph and read its evidence."""

import base64
import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis  # type: ignore[import-untyped]
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network  # type: ignore[import-untyped]

from kg.files import written
from kg.integrity import check_installed
from kg.network.foremost import Views
from kg.page.drawing import Drawing, Frame, drawing, frame, frame_of_part
from kg.page.edges import EDGE_STYLES, EVENT_STYLE
from kg.page.fitting import Extent, extent_of, fitting, led_by, packed

__all__ = ["Extent", "Frame", "around", "frame", "frame_of_part", "html", "save", "web_link"]

MOST = 4_000_000  # bytes of what the page shows; its own parts and a table come on top
JSON = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
ROWS = 500  # of the table for browsers without scripts
OURS = Path(__file__).parent / "templates"
PYVIS = Path(pyvis.__file__).parent / "templates"
# Without vis-network's style sheet: all that we use of vis is its canvas, which needs no CSS, and
# the sheet is 220 kB of icons for an editor that we do not show.
VIS = "lib/vis-9.1.2/vis-network.min.js"
PARTS = (
    "state", "layout", "labels", "graph", "legend", "timeline", "evidence", "paths",
    "contested", "more", "selecting", "table", "saving", "address", "controls",
)  # fmt: skip


def html(
    net: "nx.MultiDiGraph[str] | Views",
    *,
    title: str,
    states: "nx.MultiDiGraph[str] | None" = None,
    whole: Frame | None = None,
    source: str = "",
    middle: str = "",
) -> str:
    """Write a graph as a page of its own, with a second view of states where one is given.

    `Views` of a graph are both, and tell if they are a part of it. A server that draws a part of a
    network gives the frame of the whole, and under `source` the path where the page gets what is
    around a node (`around`). The node in the `middle`, if one is named, is kept and shown before
    all others, and chosen when the page opens.

    >>> page = html(nx.MultiDiGraph([("France", "Spain")]), title="Neighbours")
    >>> page.startswith("<!DOCTYPE html>"), "<title>Neighbours</title>" in page
    (True, True)
    """
    views = drawn(net, states, whole)
    views["actors"] = led_by(middle, views["actors"])
    return written_page(fitting(views, MOST), title, {"source": source, "middle": middle})


def drawn(
    net: "nx.MultiDiGraph[str] | Views",
    states: "nx.MultiDiGraph[str] | None" = None,
    whole: Frame | None = None,
) -> dict[str, Drawing]:
    """Draw a network, and a second view of states where there is one."""
    if isinstance(net, Views):
        if not net.articles:
            return drawn(net.actors, net.states)
        frame = frame_of_part(net.actors, net.kinds, net.articles, net.total)
        return drawn(net.actors, net.states, frame)
    views = {"actors": drawing(net, whole)}
    return views if states is None else views | {"states": drawing(states)}


def written_page(views: dict[str, Drawing], title: str, served: dict[str, str]) -> str:
    """Write the page of one view or two."""
    pyvis_network = Network(directed=True, heading=title, cdn_resources="in_line")
    pyvis_network.templateEnv = template_environment(views, served)
    pyvis_network.path = "page.html"
    # Its lists are filled directly: add_node and add_edge each walk the whole list.
    pyvis_network.nodes, pyvis_network.edges = views["actors"].nodes, views["actors"].edges
    return str(pyvis_network.generate_html()) + "\n"


def save(
    net: "nx.MultiDiGraph[str] | Views",
    path: str | os.PathLike[str],
    *,
    title: str,
    states: "nx.MultiDiGraph[str] | None" = None,
) -> Extent:
    """Write the page of `html` to a file, whole or not at all, and return how much it shows."""
    views = fitting(drawn(net, states), MOST)
    page = written_page(views, title, {"source": "", "middle": ""}).encode("utf-8", "replace")

    def write(new: Path) -> None:
        new.write_bytes(page)

    written(Path(path), write)
    return extent_of(views["actors"])


def around(net: "nx.MultiDiGraph[str]", whole: Frame) -> dict[str, Any]:
    """Return what a page of a server takes in when somebody asks for more: a part of a network."""
    return packed(drawing(net, whole))


def template_environment(views: dict[str, Drawing], served: dict[str, str]) -> Environment:
    """Load our template and pyvis's vis-network; all texts of a graph are escaped."""
    check_installed(OURS)
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(OURS), FileSystemLoader(PYVIS)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = JSON
    scripts = [template_text(environment, VIS), page_script(environment)]
    environment.globals.update(
        scripts=[Markup(script) for script in scripts],
        style=Markup(template_text(environment, "page.css")),
        script_hashes=list(policy_hashes(scripts)),
        payload=payload(views) | served,
        connections="'self'" if served["source"] else "'none'",
        rows=plain_rows(views["actors"]),
        row_limit=ROWS,
        documents=views["actors"].documents,
        link=web_link,
    )
    return environment


def payload(views: dict[str, Drawing]) -> dict[str, Any]:
    """Return what the page's script reads: the views, and how edges are drawn."""
    styles = EDGE_STYLES | {"event": EVENT_STYLE}
    lines = [{"name": name, **asdict(style)} for name, style in styles.items()]
    return {name: packed(view) for name, view in views.items()} | {"lines": lines}


def plain_rows(view: Drawing) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Return the table for browsers without scripts: who, what, whom, and the statement."""
    names = {node["id"]: node["label"] for node in view.nodes}
    stated = [
        (names[edge["from"]], edge["text"], names[edge["to"]], said)
        for edge in view.edges
        if not edge["at_place"]
        for said in edge["statements"]
    ]
    events = [(event["who"], event["what"], event["whom"], event) for event in view.events]
    return [*stated, *events]


def page_script(environment: Environment) -> str:
    """Return our script: its parts in one function, so that nothing of it is global but `kg`."""
    parts = (template_text(environment, f"{part}.js") for part in PARTS)
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "})();"


def template_text(environment: Environment, name: str) -> str:
    """Return the text of a template, script or style sheet."""
    loader: Any = environment.loader
    source: str = loader.get_source(environment, name)[0]
    return source


def policy_hashes(scripts: Iterable[str]) -> Iterable[str]:
    """Yield the hashes of our scripts for the page's security policy: no other script runs."""
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        yield f"'sha256-{digest}'"


def web_link(url: str) -> str:
    """Return what may stand in an href: a web address, and nothing that could run.

    >>> web_link("https://example.org/a"), web_link("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return url if re.match(r"https?://", url, re.IGNORECASE) else ""
