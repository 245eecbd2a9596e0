"""Markdown, HTML -> with quotation marks: a block quotation below a colon is what somebody said."""

import re
from typing import Final

__all__ = ["with_html_quotations", "with_quotations"]

BLOCK: Final = re.compile(r"(?m)(?<=:)[*_]{0,3}[ \t]*\n+(?P<block>(?:[ \t]*>[^\n]*(?:\n|\Z))+)\n*")
PREFIX: Final = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")
BREAK: Final = re.compile(r"\n[ \t]*\n")
PAIR: Final = re.compile(r"“([^“”]*)”")
OPENING: Final = ("“", '"', "‘", "#", "-", "|")  # of what has marks, or is no prose
EMPHASIS: Final = "*_ \t\n"
HTML: Final = re.compile(
    r":\s*(?:</(?!p\b)\w{1,9}>\s*)*</p>\s*"
    r"(?P<blocks>(?:<blockquote\b[^<>]*>(?:(?!</?blockquote\b).)*</blockquote>\s*)+)",
    re.IGNORECASE | re.DOTALL,
)
POST: Final = re.compile(  # a message that a page has from another site, with who wrote it below
    r"<blockquote\b[^<>]*\btwitter-tweet\b[^<>]*>(?P<text>(?:(?!</?blockquote\b).)*?)"
    r"(?:&mdash;|—|&#8212;)\s*(?P<who>[^<>()]{2,60}?) \(@\w{1,20}\)"
    r"(?:(?!</?blockquote\b).)*?</blockquote>",
    re.IGNORECASE | re.DOTALL,
)
LINE_END: Final = re.compile(r"(?:<br\s*/?>\s*)+|</p>\s*<p\b[^<>]*>", re.IGNORECASE)
TAG: Final = re.compile(r"(<[^<>]*>)")
PARAGRAPHS: Final = ("<p", "<blockquote")
NAMED: Final = ("<cite", "<footer", "<pre")  # inside: who says so stands there, or it is no speech


def with_quotations(text: str) -> str:
    r"""Return a text with marks around block quotations that a line with a colon introduces.

    >>> with_quotations("Holm wrote:\n\n> _It rained._\n>\n> It “poured”.\n\nTrue.")
    'Holm wrote:\n\n“It rained.\n\n“It ‘poured’.”\n\nTrue.'
    >>> with_quotations("It rained.\n\n> It did.")
    'It rained.\n\n> It did.'
    """
    return BLOCK.sub(quotation, text)


def quotation(found: re.Match[str]) -> str:
    """Return a block in quotation marks; each of its paragraphs opens with one."""
    parts = BREAK.split(PREFIX.sub("", found["block"]))
    paragraphs = [part.strip(EMPHASIS) for part in parts if part.strip(EMPHASIS)]
    if not paragraphs or any(each.startswith(OPENING) for each in paragraphs):
        return found[0]
    inner = "\n\n".join("“" + PAIR.sub(r"‘\1’", each) for each in paragraphs)
    return f"\n\n{inner}”\n\n"


def with_html_quotations(html: str) -> str:
    """Return HTML with marks around the block quotations that a paragraph with a colon introduces.

    >>> with_html_quotations("<p>Holm said:</p><blockquote><p>It <b>rained</b>.</p></blockquote>")
    '<p>Holm said:</p><blockquote><p>“It <b>rained</b>.”</p></blockquote>'
    """
    if "<blockquote" not in html.lower():
        return html
    return HTML.sub(html_quotation, POST.sub(post, html))


def post(found: re.Match[str]) -> str:
    """Return a message as a quotation with its writer below: *“It rained.”*, *— Ada Holm*.

    >>> tweet = "<blockquote class='twitter-tweet'><p>It rained.</p>&mdash; Ada (@ada)</blockquote>"
    >>> with_html_quotations(tweet)
    '<p>“It rained.”</p><p>— Ada</p>'
    """
    lines = (" ".join(TAG.sub(" ", line).split()) for line in LINE_END.split(found["text"]))
    texts = [PAIR.sub(r"‘\1’", line) for line in lines if line]
    quoted = "".join(f"<p>“{line}</p>" for line in texts).removesuffix("</p>")
    return f"{quoted}”</p><p>— {found['who'].strip()}</p>" if texts else ""


def html_quotation(found: re.Match[str]) -> str:
    """Return block quotations in quotation marks; each paragraph opens with one."""
    parts = TAG.split(found["blocks"])
    last, is_new = -1, False
    for place, part in enumerate(parts):
        if part.lower().startswith(NAMED):
            return found[0]
        if part.startswith("<"):
            is_new = is_new or part.lower().startswith(PARAGRAPHS)
        elif text := part.strip():
            if is_new and text.startswith(OPENING):
                return found[0]
            parts[place] = ("“" if is_new else "") + PAIR.sub(
                r"‘\1’", part.lstrip() if is_new else part
            )
            last, is_new = place, False
    if last < 0:
        return found[0]
    parts[last] = f"{parts[last].rstrip()}”"
    above = found[0][: found.start("blocks") - found.start()]
    return above + "".join(parts)
