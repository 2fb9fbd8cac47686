"""Hostile text in every place that shows text, in a real terminal: what counts are the bytes that reach it."""

from __future__ import annotations

import base64

import pytest

from tests.hostile_files import COUNTS, Bench, spoil_with_hostile_text
from tests.hostile_text import (
    LINE,
    MAX_MARKS,
)
from tests.hostile_walk import COPY, DOWN, END, ENTER, ESCAPE, PAGE, TAB, Walk, find_wrong
from tests.program_terminal import pane


@pytest.fixture
def walk(hostile_bench: Bench) -> Walk:
    made = Walk(hostile_bench)
    made.step("start", shows=pane("1 Parties", COUNTS["Parties"]))
    # The messages at the start: entries that cannot be read, and notes on facts that are gone.
    made.step("messages", shows="a to list")
    return made


def test_problems(hostile_bench: Bench) -> None:
    spoil_with_hostile_text(hostile_bench.dossier)
    walk = Walk(hostile_bench)
    walk.step("start", shows="problems: !")
    walk.step("messages", shows="a to list")
    walk.step("problems", "!", "typed as")
    walk.step("last problem", TAB + END)
    walk.step("the fact with the problem", ENTER)
    walk.step("contradictions", "C", "Contradictions")
    walk.step("closed", ESCAPE, gone="No contradictions")
    walk.end()


def test_panes_and_pages(walk: Walk) -> None:
    for number, title in enumerate(COUNTS, 1):
        walk.step(f"pane {title}", str(number), pane(f"{number} {title}", COUNTS[title]))
        walk.step(f"its first fact, {title}", ENTER)
        walk.step(f"its next page, {title}", PAGE)
        walk.step(f"its last page, {title}", END)
        walk.step(f"back to {title}", str(number))
        for page in (1, 2):
            walk.step(f"pane {title}, page {page}", PAGE)
        walk.step(f"pane {title}, last", END)
    walk.step("deal at a glance", "0", "paragraphs, summary")
    walk.step("deal at a glance, next page", PAGE)
    walk.step("deal at a glance, last page", END)
    walk.step("figure of the glance", ENTER, "figure/")
    walk.step("deal at a glance again", "0", "paragraphs, summary")
    walk.step("dossier", "g" + ENTER, "› Dossier ─")
    walk.step("dossier, next page", PAGE)
    walk.step("dossier, last page", END)
    walk.step("event on the timeline", ENTER, "event/")
    walk.step("event, last page", END)
    walk.step("dossier again", "[", "› Dossier ─")
    walk.step("paragraph", "gj" + ENTER + ENTER, "¶ Paragraph ")  # the first one brings the link into sight
    walk.step("paragraph, last page", END)
    walk.end()
    assert walk.storm <= MAX_MARKS


@pytest.mark.harm
def test_notes_and_answers_about_them(walk: Walk) -> None:
    walk.step("fact", ENTER)
    walk.step("notes pane", TAB)
    walk.step("notes pane, zoomed", "z", "HOSTILE-")
    for page in range(4):
        walk.step(f"notes pane, page {page}", PAGE)
    walk.step("notes pane, first", "g", "c0-0:")
    walk.step("tags", "t", "Tags of “")
    walk.step("tags, to the left", "\x1b[H", "HOSTILE-")
    walk.step("tags closed", ESCAPE, gone="Tags of “")
    walk.step("move", "m", "Move “")
    walk.step("move, filtered", walk.pasted, "No matches")
    walk.step("move closed", ESCAPE, gone="Move “")
    walk.step("move again", "m", "Move “")
    walk.step("move, into the list", TAB)
    for page in range(6):
        walk.step(f"move, page {page}", PAGE)
    walk.step("move closed again", ESCAPE, gone="Move “")
    walk.step("all panes again", "z", pane("1 Parties", COUNTS["Parties"]))
    walk.step("first pane", "1")
    walk.step("fact with a conflict", "gj", "party/crumb")
    walk.step("that fact", ENTER)
    walk.step("note in conflict", TAB)
    walk.step("compare versions", "c", "Edited in two places at the same time")
    walk.step("compare versions, text", "\x1b[Z")
    for page in range(3):
        walk.step(f"compare versions, page {page}", PAGE)
    walk.step("compare closed", ESCAPE, gone="Edited in two places at the same time")
    walk.step("first pane again", "1")
    walk.step("fact that said something else", "gjj", "party/dough")
    walk.step("that fact, in full", ENTER)
    walk.step("note on what was something else", TAB)
    walk.step("that note, last page", END)
    walk.step("compare fact", "c", "When the note was written")
    walk.step("compare fact, text", "\x1b[Z")
    walk.step("compare fact, page", PAGE)
    walk.step("compare fact, last page", END)
    walk.step("compare fact closed", ESCAPE, gone="When the note was written")
    walk.step("resolve", "r", "Resolved: ")
    walk.step("undo", "u", "Undid")
    walk.end()
    assert walk.storm <= MAX_MARKS


