"""Template and values -> a page; all texts of a graph are escaped."""

from collections.abc import Callable, Coroutine
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

import kg.page
from kg.integrity import check_installed

__all__ = ["page", "script", "style_sheet"]

OURS = Path(__file__).parent / "templates"
LOOK = Path(kg.page.__file__).parent / "templates" / "page.css"


@cache
def environment() -> Environment:
    """Load the templates, once."""
    check_installed(OURS)
    return Environment(
        loader=FileSystemLoader(OURS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Fill a template."""
    served = request.app.state.served
    known = {"site": served.title, "can_review": served.token is not None}
    text = environment().get_template(template).render(**known, **values)
    return HTMLResponse(text, status_code=status, headers={"Vary": "Accept"})


@cache
def style_sheet() -> str:
    """Return the look of the graph's own page, and what other pages have beside it."""
    return "\n".join(path.read_text("utf-8") for path in (LOOK, OURS / "server.css"))


def script(name: str) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """Make what answers with a script."""

    async def answered(request: Request) -> Response:
        return Response((OURS / name).read_text("utf-8"), media_type="text/javascript")

    return answered
