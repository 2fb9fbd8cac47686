"""Ask for an article: the path of its file, which is completed while it is typed, or its text, which is pasted."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from textual import events, work
from textual.message import Message

from jvexplore.app.host import message_host_of
from jvexplore.app.keys import bindings, opening_bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.looks.signs import SOURCE
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame
from jvexplore.app.ui.list_dialog import ListDialog
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import Rows
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.date_text import short_date_time
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.article_import import ArticleToImport
from jvexplore.session.path_completion import Completion, complete_path
from jvexplore.session.read_article import read_article_file, web_page_error
from jvexplore.session.typed_path import MAX_LINE_CHARS, is_article_text, short_path, typed_path

if TYPE_CHECKING:
    from textual.widgets import Input

    from jvexplore.safe_text import SafeLine
    from jvexplore.session.path_completion import PathEntry

_HINT: Final = own_words("Path of a file (type it, or drop it here), or paste the text")
_PASTED: Final = "pasted text"


class GivenArticle(NamedTuple):
    """The article that was given.

    Attributes:
        article: the article.
        typed: what stands in the line: its path.
    """

    article: ArticleToImport
    typed: str


class ArticleLine(FilterLine):
    """The line that is typed."""

    BINDINGS = [*opening_bindings.ARTICLE, *bindings.ABOVE_MATCHES]
    MAX_CHARS = MAX_LINE_CHARS

    class TextPasted(Message):
        """A text was pasted that is no path."""

        def __init__(self, pasted: str) -> None:
            super().__init__()
            self.pasted = pasted

    def on_paste(self, event: events.Paste) -> None:
        """Take a text as the article itself."""
        if is_article_text(event.text):
            event.stop()
            event.prevent_default()
            self.post_message(self.TextPasted(event.text))


class FileList(FilteredList):
    """The files and folders that the typed path may become."""

    BINDINGS = [*opening_bindings.ARTICLE_FILES]


class ArticleDialog(ListDialog["GivenArticle | None"]):
    """Asks for an article; returns it, or `None` after esc.

    Args:
        title: what becomes of the article.
        typed: what stands in the line at first.
    """

    BINDINGS = [bindings.CANCEL]

    def __init__(self, title: SafeLine, typed: str = "") -> None:
        super().__init__(ListFrame(title, SOURCE), ArticleLine(typed, placeholder=_HINT), FileList(Rows(())))
        self._completion = Completion()

    async def fill(self) -> None:
        """List what the typed path may become."""
        typed = self.filter_line.value
        self._completion = await asyncio.to_thread(complete_path, typed)
        entries = self._completion.entries
        folders = sum(each.is_folder for each in entries)
        counts = ((len(entries) - folders, "file"), (folders, "folder"))
        counted = (f"{count:,} {noun}{'s' * (count != 1)}" for count, noun in counts if count)
        where = f" in {short_path(folder)}" if entries and (folder := self._completion.folder) else ""
        self._frame.set_count(sanitize_line(", ".join(counted) + where))
        self.show_rows(typed, Rows([_entry_row(each) for each in entries]))

    def action_complete(self) -> None:
        """Continue the typed path as far as all that it may become agree, or else with what is under the cursor."""
        hold_keys_until(self, self._complete())  # what is typed meanwhile belongs behind it

    @work(group=WorkerGroup.CHOOSE, exclusive=True)
    async def _complete(self) -> None:
        await self.fill()
        typed = self.filter_line.value
        self._type(self._completion.common if self._completion.common != typed else self.current_key or typed)

    def _type(self, text: str) -> None:
        self.filter_line.value = text
        self.filter_line.cursor_position = len(text)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the file that is typed; if there is none, what is under the cursor."""
        event.prevent_default()
        hold_keys_until(self, self._take_typed())

    @work(group=WorkerGroup.CHOOSE, exclusive=True)
    async def _take_typed(self) -> None:
        typed = self.filter_line.value
        if typed != self.listed_query:
            await self.fill()
        try:
            is_file = await asyncio.to_thread(_is_file, typed)
        except JvexploreError as error:
            self._refuse(error)
            return
        if self.current_key and not is_file:
            self.choose_row(self.current_key)
        elif typed.strip():
            await self._take_file(typed)

    def choose_row(self, key: str) -> None:
        """Go into a folder, or take a file."""
        self._type(key)
        if key.endswith(os.sep):
            self.filter_line.focus()
        else:
            hold_keys_until(self, self.run_worker(self._take_file(key), group=WorkerGroup.IMPORT, exclusive=True))

    async def _take_file(self, typed: str) -> None:
        """Return the article in a file; if it cannot be read, say why, and stay."""
        try:
            article = await asyncio.to_thread(lambda: read_article_file(typed_path(typed), takes_pipes=False))
        except JvexploreError as error:
            self._refuse(error)
        else:
            self.dismiss(GivenArticle(article, typed))

    def _refuse(self, error: JvexploreError) -> None:
        if isinstance(self.filter_line, ArticleLine):
            self.filter_line.mark_wrong()
        message_host_of(self).show_message(str(error), "error")

    def on_article_line_text_pasted(self, event: ArticleLine.TextPasted) -> None:
        """Take a pasted text as the article."""
        self._take_text(event.pasted)

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted while the list has the focus."""
        if is_article_text(event.text):
            self._take_text(event.text)
        else:
            self._type(event.text.strip())

    def _take_text(self, text: str) -> None:
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        article = ArticleToImport(lines.encode("utf-8", "surrogatepass"), _PASTED)
        self.dismiss(GivenArticle(article, self.filter_line.value))

    def action_close(self) -> None:
        """Return nothing."""
        self.dismiss(None)


def _is_file(typed: str) -> bool:
    """Return whether a typed text names something that is no folder.

    Raises:
        JvexploreError: if it is the address of a web page.
    """
    if error := web_page_error(typed.strip()):
        raise error
    if not typed.strip():
        return False
    path = typed_path(typed)
    return os.path.lexists(path) and not path.is_dir()


def _entry_row(entry: PathEntry) -> Row:
    """Return the row of a file or a folder."""
    name = sanitize_line(entry.name + os.sep * entry.is_folder)
    is_other = not entry.is_folder and not entry.is_article
    is_dated = entry.written and not entry.is_folder
    when = sanitize_line(short_date_time(datetime.fromtimestamp(entry.written, UTC))) if is_dated else EMPTY_LINE
    return Row(entry.typed, name, right=when, is_quiet=is_other)
