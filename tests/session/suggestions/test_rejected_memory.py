"""What was rejected, remembered beside the dossier."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from jvexplore.session.suggestions.rejected_memory import RejectedMemory
from jvexplore.suggest import SuggestedPassage, Suggestion
from jvexplore.suggest.rejected_suggestions import RejectedSuggestion, is_rejected, remember_rejected

if TYPE_CHECKING:
    from pathlib import Path


def stake(percent: float, start: int = 10) -> Suggestion:
    passage = SuggestedPassage("3", start, start + 9, "owns 24 %")
    return Suggestion("stake", {"holder": "Finch", "company": "Ona", "percent": percent}, (passage,))


@pytest.fixture
def memory(tmp_path: Path) -> RejectedMemory:
    dossier = tmp_path / "deal.toml"
    dossier.write_text('format = 2\nid = "deal"\n', "utf-8")
    return RejectedMemory(dossier)


def test_nothing_is_rejected_at_first(memory: RejectedMemory) -> None:
    assert memory.read() == []
    assert not memory.path.exists()


def test_it_is_read_as_it_was_written(memory: RejectedMemory) -> None:
    rejected = [remember_rejected(stake(24)), remember_rejected(stake(7.5))]
    memory.add(rejected[:1])
    memory.add(rejected)
    assert memory.read() == rejected
    assert stat.S_IMODE(memory.path.stat().st_mode) == 0o600
    memory.forget(rejected[0])
    assert memory.read() == rejected[1:]


@pytest.mark.parametrize(
    ("again", "is_known"),
    [
        (stake(24), True),
        (stake(24.0, start=15), True),  # a better rule takes other words
        (stake(24, start=40), False),
        (stake(25), False),
    ],
)
def test_what_says_the_same_on_some_of_the_words_is_rejected(
    again: Suggestion, is_known: bool, memory: RejectedMemory
) -> None:
    memory.add([remember_rejected(stake(24))])
    assert is_rejected(again, memory.read()) is is_known


def test_two_programs_lose_nothing_of_each_other(memory: RejectedMemory, tmp_path: Path) -> None:
    rejected = [remember_rejected(stake(number)) for number in range(1, 21)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda each: RejectedMemory(tmp_path / "deal.toml").add([each]), rejected))
    assert sorted(memory.read(), key=str) == sorted(rejected, key=str)


@pytest.mark.parametrize("text", ["rejected = 7", "[[rejected]]\nkind = 3", "[[rejected]]\nplaces = [1]", "not TOML ["])
def test_a_spoilt_file_is_no_obstacle(text: str, memory: RejectedMemory) -> None:
    memory.path.parent.mkdir()
    memory.path.write_text(text, "utf-8")
    assert memory.read() == []
    rejected = RejectedSuggestion("party", {"name": "finch"}, (("1", 0, 5),))
    memory.add([rejected])
    assert memory.read() == [rejected]
    kept = [each.read_text("utf-8") for each in memory.path.parent.glob("rejected-*.toml")]
    assert kept == ([text] if text.startswith("not") else [])
