"""Transcripts with the bundled pipeline: whose words a turn is, whom *I* and *you* mean."""

import datetime as dt

import pytest

from kg.documents.blocks.prose import prose
from kg.documents.blocks.turns import Turn, turns, without_labels
from kg.extractors import RuleExtractor
from kg.model import Document, Mention
from kg.parsing import articles
from kg.statements.attribution.labels import Labels

pytestmark = pytest.mark.model("0.3.1")

BRIEFING = """MS OKORO: Good morning. Ghana condemned the attack on Lagos.

QUESTION: Did Ghana warn Nigeria?

MS OKORO: I met Femi Ade on Monday. President Bello has said that Mali left the bloc.

He signed the treaty."""
INTERVIEW = """Ruth Bello took over the Harbour Agency in May. We met her in Accra.

Q. You were dismissed by the minister. Why?

A. I had criticised Femi Ade.

Q. Has Ghana apologised?

A. Ghana never apologised."""


def told(text: str, title: str = "", source: str = "") -> dict[str, tuple[set[str], list[str]]]:
    """Return who takes part in each event by its words in the text, and its speakers."""
    document = Document("talk", text, title, dt.date(2026, 3, 2), "", source)
    (reading,) = RuleExtractor().readings([document])
    return {
        event.text: (
            {f"{part.role} {part.mention.entity.label}" for part in event.participants},
            [each.speaker.entity.label for each in event.attributions],
        )
        for event in reading.events
    }


def test_a_turn_is_said_by_its_label() -> None:
    events = told(BRIEFING)
    parts = {"agent Ghana", "patient attack on Lagos", "patient Lagos"}
    assert events["condemned"] == (parts, ["Okoro"])
    assert events["met"] == ({"agent Okoro", "partner Femi Ade"}, ["Okoro"])
    assert events["left"][1] == ["Bello", "Okoro"]
    assert events["signed"][1] == ["Okoro"]  # a turn goes on in the next paragraph


def test_who_asks_is_somebody() -> None:
    assert told(BRIEFING)["warn"] == ({"agent Ghana", "recipient Nigeria"}, ["somebody"])


@pytest.mark.parametrize(
    ("title", "source", "who"),
    [
        pytest.param("Press briefing, 2 March", "U.S. Department of State", "United States",
                     id="of a state's ministry"),
        pytest.param("NATO press briefing on Mali", "", "NATO", id="in the title"),
        pytest.param("Daily briefing, Volta Basin Mission", "Office, Volta Basin Mission",
                     "Volta Basin Mission", id="a body that nobody lists"),
        pytest.param("Interview on Mali", "U.S. Department of State", "We", id="no briefing"),
        pytest.param("Briefing on Mali", "Accra Herald", "We", id="what it is about"),
    ],
)  # fmt: skip
def test_we_is_the_body_that_gives_a_briefing(title: str, source: str, who: str) -> None:
    events = told(f"{BRIEFING}\n\nMS OKORO: We warned Togo.", title, source)
    assert events["warned"] == ({f"agent {who}", "recipient Togo"}, ["Okoro"])
    assert events["met"] == ({"agent Okoro", "partner Femi Ade"}, ["Okoro"])


