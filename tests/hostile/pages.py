"""Texts of articles and graphs -> hostile pages, opened in a real browser."""
# ruff: noqa: E501 - a row of a table stays on its line

import json
from functools import partial

from hostile.cases import GOOD, LET_IN, Case, Scene, must
from hostile.graphs import graph, quoted

GROUP = "pages"
PAYLOADS = {
    "end of script": "</script><script>window.hacked=1</script>",
    "end of script in capitals": "</SCRIPT ><ScRiPt>window.hacked=1//",
    "handler": '"><img src=x onerror="window.hacked=1">',
    "handler in single quotes": "'><svg/onload=window.hacked=1>",
    "comment that swallows scripts": "<!--<script>window.hacked=1",
    "end of title": "</title><svg onload=window.hacked=1>",
    "end of noscript": "</noscript><img src=//example.org/x.png>",
    "end of style": "</style><style>@import 'http://example.org/x.css';*{display:none}</style>",
    "background elsewhere": "red;background:url(http://example.org/x.png)",
    "template marks": "{{ 7*7 }}{% raw %}{{ cycler.__init__.__globals__ }}${window.hacked=1}",
    "quotes and backslashes": "`';//\\\"\\u003cscript\\u003e window.hacked=1",
    "address that runs": "javascript:window.hacked=1",
    "address that runs, hidden": "\u0001java\tscript:window.hacked=1",
    "data that runs": "data:text/html,<script>window.hacked=1</script>",
    "odd characters": "\u2028\u2029\u202e\ufeff href='javascript:1' </style>",
    "frame": "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "base and refresh": "<base href=//example.org><meta http-equiv=refresh content=0;url=//example.org>",
    "form and button": "<form action=//example.org><button autofocus onfocus=window.hacked=1>",
    "name of a prototype": "__proto__",
}  # fmt: skip

PLACES = ("labels", "sentence", "document", "kinds")


def iri(text: str) -> str:
    """Return an IRI that ends in a text, as far as RDF lets it."""
    unsafe = {letter: f"%{ord(letter):02X}" for letter in '<>"{}|^`\\% '}
    kept = (unsafe.get(letter, letter) for letter in text if letter > " ")
    return "<https://w3id.org/kg-news/actor/" + "".join(kept) + ">"


def spoilt(place: str, payload: str) -> str:
    """Return a graph with a payload in all parts of one kind."""
    text = quoted(payload)
    scheme = payload if payload.startswith(("javascript:", "data:text")) else ""
    url = f"<{scheme.translate(ESCAPED)}>" if scheme else text
    parts = {
        "labels": {"subject_label": text, "object_label": text, "speaker_label": text}
        | {"subject": iri(payload), "relation_label": text},
        "sentence": {"sentence": text, "verb": text, "time": text},
        "document": {"title": text, "url": url, "publisher": text, "date": text},
        "kinds": {"event": text, "place": text}
        | {"more": f"pol:State rdfs:label {text} ; kg:colour {text} ."},
    }
    return graph(**parts[place])


ESCAPED = str.maketrans({letter: f"%{ord(letter):02X}" for letter in '<>"{}|^`\\% '})


def drawn(place: str, payload: str, scene: Scene) -> None:
    """Draw a graph and open its page."""
    scene.write("g.trig", spoilt(place, payload))
    scene.kg("page", "g.trig", "-o", "page.html")
    unharmed(scene, "page.html")


def unharmed(scene: Scene, name: str) -> None:
    """Fail if a page does harm."""
    harm = scene.browser.harm(scene.folder / name)
    must(not harm, LET_IN, harm)


def told(payload: str, scene: Scene) -> None:
    """Build a graph of articles that hold a payload in every field, and open its page."""
    one_line = " ".join(payload.split())
    fields = dict.fromkeys(("id", "title", "source"), payload)
    text = f"{GOOD}President {one_line} signed a pact with Chad, Minister {one_line} said."
    scene.good()
    scene.write("a.txt", f"Title: {one_line}\nSource: {one_line}\n\n{text}")
    scene.write("b.jsonl", json.dumps({**fields, "text": text, "url": payload}))
    scene.write("c.jsonl", json.dumps({**fields, "text": text}))
    args = ("good.txt", "a.txt", "b.jsonl", "c.jsonl")
    scene.kg("build", *args, "-o", "out", statuses=(0, 1))
    unharmed(scene, "out.html")


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = [
        Case(GROUP, f"{name} in {place}", partial(drawn, place, payload))
        for name, payload in PAYLOADS.items()
        for place in PLACES
    ]
    return found + [
        Case(GROUP, f"{name} in articles", partial(told, payload))
        for name, payload in PAYLOADS.items()
    ]
