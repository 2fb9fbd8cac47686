"""Quotes: what stands between marks is found as one statement, with who made it; what is no statement is left alone."""

from __future__ import annotations

from typing import Final

import pytest

from tests.suggest.rules.suggested_quotes import suggested_quotes

_SAID: Final = [
    ("“Our yard is full,” said Maya Lindgren, chief executive of Tarn.", "Our yard is full", ["Maya Lindgren"]),
    ("“Our yard is full,” Maya Lindgren, who runs Tarn, told analysts.", "Our yard is full", ["Maya Lindgren"]),
    ("Maya Lindgren, 51, said: “Our yard is full.”", "Our yard is full.", ["Maya Lindgren"]),
    ("But Maya Lindgren, who runs Tarn, said: “Our yard is full.”", "Our yard is full.", ["Maya Lindgren"]),
    ("As Maya Lindgren put it: “Our yard is full.”", "Our yard is full.", ["Maya Lindgren"]),
    (
        "“We are no bank,” Ms Lindgren added, “and shall not be one.”",
        "We are no bank … and shall not be one.",
        ["Lindgren"],
    ),
    ("“It is fair,” said Bo Winter. “It is even generous.”", "It is fair … It is even generous.", ["Bo Winter"]),
    ("Bo Winter left early. “I have a train to catch,” he said.", "I have a train to catch", ["Bo Winter"]),
    (
        "“That would never be enough,” said one adviser to the bank.",
        "That would never be enough",
        ["one adviser to the bank"],
    ),
    ("“We shall take our time,” a spokeswoman for Tarn Foods said.", "We shall take our time", ["Tarn Foods"]),
    ("Bo Winter called it “an insult to all who work nights”.", "an insult to all who work nights", ["Bo Winter"]),
    ("The price is “full but not silly,” according to Bo Winter.", "full but not silly", ["Bo Winter"]),
    (
        "“They said, ‘You will be looked after,’” said Bo Winter.",
        "They said, 'You will be looked after,'",
        ["Bo Winter"],
    ),
    ("“Costs are too high,” said Tarn’s finance director, Ana Reyes.", "Costs are too high", ["Ana Reyes"]),
    ("Ana Reyes told the BBC: “I am not going anywhere.”", "I am not going anywhere.", ["Ana Reyes"]),
    ("The offer, worth £2bn, “is far too low for us”, the board said.", "is far too low for us", ["the board"]),
    ("One banker put it at “about the same as snow in May”.", "about the same as snow in May", ["One banker"]),
]
_GERMAN: Final = [
    ("„Das Werk ist voll“, sagte Firmenchef Bernd Lauber dem „Hafen-Boten“.", "Das Werk ist voll", ["Bernd Lauber"]),
    ("„Das Werk ist voll und bleibt es“, so Bernd Lauber.", "Das Werk ist voll und bleibt es", ["Bernd Lauber"]),
]
_NONE: Final = [
    "The “poison pill” and the “golden share” annoy investors.",
    "Its slogan is “We bake while you sleep”.",
    "The novel “How to Sell a Bakery” was published in 2019.",
    "Finch plc (the “Company”) runs a “just in time” plant.",
]


@pytest.mark.parametrize(("text", "words", "speakers"), _SAID)
def test_a_quote_has_its_words_and_who_said_them(text: str, words: str, speakers: list[str]) -> None:
    quoted = [each for each in suggested_quotes(text) if "mode" not in each.fields]
    assert [(each.fields["text"], each.fields["speakers"]) for each in quoted] == [(words, speakers)]


@pytest.mark.parametrize(("text", "words", "speakers"), _GERMAN)
def test_german_quotes_are_found_by_german_verbs(text: str, words: str, speakers: list[str]) -> None:
    quoted = suggested_quotes(text, "de")
    assert [(each.fields["text"], each.fields["speakers"]) for each in quoted] == [(words, speakers)]


@pytest.mark.parametrize("text", _NONE)
def test_a_term_a_title_or_a_slogan_is_no_quote(text: str) -> None:
    assert suggested_quotes(text) == []


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    (quote,) = suggested_quotes("“I can wait.\n“But not for ever,” Dan Holt told the annual meeting.")
    assert quote.fields["text"] == "I can wait. But not for ever"
    assert quote.fields["speakers"] == ["Dan Holt"]
    assert [each.exact for each in quote.passages] == ["I can wait.", "But not for ever"]


def test_who_spoke_last_does_not_say_what_a_memo_says() -> None:
    text = "“Our yard is full,” said Maya Lindgren.\nThe memo describes the yard as “a drain on the rest of us”."
    assert [each.fields.get("speakers") for each in suggested_quotes(text)] == [["Maya Lindgren"], None]


def test_who_spoke_last_goes_on() -> None:
    quotes = suggested_quotes("“Our yard is full,” said Maya Lindgren.\n“We need another one,” she added.")
    assert [each.fields["speakers"] for each in quotes] == [["Maya Lindgren"]] * 2


def test_an_office_means_who_holds_it() -> None:
    text = (
        "Tarn named Maya Lindgren, its finance director, as chair.\n“I am honoured by it,” the finance director said."
    )
    (quote,) = suggested_quotes(text)
    assert quote.fields["speakers"] == ["Maya Lindgren"]


def test_a_surname_in_a_family_means_who_was_named_first() -> None:
    text = "Martin Holt, 71, hands over to his son Peter Holt in May. “He will do it well,” Holt said."
    (quote,) = suggested_quotes(text)
    assert quote.fields["speakers"] == ["Martin Holt"]
