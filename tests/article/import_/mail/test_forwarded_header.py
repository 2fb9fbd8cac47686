"""The header of a forwarded mail is found in whatever language and form a program writes it."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.mail.forwarded_header import ForwardedHeader, find_attribution, find_forwarded_header
from jvexplore.article.import_.mail.headers import read_day

BODY = ["", "Finch plc is to buy Wren Bakeries.", "It said so on Thursday."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["FYI", "", "---------- Forwarded message ---------", "From: Ana Okoye <ana@a.example>",
             "Date: Thu, 14 Oct 2027 at 09:12", "Subject: A deal", "To: <b@b.example>"],
            ForwardedHeader(2, 7, "Ana Okoye <ana@a.example>", "Thu, 14 Oct 2027 at 09:12", "A deal"),
        ),
        (
            ["Von: Ana Okoye <ana@a.example>", "Gesendet: Donnerstag, 14. Oktober 2027 09:12",
             "An: Bo Quill; Cy Reed", "Betreff: WG: Ein Geschäft"],
            ForwardedHeader(
                0, 4, "Ana Okoye <ana@a.example>", "Donnerstag, 14. Oktober 2027 09:12", "WG: Ein Geschäft"
            ),
        ),
        (
            ["-------- Message transféré --------", "Sujet : \tUne affaire", "Date : \tThu, 14 Oct 2027 09:12:00 +0200",
             "De : \tAna Okoye", "Pour : \tb@b.example", "Copie à : \tc@c.example"],
            ForwardedHeader(0, 6, "Ana Okoye", "Thu, 14 Oct 2027 09:12:00 +0200", "Une affaire"),
        ),
        (
            ["Begin forwarded message:", "", "From: Ana Okoye", "", "Subject: A deal", "", "Date: 14 October 2027"],
            ForwardedHeader(0, 7, "Ana Okoye", "14 October 2027", "A deal"),
        ),
        (
            ["--- Forwarded --- From: Ana <a@a.example>To: b@b.exampleSent: 14 October 2027Subject: To: all"],
            ForwardedHeader(0, 1, "Ana <a@a.example>", "14 October 2027", "To: all"),
        ),
        (
            ["*From:* Ana Okoye", "*Sent:* 14 October 2027", "*To:* a@a.example,", "b@b.example",
             "*Subject:*", "A deal"],
            ForwardedHeader(0, 6, "Ana Okoye", "14 October 2027", "A deal"),
        ),
        (
            ["差出人：Ana", "日付：2027年10月14日", "件名：A deal"],
            ForwardedHeader(0, 3, "Ana", "2027年10月14日", "A deal"),
        ),
        (["From: Berlin", "The deal was struck at night.", "To: be continued"], None),
        (["Date: 14 October 2027", "Subject: A deal", "To: everyone"], None),
        (["Data: the firm keeps it.", "A: yes.", "Q: why?"], None),
        ([], None),
    ],
)  # fmt: skip
def test_headers_of_forwarded_mails(lines: list[str], expected: ForwardedHeader | None) -> None:
    assert find_forwarded_header([*lines, *BODY]) == expected


def test_the_header_of_a_mail_within_the_forwarded_one_is_another() -> None:
    inner = ["From: Ana Okoye", "Date: 14 October 2027", "Subject: A deal"]
    outer = ["From: Bo Quill", "Date: 15 October 2027", "Subject: Fwd: A deal"]
    assert find_forwarded_header([*outer, "", *inner, *BODY]) == ForwardedHeader(
        0, 3, "Bo Quill", "15 October 2027", "Fwd: A deal"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["On Thu, Oct 14, 2027 at 9:12 AM Ana Okoye <ana@a.example> wrote:"], (0, 1, "Ana Okoye <ana@a.example>")),
        (["So", "Am 14.10.2027 um 09:12 schrieb Ana Okoye", "<ana@a.example>:"], (1, 3, "Ana Okoye <ana@a.example>")),
        (["Le 14 octobre 2027 à 09:12, Ana Okoye a écrit :"], (0, 1, "")),
        (["In 2027 the minister wrote:"], None),
        (["On Thursday at 9:12 she wrote: it is over."], None),
    ],
)
def test_who_wrote_what_is_quoted(lines: list[str], expected: tuple[int, int, str] | None) -> None:
    found = find_attribution([*lines, *BODY])
    assert (found and (found.start, found.end, found.sender)) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thu, 14 Oct 2027 23:30:00 -0500", "2027-10-14"),
        ("Thursday, October 14, 2027 9:12 AM", "2027-10-14"),
        ("Donnerstag, 14. Oktober 2027 um 09:12", "2027-10-14"),
        ("jeu. 14 août 2027 à 09:12", "2027-08-14"),
        ("14 de diciembre de 2027, 9:12", "2027-12-14"),
        ("чт, 14 окт. 2027 г. в 09:31", "2027-10-14"),
        ("14/10/2027 09:12", "2027-10-14"),
        ("10/09/2027 09:12", ""),
        ("09/09/2027 09:12", "2027-09-09"),
        ("14 foo 2027", ""),
        ("31 juin 2027", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_days_as_mail_programs_write_them(text: str, day: str) -> None:
    assert read_day(text) == day
