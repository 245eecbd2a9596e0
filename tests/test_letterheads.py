"""What stands above a text: its title, its day, and the institution or outlet that it is from."""

import datetime as dt
import io
from pathlib import Path

import docx
import pytest

from kg.documents import read_documents
from kg.documents.blocks.prose import prose
from kg.documents.dates import read_date
from kg.documents.issuers import stated_issuer
from kg.documents.letterheads import letterhead
from kg.documents.linked_data import Told, told_in
from kg.documents.sites import site_in_title
from kg.english.lexicon import load_lexicon
from kg.model import Document

PROSE = "\n\nMali left the bloc on Monday."
DAY = "2031-03-05"


def above(*lines: str) -> tuple[str, str, str]:
    """Return the title, day and source that lines above a text tell."""
    told = letterhead("\n".join(lines) + PROSE)
    return told.get("title", ""), told.get("date", ""), told.get("source", "")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["Ministry of Defence", "FOR IMMEDIATE RELEASE", "Dorn, 5 March 2031", "Mali Leaves"],
            ("Mali Leaves", DAY, "Ministry of Defence"),
            id="press release with its place and day",
        ),
        pytest.param(
            ["Council of the Coast", "Press Release No 12/2031", "5 March 2031", "Talks in Dorn"],
            ("Talks in Dorn", DAY, "Council of the Coast"),
            id="numbered press release",
        ),
        pytest.param(
            ["Dorn Watch Press Release", "5 March 2031", "Dorn Watch Calls for Talks"],
            ("Dorn Watch Calls for Talks", DAY, ""),
            id="press release of a group",
        ),
        pytest.param(
            ["• English", "• Deutsch", "• Français", "Update 2 – Statement on Rain"],
            ("Update 2 – Statement on Rain", "", ""),
            id="below the languages of a page",
        ),
        pytest.param(
            ["Apple News Facebook Twitter Instagram Friday, May 10, 2031", "Rain falls on Dorn"],
            ("Rain falls on Dorn", "", ""),
            id="below the sites where it can be shared",
        ),
        pytest.param(
            ["Communiqué of the Ministers of", "the Dorn Federation, the Republic of Klow and",
             "the Kingdom of Lind", "Dorn, 5 March 2031"],
            ("Communiqué of the Ministers of the Dorn Federation, the Republic of Klow and "
             "the Kingdom of Lind", DAY, ""),
            id="whose title names states on lines of their own",
        ),
        pytest.param(
            ["United Nations S/PV.9999", "Security Council Provisional", "9999th meeting",
             "Wednesday, 5 March 2031, 9.30 p.m.", "New York"],
            ("9999th meeting", DAY, "United Nations, Security Council"),
            id="minutes of the United Nations",
        ),
        pytest.param(
            ["United Nations", "General Assembly", "Distr.: General", "5 March 2031", "",
             "Peace on the coast and", "respect for its states", "", "The General Assembly,"],
            ("Peace on the coast and respect for its states", DAY,
             "United Nations, General Assembly"),
            id="resolution",
        ),
        pytest.param(
            ["Resolution 4711 (2031)", "",
             "Adopted by the Security Council at its 9999th meeting, on 5 March 2031", "",
             "The Security Council,"],
            ("Resolution 4711 (2031)", DAY, "Security Council"),
            id="resolution with a number",
        ),
        pytest.param(
            ["Neutral Citation Number: [2031] DHC 12", "IN THE HIGH COURT OF JUSTICE",
             "QUEEN'S BENCH DIVISION", "Date: 05/03/2031", "Before:", "MR JUSTICE LIND",
             "- - - - - - - - - - - - - - - - - - - - - - -", "Between:", "EMIL ROTH", "Claimant",
             "- and -", "DORN POLICE", "Defendant", "Hearing date: 3 February 2031"],
            ("EMIL ROTH v DORN POLICE", "05/03/2031",
             "High Court of Justice, Queen's Bench Division"),
            id="judgment whose day may be read in two ways",
        ),
        pytest.param(
            ["Roth v Dorn Police", "Supreme Court", "[2031] DSC 12", "Heard on 3 February 2031",
             "Judgment given on 5 March 2031"],
            ("Roth v Dorn Police", DAY, "Supreme Court"),
            id="judgment with its parties in a line",
        ),
        pytest.param(
            ["UT Neutral citation number: [2031] DUT 12", "Upper Tribunal", "Heard at Sea House",
             "Heard on 3rd, 4th and 5th February 2031", "Promulgated on 5th March 2031", "Before",
             "JUDGE LIND", "Between", "EMIL ROTH", "Appellant", "and", "DORN POLICE", "Respondent",
             "Representation:", "For the Appellant:\tMr Bo, instructed by Dorn Legal Services"],
            ("EMIL ROTH v DORN POLICE", DAY, "Upper Tribunal"),
            id="decision that was promulgated",
        ),
        pytest.param(
            ["In the Court of Appeals of Dorn", "ADA HOLM,  ) No. 31-7", "  )",
             "Appellant,  ) Appeal from the County Court", "vs.  )",
             "STATE OF DORN,  ) Honorable Jon Bo", "Respondent.  ) Filed: March 5, 2031"],
            ("ADA HOLM v STATE OF DORN", DAY, "Court of Appeals of Dorn"),
            id="judgment whose parties stand beside its number",
        ),
        pytest.param(
            ["United States Court of Appeals", "for the North", "No. 31-7", "Ada Holm,",
             "Plaintiff—Appellant,", "versus", "Dorn Bank; Klow Mutual", "Insurance,",
             "Defendants—Appellees."],
            ("Ada Holm v Dorn Bank; Klow Mutual Insurance", "",
             "United States Court of Appeals for the North"),
            id="judgment whose parties face each other",
        ),
        pytest.param(
            ["REPUBLIC OF KLOW", "THIRTEENTH PARLIAMENT", "NATIONAL ASSEMBLY", "THE HANSARD",
             "5th March 2031        Vol. IV No. 12"],
            ("THE HANSARD", DAY, "Republic of Klow, National Assembly"),
            id="record of a parliament with its volume",
        ),
        pytest.param(
            ["An official website of the State of Klow", "Here's how you know",
             ".gov website belongs to an official government organization.",
             "Immediate Release", "Readout of the Call With Dorn"],
            ("Readout of the Call With Dorn", "", ""),
            id="banner of a government's site",
        ),
        pytest.param(
            ["HM TREASURY", "Financial Sanctions Notice", "05/03/2031", "Borduria"],
            ("Financial Sanctions Notice", "", "HM Treasury"),
            id="notice of sanctions",
        ),
        pytest.param(
            ["Dorn Register / Vol. 83, No. 12 / Wednesday, March 5, 2031 / Notices",
             "Trade With Borduria Ends"],
            ("Trade With Borduria Ends", DAY, "Dorn Register"),
            id="gazette",
        ),
        pytest.param(
            ["Borduria: Northern Floods", "Situation Report No. 12 (as of 5 March 2031)", "",
             "This report is produced by Dorn Watch in collaboration with others."],
            ("Borduria: Northern Floods", DAY, "Dorn Watch"),
            id="situation report that says who wrote it",
        ),
        pytest.param(
            ["Highlights", "", "• It rained.", "", "Situation Update - 5 March 2031", "",
             "Northern Relief Centre"],
            ("Situation Update - 5 March 2031", DAY, "Northern Relief Centre"),
            id="report that begins with its highlights",
        ),
        pytest.param(["Morning Brief"], ("Morning Brief", "", ""), id="newsletter"),
        pytest.param(
            ["DORN COUNCIL", "MINUTES OF THE", "ORDINARY MEETING OF COUNCIL", "HELD IN THE HALL,",
             "ON WEDNESDAY, MARCH 5, 2031", "COMMENCING AT 6.30PM"],
            ("MINUTES OF THE ORDINARY MEETING OF COUNCIL", DAY, "Dorn Council"),
            id="minutes in capitals",
        ),
        pytest.param(
            ["Agenda and minutes", "Council", "Wednesday 5 March 2031 5.00 pm"],
            ("Agenda and minutes", DAY, ""),
            id="minutes of some council",
        ),
        pytest.param(
            ["Wednesday, March 5, 2031", "Letter on the bloc of seven", "To Mr. Jon Lind",
             "United Nations, Secretary General", "Dear Mr Lind"],
            ("Letter on the bloc of seven", DAY, ""),
            id="letter to an institution",
        ),
        pytest.param(
            ["Judgment", "Title:", "Roth -v- Lind", "Court of Appeal Record Number:", "2031 7",
             "Date of Delivery:", "05/03/2031", "Court:", "Supreme Court", "THE SUPREME COURT"],
            ("Roth -v- Lind", "", "Supreme Court"),
            id="judgment with labels on lines of their own",
        ),
        pytest.param(
            ["[2031] DPC 11", "Roth (Appellant) v Lind (Respondent)", "before", "Lord Bo",
             "JUDGMENT DELIVERED BY", "LORD BO", "ON", "5 MARCH 2031", "Heard on 3 January 2031"],
            ("Roth (Appellant) v Lind (Respondent)", DAY, ""),
            id="judgment whose day is in capitals",
        ),
        pytest.param(
            ["URGENT ACTION", "URGENT ACTION TITLE: Klow: Attack on the guild", "NUMBER: UA 6/31",
             "PUBLICATION DATE: 5 March 2031"],
            ("Klow: Attack on the guild", DAY, ""),
            id="whose title has a label of two words",
        ),
        pytest.param(
            ["Press conference", "by Secretary General Ada Holm ahead of the talks", DAY],
            ("Press conference by Secretary General Ada Holm ahead of the talks", DAY, ""),
            id="whose title goes on below",
        ),
        pytest.param(
            ["Wednesday,5th  March,2031", "The House met at thirty minutes past two o'clock",
             "[Mr. Speaker in the Chair]", "Rain in the Hills of Dorn"],
            ("Rain in the Hills of Dorn", DAY, ""),
            id="record of a house whose day has no spaces",
        ),
        pytest.param(
            ["March 5, 2031 Contact: Anna Bo", "Dorn County District Attorney’s Office",
             "214-555-3600 (Office)", "For Immediate Release: District Attorney Revisits Policy",
             "Let me begin by thanking the people of Dorn for", "entrusting me with the job."],
            ("District Attorney Revisits Policy", DAY, "Dorn County District Attorney’s Office"),
            id="release whose lines tell several things",
        ),
        pytest.param(
            ["Data as reported by 10AM CET 5 March 2031", "Floods in Dorn", "Report – 40"],
            ("Floods in Dorn", DAY, ""),
            id="report that says as of when it is",
        ),
        pytest.param(
            ["CITY OF DORN MINUTES A MEETING OF THE COUNCIL WAS HELD THIS 5TH DAY OF MARCH, 2031 "
             "AT 9:30 A.M. PRESENT WERE: Mayor Bo."],
            ("", DAY, ""),
            id="minutes that say on which day they are of",
        ),
        pytest.param(
            ["Press Briefing by Ada Bo, 3/25/31"],
            ("Press Briefing by Ada Bo, 3/25/31", "2031-03-25", ""),
            id="briefing whose title ends with its day in short",
        ),
        pytest.param(
            ["VZCZCXYZ0000", "RR RUEHWEB", "DE RUEHKL #0948/01 1891535",
             "R 051535Z MAR 31 ZDS ZDK", "FM AMEMBASSY DORN CITY", "TO RUEHC/SECSTATE WASHDC",
             "UNCLAS DORN CITY 000948", " ", "SIPDIS", " ", "E.O. 12958: N/A",
             "TAGS: PREL SOCI ML", "SUBJECT: MALI: NO ANSWER YET TO THE INVITATION TO ",
             "TALKS IN TOGO, SEPT. 24 ", "CLASSIFIED BY ANNA BO, REASON 1.5",
             "REF: STATE 126167"],
            ("MALI: NO ANSWER YET TO THE INVITATION TO TALKS IN TOGO, SEPT. 24", DAY,
             "Embassy Dorn City"),
            id="cable whose subject is wrapped",
        ),
        pytest.param(
            ["Syria Debate", "Monday 5th March 2031", "Commons Chamber"],
            ("Syria Debate", DAY, "Commons Chamber"),
            id="debate",
        ),
        pytest.param(
            ["Oral Answers", "Volume 629: debated on 5 March 2031", "Foreign Office"],
            ("Oral Answers", DAY, ""),
            id="heading of a record",
        ),
        pytest.param(
            ["Does Mali leave the bloc?", "World News"],
            ("Does Mali leave the bloc?", "", ""),
            id="title that asks",
        ),
        pytest.param(
            ["Mali Leaves African Union", "March 5, 2031"],
            ("Mali Leaves African Union", DAY, ""),
            id="headline about an institution",
        ),
        pytest.param(
            ["Dorn Council", "By Ada Holm"], ("", "", ""), id="an institution alone is none"
        ),
        pytest.param(
            ["Main Container", "Prime Minister Crest", "Premier Holm speaks with President Bo"],
            ("Premier Holm speaks with President Bo", "", ""),
            id="what stands for a picture on a page",
        ),
        pytest.param(
            ["1 Institute of the Coast & Lind Project 2031", "Rain Campaign Assessment",
             "Ada B. Holm and Jon Lind", "March 5, 5:00pm ET"],
            ("Rain Campaign Assessment", "March 5, 2031", "Institute of the Coast"),
            id="foot of a page, a time without a year",
        ),
        pytest.param(
            ["Daily Press Briefing by the Office of the Envoy for the North"],
            ("Daily Press Briefing by the Office of the Envoy for the North", "",
             "Office of the Envoy for the North"),
            id="an institution at the end of a title",
        ),
        pytest.param(
            ["Disclaimer: The electronic version of the Dorn Record is for information purposes",
             "Rain in the North"],
            ("Rain in the North", "", ""),
            id="a disclaimer",
        ),
        pytest.param(
            ["THUNDER (14): DORN", "*****", "Source: Dorn Herald [edited]", "Date: 5 March 2031"],
            ("THUNDER (14): DORN", "5 March 2031", "Dorn Herald"),
            id="posting of a list",
        ),
    ],
)  # fmt: skip
def test_lines_above_a_text_name_it(lines: list[str], expected: tuple[str, str, str]) -> None:
    assert above(*lines) == expected