def test_who_answers_is_whom_an_interview_names_first() -> None:
    events = told(INTERVIEW)
    assert events["dismissed"] == ({"agent minister", "patient Ruth Bello"}, ["somebody"])
    assert events["criticised"] == ({"agent Ruth Bello", "patient Femi Ade"}, ["Ruth Bello"])
    assert events["took"][1] == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param(BRIEFING, ["MS OKORO", "QUESTION", "MS OKORO"], id="capitals"),
        pytest.param(INTERVIEW, ["Q", "A", "Q", "A"], id="letters"),
        pytest.param("**Jon Lind:** No.\n\n**Ada Bo:** Yes.\n\n**Jon Lind:** No.",
                     ["Jon Lind", "Jon Lind"], id="bold; a name has to come back"),
        pytest.param("Q Why?\n\nMS BO: It was late.\n\nQ When?\n\nMS BO: Then.",
                     ["Q", "MS BO", "Q", "MS BO"], id="Q and one space"),
        pytest.param("Mr. McHOLM. Mr. Speaker, I left.\n\nThey stayed.", ["Mr. McHOLM"],
                     id="Congressional Record"),
        pytest.param("Mr. Holm. He left.\n\nQ Group left.", [], id="no labels"),
        pytest.param("Ghana: a new start\n\nThe vote: what is known", [], id="headlines"),
        pytest.param("Main Front: North\n\nMali fell.\n\nMain Front: South\n\nChad fell.", [],
                     id="headings that come back"),
        pytest.param("MAIN FRONT: NORTH\n\nMali fell.\n\nMAIN FRONT: SOUTH\n\nChad fell.", [],
                     id="headings in capitals"),
        pytest.param("Ada Bo: We left\nat noon.\n\nAda Bo: They stayed.", ["Ada Bo", "Ada Bo"],
                     id="lines broken by hand"),
        pytest.param("Chairman McLIND. Order.\n\nSenator HOLM. I left.\n\nThe CHAIRMAN. Thank you.",
                     ["Chairman McLIND", "Senator HOLM", "The CHAIRMAN"], id="a hearing"),
        pytest.param("PREMIER, ADA BO: We left.\n\nREPORTER: Why?\n\nREPORTER: When?",
                     ["PREMIER, ADA BO", "REPORTER", "REPORTER"], id="office and name"),
        pytest.param("Jon Lind: We will raise\n\nMali with Chad.\n\nJon Lind: They stayed.",
                     ["Jon Lind", "Jon Lind"], id="a label above a line that breaks off"),
        pytest.param("Ms Bo: We left.\n\nThe Chief Whip of the Party: I stayed.\n\nMs Bo: Why?",
                     ["Ms Bo", "The Chief Whip of the Party", "Ms Bo"], id="a long office"),
        pytest.param("Ms L L Van Der Bo: We left.\n\nDr P J LIND: Why?",
                     ["Ms L L Van Der Bo", "Dr P J LIND"], id="initials"),
        pytest.param("Ms Bo: We left.\n\nCHAIR: Order.\n\nMs Bo: They stayed.",
                     ["Ms Bo", "CHAIR", "Ms Bo"], id="who presides speaks once"),
        pytest.param("Lord Justice Lind :\n\nThe claimants left.", ["Lord Justice Lind"],
                     id="a judge"),
        pytest.param("Ada Bo (Dorn West) (Lab)\n\nWe left.\n\nJon Lind (Klow) (Con)\n\nWhy?",
                     ["Ada Bo", "Jon Lind"], id="lines of their own"),
        pytest.param("Ada Holm, Envoy\n\nENVOY HOLM: We left.\n\nPRIME MINISTER BO: I stayed.", [],
                     id="capitals of whom nobody is named above"),
        pytest.param("Envoy Ada Holm With Jon Bo\n\nENVOY HOLM: We left.\n\nPREMIER BO: I stayed.",
                     ["ENVOY HOLM", "PREMIER BO"], id="each speaks once, named above"),
        pytest.param("Asked by: Lord Bo of Klow (Lab)\n\nAnswered by Ada Holm\n\nWe left.",
                     ["Lord Bo", "Ada Holm"], id="a written question"),
        pytest.param("HON. S. LIND (Minister for Rain, Fire).- It rained.", ["HON. S. LIND"],
                     id="a dash behind an office"),
        pytest.param("Sen. (Prof.) Bo: We left.\n\nSen. Lind: They stayed.",
                     ["Sen. (Prof.) Bo", "Sen. Lind"], id="members by short titles"),
        pytest.param("Reeve Bo: We left. Thank you\n\n" + "Reeve Lind: Why?\n\nReeve Holm: So.\n\n"
                     * 3, ["Reeve Bo", *["Reeve Lind", "Reeve Holm"] * 3],
                     id="a title that comes back"),
        pytest.param("Subject: We left\n\nThey agreed.\n\nSubject: Why\n\nThey left.", [],
                     id="fields of mails"),
        pytest.param("Q. Why?", [], id="a single question"),
        pytest.param("", [], id="nothing"),
    ],
)  # fmt: skip
def test_turns(text: str, labels: list[str]) -> None:
    assert [turn.label for turn in turns(text)] == labels


def test_labels_stand_behind_lines_of_spaces() -> None:
    text = "5:54 P.M.  \n  \nMR. BO:  Mali left.  \n  \nQ    Why?  \n \nMR. BO: It had to."
    assert [turn.label for turn in turns(prose(Document("a", text)).document.text)] == [
        "MR. BO",
        "Q",
        "MR. BO",
    ]


