"""Take the pictures of the documents: `python screenshots/take.py`; with `--check`, say which are stale.

They come out the same, byte for byte, on every machine: clock, time zone, size, theme, notes and
the folder in which an export would be written are fixed.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

# Before Textual is imported: it reads the first lines then.
os.environ.pop("NO_COLOR", None)
os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TZ"] = "UTC"
time.tzset()
# The notes on the pictures are those of the snapshot tests.
sys.path.insert(0, str(Path(__file__).parents[1]))

from textual.widgets import Input, TextArea

from jvexplore.app.app import ExplorerApp
from jvexplore.app.importing.import_screen import ImportScreen
from jvexplore.app.importing_app import ImportingApp
from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.preferences import save_preference
from jvexplore.session.article_import import ArticleToImport
from tests.article.import_.page_shapes import with_clutter
from tests.seeded import NOW, seed

if TYPE_CHECKING:
    from textual.pilot import Pilot

FOLDER = Path(__file__).parent
BAKERY = FOLDER.parent / "tests" / "dossiers" / "bakery.toml"
WIDE = (120, 36)
NARROW = (80, 24)
WIDEST = (160, 50)


class Picture(NamedTuple):
    """One picture: the keys that lead to it, the terminal, and what is open.

    The article of the bundled dossier is not ours to show; the one of a test dossier is.
    """

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = WIDE
    theme: str = DARK_THEME
    dossier: Path = bundled_dossier_path()
    article: Path | None = None
    page: str = ""
    """A saved page to import, in place of a dossier; what is made of it is opened."""


FORM_KEYS = (
    *("ctrl+s", "right_curly_bracket", "right_curly_bracket"),  # make the dossier; its first paragraph
    *("space", "shift+right", "N", "p", *"comp", "enter", "ctrl+s"),  # a party, which is a company
    *("right_curly_bracket", "right_curly_bracket", *("ctrl+right",) * 4),
    *("space", "shift+right", "shift+right", "N", "s", *"Saltend venture", "ctrl+n"),
)
"""To a form with a new party, from the page that is imported."""

PICTURES = (
    Picture("glance", ()),
    Picture("main-wide", ("2",)),
    Picture("main-narrow", ("4",), NARROW),
    Picture("quote", ("3", "G", "k", "k", "enter")),
    Picture("note-editor", ("2", "e")),
    Picture("all-notes", ("a",)),
    Picture("export", ("x",)),
    Picture("find", ("slash", *"social")),
    Picture("source", ("3", "G", "k", "k", "s")),
    Picture("passage", ("3", "enter", "s"), dossier=BAKERY, article=BAKERY.with_suffix(".txt")),
    Picture("three-columns", ("2", "enter", "s"), WIDEST, dossier=BAKERY, article=BAKERY.with_suffix(".txt")),
    Picture("timeline", ("5", "G", "k", "k", "enter", "z")),
    Picture("graph", ("1", "j", "enter", "z", "j")),
    Picture("import", ("down",), page=with_clutter()),
    Picture("form", FORM_KEYS, page=with_clutter()),
    Picture("light", ("4", "j", "enter"), theme=LIGHT_THEME),
)


async def take(picture: Picture, notes: Path) -> str:
    """Return a picture as SVG."""
    app = _app_for(picture, notes)
    async with app.run_test(size=picture.size) as pilot:
        await _settle(pilot)
        app.theme = picture.theme  # instead of that of a terminal that does not say how light it is
        await _settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await _settle(pilot)
        for area in app.screen.query(TextArea):
            area.cursor_blink = False
        for line in app.screen.query(Input):
            line.cursor_blink = False
        for line in app.screen.query("#file").results(Input):
            line.value = "~/aliexpress-russia-notes.md"
        await _settle(pilot)
        return app.export_screenshot(title="jvexplore", simplify=True)


def _app_for(picture: Picture, notes: Path) -> ExplorerApp:
    if picture.page:
        return ImportingApp(ArticleToImport(picture.page.encode(), "article.html", ".html"), now=lambda: NOW)
    return ExplorerApp(picture.dossier, notes, (picture.article,) if picture.article else (), now=lambda: NOW)


async def _settle(pilot: Pilot[int]) -> None:
    """Wait until files are read and everything is drawn."""
    for _ in range(3):
        busy = [worker for worker in pilot.app.workers if worker.group in ("open", "preview", "find")]
        if busy:
            await pilot.app.workers.wait_for_complete(busy)
        await pilot.pause()
    while isinstance(screen := pilot.app.screen, ImportScreen) and screen.opened is None:
        await pilot.pause(0.05)


def main() -> int:
    """Write the pictures, or with `--check` compare them; return the exit status."""
    check = "--check" in sys.argv[1:]
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        # What the one who takes them has attached or chosen is nobody else's.
        os.environ["HOME"] = folder
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            os.environ.pop(f"XDG_{name}_HOME", None)
        save_preference("started", "yes")
        seeded = Path(folder) / "notes.toml"
        seed(seeded)
        for picture in PICTURES:
            notes = seeded if picture.dossier == bundled_dossier_path() else seeded.with_name("none.toml")
            target = FOLDER / f"{picture.name}.svg"
            svg = asyncio.run(take(picture, notes))
            if not check:
                target.write_text(svg, encoding="utf-8", newline="\n")
            elif not target.exists() or target.read_text(encoding="utf-8") != svg:
                stale.append(target.name)
    if stale:
        sys.stderr.write(f"stale: {', '.join(stale)}; run python screenshots/take.py\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
