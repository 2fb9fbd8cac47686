"""Stakes that two sources tell in different ways: no mixture is drawn, and each bar has its source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.stakes.stake_groups import group_stakes
from jvexplore.dossier.stakes.stake_sums import Position

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.overview_card import CardWhole


def heron(*stakes: tuple[str, int, str, str]) -> Dossier:
    """Return a dossier of agreed stakes in one company: holder, percentage, base, paragraph."""
    return make_dossier(
        {
            "format": 2,
            "id": "heron",
            "title": "Heron",
            "sources": [
                {"id": name, "title": name.capitalize(), "published": date(2027, 5, day), "paragraphs": [{"id": name}]}
                for name, day in (("post", 12), ("wire", 13))
            ],
            "parties": [{"id": each, "name": each.capitalize()} for each in ("heron", "kestrel", "wader")],
            "stakes": [
                {
                    "id": f"s{number}",
                    "holder": holder,
                    "company": "heron",
                    "percent": percent,
                    "base": base,
                    "status": "agreed",
                    "passages": [{"paragraph": paragraph}],
                }
                for number, (holder, percent, base, paragraph) in enumerate(stakes, 1)
            ],
        }
    )


POST = (("kestrel", 45, "", "post"), ("wader", 55, "", "post"))
WIRE = (("kestrel", 48, "", "wire"), ("wader", 52, "", "wire"))


def whole_of(dossier: Dossier) -> CardWhole:
    """Return the only company in the deal at a glance."""
    [whole] = Stake.overview_card(dossier).wholes
    return whole


def test_the_stakes_of_the_first_source_are_drawn() -> None:
    whole = whole_of(heron(*POST, *WIRE))
    assert [(f"{each.row.label} {each.row.share}", each.remark, each.is_counted) for each in whole.parts] == [
        ("Wader 55", "Post", True),
        ("Kestrel 45", "Post", True),
        ("Wader 52", "Wire", False),
        ("Kestrel 48", "Wire", False),
    ]
    assert whole.dispute == "two sources differ"


def test_without_a_source_that_says_one_thing_nothing_is_drawn() -> None:
    whole = whole_of(heron(*POST, ("kestrel", 40, "", "post"), *WIRE))
    assert not any(each.is_counted for each in whole.parts)


def test_what_both_say_is_no_dispute() -> None:
    whole = whole_of(heron(*POST))
    assert whole.dispute == ""
    assert all(each.is_counted and not each.remark for each in whole.parts)


def test_the_chart_names_the_source_of_each_bar_source_by_source() -> None:
    dossier = heron(*POST, *WIRE)
    page = [*dossier.facts[Address("stake/s1")].detail_blocks(dossier)]
    chart = next(block for block in page if isinstance(block, BarChart))
    assert [f"{bar.label} {bar.sourced_words}" for bar in chart.bars] == [
        *("Wader 55 % (Post)", "Kestrel 45 % (Post)", "Wader 52 % (Wire)", "Kestrel 48 % (Wire)"),
    ]
    assert blocks.Prose("Not added up: two sources differ.") in page


def test_votes_that_differ_from_the_capital_have_a_line() -> None:
    votes: Any = (("kestrel", 60, "votes", "post"), ("wader", 40, "votes", "post"))
    [line] = whole_of(heron(*POST, *votes)).others
    assert line == ("Votes: Kestrel 60 %, Wader 40 %", "stake/s3", 2)
    same: Any = (("kestrel", 45, "votes", "post"), ("wader", 55, "votes", "post"))
    assert whole_of(heron(*POST, *same)).others == ()


def test_a_stake_that_shares_a_source_with_each_other_one_has_no_rival() -> None:
    sources = {"both": ("post", "wire"), "post": ("post",), "wire": ("wire",), "nowhere": ()}
    [group] = group_stakes(
        Position(Address(f"stake/{each}"), "kestrel", "heron", "", "", "", StatedNumber(Decimal(40)), sources=cited)
        for each, cited in sources.items()
    )
    assert group.rivals == {"stake/post", "stake/wire"}
    assert group.rival_sources == ("post", "wire")