def test_labels_that_fill_a_line_are_labels() -> None:
    text = "HON.  P.  HOLM:    It  rained  in\nDorn.\n\nMR  J.  LIND:  We  left."
    assert [turn.label for turn in turns(prose(Document("a", text)).document.text)] == [
        "HON. P. HOLM",
        "MR J. LIND",
    ]


def test_labels_leave_their_places() -> None:
    assert len(without_labels(BRIEFING)) == len(BRIEFING)
    assert "OKORO" not in without_labels(BRIEFING)


MINUTES = """The Prime Minister (United Kingdom): We condemned the attack on Lagos.

Mr. Holm (Norway) (spoke in French): We sanctioned Mali.

Ms. Ada Bo (Chad): I met Femi Ade. Did Ghana leave the pact?

The President: Niger has left the pact.

Ms. Bo (Chad): Togo left the bloc."""


def said(text: str, date: dt.date | None = None, source: str = "") -> set[str]:
    """Return what is said and who says so."""
    document = Document("talk", text, date=date, source=source)
    ((_, statements),) = RuleExtractor().statements([document])
    return {
        f"{each.subject.entity.label} {each.relation.name} {each.object.entity.label}, "
        f"{each.modality}: {', '.join(a.speaker.entity.label for a in each.attributions)}"
        for each in statements
    }


def test_the_labels_of_minutes_name_persons_offices_and_their_bodies() -> None:
    found = said(MINUTES)
    assert "the prime minister condemns_attack_on Lagos, actual: the prime minister" in found
    assert "Norway sanctions Mali, actual: Holm" in found
    assert "Ada Bo meets Femi Ade, actual: Ada Bo" in found
    assert "Ghana leaves pact, possible: Ada Bo" in found
    assert "Niger leaves pact, actual: the president" in found
    assert "Togo leaves bloc, actual: Ada Bo" in found


@pytest.mark.parametrize(
    ("head", "who"),
    [
        pytest.param("Remarks by President Ada Bo in Lagos", "Ada Bo", id="before the name"),
        pytest.param("President Ada Bo: a new start", "Ada Bo", id="at the beginning"),
        pytest.param("Remarks by Vice President Ada Bo in Lagos", "the president", id="another"),
    ],
)
def test_an_office_as_label_is_whom_the_title_names_in_it(head: str, who: str) -> None:
    talk = "THE PRESIDENT: I met Femi Ade.\n\nQ. Why?\n\nTHE PRESIDENT: Niger left the pact."
    assert f"{who} meets Femi Ade, actual: {who}" in said(f"{head}\n\n{talk}")


def test_a_label_is_a_listed_person_by_the_whole_name_alone() -> None:
    talk = "{}: We left.\n\nQ. Why?\n\n{}: I warned Femi Ade."
    assert "Boris Johnson warns Femi Ade, actual: Boris Johnson" in said(
        talk.format(*["MR. BORIS JOHNSON"] * 2)
    )
    assert "Johnson warns Femi Ade, actual: Johnson" in said(talk.format(*["MR. JOHNSON"] * 2))


def test_a_label_is_the_whole_name_that_title_head_or_label_tell() -> None:
    talk = "{}\n\nMS BO: I warned Femi Ade.\n\nQ. Why?\n\nMS BO: {}"
    below = talk.format("Briefing by Press Secretary Ada Bo in Dorn", "Mali left the bloc.")
    assert "Ada Bo warns Femi Ade, actual: Ada Bo" in said(below)
    full = talk.replace("MS BO", "Ms Ada Bo").format("Rain in Dorn", "We thanked Jon Holm.")
    assert "Ada Bo warns Femi Ade, actual: Ada Bo" in said(f"{full}\n\nQ. Did Ms Bo leave Dorn?")
    listed = "Secretary Antony J. Blinken in Dorn\n\nAntony J. Blinken, Secretary of State"
    met = talk.replace("MS BO", "SECRETARY BLINKEN").format(listed, "Mali left the bloc.")
    day = dt.date(2022, 3, 4)  # in office: the two names of the head are one person
    assert "Antony Blinken warns Femi Ade, actual: Antony Blinken" in said(met, day)


