"""Letters and words -> articles that are hostile as prose: no ends, no spaces, odd scripts."""
# ruff: noqa: E501 - a row of a table stays on its line

from functools import partial

from hostile.cases import EITHER, GOOD, READ, Case, Row, Scene, article_cases, must

GROUP = "readers"

SENTENCES: list[Row] = [
    ("10,000 quotation marks", '"' * 10_000, EITHER),
    ("10,000 curly quotation marks", "“”" * 5_000, EITHER),
    ("10,000 quotation marks with spaces", '" ' * 10_000, EITHER),
    ("10,000 apostrophes", "'" * 10_000, EITHER),
    ("10,000 round brackets", "(" * 5_000 + "France" + ")" * 5_000, EITHER),
    ("10,000 square brackets", "[" * 10_000, EITHER),
    ("10,000 emoji", "😀" * 10_000, EITHER),
    ("10,000 flags", "🇫🇷🇮🇹" * 5_000, EITHER),
    ("10,000 family emoji", "👨‍👩‍👧‍👦" * 2_000, EITHER),
    ("50,000 hyphenated letters", "a-" * 50_000, EITHER),
    ("50,000 slashes", "a/" * 50_000, EITHER),
    ("50,000 dots", "." * 50_000, EITHER),
    ("50,000 dotted letters", "a." * 50_000, EITHER),
    ("50,000 commas", "France, " * 50_000, EITHER),
    ("50,000 exclamation marks", "!?" * 25_000, EITHER),
    ("50,000 dashes", "—" * 50_000, EITHER),
    ("50,000 ampersands", "&amp;" * 50_000, EITHER),
    ("50,000 at signs", "a@b." * 50_000, EITHER),
    ("50,000 addresses run together", "http://" * 20_000, EITHER),
    ("50,000 digits", "9" * 50_000, EITHER),
    ("50,000 digits with commas", "9," * 50_000, EITHER),
    ("200,000 words without a stop", "word " * 200_000, EITHER),
    ("20,000 names without a stop", "France " * 20_000, EITHER),
    ("20,000 conjunctions", "France and Italy or " * 5_000, EITHER),
    ("20,000 relative clauses", "France, which met Italy, " * 4_000, EITHER),
    ("20,000 reports", "Mali said that " * 6_000, EITHER),
    ("20,000 possessives", "France's " * 10_000, EITHER),
    ("20,000 titles", "President " * 20_000, EITHER),
    ("20,000 initials", "J. " * 20_000, EITHER),
    ("20,000 abbreviations", "U.S. " * 20_000, EITHER),
    ("20,000 contractions", "didn't've " * 20_000, EITHER),
    ("20,000 short sentences", "No. " * 20_000, EITHER),
    ("100,000 combining marks", "e" + "\u0301" * 100_000, EITHER),
    ("100,000 zero width joiners", "France" + "\u200d" * 100_000 + "met Italy.", EITHER),
    ("50,000 soft hyphens", "Fr\u00adan\u00adce " * 17_000, EITHER),
    ("capitals for 50 kB", "FRANCE MET ITALY ON MONDAY AND " * 1_600, EITHER),
    ("dates for 50 kB", "on Monday 27 June 2024 at 10:00 " * 1_600, EITHER),
    ("amounts for 50 kB", "$1,000,000.00 million billion percent " * 1_300, EITHER),
    ("dates far away", "France met Italy 99999999999 days ago and in 99999999999 years.", READ),
    ("years beyond calendars", "France met Italy in 0000 and on 31 February 99999.", READ),
    ("numbers beyond floats", f"France gave Italy ${'9' * 5_000} billion.", EITHER),
    ("amount of 1e999", "France gave Italy $1e999 and 0x7fffffff euros.", READ),
    ("hundred times a hundred", f"France gave Italy {'hundred ' * 2_000} euros.", EITHER),
]  # fmt: skip