@pytest.mark.harm
def test_editor(walk: Walk) -> None:
    walk.step("fact", ENTER)
    walk.step("notes pane", TAB)
    walk.step("edit", "e", "Edit note")
    for line in range(3):
        walk.step(f"edit, page up {line}", "\x1b[5~")
    for line in range(3):
        walk.step(f"edit, page down {line}", PAGE)
    walk.step("edit, all selected", "\x01")
    walk.step("edit, tags", TAB * 2)
    walk.step("edit, first tags", "\x1b[H", "HOSTILE-")
    walk.step("edit closed", ESCAPE, gone="Edit note")
    walk.step("new", "n", "New note")
    walk.step("new, pasted", walk.pasted, "HOSTILE-")
    walk.step("new, tags", TAB * 2)
    walk.step("new, tags pasted", walk.pasted, "HOSTILE-")
    walk.step("leave", ESCAPE, "Save this note?")
    walk.step("discard", DOWN + ENTER, gone="New note")
    walk.end()
    assert walk.storm <= MAX_MARKS


@pytest.mark.harm
def test_lists_and_export(walk: Walk) -> None:
    walk.step("all notes", "a", "Problems")
    walk.step("all notes, list", TAB)
    walk.step("all notes, a problem", ENTER, "note")
    for page in range(4):
        walk.step(f"all notes, page {page}", PAGE)
    walk.step("all notes, marked", " ", "marked")
    walk.step("all notes, filter", "\x1b[Z")
    walk.step("all notes, filtered", walk.pasted, " of 39 notes")
    walk.step("all notes closed", ESCAPE, gone=" of 39 notes")
    walk.step("export", "x", "Preview · ")
    for chosen in ("CSV", "JSON", "TOML"):
        walk.step(f"export, choose {chosen}", ENTER, "TOML (")
        walk.step(f"export, {chosen}", DOWN + ENTER, "Preview · ")
    walk.step("export, file", TAB * 2)
    walk.step("export, start of the file", "\x1b[H")
    walk.step("export, preview", TAB)
    for page in range(4):
        walk.step(f"export, page {page}", PAGE)
    walk.step("export closed", ESCAPE, gone="Preview · ")
    walk.step("exported at all", "x", "Preview · ")
    walk.step("export written", "\x13", "Exported to")
    walk.step("export again", "x", "Preview · ")
    walk.step("export overwrites", "\x13", "exists. Overwrite it?")
    walk.step("export kept", ESCAPE, gone="exists. Overwrite it?")
    walk.step("export closed again", ESCAPE, gone="Preview · ")
    walk.end()


@pytest.mark.harm
def test_keys_and_palette_and_clipboard(walk: Walk) -> None:
    walk.step("keys", "?", "─ ? Keyboard shortcuts ─")
    walk.step("keys closed", ESCAPE, gone="─ ? Keyboard shortcuts ─")
    walk.step("palette", "\x10", "─ › Commands ─")
    walk.step("palette, pasted", walk.pasted)
    walk.step("palette closed", ESCAPE, gone="─ › Commands ─")
    sent = walk.step("copy", "y", "Copied to the clipboard")
    copied = [base64.b64decode(found).decode() for found in COPY.findall(sent)]
    assert len(copied) == 1
    # It is pasted into other programs, a shell among them.
    assert find_wrong(copied[0]) == []
    walk.end()


def test_notes_that_cannot_be_read(hostile_bench: Bench) -> None:
    broken = hostile_bench.notes.read_text(encoding="utf-8") + f"\n{LINE} = \n"
    hostile_bench.notes.write_text(broken, encoding="utf-8")
    walk = Walk(hostile_bench)
    walk.step("start", shows="Continue, notes read-only")
    walk.step("another file", DOWN + ENTER, "Path to the notes file")
    walk.step("no other file", ESCAPE, gone="Path to the notes file")
    walk.step("fact", ENTER)
    walk.step("notes pane", TAB, "read-only")
    walk.end()