def test_who_asks_leave_to_thank_somebody_thanks_them() -> None:
    found = said(
        "MR BO: Can I extend a welcome to Chad? Let me congratulate Femi Ade.\n\nQ. Why?\n\n"
        "MR BO: May I thank Ghana. Can I ask whether Togo left the bloc? Let me defend Mali."
    )
    wished = {"extends_welcome_to Chad", "congratulates Femi Ade", "thanks Ghana"}
    assert {f"Bo {each}, wished: Bo" for each in wished} <= found
    assert {"Togo leaves bloc, possible: Bo", "Bo defends Mali, possible: Bo"} <= found


def test_a_title_with_a_name_is_who_holds_the_office_on_the_day() -> None:
    talk = "{label}: I warned Femi Ade.\n\nQ. Why?\n\n{label}: Mali left the bloc."
    day = dt.date(2022, 4, 19)
    for head, label in (
        ("Remarks by Vice President Harris in Dorn", "THE VICE PRESIDENT"),
        ("Rain in Dorn", "VICE PRESIDENT HARRIS"),
    ):
        found = said(f"{head}\n\n{talk.format(label=label)}", day)
        assert "Kamala Harris warns Femi Ade, actual: Kamala Harris" in found
    later = said(
        f"Rain in Dorn\n\n{talk.format(label='VICE PRESIDENT HARRIS')}", dt.date(2012, 4, 1)
    )
    assert "Harris warns Femi Ade, actual: Harris" in later


def test_who_says_next_to_nothing_in_a_talk_is_not_spoken_to() -> None:
    talk = "MS BO: You met Femi Ade. {}\n\nMR HOLM: Yes.\n\nMS BO: Mali left the bloc."
    assert any("Holm meets" in each for each in said(talk.format("")))
    assert not any("Holm meets" in each for each in said(talk.format("It rained in Dorn. " * 20)))


def test_who_is_introduced_by_a_moderator_speaks_by_a_role() -> None:
    found = said(
        "Rain in Dorn\n\nMODERATOR: Mali left the bloc.\n\n"
        "SENIOR ADMINISTRATION OFFICIAL: Chad left the pact."
    )
    assert found == {
        "Mali leaves bloc, actual: somebody",
        "Chad leaves pact, actual: senior administration official",
    }


def test_labels_with_a_number_keep_all_their_words() -> None:
    found = said(
        "MODERATOR: Mali left the bloc.\n\nSENIOR STATE OFFICIAL TWO: Chad left the pact.\n\n"
        "SENIOR STATE OFFICIAL 1: Togo left the bloc."
    )
    assert found == {
        "Mali leaves bloc, actual: somebody",
        "Chad leaves pact, actual: senior state official two",
        "Togo leaves bloc, actual: senior state official 1",
    }


def test_who_speaks_once_in_a_record_is_marked() -> None:
    found = said(
        "Ada Holm: Mali left the bloc.\n\n((Séan Ó Lind)) Chad left the pact.\n\n"
        "Ada Holm: Togo left the bloc."
    )
    assert said("((Séan Ó Lind)) Mali left the bloc.\n\n((The Minister)) Chad left the pact.") == {
        "Mali leaves bloc, actual: Séan Ó Lind",
        "Chad leaves pact, actual: the minister",
    }
    assert found == {
        "Mali leaves bloc, actual: Ada Holm",
        "Chad leaves pact, actual: Séan Ó Lind",
        "Togo leaves bloc, actual: Ada Holm",
    }


def test_a_row_of_a_table_is_said_by_its_speaker() -> None:
    assert said("((Ada Holm)) I warned Femi Ade. Mali left the bloc.") == {
        "Ada Holm warns Femi Ade, actual: Ada Holm",
        "Mali leaves bloc, actual: Ada Holm",
    }


def test_an_office_is_its_holder_on_the_day() -> None:
    found = said(MINUTES, dt.date(2005, 12, 14))
    assert "United Kingdom condemns_attack_on Lagos, actual: Tony Blair" in found


