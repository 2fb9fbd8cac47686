"""The bundled dossier is open in two windows, and one of them has copied it: the other opens that copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.errors import JvexploreError
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.session import Session

PARTY, OTHER = address_of("party/alibaba"), address_of("party/megafon")
OTHERS_COMMENT = load_dossier(bundled_dossier_path()).facts[OTHER].comment


@pytest.fixture
def windows(home: Path, tmp_path: Path) -> tuple[Session, Session]:
    assert home
    first, second = (open_file(bundled_dossier_path(), tmp_path / f"{each}.toml") for each in "ab")
    return first, second


def comments(session: Session) -> list[str]:
    return [session.dossier.facts[each].comment for each in (PARTY, OTHER)]


async def test_the_change_is_made_in_the_copy_which_is_shown(windows: tuple[Session, Session]) -> None:
    first, second = windows
    own = (await first.fact_changes.make_step("edit", with_value(PARTY, comment="hers"))).copied_to
    assert own
    changed = await second.fact_changes.make_step("edit", with_value(OTHER, comment="ours"))
    assert (changed.opened_copy, changed.copied_to) == (own, None)
    assert [each.after.address for each in changed.step if each.after] == [OTHER]
    assert second.facts.dossier_path == own
    assert comments(second) == ["hers", "ours"]
    changed = await second.fact_changes.make_step("edit", with_value(OTHER, comment="ours again"))
    assert (changed.opened_copy, changed.copied_to) == (None, None)
    await second.fact_changes.undo()
    await second.fact_changes.undo()
    assert comments(second) == ["hers", OTHERS_COMMENT]
    await first.fact_changes.undo()
    assert own.read_bytes() == bundled_dossier_path().read_bytes()


async def test_a_change_that_the_copy_has_already_is_none(windows: tuple[Session, Session]) -> None:
    first, second = windows
    await first.fact_changes.make_step("edit", with_value(PARTY, comment="ours"))
    changed = await second.fact_changes.make_step("edit", with_value(PARTY, comment="ours"))
    assert changed.step == ()
    assert changed.opened_copy == second.facts.dossier_path == first.facts.dossier_path
    assert comments(second) == ["ours", OTHERS_COMMENT]
    assert second.undo_order.next_undo is None


async def test_a_change_that_cannot_be_made_in_the_copy_opens_it_all_the_same(windows: tuple[Session, Session]) -> None:
    first, second = windows

    def change_if_untouched(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        if "comment" in records[PARTY].table:
            raise JvexploreError("somebody has a comment", "look at it again")
        return with_value(PARTY, comment="ours")(records)

    await first.fact_changes.make_step("edit", with_value(PARTY, comment="hers"))
    with pytest.raises(JvexploreError, match="somebody has a comment"):
        await second.fact_changes.make_step("edit", change_if_untouched)
    assert second.facts.dossier_path == first.facts.dossier_path
    assert comments(second) == ["hers", OTHERS_COMMENT]
    changed = await second.fact_changes.make_step("edit", with_value(OTHER, comment="ours"))
    assert (changed.opened_copy, changed.copied_to) == (None, None)
