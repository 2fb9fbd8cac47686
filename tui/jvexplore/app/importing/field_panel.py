"""What is known about the article: its fields, how much of it is kept, and where its text will lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import VerticalScroll

from jvexplore.app.importing.field_row import FieldLine, FieldRow, FieldState, RemedyKeys
from jvexplore.app.looks.frame import FRAME_CSS, EdgeText, Framed, edge_text
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import WARNING, with_sign
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.wrapping import INDENT
from jvexplore.safe_text import EMPTY_LINE, GAP, LINE_END, own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.session.import_fields import FIELD_LABELS, ImportField
from jvexplore.session.typed_path import short_path

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.open_import import OpenImport

_TITLE: Final = own_words("About the article")
_KEPT: Final = own_words("Kept")
_COPY: Final = own_words("Your copy stays on this computer:")


class FieldPanel(Framed, VerticalScroll, can_focus=False):
    """The fields of an import.

    Args:
        opened: the import.
        id_label: of the field for the id.
    """

    DEFAULT_CSS = f"""
    FieldPanel {{ {FRAME_CSS} scrollbar-size-vertical: 1; }}
    FieldPanel #summary {{ height: auto; margin: 1 0 0 0; color: $ink-faint; }}
    """

    def __init__(self, opened: OpenImport, id_label: SafeLine) -> None:
        super().__init__(id="fields")
        self._opened = opened
        self._rows = {
            field: FieldRow(
                field,
                id_label if field is ImportField.ID else sanitize_line(FIELD_LABELS[field]),
                opened.text_of(field),
            )
            for field in ImportField
        }
        self._summary = SafeStatic(widget_id="summary")
        self._must_show = set[ImportField]()

    def compose(self) -> ComposeResult:
        """Build the panel."""
        yield from self._rows.values()
        yield self._summary

    def on_mount(self) -> None:
        """Show what the texts mean."""
        self.show_fields()

    def line(self, field: ImportField) -> FieldLine:
        """Return the text field of a field."""
        return self._rows[field].line

    def replacement(self, field: ImportField) -> str:
        """Return the text that a field shows as the right one; empty if it shows none."""
        return self._rows[field].replacement

    def other_reading(self, field: ImportField) -> str:
        """Return what else the text of a field may mean, as a text; empty if nothing."""
        return self._rows[field].other

    def show_problem(self, field: ImportField) -> None:
        """Show what is wrong with a field, though the focus is in it, until it is changed."""
        self._must_show.add(field)
        self.show_fields()

    def show_fields(self) -> None:
        """Show the texts of the fields, and what they mean, as they are now."""
        focused = self.screen.focused if self.is_mounted else None
        keys = self._remedy_keys()
        for field, row in self._rows.items():
            text, has_focus = self._opened.text_of(field), focused is row.line
            # An id that is being removed is not typed back.
            if row.line.value != text and not (has_focus and field is ImportField.ID and not row.line.value):
                with row.line.prevent(FieldLine.Changed):
                    row.line.value = text
            is_settled = not has_focus or field is ImportField.ID or field in self._must_show
            state = FieldState(text, self._opened.read_field(field), self._opened.origin_of(field), is_settled)
            row.show_state(state, keys if has_focus else None)
        self._summary.update(self._draw_summary())
        self.set_edges(EdgeText(edge_text(_TITLE).left, _draw_doubts(self.doubt_count)))

    @property
    def doubt_count(self) -> int:
        """How many fields a person should look at."""
        return len(self._opened.doubts()) + len(self._opened.problems())

    def settle(self, field: ImportField) -> None:
        """Show a field as one in which nobody types: after the focus has left it, or its text was changed."""
        self._must_show.discard(field)

    def _remedy_keys(self) -> RemedyKeys:
        active = self.screen.active_bindings.values() if self.is_mounted else ()
        names = {each.binding.id: self.app.get_key_display(each.binding) for each in active}
        return RemedyKeys(names.get("take_remedy", ""), names.get("take_other", ""))

    def _draw_summary(self) -> SafeContent:
        count = len(self._opened.blocks)
        kept = safe_format("{:,} of {:,} blocks", count - self._opened.dropped_count, count)
        name = self._opened.read_field(ImportField.ID).value or self._opened.proposed_id
        folder = self._opened.target.copy_folder(name)
        room = self.scrollable_content_region.width - INDENT
        names = (sanitize_line(f"{' ' * INDENT}{each}") for each in _wrap_name(folder.parent.name, room))
        copy = styled(LINE_END.join((_COPY, sanitize_line(short_path(folder.parents[1])), *names)), FAINT.style)
        return assemble((_KEPT, FAINT.style), GAP, (kept, SECOND.style), LINE_END, copy)

    def on_resize(self) -> None:
        """Wrap the name of the folder to the width."""
        self._summary.update(self._draw_summary())

    def on_descendant_focus(self) -> None:
        """Light the frame."""
        self._light(is_lit=True)

    def on_descendant_blur(self) -> None:
        """Put the light out."""
        self._light(is_lit=False)

    def _light(self, *, is_lit: bool) -> None:
        self.is_lit = is_lit
        self.refresh()


def _wrap_name(name: str, room: int) -> list[str]:
    """Return the name of a folder in lines that end behind hyphens, if it is longer than the room, in cells."""
    lines = [""]
    for part in name.replace("-", "-\0").split("\0"):
        if lines[-1] and len(lines[-1] + part) > room:
            lines.append("")
        lines[-1] += part
    return lines


def _draw_doubts(count: int) -> SafeContent:
    """Return how many fields a person should look at; nothing if none."""
    if not count:
        return content(EMPTY_LINE)
    return with_sign(WARNING, styled(safe_format("{} to check", count), FAINT.style))