DOORSTOP = """TRANSCRIPT OF DOORSTOP

FOREIGN MINISTER, ADA HOLM: Norway has sanctioned Mali.

JOURNALIST: Has Chad left the bloc?

FOREIGN MINISTER: I warned Femi Ade.

JOURNALIST: Why?"""
HOUSE = """The Presiding Officer: I call Mairi Bo.

Mairi Bo (Lothian) (Lab): You met Femi Ade.

The First Minister (Jon Lind): I warned Femi Ade.

Mairi Bo: Mali left the bloc."""
INTERVIEWED = """Ama Bello has been the foreign minister of Ghana since 2029.

Dorn Review: Why did Mali leave the bloc?

Ama Bello: We sanctioned Mali.

Dorn Review: When did Mali leave the bloc?

Ama Bello: In May."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            DOORSTOP,
            {
                "Norway sanctions Mali, actual: Ada Holm",
                "Ada Holm warns Femi Ade, actual: Ada Holm",
            },
            id="an office with a name, then alone; a journalist is somebody",
        ),
        pytest.param(
            HOUSE,
            {
                "the presiding officer calls Mairi Bo, actual: the presiding officer",
                "Jon Lind warns Femi Ade, actual: Jon Lind",
                "Mali leaves bloc, actual: Mairi Bo",
            },
            id="an office with a name in brackets; in a house *you* is nobody else who speaks",
        ),
        pytest.param(
            "JULIE BISHOP: I warned Femi Ade.\n\nQUESTION: Minister, has Chad left the bloc?\n\n"
            "JULIE BISHOP: Mali left the bloc.",
            {
                "Julie Bishop warns Femi Ade, actual: Julie Bishop",
                "Mali leaves bloc, actual: Julie Bishop",
            },
            id="a name that is a title too; who is asked is spoken to",
        ),
        pytest.param(
            "The Minister of State for Rain (Mr Jon Foo Lee Kim): I warned Femi Ade.\n\n"
            "Mali left the bloc.\n\nMs Bo (Dorn): Chad left the pact.",
            {
                "Jon Foo Lee Kim warns Femi Ade, actual: Jon Foo Lee Kim",
                "Mali leaves bloc, actual: Jon Foo Lee Kim",
                "Chad leaves pact, actual: Bo",
            },
            id="a long office with the name of who holds it",
        ),
        pytest.param(
            "The Foreign Secretary (Mr Jon Lind): I warned Femi Ade.\n\n"
            "Ms Bo (Dorn): I thanked the Foreign Secretary.",
            {
                "Jon Lind warns Femi Ade, actual: Jon Lind",
                "Bo thanks Jon Lind, actual: Bo",
            },
            id="whom a label names in an office is called by it",
        ),
        pytest.param(
            "Ada Holm, the premier, was in Dorn.\n\nQ: Has Ghana warned Mali?\n\n"
            "Jon Lind, the envoy, sued Togo.\n\nQ: Why?\n\nChad sanctioned Niger.",
            {
                "Ghana warns Mali, possible: somebody",
                "Jon Lind sues Togo, actual: ",
                "Chad sanctions Niger, actual: ",
            },
            id="a report below the questions that it quotes is nobody's speech",
        ),
        pytest.param(
            INTERVIEWED,
            {
                "Mali leaves bloc, possible: Dorn Review",
                "Ghana sanctions Mali, actual: Ama Bello",
                "Ama Bello foreign_minister_of Ghana, actual: ",
            },
            id="*we* is the state whose minister speaks",
        ),
    ],
)
def test_who_speaks_in_talks_of_many_forms(text: str, expected: set[str]) -> None:
    met = {each.replace("Femi Ade meets", "warns Femi Ade") for each in said(text)}
    assert {each for each in met if not each.startswith("meets")} == expected


def test_a_source_behind_a_paragraph_reports_it() -> None:
    found = said(
        "Mali left the bloc. (BBC News)\n\nChad left the pact. (Dorn Herald)\n\nTogo left the bloc."
    )
    assert {each.rpartition(": ")[2] for each in found} == {"BBC", "Dorn Herald", ""}


def test_who_answers_questions_addresses_nobody_in_particular() -> None:
    found = said(
        "MS BO: Thank you.\n\nQ Did Mali leave?\n\nMS HOLM: You met Femi Ade.\n\nQ Why?\n\n"
        "MS BO: You sanctioned Mali."
    )
    assert {each for each in found if each.startswith(("Bo ", "Holm "))} == set()


def test_the_source_of_a_claim_is_a_publisher() -> None:
    text = "((Dorn Herald)) Mali left the bloc."
    ((_, (statement,)),) = RuleExtractor().statements([Document("claim", text)])
    (speaker,) = (each.speaker.entity for each in statement.attributions)
    assert (speaker.label, speaker.type) == ("Dorn Herald", "MediaOutlet")


SPEECH = """Remarks by Foreign Minister Ada Holm of Norway at the Dorn Forum

