"""Labelled lines at the top of a text, and a signature at its end, are no part of the article."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint, FileMetadata
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.text.read_text import read_text

BODY: Final = "Finch plc said on Thursday that it would buy Wren Bakeries for £21m in cash."
MAIL: Final = f"""\
From: Ana Okoye <ana@courier.example>
Sent: Thursday, March 4, 2027 9:14 AM
To: the desk,
  and others
Subject: FW: Re: Finch to buy Wren

{BODY}

The board agreed.

-- \n\
Ana Okoye
The Courier
"""


def test_a_mail_that_was_pasted() -> None:
    contents = read_text(MAIL)
    assert contents.metadata == FileMetadata("Finch to buy Wren", authors=("Ana Okoye",), published="2027-03-04")
    article = tell_parts(contents)
    assert [each.text for each in article.blocks if not each.is_dropped] == [BODY, "The board agreed."]
    assert article.fields.title == "Finch to buy Wren"


def test_what_mail_programs_put_before_a_subject() -> None:
    assert read_text(f"Subject: [EXTERN] Antw: Finch to buy Wren\nSent: 4 March 2027\n\n{BODY}\n").metadata.title == (
        "Finch to buy Wren"
    )


def test_the_headline_of_a_library_is_that_of_the_article() -> None:
    labels = "HEADLINE: Finch to buy Wren\nBYLINE: Ana Okoye\nSource: The Gazette\nLength: 40 words"
    contents = read_text(f"{labels}\n\n{BODY}\n")
    assert [(each.hint, each.text) for each in contents.blocks] == [
        (BlockHint.HEADLINE, "Finch to buy Wren"),
        (BlockHint.OUTSIDE, "BYLINE: Ana Okoye"),
        (BlockHint.OUTSIDE, "Source: The Gazette"),
        (BlockHint.OUTSIDE, "Length: 40 words"),
        (BlockHint.NONE, BODY),
    ]
    assert contents.metadata == FileMetadata("Finch to buy Wren", "The Gazette", ("Ana Okoye",))


@pytest.mark.parametrize(
    "text", [f"Title: Finch\n\n{BODY}", f"{BODY}\nFrom: a\nTo: b", "Price: £21m\nSeller: Wren\n\nIt is so."]
)
def test_what_looks_like_a_header_is_text(text: str) -> None:
    contents = read_text(text)
    assert contents.metadata == FileMetadata()
    assert all(each.hint == BlockHint.NONE for each in contents.blocks)
