"""Markup -> hostile pages and feeds: entities, depths, encodings, links and dates."""
# ruff: noqa: E501 - a row of a table stays on its line

from hostile.cases import EITHER, GOOD, READ, REFUSED, Case, Row, article_cases

GROUP = "readers"
TEXT = GOOD.strip()
BODY = f"<p>{TEXT} The two governments said that they would meet again in Rome in May.</p>"


def page(body: str = BODY, head: str = "", before: str = "<!DOCTYPE html>") -> str:
    """Return a page of one article."""
    return f"{before}<html><head>{head}</head><body><article>{body}</article></body></html>"


def bomb(kind: str) -> str:
    """Return a document whose ten entities unpack to billions."""
    names = [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)]
    return f'<!DOCTYPE {kind} [<!ENTITY a0 "{TEXT}">{"".join(names)}]>'


SECRET = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE rss [<!ENTITY % d SYSTEM "file:///etc/passwd"> %d;]>'

HTML: list[Row] = [
    ("empty", "", REFUSED),
    ("no article", "<html><body></body></html>", REFUSED),
    ("not HTML", "France met Italy.", EITHER),
    ("half a tag", "<htm", REFUSED),
    ("cut in an attribute", page()[:-40] + '<p class="', EITHER),
    ("charset undefined", page(head='<meta charset="undefined">').encode() + b"\xff", REFUSED),
    ("charset of a codec for bytes", page(head='<meta charset="base64">').encode() + b"\xff", REFUSED),
    ("charset rot13", page(head='<meta charset="rot13">').encode() + b"\xe9", REFUSED),
    ("charset idna", page(head='<meta charset="idna">').encode() + b"\xe9", REFUSED),
    ("charset punycode", page(head='<meta charset="punycode">').encode() + b"\xe9", REFUSED),
    ("charset unicode_escape", page(head='<meta charset="unicode_escape">').encode() + b"\xe9", EITHER),
    ("charset utf-7", page(head='<meta charset="utf-7">').encode() + b"+ADw-script+AD4-\xe9", REFUSED),
    ("charset zlib", page(head='<meta charset="zlib_codec">').encode() + b"\xe9", REFUSED),
    ("charset mbcs", page(head='<meta charset="mbcs">').encode() + b"\xe9", REFUSED),
    ("charset oem", page(head='<meta charset="oem">').encode() + b"\xe9", REFUSED),
    ("charset unknown", page(head='<meta charset="klingon">').encode() + b"\xe9", REFUSED),
    ("charset Latin-1", page(f"{BODY}<p>Caf\xe9.</p>", '<meta charset="latin-1">').encode("latin-1"), READ),
    ("UTF-16", page().encode("utf-16"), EITHER),
    ("NUL", page().encode() + b"\x00", REFUSED),
    ("entities unpack", page(f"{BODY}&a9;", before=bomb("html")), EITHER),
    ("a million entities", page(BODY + "&amp;" * 1_000_000), EITHER),
    ("entity beyond Unicode", page(f"{BODY}<p>&#x110000; &#xd800; &#0; &#99999999999;</p>"), EITHER),
    ("entities of surrogates", page(f"<p>France &#xd83d; met Italy on Monday. &#xdfff;</p>{BODY}"), EITHER),
    ("entity without an end", page(f"{BODY}<p>&{'a' * 100_000}</p>"), EITHER),
    ("100,000 nested elements", page("<div>" * 100_000 + BODY), EITHER),
    ("100,000 nested bold", page("<b>" * 100_000 + BODY), EITHER),
    ("50,000 nested lists", page("<ul><li>" * 50_000 + BODY), EITHER),
    ("50,000 links", page(BODY + '<p><a href="/x">more news</a></p>' * 50_000), EITHER),
    ("50,000 links in one paragraph", page(f"<p>{'<a href=/x>a</a> ' * 50_000}</p>{BODY}"), EITHER),
    ("20,000 paragraphs", page("<p>x.</p>" * 20_000 + BODY), EITHER),
    ("50,000 attributes", page(f"<p {' '.join(f'a{i}=1' for i in range(50_000))}>x</p>{BODY}"), EITHER),
    ("attribute of 5 MB", page(f'<p title="{"x" * 5_000_000}">x</p>{BODY}'), EITHER),
    ("open comment", page(BODY + "<!--" * 50_000), EITHER),
    ("open script", page(BODY + "<script>" * 10_000), EITHER),
    ("CDATA", page(BODY + "<![CDATA[" * 10_000), EITHER),
    ("processing instructions", page(BODY + "<?php system('touch owned'); ?>" * 1_000), EITHER),
    ("title of 1 MB", page(head=f"<title>{'word ' * 200_000}</title>"), EITHER),
    ("meta date 0000-00-00", page(head='<meta property="article:published_time" content="0000-00-00">'), EITHER),
    ("meta date long ago", page(head='<meta name="date" content="99999999999 days ago">'), EITHER),
    ("meta date year 99999", page(head='<meta name="date" content="99999-01-01">'), EITHER),
    ("canonical half an IPv6", page(head='<link rel="canonical" href="http://[::1">'), EITHER),
    ("canonical a script", page(head='<link rel="canonical" href="javascript:alert(1)">'), EITHER),
    ("canonical with brackets", page(head='<link rel="canonical" href="http://x/[1]">'), EITHER),
    ("canonical with a space", page(head='<link rel="canonical" href="http://x.org/a b">'), EITHER),
    ("og:url a path", page(head='<meta property="og:url" content="/news/1">'), EITHER),
    ("site name a script", page(head='<meta property="og:site_name" content="<script>x</script>">'), EITHER),
    ("JSON-LD that is cut", page(head='<script type="application/ld+json">{"@type": </script>'), EITHER),
    ("JSON-LD deep", page(head=f'<script type="application/ld+json">{"[" * 50_000}</script>'), EITHER),
    ("JSON-LD number", page(head=f'<script type="application/ld+json">{{"a":{"9" * 6000}}}</script>'), EITHER),
    ("base elsewhere", page(head='<base href="file:///etc/">'), EITHER),
    ("refresh elsewhere", page(head='<meta http-equiv="refresh" content="0;url=http://x">'), EITHER),
    ("frames", page(BODY + '<iframe src="file:///etc/passwd"></iframe>' * 1_000), EITHER),
    ("svg and math", page(BODY + "<svg><math><mi><table><svg>" * 5_000), EITHER),
    ("tables in tables", page("<table><tr><td>" * 5_000 + BODY), EITHER),
    ("templates", page("<template>" * 5_000 + BODY), EITHER),
]  # fmt: skip