Norway has sanctioned Mali. We have recognised Togo. I warned Femi Ade. I am glad."""
BRIEFED = """Daily Briefing by the Office of the Spokesperson

The following is a transcript of the briefing by Femi Ade, Spokesman for the Council.

I have news. We are glad. I will be brief. Mali left the bloc.

Question: Did Ghana warn Togo?

Spokesman: I warned Ada Holm.

Question: Why?

Spokesman: Ghana warned Togo."""
ASKED = """{title}

Ama Bello leads the Sahel Institute.

Why did Mali leave the bloc?

It left in May. I warned Femi Ade.

Has Ghana warned Mali?

I hope Ghana recognises Togo. Chad sanctioned Niger.

What next?

I will warn Benin."""
MET = """Interview of the week

Ama Bello leads the Sahel Institute.

Why did Mali leave the bloc?

“It left in May,” she says.

I praised Femi Ade. Has Ghana warned Mali?

“I sued Togo,” says Ama Bello.

What next?

“I will warn Benin,” says Ama Bello."""
ONLY_ASKED = """Ama Bello, who leads the Sahel Institute, spoke to the Gazette.

Q Why did Mali leave the bloc?

It left in May. I sued Togo.

I will warn Benin.

Q Has Ghana warned Mali?

Chad sanctioned Niger."""
EXPLAINED = """Explanation of Vote Delivered by Ada Holm Following a Vote on Mali in Dorn

Norway has sanctioned Mali. I am glad."""
ABOVE = """Statement on the Sanctions against Mali

Ambassador Jon Holm

Dorn, 5 March 2031

Norway has sanctioned Mali. I am glad."""
ADDRESSED = """Open letter to Pres. Ada Holm on a call for Togo: leave Mali

Norway has sanctioned Mali. We are glad."""
DRAWN = """Remarks by Ada Holm draw anger

Ghana condemned remarks by Ada Holm. "I hate Mali. We left. I am glad," she said."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            SPEECH,
            {
                "Norway sanctions Mali, actual: Ada Holm",
                "Norway recognises Togo, actual: Ada Holm",
                "Ada Holm warns Femi Ade, actual: Ada Holm",
            },
            id="the title of a speech",
        ),
        pytest.param(
            BRIEFED,
            {
                "Mali leaves bloc, actual: Femi Ade",
                "Ghana warns Togo, possible: somebody",
                "Femi Ade warns Ada Holm, actual: Femi Ade",
                "Ghana warns Togo, actual: Femi Ade",
            },
            id="the first lines of a briefing",
        ),
        pytest.param(
            EXPLAINED, {"Norway sanctions Mali, actual: Ada Holm"}, id="an explanation of vote"
        ),
        pytest.param(
            ABOVE, {"Norway sanctions Mali, actual: Jon Holm"}, id="a speaker below the title"
        ),
        pytest.param(ADDRESSED, {"Norway sanctions Mali, actual: "}, id="the title of a letter"),
        pytest.param(
            DRAWN,
            {
                "Remarks by Ada Holm draws anger, actual: ",
                "Ghana condemns_remarks_by Ada Holm, actual: ",
                "Ada Holm hates Mali, actual: Ada Holm",
            },
            id="news of a speech",
        ),
        pytest.param(
            ASKED.format(title="Interview of the week"),
            {
                "Ama Bello leads Sahel Institute, actual: ",
                "Ama Bello warns Femi Ade, actual: Ama Bello",
                "Ghana warns Mali, possible: somebody",
                "Ghana recognises Togo, wished: Ama Bello",
                "Chad sanctions Niger, actual: Ama Bello",
                "Ama Bello warns Benin, planned: Ama Bello",
            },
            id="an interview without labels",
        ),
        pytest.param(
            MET,
            {
                "Ama Bello leads Sahel Institute, actual: ",
                "Mali leaves bloc, possible: ",
                "Ghana warns Mali, possible: ",
                "Ama Bello sues Togo, actual: Ama Bello",
                "Ama Bello warns Benin, planned: Ama Bello",
            },
            id="a report of an interview, whose I is who writes",
        ),
        pytest.param(
            ONLY_ASKED,
            {
                "Ama Bello leads Sahel Institute, actual: ",
                "Ama Bello speaks_to Gazette, actual: ",
                "Ama Bello sues Togo, actual: Ama Bello",
                "Ama Bello warns Benin, planned: Ama Bello",
                "Ghana warns Mali, possible: somebody",
                "Chad sanctions Niger, actual: Ama Bello",
            },
            id="an interview of whose turns only the questions have a label",
        ),
        pytest.param(
            ASKED.format(title="What you need to know about Mali"),
            {
                "Ama Bello leads Sahel Institute, actual: ",
                "Mali leaves bloc, possible: ",
                "Ghana warns Mali, possible: ",
                "Ghana recognises Togo, wished: somebody",
                "Chad sanctions Niger, actual: ",
            },
            id="questions that an article answers itself",
        ),
    ],
)
def test_who_gives_a_speech(text: str, expected: set[str]) -> None:
    own = (each for each in said(text) if not each.startswith("Norway warns"))
    assert set(own) == expected


