"""The top line: dossier, source, date, the numbers of facts and notes, and whether everything is saved."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.reactive import reactive
from typing_extensions import override

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import CONFIRMED, DISPUTED, OPEN_NOTE
from jvexplore.app.looks.tokens import BAD, SECOND, TITLE, WARN
from jvexplore.app.ui.fact_rows import NO_LISTS, ShownLists
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.own_work import NoteCounts
    from jvexplore.session.session import Session

_OPENING: Final = own_words("opening…")
_SAVING: Final = own_words("saving…")
_ALL_NOTES: Final = "all_notes"
_PROBLEMS: Final = "problems"
_NOT_SAVED: Final = "! NOT SAVED: {rescue}"
_LEAST_REASON: Final = 12
"""With less room for why something is wrong, in cells, it is left out."""


class FileProblem(NamedTuple):
    """What is wrong with a file.

    Attributes:
        words: for the chip, with the key that helps.
        reason: why.
    """

    words: str
    reason: str


class TitleBar(MessageBar):
    """One line that shows what is open."""

    lists: reactive[ShownLists] = reactive(NO_LISTS)
    """What is open; empty until it is known."""
    opening: reactive[str] = reactive("")
    """What is being read, and its progress, if reading takes long."""
    work: reactive[NoteCounts | None] = reactive(None)
    """How much is checked and open; `None` while the notes are being read."""
    problems: reactive[tuple[FileProblem, ...]] = reactive(())
    """What is wrong with the files."""
    problem_count: reactive[int] = reactive(0)
    """How many problems the dossier itself has, but for conflicts."""
    fact_conflict_count: reactive[int] = reactive(0)
    """How many facts have versions to choose from."""
    other_conflict_count: reactive[int] = reactive(0)
    """How many sources have, and keys of the dossier itself."""
    coverage: reactive[str] = reactive("")
    """How many sentences of the reader's copies have facts; empty without a copy."""
    is_saving: reactive[bool] = reactive(default=False)
    """Whether changes are still to be saved."""

    def __init__(self, lists: ShownLists) -> None:
        super().__init__()
        self.set_reactive(TitleBar.lists, lists)
        self._session: Session | None = None
        self._rescue_key: Callable[[], str] = str
        self._keys: Mapping[str, str] = {}
        self._chip_hints: list[str] = []
        self._subscriptions = ExitStack()

    def follow_session(
        self, session: Session, rescue_key: Callable[[], str], notes_key: str, problems_key: str
    ) -> None:
        """Show the number of a session's notes, and whether they are saved, and keep both up to date.

        Args:
            session: the open session.
            rescue_key: returns the key for handling a failed save; empty if no key does that with the current focus.
            notes_key: the key that lists all notes, those in conflict too.
            problems_key: the key that lists the problems of the dossier.
        """
        self._session, self._rescue_key = session, rescue_key
        self._keys = {_ALL_NOTES: notes_key, _PROBLEMS: problems_key}
        feed = session.feed
        self._subscriptions.callback(feed.changes.subscribe(lambda _: self._show_notes()))
        self._subscriptions.callback(feed.saving.subscribe(lambda _: self.show_state()))
        self._subscriptions.callback(feed.read_problems.subscribe(lambda _: self.show_state()))
        self._subscriptions.callback(feed.dossiers.subscribe(lambda _: self._count_problems()))
        self._subscriptions.callback(feed.copies.subscribe(lambda _: self._count_problems()))
        self._count_problems()
        self._show_notes()

    def on_unmount(self) -> None:
        """Unsubscribe from the session."""
        self._subscriptions.close()

    def _count_problems(self) -> None:
        if self._session:
            conflicts = self._session.conflicts
            self.fact_conflict_count, self.other_conflict_count = conflicts.fact_count, conflicts.other_count
            self.problem_count = self._session.problem_count - conflicts.total_count
            copies = self._session.facts.attached_copies
            self.coverage = copies.coverage.sentence_count.words if copies else ""

    def _show_notes(self) -> None:
        if self._session:
            from jvexplore.session.own_work import count_notes

            self.work = count_notes(self._session)
            self.show_state()  # notes may have become read-only, or writable again

    def show_state(self) -> None:
        """Show the state of the files; the key shown for unsaved notes depends on the focus."""
        if self._session is None:
            return
        saving = self._session.saving.save_state
        problems = []
        if saving.error:
            key = self._rescue_key()
            problems.append(FileProblem(f"NOT SAVED{': ' * bool(key)}{key}", str(saving.error)))
        elif reason := self._session.read_only_reason:
            problems.append(FileProblem("NOTES READ-ONLY", reason))
        if reason := self._session.read_problem:
            problems.append(FileProblem("DOSSIER NOT READ", reason))
        before = self.is_saving, self.problems
        self.is_saving, self.problems = saving.is_pending, tuple(problems)
        if before != (self.is_saving, self.problems):
            self.app.screen.refresh_bindings()

    def title_part(self) -> SafeContent:
        """Return the title of the dossier, and its source."""
        if not self.lists.title:
            return assemble((own_words("jvexplore"), TITLE.bold_style), GAP, self._opening_text)
        return assemble((self.lists.title, TITLE.bold_style), GAP, self.lists.source)

    @property
    def _opening_text(self) -> SafeLine:
        return sanitize_line(f"opening {self.opening}…") if self.opening else _OPENING

    def counts_part(self) -> SafeContent:
        """Return how many facts and notes there are; or what is wrong with the files, until it is solved."""
        self._chip_hints = []
        if self.problems:
            return self._draw_problems(self.problems)
        if self.is_saving:
            return content(_SAVING)
        if not self.lists.title:
            return content(EMPTY_LINE)
        has_counts = bool(self.problem_count or self.fact_conflict_count or self.other_conflict_count) or (
            self.work is not None and bool(self.work.checked or self.work.open_notes)
        )
        parts = [content(self.lists.facts)] if self.is_wide or not has_counts else []
        if self.work is None:
            parts.append(content(self._opening_text))
        else:
            parts += self._draw_counts(self.work)
            if self.work.conflicts:
                parts.append(self._draw_chip("{} in conflict", "note", self.work.conflicts, _ALL_NOTES))
        if others := self.other_conflict_count:
            parts.append(self._draw_chip("{}", "conflict", others + self.fact_conflict_count, _PROBLEMS))
        elif facts := self.fact_conflict_count:
            parts.append(self._draw_chip("{} in conflict", "fact", facts, _PROBLEMS))
        if self.problem_count:
            parts.append(self._draw_chip("{}", "problem", self.problem_count, _PROBLEMS))
        if self.coverage:
            return self._with_coverage(parts)
        return self.join_counts(parts)

    def _with_coverage(self, parts: Sequence[SafeContent]) -> SafeContent:
        """Return the counts, and after them how many sentences have facts, where that cuts nothing."""
        longer = self.join_counts([*parts, content(sanitize_line(self.coverage))])
        room = self.content_size.width - self.title_part().cell_length - len(GAP)
        return longer if longer.cell_length <= room else self.join_counts(parts)

    def _draw_counts(self, work: NoteCounts) -> Iterator[SafeContent]:
        """Yield the counts that are not zero, each with its sign."""
        notes = own_words(" open note") if work.open_notes == 1 else own_words(" open notes")
        for count, sign, words in (
            (work.confirmed, CONFIRMED, own_words(" checked")),
            (work.disputed, DISPUTED, own_words(" disputed")),
            (work.open_notes, OPEN_NOTE, notes),
        ):
            if count:
                yield self.draw_count(sign, count, words)

    def _draw_chip(self, words: str, noun: str, count: int, binding_id: str) -> SafeContent:
        """Return a chip: nothing else says so before the reader comes upon such a note or fact."""
        counted = words.format(f"{count:,} {noun}{'s' * (count > 1)}")
        self._chip_hints.append(f"! {counted}: {{{binding_id}}}")
        key = self._keys.get(binding_id, "")
        return styled(safe_format(" ! {} ", sanitize_line(f"{counted}: {key}")), WARN.chip_style)

    @override
    @property
    def hints(self) -> Sequence[str]:
        """The key hints of the chips."""
        return *self._chip_hints, _NOT_SAVED

    def _draw_problems(self, problems: Sequence[FileProblem]) -> SafeContent:
        """Return a chip for each problem, and after the last one its reason, if there is room for it."""
        from jvexplore.app.ui.message_lines import shorten_paths

        chips = content(GAP).join(
            styled(safe_format(" ! {} ", sanitize_line(each.words)), BAD.chip_style) for each in problems
        )
        reason = styled(shorten_paths(sanitize_line(problems[-1].reason)), SECOND.style)
        title = content(self.lists.title).cell_length
        room = self.content_size.width - title - chips.cell_length - 2 * len(GAP)
        return assemble(chips, SPACE, reason.truncate(room, ellipsis=True)) if room >= _LEAST_REASON else chips