def read(tmp_path: Path, name: str, content: str | bytes) -> tuple[str, str, str]:
    """Return the title, day and source of a file."""
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = read_documents([str(path)])
    return about(found)


def about(document: Document) -> tuple[str, str, str]:
    """Return the title, day and source of a document."""
    return document.title, str(document.date or ""), document.source


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "---\ntitle: Rain in Dorn\ndate: 2031-03-05\npublisher: Dorn Herald\nlayout: a\n---\n",
            ("Rain in Dorn", DAY, "Dorn Herald"),
            id="front matter",
        ),
        pytest.param(
            "---\ntitle: Rain\ndate: 2031-03-05\nsource_url: https://www.dorn.example/a\n---\n",
            ("Rain", DAY, "dorn.example"),
            id="the site of its address",
        ),
        pytest.param(
            "---\ntitle: null\ndate: 2031-03-05\nsource: old-pages\n---\nMinistry of Rain\n"
            "Order on Rain in Dorn\n\n",
            ("Order on Rain in Dorn", DAY, "Ministry of Rain"),
            id="front matter of a collector",
        ),
        pytest.param(
            "---\ntitle: Rain\n---\nMinistry of Rain\n\nDorn, 5 March 2031\n\n",
            ("Rain", DAY, "Ministry of Rain"),
            id="front matter above a letterhead",
        ),
        pytest.param(
            "# dorn.example\n\n## Metadata\n\n- **URL**: https://dorn.example/a\n"
            "- **Domain**: dorn.example\n- **Tool**: saver\n\n## Page\n\n"
            "- # Rain Assessment, March 5, 2031\n- ## Share\n\n",
            ("Rain Assessment, March 5, 2031", DAY, "dorn.example"),
            id="page saved by a program",
        ),
        pytest.param(
            "# dorn.example\n\n## Metadata\n\n- **URL**: https://dorn.example/a\n"
            "- **Domain**: dorn.example\n- **Tier**: 1\n- **Tool**: saver\n- **Status**: 200\n\n"
            "- # Rain in the North\n\n## Content\n\nRain in the North | News - Dorn Herald\nMenu\n"
            "Rain in the North\nWednesday, 5 March 2031, 22:49\n",
            ("Rain in the North", DAY, "dorn.example"),
            id="page saved by a program with many fields, its day below its title",
        ),
    ],
)
def test_markdown_is_named(tmp_path: Path, head: str, expected: tuple[str, str, str]) -> None:
    assert read(tmp_path, "a.md", f"{head}Mali left the bloc.\n") == expected


