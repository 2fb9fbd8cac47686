"""The find dialog: results as you type, best first, grouped by kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import Address, address_of
from jvexplore.app.find.find_frame import FindFrame
from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.signs import EDITORIAL, RESOLVED_NOTE
from jvexplore.app.notes.fact_signs import check_sign
from jvexplore.app.notes.note_signs import note_sign
from jvexplore.app.ui.dialog_frame import LOW_LINES
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, nothing_found
from jvexplore.app.ui.query_problem import QueryProblem
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import Rows
from jvexplore.app.ui.session_list_dialog import SessionListDialog
from jvexplore.dossier.editorial import excerpt_mark
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kind_table import listed_entries
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.search.finder import MAX_FOUND
from jvexplore.search.highlights import find_highlights, match_excerpt
from jvexplore.search.query import QueryError, is_wordless, no_match_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.widget import Widget

    from jvexplore.safe_text import SafeLine
    from jvexplore.search.documents import SearchDocument
    from jvexplore.search.finder import SearchResults
    from jvexplore.search.query import QueryTerm
    from jvexplore.session.session import Session

_TITLES: Final = {
    **{entry.name: entry.title for entry in listed_entries()},
    "paragraph": "Paragraphs",
    "source": "Sources",
    "dossier": "Dossier",
    "note": "Notes",
}
_PLACEHOLDER: Final = own_words("Words, 12 %, $3bn, kind:quote, by:NAME, tag:TAG, has:notes")


class FindTarget(NamedTuple):
    """Where to go: an address, and a note on it if one was chosen."""

    address: Address
    note: str = ""


class FindDialog(SessionListDialog[FindTarget | None]):
    """The find dialog; returns where to go, or `None` if it is closed without a choice.

    Args:
        session: holds the facts and notes to search.
        query: what is typed already.
    """

    CSS = """
    FindDialog.-wrong DialogRule { display: none; }
    """

    def __init__(self, session: Session, query: str = "") -> None:
        line = FilterLine(query, placeholder=_PLACEHOLDER)
        super().__init__(session, FindFrame(), line, FilteredList(Rows(())))
        self._problem = QueryProblem()

    def below_line(self) -> Iterable[Widget]:
        """Return what says that the query is wrong."""
        return (self._problem,)

    async def fill(self) -> None:
        """Show the results for the typed query; the search runs on a thread."""
        query = self.filter_line.value
        session = self.session
        if not session.search.is_indexed:
            self._show_count(f"Indexing {len(session.dossier.facts):,} facts, {len(session.notebook):,} notes …")
        try:
            results = await session.search.run_query(query, MAX_FOUND)
        except QueryError as error:
            self._show_count("")
            self._show_problem(sanitize_line(f"{' ' * error.start}^ {error}"))
            self.show_rows(query, Rows(()))  # the previous results do not match this query
            return
        count = len(results.found)
        self._show_problem(EMPTY_LINE)
        best = "best " if count == MAX_FOUND else ""
        self._show_count(f"{count:,} match" if count == 1 else f"{best}{count:,} matches")
        documents = {each.document.key: each.document for each in results.found}
        self.show_rows(
            query,
            Rows(
                tuple(_grouped(query, results, is_low=self.size.height < LOW_LINES)),
                check=lambda key: check_sign(self.session, address_of(key)),
                row_factory=partial(self._make_row, documents, results.terms),
            ),
        )

    def _show_problem(self, problem: SafeLine) -> None:
        """Show what is wrong with the query in place of the rule, or the rule if that is nothing."""
        self._problem.show_problem(problem)
        self.set_class(bool(problem), "-wrong")

    def _show_count(self, words: str) -> None:
        """Show how many matches there are, in the lower edge."""
        self._frame.set_count(sanitize_line(words))

    def _make_row(self, documents: Mapping[str, SearchDocument], terms: tuple[QueryTerm, ...], row: Row) -> Row:
        """Return a row that shows the match: in the title, or else in an excerpt of the text."""
        if not row.key:
            return row
        document = documents[row.key]
        label = sanitize_line(document.title)
        note = self.session.notebook.get(document.key) if document.kind == "note" else None
        sign = note_sign(note, fingerprint_text(self.session.dossier, note.on, note.fact)) if note else None
        wanted = [term for term in terms if not term.key]
        marks = tuple(find_highlights(label, wanted))
        around = EMPTY_LINE if marks or not wanted else match_excerpt(document.full_text, wanted)
        is_editorial = document.mark or (
            around and excerpt_mark(self.session.dossier, address_of(document.key), around)
        )
        where = note.on if note else document.key
        return Row(
            document.key,
            label,
            sign=sign,
            right=sanitize_line(where),
            marks=marks,
            detail=around,
            detail_marks=tuple(find_highlights(around, wanted)) if around else (),
            signs=(EDITORIAL,) if is_editorial else (),
            is_quiet=sign is RESOLVED_NOTE,
        )

    def choose_row(self, key: str) -> None:
        """Return where a row leads."""
        note = self.session.notebook.get(key)
        self.dismiss(FindTarget(note.on, key) if note else FindTarget(address_of(key)))

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)


def _grouped(query: str, results: SearchResults, *, is_low: bool) -> Iterator[Row]:
    """Yield a heading for each kind, best first, and its rows; their labels are created when they become visible."""
    by_kind: dict[str, list[str]] = {}
    for result in results.found:
        by_kind.setdefault(result.document.kind, []).append(result.document.key)
    for kind, keys in by_kind.items():
        title = sanitize_line(_TITLES.get(kind, kind))
        if kind != next(iter(by_kind)) and not is_low:
            yield Row("", EMPTY_LINE)
        yield Row("", title, sign=kind_signs().get(kind), right=safe_format("{}", len(keys)))
        yield from (Row(key, EMPTY_LINE) for key in keys)
    if is_wordless(query, results.terms):
        yield Row("", sanitize_line(no_match_message(query, results.terms)))
    elif not results.found:
        yield from nothing_found(query)
