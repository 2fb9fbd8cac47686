"""A relation of format 1 that says that someone held a stake becomes a stake that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import inspect_dossier
from tests.dossier.conversion.format_1_texts import RELATION, head

if TYPE_CHECKING:
    from pathlib import Path

STAKE_ROWS = 'id = "a"\nformerly = ["relation/a"]\nqualifier = "undisclosed"\nstatus = "former"'


@pytest.mark.parametrize(
    ("former", "present"),
    [
        (
            f"[[stakes]]\nid = 's'\n[[relations]]\n{RELATION}",
            f"[[stakes]]\nid = 's'\n[[stakes]]\n{STAKE_ROWS}",
        ),
        (
            f"[[relations]]\n{RELATION}\n[[stakes]]\nid = 's'",
            f"[[stakes]]\nid = 's'\n\n[[stakes]]\n{STAKE_ROWS}",
        ),
        (
            (
                "  [[relations]]\n  id = 'a'\n  verb = '''held-a-stake-in'''\n    [[relations.passages]]\n"
                "    paragraph = 1"
            ),
            (
                '  [[stakes]]\n  id = \'a\'\n  formerly = ["relation/a"]\n  qualifier = "undisclosed"\n'
                "  status = '''former'''\n"
                '    [[stakes.passages]]\n    paragraph = "1"'
            ),
        ),
    ],
)
def test_a_former_stake_follows_the_others(former: str, present: str) -> None:
    assert convert_format(head(former)).split("\n", 3)[3] == f"{present}\n"


def test_a_former_stake_makes_no_problem_and_says_that_its_size_is_undisclosed(
    bakery_path: Path, tmp_path: Path
) -> None:
    relation = (
        '[[relations]]\nid = "first"\nsubject = "crumb"\nverb = "held-a-stake-in"\nobject = "dough"\n'
        'basis = "stated"\npassages = [{ paragraph = 1 }]\n'
    )
    path = tmp_path / "former.toml"
    path.write_text(f"{bakery_path.read_text('utf-8')}\n{relation}", "utf-8")
    before, problems = inspect_dossier(path)
    assert (list(problems), before.facts[Address("relation/first")].list_title(before, "")) == (
        [],
        "Crumb & Co held a stake in Dough Holding",
    )
    path.write_text(convert_format(path.read_text("utf-8")), "utf-8")
    dossier, problems = inspect_dossier(path)
    assert list(problems) == []
    stake = dossier.fact_at(Address("relation/first"))
    assert isinstance(stake, Stake)
    assert (stake.status, stake.qualifier, stake.share.written_numbers) == ("former", "undisclosed", ())
    assert stake.page_heading(dossier, "") == "Crumb & Co held an undisclosed stake in Dough Holding"
    assert stake.tie_block(dossier, "company").verb == "undisclosed stake formerly held by"
    assert stake.spoken_name(dossier) == "Crumb & Co’s former undisclosed stake in Dough Holding"
    assert stake.agrees_with_text_of_former_kind(dossier, "Crumb & Co held a stake in Dough Holding")


@pytest.mark.parametrize("key", ["percent", "minimum", "maximum", "qualifier"])
def test_a_relation_with_a_key_that_would_mean_something_in_a_stake_stays_one(key: str) -> None:
    assert f"[[relations]]\n{RELATION}\n{key} = 5" in convert_format(head(f"[[relations]]\n{RELATION}\n{key} = 5"))
