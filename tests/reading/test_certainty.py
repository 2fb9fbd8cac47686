"""How certain a text is of what stands in it."""

from __future__ import annotations

import pytest

from jvexplore.reading.certainty import Certainty, read_certainty


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Finch holds 24% of the port.", "24%", "stated"),
        ("Finch does not hold 24% of the port.", "24%", "negated"),
        ("Finch doesn't own 24% of it.", "24%", "negated"),
        ("Not only Finch holds 24%.", "24%", "stated"),
        ("The price is not more than 40 million.", "40 million", "stated"),
        ("Finch denied that it would buy 24%.", "24%", "denied"),
        ("Reports that Finch paid 3 million are false.", "3 million", "denied"),
        ("Neither Finch nor Ona may sell before 2032.", "2032", "forbidden"),
        ("Finch has pledged not to cut 300 jobs.", "300 jobs", "forbidden"),
        ("Finch will pay 3 million if it withdraws.", "3 million", "conditional"),
        ("Should talks fail, Finch pays 3 million.", "3 million", "conditional"),
        ("Had they asked, he would have paid 3 million.", "3 million", "negated"),
        ("Finch could buy 24%.", "24%", "possible"),
        ("Finch has an option to buy 24%.", "24%", "optional"),
        ("Finch reportedly paid 3 million.", "3 million", "rumoured"),
        ("Finch plans to buy 24%.", "24%", "proposed"),
        ("The board rejected two bids, the last of them at 270 pence.", "270 pence", "proposed"),
        ("About 140 employees are expected to move.", "140 employees", "expected"),
        ("Up to 45 posts could go.", "45 posts", "proposed"),
        ("Finch has agreed to buy 24%.", "24%", "agreed"),
        ("Ona, which has sold the 6% it held, left.", "6%", "former"),
        ("Finch formerly owned 24%.", "24%", "former"),
        ("Finch called off its purchase of 24%.", "24%", "abandoned"),
        ("Finch holds 24%, but it does not control the board.", "24%", "stated"),
        ('"We are not sentimental," said Ben Ona, who owns 3%.', "3%", "stated"),
    ],
)
def test_english(text: str, words: str, told: Certainty) -> None:
    start = text.index(words)
    assert read_certainty(text, start, start + len(words)) == told


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Finke hält 24 Prozent.", "24 Prozent", "stated"),
        ("Finke hält nicht 24 Prozent.", "24 Prozent", "negated"),
        ("Dass Finke 300 Stellen streiche, treffe nicht zu.", "300 Stellen", "denied"),
        ("Finke darf nicht vor 2032 verkaufen.", "2032", "forbidden"),
        ("Scheitert der Verkauf, zahlt Finke 45 Millionen.", "45 Millionen", "conditional"),
        ("Sie wollten 100 Prozent.", "100 Prozent", "proposed"),
        ("Sie gingen, weil sie 100 Prozent wollten.", "100 Prozent", "proposed"),
    ],
)
def test_german(text: str, words: str, told: Certainty) -> None:
    start = text.index(words)
    assert read_certainty(text, start, start + len(words), "de") == told


def test_in_a_language_without_rules_everything_is_stated() -> None:
    assert read_certainty("Finch n'a pas 24%.", 12, 15, "fr") == "stated"
