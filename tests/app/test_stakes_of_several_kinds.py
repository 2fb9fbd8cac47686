"""Stakes that are no plain share of the capital today: of the votes, optional, former, a range, a limit, indirect."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.app.conftest import NARROW, SIZES, WIDE, Start, app_of, press, screen_text
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from textual.pilot import Pilot

SKARVIK: Final = FOLDER / "skarvik" / "dossier.toml"
TARNHOLM: Final = FOLDER / "tarnholm" / "dossier.toml"
MEZARA: Final = FOLDER / "mezara" / "dossier.toml"
_EDGES: Final = re.compile("[│┤├╮╭]+")
_BAR: Final = re.compile("[━╸╺┅─┼]+ ")


def rows_of(pilot: Pilot[Any]) -> list[str]:
    """Return what stands between two edges of the screen, without bars, scroll bars and runs of spaces."""
    return [
        " ".join(_BAR.sub("", part).rstrip("▁▂▃▄▅▆▇█ ").split())
        for line in screen_text(pilot).splitlines()
        for part in _EDGES.split(line)
        if part.strip()
    ]


@SIZES
async def test_groups_stand_under_their_company_base_status_and_moment(start: Start, size: tuple[int, int]) -> None:
    async with start(size, SKARVIK) as pilot:
        await press(pilot, "2", "z")
        rows = rows_of(pilot)
        assert "8 · 2 companies" in rows[1]
        assert rows[2:15] == [
            "Skarvik Metals AS, agreed, at the time of “Completion”",
            "▌ Veskefjord Kraft ASA 50 %",
            "Oduvane Minerals plc 50 %",
            "Skarvik Metals AS, votes, agreed, at the time of “Completion”",
            "Veskefjord Kraft ASA 60 %",
            "Oduvane Minerals plc 40 %",
            "Skarvik Metals AS, class A shares, agreed, at the time of “Completion”",
            "Veskefjord Kraft ASA 100 %",
            "Skarvik Metals AS, optional, after “A partner declares a deadlock”",
            "Veskefjord Kraft ASA 100 %",
            "Veskefjord Kraft ASA",
            "County of Nordavik 34.2 %",
            "The pilot plant, former, until 2025",
        ]


@SIZES
@pytest.mark.parametrize(
    ("path", "position", "address", "shown"),
    [
        pytest.param(
            SKARVIK,
            3,
            "stake/oduvane-votes",
            [
                "Oduvane Minerals plc is to hold 40 % of the votes in Skarvik",
                "Votes, agreed, at the time of “Completion”",
                "› Oduvane Minerals plc 40 %",
                "Total 100 %. Majority: largest stake 60 %, the rest 40 %.",
            ],
            id="votes",
        ),
        pytest.param(
            SKARVIK,
            5,
            "stake/veskefjord-sole",
            [
                "Veskefjord Kraft ASA may come to hold 100 % of Skarvik Metals AS",
                "Status Optional",
                "When after “A partner declares a deadlock”",
                "Dated by ● A partner declares a deadlock",
            ],
            id="optional",
        ),
        pytest.param(
            SKARVIK,
            7,
            "stake/kaldnes-pilot-plant",
            ["Kaldnes Assay held 10 % of the pilot plant", "Status Former", "Until 2025"],
            id="former",
        ),
        pytest.param(
            TARNHOLM,
            6,
            "stake/emirate-caspero",
            ["Sovereign fund of the emirate holds 25 to 33.3 % of Caspero", "Total 25 to 33.3 %."],
            id="range",
        ),
        pytest.param(
            TARNHOLM,
            4,
            "stake/employees-after",
            ["Employees are to hold up to 2 % of Tarnholm Port Company", "› Employees up to 2 %"],
            id="limit",
        ),
        pytest.param(
            MEZARA,
            0,
            "stake/quintavale-today",
            [
                "Quintavale Group N.V. holds 24.9 % of Mezara Potash, S.A.",
                "Held through Quintavale Iberia B.V.; not added up.",
                "Held through ■ Quintavale Iberia B.V.",
            ],
            id="indirect",
        ),
    ],
)
async def test_its_page_says_of_what_it_is_a_share_and_how_real(
    start: Start, path: Any, position: int, address: str, shown: list[str], size: tuple[int, int]
) -> None:
    async with start(size, path) as pilot:
        await press(pilot, "2", *["j"] * position, "enter")
        assert app_of(pilot).explorer.address == address
        rows = rows_of(pilot)
        for words in shown:
            assert any(row.startswith(words) for row in rows), (words, rows)


async def test_what_is_only_optional_is_in_no_sum(start: Start) -> None:
    async with start(WIDE, MEZARA) as pilot:
        await press(pilot, "2", "end", "enter")
        assert app_of(pilot).explorer.address == "stake/public-third"
        text = screen_text(pilot)
        assert "The public may come to hold 15.0 % of Mezara Potash, S.A." in text
        assert "Total" not in text


async def test_a_range_and_a_limit_are_written_out_in_their_rows(start: Start) -> None:
    async with start(NARROW, TARNHOLM) as pilot:
        await press(pilot, "2", "z")
        rows = rows_of(pilot)
        for row in ("Danish state at least 25.1 %", "Employees up to 2 %", "The winning bidder † 51–74.9 %"):
            assert row in rows


@pytest.mark.parametrize(
    ("deal", "bar", "listed"),
    [
        pytest.param(
            "rothwald",
            {"█": 34, "▓": 0},
            [
                "≠ two sources differ",
                "█ Corvinel Packaging ≠ 52.5 % €640m (The Fenwick Ledger)",
                "Corvinel Packaging ≠ 55 % €610m (Rheintal-Bote)",
            ],
            id="contradictory",
        ),
        pytest.param(
            "penhallow",
            {"█": 6, "▓": 3, "▒": 2, "░": 2, "▄": 1},
            [
                "█ Trewhella family trust 9.8 %",
                "▓ An institutional shareholder 4.6 %",
                "▒ Tolvane Holdings 3.1 %",
                "░ Penhallow's directors 2.1 %",
                "▄ Kestrimar Technologies 1.2 % Halyard Newswire",
                "Kestrimar Technologies 2.6 % The Severn Courier",
            ],
            id="changed",
        ),
    ],
)
async def test_at_a_glance_each_holder_counts_once_in_the_bar(
    start: Start, deal: str, bar: dict[str, int], listed: list[str]
) -> None:
    async with start(WIDE, FOLDER / deal / "dossier.toml") as pilot:
        page = [re.split("[│┤]│", line)[-1].strip("│ ") for line in screen_text(pilot).splitlines()]
        at = next(number for number, line in enumerate(page) if "2 % Stakes ─" in line and "more" in line)
        assert {fill: page[at + 1].count(fill) for fill in bar} == bar
        rows = [" ".join(line.split()) for line in page[at + 3 : at + 3 + len(listed)]]
        assert [row.removesuffix(" consideration not stated") for row in rows] == listed
