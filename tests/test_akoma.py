"""XML of courts, parliaments and ministries of justice: judgments, debates, regulations."""

from pathlib import Path

import pytest

from kg.documents import read_documents
from kg.errors import DocumentError

JUDGMENT = """<?xml version="1.0" encoding="utf-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><judgment name="judgment">
<meta><identification source="#a"><FRBRWork><FRBRthis value="https://law.example/id/dhc/12"/>
<FRBRdate date="2031-03-05" name="judgment"/><FRBRauthor href="#dhc"/>
<FRBRname value="Roth v Dorn Police"/></FRBRWork>
<FRBRExpression><FRBRthis value="https://law.example/dhc/12"/></FRBRExpression>
<FRBRManifestation><FRBRdate date="2033-01-01" name="transform"/></FRBRManifestation>
</identification><references><TLCOrganization eId="dhc" showAs="The High Court of Dorn"/>
</references><presentation><style>p { color: red }</style></presentation></meta>
<header><p>Crown copyright. Do not print this.</p></header>
<judgmentBody><decision><level><content><p><b>MS JUSTICE LIND:</b></p></content></level>
<paragraph><num>1.</num><content><p>On 3<sup>rd</sup> May the police<authorialNote><p>See
below.</p></authorialNote> arrested Emil Roth.</p></content></paragraph>
</decision></judgmentBody></judgment></akomaNtoso>"""

DEBATE = """<an:akomaNtoso xmlns:an="urn:a"><an:debate><an:debateBody><an:debateSection>
<an:heading>Rain</an:heading><an:speech by="#lind"><an:from>Mr. Lind</an:from>
<an:p>It rained.</an:p><an:p>It stopped.</an:p></an:speech>
</an:debateSection></an:debateBody></an:debate></an:akomaNtoso>"""


def test_a_judgment_has_the_title_day_and_court_of_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(JUDGMENT)
    (found,) = read_documents([str(path)])
    assert (found.title, str(found.date)) == ("Roth v Dorn Police", "2031-03-05")
    assert (found.source, found.url) == ("High Court of Dorn", "https://law.example/dhc/12")
    assert found.text == "MS JUSTICE LIND:\n\nOn 3rd May the police arrested Emil Roth."


