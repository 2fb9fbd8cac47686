"""Stakes that two sources tell: no mixture of what differs is drawn, and what agrees counts once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.stakes.rival_stakes import exclude_each_other, find_rivals
from jvexplore.dossier.stakes.stake_groups import group_stakes
from jvexplore.dossier.stakes.stake_sums import Position
from tests.growth import assert_linear

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.overview_card import CardWhole


def heron(*stakes: tuple[str, int, str, str], status: str = "agreed") -> Dossier:
    """Return a dossier of stakes in one company: holder, percentage, base, paragraph."""
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
                    "status": status,
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


def stake_page(dossier: Dossier, stake: str) -> list[blocks.Block]:
    """Return what the page of a stake shows of it and of those that it is compared with."""
    return [*dossier.facts[Address(f"stake/{stake}")].detail_blocks(dossier)]


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
    page = stake_page(dossier, "s1")
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
        _kestrel(each, str(percent), cited) for percent, (each, cited) in enumerate(sources.items(), 40)
    )
    assert group.rival_addresses == {"stake/post", "stake/wire"}
    assert group.rival_sources == ("post", "wire")


def _kestrel(id_: str, percent: str, sources: tuple[str, ...], contradicts: str = "", qualifier: str = "") -> Position:
    written = frozenset(map(Address, contradicts.split()))
    number = StatedNumber(Decimal(percent), qualifier=qualifier)
    return Position(
        Address(f"stake/{id_}"), "kestrel", "heron", "", "", "", number, sources=sources, contradicts=written
    )


@pytest.mark.parametrize(
    ("percent", "qualifier", "excludes"),
    [
        ("62", "", False),
        ("62.0", "", False),
        ("62.04", "", False),
        ("60", "about", False),
        ("60", "more than", False),
        ("70", "up to", False),
        ("62.4", "", True),
        ("61", "", True),
        ("60", "up to", True),
        ("80", "about", True),
    ],
)
def test_of_one_holder_only_what_excludes_a_stake_is_its_rival(percent: str, qualifier: str, excludes: bool) -> None:
    [group] = group_stakes(
        (_kestrel("post", "62.0", ("post",)), _kestrel("wire", percent, ("wire",), qualifier=qualifier))
    )
    assert group.has_rivals is excludes
    assert group.rival_addresses == ({"stake/post", "stake/wire"} if excludes else set())
    assert len(group.counted) == 1


def test_stakes_that_a_person_calls_a_contradiction_are_rivals() -> None:
    one, other = _kestrel("post", "62", ("post",)), _kestrel("wire", "62.0", ("wire",), "stake/post stake/gone")
    [group] = group_stakes((one, other))
    assert group.has_rivals
    assert group.rival_addresses == {"stake/post", "stake/wire"}
    [group] = group_stakes((one, other._replace(sources=("post",))))
    assert group.has_rivals
    assert not group.rival_addresses


def test_stakes_of_one_source_that_exclude_each_other_are_not_added_up() -> None:
    dossier = heron(("kestrel", 40, "", "post"), ("kestrel", 45, "", "post"), ("wader", 55, "", "post"))
    assert blocks.Prose("Not added up: a holder has several of these stakes.") in stake_page(dossier, "s1")


def test_of_two_sources_that_agree_a_stake_is_counted_once() -> None:
    dossier = heron(*POST, ("kestrel", 45, "", "wire"))
    whole = whole_of(dossier)
    assert [(each.row.label, each.remark, each.is_counted) for each in whole.parts] == [
        ("Wader", "", True),
        ("Kestrel", "", True),
    ]
    assert whole.dispute == ""
    for stake in ("s1", "s3"):
        page = stake_page(dossier, stake)
        chart = next(block for block in page if isinstance(block, BarChart))
        assert [(bar.label, bar.source, bar.current) for bar in chart.bars] == [
            ("Wader", "", False),
            ("Kestrel", "", True),
        ]
        assert blocks.Prose("Total 100 %. Majority: largest stake 55 %, the rest 45 %.") in page


def test_what_has_changed_is_not_told_as_a_difference() -> None:
    dossier = heron(*POST, ("kestrel", 48, "", "wire"), status="actual")
    assert blocks.Prose("Not added up: a stake changed from one source to another.") in stake_page(dossier, "s1")
    assert whole_of(dossier).dispute == ""


def test_the_time_for_rivals_grows_with_the_number_of_stakes() -> None:
    assert_linear(
        lambda positions: (exclude_each_other(positions), find_rivals(positions)),
        lambda count: [_kestrel(str(each), f"{each % 97}.5", (("post", "wire")[each % 2],)) for each in range(count)],
        2_000,
    )