def rss(*items: str, head: str = "", link: str = "http://example.org/feed") -> str:
    """Return a feed with a good entry after these."""
    good = f"<item><title>Kept</title><description>{TEXT}</description></item>"
    body = "".join(items) + good
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><link>{link}</link>{body}</channel></rss>'


def item(**fields: str) -> str:
    """Return an entry with these fields."""
    fields = {"description": TEXT, **fields}
    return f"<item>{''.join(f'<{name}>{text}</{name}>' for name, text in fields.items())}</item>"


def entry(**fields: str) -> str:
    """Return an Atom feed with an entry that has these fields."""
    body = "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>'
    return f"{feed}<entry><content>{TEXT}</content>{body}</entry></feed>"


XML: list[Row] = [
    ("empty", "", REFUSED),
    ("no entries", '<rss version="2.0"><channel></channel></rss>', REFUSED),
    ("not XML", "<rss", REFUSED),
    ("cut in an entry", rss(item())[:-60], EITHER),
    ("entities unpack", rss(item(description="&a9;"), head=bomb("rss")), EITHER),
    ("outer entity", rss(item(title="&x;"), head=SECRET), EITHER),
    ("parameter entity", rss(item(), head=PARAMETER), EITHER),
    ("pubDate 0000-00-00", rss(item(pubDate="0000-00-00")), EITHER),
    ("pubDate 0000-00-00 with a time", rss(item(pubDate="0000-00-00T00:00:00Z")), EITHER),
    ("pubDate month 13", rss(item(pubDate="2024-13-45")), EITHER),
    ("pubDate year 99999", rss(item(pubDate="Mon, 01 Jan 99999 00:00:00 GMT")), EITHER),
    ("pubDate year 0", rss(item(pubDate="Mon, 01 Jan 0000 00:00:00 GMT")), EITHER),
    ("pubDate long ago", rss(item(pubDate="99999999999 days ago")), EITHER),
    ("pubDate empty", rss(item(pubDate="")), EITHER),
    ("pubDate in Greek", rss(item(pubDate="Δευ, 27 Ιουν 2024 10:00:00 GMT")), EITHER),
    ("pubDate in Hungarian", rss(item(pubDate="2024-június-27T10:00+02:00")), EITHER),
    ("pubDate zone 9999", rss(item(pubDate="Thu, 27 Jun 2024 25:61:61 +9999")), EITHER),
    ("pubDate of 100,000 digits", rss(item(pubDate="9" * 100_000)), EITHER),
    ("link half an IPv6", rss(item(link="http://[::1")), EITHER),
    ("link with brackets", rss(item(link="http://x/[1]")), EITHER),
    ("link a script", rss(item(link="javascript:alert(1)")), EITHER),
    ("link with spaces", rss(item(link="http://example.org/a b")), EITHER),
    ("link a path", rss(item(link="/news/1")), EITHER),
    ("link with a bad port", rss(item(link="http://example.org:port/x")), EITHER),
    ("link in full width", rss(item(link="http://example.org\uff0fevil")), EITHER),
    ("link of 100,000 letters", rss(item(link=f"http://example.org/{'a' * 100_000}")), EITHER),
    ("feed link half an IPv6", rss(item(link="a"), link="http://[::1"), EITHER),
    ("link up and away", rss(item(link="http://example.org/../../etc/passwd")), READ),
    ("guid bad", rss(item(guid="http://[::1")), EITHER),
    ("script in text", rss(item(description=f"&lt;script&gt;x&lt;/script&gt;{TEXT}")), READ),
    ("half a declaration in text", rss(item(description=f"&lt;![if {TEXT}")), EITHER),
    ("half a comment in text", rss(item(description=f"{TEXT}&lt;!-- &lt;![CDATA[")), EITHER),
    ("marked section in text", rss(item(description=f"&lt;![x[ {TEXT}")), EITHER),
    ("surrogate in text", rss(item(description=f"{TEXT} &#xd800;")), EITHER),
    ("entities of numbers in text", rss(item(description=f"&amp;#{'9' * 5_000};")), EITHER),
    ("empty entry", rss("<item></item>"), REFUSED),
    ("2,000 empty entries", rss("<item/>" * 2_000), REFUSED),
    ("nested entries", rss("<item>" * 20_000), EITHER),
    ("nested channels", rss("<channel>" * 20_000), EITHER),
    ("encoding undefined", rss(item()).replace("?>", ' encoding="undefined"?>'), EITHER),
    ("encoding of bytes", rss(item()).replace("?>", ' encoding="hex"?>'), EITHER),
    ("encoding utf-16 said", rss(item()).replace("?>", ' encoding="utf-16"?>'), EITHER),
    ("UTF-16", rss(item()).encode("utf-16"), EITHER),
    ("NUL", rss(item()).encode().replace(b"Monday", b"Mon\x00day", 1), EITHER),
    ("RDF feed without anything", '<rdf:RDF xmlns:rdf="x"></rdf:RDF>', REFUSED),
    ("any XML", "<a><b>France met Italy.</b></a>", EITHER),
    ("xml:base bad", rss(item()).replace("<channel>", '<channel xml:base="http://[">'), EITHER),
    ("stylesheet", rss(item(), head='<?xml-stylesheet href="file:///etc/passwd"?>'), READ),
    ("enclosure", rss("<item><enclosure url='http://[' length='x'/></item>"), REFUSED),
    ("geo and media", rss(item(**{"georss:point": "x y", "media:content": "z"})), EITHER),
]  # fmt: skip

ATOM: list[Row] = [
    ("updated 0000-00-00", entry(updated="0000-00-00T00:00:00Z"), EITHER),
    ("updated month 13", entry(updated="2024-13-99T99:99:99Z"), EITHER),
    ("id half an IPv6", entry(id="http://[::1"), EITHER),
    ("link half an IPv6", entry(title="x").replace("<entry>", "<entry><link href='http://[::1'/>"), EITHER),
    ("xhtml deep", entry(summary="<div>" * 20_000), EITHER),
    ("content base64", entry().replace("<content>", '<content type="image/png">'), EITHER),
    ("content elsewhere", entry().replace("<content>", '<content src="file:///etc/passwd">'), EITHER),
    ("title a script", entry(title="&lt;script&gt;alert(1)&lt;/script&gt;"), READ),
]  # fmt: skip


def cases() -> list[Case]:
    """Return all cases of this module."""
    pages, feeds = article_cases(GROUP, ".html", HTML), article_cases(GROUP, ".xml", XML)
    return [*pages, *feeds, *article_cases(GROUP, ".atom", ATOM)]