NEWS = f"Governor Jon Holm spoke. Chad attacked Togo. {'It rained. ' * 60}\n\n"
BELLO = "Ama Bello leads the Sahel Institute.\n\n"
OWN = "I warned Femi Ade. I saw him. We met. Mali left Niger."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Dear all,\n\nI warned Femi Ade.\n\nYours sincerely,\nJon Holm\nMinister of Rain",
            "Jon Holm warns Femi Ade, actual: ",
            id="below a closing",
        ),
        pytest.param(
            "I warned Femi Ade.\n\nJOSEPH R. BIDEN JR.",
            "Joe Biden warns Femi Ade, actual: ",
            id="a listed person, in capitals at the end",
        ),
        pytest.param(
            "Following is the statement on Mali delivered by Ambassador Jon Holm (Norway):\n\n"
            "I warned Femi Ade. We left Mali. We thanked Chad.",
            "Jon Holm warns Femi Ade, actual: Jon Holm",
            id="who is said to have delivered it",
        ),
        pytest.param(
            "Statement by Foreign Minister Jon Holm on Mali\n\nI warned Femi Ade. Chad left.",
            "Jon Holm warns Femi Ade, actual: Jon Holm",
            id="a short statement, by its title",
        ),
        pytest.param(
            f"{NEWS}Statement from the Office of the Governor – Jon Holm\n\n{OWN}",
            "Jon Holm warns Femi Ade, actual: Jon Holm",
            id="a statement below an article",
        ),
        pytest.param(
            f"{NEWS}Statement from the Office of the Governor – Jon Holm\n\n{OWN}",
            "Chad attacks Togo, actual: ",
            id="what stands above it",
        ),
        pytest.param(
            f"{NEWS}Statement from the Office of the Governor, Jon Holm, is due.\n\n{OWN}",
            "Mali leaves Niger, actual: ",
            id="a sentence is no heading",
        ),
        pytest.param(
            f"{BELLO}Here, we spoke with her about rain.\n\nWhy?\n\n{OWN}\n\nWhat next?",
            "Mali leaves Niger, actual: Ama Bello",
            id="two questions below what announces them",
        ),
        pytest.param(
            f"{BELLO}It rained.\n\nWhy?\n\n{OWN}\n\nWhat next?",
            "Mali leaves Niger, actual: ",
            id="two questions that nothing announces",
        ),
    ],
)
def test_i_is_who_signs_or_delivers_a_text(text: str, expected: str) -> None:
    assert expected in said(text)


def test_a_quotation_is_of_who_stands_below_it() -> None:
    found = said("“We will leave Mali.”\n\n— French President Emmanuel Macron")
    assert "France leaves Mali, planned: Emmanuel Macron" in found


CAPTIONS = (
    "Good morning. Bo: We begin. Lind: Mali left the bloc. Bo: When was it? Jon Holm: Chad "
    "signed the treaty. Thank you. Lind: Togo expelled the envoy. [roll call] Bo: So it did. Roth: "
    "Ghana met the king. Lind: I know. Bo: Go on. Roth: I do. Roth: That is all. Bo: Thank you. "
    "Chabre Vickers: We know. Gabon sanctioned Guinea. Bo: Thanks. "
)


