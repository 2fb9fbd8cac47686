"""The find dialog: results as you type, best first, grouped by kind."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from textual import on, work
from textual.containers import Vertical
from textual.widgets import Input

from jvexplore.address import Address, address_of
from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.notes.note_signs import note_sign
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.filtered_list import LOW_BREAKPOINTS, FilteredList, FilterLine
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Row, Rows
from jvexplore.app.ui.safe_content import content, set_border_title
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.editorial import excerpt_mark
from jvexplore.dossier.fact_changes import fingerprint_text
from jvexplore.dossier.kind_table import listed_entries
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.search.highlights import find_highlights, match_excerpt
from jvexplore.search.query import KEYS, QueryError, no_match_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult

    from jvexplore.search.documents import SearchDocument
    from jvexplore.search.finder import SearchResults
    from jvexplore.search.query import QueryTerm
    from jvexplore.session.session import Session

_TITLES: Final = {
    **{entry.name: entry.title.upper() for entry in listed_entries()},
    "paragraph": "PARAGRAPHS",
    "dossier": "DOSSIER",
    "note": "NOTES",
}
_PLACEHOLDER: Final = own_words("Words, 12 %, $3bn, kind:quote, by:NAME, tag:TAG, has:notes")
_HINT: Final = f'Words, numbers, "a phrase", -exclude, and filters: {" ".join(f"{key}:" for key in KEYS)}'


class FindTarget(NamedTuple):
    """Where to go: an address, and a note on it if one was chosen."""

    address: Address
    note: str = ""


class FindDialog(Dialog[FindTarget | None]):
    """The find dialog; returns where to go, or `None` if it is closed without a choice.

    Args:
        session: holds the facts and notes to search.
    """

    BINDINGS = [*bindings.ABOVE_LIST, bindings.CLOSE]
    AUTO_FOCUS = "FilterLine"
    VERTICAL_BREAKPOINTS = LOW_BREAKPOINTS
    CSS = """
    FindDialog { align: center middle; }
    FindDialog > Vertical {
        width: 90%; max-width: 110; height: 90%; max-height: 40;
        border: round $border; background: $surface; padding: 0 1;
    }
    FindDialog #hint { height: auto; max-height: 3; color: $text-muted; padding: 0 1; }
    FindDialog.-wrong #hint { color: $text-warning; }
    FindDialog.-low > Vertical { width: 100%; max-width: 100%; height: 100%; border: none; padding: 0; }
    FindDialog.-low #hint { display: none; }
    FindDialog.-low.-wrong #hint { display: block; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows = Rows(())
        self._query = ""
        self._hint = _HINT
        self._subscriptions = ExitStack()

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical() as dialog:
            set_border_title(dialog, own_words("Find"))
            yield FilterLine(placeholder=_PLACEHOLDER)
            yield SafeStatic(content(sanitize_line(_HINT)), widget_id="hint")
            yield FilteredList(self._rows)
            yield KeyBar()

    def on_mount(self) -> None:
        """Show all facts, and search again whenever the dossier has been replaced."""
        self._subscriptions.callback(self._session.feed.dossiers.subscribe(lambda _: self._typing()))
        self._typing()

    def on_unmount(self) -> None:
        """Unsubscribe from the session."""
        self._subscriptions.close()

    @on(Input.Changed)
    @work(group=WorkerGroup.FIND, exclusive=True)
    async def _typing(self) -> None:
        await self._find()

    async def _find(self) -> None:
        """Show the results for the typed query; the search runs on a thread, and further typing replaces it."""
        query = self.query_one(FilterLine).value
        session = self._session
        if not session.search.is_indexed:
            self._show_hint(f"Indexing {len(session.dossier.facts):,} facts, {len(session.notebook):,} notes …")
        try:
            results = await session.search.run_query(query)
        except QueryError as error:
            self._show_hint(f"{' ' * error.start}^ {error}", wrong=True)
            self._show(query, Rows(()))  # the previous results do not match this query
            return
        self._show_hint(_HINT)
        documents = {result.document.key: result.document for result in results.found}
        self._show(
            query,
            Rows(
                tuple(_grouped(query, results)),
                sign=lambda key: self._session.fact_sign(address_of(key)),
                row_factory=partial(self._make_row, documents, results.terms),
            ),
        )

    def _show(self, query: str, rows: Rows) -> None:
        """Show the results of a query; the cursor stays on its row if the query is the same as before."""
        found = self.query_one(FilteredList)
        cursor = rows.find_stop(self._rows.key_at(found.cursor)) if query == self._query else None
        self._query = query
        self._rows = rows
        found.show_sheet(rows, cursor or 0)

    def _show_hint(self, hint: str, *, wrong: bool = False) -> None:
        """Show a hint if it changed; Textual lays out the whole screen for each update."""
        if hint != self._hint:
            self._hint = hint
            self.query_one("#hint", SafeStatic).update(content(sanitize_line(hint)))
            self.set_class(wrong, "-wrong")

    def _make_row(self, documents: Mapping[str, SearchDocument], terms: tuple[QueryTerm, ...], row: Row) -> Row:
        """Return a row that shows the match: in the title, or else in an excerpt of the text."""
        if not row.key:
            return row
        document = documents[row.key]
        label = sanitize_line(document.title)
        note = self._session.notebook.get(document.key) if document.kind == "note" else None
        if note:
            sign = note_sign(note, fingerprint_text(self._session.dossier, note.on, note.fact))
            label = sanitize_line(f"{sign} {document.title}")
        text_terms = [term for term in terms if not term.key]
        tail = sanitize_line(document.mark)
        if (
            text_terms
            and not find_highlights(label, text_terms)
            and (excerpt := match_excerpt(document.full_text, text_terms))
        ):
            label = safe_format("{} · {}", label, excerpt)
            tail = tail or excerpt_mark(self._session.dossier, address_of(document.key), excerpt)
        address = note.on if note else document.key
        return Row(
            document.key, label, sanitize_line(address), marks=tuple(find_highlights(label, text_terms)), tail=tail
        )

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        hold_keys_until(self, self._choose())

    @work(group=WorkerGroup.FIND, exclusive=True)
    async def _choose(self) -> None:
        if self._query != self.query_one(FilterLine).value:
            await self._find()  # the list was out of date
        key = self._rows.key_at(self.query_one(FilteredList).cursor)
        note = self._session.notebook.get(key)
        if key:
            self.dismiss(FindTarget(note.on, key) if note else FindTarget(address_of(key)))

    async def action_move(self, action: str) -> None:
        """Move the list's cursor while the query has the focus."""
        await self.query_one(FilteredList).run_action(action)

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)


def _grouped(query: str, results: SearchResults) -> Iterator[Row]:
    """Yield a heading for each kind, best first, and its rows; their labels are created when they become visible."""
    by_kind: dict[str, list[str]] = {}
    for result in results.found:
        by_kind.setdefault(result.document.kind, []).append(result.document.key)
    for kind, keys in by_kind.items():
        yield Row("", sanitize_line(_TITLES.get(kind, kind)), safe_format("{}", len(keys)))
        yield from (Row(key, EMPTY_LINE) for key in keys)
    if not results.found:
        yield Row("", sanitize_line(no_match_message(query, results.terms)))
