"""Which lines of a mail are its article: what was forwarded, or the longer one of an answer and what it answers."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.mail.article_lines import cut_mail

HEADER: Final = [
    "---- Forwarded message ----",
    "From: Ana <ana@a.example>",
    "Date: 4 Mar 2027",
    "Subject: A deal",
    "To: Bo",
    "",
]
ATTRIBUTION: Final = "On Thu, 4 Mar 2027 at 09:00, Ana <ana@a.example> wrote:"
SHORT: Final = "Wren was sold."
LONG: Final = "Finch plc buys Wren Bakeries for £21m in cash, it said on Thursday; the price is a record."


def article_in(*lines: str, is_reply: bool = False) -> list[str]:
    cut = cut_mail(lines, is_reply=is_reply)
    return [line.removeprefix("> ") for line in lines[cut.start : cut.end] if line.strip()]


@pytest.mark.parametrize(
    ("lines", "is_reply", "expected"),
    [
        ((LONG, "", *HEADER, SHORT), False, [SHORT]),
        ((LONG, "", *HEADER, SHORT), True, [LONG]),
        ((SHORT, "", *HEADER, LONG), True, [LONG]),
        ((LONG, "", *HEADER), False, [LONG]),
        ((LONG, "", ATTRIBUTION, f"> {SHORT}"), False, [LONG]),
        ((SHORT, "", ATTRIBUTION, f"> {LONG}"), False, [LONG]),
        ((SHORT, "", *HEADER, LONG, "", *HEADER, SHORT), False, [LONG]),
        ((SHORT, "", *HEADER, SHORT, "", *HEADER, LONG), False, [LONG]),
        ((LONG,), False, [LONG]),
        ((LONG, "", "-- ", "Ana Okoye"), False, [LONG]),
        ((SHORT, "", "-- ", LONG), False, [SHORT, "-- ", LONG]),
    ],
)
def test_the_article_is_what_the_mail_is_about(lines: tuple[str, ...], *, is_reply: bool, expected: list[str]) -> None:
    assert article_in(*lines, is_reply=is_reply) == expected