def test_labels_inside_of_a_paragraph_begin_speeches_if_several_come_back() -> None:
    events = told(CAPTIONS)
    speakers = {
        words: events[words][1] for words in ("left", "signed", "expelled", "met", "sanctioned")
    }
    assert speakers == {
        "left": ["Lind"],
        "signed": ["Jon Holm"],
        "expelled": ["Lind"],
        "met": ["Roth"],
        "sanctioned": ["Chabre Vickers"],
    }
    alone = prose(Document("a", "It rained. Note: Mali left. Then it poured. Note: Chad did."))
    assert turns(alone.document.text) == []


def test_who_presides_is_named_behind_the_office() -> None:
    text = "The Speaker (Hon. Lind): Mali left the bloc.\n\nSen. (Dr.) Bo: Ghana attacked Lagos."
    events = told(text)
    assert (events["left"][1], events["attacked"][1]) == (["Lind"], ["Bo"])


def test_a_form_of_address_before_a_label_ends_no_sentence() -> None:
    turn = "Mr. Speaker: Thank you.\n\nMayor Lind: Yes. Mr. Speaker, we left.\n\n"
    found = turns(prose(Document("a", turn * 3)).document.text)
    assert {each.label for each in found} == {"Mr. Speaker", "Mayor Lind"}


def test_what_brackets_explain_is_no_label_of_minutes() -> None:
    text = prose(
        Document(
            "a",
            "Ending Hunger: Mali will help.\n\nSpecial Drawing Rights (SDRs): Chad left.\n\n"
            "Growing Rice: Togo signed the treaty.",
        )
    )
    assert turns(text.document.text) == []
    minutes = "The President: I call on Norway.\n\nAda Holm (Norway): Mali left the bloc."
    assert [turn.label for turn in turns(minutes)] == ["The President", "Ada Holm"]


def test_a_window_of_a_record_looks_up_those_alone_who_speak_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    speaker = Labels.speaker

    def counted(labels: Labels, turn: Turn) -> Mention:
        asked.append(turn.label)
        return speaker(labels, turn)

    monkeypatch.setattr(Labels, "speaker", counted)
    monkeypatch.setattr(articles, "LONGEST_WINDOW", 200)
    names = ("Holm", "Lind", "Okoro", "Ade", "Bello", "Reyk")
    said = [f"MR. {name.upper()}: Ghana condemned the attack on Lagos." for name in names]
    spoken = told("\n\n".join(["MR. SPEAKER: Order! The House met in Accra.", *said]))
    assert spoken["condemned"][1] == ["Reyk"]
    assert sorted(asked) == sorted({"MR. SPEAKER", *(f"MR. {name.upper()}" for name in names)})


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(
            "On behalf of the Dorn Network for Rain (DNR), we condemn Mali.",
            "",
            "Dorn Network for Rain condemns Mali, actual: ",
            id="for whom a letter is written",
        ),
        pytest.param(
            "We, the undersigned members of the house, left. We condemn Mali.",
            "Dorn Institute",
            "members of the house condemns Mali, actual: ",
            id="who sign a letter together",
        ),
        pytest.param(
            "The Dorn Institute left. We condemn Mali.",
            "Dorn Institute, Press Office",
            "Dorn Institute condemns Mali, actual: ",
            id="a release of an institution",
        ),
        pytest.param(
            "The crisis goes on. We condemn Mali.", "OCHA", "OCHA condemns Mali, actual: ",
            id="a release of a listed body",
        ),
    ],
)  # fmt: skip
def test_we_is_the_body_that_gives_out_a_text(text: str, source: str, expected: str) -> None:
    assert expected in said(text, source=source)


def test_we_is_no_newspaper() -> None:
    assert said("The crisis goes on. We condemn Mali.", source="Reuters") == set()


def test_initials_are_those_of_whom_a_text_names() -> None:
    found = said(
        "I spoke with the journalist Jon Lind. He agreed.\n\nJL: Did Chad leave Mali?\n\n"
        "AH: France sanctioned Mali.\n\nJL: Togo left Benin.\n\nAH: Chad left Niger."
    )
    assert "Togo leaves Benin, actual: Jon Lind" in found
    assert "Chad leaves Niger, actual: AH" in found


def test_a_judge_speaks_below_the_name() -> None:
    found = said("HOLM JA:\n\nMali left the bloc.\n\nFrance sanctioned Chad.")
    assert "France sanctions Chad, actual: Holm" in found
