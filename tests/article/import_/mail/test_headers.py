"""Headers of mails are decoded, whatever is wrong with them; senders are told from those who publish and write."""

from __future__ import annotations

from email import message_from_bytes

import pytest

from jvexplore.article.import_.mail.headers import read_header, read_subject
from jvexplore.article.import_.mail.sender import MailSender, read_sender, tell_sender
from jvexplore.article.import_.mail_subject import Subject, clean_subject


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"=?utf-8?B?RsO8bmYgTWlsbGlvbmVu?=", "Fünf Millionen"),
        (b"=?iso-8859-1?q?F=FCnf?= =?iso-8859-1?q?_Millionen?= Euro", "Fünf Millionen Euro"),
        (b"=?utf-8?Q?F=C3?= =?utf-8?Q?=BCnf?=", "Fünf"),
        (b"=?nonsense?q?F=C3=BCnf?=", "Fünf"),
        (b"=?utf-8?q?F=FCnf?=", "Fünf"),
        (b"=?utf-8?B?abcde?=", "=?utf-8?B?abcde?="),
        ("Fünf Millionen".encode(), "Fünf Millionen"),
        ("Fünf Millionen".encode("cp1252"), "Fünf Millionen"),
        (b"A deal\r\n of  two lines", "A deal of two lines"),
        (b"", ""),
    ],
)
def test_headers_are_decoded(written: bytes, expected: str) -> None:
    assert read_header(message_from_bytes(b"To: a\r\nSUBJECT: " + written + b"\r\n\r\nx"), "Subject") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Fwd: FW: WG: A deal", Subject("A deal", is_forwarded=True)),
        ("Re: Fwd: A deal", Subject("A deal", is_forwarded=True)),
        ("AW: Re[2]: A deal", Subject("A deal", is_reply=True)),
        ("[EXTERNAL] Tr : A deal (fwd)", Subject("A deal", is_forwarded=True)),
        ("Reforms: what changes", Subject("Reforms: what changes")),
        ("[Exclusive] A deal", Subject("[Exclusive] A deal")),
        ("  ", Subject("")),
    ],
)
def test_subjects_without_what_programs_add(written: str, expected: Subject) -> None:
    assert clean_subject(written) == expected


def test_the_name_of_a_mailing_list_is_no_part_of_a_subject() -> None:
    mail = message_from_bytes(b"List-Id: <deals.example>\nSubject: Re: [Deals] A deal\n\n")
    assert read_subject(mail) == Subject("A deal", is_reply=True)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Dora Quill <dora@example.com>", MailSender()),
        ("dora@example.com", MailSender()),
        ("noreply <noreply@courier.example>", MailSender()),
        ('"The Estuary Courier" <x@courier.example>', MailSender("The Estuary Courier")),
        ("Finch plc Press Office <office@finch.example>", MailSender("Finch plc")),
        ("Brackwater <news@brackwater.example>", MailSender("Brackwater")),
        ("Morning Tide <crew@morningtide.example>", MailSender()),
        ("Morning Tide <news@morningtide.example>", MailSender("Morning Tide")),
        ("Quill, Dora <newsletter@doraquill.example>", MailSender("Dora Quill")),
        ("Dora Quill <hello@quill.example>", MailSender(authors=("Dora Quill",))),
        ("Dora Quill <glass@substack.com>", MailSender(authors=("Dora Quill",))),
        ("Dora Quill from The Courier <news@courier.example>", MailSender("The Courier", ("Dora Quill",))),
        ("Glass Notes by Dora Quill <glass@substack.com>", MailSender("Glass Notes", ("Dora Quill",))),
        ("Dora Quill via Groups <news@groups.example>", MailSender("Dora Quill")),
        ("The Courier [mailto:news@courier.example]", MailSender("The Courier")),
        ("Press Office <press@finch.example>", MailSender()),
        ("Corporate Communications <cc@finch.example>", MailSender()),
        ("DoNotReply <donotreply@finch.example>", MailSender()),
        ("Investor Relations | Finch Mills <ir@finch.example>", MailSender("Finch Mills")),
        ("Finch Mills - Newsroom <n@finch.example>", MailSender("Finch Mills")),
        ("Pressestelle Fink AG <presse@fink.example>", MailSender("Fink AG")),
        ("Dora Quill, Press Office <dora@finch.example>", MailSender()),
        ("Dora Quill (Finch Mills Press Office) <dora@finch.example>", MailSender("Finch Mills")),
        ("Office of the Governor <press@gov.example>", MailSender("Office of the Governor")),
        ("Finch Communications plc <news@finch.example>", MailSender("Finch Communications plc")),
        ("", MailSender()),
    ],
)
def test_senders_are_publishers_authors_or_neither(written: str, expected: MailSender) -> None:
    assert tell_sender(written) == expected


def test_a_mailing_is_told_by_its_headers() -> None:
    for header, expected in (
        (b"List-Unsubscribe: <mailto:x@y.example>", MailSender("Estuary")),
        (b"Precedence: bulk", MailSender("Estuary")),
        (b"X-Other: list", MailSender()),
    ):
        assert read_sender(message_from_bytes(b"From: Estuary <a@b.example>\n" + header + b"\n\n")) == expected
    posted = b"From: Dora Quill <dq@b.example>\nList-Id: <l.example>\nList-Post: <mailto:l@l.example>\n\n"
    assert read_sender(message_from_bytes(posted)) == MailSender(authors=("Dora Quill",))
