"""Text from a file is data: it is never markup, and it never controls the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import Start, press, screen_text

if TYPE_CHECKING:
    from pathlib import Path

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
