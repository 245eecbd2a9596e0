"""E-mails: what their senders wrote, and who *I* is in it."""

from pathlib import Path

import pytest

from kg.documents import read_documents
from kg.documents.replies import is_forwarded, own_text
from kg.extractors import RuleExtractor
from kg.model import Document

OWN = "I met Femi Ade in Lagos, and he told me that Ghana had left the bloc."
FORWARDED = "From: Jon Lind <jon@dorn.example>\nSent: Monday\nTo: Ada Holm\nSubject: Mali\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{OWN}\n\n-- \nDorn Institute", OWN, id="a signature behind two dashes"),
        pytest.param(f"{OWN}\n\nKind regards,\nAda\n\nAda Holm\nDirector, Dorn Institute", OWN,
                     id="a closing, and who wrote it"),
        pytest.param(f"{OWN}\n\nSent from my phone", OWN, id="a device"),
        pytest.param(f"On 3 May 2031, Jon Lind\n<jon@dorn.example> wrote:\n> No.\n>\n\n{OWN}", OWN,
                     id="a quoted mail"),
        pytest.param(f"{OWN}\n\n-----Original Message-----\n{FORWARDED}Chad stayed.", OWN,
                     id="the mail that it answers"),
        pytest.param(f"{OWN}\n\n________________________________\n{FORWARDED}Chad stayed.", OWN,
                     id="the same under a rule"),
        pytest.param(f"FYI\n\nBegin forwarded message:\n\n{FORWARDED}{OWN}", f"FYI\n\n{OWN}",
                     id="what it hands on"),
        pytest.param("Thanks,\nwrote the minister, we will stay.", "Thanks,\nwrote the minister, "
                     "we will stay.", id="no closing"),
        pytest.param("From: the sea\nTo: the hills", "From: the sea\nTo: the hills", id="no head"),
    ],
)  # fmt: skip
def test_own_text(text: str, expected: str) -> None:
    assert own_text(text) == expected


def test_what_is_handed_on_is_not_the_sender_s() -> None:
    assert is_forwarded(f"FYI\n\nBegin forwarded message:\n\n{FORWARDED}{OWN}")
    assert not is_forwarded(f"{OWN}\n\n-----Original Message-----\n{FORWARDED}Chad stayed.")


@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
def test_who_writes_a_mail(tmp_path: Path, name: str) -> None:
    head = "From: Ada Holm via Dorn List <ada@dorn.example>\nTo: x@dorn.example\nSubject: Mali"
    (tmp_path / name).write_text(f"{head}\n\n{OWN}\n\nBest,\nAda\n")
    (document,) = read_documents([str(tmp_path)])
    assert (document.author, document.source, document.text) == ("Ada Holm", "Ada Holm", OWN)


def test_no_writer_where_only_an_address_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(f"From: ada@dorn.example\nSubject: Mali\n\n{OWN}")
    (document,) = read_documents([str(tmp_path)])
    assert document.author == ""


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param("From: Ada Holm\nTo: Jon Bo\nSubject: Re:\nDate: 5 March 2031", "", id="none"),
        pytest.param("CONFIDENTIAL\n\nMarch 5, 2031\n\nFor: Jon Bo\nFrom: Ada\nRe: Rain in Mali",
                     "Rain in Mali", id="of a memo"),
    ],
)  # fmt: skip
def test_subject(tmp_path: Path, head: str, title: str) -> None:
    (tmp_path / "a.txt").write_text(f"{head}\n\n{OWN}")
    (document,) = read_documents([str(tmp_path)])
    assert (document.title, str(document.date)) == (title, "2031-03-05")


def test_a_host_sends_what_nobody_can_reply_to(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(f"From: no-reply@dorn.example\nSubject: Mali\n\n{OWN}")
    (document,) = read_documents([str(tmp_path)])
    assert document.source == "dorn.example"


LETTER = Document(
    "letter",
    "I warned Femi Ade. My guess is he left. I hope that Togo recognises Mali. In my view, Chad "
    "attacked Togo. “I have warned Ghana,” Ruth Bello said. Niger has left the bloc.",
    author="Ada Holm",
)
JUDGMENT = Document(
    "judgment",
    "We hold that Chad attacked Togo. Counsel submits that Niger left the bloc. I agree.",
    title="Roth v Dorn Police",
    source="Supreme Court of Dorn",
)


@pytest.mark.model("0.3.1")
@pytest.mark.parametrize(
    ("document", "expected"),
    [
        pytest.param(
            LETTER,
            {
                "Ada Holm warns Femi Ade: ",
                "Togo recognises Mali: Ada Holm",
                "Chad attacks Togo: Ada Holm",
                "Ruth Bello warns Ghana: Ruth Bello",
                "Niger leaves bloc: ",
            },
            id="a mail's sender",
        ),
        pytest.param(
            JUDGMENT,
            {"Chad attacks Togo: Supreme Court of Dorn", "Niger leaves bloc: Counsel"},
            id="a judgment's court",
        ),
    ],
)
def test_who_says_i(document: Document, expected: set[str]) -> None:
    ((_, statements),) = RuleExtractor().statements([document])
    assert {
        f"{each.subject.entity.label} {each.relation.name} {each.object.entity.label}: "
        f"{', '.join(a.speaker.entity.label for a in each.attributions)}"
        for each in statements
    } == expected


RELEASE = (
    "MINISTER FOR RAIN ANNA HOLM AB12 19 June 2031\n\nJon Lind visited my town in May. "
    "I met Femi Ade. I am pleased to announce that Mali has joined the bloc."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(RELEASE, "Anna Holm", id="whom the line above names in an office"),
        pytest.param(RELEASE.replace("ANNA HOLM", "ANNA HOLM AND MINISTER JON LIND"), None,
                     id="two of them"),
        pytest.param(RELEASE.replace("I ", "She ").replace("my", "her"), None, id="a report"),
        pytest.param(RELEASE.replace("MINISTER FOR ", ""), None, id="no office"),
    ],
)  # fmt: skip
def test_who_gives_out_a_release(bundled: RuleExtractor, text: str, expected: str | None) -> None:
    ((_, found),) = bundled.statements([Document("a", text)])
    told = {
        (s.subject.entity.label, *(a.speaker.entity.label for a in s.attributions)) for s in found
    }
    assert (("Anna Holm",) in told) == (expected is not None)
    assert (("Mali", "Anna Holm") in told) == (expected is not None)


@pytest.mark.parametrize(
    ("matter", "author"),
    [
        ("author: Anna Holm", "Anna Holm"),
        ('creators: ["Holm, Anna", "Labour Party"]', "Anna Holm"),
        ("authors:\n- name: Anna Holm\n- name: Jon Lind", ""),
        ("author: Dorn Institute", ""),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_who_writes_a_text_with_front_matter(
    tmp_path: Path, name: str, matter: str, author: str
) -> None:
    (tmp_path / name).write_text(f"---\ntitle: Rain\n{matter}\n---\nI met Femi Ade in Lagos.\n")
    (document,) = read_documents([str(tmp_path)])
    assert (document.title, document.author) == ("Rain", author)


def test_he_said_means_whoever_was_named_last_as_a_speaker(bundled: RuleExtractor) -> None:
    long = " ".join(["It rained in town, and nobody was there."] * 10)
    text = f"“Mali left the bloc,” said Jon Lind.\n\n{long}\n\n“Chad attacked Togo,” he said."
    ((_, found),) = bundled.statements([Document("a", text)])
    told = {
        (s.subject.entity.label, *(a.speaker.entity.label for a in s.attributions)) for s in found
    }
    assert ("Chad", "Jon Lind") in told
