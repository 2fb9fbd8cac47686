"""A walk through every screen, by keys, with notes in every state: what the tests of the looks look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.span import Span
from tests.app.conftest import app_of, press, settle
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from textual.pilot import Pilot

NOTES: Final = (
    made(1, "stake/dough", "Who votes?", kind="question", tags=("votes",), author="ana"),
    made(2, "stake/dough", "Settled.", status="resolved"),
    made(3, "stake/dough", "", kind="check", status="confirmed", author="ana"),
    made(4, "party/crumb", "Not so.", kind="check", status="disputed"),
    made(5, "stake/crumb", "ours", conflict=({"text": "theirs"},)),
    made(6, "paragraph/4", "These words.", span=Span(start=0, end=11, exact="Critics say")),
    made(7, "stake/nobody", "On a fact that is gone."),
    made(8, "quote/ada-rise", "See [[stake/dough]].", kind="correction"),
)
"""A note in each state: open, settled, a check, in conflict, on words, on a fact that is gone."""

WALK: Final[dict[str, tuple[str, ...]]] = {
    "the deal at a glance": (),
    "a party": ("1", "j", "enter", "end", "pageup"),
    "a stake": ("escape", "2", "j", "enter", "down"),
    "a quote": ("escape", "3", "enter"),
    "the article": ("s", "tab", "full_stop"),
    "words of the article": ("shift+right", "shift+right"),
    "the kind of a fact of them": ("N",),
    "its form": ("q",),
    "suggestions in it": ("c",),
    "leave the form?": ("escape", "escape"),
    "a note on words": ("down", "enter", "n"),
    "a challenge": ("escape", "escape", "4", "enter"),
    "an event": ("escape", "5", "enter"),
    "a figure": ("escape", "6", "enter", "s"),
    "notes": ("escape", "2", "8", "j"),
    "verify": ("v",),
    "tags": ("escape", "t"),
    "move": ("escape", "m", "r"),
    "compare": ("escape", "escape", "2", "home", "8", "c", "down"),
    "delete": ("escape", "8", "d"),
    "undo": ("u",),
    "write": ("n", "a", "left_square_bracket", "left_square_bracket"),
    "the kind": ("escape", "tab", "right"),
    "the tags": ("tab",),
    "leave it?": ("escape",),
    "all notes": ("down", "enter", "a"),
    "marked notes": ("tab", "space", "j", "asterisk"),
    "no such note": ("shift+tab", "z", "z", "z"),
    "find": ("escape", "escape", "slash", "d", "o", "u"),
    "what is found": ("tab", "j"),
    "a query that is unfinished": ("escape", "slash", "k", "i", "n", "d", "colon", "z"),
    "filter": ("escape", "2", "f", "d", "o"),
    "nothing left": ("z", "z"),
    "export": ("escape", "escape", "x"),
    "formats": ("enter", "down"),
    "the path of the export": ("escape", "tab", "tab"),
    "attach": ("escape", "A"),
    "nothing to attach": ("z", "enter"),
    "problems": ("escape", "exclamation_mark"),
    "contradictions": ("escape", "C"),
    "keys": ("escape", "question_mark", "j"),
    "commands": ("escape", "ctrl+p", "f", "i"),
    "one pane alone": ("escape", "1", "z"),
    "at a glance again": ("z", "0"),
}
"""The keys that lead from each screen to the next, in the bakery."""
WALK_OF_TWO_SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "a deal of two sources at a glance": ("0",),
    "a term": ("7", "enter"),
    "both sources": ("s", "tab", "end"),
    "a stake that is contradicted": ("escape", "escape", "2", "enter"),
    "a quote without the words of the article": ("escape", "3", "j", "enter"),
    "problems": ("escape", "exclamation_mark"),
    "no such problem": ("z", "z", "z"),
    "contradictions": ("escape", "C"),
    "dossiers": ("escape", "o"),
    "the list of dossiers": ("tab", "down"),
    "no such dossier": ("escape", "o", "z", "z", "z"),
    "an article to add": ("escape", "escape", "o", "a", "d", "d", "enter"),
    "no such article": ("z", "z", "enter"),
}
"""The keys that lead from each screen to the next, in a deal that two articles report, and not alike."""

WALK_OF_AN_IMPORT: Final[dict[str, tuple[str, ...]]] = {
    "an article to import": ("down", "down", "down", "x"),
    "blocks selected": ("down", "shift+down"),
    "what a block is": ("p",),
    "the caret": ("escape", "escape", "home", "down", "down", "ctrl+right"),
    "a field": ("tab", "tab", "tab", "1", "/", "2", "/", "2", "0", "2", "7"),
    "a field with a problem": ("tab", "shift+tab", "x", "tab"),
    "give it up?": ("escape",),
}
"""The keys that lead from each screen to the next, from an article that was opened to import it."""

WALK_OF_PARAGRAPHS: Final[dict[str, tuple[str, ...]]] = {
    "paragraphs of a source": ("P", "down", "x"),
    "words of a paragraph": ("down", "e", "O", "h", "shift+home"),
    "what becomes of passages": ("ctrl+s",),
}
"""The keys that lead from each screen to the next, from a dossier of our own that was imported."""


async def walk(pilot: Pilot[int], steps: Mapping[str, tuple[str, ...]] = WALK) -> AsyncIterator[str]:
    """Yield the name of each screen while it is shown."""
    for name, keys in steps.items():
        await press(pilot, *keys)
        yield name
    for severity in ("success", "information", "warning", "error"):
        app_of(pilot).show_message("Told.", severity=severity)
        await settle(pilot)
        yield severity
