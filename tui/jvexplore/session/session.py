"""What is open: a dossier, the notes on it, and every change to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import paragraph_number
from jvexplore.clock import utc_now
from jvexplore.dossier import words
from jvexplore.dossier.blocks import DIFFERS
from jvexplore.dossier.describe import describe
from jvexplore.dossier.editorial import address_mark
from jvexplore.export.named import backlinks
from jvexplore.notes.merge import merge_note
from jvexplore.notes.model import Kind, Note, new_note, next_status
from jvexplore.notes.note_history import NoteHistory
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change, difference
from jvexplore.session.fact_checks import VERIFYING, FactChecks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from jvexplore.article.attached import Attached
    from jvexplore.article.passages import Place
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.checks import CheckStatus
    from jvexplore.notes.store import NotesStore
    from jvexplore.records.backups import Backup
    from jvexplore.records.changes import Step
    from jvexplore.search.addresses import Addresses, Named
    from jvexplore.search.finder import Finder
    from jvexplore.session.draft_autosaver import DraftKeeper
    from jvexplore.session.search_thread import SearchThread
    from jvexplore.span import Span


_MOST_NAMED: Final = 50
"""How many of the notes that name a fact are listed with it: more would not be read."""


class Session:
    """A dossier and the notes on it, while the program runs.

    Args:
        dossier: a sound one.
        links: its graph.
        store: where its notes are kept.
        notes: those found there.
        author: whose name new notes carry.
        keys: the reader's own, by the names of what they do.
        now: the clock.
        attached: the reader's own copy of the article, if there is one.

    Attributes:
        locked: why notes must not be changed; empty where they may.
        bad: the entries of the notes file that are no notes.
        backup: the last good version of a notes file that cannot be read.
        copy_problem: why the copy of the article that was attached before cannot be used any more; empty where it can.
        keeper: what keeps the draft of the editor that is open, if one is.
        told_unlocked: whether the reader was told that the disk knows no locks.
        checks: what people said of each fact by check notes.
        dossier_path: the dossier's file.
    """

    def __init__(
        self,
        dossier: Dossier,
        links: Links,
        store: NotesStore,
        notes: Mapping[str, Note],
        *,
        author: str,
        keys: Mapping[str, str] | None = None,
        now: Callable[[], datetime] = utc_now,
        attached: Attached | None = None,
    ) -> None:
        self.dossier = dossier
        self.links = links
        self.store = store
        self.notebook = Notebook(notes)
        self.history = NoteHistory(self.notebook)
        self.checks = FactChecks(self)
        self.author = author
        self._keys = keys or {}
        self.now = now
        self.locked = store.document.read_only
        self.bad = store.document.unreadable
        self.backup: Backup[Note] | None = None
        self.attached = attached
        self.copy_problem = ""
        self._finder: Finder | None = None
        self._addresses: Addresses | None = None
        self._search_thread: SearchThread | None = None
        self.keeper: DraftKeeper | None = None
        self.told_unlocked = False
        self.dossier_path: Path | None = None

    def attach(self, attached: Attached) -> None:
        """Take a copy of the article as the reader's own."""
        self.attached = attached
        self._finder = None

    @property
    def texts(self) -> Mapping[int, str] | None:
        """The paragraphs of the reader's own copy, by their numbers."""
        return self.attached.copy.found if self.attached else None

    @property
    def finder(self) -> Finder:
        """What searches the facts and notes."""
        if self._finder is None:
            from jvexplore.search.finder import Finder  # noqa: PLC0415 - on use: nobody searches at the start

            self._finder = Finder(self.dossier, self.texts)
        return self._finder

    @property
    def addresses(self) -> Addresses:
        """What finds facts by a part of their names."""
        if self._addresses is None:
            from jvexplore.search.addresses import Addresses  # noqa: PLC0415 - on use, as above

            self._addresses = Addresses(self.dossier)
        return self._addresses

    @property
    def search_thread(self) -> SearchThread:
        """The thread that searches."""
        if self._search_thread is None:
            from jvexplore.session.search_thread import SearchThread  # noqa: PLC0415 - on use, as above

            self._search_thread = SearchThread()
        return self._search_thread

    async def matching(self, typed: str, limit: int) -> list[Named]:
        """Return the addresses that fit what was typed, as `Addresses.matching` does, looked up on a thread."""
        return await self.search_thread.run(self.addresses.matching, typed, limit)

    def key(self, name: str) -> str:
        """Return the key that does something, for a message that names it."""
        from jvexplore.app.keys.keymap import shown, usable  # noqa: PLC0415 - on use, as above

        return shown(name, usable(self._keys))

    @property
    def unreadable(self) -> bool:
        """Whether the notes file cannot be read; one of a newer version can, but not be written."""
        return bool(self.locked) and not self.store.document.read_only

    def page(self, address: str) -> list[Block]:
        """Return the page about an address: what the dossier says of it, who checked it, and what notes name it."""
        page = self.checks.with_verdict(self.dossier_page(address), address)
        return [*page, *backlinks(self.dossier, self.notebook.naming(address), _MOST_NAMED)]

    def dossier_page(self, address: str) -> list[Block]:
        """Return what the dossier says of an address, in the words of the reader's copy where there is one."""
        if self.attached:
            from jvexplore.article.attached import described  # noqa: PLC0415 - on use: few starts have a copy

            return described(self.dossier, self.links, address, self.attached)
        return describe(self.dossier, self.links, address)

    def name(self, address: str) -> str:
        """Return what an address is called; empty where it leads nowhere."""
        return words.name(self.dossier, address) if self.exists(address) else ""

    def crumb(self, address: str) -> tuple[str, str]:
        """Return what an address is called, and the mark of what rests on the editor; empty where there is none."""
        if not self.exists(address):
            return "", ""
        return words.name(self.dossier, address, mark=""), address_mark(self.dossier, address)

    def place(self, note: Note) -> Place | None:
        """Return where the words that a note quotes stand in the copy; `None` without either."""
        if self.attached is None or note.span is None:
            return None
        return self.attached.place(paragraph_number(note.on), note.span)

    def shown_span(self, note: Note) -> Span | None:
        """Return the words that a note quotes as they are shown; `None` where it quotes none."""
        return self.attached.shown_span(paragraph_number(note.on), note.span) if self.attached else note.span

    def quotes(self) -> Iterator[tuple[Place, Note]]:
        """Yield the notes of which the quoted words stand in the copy, with where they do."""
        for note in self.notebook.snapshot().values():
            place = self.place(note)
            if place and place.section >= 0:
                yield place, note

    def add(self, address: str, text: str, kind: Kind, tags: tuple[str, ...], span: Span | None = None) -> Note:
        """Write a new note; `span` is the stretch of the article that it is on."""
        fact = words.said(self.dossier, address)
        note = new_note(address, text, kind=kind, tags=tags, author=self.author, now=self.now(), fact=fact, span=span)
        self.history.do("new note", (Change(None, note),))
        return note

    def revise(self, note: Note, **changes: Any) -> bool:
        """Change keys of a note; tell whether anything changed."""
        return self._change("edit", [(note, note.revised(self.now(), **changes))])

    def add_unsaved_draft(self) -> bool:
        """Make a note of what is being typed, if the disk takes no draft; tell whether that was done."""
        draft = self.keeper.unsaved_draft if self.keeper else None
        if self.keeper is None or draft is None:
            return False
        if note := self.notebook.get(self.keeper.note):
            return self.revise(note, **draft._asdict())
        self.add(self.keeper.on, **draft._asdict())
        return True

    def resolve(self, notes: Sequence[Note]) -> str:
        """Resolve notes, or reopen them if none is open; return what was done: "resolved", "reopened"."""
        from jvexplore.notes.checks import mark_note  # noqa: PLC0415 - on use: nothing is resolved at the start

        opened = [note for note in notes if note.status == "open"]
        now = self.now()
        revised = [
            (note, mark_note(note, next_status(note), words.said(self.dossier, note.on), now))
            for note in opened or notes
        ]
        done = " or ".join(sorted({after.status if opened else "reopened" for _, after in revised}))
        self._change("resolve" if opened else "reopen", revised)
        return done

    def verify(self, address: str, status: CheckStatus) -> bool:
        """Say of a fact, by the reader's own check note, whether it is right; tell whether that changes anything."""
        return self._change(f"{VERIFYING[status]} {address}", [self.checks.answer(address, status)])

    def retag(self, notes: Sequence[Note], tags: tuple[str, ...]) -> bool:
        """Give notes tags in place of those that all of them had; tell whether anything changed."""
        common = self.common_tags(notes)
        now = self.now()
        revised = []
        for note in notes:
            others = [tag for tag in note.tags if tag not in common]
            revised.append((note, note.revised(now, tags=tuple(dict.fromkeys((*tags, *others))))))
        return self._change("edit tags", revised)

    @staticmethod
    def common_tags(notes: Sequence[Note]) -> tuple[str, ...]:
        """Return the tags that all notes have."""
        first, *rest = notes
        return tuple(tag for tag in first.tags if all(tag in note.tags for note in rest))

    def move(self, notes: Sequence[Note], address: str) -> bool:
        """Put notes on another address; tell whether anything changed."""
        from jvexplore.notes.checks import move_note  # noqa: PLC0415 - on use, as above

        there = words.said(self.dossier, address)
        now = self.now()
        facts = [(words.said(self.dossier, note.on), there) for note in notes]
        moved = [(note, move_note(note, address, fact, now)) for note, fact in zip(notes, facts, strict=True)]
        return self._change("move", moved)

    def delete(self, notes: Sequence[Note]) -> None:
        """Delete notes."""
        self.history.do("delete", tuple(Change(note, None) for note in notes))

    def decide(self, note: Note, choice: Note | None) -> None:
        """End a conflict of a note: `choice` takes its place; `None` deletes it."""
        self.history.do("resolve conflict", (Change(note, choice),))

    def badge(self, address: str) -> str:
        """Return what stands in a list beside a fact: how many notes are on it; a check without a text is its sign."""
        count = sum(not note.is_wordless for note in self.notebook.on(address))
        return f"✎ {count}" if count else ""

    def sign(self, address: str) -> str:
        """Return the one sign that stands in a list beside a fact; empty where nothing was checked.

        That it differs from the reader's copy is shown whatever a person said; that it agrees, where nobody said more.
        """
        compared = self.attached.sign(address) if self.attached else ""
        return compared if compared == DIFFERS else self.checks.sign(address) or compared

    def fact_changed(self, note: Note) -> bool:
        """Tell whether the fact of a note says something else than when the note was written."""
        return words.says_else(self.dossier, note.on, note.fact)

    def exists(self, address: str) -> bool:
        """Tell whether an address leads anywhere."""
        return words.exists(self.dossier, address)

    def is_orphan(self, note: Note) -> bool:
        """Tell whether the fact of a note is gone."""
        return not self.exists(note.on)

    def needs_review(self, note: Note) -> bool:
        """Tell whether a note is in conflict, or its fact has changed: whether there is something to compare."""
        return bool(note.conflict) or self.fact_changed(note)

    def merge_remote_changes(self, step: Step[Note]) -> bool:
        """Take over what somebody else wrote to the file: merge it with what was done here meanwhile.

        Args:
            step: each note as we had it, and as the file has it.

        Returns:
            Whether anything changed that is shown: a note, an entry that is none, or whether notes may be changed.
        """
        made = []
        for before, after in step:
            known = before or after
            ours = self.notebook.get(known.id) if known else None
            merged = merge_note(before, ours, after)
            if merged != ours:
                made.append(Change(ours, merged))
        self.notebook.apply(tuple(made))
        was, document = (self.bad, self.locked), self.store.document
        self.bad, self.locked = document.unreadable, document.read_only
        return bool(made) or was != (self.bad, self.locked)

    def unlock(self, store: NotesStore) -> None:
        """Keep notes in a file that can be read, from now on; those that it holds come in."""
        self.store = store
        self.merge_remote_changes(difference({}, store.document.records))

    def _change(self, label: str, revised: Iterable[tuple[Note | None, Note]]) -> bool:
        step = tuple(Change(before, after) for before, after in revised if after is not before)
        if step:
            self.history.do(label, step)
        return bool(step)
