"""Short names in brackets, and quoted words that are blanked."""

from __future__ import annotations

import pytest

from jvexplore.reading.bracketed_names import bracketed_name
from jvexplore.reading.speech_blanks import blank_speech


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Sarrat, S.L. (the "Seller") sells', "Seller"),
        ('Finch plc ("Finch" or the "Company")', "Finch"),
        ("Russian Direct Investment Fund (RDIF)", "RDIF"),
        ("Finch plc (die „Käuferin“)", "Käuferin"),
        ("Finch plc (founded in 1901)", ""),
        ("Finch plc sells (RDIF)", ""),
    ],
)
def test_bracketed_name(text: str, name: str) -> None:
    names = ("Sarrat, S.L.", "Finch plc", "Russian Direct Investment Fund")
    end = next(len(each) for each in names if text.startswith(each))
    assert bracketed_name(text, end) == name


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('"We sell," said Ona.', "said Ona."),
        ('Ona said: "We sell. We', "Ona said:"),
        ('We sell now," said Ona. "At once."', "said Ona."),
        ("Nothing is quoted.", "Nothing is quoted."),
    ],
)
def test_blank_speech(text: str, left: str) -> None:
    blanked = blank_speech(text)
    assert len(blanked) == len(text)
    assert blanked.strip(" ,") == left


def test_a_quotation_can_be_kept() -> None:
    text = '"Yes," he said. "No."'
    assert blank_speech(text, lambda start, end: start < 1 < end).startswith('"Yes,"')
