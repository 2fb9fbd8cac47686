"""The text of a field as it is shown, the remark beside it, and the remedy below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.authoring.value_signs import value_signs
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import PROBLEM, SUGGESTION, WARNING, with_sign
from jvexplore.app.looks.tokens import BAD, BODY, FAINT, LAMP, PASSAGE, SECOND, TITLE
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE, GAP, own_words
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.session.authoring.form_passage import PASSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.authoring.form_state import FormState, FormStop
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.authoring.field_reading import FieldReading
    from jvexplore.session.authoring.form_passage import FormPassage

_NO_WORDS: Final = own_words("none")
_WHOLE: Final = own_words("the whole paragraph")
_PREFILLED: Final = own_words("from the words")
_NEEDED: Final = own_words("needed")
_PROPOSED: Final = own_words("proposed")
_SAME: Final = own_words("= ")
_TAKES: Final = own_words(" takes ")
_MAKES: Final = own_words(" makes it a ")
_PARAGRAPH: Final = own_words("¶ ")
_COMMA: Final = own_words(", ")
_MAX_VALUE_ROWS: Final = 4
"""How many rows of a text are shown: all of it is, once the focus is there."""
_MAX_ROWS: Final = 2
"""How many rows of the words of a passage are shown: the article has them all."""


class RemedyKeys(NamedTuple):
    """The names of the keys that help where something is wrong; empty while the focus is elsewhere.

    Attributes:
        take: takes what the field proposes.
        make_new: declares the word, or makes the party.
    """

    take: SafeLine = EMPTY_LINE
    make_new: SafeLine = EMPTY_LINE


NO_KEYS: Final = RemedyKeys()


def draw_value(state: FormState, key: str, reading: FieldReading, width: int) -> list[SafeContent]:
    """Return the rows of the text of a field without the focus: the first ones, of a long one."""
    most = _MAX_VALUE_ROWS * width
    rows = wrap(_draw_text(state, key, reading, most * 2), width)
    if len(rows) > _MAX_VALUE_ROWS:
        rows[_MAX_VALUE_ROWS - 1 :] = [assemble(rows[_MAX_VALUE_ROWS - 1].truncate(width - 1), (ELLIPSIS, FAINT.style))]
    return rows


def _draw_text(state: FormState, key: str, reading: FieldReading, max_chars: int) -> SafeContent:
    """Return the text of a field; the names of facts are behind their signs."""
    text = state.form.text_of(key)
    if not text:
        proposed = state.form.proposal_of(key) or reading.words
        return with_sign(value_signs(key).get(proposed), styled(sanitize_line(proposed), FAINT.style))
    names = (reading.words or text).split(",")
    if not reading.problem and len(names) == len(reading.names) + len(reading.new_names) and not reading.new_names:
        parts = zip(names, map(address_sign, reading.names), strict=True)
        shown = (with_sign(sign, styled(sanitize_line(name.strip()), BODY.style)) for name, sign in parts)
        return content(_COMMA).join(shown)
    return with_sign(value_signs(key).get(text), styled(sanitize_text(text[:max_chars]), BODY.style))


def draw_remark(state: FormState, stop: FormStop, reading: FieldReading, *, is_current: bool, room: int) -> SafeContent:
    """Return what is known of the text of a field: what is wrong, how it was understood, where it comes from.

    Args:
        state: the form.
        stop: the field.
        reading: of the field.
        is_current: whether the focus is there.
        room: for the less important part of it, in cells.
    """
    key, form = stop.key, state.form
    if reading.problem:
        return with_sign(PROBLEM, styled(sanitize_line(reading.problem), BAD.style))
    text = form.text_of(key)
    if reading.new_names:
        name = text.strip()  # which need not be repeated beside itself
        words = reading.words.replace(f" {name} (", " (", 1) if reading.new_names == (name,) else reading.words
        return with_sign(SUGGESTION, styled(sanitize_line(words), SECOND.style))
    if text and reading.words and (is_current or not (reading.names or state.is_known_word(key))):
        meaning = assemble((_SAME, FAINT.style), (sanitize_line(reading.words), SECOND.style))
        prefilled = assemble(meaning, GAP, (_PREFILLED, FAINT.style))
        return prefilled if form.is_prefilled(key) and prefilled.cell_length <= room else meaning
    if form.is_prefilled(key):
        return styled(_PREFILLED, FAINT.style)
    if form.proposal_of(key):
        return styled(_PROPOSED, FAINT.style)
    is_needed = not is_current and key != PASSAGES and state.is_missing(key)
    return styled(_NEEDED if is_needed else EMPTY_LINE, FAINT.style)


def draw_remedy(reading: FieldReading, keys: RemedyKeys = NO_KEYS, new_thing: str = "") -> SafeContent:
    """Return what to do about a problem or a doubt.

    Args:
        reading: of the field.
        keys: the keys that help.
        new_thing: what the text could be declared as; empty if it cannot.
    """
    if not reading.remedy:
        return content(EMPTY_LINE)
    ways = []
    if reading.replacement and keys.take:
        taken = (_TAKES, FAINT.style), (sanitize_line(reading.replacement), TITLE.style)
        ways.append(assemble((keys.take, LAMP.bold_style), *taken))
    if new_thing and keys.make_new:
        ways.append(assemble((keys.make_new, LAMP.bold_style), (_MAKES + sanitize_line(new_thing), FAINT.style)))
    remedy = content(GAP).join(ways) if ways else styled(sanitize_line(reading.remedy), SECOND.style)
    return remedy if reading.problem else with_sign(WARNING, remedy)


def draw_passage(passages: Sequence[FormPassage], number: int, width: int, said_in: SafeLine) -> list[SafeContent]:
    """Return the rows of the words of a passage, its paragraph, and the field in a row of which it is said, if any."""
    if number >= len(passages):
        return [styled(_NO_WORDS, FAINT.style)]
    passage = passages[number]
    words = sanitize_line(passage.exact) if passage.exact else EMPTY_LINE
    shown = styled(words, f"{TITLE.style} {PASSAGE.background_style}") if words else styled(_WHOLE, FAINT.style)
    place = own_words("  ").join(filter(None, (_PARAGRAPH + sanitize_line(passage.paragraph), said_in)))
    paragraph = assemble(GAP, (place, FAINT.style))
    rows = wrap(shown, width)
    if len(rows) > _MAX_ROWS:
        last = rows[_MAX_ROWS - 1].truncate(max(1, width - paragraph.cell_length - 1))
        rows = [*rows[: _MAX_ROWS - 1], assemble(last, ELLIPSIS)]
    if rows[-1].cell_length + paragraph.cell_length <= width:
        rows[-1] = assemble(rows[-1], paragraph)
    else:
        rows.append(styled(place, FAINT.style))
    return rows