def test_a_debate_names_its_speakers(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(DEBATE)
    (found,) = read_documents([str(path)])
    assert found.text == "Rain\n\nMr. Lind: It rained.\n\nIt stopped."


def test_a_surname_in_capitals_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(DEBATE.replace("Mr. Lind", "Ms L L VAN DER LIND"))
    (found,) = read_documents([str(path)])
    assert found.text.startswith("Rain\n\nMs L L Van Der Lind: It rained.")


OLD = """<akomaNtoso><debate name="Dorn Debates"><meta><identification><FRBRWork>
<FRBRuri value="/dorn/debaterecord/2031-03-05"/><FRBRdate date="3000-01-01" name="generation"/>
<FRBRauthor href="#dorn"/></FRBRWork></identification><references>
<TLCOrganization id="dorn" showAs="Dorn Parliament"/></references></meta><debateBody>
<speech><from>The CHIEF WHIP OF THE PARTY</from><p>It rained.</p></speech>
</debateBody></debate></akomaNtoso>"""


def test_a_day_that_a_program_made_up_is_not_that_of_the_debate(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(OLD)
    (found,) = read_documents([str(path)])
    assert (found.title, str(found.date)) == ("Dorn Debates", "2031-03-05")
    assert (found.source, found.text) == (
        "Dorn Parliament",
        "The Chief Whip of the Party: It rained.",
    )


WHIP = """<publicwhip><major-heading id="a/2031-03-05.1">Rain</major-heading>
<speech id="a/2031-03-05.2" speakername="Jon Lind"><p>It rained.</p><p>It stopped.</p></speech>
<speech id="a/2031-03-05.3" nospeaker="true"><p>Adjourned.</p></speech></publicwhip>"""
HANSARD = """<HANSARD DATE="05/03/2031" CHAMBER="House"><DEBATE><TITLE>RAIN</TITLE><SPEECH>
<TALK.START><TALKER><NAME>Mr JON LIND</NAME><ROLE>Prime Minister</ROLE></TALKER>
<PARA>&mdash;It rained.</PARA>
</TALK.START><PARA>It stopped.</PARA><PARA>Ms HOLM: It poured.</PARA></SPEECH></DEBATE></HANSARD>"""

TURNED = """<hansard><session.header><date>2031-03-05</date><chamber>House</chamber>
</session.header><debate><debateinfo><title>RAIN</title></debateinfo><debate.text><body>
<p><span>RAIN</span></p></body></debate.text><speech><talk.start><talker>
<name role="metadata">Lind, Jon MP</name></talker></talk.start><talk.text><body>
<p><span><a><span>Mr LIND</span></a> (<span>Klow</span>—<span>Minister for Rain, Minister for Snow
and Leader of the House of Rain</span>) (<span>09:05</span>):  I move:</span></p>
<p>That it rains.</p></body></talk.text></speech><speech><talk.start><talker>
<name role="metadata">Speaker, The</name></talker></talk.start><talk.text><body>
<p>The SPEAKER (09:06): Order!</p></body></talk.text></speech></debate></hansard>"""


@pytest.mark.parametrize(
    ("xml", "source", "expected"),
    [
        (WHIP, "", ["Rain", "((Jon Lind)) It rained.", "It stopped.", "Adjourned."]),
        (
            WHIP.replace("publicwhip>", "debates>"),
            "",
            ["Rain", "((Jon Lind)) It rained.", "It stopped.", "Adjourned."],
        ),
        (
            HANSARD,
            "House",
            ["RAIN", "Mr JON LIND: It rained.", "It stopped.", "Ms HOLM: It poured."],
        ),
        (
            TURNED,
            "House",
            [
                "RAIN",
                "Mr Jon Lind (Klow): I move:",
                "That it rains.",
                "The SPEAKER (09:06): Order!",
            ],
        ),
    ],
    ids=[
        "speeches with a name",
        "the same below another root",
        "talkers",
        "talkers whose surname comes first",
    ],
)
def test_records_of_other_forms_have_turns(
    tmp_path: Path, xml: str, source: str, expected: list[str]
) -> None:
    path = tmp_path / "a.xml"
    path.write_text(xml)
    (found,) = read_documents([str(path)])
    assert found.text.split("\n\n") == expected
    assert (str(found.date), found.source) == ("2031-03-05", source)


REGULATION = """<?xml version="1.0"?><Regulation xmlns:a="http://justice.dorn.example/a">
<Identification><InstrumentNumber>SOR/31-7</InstrumentNumber>
<RegistrationDate><Date><YYYY>2031</YYYY><MM>3</MM><DD>5</DD></Date></RegistrationDate>
<LongTitle>Rain Regulations</LongTitle></Identification><Order><Provision>
<Text>The Council makes the Regulations<FootnoteRef idref="a">a</FootnoteRef>.</Text>
<Footnote><Label>a</Label><Text>S.C. 1</Text>
</Footnote></Provision></Order><Body><Section>
<MarginalNote>Ban</MarginalNote><Label>3</Label><Text>It is prohibited to</Text><Paragraph>
<Label>(a)</Label><Text>leave Mali (<DefinedTermFr>quitter</DefinedTermFr>); or</Text></Paragraph>
<Definition><Text><DefinedTermEn>Minister</DefinedTermEn> means Ada Holm.</Text></Definition>
</Section></Body></Regulation>"""


def test_a_regulation_is_read_section_by_section(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(REGULATION)
    (found,) = read_documents([str(path)])
    assert (found.title, str(found.date)) == ("Rain Regulations", "2031-03-05")
    assert found.source == "justice.dorn.example"
    assert found.text.split("\n\n") == [
        "The Council makes the Regulations.",
        "It is prohibited to",
        "(a) leave Mali; or",
        "“Minister” means Ada Holm.",
    ]


@pytest.mark.parametrize("xml", ["<Regulation><Identification/></Regulation>"])
def test_a_law_without_sections_is_refused(tmp_path: Path, xml: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(xml)
    with pytest.raises(DocumentError, match="no text in this law"):
        list(read_documents([str(path)]))


def test_a_record_without_speeches_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<publicwhip/>")
    with pytest.raises(DocumentError, match="no text in this record"):
        list(read_documents([str(path)]))


@pytest.mark.parametrize("xml", ["<akomaNtoso/>", "<akomaNtoso"], ids=["no body", "cut off"])
def test_one_without_a_text_is_refused(tmp_path: Path, xml: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(xml)
    with pytest.raises(DocumentError, match="no text in this Akoma Ntoso"):
        list(read_documents([str(path)]))
