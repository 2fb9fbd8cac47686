"""Figures that the rules suggest: amounts, percentages and counts, by how they are worded."""

from __future__ import annotations

import pytest

from tests.suggest.rules.rule_articles import suggested


def suggested_figures(text: str) -> list[str]:
    """Return the figures that are suggested of a text: "about 4200 people"."""
    fields = [each.fields for each in suggested(text, "figure")]
    return [
        " ".join(
            [
                *([str(each["qualifier"])] if "qualifier" in each else []),
                str(each["value"] if "value" in each else (each["minimum"], each["maximum"])),
                str(each["unit"]),
                *(f"{key} {each[key]}" for key in ("per", "base") if key in each),
            ]
        )
        for each in fields
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Harrow employs 4,200 people in 12 countries.", ["4200 people", "12 countries"]),
        ("It has about 1,150 staff and will cut up to 300 jobs.", ["about 1150 staff", "up to 300 jobs"]),
        ("Marlin pays 340p a share, a premium of 35 per cent.", ["3.4 GBP per share", "35 percent"]),
        ("The workforce fell from 2,100 to 1,750.", ["2100 workforce", "1750 workforce"]),
        ("Profit rose 12 per cent to Dh480m, or SR490 million.", ["12 percent", "480000000 AED", "490000000 SAR"]),
        ("It issues 24.5 million new shares at NOK 112.50 each.", ["24500000 shares", "112.5 NOK"]),
        ("It owns 7,163,000 Harrow Shares.", ["7163000 shares"]),
        ("About 140 Harrow employees move, 40 of them to Leeds.", ["about 140 employees", "40 employees"]),
        ("Seven of the 11 directors agreed.", ["7 directors", "11 directors"]),
        ("Net debt is 2.4 times EBITDA.", ["2.4 times base EBITDA"]),
        ("It pays €900 million now, and the remaining 340 million later.", ["900000000 EUR", "340000000 EUR"]),
        ("Costs rose to €5m, and 3 million people pay.", ["5000000 EUR", "3000000 people"]),
        ("It enrolled 1,124 of a planned 1,300 children.", ["1124 children", "1300 children"]),
        ("It gets €6m, half of it now.", ["6000000 EUR"]),
        (
            "Sales rise from €90–110 million to €640–680 million.",
            ["(90000000, 110000000) EUR", "(640000000, 680000000) EUR"],
        ),
        ("It builds a 75,000-square-foot hall with forty new board rooms.", ["75000 square feet", "40 board rooms"]),
        ("Prices could rise by 20-25 per cent if sales exceed £1.5bn.", ["(20, 25) percent", "exceed 1500000000 GBP"]),
        ("Ten million customers use it, up from 7 million in 2024.", ["10000000 customers", "7000000 customers"]),
        ("The pounds 18.4m deal was signed at 10.30am on 4 March 2027.", ["18400000 GBP"]),
    ],
)
def test_numbers_are_read_with_what_they_count(text: str, figures: list[str]) -> None:
    assert suggested_figures(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Two of the three lenders agreed, said two people close to the talks.",
        "The 54-year-old chief executive has run it for 12 years from an office at 44 Main Street.",
        "The tender closes after 20 business days, in the second quarter of 2028.",
        "It won three times last year.",
    ],
)
def test_durations_ages_and_a_few_people_are_no_figures(text: str) -> None:
    assert suggested_figures(text) == []


def test_an_amount_in_another_currency_is_an_equivalent() -> None:
    figures = suggested("The deal is worth Rs 12,500 crore (about $1.5 billion).", "figure")
    assert figures[0].fields["equivalents"] == [{"value": 1_500_000_000, "unit": "USD"}]
    assert figures[0].passages[0].exact.endswith("(about $1.5 billion)")


def test_dollars_without_a_country_are_those_that_the_article_writes_out() -> None:
    text = (
        "Brindle offers NZ$4.35 a share, or NZ$738 million.\nShares rose as much as 9 per cent to $4.16, and 35c more."
    )
    assert [each for each in suggested_figures(text) if "NZD" in each][2:] == ["4.16 NZD", "0.35 NZD"]
    assert "750000000 USD" in suggested_figures("It pays HK$5.9bn ($750m) and HK$2bn later.")
