"""A question of any length: its answers and keys are visible, and its text can be scrolled to the end."""

from __future__ import annotations

import re
from itertools import cycle, product
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.widgets import Static

from jvexplore.app.looks.themed_app import ThemedApp
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.question import Question
from tests.app.conftest import Start, app_of, press, screen_text, until, write
from tests.app.unseen_frames import skippable

if TYPE_CHECKING:
    from typing import Any

    from textual.pilot import Pilot

SHORT = {"stay": "Go on without", "again": "Try again"}
LONG = {
    "again": "Try again",
    "elsewhere": "Save to another file",
    "aside": "Move the damaged file aside and save the notes in its place",
    "stay": "Continue; the notes stay in memory",
    "leave": "Quit without saving",
}
TEXTS = {
    "30 lines": "\n".join(f"line {number}" for number in range(30)),
    "9 lines": "\n".join(f"line {number}" for number in range(9)),
    "one line": "line 0",
    "a paragraph": "word " * 300,
    "one word": "w" * 3000,
    "blank lines": "first" + "\n" * 60 + "last",
    "wide signs": "投資" * 400,
    "markup": "[b]not bold[/b]\n" * 40,
}
KEYS = re.compile("enter (Go on|Try again|Choose)|pgdn Page down")
IN_BETWEEN = {"9 lines", "a paragraph", "blank lines", "markup"}
HALF_OF_THE_TEXTS = pytest.mark.parametrize(
    "text",
    [pytest.param(text, marks=pytest.mark.harm) if name in IN_BETWEEN else text for name, text in TEXTS.items()],
    ids=TEXTS,
)
"""The longest and the shortest, in lines and in words; all of them are tried where every answer is looked for."""
SIZES = [(120, 36), (80, 24), (80, 16), (80, 15), (40, 12), (40, 8), (30, 10)]


class Asking(ThemedApp, App[int]):
    """Asks one question; ends with the number of the answer."""

    def __init__(self, text: str, answers: dict[str, str]) -> None:
        super().__init__()
        self._answers = answers
        self._question = Question(text, answers, escape="stay")

    def on_mount(self) -> None:
        """Ask it."""
        self.push_screen(self._question, self._end)

    def _end(self, answer: str | None) -> None:
        self.exit([*self._answers].index(answer or ""))


def in_view(pilot: Pilot[Any]) -> list[str]:
    """Return the keys of the answers of which every line is on the screen."""
    screen = pilot.app.screen
    placed = [(answer.id, screen.find_widget(answer)) for answer in screen.query(AnswerButton)]
    return [str(key) for key, place in placed if place.region and place.clip.contains_region(place.region)]


async def resize(pilot: Pilot[Any], size: tuple[int, int]) -> None:
    """Give the window another size, and wait until all has its place in it."""
    with skippable():
        await pilot.resize_terminal(*size)
        await pilot.pause()


@pytest.mark.parametrize(("text", "first"), zip(TEXTS.values(), cycle(range(len(SIZES)))), ids=TEXTS)
async def test_every_answer_and_the_keys_are_in_view(text: str, first: int) -> None:
    """Each text is asked first in a window of another size, and then seen in all of them."""
    sizes = [*SIZES[first:], *SIZES[:first]]
    async with Asking(text, SHORT).run_test(size=sizes[0]) as pilot:
        for size in sizes:
            await resize(pilot, size)
            assert in_view(pilot) == ["stay", "again"], size
            assert KEYS.search(screen_text(pilot)), size


@HALF_OF_THE_TEXTS
async def test_five_answers_one_of_them_long_are_in_view(text: str) -> None:
    async with Asking(text, LONG).run_test(size=(40, 12)) as pilot:
        for size in ((40, 12), (80, 24)):
            await resize(pilot, size)
            assert in_view(pilot) == [*LONG], size
            assert KEYS.search(screen_text(pilot)), size
            assert text.split(maxsplit=1)[0][:4] in screen_text(pilot), size


@HALF_OF_THE_TEXTS
async def test_the_marked_answer_is_in_view_in_a_tiny_window(text: str) -> None:
    answers = {"stay": "Stay", "again": "Again", "third": "Third", "last": "Last"}
    async with Asking(text, answers).run_test(size=(20, 4)) as pilot:
        for size in ((20, 4), (30, 5), (20, 6)):
            await resize(pilot, size)
            for key in answers:  # below the last one is the first one again
                assert pilot.app.screen.focused
                assert pilot.app.screen.focused.id == key, size
                assert key in in_view(pilot), size
                await press(pilot, "down")


