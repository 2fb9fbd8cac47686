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
    ("Tarn Mills, advised by Quill Vane, said it would pay in full.", "it would pay in full", ["Tarn Mills"]),
    ("Ana Reyes wrote to the board to say she would vote no.", "she would vote no", ["Ana Reyes"]),
    ("Ana Reyes said members remember the last pledge.", "members remember the last pledge", ["Ana Reyes"]),
    ("Ana Reyes said as many as 40 jobs would go.", "as many as 40 jobs would go", ["Ana Reyes"]),
    (
        "Tarn chief executive Ana Reyes spoke to investors on Monday, saying the bid was too low.",
        "the bid was too low",
        ["Ana Reyes"],
    ),
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
    ("LONDON, March 3 - Tarn Foods will be sold by May, it said.", "Tarn Foods will be sold by May", ["Tarn Foods"]),
    (
        "Prices fell, but two managers, who gave no names, said stocks were far too high.",
        "stocks were far too high",
        ["two managers"],
    ),
    (
        "Tarn Foods will pay in cash, according to Lark Securities' report.",
        "Tarn Foods will pay in cash",
        ["Lark Securities"],
    ),
    ("Tarn Foods plc's board said the offer was too low.", "the offer was too low", ["Tarn Foods plc"]),
    ("Tarn Foods plc's chief executive said it was too low.", "it was too low", ["Tarn Foods plc's chief executive"]),
]
_GERMAN: Final = [
    ("Die Preise würden bald steigen, sagte Karin Mertens.", ["Die Preise würden bald steigen"], ["Karin Mertens"]),
    ("Karin Mertens sagte am Montag, die Preise seien zu hoch.", ["die Preise seien zu hoch"], ["Karin Mertens"]),
    (
        "Karin Mertens fordert, alle 380 Arbeitsplätze zu erhalten.",
        ["alle 380 Arbeitsplätze zu erhalten"],
        ["Karin Mertens"],
    ),
    (
        "Karin Mertens sagte der „Küstenpost“, er habe lange gezögert. Man müsse dafür stark genug sein.",
        ["er habe lange gezögert", "Man müsse dafür stark genug sein"],
        ["Karin Mertens"],
    ),
    (
        "Einen weiteren Zukauf schließt Firmenchefin Karin Mertens aus. Die Prämie zähle nicht.",
        ["Einen weiteren Zukauf schließt Firmenchefin Karin Mertens aus", "Die Prämie zähle nicht"],
        ["Karin Mertens"],
    ),
    (
        "Man habe nichts gegen den Verkauf, heißt es in Regierungskreisen.",
        ["Man habe nichts gegen den Verkauf"],
        ["Regierungskreisen"],
    ),
    (
        "Der Preis sei völlig überhöht, sagte eine mit den Gesprächen vertraute Person.",
        ["Der Preis sei völlig überhöht"],
        ["eine mit den Gesprächen vertraute Person"],
    ),
    (
        "Die Halvern AG wächst um elf Prozent, wie der Konzern am Montag mitteilte.",
        ["Die Halvern AG wächst um elf Prozent"],
        ["Halvern AG"],
    ),
]
_NOT_REPORTED_IN_GERMAN: Final = [
    "Die Halvern AG will im März alle Anteile übernehmen.",
    "Es wäre der größte Verkauf, den es für die Küste je gab.",
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


@pytest.mark.parametrize(("text", "words", "speakers"), _GERMAN)
def test_german_reports_are_in_the_subjunctive_or_name_who_says_so(
    text: str, words: list[str], speakers: list[str]
) -> None:
    reported = suggested_quotes(text, "de")
    assert [each.fields["text"] for each in reported] == words
    assert all(each.fields["speakers"] == speakers for each in reported)


@pytest.mark.parametrize("text", _NOT_REPORTED)
def test_what_nobody_says_is_not_reported(text: str) -> None:
    assert [each for each in suggested_quotes(text) if each.fields.get("mode") == "indirect"] == []


@pytest.mark.parametrize("text", _NOT_REPORTED_IN_GERMAN)
def test_what_nobody_says_is_not_reported_in_german_either(text: str) -> None:
    assert suggested_quotes(text, "de") == []


def test_what_is_said_more_is_reported_too() -> None:
    text = "Ms Vane acknowledged that the process had taken long, but insisted it had been fair."
    assert [each.fields["text"] for each in suggested_quotes(text)] == [
        "the process had taken long",
        "it had been fair",
    ]
