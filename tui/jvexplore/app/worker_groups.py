"""The worker groups, used to wait for workers, cancel them, or run only one at a time."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from textual.dom import DOMNode
    from textual.worker import Worker


class WorkerGroup(StrEnum):
    """The purpose of a worker."""

    OPEN = "open"
    """Reads the dossier and its notes."""
    FINISH_START = "finish-start"
    """Shows notices once everything is open."""
    WATCH = "watch"
    """Starts watching an open file."""
    FILE_CHECK = "file-check"
    """Checks an open file after another program wrote to it."""
    SAVE = "save"
    """Saves notes, or stores a theme; awaited before the program quits."""
    RESCUE = "rescue"
    """Asks what to do about notes that cannot be saved."""
    LIST = "list"
    """Reads what is in each dossier of the list."""
    SWITCH = "switch"
    """Lists the dossiers, and reads the one to open in place of the open one."""
    REPLACE = "replace"
    """Closes the open dossier, and shows another; awaited before the program quits."""
    QUIT = "quit"
    """Quits the program; only one runs at a time."""
    EDITOR = "editor"
    """Shows the note editor, or a question about notes."""
    EXTERNAL = "external"
    """Waits for an external editor."""
    READ_AHEAD = "read-ahead"
    """Makes ready what forms need."""
    LINKS = "links"
    """Searches for facts to link to."""
    FORM = "form"
    """Saves the form of a fact, or asks what to do with it."""
    VERIFY = "verify"
    """Asks whether a fact is correct."""
    OVERVIEW = "overview"
    """Shows an overview or a dialog of the main screen."""
    FIND = "find"
    """Searches for facts, paragraphs and notes."""
    FILTER = "filter"
    """Filters a pane."""
    CHOOSE = "choose"
    """Searches for facts or notes to choose from."""
    IMPORT = "import"
    """Reads an article to import."""
    PREVIEW = "preview"
    """Renders the preview of an export."""
    WRITE = "write"
    """Writes an export."""


def start_work(node: DOMNode, work: Callable[[], Coroutine[Any, Any, None]], group: WorkerGroup) -> Worker[None]:
    """Let a worker begin some work: a coroutine would be left behind if the worker was cancelled before that."""
    return node.run_worker(work, group=group)
