"""Text from a file is data: it is never parsed as markup, and never controls the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.ui.choose_fact import ChooseFact
from jvexplore.app.ui.compare_dialog import CompareDialog
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.ui.question import Question
from jvexplore.sanitize import sanitize_line
from tests.app.conftest import Start, app_of, let_messages_go, press, screen_text, settle, title_line, until
from tests.hostile_text import FORBIDDEN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jvexplore.app.ui.dialog import Dialog
    from jvexplore.search.address_index import NamedAddress

HOSTILE = r"[/b] [red]x[/red] [@click=app.quit]q[/] \u001b[31mred \u001b]52;c;eA==\u0007 \u009b2J \u202egnorw"


async def test_markup_and_control_characters_are_shown_not_obeyed(
    start: Start, tmp_path: Path, bakery_path: Path
) -> None:
    text = bakery_path.read_text(encoding="utf-8")
    hostile = tmp_path / "hostile.toml"
    hostile.write_text(text.replace('name = "Crumb & Co"', f'name = "{HOSTILE}"'), encoding="utf-8")
    assert hostile.read_text(encoding="utf-8") != text
    notes = tmp_path / "notes.toml"
    notes.write_text(
        f'format = 1\ndossier = "bakery"\n[[notes]]\nid = "01ARZ3NDEKTSV4RRFFQ69G5FAV"\non = "party/crumb"\n'
        f'kind = "comment"\nstatus = "open"\ntext = "{HOSTILE}"\nauthor = "{HOSTILE}"\ntags = ["{HOSTILE}"]\n'
        "created = 2020-01-01T00:00:00Z\nupdated = 2020-01-01T00:00:00Z\n",
        encoding="utf-8",
    )
    async with start((120, 36), hostile) as pilot:
        shown = ""
        for keys in (
            ("j",),
            ("2",),
            ("3",),
            ("enter",),
            ("0",),
            ("a",),
            ("escape",),
            ("1", "j", "n"),
            ("escape",),
            ("x",),
        ):
            await press(pilot, *keys)
            shown += screen_text(pilot)
        assert "[red]x[/red]" in shown
        assert "␛[31mred" in shown
        assert not set(shown) & {chr(code) for code in (*range(10), *range(11, 32), 127, *range(128, 160), 0x202E)}


INJECTED = "\x1b[31mA\u202eB\x9b2J\x7f\u200bC\x1b]0;x\x07"


async def _none(_typed: str, _most: int) -> Sequence[NamedAddress]:
    return []


@pytest.mark.parametrize(
    "make",
    [
        lambda: Question(INJECTED, {"a": f"1 {INJECTED}", "b": f"2 {INJECTED}"}),
        lambda: Question("Which?", {"a": INJECTED, "b": "other"}, escape="a"),
        lambda: Prompt(INJECTED, INJECTED, INJECTED),
        lambda: Prompt(INJECTED, "", INJECTED),
        lambda: CompareDialog(INJECTED, (INJECTED, INJECTED), (INJECTED, INJECTED), {"": INJECTED, "left": INJECTED}),
        lambda: ChooseFact(_none, INJECTED, sanitize_line(INJECTED)),
    ],
    ids=["question", "answer of esc", "value", "hint", "comparison", "choice of a fact"],
)
async def test_a_dialog_makes_safe_whatever_it_is_given(start: Start, make: Callable[[], Dialog[str]]) -> None:
    async with start((120, 36)) as pilot:
        pilot.app.push_screen(make())
        await settle(pilot)
        shown = screen_text(pilot)
        assert "␛[31m" in shown
        assert not {*shown} & FORBIDDEN - {"\n"}


async def test_messages_are_made_safe_whoever_says_them(start: Start) -> None:
    async with start((120, 36)) as pilot:
        await let_messages_go(pilot)
        app_of(pilot).show_message(f"told {INJECTED}")
        await until(pilot, lambda: " told ␛[31m" in title_line(pilot))
        await settle(pilot)
        assert not {*screen_text(pilot)} & FORBIDDEN - {"\n"}
        await let_messages_go(pilot)
        pilot.app.notify(f"notified {INJECTED}", title=INJECTED)
        await until(pilot, lambda: ": notified ␛[31m" in title_line(pilot))
        await settle(pilot)
        assert not {*screen_text(pilot)} & FORBIDDEN - {"\n"}
