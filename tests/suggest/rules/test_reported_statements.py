"""Reported statements: what somebody is said to have said, from where it begins to where it ends."""

from __future__ import annotations

from typing import Final

import pytest

from tests.suggest.rules.suggested_quotes import suggested_quotes

_REPORTED: Final = [
    ("Maya Lindgren said the sale would cut debt by half.", "the sale would cut debt by half", ["Maya Lindgren"]),
    ("Maya Lindgren told the Courier on Tuesday that the sale was fair.", "the sale was fair", ["Maya Lindgren"]),
    ("Tarn said in a filing to the exchange that it would pay in cash.", "it would pay in cash", ["Tarn"]),
    ("The sale would cut debt by half, Maya Lindgren said.", "The sale would cut debt by half", ["Maya Lindgren"]),
    (
        "The sale would cut debt by half, said Maya Lindgren of Tarn.",
        "The sale would cut debt by half",
        ["Maya Lindgren"],
    ),
    ("The deal, Maya Lindgren said, would close by June.", "The deal … would close by June", ["Maya Lindgren"]),
    ("According to Maya Lindgren, the deal will close by June.", "the deal will close by June", ["Maya Lindgren"]),
    ("The deal will close by June, according to two traders.", "The deal will close by June", ["two traders"]),
    (
        "Maya Lindgren denied that the board had been misled.",
        "denied that the board had been misled",
        ["Maya Lindgren"],
    ),
    ("Tarn Foods denied the charge, saying no fee had been paid.", "no fee had been paid", ["Tarn Foods"]),
    ("People familiar with the talks said a bid was near.", "a bid was near", ["People familiar with the talks"]),
    (
        "Ana Reyes, chief executive, and Bo Winter said they would both stay.",
        "they would both stay",
        ["Ana Reyes", "Bo Winter"],
    ),
    ("Ana Reyes promised to keep the mill in Hull.", "Ana Reyes promised to keep the mill in Hull", ["Ana Reyes"]),
    (
        "Ana Reyes said the mill in Hull would stay, “now and for ever after that”.",
        "the mill in Hull would stay",
        ["Ana Reyes"],
    ),
    ("The union, which has 900 members, said it would fight the sale.", "it would fight the sale", ["The union"]),
    ("Moody's said the debt would weigh on the rating.", "the debt would weigh on the rating", ["Moody's"]),
]
_NOT_REPORTED: Final = [
    "Maya Lindgren has not said whether she will stay at Tarn.",
    "Maya Lindgren declined to say what the price would be.",
    "Dan Holt is said to be worth about £2bn by those who know.",
    "Tarn Foods did not respond to a request for comment on Monday.",
    "Tarn Foods disclosed revenue of £2bn for the year that ended in May.",
    "“The sale would cut our debt by half,” said Maya Lindgren.",
]


@pytest.mark.parametrize(("text", "words", "speakers"), _REPORTED)
def test_what_is_reported_has_its_words_and_who_said_so(text: str, words: str, speakers: list[str]) -> None:
    reported = [each for each in suggested_quotes(text) if each.fields.get("mode") == "indirect"]
    assert [(each.fields["text"], each.fields["speakers"]) for each in reported] == [(words, speakers)]


@pytest.mark.parametrize("text", _NOT_REPORTED)
def test_what_nobody_says_is_not_reported(text: str) -> None:
    assert [each for each in suggested_quotes(text) if each.fields.get("mode") == "indirect"] == []


def test_what_is_said_more_is_reported_too() -> None:
    text = "Ms Vane acknowledged that the process had taken long, but insisted it had been fair."
    assert [each.fields["text"] for each in suggested_quotes(text)] == [
        "the process had taken long",
        "it had been fair",
    ]