def word(*paragraphs: str, **properties: object) -> bytes:
    """Return a Word document."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    for name, value in properties.items():
        setattr(made.core_properties, name, value)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Template of judgments", "Roth v Dorn Police", id="of a template"),
        pytest.param("Microsoft Word - a.doc", "Roth v Dorn Police", id="of a print job"),
        pytest.param(
            "The court fined Dorn Police",
            "The court fined Dorn Police",
            id="that stands in the text",
        ),
    ],
)
def test_a_text_names_itself_better_than_its_properties(
    tmp_path: Path, title: str, expected: str
) -> None:
    saved = dt.datetime(2031, 3, 9)
    lines = ("Supreme Court", "Roth v Dorn Police", "5 March 2031", "The court fined Dorn Police.")
    made = word(*lines, title=title, created=saved, modified=saved)
    assert read(tmp_path, "a.docx", made) == (expected, DAY, "Supreme Court")


PAGE = "<html><head><title>{}</title>{}</head><body><article>{}</article></body></html>"
ARTICLE = "<p>Mali left the bloc of the seven states on Monday, its minister said in Dorn.</p>" * 3


@pytest.mark.parametrize(
    ("title", "head", "source"),
    [
        pytest.param("Rain", '<meta property="og:site_name" content="Dorn News">', "Dorn News",
                     id="site"),
        pytest.param(
            "Rain",
            '<script type="application/ld+json">{"@context": "https://schema.org", "@type": '
            '"NewsArticle", "headline": "Rain", "publisher": {"@type": "Organization", "name": '
            '"Dorn Herald"}}</script>',
            "Dorn Herald",
            id="publisher in JSON-LD",
        ),
        pytest.param("Rain in the North - Dorn Hansard 2031-03-05", "", "Dorn Hansard",
                     id="end of the title"),
        pytest.param(
            "Roth v Lind",
            "</head><table><tr><td>Case</td><td>:</td><td>7/2031</td></tr><tr><td>Tribunal/Court</td>"
            "<td>:</td><td>Dorn District Court</td></tr></table>",
            "Dorn District Court",
            id="court in a table",
        ),
        pytest.param("Rain", '<link rel="canonical" href="https://www.dorn.example/a">',
                     "dorn.example", id="address"),
    ],
)  # fmt: skip
def test_a_page_tells_its_source(tmp_path: Path, title: str, head: str, source: str) -> None:
    assert read(tmp_path, "a.html", PAGE.format(title, head, ARTICLE))[2].lower() == source.lower()


@pytest.mark.parametrize(
    ("headers", "title", "source"),
    [
        pytest.param("From: Ada Holm <ada@dorn.example>\nSubject: Re: [dorn] Fwd: Rain",
                     "Rain", "Ada Holm", id="reply to a list"),
        pytest.param('From: "Ada Holm via Dorn List" <list@dorn.example>\nSubject: Rain',
                     "Rain", "Ada Holm", id="sent by a list"),
        pytest.param("From: news@dorn.example\nList-Id: Dorn Daily <daily.dorn.example>\n"
                     "Subject: Rain", "Rain", "Dorn Daily", id="list without a name"),
    ],
)  # fmt: skip
def test_an_email_tells_who_speaks(tmp_path: Path, headers: str, title: str, source: str) -> None:
    found = read(tmp_path, "a.eml", f"{headers}\nDate: Wed, 05 Mar 2031 10:00:00 +0000\n{PROSE}")
    assert found == (title, DAY, source)


LINKED = """<script type="application/ld+json">[{"@type": "ReportageNewsArticle",
"headline": "Rain in Dorn", "datePublished": "2031-03-05T08:00Z", "image": {"@type": "ImageObject",
"datePublished": "2031-03-01"}, "publisher": [{"name": "Dorn Herald"}]}]</script>
<meta property="og:title" content="Will it rain? | Dorn News">
<meta property="og:site_name" content="dornherald">"""


def test_a_page_has_the_headline_that_it_shows_and_its_own_day(tmp_path: Path) -> None:
    page = PAGE.format("Dorn", LINKED, f"<h1>Rain in Dorn</h1>{ARTICLE}")
    assert read(tmp_path, "a.html", page) == ("Rain in Dorn", DAY, "Dorn Herald")


@pytest.mark.parametrize(
    "script", ["{", '[{"@type": "NewsArticle", "headline": "A"}, {"@type": "Article"}]', "[1]"]
)
def test_linked_data_that_names_no_one_article_tells_nothing(script: str) -> None:
    assert told_in(f'<script type="application/ld+json">{script}</script>') == Told()


def test_a_source_that_is_an_address_is_its_site(tmp_path: Path) -> None:
    text = f"---\ntitle: Rain\nsource: https://www.dorn.example/rain\n---{PROSE}"
    assert read(tmp_path, "a.md", text) == ("Rain", "", "dorn.example")


def test_a_live_blog_is_not_of_the_day_on_which_it_began() -> None:
    blog = '{"@type": "LiveBlogPosting", "headline": "Rain", "datePublished": "2031-03-04"}'
    assert told_in(f'<script type="application/ld+json">{blog}</script>') == Told("Rain")


def test_who_writes_for_a_site_is_no_source(tmp_path: Path) -> None:
    row = '{{"text": "Mali left.", "author": "Ada Bo", "date": "5 March 2031"{}}}'
    assert read(tmp_path, "a.json", row.format("")) == ("", DAY, "Ada Bo")
    by_address = row.format(', "url": "https://www.dorn.example/a"')
    assert read(tmp_path, "a.json", by_address)[2] == "dorn.example"


def test_a_report_tells_with_whose_support_it_was_made() -> None:
    text = "\n This report is produced with the support of the Dorn Office \nof Rain (DOR)."
    assert stated_issuer(text, load_lexicon()) == "Dorn Office of Rain"


def test_what_a_title_ends_with_is_no_site_unless_it_is_a_name() -> None:
    assert site_in_title("Rain - and then sun") == site_in_title("Rain in Dorn") == ""


def test_a_judgment_is_of_the_day_on_which_it_was_filed() -> None:
    lines = ["Dorn Court of Appeals", "No. 31-7", "Ada Holm,", "Plaintiff", "versus", "Mali Ltd,"]
    stamp = ["Mali left in May.", "Dorn Court of Appeals", "FILED", "March 5, 2031", "Jon Lind"]
    assert above(*lines, "Defendant", *stamp)[1] == DAY


STAMPS = (
    "UNCLASSIFIED Dorn Ministry of Rain Case No. F-2031-7 Doc No. C0577 Date: 08/31/2035\n\n\n"
    "                    RELEASE IN PART\n                    B6\n\n"
)
MEMO = """From:              Holm, Ada <holm@dorn.example>
Sent:              Wednes ay, Marc 5, 2031 10:43 AM
To:
Subject:           Memo on Mali
Attachments:       memo.docx


                   CONFIDENTIAL

                   March 5, 2031

     For: Jon
     From: Ada
     Re: Mali

   Mali has left the bloc, and its neighbours are alarmed. The army should not be asked to raise
