"""A field about the article: its label with where its text comes from, the text, and below it what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from jvexplore.app.keys import import_bindings
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import PROBLEM, WARNING, with_sign
from jvexplore.app.looks.tokens import BAD, FAINT, LAMP, SECOND, WARN
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.text_input import TextLine
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE, GAP, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.import_fields import ImportField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.import_values import ImportFieldReading

PLACEHOLDERS: Final[Mapping[ImportField, SafeLine]] = {
    ImportField.TITLE: own_words("the headline"),
    ImportField.PUBLISHER: own_words("newspaper, agency, company"),
    ImportField.PUBLISHED: own_words("e.g. 11 Sept 2018"),
    ImportField.AUTHORS: own_words("who wrote it"),
    ImportField.URL: own_words("https://"),
    ImportField.LANGUAGE: own_words("e.g. English"),
    ImportField.ID: EMPTY_LINE,
}
_OPTIONAL: Final = own_words("not found; may stay empty")
_SHORT_OPTIONAL: Final = own_words("may stay empty")
_FREE: Final = own_words("free")
_OR: Final = own_words("or ")
_FOR: Final = own_words(" for ")
_KEEPS: Final = own_words(" keeps it")
_COMMA: Final = own_words(", ")


class FieldLine(TextLine):
    """The text of a field; enter takes the remedy that is shown below it, or keeps what is in doubt."""

    BINDINGS = [*import_bindings.IMPORT_FIELDS]

    class Left(Message):
        """The focus has left a field."""

        def __init__(self, field: ImportField) -> None:
            super().__init__()
            self.field = field

    class RemedyTaken(Message):
        """Enter was pressed in a field, or the key for the other reading."""

        def __init__(self, field: ImportField, *, is_other: bool = False) -> None:
            super().__init__()
            self.field = field
            self.is_other = is_other

    def __init__(self, field: ImportField, text: str) -> None:
        super().__init__(text, placeholder=PLACEHOLDERS[field], id=f"field-{field}")
        self.field = field

    def watch_value(self, value: str) -> None:
        """Show the beginning of a text that was not typed: of a title, it says more than the end."""
        super().watch_value(value)
        if not self.has_focus:
            self.cursor_position = 0

    def on_blur(self) -> None:
        """Show the beginning again, and say that the focus has left."""
        self.cursor_position = 0
        self.post_message(self.Left(self.field))

    def render_line(self, y: int) -> Strip:
        """Return the line; a sign stands where its end is cut off."""
        strip, width = super().render_line(y), self.content_size.width
        if y or self.has_focus or content(sanitize_line(self.value)).cell_length <= width:
            return strip
        return Strip.join([strip.crop(0, width - 1), Strip(content(ELLIPSIS).render_segments(self.visual_style))])

    def action_take_remedy(self) -> None:
        """Take the remedy that is shown, or go on."""
        self.post_message(self.RemedyTaken(self.field))

    def action_take_other(self) -> None:
        """Take the other reading of a text that has two."""
        self.post_message(self.RemedyTaken(self.field, is_other=True))


class RemedyKeys(NamedTuple):
    """The names of the keys that the field with the focus has.

    Attributes:
        take: takes a remedy, or keeps what is in doubt.
        other: takes the other reading.
    """

    take: str
    other: str


class FieldState(NamedTuple):
    """What is shown around the text of a field.

    Attributes:
        text: the text.
        reading: what it means.
        origin: where it comes from; empty if it was typed.
        is_settled: whether a problem is shown: not while somebody is still typing.
    """

    text: str
    reading: ImportFieldReading
    origin: str
    is_settled: bool


class FieldHead(SafeStatic):
    """The label of a field, and at the right where its text comes from, or what is wrong with it."""

    DEFAULT_CSS = "FieldHead { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }"

    def __init__(self, label: SafeLine) -> None:
        super().__init__()
        self._label = styled(label, SECOND.style)
        self._remark = content(EMPTY_LINE)

    def show_remark(self, remark: SafeContent) -> None:
        """Show what stands at the right."""
        if not remark.is_same(self._remark):
            self._remark = remark
            self.refresh()

    def render(self) -> SafeContent:
        """Return the line; the remark has the room that it needs."""
        width = self.content_size.width
        room = width - self._label.cell_length - len(GAP)
        remark = self._remark
        if remark.plain == _OPTIONAL and remark.cell_length > room:
            remark = styled(_SHORT_OPTIONAL, FAINT.style)
        remark = remark.truncate(max(0, room), ellipsis=True)
        return assemble(self._label.truncate(width).pad_right(max(0, room - remark.cell_length)), GAP, remark)


class FieldRow(Vertical):
    """A field with its label.

    Args:
        field: the field.
        label: its label.
        text: what stands in it.
    """

    DEFAULT_CSS = """
    FieldRow { height: auto; }
    FieldRow FieldLine { margin: 0 0 0 1; }
    FieldRow FieldLine:focus { background: $paper-raised; }
    FieldRow FieldLine:focus > .input--placeholder { color: $ink-second; }
    FieldRow .remedy { height: auto; margin: 0 0 0 3; }
    """

    def __init__(self, field: ImportField, label: SafeLine, text: str) -> None:
        super().__init__()
        self.field = field
        self._head = FieldHead(label)
        self.line = FieldLine(field, text)
        self._remedy = SafeStatic()
        self._remedy.add_class("remedy")
        self._remedy.display = False
        self.replacement = self.other = ""

    def compose(self) -> ComposeResult:
        """Build the field."""
        yield self._head
        yield self.line
        yield self._remedy

    def show_state(self, state: FieldState, keys: RemedyKeys | None) -> None:
        """Show a text, and what it means.

        Args:
            state: of the field.
            keys: the keys that help; `None` if the focus is elsewhere.
        """
        reading = state.reading
        problem = reading.problem if state.is_settled else None
        self.replacement, self.other = problem.replacement if problem else "", reading.alternative
        self._head.show_remark(_draw_remark(self.field, state))
        if problem:
            self.line.mark_wrong()
        else:
            self.line.remove_class("-wrong")
        remedy = content(EMPTY_LINE)
        if problem and self.replacement:
            lead = _draw_key(keys.take, _FOR) if keys else styled(_OR, FAINT.style)
            remedy = assemble(lead, (sanitize_line(self.replacement), SECOND.style))
        elif problem and problem.remedy:
            remedy = styled(sanitize_line(problem.remedy), SECOND.style)
        elif reading.doubt and keys:
            remedy = _draw_key(keys.take, _KEEPS)
            if self.other:
                other = _draw_key(keys.other, _FOR)
                remedy = assemble(remedy, (_COMMA, FAINT.style), other, (sanitize_line(self.other), SECOND.style))
        self._remedy.update(remedy)
        self._remedy.display = bool(remedy.plain)


def _draw_key(key: str, does: SafeLine) -> SafeContent:
    """Return a key and what it does."""
    return assemble((sanitize_line(key), LAMP.bold_style), does).stylize_before(FAINT.style)


def _draw_remark(field: ImportField, state: FieldState) -> SafeContent:
    """Return what stands at the right of a label."""
    reading = state.reading
    if reading.problem:
        if not state.is_settled:
            return content(EMPTY_LINE)
        return with_sign(PROBLEM, styled(sanitize_line(reading.problem.what), BAD.style))
    if reading.doubt:
        return with_sign(WARNING, styled(sanitize_line(reading.doubt), WARN.style))
    if field is ImportField.ID:
        return styled(_FREE, FAINT.style)
    if not state.text.strip():
        return styled(_OPTIONAL, FAINT.style)
    return styled(sanitize_line(state.origin or reading.words), FAINT.style)
