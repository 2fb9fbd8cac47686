"""The card about the reader's own work: checks, notes, and the attached copy of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import override

from jvexplore.app.glance.glance_card import GlanceCard
from jvexplore.app.glance.glance_targets import ALL_NOTES, ATTACH_COPY, SHOW_COPY, pane_target
from jvexplore.app.looks import signs
from jvexplore.app.looks.frame import edge_text
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import FAINT, SECOND, TITLE
from jvexplore.safe_text import GAP, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from jvexplore.app.glance.glance_card import Density, DrawnCard, MakeLink
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.own_work import OwnWork

    _Line: TypeAlias = tuple[SafeLine, Sequence[SafeContent]]
    """A label, and what is said beside it."""

_TITLE: Final = own_words("Your work")
_LABEL_WIDTH: Final = 9


class WorkCard(GlanceCard):
    """The card about the reader's own work; where there is nothing yet, it names the key that changes that.

    Args:
        work: what it says.
        key_name: names the keys.
    """

    def __init__(self, work: OwnWork, key_name: KeyName) -> None:
        self._work = work
        self._key_name = key_name

    @override
    def fixed_lines(self, width: int, density: Density) -> int:
        return 4 if self._work.quotes else 3

    @override
    def draw(self, width: int, density: Density, rows: int, link: MakeLink) -> DrawnCard:
        work, key_name = self._work, self._key_name
        drawn = [_checks(work, key_name, link), _notes(work, key_name, link), _copy(work, key_name, link)]
        if work.quotes:
            drawn.append(_quotes(work, link))
        return edge_text(_TITLE, sign=signs.NOTE), [_draw_line(label, parts, width) for label, parts in drawn]


def _draw_line(label: SafeLine, parts: Sequence[SafeContent], width: int) -> SafeContent:
    """Return a line; without its last part, which says least, if the others fit without it."""
    name = styled(label.ljust(_LABEL_WIDTH), FAINT.style)
    line, short = (assemble(name, content(GAP).join(shown)) for shown in (parts, parts[:-1]))
    return short if len(parts) > 1 and short.cell_length <= width < line.cell_length else line


def _count(sign: Sign, count: int, words: SafeLine) -> SafeContent:
    number = safe_format("{:,}", count)
    return assemble(sign.part, SPACE, (number, TITLE.style), SPACE, (words, SECOND.style))


def _none_yet(words: SafeLine) -> SafeContent:
    return styled(words, FAINT.style)


def _checks(work: OwnWork, key_name: KeyName, link: MakeLink) -> _Line:
    label, notes = own_words("Checked"), work.notes
    if not notes.checked:
        none = safe_format("none of {:,} ({})", work.facts, sanitize_line(key_name("verify")))
        return label, [link(pane_target(1), _none_yet(none))]
    parts = [_count(signs.CONFIRMED, notes.confirmed, own_words("confirmed"))] if notes.confirmed else []
    if notes.disputed:
        parts.append(_count(signs.DISPUTED, notes.disputed, own_words("disputed")))
    parts[0] = link(ALL_NOTES, parts[0])
    parts.append(_none_yet(safe_format("of {:,}", work.facts)))
    return label, parts


def _notes(work: OwnWork, key_name: KeyName, link: MakeLink) -> _Line:
    label, notes = own_words("Notes"), work.notes
    parts = [_count(signs.OPEN_NOTE, notes.open_notes, own_words("open"))] if notes.open_notes else []
    if notes.resolved_notes:
        parts.append(_count(signs.RESOLVED_NOTE, notes.resolved_notes, own_words("settled")))
    if not parts:
        none = safe_format("none yet ({} to write)", sanitize_line(key_name("new_note")))
        return label, [link(ALL_NOTES, _none_yet(none))]
    parts[0] = link(ALL_NOTES, parts[0])
    return label, parts


def _copy(work: OwnWork, key_name: KeyName, link: MakeLink) -> _Line:
    covered = [styled(sanitize_line(work.coverage), FAINT.style)] if work.coverage else []
    return own_words("Article"), [_copy_state(work, key_name, link), *covered]


def _copy_state(work: OwnWork, key_name: KeyName, link: MakeLink) -> SafeContent:
    """Return whether a copy is attached, and fits."""
    if not work.has_copy:
        attach = styled(safe_format("not attached ({})", sanitize_line(key_name("attach"))), FAINT.style)
        return link(ATTACH_COPY, attach)
    if work.missing_copies and work.copy_fits:
        missing = safe_format("your copy ({} more to attach)", work.missing_copies)
        return link(ATTACH_COPY, assemble(signs.CONFIRMED.part, SPACE, (missing, SECOND.style)))
    if work.copy_fits:
        words = own_words("your copy" if work.coverage else "your copy is attached")
        attached = assemble(signs.CONFIRMED.part, SPACE, (words, SECOND.style))
        return link(SHOW_COPY, attached)
    words = own_words("your copy differs in part")
    return link(ATTACH_COPY, assemble(signs.WARNING.part, SPACE, (words, SECOND.style)))


def _quotes(work: OwnWork, link: MakeLink) -> _Line:
    label = own_words("Quotes")
    if not work.has_copy:
        compared = styled(safe_format("{:,}, not compared yet", work.quotes), FAINT.style)
        return label, [link(work.first_quote, compared)]
    number = assemble(
        (safe_format("{:,}", work.same_quotes), TITLE.style), safe_format(" of {:,} word for word", work.quotes)
    )
    same = assemble(signs.SAME_WORDS.part, SPACE, number.stylize_before(SECOND.style))
    parts = [link(work.first_quote, same)]
    if work.other_quotes:
        parts.append(_count(signs.OTHER_WORDS, work.other_quotes, own_words("differ")))
    return label, parts