"""


def test_what_an_office_releases_is_of_the_day_on_which_it_was_written(tmp_path: Path) -> None:
    text = f"{STAMPS}{MEMO}{STAMPS}   new troops. Chad stayed.\n{STAMPS}"
    assert read(tmp_path, "a.txt", text) == ("Memo on Mali", DAY, "Ada Holm")
    (document,) = read_documents([str(tmp_path / "a.txt")])
    assert prose(document).document.text == (
        "Mali has left the bloc, and its neighbours are alarmed. "
        "The army should not be asked to raise new troops. Chad stayed."
    )


def test_a_release_without_a_day_has_none(tmp_path: Path) -> None:
    text = f"{STAMPS}  Mali and the Bloc\n\n  On May 3 Mali left the bloc. Chad stayed.\n\n{STAMPS}"
    assert read(tmp_path, "a.txt", text) == ("Mali and the Bloc", "", "Dorn Ministry of Rain")


RESOLUTION = (
    "<p>5.3.2031 - (2031/7(RSP))</p><p>The Dorn Council,</p><p>– having regard to the pact of the "
    "seven states and to what its members have said about it since,</p><p>A. whereas Mali left "
    "the bloc of the seven states on Monday without a word to them;</p><p>1. Condemns the army "
    "of Mali for what it has done to the bloc and to the states in it;</p><p>2. Urges Chad to "
    "meet Mali and the other states of the bloc before the end of the year;</p>"
)


def test_a_page_with_a_resolution_is_read_from_the_body_that_acts(tmp_path: Path) -> None:
    head = '<meta name="copyright" content="x"><meta property="og:site_name" content="{}">'
    title = "MOTION on the pact | RC-7/2031 | Dorn Parliament"
    shown = f"<h1>MOTION on the pact</h1>{RESOLUTION}"
    page = PAGE.format(title, head.format("© Dorn Union, 2031 - Source: Dorn Parliament"), shown)
    assert read(tmp_path, "a.html", page) == ("MOTION on the pact", DAY, "Dorn Parliament")
    (document,) = read_documents([str(tmp_path / "a.html")])
    assert document.text.startswith("The Dorn Council,\n\n– having regard")


def test_a_resolution_tells_who_adopts_it_and_when() -> None:
    told = letterhead(
        "Resolution No. 163\n\nWHEREAS, Mali has left the bloc of seven; now, therefore,\n\n"
        "BE IT RESOLVED by the Common Council of the City of Dorn, Klow that it stays.\n\n"
        "PASSED THIS 5TH DAY OF MARCH, 2031.\n\nAPPROVED THIS 8TH DAY OF MARCH, 2031."
    )
    assert told["source"] == "Common Council of the City of Dorn"
    assert told["date"] == DAY


def test_a_page_with_a_speech_keeps_who_gives_it(tmp_path: Path) -> None:
    page = (
        "<title>Statement on Mali</title><h1>Statement on Mali</h1><article><p>Ambassador Jon Holm"
        "<br>Dorn, 5 March 2031</p><p>I am glad. Mali left the bloc. It had to leave.</p></article>"
    )
    (tmp_path / "a.html").write_text(page)
    (document,) = read_documents([str(tmp_path / "a.html")])
    assert document.text.startswith("Ambassador Jon Holm\n\nDorn")


def test_a_page_begins_with_the_first_clause_of_a_resolution(tmp_path: Path) -> None:
    page = (
        "<title>Resolution 7</title><h1>Resolution 7</h1><article><p>Home</p><p>WHEREAS, the"
        " people of Dorn have long supported peace in all of the North; and</p><p>RESOLVED: That"
        " Dorn supports the pact; and be it</p><p>FURTHER RESOLVED: That it is sent.</p></article>"
    )
    (tmp_path / "a.html").write_text(page)
    (document,) = read_documents([str(tmp_path / "a.html")])
    assert document.text.startswith("WHEREAS, the people")


def test_fields_in_brackets_name_a_text(tmp_path: Path) -> None:
    text = (
        "“Dorn Base” Project\n\n[Title] Rain in Dorn\n[Date] March 5, 2031\n[Source] Dorn Court\n\n"
    )
    assert read(tmp_path, "a.txt", f"{text}Mali left.") == ("Rain in Dorn", DAY, "Dorn Court")


def test_the_citation_of_a_case_is_the_title_of_its_page(tmp_path: Path) -> None:
    page = (
        "<title>Roth v Lind (Appeal) [2031] DCA 7 (5 March 2031)</title><h1>Dorn Judgments</h1>"
        "<p>ROTH JA:</p><p>Mali left the bloc. It had to leave. It is so.</p>"
    )
    title = "Roth v Lind (Appeal) [2031] DCA 7 (5 March 2031)"
    assert read(tmp_path, "a.html", page)[:2] == (title, DAY)


def test_a_title_that_a_program_wrote_is_none(tmp_path: Path) -> None:
    lines = "<p>COUNCIL OF THE CITY OF DORN</p><p>Wednesday, March 5, 2031</p>"
    page = PAGE.format("Created by Dorn Converter 3 (HTML Version)", "", lines + ARTICLE)
    assert read(tmp_path, "a.html", page) == ("", DAY, "Council of the City of Dorn")


def test_a_table_in_markdown_names_the_court(tmp_path: Path) -> None:
    rows = (
        ("Case Number", "Appeal 7"),
        ("Decision Date", "5 March 2031"),
        ("Court Name", "Dorn Court"),
    )
    cells = "".join(f"<tr><td>{name}</td><td class='b'>{told}</td></tr>" for name, told in rows)
    text = f"<style>.a {{ color: red }}</style>\n# Roth v Lind\n\n<table>{cells}</table>{PROSE}"
    assert read(tmp_path, "a.md", text) == ("Roth v Lind", DAY, "Dorn Court")


def test_between_dots_the_day_stands_first() -> None:
    assert str(read_date("07.05.2031", "a")) == "2031-05-07"
