"""A saved page is corrected, made a dossier, left for another and come back to, with the installed program."""

from __future__ import annotations

import os
import re
import signal
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.dossier_folder import sources_folder
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.session.article_import import imports_path
from tests.article.import_.one_text import BYLINE, HEADLINE, PARAGRAPHS, SOURCE_LINE
from tests.article.import_.page_shapes import with_clutter
from tests.program_terminal import PROGRAM, Terminal
from tests.terminal_hands import Keyboard, Mouse, read_until_silent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.terminal_hands import Hand

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

ID: Final = "brackwater"
_SPLIT_AT: Final = PARAGRAPHS[4].index("Neither")
COPY: Final = (
    HEADLINE,
    BYLINE,
    SOURCE_LINE,
    "The old furnace at dusk. Photograph: J. Orr",
    f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}",
    *PARAGRAPHS[2:4],
    PARAGRAPHS[4][: _SPLIT_AT - 1],
    PARAGRAPHS[4][_SPLIT_AT:],
    *PARAGRAPHS[5:],
)
"""The paragraphs of the copy after all corrections."""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(with_clutter(), "utf-8")
    return path


def correct(terminal: Terminal, hand: Hand) -> None:
    """Drop a block, make one a caption, join two, and split one; see each on the screen."""
    terminal.see("block 6 of 36")
    hand.drop_block("Family-owned", 1)
    terminal.see(re.compile(r"21( blocks dropped)? *$"))
    hand.choose_block("The old furnace at", 4)
    hand.run("p", "Choose what the block")
    terminal.see("c Caption")
    hand.choose("c Caption", "c")
    terminal.see(re.compile(r"√ caption|caption.*The old furnace"))
    terminal.see_gone("c Caption")
    hand.choose_block("Brackwater Glass, which", 1)
    hand.run("J", "Join the block with")
    terminal.see("Joined.")
    hand.put_caret("Fjordkraft will supply", 8, "Neither")
    hand.run("\r", "Split the block")
    terminal.see("Split.")


def make(terminal: Terminal, hand: Hand, source: str) -> None:
    """Make the dossier, and find all corrections in the copy of its source."""
    hand.run("\x13", "Make the dossier")
    terminal.see("New dossier in")
    folder = sources_folder(ID)
    assert {each.name for each in folder.iterdir()} == {f"{source}.txt", f"{source}.original.html"}
    copy = folder / f"{source}.txt"
    assert copy.read_text("utf-8").split("\n\n") == [*COPY[:-1], f"{COPY[-1]}\n"]


def come_back(terminal: Terminal, hand: Hand) -> list[str]:
    """Go from the new dossier to the bundled one, filter, read, and quit; return what stood on the screen."""
    terminal.see("q Quit")
    hand.run("o", "Open another dossier")
    terminal.see("2 dossiers")
    terminal.see("comes with")
    hand.open_row("AliExpress Russia", "\r")
    terminal.see("107 facts")
    terminal.see(re.compile("3 “ Quotes .* 7 "))
    hand.run("2", "Go to the stakes pane")
    terminal.see("MegaFon †")
    hand.run("f", "Filter the pane")
    terminal.see("enter Keep")
    hand.type("mega")
    terminal.see("2 of 5: mega")
    hand.run("\r", "Keep the filter")
    terminal.see("q Quit")
    hand.open_row("MegaFon †", "\r")
    terminal.see("stake/megafon")
    hand.run("s", "Show or hide the")
    terminal.see("s ¶ Source")
    terminal.see("passage 1 of")
    read_until_silent(terminal)
    before = [*terminal.display]
    hand.run("q", "Save and quit")
    assert terminal.end() == 0
    return before


def import_and_come_back(page: Path, size: tuple[int, int], hand_of: Callable[[Terminal], Hand]) -> None:
    terminal = Terminal("new", str(page), "--id", ID, size=size)
    hand = hand_of(terminal)
    terminal.see("Family-owned")
    correct(terminal, hand)
    hand.run("\t", "To the fields about")
    hand.replace_field("The Estuary Courier", "The Humber Post")
    terminal.see("The Humber Post")
    make(terminal, hand, "the-humber-post")
    before = come_back(terminal, hand)
    again = Terminal(size=size)
    again.see("passage 1 of")
    again.until(lambda: again.display == before)
    again.press("q")
    assert again.end() == 0


def test_by_keyboard(page: Path) -> None:
    import_and_come_back(page, (80, 24), Keyboard)


@pytest.mark.harm
@pytest.mark.parametrize(
    ("size", "hand"),
    [
        ((120, 36), Keyboard),
        ((40, 20), Keyboard),
        ((120, 36), Mouse),
        ((80, 24), Mouse),
        ((40, 20), Mouse),
    ],
)
def test_by_either_hand_at_every_size(page: Path, size: tuple[int, int], hand: Callable[[Terminal], Hand]) -> None:
    import_and_come_back(page, size, hand)


def quit_explorer(terminal: Terminal) -> None:
    """Quit once everything is there."""
    terminal.see("q Quit")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.harm
def test_a_page_on_standard_input(page: Path) -> None:
    command = f"cat '{page}' | '{PROGRAM}' new - --id {ID}"
    terminal = Terminal("-c", command, program="/bin/sh", size=(80, 24))
    terminal.see("standard input")
    correct(terminal, Keyboard(terminal))
    make(terminal, Keyboard(terminal), "the-estuary-courier")
    quit_explorer(terminal)


@pytest.mark.harm
def test_corrections_of_a_program_that_is_killed_are_offered_by_the_next(page: Path) -> None:
    terminal = Terminal("new", str(page), "--id", ID)
    correct(terminal, Keyboard(terminal))
    drafts = sidecar_dir(imports_path())
    split_off = f'text = "{PARAGRAPHS[4][_SPLIT_AT:]}"'
    terminal.until(lambda: any(split_off in draft.read_text("utf-8") for draft in drafts.glob("*.toml")))
    terminal.child.kill(signal.SIGKILL)
    terminal.end()
    again = Terminal()
    again.see(re.compile("Unfinished import, .*page.html"))
    again.see("16 of 36 blocks kept")
    again.press("\r")
    again.see("block 6 of 36")
    make(again, Keyboard(again), "the-estuary-courier")
    quit_explorer(again)
    assert not [*drafts.iterdir()]
