"""A sheet of notes; each note, and each link in its text, is a stop of the cursor."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS, Address, address_of
from jvexplore.app.looks.brighten import brighten
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import OPEN_NOTE, QUOTED, RESOLVED_NOTE, WARNING, with_sign
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE, WARN
from jvexplore.app.notes.note_remarks import remark_on
from jvexplore.app.notes.note_signs import note_sign
from jvexplore.app.notes.note_states import state_words, tag_words
from jvexplore.app.ui.nearest_row import nearest_key
from jvexplore.app.ui.page import Page, link_content
from jvexplore.app.ui.signed_names import draw_name
from jvexplore.app.ui.wrapping import INDENT, wrap
from jvexplore.dossier.date_text import date_within_year, in_local_time
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.export.note_links import NOT_FOUND_MARK, format_quoted_span
from jvexplore.notes.mentions import find_mentions
from jvexplore.safe_text import BETWEEN, ELLIPSIS, EMPTY_LINE, LINE_END, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.tokens import Token
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session

_MAX_SHOWN_CHARS: Final = 10_000
"""The longest part of a note shown in its pane, in characters, since wrapping very long texts is slow."""

_TITLE_LINES: Final = 3
"""How long the first paragraph of an open note may be, to be bold to its end."""
_HEAD: Final = 2
"""The cells before a note: the cursor, and a space."""
_RIGHT_MARGIN: Final = 1
_CONFLICT: Final = own_words("conflict")


class NotesPage(Page):
    """The notes on one address, oldest first.

    Args:
        notes: those on one address, oldest first.
        empty: the text shown if there are none.
        session: holds the notes.
        key_name: names the key that compares versions.
    """

    def __init__(self, notes: Sequence[Note], empty: str, session: Session, key_name: KeyName) -> None:
        super().__init__()
        self._session = session
        self._key_name = key_name
        self._notes = notes
        self._empty = empty
        self._owners: list[int] = []
        self._heads: list[int] = []
        for number, note in enumerate(notes):
            self._heads.append(len(self.keys))
            links = [
                mention.address
                for mention in find_mentions(note.text[:_MAX_SHOWN_CHARS], session.dossier.former_addresses)
                if session.has_address(mention.address)
            ]
            self.keys += [note.id, *links]
            self._owners += [number] * (1 + len(links))

    def nearest_note_id(self, stop: int, remains: Callable[[str], bool]) -> str:
        """Return the id of the note at a stop if it remains, or else of the nearest remaining note."""
        index = self._owners[stop] if stop < len(self._owners) else 0
        return nearest_key([note.id for note in self._notes], index, remains)

    def note_at(self, stop: int) -> Note | None:
        """Return the note at a stop, which may be a link in it."""
        return self._notes[self._owners[stop]] if stop < len(self._owners) else None

    def stop_of_note(self, number: int, link_number: int = 0) -> int:
        """Return the stop of a note, by its index, or of the link numbered `link_number` in it, from 1."""
        head = self._heads[number] if number < len(self._heads) else 0
        return head + min(link_number, self._owners.count(number) - 1) if link_number else head

    def link_number(self, stop: int) -> int:
        """Return the number of a link in its note, from 1; 0 if the stop is the note itself."""
        return stop - self.stop_of_note(self._owners[stop]) if stop < len(self._owners) else 0

    def link_at(self, stop: int) -> Address:
        """Return the target of a link; empty if the stop is a note itself."""
        return address_of(self.keys[stop]) if self.link_number(stop) else NO_ADDRESS

    def _draw(self, width: int) -> list[SafeContent]:
        width = max(1, width - _HEAD - _RIGHT_MARGIN)
        lines: list[SafeContent] = []
        notes: list[range] = []
        for note, head in zip(self._notes, self._heads, strict=True):
            if lines:
                lines.append(content(EMPTY_LINE))
            start = len(lines)
            lines.extend(self._draw_note(note, head, width))
            notes.append(range(start, len(lines)))
        self._stops = [notes[owner] for owner in self._owners]
        for stop, found in self._find_stops(lines).items():
            self._stops[stop] = found
        return lines or wrap(styled(sanitize_text(self._empty), FAINT.style), width)

    def _draw_note(self, note: Note, stop: int, width: int) -> Iterator[SafeContent]:
        """Yield a note: its text behind the sign of its state, bright while it is open; what it is, and its quote."""
        fact_now = fingerprint_text(self._session.dossier, note.on, note.fact)
        sign = note_sign(note, fact_now)
        ink = FAINT if sign is RESOLVED_NOTE else TITLE if sign is OPEN_NOTE else BODY
        about = self._draw_about(note, fact_now, FAINT if sign is RESOLVED_NOTE else SECOND)
        if note.is_wordless:
            yield from wrap(assemble(sign.part, SPACE, about), width, INDENT)
        else:
            room = width - INDENT
            text = content(EMPTY_LINE).join(self._text(note, stop)).stylize_before(ink.style)
            title = text.plain.partition("\n")[0]
            if sign is OPEN_NOTE and len(title) < _TITLE_LINES * room:
                text = text.stylize("bold", 0, len(title))
            first, *rest = wrap(text, room)
            yield assemble(sign.part, SPACE, first.stylize("bold") if sign is OPEN_NOTE else first)
            yield from (line.pad_left(INDENT) for line in rest)
            yield from wrap(about, width - INDENT, margin=INDENT)
        quoted = sanitize_line(format_quoted_span(self._session.shown_span(note)))
        for line in wrap(styled(quoted, SECOND.style), width - 2 * INDENT) if quoted else ():
            yield assemble(SPACE * INDENT, QUOTED.part, SPACE, line)
        if remark := sanitize_text(remark_on(self._session, note, self._key_name)):
            shown = assemble(WARNING.part, SPACE, (remark, WARN.style))
            yield from wrap(shown, width - INDENT, hang=INDENT, margin=INDENT)

    def _draw_about(self, note: Note, fact_now: str, ink: Token) -> SafeContent:
        """Return what a note is and its state, its author, day and tags: "question, open · ana · 27 Nov · law"."""
        day = sanitize_line(date_within_year(in_local_time(note.created), self._session.now()))
        origin = BETWEEN.join(filter(None, (sanitize_line(note.author), day, tag_words(note))))
        conflict = _CONFLICT + BETWEEN if note.conflict else EMPTY_LINE
        return assemble((conflict + state_words(note, fact_now), ink.style), (BETWEEN + origin, FAINT.style))

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line; where the focus is, behind the cursor, with faint ink a step brighter."""
        line = super().draw_line(number, width, cursor, is_first=is_first)
        if cursor.is_focused and self._owners and self.has_cursor(number, cursor.stop):
            return assemble(cursor.sign.part, SPACE, brighten(line))
        return line.pad_left(_HEAD) if line.plain else line

    def _text(self, note: Note, stop: int) -> Iterator[SafeContent]:
        """Yield the parts of a note's text; links are replaced with the names of their targets."""
        text = note.text[:_MAX_SHOWN_CHARS]
        end, stops = 0, count(stop + 1)
        for mention in find_mentions(text, self._session.dossier.former_addresses):
            yield content(sanitize_text(text[end : mention.start]))
            if self._session.has_address(mention.address):
                yield self._linked_name(mention.address, next(stops))
            else:
                link = sanitize_line(text[mention.start : mention.end])
                yield assemble(link, (NOT_FOUND_MARK, WARN.style))
            end = mention.end
        yield content(sanitize_text(text[end:]))
        if len(note.text) > _MAX_SHOWN_CHARS:
            more = safe_format("({:,} more characters: edit the note to see them)", len(note.text) - _MAX_SHOWN_CHARS)
            yield content(ELLIPSIS + LINE_END + more)

    def _linked_name(self, address: Address, stop: int) -> SafeContent:
        """Return a link with the name of its target, which is one stop even if the sign of the editor is within it."""
        name = draw_name(self._session.dossier, address, lambda part: link_content(part, stop))
        sign = address_sign(address)
        return with_sign(sign, name)

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a line belongs to the note under the cursor."""
        return number in self.stop_lines(self.stop_of_note(self._owners[cursor]))

    def stop_at(self, line: int, column: int) -> int | None:
        """Return the stop of the link at a line and column, or else of the note, which is as wide as the page."""
        link = super().stop_at(line, column - _HEAD) if column >= _HEAD else None
        if link is not None:
            return link
        return next((head for head in self._heads if line in self.stop_lines(head)), None)
