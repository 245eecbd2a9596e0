"""Encodings, headers and sizes -> hostile articles as text and Markdown, in files and on stdin."""
# ruff: noqa: E501 - a row of a table stays on its line

import gzip
import random
from functools import partial

from hostile.cases import EITHER, GOOD, READ, REFUSED, Case, Row, Scene, article_cases, must

GROUP = "readers"
NEWS = (
    "The prime minister of Italy, Giorgia Meloni, met the president of France in Rome on Monday. "
    "Germany imposed sanctions on Russia, the foreign ministry said. The alliance urged both "
    "sides to sign an agreement, and Chad withdrew its troops from Mali after talks in Geneva.\n\n"
)
OK = GOOD.encode()

BYTES: list[Row] = [
    ("empty", b"", REFUSED),
    ("white space", b" \n\t\r\n \n", REFUSED),
    ("byte order mark alone", b"\xef\xbb\xbf", REFUSED),
    ("byte order mark", b"\xef\xbb\xbf" + OK, READ),
    ("two byte order marks", b"\xef\xbb\xbf\xef\xbb\xbf" + OK, EITHER),
    ("UTF-16 little", GOOD.encode("utf-16"), READ),
    ("UTF-16 big", b"\xfe\xff" + GOOD.encode("utf-16-be"), READ),
    ("UTF-16 without mark", GOOD.encode("utf-16-le"), REFUSED),
    ("UTF-32", GOOD.encode("utf-32"), REFUSED),
    ("Latin-1", "São Tomé met França.".encode("latin-1"), READ),
    ("Windows 1252", "“France” met Italy – again.".encode("cp1252"), EITHER),
    ("Shift-JIS", "日本はイタリアと会った。".encode("shift-jis"), EITHER),
    ("overlong slash", b"France met Italy \xc0\xaf.", EITHER),
    ("UTF-8 cut in a letter", "France met Åland é".encode()[:-1], EITHER),
    ("half a surrogate pair", b"France \xed\xa0\x80 met Italy.", EITHER),
    ("pair of surrogates as CESU-8", b"France \xed\xa0\xbd\xed\xb8\x80 met Italy.", EITHER),
    ("beyond Unicode", b"France \xf5\x80\x80\x80 met Italy.", EITHER),
    ("NUL in a word", b"Fran\x00ce met Italy.", REFUSED),
    ("NULs alone", b"\x00" * 4096, REFUSED),
    ("PDF", b"%PDF-1.7\n" + OK, REFUSED),
    ("PNG", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", REFUSED),
    ("gzip", gzip.compress(OK, mtime=0), REFUSED),
    ("random bytes", random.Random(1).randbytes(100_000), REFUSED),
    ("CR only", OK.replace(b"\n", b"\r") * 50, READ),
    ("CR LF", OK.replace(b"\n", b"\r\n") * 50, READ),
    ("line separators", "France met Italy.\u2028Chad left Mali.\u2029".encode() * 50, READ),
    ("form feeds and tabs", b"France\x0c met\x0b Italy.\t\x1c\x1d\x1e\x85".replace(b"\x85", b""), READ),
    ("control characters", bytes(range(1, 32)) + OK + b"\x7f", EITHER),
    ("noncharacters", "France \ufffe met \uffff Italy \U0010ffff.".encode(), EITHER),
    ("terminal escapes", b"\x1b]0;owned\x07\x1b[2JFrance met Italy.\x1b[31m", EITHER),
    ("private use", "France \ue000 met Italy\U000f0000.".encode(), READ),
    ("replacement characters", ("\ufffd" * 5_000 + GOOD).encode(), EITHER),
    ("one letter", b"a", READ),
    ("one full stop", b".", READ),
    ("a million blank lines", b"\n" * 1_000_000 + OK, READ),
    ("a million spaces", b" " * 1_000_000 + OK, EITHER),
    ("100 kB without a space", b"a" * 100_000, EITHER),
    ("21 MB", lambda: b"France met Italy. " * 1_200_000, REFUSED),
    ("shell", b"$(touch owned); `touch owned`; | touch owned && rm -rf .\n" + OK, READ),
    ("format strings", b"%s%s%n {0.__class__} ${HOME} {{7*7}} France met Italy.", READ),
]  # fmt: skip

HEADERS = {
    "date 0000-00-00": ("Date: 0000-00-00", READ),
    "date 9999-99-99": ("Date: 9999-99-99", READ),
    "date 30 February": ("Date: 2024-02-30", READ),
    "date in words of a year": (f"Date: {'9' * 5000} June 2024", READ),
    "date yesterday": ("Date: yesterday", READ),
    "date 99999999999 days ago": ("Date: 99999999999 days ago", READ),
    "date 99999999999999 years ago": ("Date: in 99999999999999 years", READ),
    "date 10000-01-01": ("Date: 10000-01-01", READ),
    "date 0001-01-01": ("Date: 0001-01-01", READ),
    "date 9999-12-31": ("Date: 9999-12-31", READ),
    "date in Arabic digits": ("Date: ٢٠٢٤-٠٦-٢٧", EITHER),
    "date with a far zone": ("Date: Thu, 27 Jun 2024 10:00:00 +9999", EITHER),
    "date of 100,000 letters": (f"Date: {'June ' * 20_000}", READ),
    "date twice": ("Date: 2024-06-27\nDate: 2023-06-27", EITHER),
    "url without scheme": ("Url: www.bbc.com/news", EITHER),
    "url as a path": ("Url: /news/1", EITHER),
    "url with brackets": ("Url: http://x/[1]", EITHER),
    "url of half an IPv6": ("Url: http://[::1", EITHER),
    "url with spaces": ("Url: http://example.org/a b c", EITHER),
    "url with quotes": ('Url: http://example.org/"><script>alert(1)</script>', EITHER),
    "url with a closing angle": ("Url: http://example.org/> . <a> <b> <c", EITHER),
    "url of a script": ("Url: javascript:alert(1)", EITHER),
    "url of a file": ("Url: file:///etc/passwd", EITHER),
    "url with backslashes": ("Url: http:\\\\example.org\\a", EITHER),
    "url with bad percent": ("Url: http://example.org/%zz%", EITHER),
    "url in Cyrillic": ("Url: http://пример.рф/новости", EITHER),
    "url with port 99999": ("Url: http://example.org:99999/", EITHER),
    "url with braces": ("Url: http://example.org/{x}|y^z`", EITHER),
    "url of 100,000 letters": (f"Url: http://example.org/{'a' * 100_000}", EITHER),
    "url with a lone colon": ("Url: :", EITHER),
    "url with an escape": ("Url: http://example.org/\x1b[31m\x07", EITHER),
    "id up and away": ("Id: ../../etc/passwd", READ),
    "id constructor": ("Id: constructor", READ),
    "id __proto__": ("Id: __proto__", READ),
    "id of dots": ("Id: ...", READ),
    "id with a hash and query": ("Id: a#b?c=d&e;f", READ),
    "id of 10,000 letters": (f"Id: {'long' * 2_500}", EITHER),
    "id of emoji": ("Id: 😀🇫🇷", READ),
    "id of the good one": ("Id: good", READ),
    "id with angles": ("Id: <http://x/y>", READ),
    "title of 100,000 letters": (f"Title: {'word ' * 20_000}", EITHER),
    "title turned around": ("Title: \u202egnp.exe\u202c \u2066x", EITHER),
    "title with a script": ("Title: </title><script>alert(1)</script>", EITHER),
    "source as a script": ("Source: javascript:alert(1)", EITHER),
    "source of 100,000 letters": (f"Source: {'x' * 100_000}", EITHER),
    "header and no text": ("Title: Rain", EITHER),
}

MARKDOWN: list[Row] = [
    ("open comment", "<!-- " * 20_000 + GOOD, EITHER),
    ("20,000 brackets", "[" * 20_000 + GOOD, EITHER),
    ("20,000 images", "![" * 20_000 + "](" + GOOD, EITHER),
    ("20,000 links half closed", "[a](" * 20_000 + GOOD, EITHER),
    ("50,000 stars", "*a" * 50_000 + GOOD, EITHER),
    ("50,000 underscores", "_a" * 50_000 + GOOD, EITHER),
    ("50,000 backticks", "`" * 50_000 + GOOD, EITHER),
    ("50,000 quotation levels", ">" * 50_000 + GOOD, EITHER),
    ("front matter without an end", "---\n" * 5_000 + GOOD, EITHER),
    ("front matter with a YAML tag", "---\ntitle: !!python/object:os.system\n---\n" + GOOD, READ),
    ("rule of 50,000 marks", "- " * 50_000 + "x\n" + GOOD, EITHER),
    ("50,000 headings", "# a\n" * 50_000 + GOOD, EITHER),
    ("raw HTML", "<script>alert(1)</script>\n\n" + GOOD, READ),
    ("empty heading alone", "# \n", EITHER),
    ("fences half open", "```\n" * 9_999 + GOOD, EITHER),
]  # fmt: skip


def header_rows() -> list[Row]:
    """Return an article a header."""
    rows = [(name, f"{head}\n\n{GOOD}", expected) for name, (head, expected) in HEADERS.items()]
    rows[-1] = (rows[-1][0], "Title: Rain\n\n", EITHER)
    return list(rows)


def large(size: int) -> str:
    """Return ordinary news of a size."""
    return NEWS * (size // len(NEWS) + 1)


LARGE: list[Row] = [("400 kB of ordinary news", lambda: large(400_000), READ)]
LARGER: list[Row] = [
    ("1.1 MB, a million letters and more", lambda: large(1_100_000), EITHER),
    ("300 kB in one paragraph", lambda: large(300_000).replace("\n", " "), EITHER),
]

STDIN = {
    "nothing": (b"", (2,)),
    "white space": (b" \n \n", (2,)),
    "Latin-1": ("França met Italy.".encode("latin-1"), (0,)),
    "NUL": (b"\x00\x00", (2,)),
    "XML that is no feed": (b"<a><b/></a>", (0, 2)),
    "a brace": (b"{", (2,)),
    "100,000 braces": (b'{"a":' * 100_000, (2,)),
    "an angle": (b"<", (0, 2)),
    "a good article": (OK, (0,)),
    "21 MB": (b"France met Italy. " * 1_200_000, (2,)),
}


def from_stdin(content: bytes, statuses: tuple[int, ...], scene: Scene) -> None:
    """Read standard input; a graph that is there stays, whatever comes."""
    for command in (("extract", "-"), ("build", "-", "-o", "out")):
        scene.kg(*command, statuses=statuses, stdin=content)
    must((scene.folder / "out.trig").exists() == (scene.ran[-1].status == 0), "half a file", "")


def one_per_line(scene: Scene) -> None:
    """Read lines of which some are bad."""
    lines = [b"France met Italy.", b"\xff\xfe", b"", b"a\x00b", b"x" * 300_000, b"Chad left Mali."]
    scene.write("lines.txt", b"\n".join(lines))
    ran = scene.kg("extract", "lines.txt", "--one-per-line", "--format", "jsonl", statuses=(1,))
    must("France" in ran.out and "Chad" in ran.out, "lost what was there", ran.err)


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = article_cases(GROUP, ".txt", BYTES) + article_cases(GROUP, ".txt", header_rows())
    found += article_cases(GROUP, ".md", MARKDOWN)
    found += article_cases(GROUP, ".txt", LARGE, seconds=90)
    found += article_cases(GROUP, ".txt", LARGER, seconds=200)
    found += [
        Case(GROUP, f"stdin {name}", partial(from_stdin, *row)) for name, row in STDIN.items()
    ]
    return [*found, Case(GROUP, "lines of which some are bad", one_per_line)]