async def test_no_window_is_too_small_to_ask() -> None:
    async with Asking("word " * 40, SHORT).run_test(size=(80, 24)) as pilot:
        for size in product((1, 2, 3, 4, 5, 7, 9, 12), (1, 2, 3, 6, 24)):
            await pilot.resize_terminal(*size)
        await press(pilot, "escape")
        assert pilot.app.return_value == [*SHORT].index("stay")


async def test_a_narrow_window_shows_every_answer_too() -> None:
    async with Asking("Save changes?", SHORT).run_test(size=(80, 24)) as pilot:
        for width in (6, 8, 9, 10, 11, 15, 16, 17, 24):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert in_view(pilot) == ["stay", "again"], width
            assert "changes?" in screen_text(pilot).replace("\n", "") or width < len("changes?")


@pytest.mark.parametrize(("down", "up"), [("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_the_text_is_read_to_its_end_by_keys(down: str, up: str) -> None:
    async with Asking(TEXTS["30 lines"], SHORT).run_test(size=(80, 24)) as pilot:
        for size in ((80, 24), (40, 12), (20, 6)):
            await resize(pilot, size)
            assert "line 29" not in screen_text(pilot), size
            seen = screen_text(pilot)
            for _ in range(30):
                await press(pilot, down)
                seen += screen_text(pilot)
                if "line 29" in screen_text(pilot):
                    break
            assert all(f"line {number} " in seen for number in range(30)), size
            await press(pilot, down)
            assert "line 29" in screen_text(pilot), size
            assert in_view(pilot) == ["stay", "again"], size
            for _ in range(30):
                await press(pilot, up)
                if "line 0 " in screen_text(pilot):
                    break
            assert "line 0 " in screen_text(pilot), size
        await press(pilot, "down", "enter")
        assert pilot.app.return_value == [*SHORT].index("again")


async def test_pages_are_offered_only_where_the_text_is_cut() -> None:
    async with Asking(TEXTS["9 lines"], SHORT).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "pgdn" not in screen_text(pilot)
        await pilot.resize_terminal(80, 12)
        await pilot.pause()
        assert KEYS.search(screen_text(pilot))
        assert in_view(pilot) == ["stay", "again"]


async def test_a_question_of_one_line_is_as_low_as_ever() -> None:
    async with Asking(TEXTS["one line"], SHORT).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert len([line for line in screen_text(pilot).splitlines() if line.strip()]) == 9


@pytest.mark.parametrize("saved", ["a line\n" * 400, "\n" * 90 + "a line", "x\n\n" * 100, "a line " * 200])
async def test_what_an_editor_saved_is_shown_in_a_few_lines(start: Start, saved: str) -> None:
    async with start((80, 24)) as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "begun")
        session = app_of(pilot).session
        assert session
        (autosaver,) = session.drafts
        autosaver.handed_out.hand_out(autosaver.current_draft).write_text(saved)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, Question))
        await pilot.pause()
        (text,) = pilot.app.screen.query(Static)
        opening = str(text.content).split("\n\n")[1]
        assert opening.startswith(saved.split(maxsplit=1)[0])
        assert "\n" not in opening
        assert len(opening) <= 301
        assert in_view(pilot) == ["keep", "use"]


@pytest.mark.parametrize("size", SIZES)
async def test_esc_stands_at_the_answer_that_it_gives_and_at_the_right_of_the_key_bar(size: tuple[int, int]) -> None:
    async with Asking(TEXTS["one line"], SHORT).run_test(size=size) as pilot:
        await pilot.pause()
        assert "Go on without  esc" in screen_text(pilot)
        keys = screen_text(pilot).splitlines()[-1].strip()
        is_wide = size[0] >= 53
        assert keys.startswith("enter Go on without" if is_wide else "enter Choose")
        assert keys.endswith("esc Go on without" if is_wide else "esc Close")
        assert "? Help" in keys or size[0] < 40
        await press(pilot, "down")
        keys = screen_text(pilot).splitlines()[-1].strip()
        assert keys.startswith("enter Try again" if is_wide else "enter Choose"), "what has the focus now"
