"""Stakes that the rules suggest: who holds how much of what, by how it is worded."""

from __future__ import annotations

from typing import Final

import pytest

from tests.suggest.rules.rule_articles import suggested

LEAD: Final = (
    "Harrow is to be bought by Marlin Group, the Norwegian seafood company, for £2bn. Marlin, led by Erik Dahl, "
    "said the takeover of Harrow would be done by June."
)


def suggested_stakes(text: str) -> list[str]:
    """Return the stakes that are suggested of a paragraph, each as "holder: percent of company"."""
    stakes = [each.fields for each in suggested(f"{LEAD}\n{text}", "stake") if each.passages[0].paragraph == "2"]
    return [
        f"{each['holder']}: {each.get('percent') or (each['minimum'], each['maximum'])} of {each.get('company')}"
        + (f", {each['base']}" if "base" in each else "")
        + (f", {each['status']}" if "status" in each else "")
        for each in stakes
    ]


@pytest.mark.parametrize(
    ("text", "stakes"),
    [
        (
            "Finch Capital owns 48 per cent of Harrow, Lark Partners 24 per cent and Wren Trust 13 per cent.",
            ["Finch Capital: 48 of Harrow", "Lark Partners: 24 of Harrow", "Wren Trust: 13 of Harrow"],
        ),
        (
            "The shareholders are Finch Capital (48%), Lark Partners (24%) and Wren Trust (13%).",
            ["Finch Capital: 48 of Harrow", "Lark Partners: 24 of Harrow", "Wren Trust: 13 of Harrow"],
        ),
        ("A 12.5% stake in Harrow is held by Lark Partners.", ["Lark Partners: 12.5 of Harrow"]),
        (
            "Harrow is 61 per cent owned by Lark Partners and 39 per cent by the Okoye family.",
            ["Lark Partners: 61 of Harrow", "Okoye family: 39 of Harrow"],
        ),
        ("Finch Capital's 30 per cent stake in Harrow is for sale.", ["Finch Capital: 30 of Harrow"]),
        (
            "Lark Partners and Finch Capital will each hold 50 per cent of the joint venture.",
            ["Lark Partners: 50 of joint venture, expected", "Finch Capital: 50 of joint venture, expected"],
        ),
        (
            "Lark Partners raised its stake in Harrow from 12 per cent to 19.9 per cent.",
            ["Lark Partners: 12 of Harrow, former", "Lark Partners: 19.9 of Harrow"],
        ),
        (
            "Under the deal, Lark Partners will take 51 per cent and Finch Capital the remaining 49 per cent.",
            ["Lark Partners: 51 of Harrow, expected", "Finch Capital: 49 of Harrow, expected"],
        ),
        ("The remaining 25 per cent will stay with the founder, Ana Okoye.", ["Ana Okoye: 25 of Harrow, expected"]),
        ("The transaction gives Marlin a 70 per cent stake.", ["Marlin Group: 70 of Harrow"]),
        ("Its largest shareholder, Lark Partners, owns 22%.", ["Lark Partners: 22 of Harrow"]),
        (
            "Lark Partners, which controls 32 per cent of the votes, opposes the sale.",
            ["Lark Partners: 32 of Harrow, votes"],
        ),
        ("Between 20 and 25 per cent of Harrow is held by Lark Partners.", ["Lark Partners: (20, 25) of Harrow"]),
        ("Lark Partners owns just under a third of Harrow.", ["Lark Partners: 33.3 of Harrow"]),
        (
            "Employees hold 6 per cent and the public the remaining 24 per cent.",
            ["Employees: 6 of Harrow", "public: 24 of Harrow"],
        ),
        (
            "Lark Partners and Finch Capital own 40 per cent and 60 per cent of the company, respectively.",
            ["Lark Partners: 40 of Harrow", "Finch Capital: 60 of Harrow"],
        ),
        ("Harrow's 60 per cent-owned subsidiary Wren Energy is not sold.", ["Harrow: 60 of Wren Energy"]),
        ("Harrow, in which Lark Partners holds 34 per cent, is silent.", ["Lark Partners: 34 of Harrow"]),
        ("The Norwegian company wants 100 per cent of Harrow.", ["Marlin Group: 100 of Harrow, proposed"]),
        (
            "The shareholding of Wren Trust, a charity, will fall from 9 per cent to 7.5 per cent.",
            ["Wren Trust: 9 of Harrow, former", "Wren Trust: 7.5 of Harrow, expected"],
        ),
        (
            "Lark Partners, a London hedge fund, lifted its Harrow holding to 6% from 4% in May.",
            ["Lark Partners: 6 of Harrow", "Lark Partners: 4 of Harrow, former"],
        ),
        (
            "Lark Partners will raise its stake in the fish farmer to 40 per cent.",
            ["Lark Partners: 40 of Harrow, expected"],
        ),
        ("Lark Partners sits on 14 per cent and may block the deal.", ["Lark Partners: 14 of Harrow"]),
        ("Lark Partners, the second-largest owner with 8.3 per cent, objects.", ["Lark Partners: 8.3 of Harrow"]),
        ("Harrow's largest shareholder is Lark Partners, at 11 per cent.", ["Lark Partners: 11 of Harrow"]),
        (
            "With 11 per cent of the shares, Lark Partners is the largest shareholder.",
            ["Lark Partners: 11 of Harrow"],
        ),
        (
            "Harrow is jointly owned by Finch Capital (70 per cent) and Lark Partners (30 per cent).",
            ["Finch Capital: 70 of Harrow", "Lark Partners: 30 of Harrow"],
        ),
        (
            "Finch Capital holds 9.8% of Harrow, Wren Trust of Leeds 6.5% and Norway's Lark Partners 4%.",
            ["Finch Capital: 9.8 of Harrow", "Wren Trust: 6.5 of Harrow", "Lark Partners: 4 of Harrow"],
        ),
        (
            "Finch Capital agreed to sell a 20 per cent stake in Harrow to Lark Partners for £90m.",
            ["Lark Partners: 20 of Harrow, agreed"],
        ),
        (
            "Lark Partners has an option on more shares, which would take it to 30 per cent of Harrow.",
            ["Lark Partners: 30 of Harrow, proposed"],
        ),
        ("Marlin's offer leaves the Okoye family with 11 per cent.", ["Okoye family: 11 of Harrow"]),
        ("Lark Partners lifted its holding by 2 percentage points to 12 per cent.", ["Lark Partners: 12 of Harrow"]),
        (
            "A consortium of Finch Capital (40%), Lark Partners (35%) and Wren Trust (25%) owns Harrow.",
            ["Finch Capital: 40 of Harrow", "Lark Partners: 35 of Harrow", "Wren Trust: 25 of Harrow"],
        ),
        ("Lark Partners, a 7 per cent shareholder, objected.", ["Lark Partners: 7 of Harrow"]),
        ("Lark Partners is an 11% owner of Harrow.", ["Lark Partners: 11 of Harrow"]),
        (
            "Lark Partners now has 7 per cent of Harrow, up from 5 per cent.",
            ["Lark Partners: 7 of Harrow", "Lark Partners: 5 of Harrow, former"],
        ),
        ("Harrow owns 40 per cent of the Ness Head wind farm.", ["Harrow: 40 of Ness Head wind farm"]),
    ],
)  # fmt: skip
def test_who_holds_a_share_is_read(text: str, stakes: list[str]) -> None:
    assert suggested_stakes(text) == stakes


@pytest.mark.parametrize(
    "text",
    [
        "Harrow has 18 per cent of the British biscuit market.",
        "Harrow has some 18 per cent of the country's chilled warehousing and Marlin about 27 per cent.",
        "The offer is a premium of 35 per cent to Friday's closing price.",
        "Shares in Harrow rose 12 per cent to 340p, and Marlin has gained 4 per cent this year.",
        "Marlin must win acceptances from holders of 75 per cent of the shares.",
        "Foreign investors may own no more than 49 per cent of an airline under the law.",
        "Marlin bought 10% from Lark Partners in January and a further 5% in the market.",
        "Lark Partners denied that it owned 10 per cent of Harrow.",
        "Lark Partners owns a minority stake, and the Okoye family controls the majority.",
        "The coupon on the bonds is 7.25 per cent, and Harrow's tax rate 22 per cent.",
        "Turnout was 64 per cent, and 91 per cent of the votes cast were in favour.",
    ],
)
def test_other_percentages_are_no_stakes(text: str) -> None:
    assert suggested_stakes(text) == []
