"""The rows of the list of dossiers: what each is, how much is in it, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.signs import MARKED, PROBLEM, SUGGESTION
from jvexplore.app.problems.detail_rows import DetailRow
from jvexplore.dossier.pages.problem_blocks import problem_count_words
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.typed_path import short_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.session.listed_dossiers import DossierSummary, ListedDossier

NEW: Final = "new"
"""The key of the row that makes a dossier."""
ADD: Final = "add"
"""The key of the row that adds an article to the open one."""
_NEW_ROW: Final = DetailRow(
    NEW,
    own_words("New dossier from an article…"),
    own_words("A text, web page, PDF, Word or mail file, or a pasted text"),
    sign=SUGGESTION,
)
_ADD_WORDS: Final = own_words("Add an article to this dossier…")
_OPEN: Final = own_words("open now")


class DossierRow(NamedTuple):
    """A dossier in the list.

    Attributes:
        listed: the dossier.
        summary: what is in it; `None` while that is not read.
    """

    listed: ListedDossier
    summary: DossierSummary | None

    @property
    def is_unreadable(self) -> bool:
        """Whether it was read in vain."""
        return self.summary is not None and self.summary.error is not None

    @property
    def key(self) -> str:
        """Identifies its row among all."""
        return str(self.listed.path)

    @property
    def title(self) -> str:
        """Its title, or its name as long as that is not known."""
        return (self.summary and self.summary.title) or self.listed.name

    def match_rank(self, typed: str) -> int | None:
        """Return 0 if all typed words are in its title or id, 1 if also in source or path, `None` if one is nowhere."""
        if not typed.strip():
            return 0
        from jvexplore.app.opening.match_typed import match_rank

        source = self.summary.source if self.summary else ""
        return match_rank(typed, f"{self.title} {self.listed.name}", f"{source} {self.key}")

    def draw(self) -> DetailRow:
        """Return its row."""
        sign = PROBLEM if self.is_unreadable else MARKED if self.listed.is_open else None
        right = _OPEN if self.listed.is_open else sanitize_line(self.listed.name)
        return DetailRow(self.key, sanitize_line(self.title), sanitize_line(self._detail), right, sign)

    @property
    def _detail(self) -> str:
        if self.summary is None:
            return " · ".join(("reading…", *self._where()))
        if self.summary.error:
            return " · ".join((str(self.summary.error).removeprefix(f"{self.key}: "), *self._where()))
        return " · ".join((*filter(None, (self.summary.source,)), *_counts(self.summary), *self._where()))

    def _where(self) -> Iterator[str]:
        """Yield where it lies, unless that is the data folder."""
        if self.listed.is_bundled:
            yield "comes with jvexplore"
        elif not self.listed.is_own:
            yield short_path(self.listed.path)


def _counts(summary: DossierSummary) -> Iterator[str]:
    """Yield how many facts, notes and problems there are; nothing for none of the latter two."""
    yield _counted(summary.facts, "fact")
    if summary.notes:
        yield _counted(summary.notes, "note") + (f", {summary.open_notes:,} open" if summary.open_notes else "")
    if summary.problems:
        yield problem_count_words(summary.problems)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"


def action_rows(open_title: str) -> tuple[DetailRow, DetailRow]:
    """Return the rows that make a dossier, and add to the open one."""
    return _NEW_ROW, DetailRow(ADD, _ADD_WORDS, sanitize_line(open_title), sign=SUGGESTION)


def matching_action(typed: str) -> str:
    """Return the key of the row that makes a dossier, or adds to one, if its words begin as those typed; else empty."""
    from jvexplore.app.opening.match_typed import begin_words

    actions = (NEW, _NEW_ROW.title), (ADD, _ADD_WORDS)
    return next((key for key, title in actions if begin_words(typed, title)), "")
