from __future__ import annotations

import pytest

from tests.suggest.rules.rule_articles import suggested

DATES = ("when", "since", "until")


@pytest.mark.parametrize(
    ("sentence", "title", "dated"),
    [
        ("Finch plc bought a mill in Leeds in 2019.", "Finch plc bought a mill in Leeds", "when 2019"),
        ("On Tuesday, the board of Wren met.", "The board of Wren met", "when 2027-03-02"),
        ("In January Finch plc, of Leeds, offered £4m for Wren.", "Finch plc offered £4m for Wren", "when 2027-01"),
        ("Wren plc, founded in Leeds in 1962 by Al Okoye, grew.", "Wren plc founded in Leeds by Al Okoye", "when 1962"),
        ("Founded in 1962 by Ana Okoye, Finch plc has grown.", "Finch plc founded by Ana Okoye", "when 1962"),
        ("Finch plc, which bought Wren in 2021, will sell it.", "Finch plc bought Wren", "when 2021"),
        ("Finch plc employs 40 people and had sales of £4m in 2026.", "Finch plc had sales of £4m", "when 2026"),
        ("It needs leave in Chile, Peru and Cuba and should close in May.", "", "when 2027-05"),
        ("The sale needs leave in Chile, Peru and Iran and should end in May.", "The sale should end", "when 2027-05"),
        ("Ana Okoye said she expects to close in the second quarter.", "Ana Okoye expects to close", "when 2027-34"),
        ("The merger is expected to close by the end of June.", "The merger is expected to close", "until 2027-06"),
        ("Finch plc has owned the port since 2016.", "Finch plc has owned the port", "since 2016"),
        ("Finch plc will buy the port, it said on Tuesday.", "", "when 2027-03-02"),
        ("The sale ends an auction that began last autumn.", "", "when 2026-23"),
        ("It bought a mill in 2019.", "", "when 2019"),
        ("It was saved by an order from Wren plc, floated in 1996 and grew.", "", "when 1996"),
        ("The price is above the offer that Wren plc made in March.", "", "when 2027-03"),
        ("Finch plc had cash of £4m as of March 31, 2026.", "Finch plc had cash of £4m", "when 2026-03-31"),
        ("She said at Tuesday's meeting.", "", "when 2027-03-02"),
        ("Finch plc may walk away if the sale is not completed by 31 March 2028.", "", "until 2028-03-31"),
        ("Finch plc will not sell its shares before 2032.", "", "until 2032"),
    ],
)  # fmt: skip
def test_a_date_is_an_event_with_a_title_if_its_clause_says_who_does_what(
    sentence: str, title: str, dated: str
) -> None:
    [event] = suggested(sentence, "event")
    assert [f"{key} {event.fields[key]}" for key in DATES if key in event.fields] == [dated]
    assert event.fields.get("title", "") == title
    assert ("title" in event.needs) == (not title)


@pytest.mark.parametrize(
    ("sentence", "category", "status"),
    [
        ("The board of Finch plc on Tuesday rejected the bid of £4m.", "rejection", ""),
        ("Completion is expected in May.", "completion", "expected"),
        ("Finch plc completed a trial in May 2026.", "", ""),
        ("Finch plc was founded in 1962.", "founding", ""),
        ("Finch plc sold 4 per cent through a block trade last September.", "sale", ""),
    ],
)
def test_an_event_has_the_category_and_status_of_its_clause(sentence: str, category: str, status: str) -> None:
    [event] = suggested(sentence, "event")
    assert (event.fields.get("category", ""), event.fields.get("status", "")) == (category, status)


def test_an_event_names_who_acts_and_no_place() -> None:
    [event] = suggested("Finch plc opened a plant in Ohio and Kansas in 2019.", "event")
    assert event.fields["parties"] == ["Finch plc"]


def test_a_passage_is_the_clause_with_the_date() -> None:
    text = "Finch plc employs 40 people, but Wren plc sold its mill in 2019, and the rest is known."
    assert [each.passages[0].exact for each in suggested(text, "event")] == ["Wren plc sold its mill in 2019"]


def test_events_are_suggested_in_german_without_titles() -> None:
    [event] = suggested("Im März 2026 kaufte die Finch AG ein Werk.", "event", "de")
    assert (event.fields["when"], event.needs) == ("2026-03", ("title",))
