"""Sentences -> statements with the bundled pipeline: what it must read, whatever it is trained on.

Behind a statement stand its status, its speakers, its time and its place; "-" where it has none.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from kg.evaluation import status_of
from kg.model import Statement

pytestmark = pytest.mark.model("0.3.1")
THURSDAY = dt.date(2024, 6, 27)


def case(text: str, *expected: str, wrong: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(text, set(expected), id=text, marks=marks)


def readable(statement: Statement) -> str:
    """Write *Chad attacks Mali: actual, Niger said, 2024-06-24, -*."""
    subject, obj = statement.subject.entity.label, statement.object.entity.label
    said = [f"{a.speaker.entity.label} {a.verb}" for a in statement.attributions]
    status = [
        status_of(statement),
        " + ".join(said) or "-",
        (statement.time.value if statement.time else "") or "-",
        statement.place.entity.label if statement.place else "-",
    ]
    return f"{subject} {statement.relation.name} {obj}: {', '.join(status)}"


CASES = [
    # The two examples of the design, in other words.
    case(
        "Serbia is considering a downgrading of its relations with Kosovo, "
        "the Kremlin said on Thursday.",
        "Serbia considers_downgrade Kosovo: actual, Kremlin said, -, -",
    ),
    case(
        "Belgrade is weighing a downgrading of ties with the west, "
        "the Serbian foreign ministry said on Tuesday.",
        "Serbia weighs_downgrade West: actual, Serbian foreign ministry said, -, -",
    ),
    case(
        "The Moldovan president, Maia Sandu, met European Union leaders in Brussels on Monday "
        "to sign a security pact.",
        "Maia Sandu meets European Union leaders: actual, -, 2024-06-24, Brussels",
        "Maia Sandu signs_pact European Union leaders: planned, -, -, -",
    ),
    # A thing has the words that complete it, but not where, when or how much.
    case(
        "The regulator achieved a victory for consumers.",
        "regulator achieves victory for consumers: actual, -, -, -",
    ),
    case(
        "The flood damaged the rest of the harbour.",
        "flood damages rest of the harbour: actual, -, -, -",
    ),
    case(
        "The senator changed his intention to leave the pact.",
        "senator changes intention to leave the pact: actual, -, -, -",
    ),
    case(
        "The council approved a rise from 2 to 3 per cent.",
        "council approves rise: actual, -, -, -",
    ),
    case(
        "Farmers in Ghent criticised the raid on Monday.",
        "Farmers criticises raid: actual, -, 2024-06-24, -",
    ),
    # A noun that nobody listed is whoever the name behind it is.
    case(
        "The regional delegate, Maria Lund, told reporters that Chad had left NATO.",
        "Chad leaves NATO: actual, Maria Lund told, -, -",
    ),
    case(
        "The delegate in Mali, Maria Lund, criticised NATO.",
        "Maria Lund criticises NATO: actual, -, -, -",
    ),
    # What did not happen until some day happened then.
    case(
        "The police did not arrest Ada Holm until Monday.",
        "police arrests Ada Holm: actual, -, -, -",
    ),
    case(
        "Chad did not leave the bloc until Mali had apologised.",
        "Chad leaves bloc: actual, -, -, -",
    ),
    case(
        "Chad did not leave the bloc even after Mali had apologised.",
        "Chad leaves bloc: negated, -, -, -",
    ),
    # Whose side *we* is: the body that the speaker has a post in.
    case(
        "“We sold the mine,” said Ida Holm, a spokeswoman for Greenpeace.",
        "Greenpeace sells mine: actual, Ida Holm said, -, -",
    ),
    case(
        "Baltec AB closed two plants. “We sold the mine,” chief executive Ida Holm said.",
        "Baltec sells mine: actual, Ida Holm said, -, -",
    ),
    case(
        "Baltec AB rejected a bid of Norsk Kraft. Norsk Kraft owns two mines. "
        "“We sold the mine,” chief executive Ida Holm said.",
        "Baltec sells mine: actual, Ida Holm said, -, -",
    ),
    case(
        "“We have warned the harbour master,” said Baltec AB's finance director, Ida Holm.",
        "Baltec warns harbour master: actual, Ida Holm said, -, -",
    ),
    # Whose targets are hit, near what, in which direction.
    case(
        "Chad bombed Boko Haram camps near Diffa.",
        "Chad bombs Boko Haram: actual, -, -, -",
    ),
    case(
        "Malian troops shelled near Kidal.",
        "Malian troops shells_near Kidal: actual, -, -, -",
    ),
    case(
        "Niger's army advanced north of Agadez and west of Arlit.",
        "Nigerien army advances_north_of Agadez: actual, -, -, -",
        "Nigerien army advances_west_of Arlit: actual, -, -, -",
    ),
    case(
        "Togolese jets hit Kara and a drone struck Lomé.",
        "Togolese jets hits Kara: actual, -, -, -",
        "drone strikes Lomé: actual, -, -, -",
    ),
    case("Togo sanctions Benin", "Togo sanctions Benin: actual, -, -, -"),
    # An indefinite event that something would follow from has not happened.
    case(
        "Another Chadian attack on Sudan would provoke Egypt.",
        "Chad attacks Sudan: conditional, -, -, -",
        "Chadian attack on Sudan provokes Egypt: conditional, -, -, -",
    ),
    # Who did what to whom.
    case("Chad attacked Mali.", "Chad attacks Mali: actual, -, -, -"),
    case(
        "Malian officials visited the capital. The Obama administration announced a new plan.",
        "Obama administration announces new plan: actual, -, -, -",
    ),
    case("Sudan was invaded by Chad in March.", "Chad invades Sudan: actual, -, 2024-03, -"),
    case(
        "Russian troops attacked the town of Chasiv Yar on 3 July 2024.",
        "Russian troops attacks Chasiv Yar: actual, -, 2024-07-03, -",
    ),
    case(
        "The European Union and Moldova signed a trade pact in Brussels on Monday.",
        "European Union signs_pact Moldova: actual, -, 2024-06-24, Brussels",
        "Moldova signs_pact European Union: actual, -, 2024-06-24, Brussels",
    ),
    case(
        "Japan imposed new sanctions against North Korea.",
        "Japan imposes_sanctions North Korea: actual, -, -, -",
    ),
    case(
        "France imposed sanctions on Russia.",
        "France imposes_sanctions Russia: actual, -, -, -",
    ),
    case(
        "Marine Le Pen has argued for closer ties with Moscow.",
        "Marine Le Pen argues_for_ties Russia: actual, -, -, -",
    ),
    case(
        "The Kenyan president, William Ruto, visited Haiti last year.",
        "William Ruto visits Haiti: actual, -, 2023, -",
        "William Ruto president_of Kenya: actual, -, -, -",
    ),
    case(
        "China's foreign minister, Wang Yi, met Antony Blinken.",
        "Wang Yi meets Antony Blinken: actual, -, -, -",
    ),
    # Who says so, and how far.
    case(
        "Ethiopia attacked Eritrea, according to the United Nations.",
        "Ethiopia attacks Eritrea: actual, United Nations according to, -, -",
    ),
    case(
        "Troops moved out of Goma on Friday, a spokesperson for the Rwandan army said.",
        "Troops moves_out_of Goma: actual, Rwandan army spokesperson said, 2024-06-21, -",
    ),
    case(
        "“We will defend Poland,” Macron said.",
        "France defends Poland: planned, Emmanuel Macron said, -, -",
    ),
    case(
        "Egypt accused Israel of attacking Gaza.",
        "Egypt accuses Israel: actual, -, -, -",
    ),
    case(
        "Poland urged Hungary to support Ukraine.",
        "Poland urges Hungary: actual, -, -, -",
        "Hungary supports Ukraine: asked-for, Poland urged, -, -",
    ),
    case(
        "Iran refused to attack Israel.",
        "Iran attacks Israel: negated, -, -, -",
    ),
    case(
        "Did France attack Italy?",
        "France attacks Italy: possible, -, -, -",
    ),
    case(
        "It is not true that Spain attacked Italy.",
        "Spain attacks Italy: negated, -, -, -",
    ),
    # Who is meant.
    case(
        "Turkey is a member of NATO. The alliance praised Turkey.",
        "Turkey member_of NATO: actual, -, -, -",
        "NATO praises Turkey: actual, -, -, -",
    ),
    case(
        "Emmanuel Macron arrived in Kyiv on Monday. He met Volodymyr Zelenskiy.",
        "Emmanuel Macron arrives_in Kyiv: actual, -, 2024-06-24, -",
        "Emmanuel Macron meets Volodymyr Zelenskiy: actual, -, -, -",
    ),
    # How much a text commits itself to.
    case("France won't sanction Chad.", "France sanctions Chad: negated, -, -, -"),
    case(
        "Mali did not think Chad had attacked Niger.",
        "Chad attacks Niger: negated, Mali think, -, -",
    ),
    case("Keita asked why Chad was not helping Niger.", "Chad helps Niger: negated, -, -, -"),
    case(
        "Mali to sign a pact with Chad - Macron",
        "Mali signs_pact Chad: planned, Emmanuel Macron says, -, -",
    ),
    case(
        "Macron vowed that Mali would sign a pact with Chad.",
        "Mali signs_pact Chad: planned, Emmanuel Macron vowed, -, -",
    ),
    case("Mali used to arm Chad.", "Mali arms Chad: actual, -, -, -"),
    case("Mali is deeply concerned about Chad joining NATO.", "Chad joins NATO: possible, -, -, -"),
    case("Mali was not able to free Niger.", "Mali frees Niger: negated, -, -, -"),
    case("Chad was able to free Niger.", "Chad frees Niger: actual, -, -, -"),
    case("Mali might have attacked Chad.", "Mali attacks Chad: possible, -, -, -"),
    case(
        "The rebels said Mali would not leave Chad until France leaves Niger.",
        "Mali leaves Chad: negated, rebels said, -, -",
        "France leaves Niger: conditional, rebels said, -, -",
    ),
    case(
        "Propagandists are spreading the false claim that Mali will invade Chad.",
        "Mali invades Chad: planned, Propagandists claim, -, -",
    ),
    case("Mali does not have the right to invade Chad.", "Mali invades Chad: negated, -, -, -"),
    case(
        "The US is bracing for the possibility of Togo recognising Kosovo.",
        "Togo recognises Kosovo: possible, -, -, -",
    ),
    case(
        "Negotiations for a truce between Israel and Hamas failed.",
        "Israel has_truce_with Hamas: planned, -, -, -",
    ),
    case(
        "Macron made clear Malian forces would continue to pound Chad.",
        "Malian forces pounds Chad: planned, Emmanuel Macron made, -, -",
    ),
    case(
        "Today, officials said, Chad attacked Mali.",
        "Chad attacks Mali: actual, officials said, -, -",
    ),
    case(
        "Macron runs a campaign for Chad called Who are you?",
        "Emmanuel Macron runs_campaign_for Chad: actual, -, -, -",
    ),
    case(
        "The camp, it said, had been a hub. Chad said it had left Mali and had freed Niger.",
        "Chad frees Niger: actual, Chad said, -, -",
    ),
    # Who is meant.
    case(
        "Macron met Putin. “He attacked Chad,” Putin said.",
        "Emmanuel Macron attacks Chad: actual, Vladimir Putin said, -, -",
    ),
    case(
        "Olena Berg met Donald Trump. She thanked Chad.",
        "Olena Berg thanks Chad: actual, -, -, -",
    ),
    case("Ukrainians living in Mali thanked Chad.", "Ukrainians thanks Chad: actual, -, -, -"),
    case(
        "Police named Sudesh Amman. Amman had attacked Chad.",
        "Sudesh Amman attacks Chad: actual, -, -, -",
    ),
    case(
        "The mayor of London, Sadiq Khan, thanked Chad.",
        "Sadiq Khan mayor_of London: actual, -, -, -",
    ),
    case(
        "The deputy foreign minister of Mali, Anna Berg, thanked Chad.",
        "Anna Berg deputy_foreign_minister_of Mali: actual, -, -, -",
    ),
    case(
        "France has released $3 billion to Chad.",
        "France releases_to Chad: actual, -, -, -",
    ),
    case("Russia used drones to attack Chad.", "Russia attacks Chad: actual, -, -, -"),
    case(
        "Macron accused Chad of backing rebels, which Chad denies.",
        "Chad backs rebels: actual, Emmanuel Macron accused, -, -",
    ),
    case(
        "France thanked Chad on Wednesday, 4th January, 2023.",
        "France thanks Chad: actual, -, 2023-01-04, -",
    ),
    case("A total of $4 million helped Mali.", "$4 million helps Mali: actual, -, -, -"),
    case("COVID-19 has hit Mali.", "COVID-19 hits Mali: actual, -, -, -"),
    # What is done.
    case(
        "Macron called Putin a “killer”.",
        "Emmanuel Macron calls_killer Vladimir Putin: actual, -, -, -",
    ),
    case(
        "Russia's invasion of Ukraine in February 2022 shocked Chad.",
        "Russia invades Ukraine: actual, -, 2022-02, -",
    ),
    case("Paris CNN — Mali attacked Chad.", "Mali attacks Chad: actual, -, -, -"),
    case(
        "Macron met Putin in Chad, she wrote on X. Mali attacked Niger.",
        "Mali attacks Niger: actual, -, -, -",
    ),
    case(
        "Spain is considering an invasion of Italy.",
        "Spain considers_invasion Italy: actual, -, -, -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads(read_text: Callable[..., list[Statement]], text: str, expected: set[str]) -> None:
    assert expected <= {readable(s) for s in read_text(text, THURSDAY) if not s.derived}


NOTHING = [
    "The war has been fought between Iran and Iraq.",
    "The factory that he worked at is big.",
    "The war left Chad in ruins.",
    "He attacked Chad, making it the worst raid in years.",
    "The cranes nest on tiny islands between Chad and Niger.",
    "The weather was fine.",
    "He left.",
    "Chad.",
    "Talks continue.",
    "12 July 2024",
]


@pytest.mark.parametrize("text", NOTHING)
def test_reads_nothing(read_text: Callable[..., list[Statement]], text: str) -> None:
    assert read_text(text) == []


def test_a_blank_line_ends_a_sentence(read_text: Callable[..., list[Statement]]) -> None:
    found = read_text("France and Spain\n\nChad attacked Mali")
    assert {s.evidence.text for s in found} == {"Chad attacked Mali"}


def test_a_quotation_goes_on_over_sentences(read_text: Callable[..., list[Statement]]) -> None:
    text = "“Chad attacked Mali,” Macron said. “Niger invaded Benin.”"
    said = {
        (s.subject.entity.id, a.speaker.entity.id, a.direct)
        for s in read_text(text)
        for a in s.attributions
    }
    assert said == {("Chad", "Emmanuel_Macron", True), ("Niger", "Emmanuel_Macron", True)}
