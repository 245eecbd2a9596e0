"""E-mails, one or a box of them -> Documents: the text without signature and quoted mails."""

import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import Final, cast

from kg.documents.charsets import decoded, decoded_as
from kg.documents.content import Content, check_size
from kg.documents.guards import guarded
from kg.documents.headers import subject_of, writer_in
from kg.documents.pieces import text_of_html
from kg.documents.replies import is_forwarded, own_text
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["read_eml", "read_mbox"]

NOBODY: Final = re.compile(r"^(?:do-?)?no[t-]?-?reply[^@]*@", re.IGNORECASE)
FROM: Final = b"From "  # how each mail of a box begins, after a blank line


def read_eml(content: Content) -> Iterator[Document]:
    """Read one e-mail."""
    yield mail_document(content.raw(), content, content.name)


def read_mbox(content: Content) -> Iterator[Document | DocumentError]:
    """Read the e-mails of a box one by one."""
    for number, raw in enumerate(mails_in(content), 1):
        where = f"{content.name} mail {number}"
        yield from guarded(iter_document(raw, content, where), where)


def iter_document(raw: bytes, content: Content, where: str) -> Iterator[Document]:
    """Yield the document of an e-mail."""
    yield mail_document(raw, content, where)


def mails_in(content: Content) -> Iterator[bytes]:
    """Yield the e-mails of a box, without the line between them."""
    mail, is_blank = bytearray(), True
    for line in content.lines:
        if is_blank and line.startswith(FROM):
            if mail.strip():
                yield bytes(mail)
            mail.clear()
        else:
            mail += line.removeprefix(b">") if line.startswith(b">From ") else line
            check_size(len(mail), content.name)
        is_blank = not line.strip()
    if mail.strip():
        yield bytes(mail)


def mail_document(raw: bytes, content: Content, where: str) -> Document:
    """Return the document of an e-mail: its subject is the title, who sent it the source."""
    message = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(raw)
    text = text_of(message, where)
    return content.document(
        own_text(text),
        title=subject_of(str(message.get("Subject", ""))),
        date=str(message.get("Date", "")),
        source=sender_of(message),
        author="" if is_forwarded(text) else writer_of(message),
        where=where,
        origin=str(message.get("Message-ID", "")).strip(),
    )


def sender_of(message: EmailMessage) -> str:
    """Return who speaks in an e-mail: who sent it, or the list if only an address is known.

    Where nobody is at an address, its host stands for the sender: *no-reply@dorn.example*.
    """
    address = parseaddr(str(message.get("From", "")))[1]
    through = parseaddr(str(message.get("List-Id", "")))[0]
    return writer_of(message) or through or NOBODY.sub("", address)


def writer_of(message: EmailMessage) -> str:
    """Return the name of who wrote an e-mail, "" where only an address is known."""
    return writer_in(str(message.get("From", "")))


def text_of(message: EmailMessage, where: str) -> str:
    """Return the text of an e-mail, its plain part if it has one."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        msg = f"{where}: no text in this e-mail: save what is attached to it"
        raise DocumentError(msg)
    raw = cast(bytes, part.get_payload(decode=True) or b"")
    charset = part.get_content_charset("")
    text = (decoded_as(raw, charset) if charset else None) or decoded(raw, where)
    text = text.replace("\r\n", "\n")
    if part.get_content_type() == "text/html":
        return text_of_html(text)
    return text.strip()