SCRIPTS: list[Row] = [
    ("turned around", "\u202eFrance\u202c met \u2066Italy\u2069 \u202dMonday.", READ),
    ("turned around and left open", "\u202e" * 1_000 + GOOD, READ),
    ("zero width in names", "Fra\u200bnce met It\u2060aly\ufeff.", READ),
    ("Cyrillic look-alikes", "Frаnce mеt Itаly оn Mоndаy.", READ),
    ("mathematical letters", "𝐅𝐫𝐚𝐧𝐜𝐞 met 𝐈𝐭𝐚𝐥𝐲.", READ),
    ("full width", "Ｆｒａｎｃｅ met Ｉｔａｌｙ．", READ),
    ("Arabic", "روسيا هاجمت أوكرانيا يوم الاثنين. " * 200, READ),
    ("Chinese without spaces", "俄罗斯袭击了乌克兰马克龙谴责了这一行为" * 500, EITHER),
    ("Thai without spaces", "รัสเซียโจมตียูเครน" * 500, EITHER),
    ("Zalgo", "F̷̛r̸̨a̵̛n̶̡c̸̛e̵̡ " * 500 + GOOD, READ),
    ("ligatures and long s", "ﬀrance ﬁrmly met Italy in Congreſs.", READ),
    ("dotted capital I", "İstanbul met ISTANBUL; ıtaly met İTALY.", READ),
    ("sharp s", "STRASSE met straße; ẞ left.", READ),
    ("Hangul jamo", "한국 met Italy.", READ),
    ("tags of language", "France\U000e0001\U000e0065\U000e006e met Italy.", READ),
    ("variation selectors", "France\ufe0f met\U000e0100 Italy.", READ),
    ("interlinear marks", "France\ufff9 met\ufffa Italy\ufffb.", READ),
    ("no-break spaces of all kinds", "France\u00a0met\u202fItaly\u2007on\u3000Monday.", READ),
]  # fmt: skip

NAMES = {
    "constructor": "Constructor signed a pact with Prototype. Tostring met Hasownproperty.",
    "__proto__": "Mr. __proto__ signed a pact with Mr. constructor on Monday.",
    "path": "The Ministry of ../../etc/passwd signed a pact with C:\\Windows\\System32.",
    "script": "<script>alert(1)</script> signed a pact with Italy. Mr. Onerror=alert left Chad.",
    "template": "President {{7*7}} signed a pact with ${HOME} and %s and {0}.",
    "angles": "President <http://evil.example/> signed a pact with Italy > . <a> <b> <c>.",
    "quotes": "President \"\"\" signed a pact with Jean-'''Luc''' \\\" Picard.",
    "backslashes": "President \\u0041\\n\\ signed a pact with Italy\\.",
    "hash": "Group #1?a=b&c=d signed a pact with Italy; C# met F#.",
    "percent": "Group 100%25%2F%00 signed a pact with Italy.",
    "keywords": "Mr. Select met Mr. Service. Mr. True signed a pact with Mr. Null. Mr. A left.",
    "digits": "President 123 signed a pact with Minister 456.",
    "emoji": "President 😀 signed a pact with Minister 🇫🇷.",
    "very long": f"President {'Verylongname' * 500} signed a pact with Italy.",
    "many words": f"President {' '.join(['Juan Carlos'] * 200)} signed a pact with Italy.",
    "long with hyphens": f"President {'-'.join(['Jean'] * 500)} signed a pact with Italy.",
    "dots": "President . . . signed a pact with .com and .exe.",
    "turned around": "President \u202eelgoog signed a pact with \u2066Italy\u2069.",
    "null and nan": "Mr. Null met Mr. NaN. Mrs. None met Mr. Undefined.",
    "formula": "=HYPERLINK(\"http://evil\") met Italy. @SUM(A1) signed a pact with +Chad and -Mali.",
    "accents": "President Žižek-Ñuñez signed a pact with Łódź and Ürümqi.",
    "Turkish": "President İnönü signed a pact with Iğdır.",
    "prefix of kg": "kg:Statement signed a pact with rdf:type. Doc:briefing met actor:France.",
    "markdown": "President [x](javascript:alert(1)) signed a pact with **Italy**.",
}  # fmt: skip
FORMATS = ("csv", "graphml", "gexf", "ttl", "jsonld")


def named(text: str, scene: Scene) -> None:
    """Build a graph of odd names and write it in each format; networks must be XML."""
    scene.good("in/good.txt")
    scene.write("in/hostile.txt", text)
    scene.kg("build", "in", "-o", "out")
    scene.keeps_good()
    for form in FORMATS:
        scene.kg("export", "out.trig", "--format", form)
    scene.kg("query", "out.trig", "SELECT ?a ?b ?c { GRAPH ?g { ?a ?b ?c } }")
    for form in ("graphml", "gexf"):
        well_formed(scene, f"out.{form}")
    outside = sorted(p.name for p in scene.folder.iterdir() if not p.name.startswith(("out", "in")))
    must(not outside, "let something in", f"wrote {outside}")


def well_formed(scene: Scene, name: str) -> None:
    """Fail if a file is no XML."""
    from xml.etree import ElementTree as ET

    try:
        ET.parse(scene.folder / name)
    except ET.ParseError as error:
        must(holds=False, verdict="half a file", seen=f"{name}: {error}")


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = article_cases(GROUP, ".txt", SENTENCES, seconds=40)
    found += article_cases(GROUP, ".txt", SCRIPTS)
    return found + [Case("names", name, partial(named, text)) for name, text in NAMES.items()]
